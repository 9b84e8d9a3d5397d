// SPDX-License-Identifier: GPL-3.0-or-later
// The equilibria of a whole scenario, and the curves of its portrait.
#pragma once

#include "core/analysis/portrait_curves.h"
#include "core/scenario/system.h"

namespace ganscope {

/// The plane of two entries: view.axes, or the first of each player; the other entries at the game's stated equilibrium,
/// or where the first path begins. What the portrait shows, unless view.plane has another (core/simulation/portrait_plane.h).
StatePlane entriesPlane(const Scenario&, const System&);

/// The ranges of its portrait: the scenario's own, or the game's.
Rect portraitWindow(const Scenario&);

/// Points where the field of the unregularised game vanishes, as the game states them; may be empty.
std::vector<std::vector<double>> statedEquilibria(const Scenario&);

/// Whether there is a search at all: without a stated equilibrium to begin from, Newton's method from the portrait finds
/// nothing among many parameters, and takes the cube of their number to do so.
bool isSearched(const Scenario&, const System&);

/// Whether a search may take its time: the quick one is for a picture under a moving slider.
enum class SearchEffort { quick, thorough };

/// The equilibria of the regularised game: from the stated ones, from the scenario's starts, and from all over the
/// portrait's window, which for entries outside of its plane stands about the stated equilibrium.
Equilibria findEquilibria(const Scenario&, const System&, SearchEffort effort = SearchEffort::thorough, std::stop_token stop = {});

/// The points of a quick search.
std::vector<RestPoint> restPoints(const Scenario&, const System&, std::stop_token stop = {});

/// What computeCurves is asked for in a scenario's portrait, shown in `window`: nullclines if the view has them, and
/// cycles about the stated equilibria too, which a regularizer may have taken away.
CurvesRequest curvesRequest(const Scenario&, const System&, const Rect& window, double aspect = 1);

/// "stable focus", "stable node on a line of equilibria", "saddle on a surface of equilibria", "rests on a bound".
std::string kindText(const RestPoint&);

}  // namespace ganscope
