// SPDX-License-Identifier: GPL-3.0-or-later
// One trajectory, step by step: the only place where a method advances a start.
#pragma once

#include "core/scenario/system.h"
#include "core/simulation/frame.h"

namespace ganscope {

/// Steps one start of a system. Deterministic: the same system and start give the same bits, whoever drives it.
///
/// The start is projected like every later point. A trajectory diverges when its state is no longer finite or
/// ‖w‖ passes `bound`; it then stays at its last finite point for good.
class Stepper {
public:
    static constexpr double bound = 1e9;

    /// `start` has length n; the method's memory begins at rest there.
    Stepper(System system, View<double> start);

    /// Goes on from the augmented state after `steps` steps, to the same bits as if it had never stopped;
    /// std::invalid_argument where its length is another one.
    void resume(View<double> state, std::int64_t steps);

    /// Does one step; false, and nothing moves, once the trajectory has diverged.
    bool step();

    /// w, the n entries that belong to the players; valid until the next step.
    View<double> point() const { return View<double>(state).first(static_cast<std::size_t>(system.dynamics->size())); }
    /// The mean of the path that the method keeps, of length n; empty when it keeps none.
    View<double> average() const {
        return averageAt == 0 ? View<double>() : View<double>(state).subspan(averageAt, point().size());
    }
    /// The augmented state: w, then the method's memory.
    View<double> augmented() const { return state; }
    /// Steps done; the step of `point()`.
    std::int64_t steps() const { return index; }
    double time() const { return static_cast<double>(index) * system.method->timeStep(); }

    /// `running` or `diverged`; only who drives it knows when it is finished.
    Outcome outcome() const { return diverged.empty() ? Outcome::running : Outcome::diverged; }
    /// Why it diverged, with the step: "‖w‖ passed 1e9 at step 132"; empty while it runs.
    const std::string& reason() const { return diverged; }

private:
    void judge(std::int64_t attempted);

    System system;
    Vec<double> state, previous;
    std::size_t averageAt = 0;  // where in the state the average begins, 0 for none
    std::int64_t index = 0;
    std::string diverged;
};

}  // namespace ganscope
