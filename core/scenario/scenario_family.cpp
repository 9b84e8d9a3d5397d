// SPDX-License-Identifier: GPL-3.0-or-later
// A system whose parts are built anew when one of their own numbers changed, and kept otherwise.
#include "core/scenario/scenario_family.h"

#include "core/game/replay.h"
#include "core/scenario/scenario_equilibria.h"

#include <bit>
#include <cmath>
#include <stdexcept>

namespace ganscope {

using Part = ParameterSlot::Part;

/// The parts of buildSystem() (core/scenario/system.h), each with what it was made from.
struct ScenarioFamily::Way::Parts {
    const ScenarioFamily& family;
    Scenario scenario;
    std::vector<double> values;
    std::shared_ptr<const LossFamily> loss;
    std::vector<std::shared_ptr<const Regularizer>> terms;
    std::shared_ptr<const Game> game;
    double noise = -1;
    std::vector<bool> ownStart;
    Member member;
    bool built = false;

    explicit Parts(const ScenarioFamily& f) : family(f), scenario(f.base), values(f.origin()) {
        const GameEntry& entry = *catalogue::game(scenario.game.id);
        const std::vector<double> own = entry.start(scenario.game.values);
        for (const auto& start : scenario.starts) ownStart.push_back(start == own);
        for (const ParameterSlot& slot : family.places)
            if (slot.part == Part::start) ownStart[slot.index] = false;
    }

    /// Sets the values that differ; false when none does and all is built.
    bool move(View<double> p, bool& game_, bool& loss_, bool& method_, std::vector<bool>& terms_) {
        bool any = !built;
        for (std::size_t k = 0; k < p.size(); ++k) {
            if (built && std::bit_cast<std::uint64_t>(p[k]) == std::bit_cast<std::uint64_t>(values[k])) continue;
            any = true;
            values[k] = p[k];
            const ParameterSlot& slot = family.places[k];
            setValue(scenario, slot, p[k]);
            game_ |= slot.part == Part::game;
            loss_ |= slot.part == Part::loss;
            method_ |= slot.part == Part::method;
            if (slot.part == Part::regularizer) terms_[slot.index] = true;
        }
        return any;
    }

    void refresh(View<double> p) {
        bool newGame = !built, newLoss = !built, newMethod = !built;
        std::vector<bool> newTerms(scenario.regularizers.size(), !built);
        if (!move(p, newGame, newLoss, newMethod, newTerms)) return;
        built = false;  // until all of it is, in case something throws
        bool newDynamics = newGame || newLoss;
        terms.resize(scenario.regularizers.size());
        double sum = 0;
        for (std::size_t k = 0; k < terms.size(); ++k) {
            const Choice& choice = scenario.regularizers[k];
            if (newTerms[k]) {
                terms[k] = catalogue::regularizer(choice.id)->make(choice.values);
                newDynamics = true;
            }
            sum = std::hypot(sum, terms[k]->noise());
        }
        if (newLoss && scenario.loss) loss = catalogue::loss(scenario.loss->id)->make(scenario.loss->values);
        const GameEntry& entry = *catalogue::game(scenario.game.id);
        if (newGame || newLoss || sum != noise) {
            noise = sum;
            game = entry.make(scenario.game.values, {loss, noise});
        }
        if (newGame) {
            member.stated = entry.equilibria(scenario.game.values);
            for (std::size_t k = 0; k < scenario.starts.size(); ++k)
                if (ownStart[k]) scenario.starts[k] = entry.start(scenario.game.values);
        }
        const int remembered = member.dynamics ? member.dynamics->buffer() : -1;
        if (newDynamics) {
            std::shared_ptr<const Game> seen = game;
            for (const auto& term : terms) seen = term->transformed(std::move(seen));
            member.dynamics = std::make_shared<Dynamics>(std::move(seen), terms, domainOf(entry, scenario.game.values));
        }
        if (newMethod || member.dynamics->buffer() != remembered)
            member.method = withReplay(catalogue::method(scenario.method.id)->make(scenario.method.values), member.dynamics->buffer());
        built = true;
    }
};

ScenarioFamily::Way::Way(const ScenarioFamily& family) : parts(std::make_unique<Parts>(family)) {}
ScenarioFamily::Way::~Way() = default;

const Member& ScenarioFamily::Way::at(View<double> p) {
    parts->refresh(p);
    return parts->member;
}

const Scenario& ScenarioFamily::Way::scenario() const { return parts->scenario; }

ScenarioFamily::ScenarioFamily(Scenario scenario, std::vector<ParameterSlot> slots)
    : base(std::move(scenario)), places(std::move(slots)) {}

std::vector<double> ScenarioFamily::origin() const {
    std::vector<double> p;
    for (const ParameterSlot& slot : places) p.push_back(valueIn(base, slot));
    return p;
}

int ScenarioFamily::weight(std::size_t k) const {
    switch (places[k].part) {
        case Part::start:
        case Part::steps:
        case Part::seed: return 0;
        case Part::method: return 1;
        case Part::regularizer: return 2;
        default: return 3;  // the game and its loss, which the others build on
    }
}

std::vector<double> equilibriumSeed(const Scenario& scenario) {
    const GameEntry& entry = *catalogue::game(scenario.game.id);
    if (scenario.starts.empty() || !entry.equilibria(scenario.game.values).empty()) return {};
    const System system = buildSystem(scenario);
    const std::vector<RestPoint> found = findEquilibria(scenario, system).points;
    return found.empty() ? std::vector<double>() : found.front().at;
}

}  // namespace ganscope
