// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of a sweep: the linearisation at the point that goes with the parameters, and the path from the first start.
#include "core/simulation/sweep.h"

#include "core/math/parallel.h"

#include <algorithm>
#include <limits>

namespace ganscope {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

}  // namespace

std::span<const SweepMeasure> sweepMeasures() {
    static const std::vector<SweepMeasure> all = [] {
        std::vector<SweepMeasure> r;
        for (const MeasureName& name : pointMeasures()) r.push_back({name.id, name.meaning, name.measure});
        r.push_back({"outcome", "of the path from the first start: 1 at an equilibrium, -1 diverged, 0 still moving", std::nullopt});
        r.push_back({"steps_to", "steps until the distance to the equilibrium is below the tolerance", std::nullopt});
        return r;
    }();
    return all;
}

Sweep::Sweep(SweepPlan plan, ScenarioFamily f, FollowedPoint p) : made(std::move(plan)), family(std::move(f)), point(std::move(p)) {
    for (const SweepAxis& axis : made.axes) total *= static_cast<std::size_t>(axis.range.count);
    for (std::size_t k = 0; k < made.measures.size(); ++k) {
        const auto& measure = *std::ranges::find(sweepMeasures(), made.measures[k], &SweepMeasure::id);
        if (measure.point) {
            ofPoint.push_back(*measure.point);
            ofPointAt.push_back(k);
        } else {
            (measure.id == "outcome" ? outcome : stepsTo) = k;
        }
    }
}

Vec<double> Sweep::parameters(std::size_t cell) const {
    Vec<double> p(made.axes.size());
    for (std::size_t k = p.size(); k-- > 0;) {
        const ParameterRange& range = made.axes[k].range;
        const auto count = static_cast<std::size_t>(range.count);
        p[k] = range.value(static_cast<int>(cell % count));
        cell /= count;
    }
    return p;
}

SweepState Sweep::begin() const {
    SweepState state;
    state.values.assign(made.measures.size(), std::vector<double>(total, nan));
    state.done.assign(chunks(), 0);
    state.reasons.resize(made.measures.size());
    return state;
}

bool Sweep::run(SweepState& state, std::mutex& guard, unsigned threads, std::stop_token stop) const {
    std::vector<std::size_t> pending;
    for (std::size_t k = 0; k < chunks(); ++k)
        if (!state.done[k]) pending.push_back(k);
    std::vector<std::unique_ptr<ScenarioFamily::Way>> ways(threadsFor(threads));
    const bool all = inParallel(pending.size(), threads, stop, [&](std::size_t index, unsigned worker) {
        if (!ways[worker]) ways[worker] = std::make_unique<ScenarioFamily::Way>(family);
        const std::size_t first = pending[index] * chunk, last = std::min(first + chunk, total);
        std::vector<Row> rows;
        for (std::size_t cell = first; cell < last; ++cell) {
            rows.emplace_back(made.measures.size());
            if (stop.stop_requested() || !fill(*ways[worker], cell, rows.back(), stop)) return;
        }
        const std::lock_guard lock(guard);
        for (std::size_t k = 0; k < rows.size(); ++k)
            for (std::size_t m = 0; m < rows[k].size(); ++m) {
                const Quantity& quantity = rows[k][m];
                if (quantity.value && std::isfinite(*quantity.value))
                    state.values[m][first + k] = *quantity.value;
                else
                    ++state.reasons[m][quantity.value ? "it is not finite" : quantity.why];
            }
        state.done[pending[index]] = 1;
    });
    return all && !stop.stop_requested();
}

bool Sweep::fill(ScenarioFamily::Way& way, std::size_t cell, Row& row, const std::stop_token& stop) const {
    const Vec<double> p = parameters(cell);
    const PointAt at = point.at(way, p);
    const Member& member = way.at(p);
    if (!at.why.empty()) {
        for (Quantity& quantity : row) quantity.why = at.why;
    } else if (!ofPoint.empty()) {
        Row found(ofPoint.size());
        measure(*member.dynamics, *member.method, at.at, ofPoint, found);
        for (std::size_t k = 0; k < found.size(); ++k) row[ofPointAt[k]] = std::move(found[k]);
    }
    if (!outcome && !stepsTo) return true;
    return followPath(way.scenario(), at, row, stop);
}

/// The path of `outcome` and `steps_to`; false when it was stopped.
bool Sweep::followPath(const Scenario& scenario, const PointAt& at, Row& row, const std::stop_token& stop) const {
    if (scenario.starts.empty()) {
        for (const auto& k : {outcome, stepsTo})
            if (k) row[*k] = {std::nullopt, "the scenario has no start"};
        return true;
    }
    const System system = buildSystem(scenario);  // a member of the family has the batch of step 0 only
    Stepper stepper(system, scenario.starts.front());
    std::optional<double> arrival;
    const auto look = [&] {
        if (!arrival && at.why.empty() && distanceBetween(stepper.point(), at.at) < made.tolerance) arrival = static_cast<double>(stepper.steps());
    };
    look();
    while (stepper.steps() < scenario.steps && !(arrival && !outcome)) {
        constexpr std::int64_t patience = 64;
        if (stepper.steps() % patience == 0 && stop.stop_requested()) return false;
        if (!stepper.step()) break;
        look();
    }
    const bool diverged = stepper.outcome() == Outcome::diverged;
    if (outcome) {
        double code = diverged ? -1 : 0;
        if (!diverged)
            if (const auto rest = nearbyEquilibrium(*system.dynamics, stepper.point()))
                code = distanceBetween(*rest, stepper.point()) < made.tolerance ? 1 : 0;
        row[*outcome] = {code, ""};
    }
    if (stepsTo && at.why.empty()) {
        row[*stepsTo] = {arrival, ""};
        if (!arrival) row[*stepsTo].why = diverged ? "the path diverges" : "not within the scenario's steps";
    }
    return true;
}

}  // namespace ganscope
