// SPDX-License-Identifier: GPL-3.0-or-later
// The curves of a portrait that belong to the dynamics and not to a choice of seeds: nullclines, separatrices, cycles.
#pragma once

#include "core/analysis/equilibria.h"
#include "core/analysis/limit_cycles.h"
#include "core/analysis/nullclines.h"
#include "core/analysis/separatrices.h"

namespace ganscope {

struct CurvesRequest {
    StatePlane plane;
    Rect window;
    double aspect = 1;        ///< drawn width over drawn height
    bool nullclines = false;  ///< in any plane; the others only where the plane is the whole state
    std::vector<Point> inside;  ///< where cycles may turn about besides equilibria: kinks, stated equilibria that are none
};

struct PortraitCurves {
    Nullclines nullclines;
    std::vector<Separatrix> separatrices;  ///< of all saddles
    Cycles cycles;
    bool complete = false;                 ///< false when it was cancelled
};

/// The flow of a game of two parameters in its plane, nowhere beyond a bound of the state. `dynamics` must outlive it.
PlaneFlow planeFlow(const Dynamics& dynamics, const StatePlane& plane);

/// Computes them all; `rests` are the equilibria that are known.
PortraitCurves computeCurves(const Dynamics&, const CurvesRequest&, std::span<const RestPoint> rests, std::stop_token stop = {});

}  // namespace ganscope
