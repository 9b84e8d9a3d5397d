// SPDX-License-Identifier: GPL-3.0-or-later
// One streamline: followed from its seed until it leaves, arrives, closes or comes too near to another.
#pragma once

#include "core/analysis/closed_orbit.h"
#include "core/analysis/separation_grid.h"

#include <optional>
#include <vector>

namespace ganscope {

/// Distances that lines are kept at, all on the screen.
struct LineSpacing {
    double nearest;  ///< a line ends this near to another, or to an earlier turn of its own
    double sample;   ///< of the points along a line, at most
    double longest;  ///< length of a line to either side of its seed
};

/// A point along a line; `arc` is its length from the seed, negative upstream.
struct LineSample {
    Point p;
    double arc;
};

/// Follows lines among those that are in the grid already. The references must outlive it.
class LineTracer {
public:
    enum class End {
        Edge,     ///< at the screen's edge, exactly on it
        Arrived,  ///< at an equilibrium, or where the field is undefined
        Crowded,  ///< beside another line
        Wound,    ///< beside an earlier turn of itself
        Turned,   ///< back at its seed's section after a turn, beside the seed: a slow spiral
        Closed,   ///< back at its seed
        Spent,    ///< too long, or cancelled
    };

    LineTracer(const ArcContext& arcContext, SeparationGrid& separationGrid, LineSpacing lineSpacing)
        : context(arcContext), grid(separationGrid), spacing(lineSpacing) {}

    /// Follows the curve through `seed` in direction `sign`. Fills `out` with its points in the order they
    /// are passed, the seed excepted, and adds them to the grid as those of line `id`.
    End follow(Point seed, double sign, int id, std::vector<LineSample>& out);

private:
    const ArcContext& context;
    SeparationGrid& grid;
    LineSpacing spacing;
};

}  // namespace ganscope
