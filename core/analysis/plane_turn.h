// SPDX-License-Identifier: GPL-3.0-or-later
// One turn of an orbit of a plane flow about a point, in time, with its multiplier; jumps of the field are crossed exactly.
#pragma once

#include "core/analysis/plane.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace ganscope {

/// A plane flow ẋ = v(x) with div v = tr J. Neither may throw.
struct PlaneFlow {
    PlaneField field;
    std::function<double(Point)> divergence;
};

/// A half-line from `centre` along the unit vector `along`: turns about the centre begin and end on it.
struct Ray {
    Point centre, along;
    Point at(double radius) const { return centre + radius * along; }
};

struct TurnOptions {
    double tolerance = 1e-10;  ///< error of one step, relative to the orbit's distance from the centre
    double farthest = 0;       ///< orbits that go further from the centre are given up
    int mostSteps = 4000;
    bool detailed = false;     ///< also the multiplier, the points, and the extent
};

/// An orbit from the ray once round the centre.
struct Turn {
    double radius = 0;         ///< where it meets the ray again
    double time = 0;           ///< > 0
    /// The logarithm of what the turn multiplies areas along the flow by, ∮ div v dt plus ln |n·v⁺/n·v⁻| for each line of
    /// normal n that v jumps at (the determinant of the saltation matrix); of a closed orbit the log of its multiplier.
    double logarithm = 0;
    int jumps = 0;
    Rect extent{};             ///< the smallest box that holds it, its sides at extrema of the orbit itself
    std::vector<Point> points; ///< the steps' ends, first and last included
};

/// Follows the orbit from radius r of the ray in direction `sign` of time, by Dormand & Prince's 5(4) method, until it has
/// turned about the centre once; nothing when it does not: it goes far away, comes to rest, sticks to a line that the
/// field points at from both sides, takes too many steps or is cancelled. Where v jumps the crossing is found to rounding.
std::optional<Turn> followTurn(const PlaneFlow&, const Ray&, double r, double sign, const TurnOptions&, const std::stop_token& stop);

}  // namespace ganscope
