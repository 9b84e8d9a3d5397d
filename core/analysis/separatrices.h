// SPDX-License-Identifier: GPL-3.0-or-later
// The stable and the unstable curves of a saddle of a plane flow.
#pragma once

#include "core/analysis/rest_points.h"
#include "core/analysis/state_plane.h"

namespace ganscope {

/// One of the four curves that lead out of a saddle, or into it.
struct Separatrix {
    enum class End {
        left,     ///< left the window for good, or a bound of the state
        arrived,  ///< where nothing moves: at an equilibrium, or at a line that it cannot cross
        spent,    ///< still under way, as one that winds onto a cycle
    };
    std::vector<Point> points;  ///< from the saddle outwards, evenly dense
    bool stable = false;        ///< the flow follows it into the saddle, against the order of `points`
    double eigenvalue = 0;
    End end = End::spent;
    /// A bound on how far the first point off the saddle lies from the curve, in the plane's units.
    double startError = 0;
};

struct SeparatricesRequest {
    StatePlane plane;  ///< must be the whole state: a section of a larger one has no such curves
    Rect window;
    double aspect = 1;  ///< drawn width over drawn height, which even density is meant in
};

/// The curves of a saddle: they begin on the parabola w + εe + ½ε²k that touches them to third order, e an eigenvector and
/// (2λI − J)k = D²v[e, e], both exact; ε is halved until the field there is along the parabola's tangent. They are followed
/// (core/analysis/arc_stepper.h) up to the width of the window beyond its edges. Empty for what is no saddle of a game of
/// two parameters. `stop` is asked at every step.
std::vector<Separatrix> separatrices(const Dynamics&, const RestPoint& saddle, const SeparatricesRequest&, std::stop_token stop = {});

}  // namespace ganscope
