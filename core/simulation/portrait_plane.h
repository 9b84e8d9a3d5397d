// SPDX-License-Identifier: GPL-3.0-or-later
// The plane that a scenario's portrait shows, where view.plane asks for more than two entries of the state.
#pragma once

#include "core/analysis/state_plane.h"
#include "core/scenario/system.h"

#include <stop_token>

namespace ganscope {

/// view.plane of the scenario, of a state with more than two entries:
///
///     entries    two entries of w (view.axes)
///     eigenpair  the invariant plane of the complex pair of J that turns fastest; of the two rightmost real λ where none is
///     path       the first two principal components of the first path up to that step
///     random     two random directions, by the plane's seed
///
/// all through one point: that of the first path at view.plane.step; without a step the game's stated equilibrium, or the
/// end of the path. Oblique planes have orthonormal directions and the extent of the projected path.
///
/// Runs the first path where it is needed. What was stopped, or has no such plane, is that of entries.
StatePlane portraitPlane(const Scenario&, const System&, const std::stop_token& stop = {});

/// Whether that is more than choosing two entries: it takes a path or eigenvectors, and perhaps a while.
bool isOblique(const Scenario&);

/// The ranges that the scenario's portrait shows in its plane: view.window, an oblique plane's own, or the game's.
Rect portraitWindow(const Scenario&, const StatePlane&);

}  // namespace ganscope
