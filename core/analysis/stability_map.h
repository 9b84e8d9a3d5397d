// SPDX-License-Identifier: GPL-3.0-or-later
// A measure over two parameters: a grid that gets finer, and the border of stability through it.
#pragma once

#include "core/analysis/followed_point.h"
#include "core/analysis/headway.h"
#include "core/analysis/measure.h"
#include "core/analysis/parameter_range.h"
#include "core/analysis/plane.h"

#include <stop_token>

namespace ganscope {

/// What to compute, of a family of two parameters.
struct StabilityMapRequest {
    ParameterRange x{0, 1, 256, Scale::linear}, y{0, 1, 256, Scale::linear};  ///< at least two values each
    PointMeasure measure = PointMeasure::radius;
    std::optional<double> level;  ///< of the border; the measure's critical value when absent, and then none without one
    unsigned threads = 0;         ///< 0: as many as the machine has
    Headway* headway = nullptr;   ///< counts the nodes
};

/// The map as far as it is known. Nodes are at the values of the ranges, ends included.
struct StabilityMap {
    ParameterRange x, y;
    PointMeasure measure = PointMeasure::radius;
    std::optional<double> level;
    /// values[j * x.count + i] at (x.value(i), y.value(j)); NaN where the measure does not exist. While `stride` > 1, nodes
    /// whose i or j is no multiple of it hold the value of the nearest one below that is.
    std::vector<double> values;
    int stride = 0;
    /// Why nodes have no value, with how many of the known ones: the most frequent first.
    std::vector<std::pair<std::string, std::size_t>> missing;
    /// The border between values below `level` and others, as polylines in the plane of the parameters. Vertices lie on
    /// lines of the grid of this stride and on the border to rounding (between two values of a parameter that takes whole
    /// numbers: half-way); a closed line ends where it began.
    std::vector<std::vector<Point>> border;
    bool complete = false;

    /// The value within rounding of the level counts as not below it.
    static constexpr double rounding = 1e-14;
};

/// Computes the map: strides 8 (its border included), 4, 2 and 1, each handed to `publish` on this thread as soon as it is
/// there. Returns whether it was completed; it is not when `stop` was asked for, which is looked at in every row.
/// The values do not depend on the number of threads. std::invalid_argument for a range with fewer than two values.
bool computeStabilityMap(const Family&, const FollowedPoint&, const StabilityMapRequest&,
                         const std::function<void(const StabilityMap&)>& publish, std::stop_token stop = {});

}  // namespace ganscope
