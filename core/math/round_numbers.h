// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that a person would choose: a few leads times a power of ten.
#pragma once

#include <cmath>
#include <initializer_list>

namespace ganscope {

/// 10^⌊log₁₀ x⌋ of x > 0.
inline double decadeOf(double x) { return std::pow(10.0, std::floor(std::log10(x))); }

/// The least of `leads` × 10^k that is at least x > 0, a rounding error aside; the leads ascend within [1, 10).
inline double roundedUp(double x, std::initializer_list<double> leads = {1, 2, 5}) {
    const double decade = decadeOf(x);
    for (const double lead : leads)
        if (lead * decade >= x * (1 - 1e-9)) return lead * decade;
    return 10 * decade;
}

/// The largest of 1, 2 and 5 × 10^k that is not above x > 0.
inline double roundedDown(double x) {
    const double decade = decadeOf(x);
    return (x / decade >= 5 ? 5 : x / decade >= 2 ? 2 : 1) * decade;
}

}  // namespace ganscope
