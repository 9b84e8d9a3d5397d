// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of everything that reads a scenario.
#pragma once

#include "core/scenario/scenario_json.h"
#include "tests/fuzz/fuzz.h"

namespace ganscope::fuzz {

/// A scenario or reasons; a scenario is written and read back to the same text.
inline void check(const Reading& reading) {
    require(reading.scenario.has_value() == reading.problems.empty(), "there is a scenario or a problem");
    for (const Problem& problem : reading.problems) require(!problem.message.empty(), "a problem is told");
    if (!reading.scenario) return;
    const std::string written = writeScenario(*reading.scenario);
    const Reading again = readScenario(written);
    require(again.scenario.has_value(), "what was written is read");
    require(writeScenario(*again.scenario) == written, "what was read is written to the same bytes");
}

}  // namespace ganscope::fuzz
