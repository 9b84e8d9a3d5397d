// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing numbers that matter, by trying them.
#include "core/scenario/view_axis.h"

#include "core/analysis/evaluation.h"
#include "core/game/catalogue.h"
#include "core/math/filled.h"
#include "core/math/phrase.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

using Part = ParameterSlot::Part;

void addNumbers(std::vector<ParameterSlot>& slots, const Scenario& scenario, const std::vector<Parameter>& table, const std::string& prefix) {
    for (const Parameter& p : table)
        if (SlotReading reading = findSlot(scenario, prefix + std::string(p.id)); reading.slot) slots.push_back(std::move(*reading.slot));
}

/// Whether other values of the number give another spectrum at the equilibrium that is followed.
bool movesSpectrum(const Scenario& scenario, const ViewRange& number) {
    const ScenarioFamily family(scenario, {number.slot});
    const FollowedPoint point = followedEquilibrium(family);
    const auto cursor = family.cursor();
    std::vector<Complex> first[2];
    bool known = false;
    for (const double t : {0.0, 0.4, 0.75, 1.0}) {
        double p = number.range.at(t);
        if (number.slot.isWhole()) p = std::round(p);
        const PointAt at = point.at(*cursor, {&p, 1});
        if (!at.why.empty()) continue;
        const Member& member = cursor->at({&p, 1});
        const std::vector<Complex> now[2] = {spectrum(member.dynamics->jacobian(at.at)).values,
                                             updateSpectrum(*member.dynamics, *member.method, at.at).spectrum.values};
        for (int k = 0; known && k < 2; ++k) {
            if (now[k].size() != first[k].size()) return true;
            for (std::size_t i = 0; i < now[k].size(); ++i)
                if (std::abs(now[k][i] - first[k][i]) > 1e-6 * (1 + std::abs(first[k][i]))) return true;
        }
        for (int k = 0; !known && k < 2; ++k) first[k] = now[k];
        known = true;
    }
    return false;
}

/// Adds the number that the axis names; what is wrong with it, else nothing.
std::string addNamed(ViewAxes& axes, const ViewAxis& axis) {
    SlotReading reading = findSlot(axes.scenario, axis.parameter);
    if (!reading.slot) return filled(words("reasons", "needs a number to run along: %1 %2"), {axis.parameter, reading.problem});
    for (const ViewRange& other : axes.ranges)
        if (other.slot.path == axis.parameter) return filled(words("reasons", "needs two different numbers, not %1 twice"), {axis.parameter});
    const bool added = reading.scenario.regularizers.size() > axes.scenario.regularizers.size();
    axes.scenario = std::move(reading.scenario);
    axes.ranges.push_back(rangeOf(axes.scenario, *reading.slot, axis));
    if (added) axes.ranges.back().present.reset();
    return "";
}

/// Adds the first of `candidates` that is not taken and moves a spectrum.
bool addMoving(ViewAxes& axes, const std::vector<ParameterSlot>& candidates, const ViewAxis& axis) {
    for (const ParameterSlot& slot : candidates) {
        if (std::ranges::any_of(axes.ranges, [&](const ViewRange& r) { return r.slot.path == slot.path; })) continue;
        ViewRange number = rangeOf(axes.scenario, slot, axis);
        if (!movesSpectrum(axes.scenario, number)) continue;
        axes.ranges.push_back(std::move(number));
        return true;
    }
    return false;
}

constexpr const char* nothingMoves = words("reasons", "needs a number that moves the spectrum of an equilibrium; this scenario has none");

/// Two numbers with one symbol also say what they are of.
void tellApart(ViewAxes& axes) {
    std::vector<Phrase> symbols;
    for (const ViewRange& r : axes.ranges) symbols.push_back(r.label);
    for (std::size_t k = 0; k < symbols.size(); ++k) {
        const ParameterSlot& slot = axes.ranges[k].slot;
        if (std::ranges::count(symbols, symbols[k]) < 2 || slot.part != Part::regularizer) continue;
        axes.ranges[k].label = phrase("pictures", "%1 of %2").with({symbols[k], verbatim(axes.scenario.regularizers[slot.index].id)});
    }
}

Phrase symbolOf(const Scenario& scenario, const ParameterSlot& slot) {
    if (slot.parameter) {
        std::string symbol(slot.parameter->symbol);
        return verbatim(slot.entry ? symbol + "_" + std::to_string(*slot.entry + 1) : symbol);
    }
    if (slot.part == Part::start) return phrase("pictures", "%1 at the start").with({verbatim(stateSymbols(scenario).at(slot.entry.value()))});
    return verbatim(slot.id);
}

}  // namespace

