// SPDX-License-Identifier: GPL-3.0-or-later
// An eigenvector of J as a curve in the portrait.
#pragma once

#include "core/analysis/state_plane.h"
#include "core/math/spectrum.h"
#include "ui/plots/phase_picture.h"

namespace ganscope {

/// The eigenvalue of J nearest to `lambda`, and its eigenvector's curve about `at`, projected into the plane and at most
/// `size` away from it: the ellipse Re(u e^{iφ}), 0 ≤ φ < 2π, of a complex eigenvalue, on which the linearised flow turns;
/// the segment ±u of a real one. No points where J is not finite or the vector points out of the plane.
std::pair<Complex, PhaseCurve> eigenvectorCurve(const Eigen::MatrixXd& J, Complex lambda, const StatePlane& plane, const std::vector<double>& at, double size);

}  // namespace ganscope
