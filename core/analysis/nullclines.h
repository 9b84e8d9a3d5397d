// SPDX-License-Identifier: GPL-3.0-or-later
// Curves on which a component of a plane field vanishes, with a change of sign or without one.
#pragma once

#include "core/analysis/plane.h"

#include <array>
#include <stop_token>
#include <vector>

namespace ganscope {

struct Nullcline {
    int component = 0;          ///< 0 where v.x vanishes, 1 where v.y does
    std::vector<Point> points;  ///< each on the curve to rounding; a closed one ends with its first point
    bool closed = false;
    bool touching = false;      ///< the component has the same sign on both sides; points are exact to about 10⁻⁹
};

struct Nullclines {
    std::vector<Nullcline> lines;
    /// Whether the component vanishes on whole regions of the window (everywhere, or where a loss is flat): there is no
    /// curve there.
    std::array<bool, 2> regions{};
    bool complete = false;  ///< false when it was cancelled; the lines so far are good
};

/// The nullclines in a window, by marching over a grid of `cells` × `cells` cells: every crossing of a grid line is
/// refined to rounding, and points are put in between until the polyline is within a ten-thousandth of the window of the
/// curve. Zeros without a change of sign are minima of |component| along the grid lines that reach zero. Where a component
/// jumps over zero it does not vanish, and no line is drawn. Lines end up to a cell beyond the window's edges; what fits
/// between the grid's lines is missed.
Nullclines findNullclines(const PlaneField& field, const Rect& window, int cells = 64, std::stop_token stop = {});

}  // namespace ganscope
