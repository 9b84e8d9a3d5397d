// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of turns start from: rays and exact options.
#pragma once

#include "core/analysis/plane_turn.h"

#include <cmath>

namespace ganscope::test {

inline Ray rayAt(double angle, Point centre = {0, 0}) { return {centre, {std::cos(angle), std::sin(angle)}}; }

inline TurnOptions turnOptions(double tolerance = 1e-12, double farthest = 1e3) {
    TurnOptions o;
    o.tolerance = tolerance;
    o.farthest = farthest;
    o.detailed = true;
    return o;
}

}  // namespace ganscope::test
