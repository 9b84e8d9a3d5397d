// SPDX-License-Identifier: GPL-3.0-or-later
// Families of catalogue systems by a few words.
#pragma once

#include "core/scenario/scenario_family.h"

#include <stdexcept>

namespace ganscope::test {

/// The game `id` with overrides, as a function of the numbers that `paths` name.
inline ScenarioFamily familyOf(std::string_view id, const std::vector<std::string>& overrides, const std::vector<std::string>& paths) {
    Reading reading = withOverrides(defaultScenario(id), overrides);
    if (!reading.scenario) throw std::runtime_error(toText(reading.problems.front()));
    Scenario scenario = std::move(*reading.scenario);
    std::vector<ParameterSlot> slots;
    for (const std::string& path : paths) {
        SlotReading found = findSlot(scenario, path);
        if (!found.slot) throw std::runtime_error(path + " " + found.problem);
        scenario = std::move(found.scenario);
        slots.push_back(std::move(*found.slot));
    }
    return {std::move(scenario), std::move(slots)};
}

}  // namespace ganscope::test
