// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario in one line of a test.
#pragma once

#include "core/scenario/scenario_json.h"

#include <stdexcept>

namespace ganscope::test {

/// The default scenario of a game with overrides, as after --set; throws std::runtime_error with the first problem.
inline Scenario scenarioWith(std::string_view game, const std::vector<std::string>& overrides = {}) {
    const Reading reading = withOverrides(defaultScenario(game), overrides);
    for (const Problem& p : reading.problems) throw std::runtime_error(toText(p));
    return *reading.scenario;
}

}  // namespace ganscope::test
