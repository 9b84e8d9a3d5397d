// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of basins of attraction.
#pragma once

#include "core/analysis/basins.h"
#include "core/scenario/system.h"
#include "ui/language/picture_words.h"
#include "ui/plots/basins_picture.h"

namespace ganscope {

/// The basins by fate and attractor. `orbits` are points of the attractors that are no equilibria, in their order, empty for
/// the others; `rests` give the equilibria their marks.
BasinsPicture basinsPicture(const Scenario&, const Basins&, std::span<const RestPoint> rests, std::int64_t steps,
                            const std::vector<std::vector<Point>>& orbits, const PictureWords& words = PictureWords::english());

/// For every attractor the last points of a start that ends there, in the plane: the orbit that it is. Empty for equilibria.
std::vector<std::vector<Point>> orbitsOf(const System&, const Basins&, std::int64_t steps, std::stop_token stop = {});

/// What to ask for to colour a window of the scenario's plane, in at most `longer` cells along its longer side (fewer where runs are long); its steps are below 1
/// where the scenario has none.
BasinsRequest basinsRequest(const Scenario&, StatePlane, const Rect& window, std::vector<RestPoint> rests, double longer);

}  // namespace ganscope
