// SPDX-License-Identifier: GPL-3.0-or-later
// Eigen's solver of the real eigenproblem, compiled once (in spectrum.cpp) for all who use it.
#pragma once

#include <Eigen/Eigenvalues>

extern template class Eigen::RealSchur<Eigen::MatrixXd>;
extern template class Eigen::EigenSolver<Eigen::MatrixXd>;
