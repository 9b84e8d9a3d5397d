// SPDX-License-Identifier: GPL-3.0-or-later
// Four starts run side by side, and what of their paths is needed to say where they end.
#pragma once

#include "core/analysis/basins.h"

#include <array>

namespace ganscope {

/// What one start left.
struct BasinRun {
    Fate fate = Fate::moving;        ///< arrived, diverged or moving; the others are told from many starts
    std::int16_t equilibrium = -1;   ///< which target it arrived at
    std::int32_t steps = 0;
    Rect before, last;               ///< spans in the plane of the fourth and the last fifth of the steps
    bool returned = false;           ///< during the last fifth it was a step or less from its start

    /// Whether `before` and `last` agree to a hundredth.
    bool settled(double tolerance) const;
};

/// The largest distance between edges of two spans, relative to the size of `b` (or to `tolerance`, where that is larger).
double difference(const Rect& a, const Rect& b, double tolerance);

/// Runs starts of the plane, four at a time. Immutable; shared between threads.
class BasinRunner {
public:
    static constexpr double bound = 1e9;

    /// `targets` are the points at which a start arrives. All must outlive the runner.
    BasinRunner(const Dynamics& d, const Method& m, const StatePlane& p, const std::vector<std::vector<double>>& t,
                std::int64_t s, double tol)
        : dynamics(d), method(m), plane(p), targets(t), steps(s), tolerance(tol) {}

    using States = std::array<Vec<double>, Lanes::count>;

    /// Runs four starts of the plane; false when it was stopped.
    bool run(const std::array<Point, Lanes::count>& starts, std::array<BasinRun, Lanes::count>& results,
             const std::stop_token& stop) const;
    /// Runs four states, in the plane or not, and leaves in `states` where the last of all steps led them; false when it was
    /// stopped.
    bool run(States& states, std::array<BasinRun, Lanes::count>& results, const std::stop_token& stop) const;

private:
    const Dynamics& dynamics;
    const Method& method;
    const StatePlane& plane;
    const std::vector<std::vector<double>>& targets;
    std::int64_t steps;
    double tolerance;
};

}  // namespace ganscope
