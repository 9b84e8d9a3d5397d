// SPDX-License-Identifier: GPL-3.0-or-later
// Fixed quadrature rules: expectations as reproducible weighted sums.
#pragma once

#include <vector>

namespace ganscope {

/// Nodes and weights of E f ≈ Σ weights_k f(nodes_k); the weights sum to 1.
struct Rule {
    std::vector<double> nodes, weights;
};

/// Gauss–Hermite for a standard normal variable: exact for polynomials of degree < 2n (Golub & Welsch 1969).
Rule gaussHermite(int n);

/// Gauss–Legendre for a uniform variable on [−1, 1]: exact for polynomials of degree < 2n (Golub & Welsch 1969).
Rule gaussLegendre(int n);

}  // namespace ganscope
