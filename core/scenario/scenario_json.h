// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios as JSON text, version 1: reading with every problem at once, overriding by paths, writing.
#pragma once

#include "core/scenario/scenario.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ganscope {

/// One thing that is wrong. `message` continues the pointer: "/method/step" "is -1, but h must be a number above 0".
struct Problem {
    /// The JSON pointer of the place, "" for the whole text; or the override at fault, "--set method.stp=1".
    std::string pointer;
    std::string message;
    bool operator==(const Problem&) const = default;
};

/// "pointer: message", or the message alone when it is about the whole text.
std::string toText(const Problem&);

/// A scenario, or everything that is wrong with it.
struct Reading {
    std::optional<Scenario> scenario;
    std::vector<Problem> problems;  ///< empty exactly when there is a scenario
};

/// What is read at most: longer texts, deeper nesting and longer lists are refused before they cost anything.
struct Limits {
    static constexpr std::size_t bytes = std::size_t{16} << 20, depth = 32, keys = 256, values = 2'000'000;
    static constexpr std::size_t starts = 1000;
    static constexpr std::int64_t steps = 10'000'000;
};

/// Reads a scenario. What is missing takes its default (the method, each parameter, the game's own start).
/// Every override is "path=value", as after --set: "method.step=0.1", "regularizers.r1.gamma=0.3" (added when it is
/// not there), "game.loss=wgan", "starts=[[1,1]]"; the value is JSON or a bare word. Never throws.
Reading readScenario(std::string_view text, std::span<const std::string> overrides = {});

/// The scenario with overrides applied; starts that are the game's own follow a change of the game.
Reading withOverrides(const Scenario&, std::span<const std::string> overrides);

/// The scenario with every default filled in; the same scenario gives the same text, and readScenario gives the
/// scenario back exactly. `indent` below zero: on one line.
std::string writeScenario(const Scenario&, int indent = 2);

/// The game `id` in place of the scenario's own: method, seed, steps and what is compared stay, of loss and regularizers
/// what applies to it, and of the view how the field and whether nullclines are drawn; the rest of the view and the
/// starts become the game's own. std::invalid_argument on an unknown id.
Scenario withGame(const Scenario&, std::string_view id);

}  // namespace ganscope
