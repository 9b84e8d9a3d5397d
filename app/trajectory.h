// SPDX-License-Identifier: GPL-3.0-or-later
// The trajectories of a scenario as a table: one row a step and start, every step kept.
#pragma once

#include "core/simulation/stepper.h"

#include <functional>
#include <string>
#include <vector>

namespace ganscope {

/// Runs every start of a scenario and hands over its rows.
///
/// Columns: trajectory, step, time, theta0 …, psi0 …, loss_generator, loss_discriminator (of the game itself, without
/// regularizers), speed (‖v‖ of the regularised field), speed_generator and speed_discriminator (of each player's part),
/// the measures of core/analysis/sample_quality.h where the game offers points of data space and, where it knows its
/// equilibria, distance (to the nearest one of the unregularised game). A method that keeps the mean of its path adds average_theta0 …,
/// average_psi0 … and average_distance.
class TrajectoryRun {
public:
    explicit TrajectoryRun(Scenario scenario);

    const Scenario& scenario() const { return made; }
    const std::vector<std::string>& columns() const { return names; }
    /// Rows there will be unless a trajectory diverges, for all starts together.
    std::size_t mostRows() const;

    /// Only every so many steps give a row, and the last one.
    std::int64_t every = 1;
    /// Called with each stepper before its first row and after its last, where set.
    std::function<void(Stepper&)> begin, end;
    /// Called before every step, where set; what it throws ends the run.
    std::function<void(const Stepper&)> watch;

    /// How one start ended.
    struct End {
        Outcome outcome = Outcome::finished;
        std::string reason;  ///< of a divergence
    };

    /// Steps start `index` to its end, calling `row` with the values of each row.
    End run(std::size_t index, const std::function<void(const std::vector<double>&)>& row) const;

private:
    /// The distance to the nearest equilibrium.
    double distance(View<double> w) const;
    void fill(std::vector<double>& row, std::size_t index, const Stepper&) const;

    Scenario made;
    System system;
    std::vector<std::string> names;
    std::vector<std::vector<double>> equilibria;
};

}  // namespace ganscope
