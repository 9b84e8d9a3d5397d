// SPDX-License-Identifier: GPL-3.0-or-later
// The trapezoidal sum, and Gauss's rule by Golub–Welsch: nodes are eigenvalues of the Jacobi matrix of the orthonormal
// polynomials, weights the squared first components of its eigenvectors.
#include "core/math/quadrature.h"

#include "core/math/decompositions.h"

#include <cmath>

namespace ganscope {
namespace {

/// `offDiagonal(k)` is the recurrence coefficient between degrees k−1 and k; both measures are even, so the
/// diagonal is zero and the rule is symmetrised exactly.
template <class F>
Rule golubWelsch(int n, F offDiagonal) {
    Eigen::VectorXd diagonal = Eigen::VectorXd::Zero(n), off(n > 1 ? n - 1 : 0);
    for (int k = 1; k < n; ++k) off[k - 1] = offDiagonal(k);
    Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver;
    solver.computeFromTridiagonal(diagonal, off);
    Rule rule{std::vector<double>(n), std::vector<double>(n)};
    for (int k = 0; k < n; ++k) {
        const int mirror = n - 1 - k;
        const auto& vectors = solver.eigenvectors();
        rule.nodes[k] = 0.5 * (solver.eigenvalues()[k] - solver.eigenvalues()[mirror]);
        rule.weights[k] = 0.5 * (vectors(0, k) * vectors(0, k) + vectors(0, mirror) * vectors(0, mirror));
    }
    return rule;
}

}  // namespace

Rule normalTrapezoid(int n) {
    constexpr double end = 9;
    Rule rule;
    double sum = 0;
    for (int k = 0; k < n; ++k) {
        const double u = end * (2 * k - (n - 1)) / (n - 1);  // mirrored exactly
        rule.nodes.push_back(u);
        rule.weights.push_back(std::exp(-0.5 * u * u));
        sum += rule.weights.back();
    }
    for (double& weight : rule.weights) weight /= sum;
    return rule;
}

Rule gaussHermite(int n) {
    return golubWelsch(n, [](int k) { return std::sqrt(double(k)); });
}

Rule gaussLegendre(int n) {
    return golubWelsch(n, [](int k) { return k / std::sqrt(4.0 * k * k - 1.0); });
}

}  // namespace ganscope
