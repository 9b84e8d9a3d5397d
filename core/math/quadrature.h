// SPDX-License-Identifier: GPL-3.0-or-later
// Fixed quadrature rules: expectations as reproducible weighted sums.
#pragma once

#include <vector>

namespace ganscope {

/// Nodes and weights of E f ≈ Σ weights_k f(nodes_k); the weights sum to 1.
struct Rule {
    std::vector<double> nodes, weights;
};

/// The trapezoidal sum for a standard normal variable: n equal steps apart on [−9, 9], outside which lies 2e-19 of it.
/// For f analytic within a of the real line the error falls like exp(−2πa/h) in the step h; a sigmoid of slope s has a =
/// π/s, where Gauss–Hermite of as many nodes is far behind (Trefethen & Weideman 2014, "The exponentially convergent
/// trapezoidal rule", SIAM Review 56). n ≥ 2.
Rule normalTrapezoid(int n);

/// Gauss–Hermite for a standard normal variable: exact for polynomials of degree < 2n (Golub & Welsch 1969).
Rule gaussHermite(int n);

/// Gauss–Legendre for a uniform variable on [−1, 1]: exact for polynomials of degree < 2n (Golub & Welsch 1969).
Rule gaussLegendre(int n);

}  // namespace ganscope
