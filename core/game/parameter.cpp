// SPDX-License-Identifier: GPL-3.0-or-later
// Parameter tables and their values.
#include "core/game/parameter.h"

#include "core/math/number.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace ganscope {

Parameter real(std::string_view id, std::string_view symbol, double fallback, double low, double high,
               std::string_view meaning) {
    return {.id = id, .symbol = symbol, .meaning = meaning, .fallback = fallback, .low = low, .high = high};
}

Parameter positive(std::string_view id, std::string_view symbol, double fallback, double low, double high,
                   std::string_view meaning) {
    Parameter p = real(id, symbol, fallback, low, high, meaning);
    p.scale = Scale::logarithmic;
    p.least = 0;
    p.positive = true;
    return p;
}

Parameter nonNegative(std::string_view id, std::string_view symbol, double fallback, double low, double high,
                      std::string_view meaning) {
    Parameter p = real(id, symbol, fallback, low, high, meaning);
    p.least = 0;
    return p;
}

Parameter integer(std::string_view id, std::string_view symbol, int fallback, int low, int high,
                  std::string_view meaning) {
    Parameter p = real(id, symbol, fallback, low, high, meaning);
    p.kind = ParameterKind::integer;
    p.least = low;
    p.most = 1e6;
    return p;
}

Parameter flag(std::string_view id, std::string_view symbol, bool fallback, std::string_view meaning) {
    return {.id = id, .symbol = symbol, .meaning = meaning, .kind = ParameterKind::flag, .fallback = fallback};
}

Parameter list(std::string_view id, std::string_view symbol, std::vector<double> fallback, double low, double high,
               std::string_view meaning) {
    return {.id = id, .symbol = symbol, .meaning = meaning, .kind = ParameterKind::list,
            .fallback = std::move(fallback), .low = low, .high = high};
}

Values::Values(const std::vector<Parameter>& parameters) {
    for (const Parameter& p : parameters) entries.emplace_back(p.id, p.fallback);
}

const Value* Values::find(std::string_view id) const {
    const auto it = std::ranges::find(entries, id, [](const auto& e) -> std::string_view { return e.first; });
    return it == entries.end() ? nullptr : &it->second;
}

const Value& Values::at(std::string_view id) const {
    if (const Value* value = find(id)) return *value;
    throw std::out_of_range("no parameter " + std::string(id));
}

void Values::set(std::string_view id, Value value) {
    const auto it = std::ranges::find(entries, id, [](const auto& e) -> std::string_view { return e.first; });
    if (it == entries.end())
        entries.emplace_back(id, std::move(value));
    else
        it->second = std::move(value);
}

namespace {

std::string bounds(const Parameter& p) {
    const bool below = std::isfinite(p.least), above = std::isfinite(p.most);
    if (below && above)
        return (p.positive ? " above " : " from ") + toText(p.least) + (p.positive ? " up to " : " to ") + toText(p.most);
    if (below) return (p.positive ? " above " : " of at least ") + toText(p.least);
    if (above) return " of at most " + toText(p.most);
    return "";
}

std::string numberComplaint(const Parameter& p, double x) {
    if (!std::isfinite(x)) return "is " + toText(x) + ", but " + std::string(p.symbol) + " must be a finite number";
    const bool inside = x >= p.least && x <= p.most && !(p.positive && x <= 0);
    if (inside && (p.kind != ParameterKind::integer || x == std::floor(x))) return "";
    return "is " + toText(x) + ", but " + std::string(p.symbol) + " must be " + accepts(p);
}

}  // namespace

std::string accepts(const Parameter& p) {
    switch (p.kind) {
        case ParameterKind::real: return "a number" + bounds(p);
        case ParameterKind::integer: return "a whole number" + bounds(p);
        case ParameterKind::flag: return "true or false";
        case ParameterKind::list:
            return "a list of " + std::to_string(p.leastCount) + " to " + std::to_string(p.mostCount) + " numbers" + bounds(p);
        case ParameterKind::choice: break;
    }
    std::string names = "one of ";
    for (std::size_t i = 0; i < p.options.size(); ++i) names += (i ? ", " : "") + std::string(p.options[i]);
    return names;
}

std::string complaint(const Parameter& p, const Value& value) {
    if (const double* x = std::get_if<double>(&value); x && (p.kind == ParameterKind::real || p.kind == ParameterKind::integer))
        return numberComplaint(p, *x);
    if (std::holds_alternative<bool>(value) && p.kind == ParameterKind::flag) return "";
    if (const auto* name = std::get_if<std::string>(&value); name && p.kind == ParameterKind::choice) {
        if (std::ranges::find(p.options, std::string_view(*name)) != p.options.end()) return "";
        return "is \"" + *name + "\", but " + std::string(p.symbol) + " must be " + accepts(p);
    }
    if (const auto* numbers = std::get_if<std::vector<double>>(&value); numbers && p.kind == ParameterKind::list) {
        if (numbers->size() < p.leastCount || numbers->size() > p.mostCount)
            return "has " + std::to_string(numbers->size()) + " entries, but " + std::string(p.symbol) + " must be " + accepts(p);
        for (double x : *numbers)
            if (std::string wrong = numberComplaint(p, x); !wrong.empty()) return "has an entry that " + wrong;
        return "";
    }
    return "is of the wrong type: " + std::string(p.symbol) + " must be " + accepts(p);
}

}  // namespace ganscope
