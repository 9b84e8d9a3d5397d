// SPDX-License-Identifier: GPL-3.0-or-later
// From a scenario's choices to the objects that compute.
#pragma once

#include "core/game/catalogue.h"
#include "core/scenario/scenario.h"

namespace ganscope {

/// The regularised game and the method that a scenario describes. Immutable; shared freely between threads.
struct System {
    std::shared_ptr<const Dynamics> dynamics;
    std::shared_ptr<const Method> method;
};

/// The unregularised game of a valid scenario, without noise; std::invalid_argument on an unknown id.
std::shared_ptr<const Game> buildGame(const Scenario&);

/// Builds the system of a valid scenario (scenario_json.h validates); std::invalid_argument on an unknown id.
System buildSystem(const Scenario&);

/// Names of the state's entries in mathematics, θ first: {"θ", "ψ"}.
std::vector<std::string> stateSymbols(const Scenario&);

/// Names of the state's entries in files: theta0 …, psi0 ….
std::vector<std::string> stateColumns(Split);

}  // namespace ganscope
