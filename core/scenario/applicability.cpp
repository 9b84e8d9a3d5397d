// SPDX-License-Identifier: GPL-3.0-or-later
// First by the kind of game, then by asking the entry about the game itself.
#include "core/scenario/applicability.h"

#include "core/game/catalogue.h"
#include "core/math/filled.h"
#include "core/scenario/suggestion.h"
#include "core/scenario/system.h"

namespace ganscope {

std::string objection(const RegularizerEntry& entry, const Values& values, const Scenario& scenario) {
    const std::string id(entry.id);
    const GameEntry* game = catalogue::game(scenario.game.id);
    if (!game) return "";
    if (entry.needsCritic && !game->hasLoss) {
        std::vector<std::string_view> gans;
        for (const GameEntry* each : catalogue::games())
            if (each->hasLoss) gans.push_back(each->id);
        return filled(words("reasons", "%1 acts on the discriminator in data space, and %2 is an abstract game without data; it needs a GAN (%3)"), {id, scenario.game.id, joined(gans)});
    }
    if (!entry.objection) return "";
    const std::string why = entry.objection(*buildGame(scenario), values);
    return why.empty() ? "" : id + " " + why;
}

std::string objection(const Scenario& scenario) {
    for (const Choice& choice : scenario.regularizers)
        if (const RegularizerEntry* entry = catalogue::regularizer(choice.id))
            if (std::string why = objection(*entry, choice.values, scenario); !why.empty()) return why;
    return "";
}

}  // namespace ganscope
