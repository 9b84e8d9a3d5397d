// SPDX-License-Identifier: GPL-3.0-or-later
// What stands still while paths grow: portrait, equilibria, verdict. Computed on a thread of its own, coarse
// first.
#pragma once

#include "core/analysis/stability_region.h"
#include "core/scenario/scenario_verdict.h"
#include "core/stream/worker.h"
#include "ui/plots/phase_picture.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace ganscope {

struct SceneRequest {
    std::uint64_t revision = 0;
    Scenario scenario;
    std::optional<Rect> window;  ///< what the view shows; the scenario's own at first
    double aspect = 1;           ///< drawn width over height
    std::stop_source stop;       ///< asked to stop: the fine picture is not wanted any more
};

/// All that is known of a scenario at rest, as one value; a later scene of the same request is finer.
struct Scene {
    std::uint64_t revision = 0;
    StatePlane plane;
    std::vector<RestPoint> rests;
    Verdict verdict;
    StabilityRegion region;  ///< of the method
    PhasePicture ground;     ///< the portrait without paths
    bool complete = false;   ///< nothing finer follows
    std::string failure;     ///< why there is none; empty as a rule
};

using SceneWorker = LatestWorker<SceneRequest, Scene>;

/// A worker that answers with scenes; `wake` as in core/stream/worker.h.
std::unique_ptr<SceneWorker> makeSceneWorker(std::function<void()> wake);

}  // namespace ganscope
