// SPDX-License-Identifier: GPL-3.0-or-later
// Marching squares on max |μ| − 1, on a grid fitted to the region, with the crossings bisected on the grid's edges.
#include "core/analysis/stability_region.h"

#include "core/math/phrase.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ganscope {
namespace {

/// In units of 1/h.
constexpr double frame = 40;
constexpr int cells = 120, coarse = 60;

/// max |μ(z/h)| − 1, or 1 where that is not a number.
class Excess {
public:
    Excess(const Method& m, double h) : method(m), step(h) {}
    double operator()(Complex z) const {
        double worst = 0;
        for (Complex mu : method.multipliers(z / step)) {
            const double size = std::abs(mu);
            if (!std::isfinite(size)) return 1;
            worst = std::max(worst, size);
        }
        return worst - 1;
    }

private:
    const Method& method;
    double step;
};

/// Lines Re z = x[i] and Im z = y[j], with the excess at their crossings; a ring of the outside around them.
struct Grid {
    std::vector<double> x, y, values;
    double at(std::size_t i, std::size_t j) const { return values[j * x.size() + i]; }
    bool stable(std::size_t i, std::size_t j) const { return at(i, j) < 0; }
    Complex node(std::size_t i, std::size_t j) const { return {x[i], y[j]}; }
    void fill(const Excess& excess) {
        values.resize(x.size() * y.size());
        for (std::size_t j = 0; j < y.size(); ++j)
            for (std::size_t i = 0; i < x.size(); ++i) values[j * x.size() + i] = excess(node(i, j));
    }
};

struct Box {
    double left = -frame, right = frame, bottom = -frame, top = frame;
    bool operator==(const Box&) const = default;
};

/// Dense near 0, where every consistent method's region begins, and on the real axis itself.
std::vector<double> denseNearZero() {
    std::vector<double> r;
    constexpr double curl = 8;
    for (int k = -coarse; k <= coarse; ++k) r.push_back(frame * std::sinh(curl * k / coarse) / std::sinh(curl));
    return r;
}

std::vector<double> even(double low, double high) {
    std::vector<double> r;
    for (int k = 0; k <= cells; ++k) r.push_back(std::lerp(low, high, double(k) / cells));
    return r;
}

/// The box around the grid's stable nodes, one line further out on every side; nothing when there is none. Beyond a node on an
/// outermost line, where the region may go on, it is a tenth of the grid wider, up to the frame.
std::optional<Box> boxOf(const Grid& grid) {
    std::size_t left = grid.x.size(), right = 0, bottom = grid.y.size(), top = 0;
    for (std::size_t j = 0; j < grid.y.size(); ++j)
        for (std::size_t i = 0; i < grid.x.size(); ++i)
            if (grid.stable(i, j)) {
                left = std::min(left, i);
                right = std::max(right, i);
                bottom = std::min(bottom, j);
                top = std::max(top, j);
            }
    if (left > right) return std::nullopt;
    const auto before = [](const std::vector<double>& lines, std::size_t k) {
        return k > 0 ? lines[k - 1] : std::max(-frame, std::lerp(lines.front(), lines.back(), -0.1));
    };
    const auto after = [](const std::vector<double>& lines, std::size_t k) {
        return k + 1 < lines.size() ? lines[k + 1] : std::min(frame, std::lerp(lines.front(), lines.back(), 1.1));
    };
    return Box{before(grid.x, left), after(grid.x, right), before(grid.y, bottom), after(grid.y, top)};
}

Box unionOf(const Box& a, const Box& b) {
    return {std::min(a.left, b.left), std::max(a.right, b.right), std::min(a.bottom, b.bottom), std::max(a.top, b.top)};
}

/// A grid that the region lies in, but for what is beyond the frame: narrowed twice, then widened as long as it sticks out.
Grid fitted(Box box, const Excess& excess) {
    constexpr int narrowings = 2, most = 40;
    for (int pass = 1;; ++pass) {
        Grid grid{even(box.left, box.right), even(box.bottom, box.top), {}};
        grid.fill(excess);
        const Box inner = boxOf(grid).value_or(box), both = unionOf(box, inner);
        if (pass >= narrowings && (both == box || pass == most)) return grid;
        box = pass < narrowings ? inner : both;
    }
}

/// The boundary between the grid's stable and unstable nodes as closed curves.
class Contour {
public:
    Contour(const Grid& g, const Excess& e) : grid(g), excess(e), columns(g.x.size()), rows(g.y.size()) {}

