// SPDX-License-Identifier: GPL-3.0-or-later
// The values that a parameter runs through: evenly spaced, or evenly in the logarithm, both ends included.
#pragma once

#include "core/game/parameter.h"

#include <cmath>

namespace ganscope {

/// `count` values from `low` to `high`; one value is `low`. Logarithmic ones need both ends above zero.
struct ParameterRange {
    double low = 0, high = 1;
    int count = 2;
    Scale scale = Scale::linear;
    bool operator==(const ParameterRange&) const = default;

    /// The value at t ∈ [0, 1]; the ends are exact.
    double at(double t) const {
        if (t <= 0 || low == high) return low;
        if (t >= 1) return high;
        if (scale == Scale::logarithmic) return std::pow(10.0, std::lerp(std::log10(low), std::log10(high), t));
        return std::lerp(low, high, t);
    }
    /// Value number k, 0 ≤ k < count.
    double value(int k) const { return count < 2 ? low : at(static_cast<double>(k) / (count - 1)); }
};

}  // namespace ganscope
