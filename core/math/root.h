// SPDX-License-Identifier: GPL-3.0-or-later
// A root in a bracket, to the last bits: inverse quadratic interpolation where it is safe, bisection where not.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace ganscope {

/// x between a and b with f(x) = 0, given fa = f(a) and fb = f(b) of different signs (or zero).
/// Chandrupatla 1997: never more than about three times the steps of bisection, for smooth f a handful. The bracket
/// ends at two neighbouring doubles or at `tolerance`. NaN where f is NaN on the way.
template <class F>
double rootBetween(F&& f, double a, double b, double fa, double fb, double tolerance = 0) {
    if (fa == 0) return a;
    if (fb == 0) return b;
    constexpr int most = 200;
    constexpr double eps = std::numeric_limits<double>::epsilon();
    double t = 0.5, c = a, fc = fa;
    std::swap(a, b);
    std::swap(fa, fb);
    for (int k = 0; k < most; ++k) {
        const double x = a + t * (b - a), fx = f(x);
        if (std::isnan(fx)) return fx;
        if ((fx < 0) == (fa < 0)) {
            c = a;
            fc = fa;
        } else {
            c = b;
            fc = fb;
            b = a;
            fb = fa;
        }
        a = x;
        fa = fx;
        const double best = std::fabs(fa) < std::fabs(fb) ? a : b;
        const double smallest = (2 * eps * std::fabs(best) + tolerance) / std::fabs(b - a);
        if (fa == 0 || !(smallest < 0.5)) return fa == 0 ? a : best;
        const double xi = (a - b) / (c - b), phi = (fa - fb) / (fc - fb);
        t = 0.5;
        if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)
            t = fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb);
        t = std::clamp(t, smallest, 1 - smallest);
    }
    return a;
}

}  // namespace ganscope