    std::vector<std::vector<Complex>> trace() {
        for (std::size_t j = 0; j + 1 < rows; ++j)
            for (std::size_t i = 0; i + 1 < columns; ++i) cell(i, j);
        std::vector<std::vector<Complex>> curves;
        while (!links.empty()) curves.push_back(follow());
        return curves;
    }

private:
    /// An edge of the grid: from node (i, j) to the right (even) or upwards (odd).
    std::size_t right(std::size_t i, std::size_t j) const { return 2 * (j * columns + i); }
    std::size_t up(std::size_t i, std::size_t j) const { return right(i, j) + 1; }

    void join(std::size_t a, std::size_t b) {
        links[a].push_back(b);
        links[b].push_back(a);
    }

    void cell(std::size_t i, std::size_t j) {
        const std::size_t below = right(i, j), above = right(i, j + 1), before = up(i, j), after = up(i + 1, j);
        const bool corner[4] = {grid.stable(i, j), grid.stable(i + 1, j), grid.stable(i + 1, j + 1), grid.stable(i, j + 1)};
        const std::size_t edges[4] = {below, after, above, before};
        std::vector<std::size_t> crossed;
        for (int k = 0; k < 4; ++k)
            if (corner[k] != corner[(k + 1) % 4]) crossed.push_back(edges[k]);
        if (crossed.size() == 2) join(crossed[0], crossed[1]);
        if (crossed.size() != 4) return;
        // Opposite corners are alike: the middle tells which two are connected.
        const bool middle = excess(0.5 * (grid.node(i, j) + grid.node(i + 1, j + 1))) < 0;
        if (middle == corner[0]) {
            join(below, after);
            join(above, before);
        } else {
            join(below, before);
            join(above, after);
        }
    }

    std::vector<Complex> follow() {
        std::vector<Complex> curve;
        std::size_t at = links.begin()->first;
        while (true) {
            const auto here = links.find(at);
            if (here == links.end()) return curve;
            curve.push_back(crossing(at));
            const std::size_t next = here->second.back();
            links.erase(here);
            if (const auto there = links.find(next); there != links.end()) std::erase(there->second, at);
            at = next;
        }
    }

    /// Where the excess changes its sign on an edge, to 10⁻¹² of the edge's coordinates.
    Complex crossing(std::size_t edge) const {
        const std::size_t node = edge / 2, i = node % columns, j = node / columns;
        Complex in = grid.node(i, j), out = edge % 2 == 0 ? grid.node(i + 1, j) : grid.node(i, j + 1);
        if (!grid.stable(i, j)) std::swap(in, out);
        for (int k = 0; k < 60 && std::abs(in - out) > 1e-12; ++k) {
            const Complex middle = 0.5 * (in + out);
            (excess(middle) < 0 ? in : out) = middle;
        }
        return 0.5 * (in + out);
    }

    const Grid& grid;
    const Excess& excess;
    std::size_t columns, rows;
    std::map<std::size_t, std::vector<std::size_t>> links;
};

}  // namespace

StabilityRegion stabilityRegion(const Method& method) {
    StabilityRegion region;
    const double h = method.timeStep();
    region.step = h;
    if (method.multipliers(0.0).empty() || !(h > 0) || !std::isfinite(h)) {
        region.why = words("reasons", "its multipliers are not functions of single eigenvalues");
        return region;
    }
    const Excess excess(method, h);
    Grid grid{denseNearZero(), denseNearZero(), {}};
    grid.fill(excess);
    const auto box = boxOf(grid);
    if (!box) {
        region.why = words("reasons", "no eigenvalue makes this method stable");
        return region;
    }
    grid = fitted(*box, excess);
    // What touches the frame is closed along it: the outermost lines count as outside.
    for (std::size_t j = 0; j < grid.y.size(); ++j)
        for (std::size_t i = 0; i < grid.x.size(); ++i)
            if ((i == 0 || j == 0 || i + 1 == grid.x.size() || j + 1 == grid.y.size()) && grid.stable(i, j)) {
                region.bounded = false;
                grid.values[j * grid.x.size() + i] = 1;
            }
    region.boundary = Contour(grid, excess).trace();
    for (auto& curve : region.boundary)
        for (Complex& z : curve) z /= h;
    return region;
}

}  // namespace ganscope
