// SPDX-License-Identifier: GPL-3.0-or-later
// Which multipliers count as on the unit circle.
#pragma once

namespace ganscope {

/// Multipliers this near to the unit circle are on it: rounding and a bisection to their step cannot tell.
inline constexpr double onCircle = 1e-10;

}  // namespace ganscope
