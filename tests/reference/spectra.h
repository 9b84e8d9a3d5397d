// SPDX-License-Identifier: GPL-3.0-or-later
// Eigenvalues for the reference, in extended precision, each with how far a change of the matrix can move it.
#pragma once

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <complex>
#include <limits>
#include <vector>

namespace ganscope::reference {

/// An eigenvalue λ with its condition number ‖x‖‖y‖/|yᴴx|, x and y its right and left vector: a change E of the matrix moves
/// it by up to condition·‖E‖, to first order. Without bound where λ is defective.
struct Eigenvalue {
    std::complex<double> value;
    double condition = 0;
};

inline std::vector<Eigenvalue> eigenvaluesOf(const Eigen::MatrixXd& A) {
    using Wide = Eigen::Matrix<long double, Eigen::Dynamic, Eigen::Dynamic>;
    const Eigen::EigenSolver<Wide> solver(A.cast<long double>());
    const auto X = solver.eigenvectors();
    const auto Y = X.fullPivLu().inverse().eval();
    std::vector<Eigenvalue> r;
    for (Eigen::Index i = 0; i < A.rows(); ++i) {
        const long double condition = X.col(i).norm() * Y.row(i).norm();
        // Never below 1, unless there was no inverse.
        const bool known = condition >= 0.5L && std::isfinite(condition);
        r.push_back({std::complex<double>(solver.eigenvalues()[i]), known ? static_cast<double>(condition) : std::numeric_limits<double>::infinity()});
    }
    return r;
}

/// A matrix smaller than this is zero but for the rounding of the terms that cancel in it.
constexpr double least = 1e-3;

/// How far `values` are from the eigenvalues of A beyond what may be: at most 1 where every eigenvalue has a value of its own
/// within 10⁻¹⁰ |λ|, or within twice its condition number times `change`, or, where several lie so close that this says
/// nothing, within Elsner's bound (‖A‖ + ‖B‖)^(1 − 1/n) ‖A − B‖^(1/n) (Bhatia, Elsner, Krause 1990).
inline double eigenvalueDistance(const std::vector<std::complex<double>>& values, const Eigen::MatrixXd& A, double change) {
    std::vector<Eigenvalue> wanted = eigenvaluesOf(A);
    if (values.size() != wanted.size()) return std::numeric_limits<double>::infinity();
    const double n = static_cast<double>(wanted.size()), size = std::max(A.norm(), least);
    const double allowed = change + 8 * n * std::numeric_limits<double>::epsilon() * size;
    const double elsner = std::pow(2 * size + allowed, 1 - 1 / n) * std::pow(allowed, 1 / n);
    // The sharply defined ones choose first.
    std::ranges::sort(wanted, {}, &Eigenvalue::condition);
    std::vector<std::complex<double>> left = values;
    double worst = 0;
    for (const Eigenvalue& e : wanted) {
        const auto nearest = std::ranges::min_element(left, {}, [&](std::complex<double> z) { return std::abs(z - e.value); });
        const double bound = std::max({1e-10 * std::abs(e.value), std::min(2 * e.condition * allowed, elsner), 1e-300});
        worst = std::max(worst, std::abs(*nearest - e.value) / bound);
        left.erase(nearest);
    }
    return worst;
}

/// The same of the sums of powers Σλᵏ = tr Aᵏ, k up to n, which feel a wrong multiplicity where single eigenvalues are blurred.
inline double powerSumDistance(const std::vector<std::complex<double>>& values, const Eigen::MatrixXd& A, double change) {
    const Eigen::Index n = A.rows();
    Eigen::MatrixXd power = A;
    std::vector<std::complex<double>> powers = values;
    const double size = std::max(A.norm(), least);
    double worst = 0;
    for (Eigen::Index k = 1; k <= n; ++k) {
        std::complex<double> sum = 0;
        double bound = 0;
        for (const auto z : powers) sum += z;
        bound = 2.0 * static_cast<double>(k * n) * std::pow(size, static_cast<double>(k - 1)) * (change + 16 * static_cast<double>(n) * std::numeric_limits<double>::epsilon() * size);
        worst = std::max(worst, std::abs(sum - power.trace()) / std::max(bound, 1e-300));
        power = power * A;
        for (std::size_t i = 0; i < powers.size(); ++i) powers[i] *= values[i];
    }
    return worst;
}

}  // namespace ganscope::reference
