// SPDX-License-Identifier: GPL-3.0-or-later
// What of a training network takes too long for the window's thread: its leading eigenvalues, and its data space.
#pragma once

#include "core/scenario/flow_matrix.h"
#include "core/stream/worker.h"
#include "ui/plots/data_picture.h"
#include "ui/plots/spectrum_picture.h"

#include <memory>
#include <stop_token>

namespace ganscope {

/// A state of a run, and the work on it.
struct NetworkQuestion {
    std::uint64_t revision = 0;
    std::int64_t step = 0;
    std::shared_ptr<const Scenario> scenario;
    System system;
    std::vector<double> w;
    std::vector<double> augmented;  ///< w with the method's memory, where the matrix needs it; else empty
    double aspect = 1;      ///< of the plot of the data space
    std::stop_source stop;  ///< asked to stop: the answer is not wanted any more
};

/// The eigenvalues of the matrix that view.spectrum names which lead by real part, by imaginary part and by magnitude; of few parameters all.
struct SpectrumAnswer {
    std::uint64_t revision = 0;
    std::int64_t step = 0;
    std::shared_ptr<const SpectrumPicture> picture;  ///< null when it was stopped or failed
    std::string failure;
};

/// The data space at that state: points over the level sets of D.
struct CloudAnswer {
    std::uint64_t revision = 0;
    std::int64_t step = 0;
    std::shared_ptr<const DataPicture> picture;  ///< null for a game without a plane, or with a failure
    std::string failure;
};

using SpectrumWorker = LatestWorker<NetworkQuestion, SpectrumAnswer>;
using CloudWorker = LatestWorker<NetworkQuestion, CloudAnswer>;

/// Workers that answer so; `wake` as in core/stream/worker.h. The first begins its search where the last one ended.
std::unique_ptr<SpectrumWorker> makeSpectrumWorker(std::function<void()> wake);
std::unique_ptr<CloudWorker> makeCloudWorker(std::function<void()> wake);

}  // namespace ganscope
