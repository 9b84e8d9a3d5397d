// SPDX-License-Identifier: GPL-3.0-or-later
// Eigen's decompositions of real matrices, compiled once (in decompositions.cpp) for all who use them.
#pragma once

#include <Eigen/Eigenvalues>
#include <Eigen/LU>
#include <Eigen/SVD>

// That a class is compiled elsewhere says nothing of its member templates: those that do the work are named too.
extern template class Eigen::RealSchur<Eigen::MatrixXd>;
extern template Eigen::RealSchur<Eigen::MatrixXd>& Eigen::RealSchur<Eigen::MatrixXd>::compute(const Eigen::EigenBase<Eigen::MatrixXd>&, bool);
extern template class Eigen::EigenSolver<Eigen::MatrixXd>;
extern template Eigen::EigenSolver<Eigen::MatrixXd>& Eigen::EigenSolver<Eigen::MatrixXd>::compute(const Eigen::EigenBase<Eigen::MatrixXd>&, bool);
extern template class Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>;
extern template Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>& Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>::compute(const Eigen::EigenBase<Eigen::MatrixXd>&, int);
extern template class Eigen::PartialPivLU<Eigen::MatrixXd>;
extern template class Eigen::JacobiSVD<Eigen::MatrixXd>;
