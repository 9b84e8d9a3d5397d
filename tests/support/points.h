// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded random points, and every combination of game, loss and regularizer that the catalogue allows.
#pragma once

#include "core/scenario/applicability.h"
#include "core/scenario/system.h"

#include <random>

namespace ganscope::test {

/// n numbers, uniform on [-reach, reach]; the same seed gives the same numbers on every machine.
inline std::vector<double> randomPoint(std::mt19937_64& generator, int n, double reach = 1.5) {
    std::vector<double> w(static_cast<std::size_t>(n));
    for (double& x : w) x = reach * (2.0 * static_cast<double>(generator() >> 11) / 9007199254740992.0 - 1.0);
    return w;
}

/// A random state of a scenario's game, well inside its domain.
inline std::vector<double> randomPoint(std::mt19937_64& generator, const Scenario& s) {
    const GameEntry& game = *catalogue::game(s.game.id);
    std::vector<double> w = randomPoint(generator, static_cast<int>(game.symbols(s.game.values).size()));
    const Domain domain = domainOf(game, s.game.values);
    for (std::size_t i = 0; i < domain.size(); ++i)
        if (!domain[i].isWhole()) w[i] = std::lerp(domain[i].low, domain[i].high, 0.5 + 0.3 * w[i]);
    return w;
}

/// A game at its defaults; networks with few units, so that every combination stays quick.
inline Scenario smallScenario(std::string_view id) {
    Scenario s = defaultScenario(id);
    if (!s.game.values.find("generator_width")) return s;
    for (const char* width : {"generator_width", "discriminator_width"}) s.game.values.set(width, 2.0);
    s.game.values.set("latent_size", 1.0);
    s.game.values.set("batch", 8.0);
    s.starts = {catalogue::game(id)->start(s.game.values)};
    return s;
}

/// Every game with every loss it may have, and each of these without and with each regularizer that applies, at
/// their defaults.
inline std::vector<Scenario> combinations() {
    std::vector<Scenario> result;
    const auto withRegularizers = [&](const Scenario& base) {
        result.push_back(base);
        for (const RegularizerEntry* entry : catalogue::regularizers()) {
            Scenario s = base;
            s.regularizers = {Choice{std::string(entry->id), Values(entry->parameters)}};
            if (objection(*entry, s.regularizers[0].values, base).empty()) result.push_back(s);
        }
    };
    for (const GameEntry* game : catalogue::games()) {
        Scenario base = smallScenario(game->id);
        if (!game->hasLoss) {
            withRegularizers(base);
            continue;
        }
        for (const LossEntry* loss : catalogue::losses()) {
            base.loss = Choice{std::string(loss->id), Values(loss->parameters)};
            withRegularizers(base);
        }
    }
    return result;
}

inline std::string label(const Scenario& s) {
    return s.game.id + (s.loss ? " " + s.loss->id : "") + (s.regularizers.empty() ? "" : " " + s.regularizers[0].id);
}

}  // namespace ganscope::test
