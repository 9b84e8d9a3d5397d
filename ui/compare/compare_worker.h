// SPDX-License-Identifier: GPL-3.0-or-later
// The second scenario of a comparison, computed on a thread of its own: portrait, equilibrium and whole paths.
#pragma once

#include "core/analysis/evaluation.h"
#include "core/simulation/frame.h"
#include "core/stream/worker.h"
#include "ui/scene.h"

#include <memory>
#include <optional>

namespace ganscope {

struct CompareQuestion {
    std::uint64_t serial = 0;
    Scenario scenario;
    std::optional<StatePlane> plane;  ///< A's, where both have the same state space
    std::optional<Rect> window;
    double aspect = 1;
};

/// What is known so far; the paths are whole, a view shows them as far as its clock.
struct CompareAnswer {
    std::uint64_t serial = 0;
    std::shared_ptr<const Scene> scene;
    std::vector<std::shared_ptr<const Track>> tracks;
    std::optional<Evaluation> rest;  ///< at its first equilibrium
    std::string failure;
};

using CompareWorker = LatestWorker<CompareQuestion, CompareAnswer>;

/// A worker that answers with second scenarios; `wake` as in core/stream/worker.h.
std::unique_ptr<CompareWorker> makeCompareWorker(std::function<void()> wake);

}  // namespace ganscope
