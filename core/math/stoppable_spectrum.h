// SPDX-License-Identifier: GPL-3.0-or-later
// The eigenvalues of a large matrix, given up as soon as they are not wanted any more.
#pragma once

#include "core/math/spectrum.h"

#include <stop_token>

namespace ganscope {

/// As spectrum(A), with `stop` looked at every few tens of milliseconds; nothing when it was asked for. Of 200 rows and
/// more LAPACK's reduction and iteration run in pieces of our own: the same algorithms, other last digits.
std::optional<Spectrum> spectrum(const Eigen::MatrixXd& A, const std::stop_token& stop);

}  // namespace ganscope