std::vector<ParameterSlot> numbersOf(const Scenario& s) {
    std::vector<ParameterSlot> slots;
    for (const Choice& choice : s.regularizers)
        addNumbers(slots, s, catalogue::regularizer(choice.id)->parameters, "regularizers." + choice.id + ".");
    if (!isContinuous(s)) addNumbers(slots, s, catalogue::method(s.method.id)->parameters, "method.");
    addNumbers(slots, s, catalogue::game(s.game.id)->parameters, "game.");
    if (s.loss) addNumbers(slots, s, catalogue::loss(s.loss->id)->parameters, "game.");
    return slots;
}

ViewRange rangeOf(const Scenario& scenario, const ParameterSlot& slot, const ViewAxis& axis) {
    const double present = valueIn(scenario, slot);
    ViewRange r{slot, {}, symbolOf(scenario, slot), present};
    if (slot.parameter) {
        r.range.low = std::min(slot.parameter->low, present);
        r.range.high = std::max(slot.parameter->high, present);
        r.range.scale = slot.parameter->scale;
    } else {
        const double reach = std::max(1.0, std::fabs(present));
        r.range.low = slot.part == Part::start ? present - reach : 0;
        r.range.high = present + reach;
    }
    if (axis.range.size() == 2) {
        r.range.low = axis.range[0];
        r.range.high = axis.range[1];
    }
    if (axis.scale) r.range.scale = *axis.scale;
    if (r.range.low <= 0) r.range.scale = Scale::linear;
    if (slot.isWhole()) {
        r.range.scale = Scale::linear;
        r.range.count = static_cast<int>(std::clamp(std::floor(r.range.high) - std::ceil(r.range.low), 0.0, 4095.0)) + 1;
    }
    return r;
}

ViewAxes alongAxis(const Scenario& scenario) {
    ViewAxes axes{scenario, {}, {}};
    const ViewAxis& axis = scenario.view.along;
    if (!axis.parameter.empty())
        axes.objection = addNamed(axes, axis);
    else if (!addMoving(axes, numbersOf(scenario), axis))
        axes.objection = nothingMoves;
    return axes;
}

ViewAxes mapAxes(const Scenario& scenario) {
    ViewAxes axes{scenario, {}, {}};
    const ViewAxis* given[2] = {&scenario.view.mapX, &scenario.view.mapY};
    std::vector<ParameterSlot> rest = numbersOf(scenario);
    // The step goes up, whatever the other number is.
    const auto isStep = [](const ParameterSlot& slot) { return slot.part == Part::method && slot.id == "step"; };
    std::ranges::stable_partition(rest, [&](const ParameterSlot& slot) { return !isStep(slot); });
    for (int k = 0; k < 2 && axes.objection.empty(); ++k) {
        if (!given[k]->parameter.empty()) {
            axes.objection = addNamed(axes, *given[k]);
            continue;
        }
        std::vector<ParameterSlot> candidates = rest;
        if (k == 1) std::ranges::stable_partition(candidates, isStep);
        // What the other axis names is taken.
        if (k == 0)
            std::erase_if(candidates, [&](const ParameterSlot& slot) { return slot.path == given[1]->parameter; });
        if (!addMoving(axes, candidates, *given[k]))
            axes.objection = k == 0 ? words("reasons", "needs two numbers that move the spectrum of an equilibrium; this scenario has none")
                                    : words("reasons", "needs two numbers that move the spectrum of an equilibrium; this scenario has one");
    }
    if (!axes.objection.empty()) axes.ranges.clear();
    // A slider tries steps over decades, but their borders lie in the last one: a map shows it evenly, unless the step stands low.
    for (std::size_t k = 0; k < axes.ranges.size(); ++k)
        if (ViewRange& r = axes.ranges[k]; isStep(r.slot) && !given[k]->scale && given[k]->range.empty() && 20 * r.present.value_or(0) > r.range.high)
            r.range.scale = Scale::linear;
    tellApart(axes);
    return axes;
}

FollowedPoint followedEquilibrium(const ScenarioFamily& family) {
    return FollowedPoint::equilibrium(family, equilibriumSeed(family.scenario()));
}

}  // namespace ganscope
