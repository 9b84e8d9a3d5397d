// SPDX-License-Identifier: GPL-3.0-or-later
// The locus of a slider for the window, computed on a thread of its own.
#pragma once

#include "core/analysis/stable_ranges.h"
#include "core/math/phrase.h"
#include "core/scenario/scenario.h"
#include "core/stream/worker.h"
#include "ui/plots/spectrum_picture.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace ganscope {

struct LocusQuestion {
    std::uint64_t serial = 0;
    Scenario scenario;
    std::string path;       ///< of the number, as after --set
    std::stop_source stop;  ///< asked to stop: the answer is not wanted any more
};

/// Loci, ticks and events of both planes; or why there are none.
struct LocusAnswer {
    std::uint64_t serial = 0;
    std::shared_ptr<const SpectrumPicture> overlay;  ///< null with a failure
    std::string failure;
    Phrase symbol;                   ///< of the number
    std::optional<StableRanges> stable;
};

using LocusWorker = LatestWorker<LocusQuestion, LocusAnswer>;

/// A worker that answers with loci; `wake` as in core/stream/worker.h.
std::unique_ptr<LocusWorker> makeLocusWorker(std::function<void()> wake);

}  // namespace ganscope
