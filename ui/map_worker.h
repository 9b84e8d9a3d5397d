// SPDX-License-Identifier: GPL-3.0-or-later
// Stability maps for the window, computed on a thread of their own, coarse first.
#pragma once

#include "core/scenario/view_axis.h"
#include "core/stream/worker.h"
#include "ui/plots/map_picture.h"

#include <memory>

namespace ganscope {

struct MapQuestion {
    std::uint64_t serial = 0;
    Scenario scenario;
    ViewAxes axes;  ///< two numbers
};

/// A map as far as it is known, or why there is none.
struct MapAnswer {
    std::uint64_t serial = 0;
    std::shared_ptr<const MapPicture> picture;  ///< null with a failure
    std::string failure;
};

using MapWorker = LatestWorker<MapQuestion, MapAnswer>;

/// A worker that answers with maps; `wake` as in core/stream/worker.h.
std::unique_ptr<MapWorker> makeMapWorker(std::function<void()> wake);

}  // namespace ganscope
