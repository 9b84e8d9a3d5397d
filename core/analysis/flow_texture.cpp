// SPDX-License-Identifier: GPL-3.0-or-later
// Following the field's lines from cell to cell.
#include "core/analysis/flow_texture.h"

#include "core/math/parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

namespace ganscope {
namespace {

constexpr int reach = 10;          // cells each way
constexpr double stride = 0.5;     // cells between two samples of a line
constexpr int samples = static_cast<int>(reach / stride);
static_assert(samples % 2 == 0, "they are taken in pairs");
constexpr int cellsPerNode = 4;    // between two nodes of the direction
constexpr double contrast = 0.22;  // standard deviation of the values
constexpr float nothing = std::numeric_limits<float>::quiet_NaN();

/// White noise in [0, 1) by the finaliser of splitmix64.
float noise(std::uint32_t i, std::uint32_t j) {
    std::uint64_t z = (std::uint64_t{i} << 32 | j) + 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return static_cast<float>((z ^ (z >> 31)) >> 40) * 0x1p-24f;
}

float noiseAt(const Point& p) { return noise(static_cast<std::uint32_t>(p.x), static_cast<std::uint32_t>(p.y)); }

/// The field at nodes, as velocities in cells, between which it is interpolated.
class Directions {
public:
    Directions(const FieldSampler& field, const Rect& window, int columns, int rows, const std::stop_token& stop)
        : m_grid(sampleGrid(field, window, columns / cellsPerNode + 2, rows / cellsPerNode + 2, GridPlacement::Nodes, stop)),
          m_cells{static_cast<double>(columns), static_cast<double>(rows)},
          m_toCells{columns / window.width(), rows / window.height()},
          m_toNodes{(m_grid.nx - 1.0) / columns, (m_grid.ny - 1.0) / rows} {}

    bool complete() const { return m_grid.complete; }

    /// The velocity at (x, y) in cells from the lower left corner; false beyond the window and where a node has none.
    bool at(double x, double y, Point& v) const {
        const double s = x * m_toNodes.x, t = y * m_toNodes.y;
        if (!(s >= 0 && t >= 0 && s <= m_grid.nx - 1 && t <= m_grid.ny - 1)) return false;
        const int i = std::min(static_cast<int>(s), m_grid.nx - 2), j = std::min(static_cast<int>(t), m_grid.ny - 2);
        const double u = s - i, w = t - j;
        const Point *low = &m_grid.velocities[m_grid.index(i, j)], *high = low + m_grid.nx;
        v.x = (1 - w) * ((1 - u) * low[0].x + u * low[1].x) + w * ((1 - u) * high[0].x + u * high[1].x);
        v.y = (1 - w) * ((1 - u) * low[0].y + u * low[1].y) + w * ((1 - u) * high[0].y + u * high[1].y);
        return std::isfinite(v.x) && std::isfinite(v.y);
    }

    /// Two strides along the field's line (midpoint rule), forward or back; the middle is the sample between. False where
    /// it ends.
    bool follow(Point& p, Point& middle, double way) const {
        Point v;
        if (!at(p.x, p.y, v) || !unit(v)) return false;
        middle = p + way * stride * v;
        if (!at(middle.x, middle.y, v) || !unit(v)) return false;
        p = p + 2 * way * stride * v;
        return p.x >= 0 && p.y >= 0 && p.x < m_cells.x && p.y < m_cells.y;
    }

private:
    bool unit(Point& v) const {
        const double across = v.x * m_toCells.x, up = v.y * m_toCells.y, length = std::sqrt(across * across + up * up);
        if (!(length > 0)) return false;
        v = {across / length, up / length};
        return true;
    }

    const FieldGrid m_grid;
    const Point m_cells, m_toCells, m_toNodes;
};

}  // namespace

FlowTexture flowTexture(const FieldSampler& field, const Rect& window, int columns, int rows, unsigned threads, std::stop_token stop) {
    FlowTexture texture;
    texture.window = window;
    if (columns < 1 || rows < 1 || !window.isProper()) {
        texture.complete = true;
        return texture;
    }
    const Directions directions(field, window, columns, rows, stop);
    if (!directions.complete()) return texture;
    std::array<float, samples + 1> weights;
    float all = 0, squares = 0;
    for (int k = 0; k <= samples; ++k) {
        const double c = std::cos(0.5 * std::numbers::pi * k / (samples + 1));
        weights[static_cast<std::size_t>(k)] = static_cast<float>(c * c);
    }
    // Two neighbouring samples mostly lie in one cell, whose noise then counts twice.
    for (int cell = -reach; cell <= reach; ++cell) {
        float weight = 0;
        for (int k = -samples; k <= samples; ++k)
            if (static_cast<int>(std::floor(k * stride + 0.5)) == cell) weight += weights[static_cast<std::size_t>(std::abs(k))];
        all += weight;
        squares += weight * weight;
    }
    const double deviation = std::sqrt(squares / 12.0) / all;  // of a whole line's mean; a uniform number has 1/√12
    const auto gain = static_cast<float>(contrast / deviation);
    const float whole = all;

    std::vector<float> values(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), nothing), speeds = values;
    const bool done = inParallel(static_cast<std::size_t>(rows), threads, stop, [&](std::size_t row, unsigned) {
        for (int i = 0; i < columns; ++i) {
            const Point centre{i + 0.5, static_cast<double>(row) + 0.5};
            Point v;
            if (!directions.at(centre.x, centre.y, v)) continue;
            float sum = weights[0] * noise(static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(row)), weight = weights[0];
            for (const double way : {1.0, -1.0}) {
                Point p = centre, middle;
                for (std::size_t k = 1; k < samples && directions.follow(p, middle, way); k += 2) {
                    sum += weights[k] * noiseAt(middle) + weights[k + 1] * noiseAt(p);
                    weight += weights[k] + weights[k + 1];
                }
            }
            const std::size_t cell = row * static_cast<std::size_t>(columns) + static_cast<std::size_t>(i);
            // The mean over a line that soon ends varies more.
            values[cell] = std::clamp(0.5f + gain * std::sqrt(weight / whole) * (sum / weight - 0.5f), 0.0f, 1.0f);
            speeds[cell] = static_cast<float>(std::sqrt(v.x * v.x + v.y * v.y));
        }
    });
    if (!done) return texture;
    texture.columns = columns;
    texture.rows = rows;
    texture.values = std::move(values);
    texture.speeds = std::move(speeds);
    texture.complete = true;
    return texture;
}

}  // namespace ganscope
