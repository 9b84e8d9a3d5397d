// SPDX-License-Identifier: GPL-3.0-or-later
// The border between two kinds of nodes of a grid as polylines: marching squares with exact crossings.
#pragma once

#include "core/analysis/plane.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace ganscope {

/// What a node of the grid is; through cells with a corner where nothing is known no line goes.
enum class NodeKind : std::uint8_t { unknown, below, above };

/// One edge of the grid whose ends are of different kinds: from node (i, j) one node to the right or up.
struct GridEdge {
    int i = 0, j = 0;
    bool up = false;
    bool operator==(const GridEdge&) const = default;
};

/// Lines as chains of edges that they cross; a closed one ends with the edge it began with.
struct LevelLines {
    std::vector<GridEdge> edges;                 ///< every edge that is crossed, once
    std::vector<std::vector<std::size_t>> lines; ///< indices of `edges`
};

/// The border on a grid of columns × rows nodes, kinds[j * columns + i]. In a cell whose corners alternate, `middle(i, j)`
/// says what the centre of the cell with the lower left node (i, j) is; unknown takes it for above.
LevelLines levelLines(int columns, int rows, const std::vector<NodeKind>& kinds,
                      const std::function<NodeKind(int i, int j)>& middle);

}  // namespace ganscope
