// SPDX-License-Identifier: GPL-3.0-or-later
// From a scenario's choices to the objects that compute.
#pragma once

#include "core/game/catalogue.h"
#include "core/scenario/scenario.h"

#include <functional>

namespace ganscope {

/// The regularised game and the method that a scenario describes. Immutable; shared freely between threads.
struct System {
    std::shared_ptr<const Dynamics> dynamics;
    std::shared_ptr<const Method> method;
    /// The dynamics of step `index`, where they have a new batch at every step; null where `dynamics` serves all steps.
    std::function<std::shared_ptr<const Dynamics>(std::int64_t index)> atStep = nullptr;
};

/// The unregularised game of a valid scenario, without noise; std::invalid_argument on an unknown id.
std::shared_ptr<const Game> buildGame(const Scenario&);

/// Builds the system of a valid scenario (scenario_json.h validates); std::invalid_argument on an unknown id.
/// `exchange` may put another game in place of the unregularised one, such as a network with other data.
using Exchange = std::function<std::shared_ptr<const Game>(std::shared_ptr<const Game>)>;
System buildSystem(const Scenario&, const Exchange& exchange = {});

/// Whether the method of a valid scenario is the flow itself, whose steps are only points of the output.
bool isContinuous(const Scenario&);

/// The view that suits a game where a scenario names none: the samples of a GAN that has no equilibrium to look at and so
/// many parameters, `entries`, that a plane says little; else the phase portrait.
std::string_view suitingFigure(const GameEntry& game, const Values& values, std::size_t entries);

/// Names of the state's entries in mathematics, θ first: {"θ", "ψ"}. Throws std::length_error with a sentence where the game's
/// parameters do not go together, which no scenario that was read has.
std::vector<std::string> stateSymbols(const Scenario&);

/// Names of the state's entries in files: theta0 …, psi0 ….
std::vector<std::string> stateColumns(Split);

}  // namespace ganscope
