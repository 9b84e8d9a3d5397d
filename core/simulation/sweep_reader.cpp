// SPDX-License-Identifier: GPL-3.0-or-later
// Checking a plan: every problem at once, each with its argument.
#include "core/math/number.h"
#include "core/scenario/suggestion.h"
#include "core/simulation/sweep.h"

#include <algorithm>

namespace ganscope {
namespace {

class Checker {
public:
    explicit Checker(SweepPlan& p) : plan(p) {}

    std::vector<ParameterSlot> slots;
    std::vector<Problem> problems;

    void check() {
        if (plan.axes.empty()) complain("--axis", "is missing: it names what varies, as in method.step=0.01:2:200");
        for (SweepAxis& axis : plan.axes) checkAxis(axis);
        checkMeasures();
        if (problems.empty()) checkSize();
        const std::size_t n = stateSymbols(plan.scenario).size();
        for (const auto& [name, w] : {std::pair("--at", &plan.at), std::pair("--near", &plan.near)}) {
            if (w->empty()) continue;
            if (!allFinite(*w)) complain(name, "must hold finite numbers");
            if (w->size() != n)
                complain(name, "has " + std::to_string(w->size()) + " numbers, but the state has " + std::to_string(n));
        }
        if (!plan.at.empty() && !plan.near.empty()) complain("--near", "asks for an equilibrium, --at for a point that stays: give one of them");
        if (!(plan.tolerance > 0) || !std::isfinite(plan.tolerance))
            complain("--tolerance", "is " + toText(plan.tolerance) + ", but must be a number above 0");
    }

private:
    void complain(std::string where, std::string message) { problems.push_back({std::move(where), std::move(message)}); }

    void checkAxis(SweepAxis& axis) {
        const std::string where = "--axis " + axis.path;
        SlotReading found = findSlot(plan.scenario, axis.path);
        if (!found.slot) return complain(where, found.problem);
        const auto same = [&](const ParameterSlot& other) {
            return other.part == found.slot->part && other.index == found.slot->index && other.id == found.slot->id && other.entry == found.slot->entry;
        };
        if (std::ranges::any_of(slots, same)) return complain(where, "is an axis already");
        plan.scenario = std::move(found.scenario);
        const ParameterSlot& slot = slots.emplace_back(std::move(*found.slot));
        const ParameterRange& range = axis.range;
        if (range.count < 1) return complain(where, "has " + std::to_string(range.count) + " values, but must have at least 1");
        if (range.scale == Scale::logarithmic && !(range.low > 0 && range.high > 0))
            return complain(where, "is logarithmic from " + toText(range.low) + " to " + toText(range.high) + ", but both ends must be above 0");
        // A range of accepted numbers holds all between its ends; whole numbers have to be looked at one by one.
        const int step = slot.isWhole() ? 1 : std::max(1, range.count - 1);
        for (int k = 0; k < range.count; k += step) {
            if (std::string wrong = complaint(plan.scenario, slot, range.value(k)); !wrong.empty()) return complain(where, std::move(wrong));
            if (static_cast<std::size_t>(k) > Sweep::most) break;  // too many anyway
        }
    }

    void checkMeasures() {
        std::vector<std::string_view> ids;
        for (const SweepMeasure& measure : sweepMeasures()) ids.push_back(measure.id);
        if (plan.measures.empty()) complain("--measure", "is missing: one of " + joined(ids));
        for (std::size_t k = 0; k < plan.measures.size(); ++k) {
            const std::string& id = plan.measures[k];
            if (std::ranges::find(ids, id) == ids.end())
                complain("--measure " + id, suggesting("is no measure", id, ids) + " (possible are " + joined(ids) + ")");
            else if (std::find(plan.measures.begin(), plan.measures.begin() + static_cast<std::ptrdiff_t>(k), id) != plan.measures.begin() + static_cast<std::ptrdiff_t>(k))
                complain("--measure " + id, "is asked for twice");
        }
    }

    void checkSize() {
        double numbers = static_cast<double>(plan.measures.size());
        for (const SweepAxis& axis : plan.axes) numbers *= axis.range.count;
        constexpr double exact = 9007199254740992.0;
        if (numbers > static_cast<double>(Sweep::most))
            complain("--axis", "the axes give " + (numbers < exact ? std::to_string(static_cast<std::uint64_t>(numbers)) : toText(numbers, 3)) + " values, but at most " + std::to_string(Sweep::most) + " are computed at once");
    }

    SweepPlan& plan;
};

}  // namespace

SweepReading readSweep(SweepPlan plan) {
    Checker checker(plan);
    checker.check();
    if (!checker.problems.empty()) return {nullptr, std::move(checker.problems)};
    ScenarioFamily family(plan.scenario, std::move(checker.slots));
    FollowedPoint point = plan.at.empty() ? FollowedPoint::equilibrium(family, plan.near.empty() ? equilibriumSeed(plan.scenario) : plan.near)
                                          : FollowedPoint::fixed(plan.at);
    return {std::shared_ptr<const Sweep>(new Sweep(std::move(plan), std::move(family), std::move(point))), {}};
}

}  // namespace ganscope
