// SPDX-License-Identifier: GPL-3.0-or-later
// Paths to slots. What a path means is told by the overrides: it is set to its own value, and then looked up.
#include "core/scenario/parameter_slot.h"

#include "core/game/catalogue.h"
#include "core/math/filled.h"
#include "core/math/number.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace ganscope {
namespace {

using Part = ParameterSlot::Part;
using Strings = std::vector<std::string>;

Strings split(const std::string& path) {
    Strings parts(1);
    for (char c : path) {
        if (c == '.')
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::optional<std::size_t> number(const std::string& part) {
    const bool digits = !part.empty() && part.size() < 10 && part.find_first_not_of("0123456789") == std::string::npos;
    if (!digits) return std::nullopt;
    return static_cast<std::size_t>(*toNumber(part));
}

const Parameter* find(const std::vector<Parameter>& table, const std::string& id) {
    const auto at = std::ranges::find(table, std::string_view(id), &Parameter::id);
    return at == table.end() ? nullptr : &*at;
}

const Values& valuesOf(const Scenario& s, const ParameterSlot& slot) {
    switch (slot.part) {
        case Part::game: return s.game.values;
        case Part::loss: return s.loss.value().values;
        case Part::regularizer: return s.regularizers.at(slot.index).values;
        default: return s.method.values;
    }
}
Values& valuesOf(Scenario& s, const ParameterSlot& slot) {
    return const_cast<Values&>(valuesOf(static_cast<const Scenario&>(s), slot));
}

/// The slot of a parameter in the tables of the scenario's choices; nothing when they have none of that name.
std::optional<ParameterSlot> ofParameter(const Scenario& s, const Strings& parts) {
    ParameterSlot slot;
    const std::string& top = parts[0];
    if (parts.size() < 2) return std::nullopt;
    std::size_t next = 1;
    if (top == "method") {
        slot.part = Part::method;
        slot.parameter = find(catalogue::method(s.method.id)->parameters, parts[1]);
    } else if (top == "game") {
        slot.part = Part::game;
        slot.parameter = find(catalogue::game(s.game.id)->parameters, parts[1]);
        if (!slot.parameter && s.loss) {
            next = parts[1] == "loss" && parts.size() > 2 ? 2 : 1;
            slot.part = Part::loss;
            slot.parameter = find(catalogue::loss(s.loss->id)->parameters, parts[next]);
        }
    } else if (top == "regularizers" && parts.size() > 2) {
        next = 2;
        slot.part = Part::regularizer;
        const auto at = std::ranges::find(s.regularizers, parts[1], &Choice::id);
        const auto index = number(parts[1]);
        slot.index = at != s.regularizers.end() ? static_cast<std::size_t>(at - s.regularizers.begin()) : index.value_or(s.regularizers.size());
        if (slot.index >= s.regularizers.size()) return std::nullopt;
        slot.parameter = find(catalogue::regularizer(s.regularizers[slot.index].id)->parameters, parts[2]);
    }
    if (!slot.parameter) return std::nullopt;
    slot.id = slot.parameter->id;
    if (parts.size() == next + 2) slot.entry = number(parts[next + 1]);
    if (parts.size() > next + 2 || (parts.size() == next + 2 && !slot.entry)) return std::nullopt;
    return slot;
}

std::optional<ParameterSlot> ofScenario(const Scenario& s, const Strings& parts) {
    ParameterSlot slot;
    slot.id = parts[0];
    if (parts.size() == 1 && (parts[0] == "steps" || parts[0] == "seed")) {
        slot.part = parts[0] == "steps" ? Part::steps : Part::seed;
        return slot;
    }
    if (parts.size() != 3 || parts[0] != "starts") return std::nullopt;
    const auto start = number(parts[1]), entry = number(parts[2]);
    if (!start || !entry || *start >= s.starts.size() || *entry >= s.starts[*start].size()) return std::nullopt;
    slot.part = Part::start;
    slot.index = *start;
    slot.entry = *entry;
    return slot;
}

/// Why a parameter is no number that could be varied; empty when it is.
std::string notNumeric(const Scenario& s, const ParameterSlot& slot) {
    if (!slot.parameter) return "";
    const ParameterKind kind = slot.parameter->kind;
    if (kind == ParameterKind::list) {
        const std::size_t size = valuesOf(s, slot).list(slot.id).size();
        if (!slot.entry) return filled(words("reasons", "is a list of %1 numbers; one of them is %2.0"), {std::to_string(size), slot.path});
        if (*slot.entry >= size) return filled(words("reasons", "names an entry that the list does not have: there are %1"), {std::to_string(size)});
        return "";
    }
    if (slot.entry) return filled(words("reasons", "names an entry of %1, which is no list"), {slot.id});
    if (kind == ParameterKind::real || kind == ParameterKind::integer) return "";
    return filled(words("reasons", "is no number: %1 is %2"), {std::string(slot.parameter->symbol), accepts(*slot.parameter)});
}

std::optional<ParameterSlot> lookUp(const Scenario& s, const std::string& path) {
    const Strings parts = split(path);
    auto slot = ofParameter(s, parts);
    if (!slot) slot = ofScenario(s, parts);
    if (slot) slot->path = path;
    return slot;
}

}  // namespace

bool ParameterSlot::isWhole() const {
    return part == Part::steps || part == Part::seed || (parameter && parameter->kind == ParameterKind::integer);
}

SlotReading findSlot(const Scenario& scenario, const std::string& path) {
    SlotReading r{lookUp(scenario, path), scenario, ""};
    if (!r.slot) {
        // Not there yet: the overrides add the regularizer, or tell what is wrong with the path.
        const Strings parts = split(path);
        std::string value = "0";
        if (const auto* entry = parts.size() > 2 && parts[0] == "regularizers" ? catalogue::regularizer(parts[1]) : nullptr)
            if (const Parameter* parameter = find(entry->parameters, parts[2]))
                if (const double* fallback = std::get_if<double>(&parameter->fallback)) value = toText(*fallback);
        const std::string set = path + "=" + value;
        Reading reading = withOverrides(scenario, {&set, 1});
        if (reading.scenario) {
            r.scenario = std::move(*reading.scenario);
            r.slot = lookUp(r.scenario, path);
            if (!r.slot) r.problem = words("reasons", "is no number of the scenario");
        } else {
            r.problem = reading.problems.front().message;
        }
    }
    if (r.slot) r.problem = notNumeric(r.scenario, *r.slot);
    if (!r.problem.empty()) r.slot.reset();
    return r;
}

double valueIn(const Scenario& s, const ParameterSlot& slot) {
    switch (slot.part) {
        case Part::start: return s.starts.at(slot.index).at(slot.entry.value());
        case Part::steps: return static_cast<double>(s.steps);
        case Part::seed: return static_cast<double>(s.seed);
        default: break;
    }
    const Values& values = valuesOf(s, slot);
    return slot.entry ? values.list(slot.id).at(*slot.entry) : values.real(slot.id);
}

void setValue(Scenario& s, const ParameterSlot& slot, double value) {
    switch (slot.part) {
        case Part::start: s.starts.at(slot.index).at(slot.entry.value()) = value; return;
        case Part::steps: s.steps = static_cast<std::int64_t>(value); return;
        case Part::seed: s.seed = static_cast<std::uint64_t>(value); return;
        default: break;
    }
    Values& values = valuesOf(s, slot);
    if (!slot.entry) return values.set(slot.id, value);
    std::vector<double> list = values.list(slot.id);
    list.at(*slot.entry) = value;
    values.set(slot.id, std::move(list));
}

std::string complaint(const Scenario& s, const ParameterSlot& slot, double value) {
    if (slot.parameter && !slot.entry) return complaint(*slot.parameter, value);
    if (slot.parameter) {
        std::vector<double> list = valuesOf(s, slot).list(slot.id);
        list.at(*slot.entry) = value;
        return complaint(*slot.parameter, std::move(list));
    }
    if (!std::isfinite(value)) return filled(words("reasons", "is %1, but must be a finite number"), {toText(value)});
    if (slot.part == Part::start) return "";
    const double most = slot.part == Part::steps ? static_cast<double>(Limits::steps) : 9007199254740992.0;
    if (value >= 0 && value <= most && value == std::floor(value)) return "";
    return filled(words("reasons", "is %1, but %2 must be a whole number from 0 to %3"), {toText(value), slot.id, toText(most)});
}

}  // namespace ganscope
