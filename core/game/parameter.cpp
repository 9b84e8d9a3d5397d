// SPDX-License-Identifier: GPL-3.0-or-later
// Parameter tables and their values.
#include "core/game/parameter.h"

#include "core/math/filled.h"
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

/// "a number above 0" of "a number".
std::string bounded(const std::string& what, const Parameter& p) {
    const bool below = std::isfinite(p.least), above = std::isfinite(p.most);
    const std::string least = toText(p.least), most = toText(p.most);
    if (below && above) return filled(p.positive ? words("reasons", "%1 above %2 up to %3") : words("reasons", "%1 from %2 to %3"), {what, least, most});
    if (below) return filled(p.positive ? words("reasons", "%1 above %2") : words("reasons", "%1 of at least %2"), {what, least});
    return above ? filled(words("reasons", "%1 of at most %2"), {what, most}) : what;
}

std::string numberComplaint(const Parameter& p, double x) {
    if (!std::isfinite(x)) return filled(words("reasons", "is %1, but %2 must be a finite number"), {toText(x), std::string(p.symbol)});
    const bool inside = x >= p.least && x <= p.most && !(p.positive && x <= 0);
    if (inside && (p.kind != ParameterKind::integer || x == std::floor(x))) return "";
    return filled(words("reasons", "is %1, but %2 must be %3"), {toText(x), std::string(p.symbol), accepts(p)});
}

}  // namespace

std::string accepts(const Parameter& p) {
    switch (p.kind) {
        case ParameterKind::real: return bounded(words("reasons", "a number"), p);
        case ParameterKind::integer: return bounded(words("reasons", "a whole number"), p);
        case ParameterKind::flag: return words("reasons", "true or false");
        case ParameterKind::list:
            return bounded(filled(words("reasons", "a list of %1 to %2 numbers"), {std::to_string(p.leastCount), std::to_string(p.mostCount)}), p);
        case ParameterKind::choice: break;
    }
    std::string names;
    for (const std::string_view option : p.options) names += (names.empty() ? "" : ", ") + std::string(option);
    return filled(words("reasons", "one of %1"), {names});
}

std::string complaint(const Parameter& p, const Value& value) {
    if (const double* x = std::get_if<double>(&value); x && (p.kind == ParameterKind::real || p.kind == ParameterKind::integer))
        return numberComplaint(p, *x);
    if (std::holds_alternative<bool>(value) && p.kind == ParameterKind::flag) return "";
    if (const auto* name = std::get_if<std::string>(&value); name && p.kind == ParameterKind::choice) {
        if (std::ranges::find(p.options, std::string_view(*name)) != p.options.end()) return "";
        return filled(words("reasons", "is \"%1\", but %2 must be %3"), {*name, std::string(p.symbol), accepts(p)});
    }
    if (const auto* numbers = std::get_if<std::vector<double>>(&value); numbers && p.kind == ParameterKind::list) {
        if (numbers->size() < p.leastCount || numbers->size() > p.mostCount)
            return filled(words("reasons", "has %1 entries, but %2 must be %3"), {std::to_string(numbers->size()), std::string(p.symbol), accepts(p)});
        for (double x : *numbers)
            if (std::string wrong = numberComplaint(p, x); !wrong.empty()) return filled(words("reasons", "has an entry that %1"), {wrong});
        return "";
    }
    return filled(words("reasons", "is of the wrong type: %1 must be %2"), {std::string(p.symbol), accepts(p)});
}

}  // namespace ganscope
