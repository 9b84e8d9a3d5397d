// SPDX-License-Identifier: GPL-3.0-or-later
// Where an eigenvalue of the flow must lie for a method to be stable: the pre-image of the unit circle.
#pragma once

#include "core/game/method.h"
#include "core/math/spectrum.h"

#include <string>
#include <vector>

namespace ganscope {

/// {λ : max |μ(λ)| < 1} by its boundary.
struct StabilityRegion {
    /// Closed curves in the plane of λ, the last point next to the first; the region is what an even-odd fill of all of
    /// them covers. A region that is not bounded is closed along the frame |Re λ|, |Im λ| ≤ 40/h.
    std::vector<std::vector<Complex>> boundary;
    bool bounded = true;
    double step = 0;  ///< the method's time step, for the label
    std::string why;  ///< why there is no region; empty when there is one
};

/// The region of a method whose multipliers are functions of single eigenvalues, its boundary points exact to 10⁻¹⁰/h;
/// for others no curve and a reason.
StabilityRegion stabilityRegion(const Method&);

}  // namespace ganscope
