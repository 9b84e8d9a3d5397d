// SPDX-License-Identifier: GPL-3.0-or-later
// Derivatives for the reference: Boost.Math's automatic differentiation, a rung for each order. Nothing of core/math is
// used; chain_test.cpp holds these derivatives against differences of the losses in 50 digits.
#pragma once

#include <boost/math/differentiation/autodiff.hpp>

#include <cmath>
#include <vector>

namespace ganscope::reference {

/// S with one derivative.
template <class S>
using Up = boost::math::differentiation::autodiff_fvar<S, 1>;

using F0 = double;
using F1 = Up<F0>;
using F2 = Up<F1>;
using F3 = Up<F2>;
using F4 = Up<F3>;

/// A point of a space, or an augmented state.
template <class S>
using Vector = std::vector<S>;

/// value + ε slope. Boost makes variables of the innermost rung only; of any other it is told its two coefficients.
template <class S>
Up<S> jet(const S& value, const S& slope) {
    Up<S> x(0.0);
    const_cast<S&>(x[0]) = value;
    const_cast<S&>(x[1]) = slope;
    return x;
}

/// The derivative that jet's slope stands for.
template <class S>
S slopeOf(const Up<S>& x) {
    return x[1];
}

/// The number without its derivatives.
inline double valueOf(double x) { return x; }
template <class S>
double valueOf(const S& x) {
    return static_cast<double>(x);
}

/// w as constants of the next rung, moving along entry `along` with speed 1.
template <class S>
Vector<Up<S>> moving(const Vector<S>& w, std::size_t along) {
    Vector<Up<S>> x;
    for (std::size_t i = 0; i < w.size(); ++i) x.push_back(jet(w[i], S(i == along ? 1.0 : 0.0)));
    return x;
}

/// The smaller of x and a bound, and the larger; at the bound the slope is that of x.
template <class S>
S atMost(const S& x, double bound) {
    return valueOf(x) > bound ? S(bound) : x;
}
template <class S>
S atLeast(const S& x, double bound) {
    return valueOf(x) < bound ? S(bound) : x;
}

}  // namespace ganscope::reference
