// SPDX-License-Identifier: GPL-3.0-or-later
// A vector field sampled on a regular grid of a window, with the speeds that arrows are scaled and coloured
// by.
#pragma once

#include "core/analysis/plane.h"

#include <stop_token>
#include <vector>

namespace ganscope {

/// Where the samples of an nx x ny grid lie: at the nodes, the edges of the window included, or at the
/// centres of nx x ny equal cells.
enum class GridPlacement { Nodes, Centres };

/// v on a grid, row by row from the bottom, left to right within a row. The coordinates of a window that is
/// symmetric about zero are exactly symmetric.
struct FieldGrid {
    Rect window;
    int nx = 0, ny = 0;
    GridPlacement placement = GridPlacement::Centres;
    std::vector<Point> points;      ///< nx*ny positions
    std::vector<Point> velocities;  ///< v there; not finite where the field is undefined
    std::vector<double> speeds;     ///< abs(v); NaN where the field is undefined
    int finite = 0;                 ///< how many samples are finite
    /// Over the finite speeds, all 0 when there are none. `low` and `high` are the 5 % and 95 % quantiles: a
    /// colour scale between them does not fade because one corner of the window is very fast.
    double slowest = 0, low = 0, median = 0, high = 0, fastest = 0;
    bool complete = false;  ///< false when it was cancelled; every array is then empty

    std::size_t index(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(nx) +
               static_cast<std::size_t>(column);
    }
};

/// Samples `field` on the grid; `stop` is asked before every row.
/// A window without area or a grid without samples gives a complete grid with nx = ny = 0. A node grid with
/// one column (row) has it in the middle of the window. Throws std::invalid_argument for a negative count.
FieldGrid sampleGrid(const FieldSampler& field, const Rect& window, int nx, int ny,
                     GridPlacement placement = GridPlacement::Centres, std::stop_token stop = {});

/// The q-quantile, 0 <= q <= 1, of the finite values, linear between order statistics (numpy's default); 0
/// when no value is finite.
double quantile(std::vector<double> values, double q);

}  // namespace ganscope
