// SPDX-License-Identifier: GPL-3.0-or-later
// The plane of the state space that a portrait shows: two entries of w vary, or two directions are followed from a point.
#pragma once

#include "core/analysis/plane.h"
#include "core/game/dynamics.h"
#include "core/math/phrase.h"

#include <algorithm>
#include <array>

namespace ganscope {

/// Of entries: the section {base with entries x and y replaced}, x ≠ y, both below base.size(); coordinates are those
/// entries. Oblique: {base + p·right + q·up} with orthonormal directions; coordinates are p and q, (0, 0) is the base.
struct StatePlane {
    int x = 0, y = 1;
    std::vector<double> base;
    std::vector<double> right = {}, up = {};  ///< of an oblique plane; empty in a plane of entries
    std::array<Phrase, 2> names = {};         ///< of an oblique plane's axes
    Phrase title = {};                        ///< what an oblique plane is, for a note
    std::optional<Rect> extent = {};          ///< of what an oblique plane is to show, where that is known
    bool operator==(const StatePlane&) const = default;

    bool isOblique() const { return !right.empty(); }
    /// Whether the section is the whole state space.
    bool isWhole() const { return base.size() == 2; }
    /// The components of a direction along the plane, T a scalar of the tower.
    template <class T>
    std::array<T, 2> along(std::span<const T> v) const {
        if (!isOblique()) return {v[static_cast<std::size_t>(x)], v[static_cast<std::size_t>(y)]};
        std::array<T, 2> r{T(0.0), T(0.0)};
        for (std::size_t i = 0; i < v.size(); ++i) {
            r[0] += right[i] * v[i];
            r[1] += up[i] * v[i];
        }
        return r;
    }
    Point project(const double* w) const {
        if (!isOblique()) return {w[x], w[y]};
        Point p;
        for (std::size_t i = 0; i < base.size(); ++i) {
            p.x += right[i] * (w[i] - base[i]);
            p.y += up[i] * (w[i] - base[i]);
        }
        return p;
    }
    Vec<double> lift(Point p) const { return moved(base, p); }
    /// The state with the coordinates of its projection replaced; what it has outside the plane stays.
    Vec<double> moved(View<double> from, Point p) const {
        Vec<double> w(from.begin(), from.end());
        if (!isOblique()) {
            w[x] = p.x;
            w[y] = p.y;
            return w;
        }
        const Point by = p - project(w.data());
        for (std::size_t i = 0; i < w.size(); ++i) w[i] += by.x * right[i] + by.y * up[i];
        return w;
    }
    /// Whether a state is within bounds, as far as the plane moves it; no bounds hold everything.
    bool allows(const Domain& box, View<double> w) const {
        if (box.empty()) return true;
        const auto holds = [&](std::size_t i) { return box[i].contains(w[i]); };
        if (!isOblique()) return holds(static_cast<std::size_t>(x)) && holds(static_cast<std::size_t>(y));
        for (std::size_t i = 0; i < w.size(); ++i)
            if (!holds(i)) return false;
        return true;
    }
    /// The components of v along the plane; what points out of it is left away.
    /// `dynamics` must outlive the result.
    PlaneField field(const Dynamics& dynamics) const {
        return [plane = *this, &dynamics](Point p) {
            const Vec<double> w = plane.lift(p), v = dynamics.field<double>(w);
            const auto [a, b] = plane.along(View<double>(v));
            return Point{a, b};
        };
    }
    /// The same, and not finite beyond a bound (of clipping, or of the game's domain), where no state can be.
    PlaneField fieldWithinBounds(const Dynamics& dynamics) const {
        const Domain& box = dynamics.bounds();
        if (box.empty()) return field(dynamics);
        return [plane = *this, free = field(dynamics), &box](Point p) {
            constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
            return plane.allows(box, plane.lift(p)) ? free(p) : Point{nowhere, nowhere};
        };
    }
};

}  // namespace ganscope
