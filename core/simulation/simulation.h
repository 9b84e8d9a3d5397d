// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario in motion: all of its starts, stepped together, and what a change of the scenario does to their paths.
#pragma once

#include "core/simulation/stepper.h"
#include "core/simulation/trajectory.h"

#include <functional>
#include <stop_token>

namespace ganscope {

/// Whether both scenarios step alike: the same map from a start to its path.
bool sameSystem(const Scenario&, const Scenario&);

/// Steps every start of a scenario in lockstep. It reads no clock: the paths are a function of the scenario and of
/// step() alone, in the same bits whatever the sizes of the calls and whenever frames were taken.
///
/// The paths answer to the scenario: adopt() lets those that the change concerns begin again at their starts, and
/// settle() integrates them up to the step that the simulation had reached. Both can be interrupted between any two
/// steps and resumed.
class Simulation {
public:
    /// Asked before every single step: true leaves the call early.
    using Interrupted = std::function<bool()>;

    /// Stands at step 0. std::invalid_argument for a scenario whose ids the catalogue does not have.
    explicit Simulation(Scenario scenario);

    /// Makes `next` the scenario and keeps every path that it does not change: all of them when only the view, the
    /// texts or `steps` changed, those of the unchanged starts when starts were added, moved or removed, none when the
    /// game, a regularizer or the method changed. The step stays, or becomes next.steps where that is less.
    /// Costs no step; what has to be integrated is left to settle(). Changes nothing when it throws, as above.
    void adopt(const Scenario& next);

    /// Back to step 0, every path to its start.
    void restart();

    /// Brings every path to step(), the shortest first; false when it was interrupted before that.
    bool settle(const Interrupted& interrupted = {});

    /// Settles, then does up to `steps` further steps of every path that still runs, no further than the scenario's
    /// `steps`; false when it was interrupted.
    bool advance(std::int64_t steps, const Interrupted& interrupted = {});
    bool advance(std::int64_t steps, const std::stop_token& stop);

    /// Nothing is left to do: the scenario's steps are done on every path, or every path diverged.
    bool ended() const;
    /// The step up to which the paths are asked for.
    std::int64_t step() const { return current; }
    const Scenario& scenario() const { return experiment; }

    /// An immutable picture of all this, `revision` and `playing` left to the caller. Paths that did not change since
    /// the last frame are shared with it.
    Frame frame() const;

private:
    struct Path {
        Path(const System& system, std::vector<double> from);
        bool runs() const { return stepper.outcome() == Outcome::running; }
        void step(std::int64_t limit);
        void judge(std::int64_t limit);

        std::vector<double> start;
        Stepper stepper;
        Trajectory trajectory;
        std::optional<Trajectory> average;  ///< of the path, where the method keeps one; concludes with it
    };

    void begin(const std::vector<std::vector<double>>& starts);
    /// It lags behind the step that the paths are asked for.
    bool waits(const Path& path) const;

    Scenario experiment;
    System system;
    std::vector<Path> paths;
    std::int64_t current = 0;
};

}  // namespace ganscope
