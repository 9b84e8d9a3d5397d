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

/// N(0, 1), by the n Gauss–Hermite nodes that the program states: zeros of the orthonormal Hermite polynomial by bisection between those of one degree less, weights 1/Σ p_k².
inline Sum normalGauss(int n) {
    // p_k by √(k+1) p_{k+1} = x p_k − √k p_{k−1}.
    const auto polynomial = [](int degree, long double x) {
        long double before = 0, now = 1;
        for (int k = 0; k < degree; ++k) {
            const long double next = (x * now - std::sqrt(static_cast<long double>(k)) * before) / std::sqrt(k + 1.0L);
            before = now;
            now = next;
        }
        return now;
    };
    std::vector<long double> zeros;
    for (int degree = 1; degree <= n; ++degree) {
        std::vector<long double> edges{-2 * std::sqrt(degree + 1.0L)}, next;
        edges.insert(edges.end(), zeros.begin(), zeros.end());
        edges.push_back(2 * std::sqrt(degree + 1.0L));
        for (std::size_t k = 0; k + 1 < edges.size(); ++k) {
            long double low = edges[k], high = edges[k + 1];
            const bool rises = polynomial(degree, high) > 0;
            for (int j = 0; j < 80; ++j) {
                const long double middle = 0.5L * (low + high);
                ((polynomial(degree, middle) > 0) == rises ? high : low) = middle;
            }
            next.push_back(0.5L * (low + high));
        }
        zeros = next;
    }
    Sum r;
    for (const long double x : zeros) {
        long double squares = 0;
        for (int k = 0; k < n; ++k) squares += polynomial(k, x) * polynomial(k, x);
        r.push_back({static_cast<double>(x), static_cast<double>(1 / squares)});
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
