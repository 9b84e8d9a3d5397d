// SPDX-License-Identifier: GPL-3.0-or-later
// Sampling a vector field on a regular grid.
#include "core/analysis/field_grid.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace ganscope {

namespace {

/// Sample i of n on [low, high], from weights that add up to the same integer for i and n-1-i: so mirrored
/// samples of a symmetric interval are exact negatives.
double coordinate(double low, double high, int i, int n, GridPlacement placement) {
    if (placement == GridPlacement::Nodes && n > 1) {
        if (i == 0) return low;
        if (i == n - 1) return high;
        return (low * (n - 1 - i) + high * i) / (n - 1);
    }
    return (low * (2 * (n - i) - 1) + high * (2 * i + 1)) / (2 * n);
}

/// As quantile(), for finite values that are already sorted.
double sortedQuantile(const std::vector<double>& sorted, double q) {
    if (sorted.empty()) return 0;
    const double position = std::clamp(q, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], position - static_cast<double>(below));
}

std::vector<double> sortedFinite(std::vector<double> values) {
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    std::sort(values.begin(), values.end());
    return values;
}

}  // namespace

double quantile(std::vector<double> values, double q) {
    return sortedQuantile(sortedFinite(std::move(values)), q);
}

FieldGrid sampleGrid(const FieldSampler& field, const Rect& window, int nx, int ny, GridPlacement placement,
                     std::stop_token stop) {
    if (nx < 0 || ny < 0) throw std::invalid_argument("sampleGrid: a grid cannot have a negative size");
    FieldGrid grid;
    grid.window = window;
    grid.placement = placement;
    grid.complete = true;
    if (!window.isProper() || nx == 0 || ny == 0) return grid;
    grid.nx = nx;
    grid.ny = ny;
    const std::size_t count = grid.index(0, ny);
    grid.points.resize(count);
    grid.velocities.resize(count);
    grid.speeds.resize(count);
    for (int row = 0; row < ny; ++row) {
        if (stop.stop_requested()) {
            grid.points.clear();
            grid.velocities.clear();
            grid.speeds.clear();
            grid.nx = grid.ny = 0;
            grid.complete = false;
            return grid;
        }
        const double y = coordinate(window.bottom, window.top, row, ny, placement);
        const std::size_t first = grid.index(0, row), width = static_cast<std::size_t>(nx);
        for (int column = 0; column < nx; ++column)
            grid.points[grid.index(column, row)] = {
                coordinate(window.left, window.right, column, nx, placement), y};
        field(std::span<const Point>(grid.points).subspan(first, width),
              std::span<Point>(grid.velocities).subspan(first, width));
        for (std::size_t i = first; i < first + width; ++i) {
            const Point v = grid.velocities[i];
            grid.speeds[i] = isFinite(v) ? std::hypot(v.x, v.y) : std::numeric_limits<double>::quiet_NaN();
        }
    }
    const std::vector<double> sorted = sortedFinite(grid.speeds);
    grid.finite = static_cast<int>(sorted.size());
    if (!sorted.empty()) {
        grid.slowest = sorted.front();
        grid.low = sortedQuantile(sorted, 0.05);
        grid.median = sortedQuantile(sorted, 0.5);
        grid.high = sortedQuantile(sorted, 0.95);
        grid.fastest = sorted.back();
    }
    return grid;
}

}  // namespace ganscope
