// SPDX-License-Identifier: GPL-3.0-or-later
// The whole experiment as one value: what is saved, shared, undone and compared.
#pragma once

#include "core/scenario/view_options.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ganscope {

/// One chosen entry of the catalogue with a value for each of its parameters.
struct Choice {
    std::string id;
    Values values;
    bool operator==(const Choice&) const = default;
};

/// A scenario, version 1 of the file format. Every value is present; a valid one can always be simulated.
struct Scenario {
    Choice game;
    std::optional<Choice> loss;          ///< of a game that is a GAN
    std::vector<Choice> regularizers;    ///< in the order they were added; each id at most once
    Choice method;
    std::vector<std::vector<double>> starts;
    std::int64_t steps = 500;
    std::uint64_t seed = 0;
    ViewOptions view;
    std::string title, caption, paper;   ///< of a preset; may be empty
    std::vector<Scenario> compared;      ///< B beside this one, which has none itself; at most one
    bool operator==(const Scenario&) const = default;
};

/// The game at its defaults, with the default method and the game's own start.
/// `id` must name a game of the catalogue (std::invalid_argument otherwise).
Scenario defaultScenario(std::string_view id);

}  // namespace ganscope
