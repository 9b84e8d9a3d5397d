// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/decompositions.h"

template class Eigen::RealSchur<Eigen::MatrixXd>;
template Eigen::RealSchur<Eigen::MatrixXd>& Eigen::RealSchur<Eigen::MatrixXd>::compute(const Eigen::EigenBase<Eigen::MatrixXd>&, bool);
template class Eigen::EigenSolver<Eigen::MatrixXd>;
template Eigen::EigenSolver<Eigen::MatrixXd>& Eigen::EigenSolver<Eigen::MatrixXd>::compute(const Eigen::EigenBase<Eigen::MatrixXd>&, bool);
template class Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>;
template Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>& Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>::compute(const Eigen::EigenBase<Eigen::MatrixXd>&, int);
template class Eigen::PartialPivLU<Eigen::MatrixXd>;
template class Eigen::JacobiSVD<Eigen::MatrixXd>;
