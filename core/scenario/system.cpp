// SPDX-License-Identifier: GPL-3.0-or-later
// Looking the choices up and building them.
#include "core/scenario/system.h"

#include "core/game/replay.h"
#include "core/game/resampled.h"

#include <cmath>
#include <stdexcept>

namespace ganscope {
namespace {

template <class E>
const E& required(const E* entry, const std::string& id) {
    if (!entry) throw std::invalid_argument("no catalogue entry " + id);
    return *entry;
}

std::shared_ptr<const Game> gameOf(const Scenario& scenario, double noise) {
    GameSetting setting;
    setting.noise = noise;
    if (scenario.loss) setting.loss = required(catalogue::loss(scenario.loss->id), scenario.loss->id).make(scenario.loss->values);
    return required(catalogue::game(scenario.game.id), scenario.game.id).make(scenario.game.values, setting);
}

}  // namespace

std::shared_ptr<const Game> buildGame(const Scenario& scenario) { return gameOf(scenario, 0); }

System buildSystem(const Scenario& scenario, const Exchange& exchange) {
    std::vector<std::shared_ptr<const Regularizer>> terms;
    double noise = 0;
    for (const Choice& choice : scenario.regularizers) {
        terms.push_back(required(catalogue::regularizer(choice.id), choice.id).make(choice.values));
        noise = std::hypot(noise, terms.back()->noise());
    }
    const auto& entry = required(catalogue::game(scenario.game.id), scenario.game.id);
    const auto& method = required(catalogue::method(scenario.method.id), scenario.method.id);
    const auto regularised = [terms, domain = domainOf(entry, scenario.game.values)](std::shared_ptr<const Game> game) {
        for (const auto& term : terms) game = term->transformed(std::move(game));
        return std::make_shared<const Dynamics>(std::move(game), terms, domain);
    };
    const std::shared_ptr<const Game> drawn = gameOf(scenario, noise), game = exchange ? exchange(drawn) : drawn;
    System system{regularised(game), nullptr};
    system.method = withReplay(method.make(scenario.method.values), system.dynamics->buffer());
    const auto* batches = dynamic_cast<const Resampled*>(game.get());
    if (game == drawn && batches && batches->fresh())
        system.atStep = [game, batches, regularised](std::int64_t index) { return regularised(batches->atStep(index)); };
    return system;
}

bool isContinuous(const Scenario& scenario) {
    return required(catalogue::method(scenario.method.id), scenario.method.id).make(scenario.method.values)->continuous();
}

std::vector<std::string> stateSymbols(const Scenario& scenario) {
    return required(catalogue::game(scenario.game.id), scenario.game.id).symbols(scenario.game.values);
}

std::vector<std::string> stateColumns(Split split) {
    std::vector<std::string> names;
    for (int i = 0; i < split.generator; ++i) names.push_back("theta" + std::to_string(i));
    for (int i = 0; i < split.discriminator; ++i) names.push_back("psi" + std::to_string(i));
    return names;
}

std::string_view suitingFigure(const GameEntry& game, const Values& values, std::size_t entries) {
    constexpr std::size_t most = 16;
    return game.hasLoss && entries > most && game.equilibria(values).empty() ? "samples" : "phase";
}

Scenario defaultScenario(std::string_view id) {
    const auto& game = required(catalogue::game(id), std::string(id));
    const auto& method = required(catalogue::method("simultaneous"), "simultaneous");
    Scenario s;
    s.game = {std::string(id), Values(game.parameters)};
    if (game.hasLoss) {
        const auto& loss = required(catalogue::loss(game.defaultLoss), std::string(game.defaultLoss));
        s.loss = Choice{std::string(loss.id), Values(loss.parameters)};
    }
    s.method = {std::string(method.id), Values(method.parameters)};
    s.starts = {game.start(s.game.values)};
    s.view.figure = suitingFigure(game, s.game.values, s.starts.front().size());
    return s;
}

}  // namespace ganscope
