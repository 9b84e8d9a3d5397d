// SPDX-License-Identifier: GPL-3.0-or-later
// Points and scenarios as a person reads them.
#include "app/points.h"

#include "app/cli.h"
#include "core/game/catalogue.h"
#include "core/math/number.h"
#include "core/scenario/system.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace ganscope {
namespace {

template <class E>
std::string with(const E& entry, const Values& values) {
    std::string text(entry.title), parameters;
    for (const Parameter& p : entry.parameters) {
        const Value& value = values.at(p.id);
        std::string shown;
        if (const double* x = std::get_if<double>(&value)) shown = toText(*x);
        if (const bool* x = std::get_if<bool>(&value)) shown = *x ? "true" : "false";
        if (const auto* x = std::get_if<std::string>(&value)) shown = *x;
        if (const auto* x = std::get_if<std::vector<double>>(&value)) {
            constexpr std::size_t most = 8;
            if (x->empty() || x->size() > most) {
                shown = x->empty() ? "()" : "(" + std::to_string(x->size()) + " numbers)";
            } else {
                for (double entryOf : *x) shown += (shown.empty() ? "(" : ", ") + toText(entryOf);
                shown += ")";
            }
        }
        parameters += (parameters.empty() ? "" : ", ") + std::string(p.symbol) + " = " + shown;
    }
    return parameters.empty() ? text : text + " (" + parameters + ")";
}

}  // namespace

std::vector<double> pointOf(const Scenario& scenario, const std::string& text, const std::string& option) {
    const std::vector<std::string> symbols = stateSymbols(scenario);
    std::vector<double> w;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        std::string part = text.substr(begin, end - begin);
        part.erase(0, part.find_first_not_of(' '));
        part.erase(part.find_last_not_of(' ') + 1);
        const auto number = toNumber(part);
        if (!number || !std::isfinite(*number))
            throw InputError(option + " " + text + ": column " + std::to_string(begin + 1) + " holds \"" + part +
                             "\", but must be a finite number; a point is written as 1,0.7");
        w.push_back(*number);
        begin = end + 1;
    }
    const Domain domain = domainOf(*catalogue::game(scenario.game.id), scenario.game.values);
    if (const int at = firstOutside(domain, w); w.size() == symbols.size() && at >= 0) {
        const auto entry = static_cast<std::size_t>(at);
        throw InputError(option + " " + text + ": entry " + std::to_string(at) + " " + complaint(domain[entry], w[entry], symbols[entry]));
    }
    if (w.size() == symbols.size()) return w;
    std::string names;
    constexpr std::size_t most = 8;
    for (const std::string& symbol : std::span(symbols).first(std::min(symbols.size(), most))) names += (names.empty() ? "" : ", ") + symbol;
    if (symbols.size() > most) names += ", …";
    throw InputError(option + " " + text + ": has " + std::to_string(w.size()) + (w.size() == 1 ? " number" : " numbers") + ", but " +
                     scenario.game.id + " has " + std::to_string(symbols.size()) + " parameters (" + names + ")");
}

std::vector<std::vector<double>> pointsOf(const Scenario& scenario, const std::vector<std::string>& at) {
    if (at.empty()) return catalogue::game(scenario.game.id)->equilibria(scenario.game.values);
    std::vector<std::vector<double>> points;
    for (const std::string& text : at) points.push_back(pointOf(scenario, text, "--at"));
    return points;
}

std::string brief(double x) { return x == 0 ? "0" : toText(x, 10); }

std::string describe(const Scenario& s) {
    std::string text = with(*catalogue::game(s.game.id), s.game.values);
    if (s.loss) text += ", " + with(*catalogue::loss(s.loss->id), s.loss->values);
    for (const Choice& r : s.regularizers) text += ", " + with(*catalogue::regularizer(r.id), r.values);
    return text + ", " + with(*catalogue::method(s.method.id), s.method.values);
}

}  // namespace ganscope
