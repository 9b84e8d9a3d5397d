// SPDX-License-Identifier: GPL-3.0-or-later
// Which eigenvalue is which after a small change: the assignment of least total distance.
#pragma once

#include "core/math/spectrum.h"

#include <span>
#include <vector>

namespace ganscope {

/// The permutation π that minimises Σ |before[k] − after[π(k)]| (Kuhn 1955; shortest augmenting paths, n³ operations).
/// Both have the same length; all numbers are finite.
std::vector<std::size_t> matching(std::span<const Complex> before, std::span<const Complex> after);

}  // namespace ganscope
