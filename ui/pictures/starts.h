// SPDX-License-Identifier: GPL-3.0-or-later
// Many starts at once, as points of the portrait's plane.
#pragma once

#include "core/analysis/plane.h"

#include <cstdint>
#include <vector>

namespace ganscope {

/// How many starts lie together: across the middle, at the centres of cells, anywhere, or around a point.
enum class StartsKind { line, grid, cloud, fan };

/// The points of a kind: 9 along the middle line, 5 × 5 cells, 24 uniform in the window, 12 on a circle about `about` of a
/// twentieth of the window's shorter side. A cloud depends on the seed alone, the same on every machine.
std::vector<Point> manyStarts(StartsKind kind, const Rect& window, Point about, std::uint64_t seed);

}  // namespace ganscope
