// SPDX-License-Identifier: GPL-3.0-or-later
// Where along a parameter a method is stable.
#pragma once

#include "core/analysis/locus.h"

#include <optional>
#include <utility>
#include <vector>

namespace ganscope {

/// The stretches of a locus's parameter on which max |μ| < 1, in ascending order.
struct StableRanges {
    std::vector<std::pair<double, double>> stretches;  ///< their ends are events, which are not in them, or ends of the range
    double low = 0, high = 0;                          ///< the whole range
    bool atLow = true, atHigh = true;                  ///< whether an end itself is as what is beside it, not on the circle
};
/// Nothing where the locus does not tell: there is no update spectrum somewhere, or a multiplier stays on the unit circle.
std::optional<StableRanges> stableRanges(const Locus&);

}  // namespace ganscope
