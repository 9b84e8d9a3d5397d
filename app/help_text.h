// SPDX-License-Identifier: GPL-3.0-or-later
// What help and manual page say beside the options.
#pragma once

#include <array>
#include <string_view>

namespace ganscope::help {

inline constexpr std::string_view summary = "A laboratory for the training dynamics of GANs";
inline constexpr std::string_view withoutCommand =
    "Without a command it opens the window, on FILE or where the last one was left.";
inline constexpr std::string_view scenario =
    "SCENARIO is a file, the name of a preset, the id of a game, or - for standard input.";
inline constexpr std::array<std::string_view, 6> examples{
    "ganscope list presets",
    "ganscope eval dirac --set regularizers.r1.gamma=0.3 --at 0,0",
    "ganscope equilibria dirac --set game.loss=wgan --set regularizers.wgan-gp.gamma=0.7",
    "ganscope run dirac-gan-simultaneous --out path.csv",
    "ganscope sweep dirac --axis method.step=0.01:2:200 --axis regularizers.r1.gamma=0:1:200 --measure radius --out m.npz",
    "ganscope figure dirac-gan-simultaneous --out portrait.pdf --width icml-column"};

/// An exit status and what it says.
struct Status {
    int value;
    std::string_view meaning;
};
inline constexpr std::array<Status, 3> statuses{{{0, "done"}, {1, "the work failed"}, {2, "the input was wrong"}}};

}  // namespace ganscope::help
