// SPDX-License-Identifier: GPL-3.0-or-later
// Linear systems that may be singular: shortest solutions and null spaces. Compiled once; decompositions are slow to.
#pragma once

#include <Eigen/Core>

#include <span>

namespace ganscope {

/// The shortest x that minimises ‖A x − b‖; singular values below 10⁻¹¹ of the largest count as zero.
/// By a complete orthogonal decomposition; a 2 × 2 system far from singular by Cramer's rule.
/// The second form writes x where it is told and allocates nothing in the 2 × 2 case.
Eigen::VectorXd shortestSolution(const Eigen::MatrixXd& A, const Eigen::VectorXd& b);
void shortestSolution(const Eigen::MatrixXd& A, std::span<const double> b, std::span<double> x);

/// An orthonormal basis, in columns, of the x with ‖A x‖ ≤ tolerance·‖A‖‖x‖; n × 0 where there are none. All of the
/// space where A is zero.
Eigen::MatrixXd nullSpace(const Eigen::MatrixXd& A, double tolerance = 1e-9);

}  // namespace ganscope
