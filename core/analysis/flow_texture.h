// SPDX-License-Identifier: GPL-3.0-or-later
// A texture of the field: noise smeared along its lines (line integral convolution).
#pragma once

#include "core/analysis/field_grid.h"

#include <stop_token>
#include <vector>

namespace ganscope {

/// One value a cell, row by row from the lower left.
struct FlowTexture {
    Rect window;
    int columns = 0, rows = 0;
    std::vector<float> values;  ///< 0 … 1, about ½ on average; NaN where the field is undefined
    std::vector<float> speeds;  ///< |v| at the cell's centre; NaN likewise
    bool complete = false;      ///< false when it was cancelled; then empty
};

/// The mean of white noise along the field's line through each cell, ten cells each way, weighted by cos² towards both
/// ends, and stretched to a standard deviation of 0.22. The direction is interpolated between nodes some cells apart.
/// The noise is the same every time, and the result does not depend on the number of threads. `stop` is looked at in
/// every row. Source: Cabral and Leedom, "Imaging Vector Fields Using Line Integral Convolution" (SIGGRAPH 1993); the
/// window along the line is their §4's.
FlowTexture flowTexture(const FieldSampler& field, const Rect& window, int columns, int rows, unsigned threads = 0, std::stop_token stop = {});

}  // namespace ganscope
