// SPDX-License-Identifier: GPL-3.0-or-later
// Which combinations are looked at, where, and with which numbers: seeded, so that a failure can be repeated. Everything in
// the catalogue is seen; shrinking a failing point would lead to an equilibrium, where nothing can be wrong, so that a
// library of properties would serve no better than a generator of numbers.
#pragma once

#include "tests/reference/experiment.h"
#include "tests/support/check.h"
#include "tests/support/points.h"

#include <cstdlib>
#include <set>

namespace ganscope::reference {

/// What a number may be off its second writing, relative to its size.
constexpr double tolerance = 1e-10;

/// GANSCOPE_REFERENCE=all looks at every combination with every method; else every pair of entries is met somewhere.
inline bool everything() {
    const char* wanted = std::getenv("GANSCOPE_REFERENCE");
    return wanted && std::string(wanted) == "all";
}
/// GANSCOPE_SEED=N for other points.
inline std::mt19937_64 seeded(std::uint64_t offset) {
    const char* seed = std::getenv("GANSCOPE_SEED");
    return std::mt19937_64(offset + 1000 * (seed ? std::strtoull(seed, nullptr, 10) : 0));
}

/// The network as small as one can be that still has units side by side.
inline Scenario tiny(Scenario s) {
    if (s.game.id != "ring") return s;
    s.game.values.set("generator_width", 1.0);
    s.game.values.set("discriminator_width", 2.0);
    s.game.values.set("batch", 4.0);
    s.starts = {catalogue::game("ring")->start(s.game.values)};
    return s;
}

/// Other values of an entry's parameters: numbers nearer to the default than to the ends of their sliders, any flag, any option.
inline Values varied(std::mt19937_64& generator, const std::vector<Parameter>& parameters, Values values) {
    const auto uniform = [&] { return static_cast<double>(generator() >> 11) / 9007199254740992.0; };
    for (const Parameter& p : parameters) {
        const double u = uniform();
        if (p.kind == ParameterKind::flag) values.set(p.id, u < 0.5);
        if (p.kind == ParameterKind::choice) values.set(p.id, std::string(p.options[static_cast<std::size_t>(u * static_cast<double>(p.options.size()))]));
        if (p.kind == ParameterKind::integer) values.set(p.id, std::min(p.low + std::floor(3 * u), p.high));
        if (p.kind != ParameterKind::real) continue;
        const double now = values.real(p.id);
        values.set(p.id, p.scale == Scale::linear ? std::lerp(now, std::lerp(p.low, p.high, u), 0.4)
                                                  : now * std::pow(std::lerp(p.low, p.high, u) / now, 0.4));
    }
    return values;
}

/// The scenario with other parameters, or itself where they do not go together.
inline Scenario varied(std::mt19937_64& generator, const Scenario& s) {
    Scenario r = s;
    const GameEntry& game = *catalogue::game(s.game.id);
    if (s.game.id == "ring") {
        const auto& options = std::find_if(game.parameters.begin(), game.parameters.end(), [](const Parameter& p) { return p.id == "activation"; })->options;
        r.game.values.set("activation", std::string(options[generator() % options.size()]));
    } else {
        r.game.values = varied(generator, game.parameters, s.game.values);
    }
    if (r.loss) r.loss->values = varied(generator, catalogue::loss(s.loss->id)->parameters, s.loss->values);
    for (Choice& c : r.regularizers) c.values = varied(generator, catalogue::regularizer(c.id)->parameters, c.values);
    r.method.values = varied(generator, catalogue::method(s.method.id)->parameters, s.method.values);
    return objection(r).empty() ? r : s;
}

/// How a failing point is told.
inline std::string told(const Scenario& s, const std::vector<double>& w) {
    std::string text = "at " + test::show(w);
    const auto add = [&text](const std::string& name, const Values& values) {
        text += " " + name + " {";
        for (const auto& [id, value] : values) std::visit([&](const auto& x) { text += " " + id + "=" + test::show(x); }, value);
        text += " }";
    };
    add(s.game.id, s.game.values);
    for (const Choice& c : s.regularizers) add(c.id, c.values);
    add(s.method.id, s.method.values);
    return text;
}

inline double norm(const std::vector<double>& x) {
    double sum = 0;
    for (const double c : x) sum = std::hypot(sum, c);
    return sum;
}

}  // namespace ganscope::reference
