// SPDX-License-Identifier: GPL-3.0-or-later
// Curves of a plane field by arc length as seen on the screen: adaptive Dormand-Prince steps with dense
// output.
#pragma once

#include "core/analysis/plane.h"

#include <optional>

namespace ganscope {

/// The affine map between a window of the plane and the screen rectangle [0, extent.x] x [0, extent.y] of
/// area 1 that it is drawn in. Distances and arc lengths of streamlines are meant there: what is drawn is
/// what is spaced.
struct ScreenMap {
    Rect window;
    Point extent{1, 1};  ///< (sqrt(aspect), 1/sqrt(aspect))

    /// `aspect` is the drawn width over the drawn height; the window must be proper.
    ScreenMap(const Rect& shown, double aspect);

    Point toScreen(Point p) const { return {(p.x - window.left) / scale.x, (p.y - window.bottom) / scale.y}; }
    /// Exact on the edges: the screen's right edge maps to window.right itself.
    Point toPlane(Point s) const {
        return {s.x == extent.x ? window.right : window.left + s.x * scale.x,
                s.y == extent.y ? window.top : window.bottom + s.y * scale.y};
    }
    /// A velocity of the plane as the screen shows it.
    Point velocity(Point v) const { return {v.x / scale.x, v.y / scale.y}; }
    bool inside(Point s) const { return s.x >= 0 && s.x <= extent.x && s.y >= 0 && s.y <= extent.y; }

private:
    Point scale;
};

/// One accepted step: the curve from `from` to `to`, `length` long.
struct ArcStep {
    Point from, to;
    double length = 0;

    /// The curve at 0 <= t <= 1, of fourth order; at(0) = from and at(1) = to.
    Point at(double t) const {
        const double u = 1 - t;
        return from + t * (c2 + u * (c3 + t * (c4 + u * c5)));
    }
    Point c2, c3, c4, c5;
};

/// How far a curve may be wrong and how long its steps may be, all as lengths on the screen.
struct ArcAccuracy {
    double tolerance;                 ///< error of one step
    double shortest, longest, first;  ///< steps
};

/// Follows dx/ds = d(x), d = ±u/abs(u) with u the field as the screen shows it, so that s is arc length.
///
/// Dormand & Prince 1980, with the continuous extension and the step control of Hairer, Norsett & Wanner,
/// Solving Ordinary Differential Equations I, II.6 (DOPRI5). The direction is discontinuous at an
/// equilibrium, which the error estimate notices: steps shrink to `shortest`, and there the curve has
/// arrived.
class ArcStepper {
public:
    enum class Outcome {
        Stepped,     ///< `step` is the next piece of the curve
        Stationary,  ///< an equilibrium, or a line that the field points at from both sides
        Undefined,   ///< the field is not finite ahead
    };

    /// `field` and `screen` must outlive the stepper. `direction` is +1 or -1; speeds (on the screen) of
    /// `floor` and less count as an equilibrium.
    ArcStepper(const PlaneField& field, const ScreenMap& map, double sign, double floor,
               ArcAccuracy accuracy);

    /// Puts the curve at `p`; false where there is no direction.
    bool start(Point p);
    /// The direction where the curve stands.
    Point direction() const { return k1; }
    Outcome advance(ArcStep& step);

private:
    Point directionAt(Point s, bool& stationary) const;

    const PlaneField& v;
    const ScreenMap& map;
    double sign, floorSquared;
    ArcAccuracy limits;
    double next;
    Point position, k1;
    int shortSteps = 0;
};

/// Where a step passes the line through `origin` across `normal` from behind to before it, as t of
/// ArcStep::at within [low, high]; the curve must be behind the line at `low` and not at `high`.
double passage(const ArcStep& step, Point origin, Point normal, double low, double high);

}  // namespace ganscope
