// SPDX-License-Identifier: GPL-3.0-or-later
// The point at which a family of dynamics is looked at: one that stays, or an equilibrium that moves with the parameters.
#pragma once

#include "core/analysis/family.h"

#include <string>

namespace ganscope {

/// A point of the state space, or why there is none.
struct PointAt {
    Vec<double> at;
    std::string why;  ///< empty exactly when there is a point
};

/// A point as a function of the parameters p. Immutable; shared between threads.
///
/// A followed equilibrium is the one that the equilibrium w₀ of the origin p₀ becomes along the straight line from p₀ to
/// p, by Newton's method with the exact J. It depends on p alone, not on what was asked before: a map has the same bits
/// in any order of its cells. Where the game states its equilibria, their displacement predicts the followed one.
class FollowedPoint {
public:
    /// The same point for all parameters, whether it is an equilibrium or not.
    static FollowedPoint fixed(std::vector<double> w);

    /// The equilibrium nearest to `near` (length n) that Newton's method finds from the stated equilibria at the origin
    /// and from `near` itself; with `near` empty, the first. Where the origin has none, the first stated one is tried
    /// at each p by itself.
    static FollowedPoint equilibrium(const Family& family, std::vector<double> near = {});

    /// The point at p, which the cursor is moved to. NaN in p gives a reason.
    PointAt at(Family::Cursor& cursor, View<double> p) const;

private:
    FollowedPoint() = default;
    /// The stated equilibrium that goes with the followed one, moved from where it was at the origin.
    Vec<double> predicted(const Member& member) const;
    PointAt march(Family::Cursor& cursor, View<double> p) const;

    bool still = false, anchored = false;
    std::vector<double> origin;  // p₀
    std::vector<double> anchor;  // w₀, or the point that stays
    std::vector<bool> whole;
    std::vector<double> companion;    // the stated equilibrium at p₀ that is nearest to w₀; may be empty
    std::size_t companionIndex = 0;
};

/// The zero of the field that Newton's method reaches from w in its region of fast convergence (each step at most
/// 0.7 of the one before), by least squares where J is singular; nothing when it leaves that region, where the
/// field has no derivative at the zero, or when it is not finite.
std::optional<Vec<double>> nearbyEquilibrium(const Dynamics& dynamics, View<double> w);

}  // namespace ganscope
