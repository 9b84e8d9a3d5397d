// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of points, of spectra and of paths, by name.
#include "core/simulation/expectation.h"

#include "core/analysis/evaluation.h"
#include "core/analysis/measure.h"
#include "core/math/number.h"
#include "core/scenario/parameter_slot.h"
#include "core/scenario/scenario_equilibria.h"
#include "core/scenario/system.h"
#include "core/simulation/stepper.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

/// The stated equilibrium where it is one of the regularised game too, else the first that a search finds.
std::optional<std::vector<double>> equilibriumOf(const Scenario& s, const System& system, const std::stop_token& stop) {
    const auto stated = statedEquilibria(s);
    for (const auto& w : stated)
        if (evaluate(*system.dynamics, *system.method, w).equilibrium) return w;
    const std::vector<RestPoint> found = restPoints(s, system, stop);
    if (!found.empty()) return found.front().at;
    return {};
}

Quantity ofPath(const Expectation& e, const Scenario& s, const System& system, const std::vector<double>& point,
                const std::stop_token& stop) {
    if (s.starts.empty()) return {std::nullopt, "the scenario has no start"};
    const std::vector<double>& start = s.starts.front();
    if (e.of >= start.size()) return {std::nullopt, "the state has no entry " + std::to_string(e.of)};
    Stepper stepper(system, start);
    const std::int64_t lastHalf = std::max<std::int64_t>(1, e.after / 2);
    double largest = 0;
    for (std::int64_t k = 0; k < e.after; ++k) {
        if (stop.stop_requested()) return {std::nullopt, "stopped"};
        if (!stepper.step()) return {std::nullopt, stepper.reason()};
        if (k >= e.after - lastHalf) largest = std::max(largest, std::fabs(stepper.point()[e.of]));
    }
    if (e.measure == "amplitude") return {largest, ""};
    if (e.measure == "coordinate") return {stepper.point()[e.of], ""};
    if (e.measure == "distance") return {distanceBetween(stepper.point(), point), ""};
    if (stepper.average().empty()) return {std::nullopt, "the method keeps no average"};
    return {distanceBetween(stepper.average(), point), ""};
}

Quantity nearestTo(const std::vector<Complex>& values, const Expectation& e, const std::string& why) {
    if (values.empty()) return {std::nullopt, why.empty() ? "there are none" : why};
    double nearest = std::numeric_limits<double>::infinity();
    for (const Complex& value : values) nearest = std::min(nearest, std::abs(value - e.is.value_or(0.0)));
    return {nearest, ""};
}

Quantity ofSystem(const Expectation& e, const Scenario& s, const std::stop_token& stop) {
    const System system = buildSystem(s);
    std::vector<double> point = e.at;
    if (point.empty()) {
        auto found = equilibriumOf(s, system, stop);
        if (!found && e.measure != "coordinate" && e.measure != "amplitude") return {std::nullopt, "there is no equilibrium"};
        if (found) point = std::move(*found);
    } else if (point.size() != static_cast<std::size_t>(system.dynamics->size())) {
        return {std::nullopt, "the point has " + std::to_string(point.size()) + " numbers, the state " + std::to_string(system.dynamics->size())};
    }
    for (const char* path : {"distance", "average", "coordinate", "amplitude"})
        if (e.measure == path) return ofPath(e, s, system, point, stop);
    if (e.measure == "eigenvalue" || e.measure == "multiplier" || e.measure == "frequency") {
        const Evaluation at = evaluate(*system.dynamics, *system.method, point);
        if (e.measure == "multiplier") return nearestTo(at.update.values, e, at.updateRadius.why);
        if (e.measure == "eigenvalue") return nearestTo(at.flow.values, e, at.kink);
        if (at.flow.values.empty()) return {std::nullopt, at.kink.empty() ? "there are none" : at.kink};
        double largest = 0;
        for (const Complex& value : at.flow.values) largest = std::max(largest, std::fabs(value.imag()));
        return {largest, ""};
    }
    for (const MeasureName& name : pointMeasures())
        if (name.id == e.measure) return measure(*system.dynamics, *system.method, point, name.measure);
    return {std::nullopt, "is not a measure"};
}

}  // namespace

Quantity measured(const Expectation& e, const Scenario& scenario, std::stop_token stop) {
    const Reading reading = withOverrides(scenario, e.set);
    if (!reading.scenario) return {std::nullopt, toText(reading.problems.front())};
    const Scenario& s = *reading.scenario;
    if (e.measure == "starts") return {static_cast<double>(s.starts.size()), ""};
    if (e.measure.find('.') == std::string::npos) return ofSystem(e, s, stop);
    const SlotReading slot = findSlot(s, e.measure);
    if (!slot.slot) return {std::nullopt, slot.problem};
    if (slot.scenario.regularizers.size() != s.regularizers.size()) return {std::nullopt, "there is no such regularizer"};
    return {valueIn(slot.scenario, *slot.slot), ""};
}

bool holds(const Expectation& e, const Quantity& quantity) {
    if (!quantity.value) return false;
    const double value = *quantity.value;
    const bool complex = e.measure == "eigenvalue" || e.measure == "multiplier";
    if (e.below && !(value < *e.below)) return false;
    if (e.above && !(value > *e.above)) return false;
    return !e.is || (complex ? value : std::fabs(value - e.is->real())) <= e.within;
}

std::string failureText(const Expectation& e, const Quantity& quantity) {
    const bool complex = e.measure == "eigenvalue" || e.measure == "multiplier";
    std::string text = "line " + std::to_string(e.line) + ": " + e.measure + " ";
    text += !quantity.value ? "does not exist (" + quantity.why + ")"
            : complex       ? "is nearest at a distance of " + toText(*quantity.value)
                            : "is " + toText(*quantity.value);
    text += ", but should be";
    if (e.is) text += " " + toText(e.is->real()) + (complex ? " + " + toText(e.is->imag()) + "i" : "") + " within " + toText(e.within);
    if (e.above) text += " above " + toText(*e.above);
    if (e.below) text += " below " + toText(*e.below);
    return text;
}

}  // namespace ganscope
