// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a regularizer has a meaning for a scenario's game.
#pragma once

#include "core/game/entry.h"
#include "core/scenario/scenario.h"

namespace ganscope {

/// Why the regularizer, with these values, has no meaning for the game of `scenario`, as a sentence that begins with
/// its id; empty where it has one. Only game and loss of the scenario are looked at, and they must be valid.
std::string objection(const RegularizerEntry&, const Values&, const Scenario& scenario);

/// The first objection to any of the scenario's own regularizers; empty where all have a meaning.
std::string objection(const Scenario&);

}  // namespace ganscope
