// SPDX-License-Identifier: GPL-3.0-or-later
// Rank-revealing decompositions.
#include "core/math/linear_solve.h"

#include "core/math/decompositions.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>

namespace ganscope {

void shortestSolution(const Eigen::MatrixXd& A, std::span<const double> b, std::span<double> x) {
    if (A.rows() == 2 && A.cols() == 2) {
        const double det = A(0, 0) * A(1, 1) - A(0, 1) * A(1, 0);
        if (std::fabs(det) > 1e-8 * A.squaredNorm()) {
            x[0] = (A(1, 1) * b[0] - A(0, 1) * b[1]) / det;
            x[1] = (A(0, 0) * b[1] - A(1, 0) * b[0]) / det;
            return;
        }
    }
    Eigen::CompleteOrthogonalDecomposition<Eigen::MatrixXd> solver;
    solver.setThreshold(1e-11);
    solver.compute(A);
    Eigen::Map<Eigen::VectorXd>(x.data(), A.cols()) = solver.solve(Eigen::Map<const Eigen::VectorXd>(b.data(), A.rows()));
}

Eigen::VectorXd shortestSolution(const Eigen::MatrixXd& A, const Eigen::VectorXd& b) {
    Eigen::VectorXd x(A.cols());
    shortestSolution(A, {b.data(), static_cast<std::size_t>(b.size())}, {x.data(), static_cast<std::size_t>(x.size())});
    return x;
}

Eigen::MatrixXd nullSpace(const Eigen::MatrixXd& A, double tolerance) {
    const Eigen::Index n = A.cols();
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(A, Eigen::ComputeFullV);
    const Eigen::VectorXd& sizes = svd.singularValues();
    Eigen::Index rank = 0;
    while (rank < sizes.size() && sizes[rank] > tolerance * sizes[0]) ++rank;
    Eigen::MatrixXd basis = svd.matrixV().rightCols(n - rank);
    // The same basis whatever the signs that the decomposition happens to choose: the largest entry is positive.
    for (Eigen::Index j = 0; j < basis.cols(); ++j) {
        Eigen::Index largest = 0;
        basis.col(j).cwiseAbs().maxCoeff(&largest);
        if (basis(largest, j) < 0) basis.col(j) *= -1;
    }
    return basis;
}

}  // namespace ganscope
