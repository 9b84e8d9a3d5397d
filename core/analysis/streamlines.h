// SPDX-License-Identifier: GPL-3.0-or-later
// Evenly spaced streamlines of a plane field, with closed orbits that close and limit cycles drawn as such.
#pragma once

#include "core/analysis/plane.h"

#include <stop_token>
#include <vector>

namespace ganscope {

/// What to draw. Lengths are on the screen, where the window has area 1 whatever its units.
struct StreamlineOptions {
    /// As matplotlib's: 1 separates neighbours by 1/30 of the window. Clamped to [0.05, 20]; half the density
    /// is a fair first picture at less than half the time.
    double density = 1;
    double aspect = 1;     ///< drawn width over drawn height
    double nearest = 0.5;  ///< a line ends where it comes this near to another, in separations
    double shortest = 3;   ///< shorter lines are not drawn, in separations
    double longest = 12;   ///< a line's greatest length, to either side of its seed, in widths of the window
    bool limitCycles = true;  ///< look for limit cycles and draw them first
    /// Points of the plane that are to have a line, tried first and in this order.
    std::vector<Point> seeds{};
};

/// One curve that the field is tangent to, in the field's direction.
struct Streamline {
    /// In the plane's coordinates, evenly dense; a closed line ends on its first point.
    std::vector<Point> points;
    std::vector<double> speeds;  ///< abs(v) at each point
    bool closed = false;         ///< a closed orbit: it comes back to within 1e-5 of its extent
    bool limitCycle = false;     ///< a closed orbit that its neighbours approach, in forward or backward time
};

/// A window's lines, in the order in which they were placed.
struct Streamlines {
    std::vector<Streamline> lines;
    double separation = 0;  ///< of neighbours, on the screen
    /// False when it was cancelled: the lines so far are good, but others are missing.
    bool complete = false;
};

/// Fills the window with streamlines about one separation apart.
///
/// Each new line starts one separation beside an old one (Jobard & Lefer 1997) or, when those are used up,
/// from a grid of points refined from coarse to fine, so that no region is left out: the last of them where there is
/// room for a line 0.8 of a separation from all others. It is followed in both directions to the window's edge
/// (ending exactly on it), to an equilibrium, to where the field is not finite, or to `nearest` beside another line
/// or an earlier turn of its own. The curves are integrated by arc length on the screen (core/analysis/arc_stepper.h);
/// a curve is marked closed when it returns to its seed within 1e-5 of its extent, checked at a tighter tolerance
/// where it is in doubt. A slow spiral ends after one turn beside its beginning.
///
/// The same field, window and options give the same bits. A window without area, or a field that vanishes or
/// is undefined everywhere, gives no lines and is complete. Throws std::invalid_argument for options that are
/// not finite and positive. `stop` is asked at every step.
Streamlines traceStreamlines(const FieldSampler& field, const Rect& window,
                             const StreamlineOptions& options = {}, std::stop_token stop = {});

}  // namespace ganscope
