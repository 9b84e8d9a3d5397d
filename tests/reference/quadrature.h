// SPDX-License-Identifier: GPL-3.0-or-later
// Expectations for the reference: the trapezoidal sum, which with steps enough is exact to rounding for what is analytic
// about the real line (Trefethen & Weideman 2014), and Boost's Gauss–Legendre tables.
#pragma once

#include <boost/math/quadrature/gauss.hpp>

#include <cmath>
#include <numbers>
#include <vector>

namespace ganscope::reference {

struct Weighted {
    double x, weight;
};
using Sum = std::vector<Weighted>;

/// N(0, 1), by n equal steps from −end to end.
inline Sum normal(int n, double end) {
    const double step = 2 * end / (n - 1);
    Sum r;
    for (int k = 0; k < n; ++k) {
        const double u = -end + step * k;
        r.push_back({u, step * std::exp(-0.5 * u * u) / std::sqrt(2 * std::numbers::pi)});
    }
    return r;
}

/// U[low, high], by n Gauss–Legendre nodes.
template <int n>
Sum uniform(double low, double high) {
    using Rule = boost::math::quadrature::gauss<double, n>;
    const double middle = 0.5 * (low + high), half = 0.5 * (high - low);
    Sum r;
    for (std::size_t k = 0; k < Rule::abscissa().size(); ++k) {
        const double x = Rule::abscissa()[k], weight = 0.5 * Rule::weights()[k];
        r.push_back({middle + half * x, weight});
        if (x != 0) r.push_back({middle - half * x, weight});
    }
    return r;
}

}  // namespace ganscope::reference
