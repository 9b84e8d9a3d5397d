// SPDX-License-Identifier: GPL-3.0-or-later
// The field along the straight line from the start of training to its end: does training rotate about where it goes?
#pragma once

#include "core/game/dynamics.h"

#include <stop_token>
#include <vector>

namespace ganscope {

/// One point w(α) = w₀ + α (w₁ − w₀) of the line.
struct PathPoint {
    double alpha = 0;
    double angle = 0;  ///< cos ∠(v(w(α)), w₁ − w₀); NaN where the field is zero
    double norm = 0;   ///< ‖v(w(α))‖
};

/// Path angle and path norm at `count` points from α = `low` to `high`. At an attracting end the angle falls from 1 to −1
/// through α = 1; a bump before the fall is rotation. Fewer points when stopped. Throws std::invalid_argument where the
/// two states are equal or of different lengths.
/// Berard et al. 2020, "A Closer Look at the Optimization Landscapes of Generative Adversarial Networks", section 4.2,
/// with v where they have −v.
std::vector<PathPoint> pathAngle(const Dynamics&, View<double> from, View<double> to, double low, double high, int count, const std::stop_token& stop = {});

}  // namespace ganscope
