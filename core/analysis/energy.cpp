// SPDX-License-Identifier: GPL-3.0-or-later
// Sampling an energy, its rate and its change.
#include "core/analysis/energy.h"

#include "core/analysis/field_grid.h"
#include "core/analysis/level_lines.h"

#include <cmath>
#include <limits>

namespace ganscope {
namespace {

constexpr double rounding = 1e-12;

double product(View<double> a, View<double> b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

double energy(const Dynamics& dynamics, EnergyKind kind, View<double> w) {
    if (kind == EnergyKind::norm) return product(w, w);
    const Vec<double> v = dynamics.field<double>(w);
    return 0.5 * product(v, v);
}

}  // namespace

EnergyGrid computeEnergy(const Dynamics& dynamics, const Method& method, const StatePlane& plane, EnergyKind kind, const Rect& window,
                         int columns, int rows, std::stop_token stop) {
    EnergyGrid grid{window, columns, rows, {}, {}, !method.continuous(), false};
    const std::size_t cells = static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
    grid.values.assign(cells, std::numeric_limits<double>::quiet_NaN());
    grid.grows.assign(cells, 0);
    const Domain& box = dynamics.bounds();
    const std::size_t n = static_cast<std::size_t>(dynamics.size());
    for (int j = 0; j < rows; ++j) {
        if (stop.stop_requested()) return grid;
        for (int i = 0; i < columns; ++i) {
            const Vec<double> w = plane.lift(grid.at(i, j));
            if (!plane.allows(box, w)) continue;
            const std::size_t cell = static_cast<std::size_t>(j) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(i);
            const Vec<double> v = dynamics.field<double>(w);
            const double here = kind == EnergyKind::norm ? product(w, w) : 0.5 * product(v, v);
            if (!std::isfinite(here)) continue;
            grid.values[cell] = here;
            double rate = 0, size = 0;  // dV/dt, and what it is the difference of
            if (kind == EnergyKind::norm) {
                rate = 2 * product(w, v);
                size = 2 * norm(w) * norm(v);
            } else {
                const Vec<double> turned = dynamics.jvp<double>(w, v);
                rate = product(v, turned);
                size = norm(v) * norm(turned);
            }
            if (rate > rounding * size) grid.grows[cell] |= EnergyGrid::inFlow;
            if (!grid.stepped) continue;
            Vec<double> state = method.rest(w);
            method.step(dynamics, state, 0);
            const View<double> next = View<double>(state).first(n);
            if (!allFinite(next) || energy(dynamics, kind, next) - here > rounding * here) grid.grows[cell] |= EnergyGrid::inStep;
        }
    }
    grid.complete = true;
    return grid;
}

std::vector<std::vector<Point>> energyLevels(const EnergyGrid& grid, int count) {
    std::vector<double> roots;
    for (double v : grid.values) roots.push_back(std::sqrt(v));
    const double top = quantile(roots, 0.95);
    std::vector<std::vector<Point>> result;
    if (!(top > 0) || grid.columns < 2 || grid.rows < 2) return result;
    const auto index = [&](int i, int j) { return static_cast<std::size_t>(j) * static_cast<std::size_t>(grid.columns) + static_cast<std::size_t>(i); };
    for (int k = 1; k <= count; ++k) {
        const double level = top * k / count;
        std::vector<NodeKind> kinds;
        kinds.reserve(roots.size());
        for (double r : roots) kinds.push_back(!std::isfinite(r) ? NodeKind::unknown : r < level ? NodeKind::below : NodeKind::above);
        const LevelLines lines = levelLines(grid.columns, grid.rows, kinds, [&](int i, int j) {
            const double mean = 0.25 * (roots[index(i, j)] + roots[index(i + 1, j)] + roots[index(i, j + 1)] + roots[index(i + 1, j + 1)]);
            return mean < level ? NodeKind::below : NodeKind::above;
        });
        for (const auto& chain : lines.lines) {
            std::vector<Point>& line = result.emplace_back();
            for (std::size_t e : chain) {
                const GridEdge& edge = lines.edges[e];
                const int i = edge.up ? edge.i : edge.i + 1, j = edge.up ? edge.j + 1 : edge.j;
                const double a = roots[index(edge.i, edge.j)], b = roots[index(i, j)];
                line.push_back(grid.at(edge.i, edge.j) + (level - a) / (b - a) * (grid.at(i, j) - grid.at(edge.i, edge.j)));
            }
        }
    }
    return result;
}

}  // namespace ganscope
