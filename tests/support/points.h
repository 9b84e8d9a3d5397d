// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded random points, and every combination of game, loss and regularizer that the catalogue allows.
#pragma once

#include "core/scenario/system.h"

#include <random>

namespace ganscope::test {

/// n numbers, uniform on [-reach, reach]; the same seed gives the same numbers on every machine.
inline std::vector<double> randomPoint(std::mt19937_64& generator, int n, double reach = 1.5) {
    std::vector<double> w(static_cast<std::size_t>(n));
    for (double& x : w) x = reach * (2.0 * static_cast<double>(generator() >> 11) / 9007199254740992.0 - 1.0);
    return w;
}

/// Every game with every loss it may have, and each of these without and with each regularizer that applies, at
/// their defaults.
inline std::vector<Scenario> combinations() {
    std::vector<Scenario> result;
    const auto withRegularizers = [&](const Scenario& base, bool hasCritic) {
        result.push_back(base);
        for (const RegularizerEntry* entry : catalogue::regularizers()) {
            if (entry->needsCritic && !hasCritic) continue;
            Scenario s = base;
            s.regularizers = {Choice{std::string(entry->id), Values(entry->parameters)}};
            result.push_back(s);
        }
    };
    for (const GameEntry* game : catalogue::games()) {
        Scenario base = defaultScenario(game->id);
        if (!game->hasLoss) {
            withRegularizers(base, false);
            continue;
        }
        for (const LossEntry* loss : catalogue::losses()) {
            base.loss = Choice{std::string(loss->id), Values(loss->parameters)};
            withRegularizers(base, true);
        }
    }
    return result;
}

inline std::string label(const Scenario& s) {
    return s.game.id + (s.loss ? " " + s.loss->id : "") + (s.regularizers.empty() ? "" : " " + s.regularizers[0].id);
}

}  // namespace ganscope::test
