// SPDX-License-Identifier: GPL-3.0-or-later
// The equilibrium and the verdict of a whole scenario.
#pragma once

#include "core/analysis/rest_points.h"
#include "core/analysis/verdict.h"
#include "core/scenario/system.h"

namespace ganscope {

/// The plane that the scenario's portrait shows: view.axes, or the first entry of each player; the other entries at the
/// game's stated equilibrium.
StatePlane portraitPlane(const Scenario&, const System&);

/// The ranges of its portrait: the scenario's own, or the game's.
Rect portraitWindow(const Scenario&);

/// The equilibria of the regularised game reached from the game's stated ones and from the portrait's window.
std::vector<RestPoint> restPoints(const Scenario&, const System&, std::stop_token stop = {});

/// The verdict on one point, e.g. the probe.
Verdict verdictAt(const Scenario&, const System&, const Evaluation&);

/// The verdict on the scenario: on the first of `equilibria`, or on why there is none.
Verdict verdict(const Scenario&, const System&, std::span<const RestPoint> equilibria);

}  // namespace ganscope
