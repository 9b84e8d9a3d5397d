// SPDX-License-Identifier: GPL-3.0-or-later
// One immutable snapshot of a running simulation: all that a view may draw.
#pragma once

#include "core/analysis/evaluation.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace ganscope {

/// How a trajectory stands. Divergence is a result, stated with its reason; it is not a failure.
enum class Outcome { running, finished, diverged };

/// A bounded record of one trajectory: at most `Trajectory::capacity` points, the first and the newest always
/// among them, every `stride`-th between (the stride doubles when the record is full).
struct Track {
    std::vector<std::int64_t> steps;  ///< step number of each kept point, ascending
    std::vector<double> states;       ///< the kept points, one after the other, `dimension` numbers each
    int dimension = 0;
    Outcome outcome = Outcome::running;
    std::string reason;               ///< why it diverged, with the step
    std::size_t size() const { return steps.size(); }
    const double* point(std::size_t k) const { return states.data() + k * static_cast<std::size_t>(dimension); }
};

/// What the worker hands over, whole and immutable. Tracks are in the order of the scenario's starts.
struct Frame {
    std::uint64_t revision = 0;       ///< of the scenario that it belongs to
    std::int64_t step = 0;
    double time = 0;
    bool playing = false;             ///< still stepping when it was taken
    bool complete = true;             ///< every path has reached `step` or ended before; false while they catch up
    std::vector<std::shared_ptr<const Track>> tracks;
    std::vector<std::shared_ptr<const Track>> averages;  ///< the mean of each path, where the method keeps one; else empty
    std::vector<double> augmented;    ///< the first path's state with the method's memory, where view.spectrum asks for P·J
    std::string failure;              ///< an error that stopped the worker; empty as a rule
};

}  // namespace ganscope
