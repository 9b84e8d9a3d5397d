// SPDX-License-Identifier: GPL-3.0-or-later
// Points of a game's state as text: reading "1,0.7", writing "θ = 1, ψ = 0.7".
#pragma once

#include "core/scenario/scenario.h"

#include <string>
#include <vector>

namespace ganscope {

/// The points of --at, or the equilibria of the unregularised game when there are none. InputError on a wrong one.
std::vector<std::vector<double>> pointsOf(const Scenario&, const std::vector<std::string>& at);

/// One point of the scenario's state, written as 1,0.7 after the option `option`. InputError on a wrong one.
std::vector<double> pointOf(const Scenario&, const std::string& text, const std::string& option);

/// A number for people: ten significant digits, zero without a sign.
std::string brief(double x);

/// "minimax Dirac-GAN with R1 (γ = 0.3), simultaneous descent (h = 0.2)": the scenario in one line.
std::string describe(const Scenario&);

}  // namespace ganscope
