// SPDX-License-Identifier: GPL-3.0-or-later
// The plane of the state space that a portrait shows: two entries of w vary, the others stay where they are.
#pragma once

#include "core/analysis/plane.h"
#include "core/game/dynamics.h"

namespace ganscope {

/// The section {base with entries x and y replaced}; x ≠ y, both below base.size().
struct StatePlane {
    int x = 0, y = 1;
    std::vector<double> base;
    bool operator==(const StatePlane&) const = default;

    /// Whether the section is the whole state space.
    bool isWhole() const { return base.size() == 2; }
    Point project(const double* w) const { return {w[x], w[y]}; }
    Vec<double> lift(Point p) const {
        Vec<double> w(base.begin(), base.end());
        w[x] = p.x;
        w[y] = p.y;
        return w;
    }
    /// The components of v along the plane; what points out of it is left away.
    /// `dynamics` must outlive the result.
    PlaneField field(const Dynamics& dynamics) const {
        return [plane = *this, &dynamics](Point p) {
            const Vec<double> w = plane.lift(p), v = dynamics.field<double>(w);
            return plane.project(v.data());
        };
    }
    /// The same, and not finite beyond a bound (of clipping, or of the game's domain), where no state can be.
    PlaneField fieldWithinBounds(const Dynamics& dynamics) const {
        const Domain& box = dynamics.bounds();
        if (box.empty()) return field(dynamics);
        return [free = field(dynamics), across = box[static_cast<std::size_t>(x)], up = box[static_cast<std::size_t>(y)]](Point p) {
            constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
            return across.contains(p.x) && up.contains(p.y) ? free(p) : Point{nowhere, nowhere};
        };
    }
};

}  // namespace ganscope
