// SPDX-License-Identifier: GPL-3.0-or-later
// A parameter study: measures over a grid of any number of a scenario's numbers.
#pragma once

#include "core/analysis/followed_point.h"
#include "core/analysis/measure.h"
#include "core/analysis/parameter_range.h"
#include "core/scenario/scenario_family.h"
#include "core/simulation/stepper.h"

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>

namespace ganscope {

/// One measure of a sweep: of the linearisation at a point, or of the path from the scenario's first start.
struct SweepMeasure {
    std::string_view id, meaning;
    std::optional<PointMeasure> point;  ///< nothing: of the path
};

/// Every measure, those of points first; then
///   outcome   1 it ended within the tolerance of an equilibrium, −1 it diverged, 0 it still moves
///   steps_to  steps until the distance to the point of the sweep is below the tolerance for the first time
std::span<const SweepMeasure> sweepMeasures();

/// One axis: the number that `path` names, over a range.
struct SweepAxis {
    std::string path;
    ParameterRange range;
};

/// What to compute.
struct SweepPlan {
    Scenario scenario;
    std::vector<SweepAxis> axes;        ///< the first varies slowest
    std::vector<std::string> measures;  ///< ids
    std::vector<double> at;             ///< a point that stays; empty: an equilibrium that follows the parameters
    std::vector<double> near;           ///< where the followed equilibrium is in the scenario itself; empty: the first
    double tolerance = 1e-3;            ///< a distance in the Euclidean norm of w
};

/// Results as far as they are known: the values of chunks that are done.
struct SweepState {
    std::vector<std::vector<double>> values;  ///< values[measure][cell]; NaN where it does not exist
    std::vector<std::uint8_t> done;           ///< a flag for every chunk
    /// reasons[measure]: why cells have no value, and how many of them.
    std::vector<std::map<std::string, std::size_t>> reasons;
};

struct SweepReading;

/// A checked plan, and the work.
///
/// A cell's values depend on its parameters alone: neither on the threads, nor on what was done before an interruption.
class Sweep {
public:
    static constexpr std::size_t chunk = 64;           ///< cells that are done together
    static constexpr std::size_t most = 50'000'000;    ///< values of all measures together

    std::size_t cells() const { return total; }
    std::size_t chunks() const { return (total + chunk - 1) / chunk; }
    const SweepPlan& plan() const { return made; }
    /// The parameters of a cell, in the order of the axes.
    Vec<double> parameters(std::size_t cell) const;

    /// A state of which nothing is known.
    SweepState begin() const;

    /// Computes the chunks of `state` that are not done, on up to `threads` threads (0: as many as the machine has).
    /// False when `stop` was asked for, which is looked at in every cell and every few steps of a path; what is done by
    /// then is in the state. `guard` is held whenever the state changes, so that others may copy it meanwhile.
    bool run(SweepState& state, std::mutex& guard, unsigned threads, std::stop_token stop) const;

private:
    friend SweepReading readSweep(SweepPlan);
    Sweep(SweepPlan, ScenarioFamily, FollowedPoint);

    using Row = std::vector<Quantity>;
    bool fill(ScenarioFamily::Way&, std::size_t cell, Row& row, const std::stop_token& stop) const;
    bool followPath(const Scenario&, const PointAt&, Row& row, const std::stop_token& stop) const;

    SweepPlan made;
    ScenarioFamily family;
    FollowedPoint point;
    std::size_t total = 1;
    std::vector<PointMeasure> ofPoint;
    std::vector<std::size_t> ofPointAt;          // where they stand among the plan's measures
    std::optional<std::size_t> outcome, stepsTo;
};

/// A sweep, or everything that is wrong with the plan; the pointers name the argument: "--axis method.stp", "--measure".
struct SweepReading {
    std::shared_ptr<const Sweep> sweep;
    std::vector<Problem> problems;
};
SweepReading readSweep(SweepPlan);

}  // namespace ganscope
