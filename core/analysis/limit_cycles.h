// SPDX-License-Identifier: GPL-3.0-or-later
// Isolated closed orbits of a plane flow with period and multiplier, and bands of closed orbits round a centre.
#pragma once

#include "core/analysis/plane_turn.h"

namespace ganscope {

enum class CycleStability { stable, unstable, neutral };

/// An isolated closed orbit.
struct LimitCycle {
    Point inside;               ///< the point that the search turned about
    std::vector<Point> orbit;   ///< one turn, in the flow's direction; the last point is the first within rounding
    Rect extent;                ///< its amplitude: the box that it just fits into
    double period = 0;          ///< in time
    double multiplier = 0;      ///< Floquet's: what a turn multiplies small distances to the cycle by
    int jumps = 0;              ///< lines that it crosses where the field jumps
    CycleStability stability = CycleStability::neutral;  ///< multiplier below 1, above, or 1 within 10⁻⁹
};

/// Closed orbits side by side, as round a centre: none of them is a limit cycle.
struct ClosedOrbits {
    Point inside;
    Rect innermost, outermost;          ///< the boxes of the smallest and the largest that were followed
    double innermostPeriod = 0, outermostPeriod = 0;
};

struct CyclesRequest {
    std::vector<Point> inside;  ///< points that cycles may turn about: equilibria, and where the field is not smooth
    Rect window;                ///< cycles up to one and a half times its size are looked for
    int rays = 24;              ///< radii at which the return map is looked at
};

struct Cycles {
    std::vector<LimitCycle> cycles;
    std::vector<ClosedOrbits> bands;
    bool complete = false;  ///< false when it was cancelled
};

/// Looks for closed orbits about each point with the return map P of a ray from it: fixed points lie where P(r) − r
/// changes its sign between two of the radii, and are then found to rounding; where an orbit does not return, it is
/// followed backwards. Where P(r) = r for neighbouring radii closed orbits fill a band.
///
/// The multiplier is exp ∮ div v dt, with the factor of each line that v jumps at (Turn::logarithm). What cannot be
/// found so: a cycle beside another one that is nearer than two radii, and one that only touches P(r) = r from one side.
/// Every closed orbit of a smooth flow encloses an equilibrium (Poincaré 1885).
Cycles findLimitCycles(const PlaneFlow&, const CyclesRequest&, std::stop_token stop = {});

}  // namespace ganscope
