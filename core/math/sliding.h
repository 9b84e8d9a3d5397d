// SPDX-License-Identifier: GPL-3.0-or-later
// Solutions of ẋ = v(x) that slide along a jump of v, where the field of either side leads to the other.
#pragma once

#include <functional>
#include <vector>

namespace ganscope {

/// Writes v(at) to `rate`, which has its size.
using RateField = std::function<void(const std::vector<double>& at, std::vector<double>& rate)>;

/// Follows from x the jump of v that lies just ahead (within `near`, along v), where v leads to it from both sides, a = v⁻
/// and b = v⁺: ẋ = (1 − α)a + αb, with the α that stays on the jump. By Dormand and Prince's steps to `tolerance`, for
/// `longest` or until α leaves [0, 1], where x goes on along the field of one side. Returns for how long; 0, and x as it
/// was, where no such jump is met or it cannot be followed. What `field` throws ends it.
/// Filippov, Differential Equations with Discontinuous Righthand Sides (1988), § 4.
double slideAlongJump(const RateField& field, std::vector<double>& x, double longest, double near, double tolerance);

}  // namespace ganscope
