// SPDX-License-Identifier: GPL-3.0-or-later
// The session read as a control loop, on a thread of its own.
#pragma once

#include "core/scenario/scenario.h"
#include "core/stream/worker.h"
#include "ui/pictures/control.h"

#include <memory>

namespace ganscope {

struct ControlQuestion {
    std::uint64_t serial = 0;
    Scenario scenario;
};

/// The diagrams, or why there are none.
struct ControlAnswer {
    std::uint64_t serial = 0;
    std::optional<ControlPictures> pictures;
    QString note;
};

using ControlWorker = LatestWorker<ControlQuestion, ControlAnswer>;

/// A worker that answers with diagrams; `wake` as in core/stream/worker.h.
std::unique_ptr<ControlWorker> makeControlWorker(std::function<void()> wake);

}  // namespace ganscope
