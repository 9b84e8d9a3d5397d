// SPDX-License-Identifier: GPL-3.0-or-later
// LAPACK's way to the eigenvalues of a large matrix, cut into pieces between which it can be given up.
#pragma once

#include "core/math/lapack.h"

#include <Eigen/Core>

#include <complex>
#include <optional>
#include <stop_token>
#include <vector>

namespace ganscope {

/// The eigenvalues of A (n × n, n ≥ 16, finite, overwritten), in no particular order; empty where the iteration fails.
/// Nothing when `stop` was asked for, which is looked at after a few columns of the reduction to Hessenberg form and after
/// every sweep of the multishift QR iteration: a few hundredths of a second each at n = 2000.
/// Braman, Byers, Mathias, SIAM J. Matrix Anal. Appl. 23 (2002); by LAPACK's dlahr2, dlaqr3 and dlaqr5, on one thread.
std::optional<std::vector<std::complex<double>>> eigenvaluesInPieces(const LapackPieces&, Eigen::MatrixXd& A, const std::stop_token& stop);

}  // namespace ganscope
