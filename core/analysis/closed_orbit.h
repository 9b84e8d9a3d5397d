// SPDX-License-Identifier: GPL-3.0-or-later
// Closed curves of a plane field: the return to a section, whether it closes, and the limit cycle nearby.
#pragma once

#include "core/analysis/arc_stepper.h"

#include <stop_token>

namespace ganscope {

/// A curve closes when it comes back to within this part of its own extent. The integration is a hundred
/// times more exact, and no pen is this thin.
constexpr double closingGap = 1e-5;
/// A gap up to this part of the extent is worth a second, tighter look.
constexpr double doubtfulGap = 1e-3;

/// What the curves of a field are followed with. The references must outlive it.
struct ArcContext {
    const PlaneField& field;
    const ScreenMap& map;
    double floor;  ///< the speed on the screen that counts as an equilibrium
    ArcAccuracy accuracy;
    std::stop_token stop;
};

/// A straight section: the curves cross it along `normal` near `origin`, up to `reach` to either side.
struct PoincareSection {
    Point origin, normal;
    double reach;
    Point along() const { return {-normal.y, normal.x}; }
};

/// The first return of a curve to a section.
struct SectionReturn {
    Point at;
    double length;  ///< of the turn
    double extent;  ///< the largest distance from where it started
};

/// Follows the curve from `start`, on the section, until it crosses the section again in the same direction;
/// nothing when it leaves the screen, ends, is cancelled, or is still under way after `longest` or
/// thousands of steps.
std::optional<SectionReturn> firstReturn(const ArcContext& context, double sign, Point start,
                                         const PoincareSection& section, double longest);

/// Whether the curve through `start` closes within closingGap, decided at a tolerance a thousand times
/// tighter.
bool closes(const ArcContext& context, double sign, Point start, double longest);

/// A point of the limit cycle that the curve from `start` approaches in direction `sign`, by the secant
/// method on the return map x -> P(x) of a section through `start`; nothing when the returns lead into an
/// equilibrium, when the neighbours on either side do not come nearer (P'(x) = 1: a centre has no limit cycle, nor has
/// a band an edge that is one), or when the cycle is smaller than `smallest`.
std::optional<Point> findLimitCycle(const ArcContext& context, double sign, Point start, double smallest,
                                    double longest);

}  // namespace ganscope
