// SPDX-License-Identifier: GPL-3.0-or-later
// Marching squares whose crossings are roots; minima along grid lines for zeros without a change of sign.
#include "core/analysis/nullclines.h"

#include "core/analysis/level_lines.h"
#include "core/math/root.h"

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>

namespace ganscope {
namespace {

constexpr double flatness = 1e-4;  // of the window: how far a polyline may be from its curve

/// One component of the field in the window stretched to the unit square, sampled on a grid.
class FieldComponent {
public:
    /// The grid stands out of the window by one of its `cells` on every side: lines on the very edge are seen, too.
    FieldComponent(const PlaneField& f, const Rect& w, int which, int cells)
        : field(f), window(grown(w, 1.0 / cells)), component(which), nodes(cells + 3) {}

    double operator()(Point u) const {
        const Point v = field(toPlane(u));
        return component == 0 ? v.x : v.y;
    }
    Point toPlane(Point u) const {
        // Symmetric windows have their middle exactly.
        return {0.5 * (window.left + window.right) + (u.x - 0.5) * window.width(), 0.5 * (window.bottom + window.top) + (u.y - 0.5) * window.height()};
    }
    int size() const { return nodes; }
    Point node(int i, int j) const { return {static_cast<double>(i) / (nodes - 1), static_cast<double>(j) / (nodes - 1)}; }
    double value(int i, int j) const { return values[index(i, j)]; }
    std::size_t index(int i, int j) const { return static_cast<std::size_t>(j) * static_cast<std::size_t>(nodes) + static_cast<std::size_t>(i); }
    bool isInside(int i, int j) const { return i >= 0 && j >= 0 && i < nodes && j < nodes; }

    bool sample(const std::stop_token& stop) {
        for (int j = 0; j < nodes; ++j) {
            if (stop.stop_requested()) return false;
            for (int i = 0; i < nodes; ++i) {
                values.push_back((*this)(node(i, j)));
                if (std::isfinite(values.back())) largest = std::max(largest, std::fabs(values.back()));
            }
        }
        return true;
    }
    double scale() const { return largest; }

    /// A node in a region where the component vanishes altogether: so do its neighbours.
    bool isFlat(int i, int j) const {
        for (int dj = -1; dj <= 1; ++dj)
            for (int di = -1; di <= 1; ++di)
                if (isInside(i + di, j + dj) && value(i + di, j + dj) != 0) return false;
        return true;
    }

private:
    static Rect grown(const Rect& r, double part) {
        return {r.left - part * r.width(), r.right + part * r.width(), r.bottom - part * r.height(), r.top + part * r.height()};
    }
    const PlaneField& field;
    Rect window;
    int component, nodes;
    std::vector<double> values;
    double largest = 0;
};

/// The zero of f between a and b, whose values have different signs; nothing when f jumps there.
std::optional<Point> crossing(const FieldComponent& f, Point a, Point b, double fa, double fb) {
    if (fa == 0) return a;
    if (fb == 0) return b;
    const auto along = [&](double t) { return a + t * (b - a); };
    const double t = rootBetween([&](double s) { return f(along(s)); }, 0.0, 1.0, fa, fb);
    if (!std::isfinite(t)) return std::nullopt;
    // A smooth f changes by little within so short a way; a jump does not get smaller.
    constexpr double beside = 1e-7;
    const double before = f(along(std::max(0.0, t - beside))), after = f(along(std::min(1.0, t + beside)));
    if (!(std::fabs(after - before) <= 0.01 * (std::fabs(fa) + std::fabs(fb)))) return std::nullopt;
    return along(t);
}

/// The curve between two of its points, with points put in between until it is straight enough; a root is looked for
/// across the chord's middle. False where there is none.
class LineRefinement {
public:
    LineRefinement(const FieldComponent& component, std::vector<Point>& points) : f(component), out(points) {}

    /// Appends what lies between a and b, b included.
    void between(Point a, Point b, int depth = 0) {
        if (a == b) return;
        constexpr int deepest = 5;
        const double length = norm(b - a);
        if (depth < deepest && length > flatness) {
            if (const auto middle = across(a, b); middle && norm(*middle - 0.5 * (a + b)) > 0.3 * flatness) {
                between(a, *middle, depth + 1);
                between(*middle, b, depth + 1);
                return;
            }
        }
        out.push_back(b);
    }

    /// Goes on from the end of the curve, in its own direction, to where it ends in a jump or leaves its cell.
    void extend(double cell) {
        if (out.size() < 2) return;
        const Point from = out.back();
        double step = 0.5 * cell;
        while (step > 0.1 * flatness && norm(out.back() - from) < 1.5 * cell) {
            const Point last = out.back(), way = last - out[out.size() - 2];
            const Point ahead = last + (step / norm(way)) * way;
            const auto next = across(last, last + 2.0 * (ahead - last));  // its middle is `ahead`
            if (next && norm(*next - last) > 0.1 * step)
                out.push_back(*next);
            else
                step *= 0.5;
        }
    }

private:
    std::optional<Point> across(Point a, Point b) const {
        const Point chord = b - a, middle = 0.5 * (a + b);
        const Point normal{-0.5 * chord.y, 0.5 * chord.x};
        const Point low = middle - normal, high = middle + normal;
        const double atLow = f(low), atHigh = f(high);
        if (!std::isfinite(atLow) || !std::isfinite(atHigh) || (atLow < 0) == (atHigh < 0)) return std::nullopt;
        return crossing(f, low, high, atLow, atHigh);
    }

    const FieldComponent& f;
    std::vector<Point>& out;
};

Nullcline finished(const FieldComponent& f, int component, const std::vector<Point>& points, bool closed, bool touching) {
    Nullcline line{component, {}, closed, touching};
    line.points.reserve(points.size());
    for (Point p : points)
        if (const Point q = f.toPlane(p); line.points.empty() || !(q == line.points.back())) line.points.push_back(q);
    return line;
}

/// Curves that the component changes its sign on.
void addCrossings(const FieldComponent& f, int component, Nullclines& result, const std::stop_token& stop) {
    const int n = f.size();
    const double cell = 1.0 / (n - 1);
    const auto kindOf = [](double value) {
        return !std::isfinite(value) ? NodeKind::unknown : value < 0 ? NodeKind::below : NodeKind::above;
    };
    // A node on the curve itself counts to the side that lies beside it: a touched line then has the same on both.
    const Point beside{1.3e-3 * cell, 0.7e-3 * cell};
    std::vector<NodeKind> kinds;
    for (int j = 0; j < n; ++j)
        for (int i = 0; i < n; ++i)
            kinds.push_back(f.isFlat(i, j) ? NodeKind::unknown : kindOf(f.value(i, j) == 0 ? f(f.node(i, j) + beside) : f.value(i, j)));
    const LevelLines found = levelLines(n, n, kinds, [&](int i, int j) { return kindOf(f(0.5 * (f.node(i, j) + f.node(i + 1, j + 1)) + beside)); });
    std::vector<std::optional<Point>> crossings;
    for (const GridEdge& edge : found.edges) {
        if (stop.stop_requested()) return;
        const int i = edge.i + (edge.up ? 0 : 1), j = edge.j + (edge.up ? 1 : 0);
        const Point a = f.node(edge.i, edge.j), b = f.node(i, j);
        crossings.push_back(crossing(f, a, b, f.value(edge.i, edge.j), f.value(i, j)));
    }
    for (const auto& line : found.lines) {
        std::vector<Point> points;
        LineRefinement refine(f, points);
        bool outOfJump = false;
        const auto end = [&](bool closed) {
            if (outOfJump) {
                std::ranges::reverse(points);
                refine.extend(cell);
            }
            if (points.size() > 1) result.lines.push_back(finished(f, component, points, closed, false));
            points.clear();
        };
        for (std::size_t k = 0; k < line.size(); ++k) {
            const auto& here = crossings[line[k]];
            if (here && points.empty()) {
                points.push_back(*here);
                outOfJump = k > 0;
            } else if (here) {
                refine.between(points.back(), *here);
            } else if (!points.empty()) {
                refine.extend(cell);
                end(false);
            }
        }
        end(line.size() > 2 && line.front() == line.back() && points.size() > 2 && points.front() == points.back());
    }
}

/// A place on the line through three neighbouring nodes where the component touches zero, as a parameter from −1 (the
/// first) to 1 (the last); nothing where it does not.
template <class Along>
std::optional<double> touch(Along&& at, double before, double here, double after, double scale) {
    const double sign = before + after < 0 ? -1 : 1;
    if (!(sign * before >= 0 && sign * here >= 0 && sign * after >= 0)) return std::nullopt;
    if (!(sign * here <= sign * before && sign * here <= sign * after) || (before == 0 && after == 0)) return std::nullopt;
    // Where f(t + δ) = f(t − δ) lies the bottom of f, up to δ² of its asymmetry.
    constexpr double delta = 1e-5;
    const auto tilt = [&](double t) { return sign * (at(t + delta) - at(t - delta)); };
    const double left = tilt(-1 + delta), right = tilt(1 - delta);
    if (!((left < 0) != (right < 0))) return std::nullopt;
    const double t = rootBetween(tilt, -1 + delta, 1 - delta, left, right, 1e-12);
    const double bottom = at(t);
    // Zero, beside what it is nearby and within the rounding of what it is made of.
    const double nearby = std::max(std::fabs(before), std::fabs(after));
    constexpr double eps = std::numeric_limits<double>::epsilon();
    if (!(std::fabs(bottom) <= 1e-9 * nearby + 4 * eps * scale) || !(nearby > 64 * eps * scale)) return std::nullopt;
    // It does touch and is not crossed: just beside the bottom the sign is that of all around.
    if (at(t - 1e-3) * sign < 0 || at(t + 1e-3) * sign < 0) return std::nullopt;
    return t;
}

/// Joins chains end to end, and to rings, where the component is as good as zero in between: cells that a curve touches
/// or crosses another in leave gaps.
void joinEnds(const FieldComponent& f, std::vector<std::vector<Point>>& chains) {
    const double farthest = 2.5 / (f.size() - 1);
    const auto bridged = [&](Point a, Point b) {
        const Point gap = b - a, middle = 0.5 * (a + b), aside{-gap.y, gap.x};
        if (a == b) return true;
        return norm(gap) <= farthest && std::fabs(f(middle)) <= 0.05 * std::min(std::fabs(f(middle + aside)), std::fabs(f(middle - aside)));
    };
    const auto isRing = [](const std::vector<Point>& c) { return c.size() > 2 && c.front() == c.back(); };
    for (std::size_t i = 0; i < chains.size(); ++i)
        for (std::size_t k = i + 1; k < chains.size();) {
            std::vector<Point>&a = chains[i], &b = chains[k];
            if (isRing(a) || isRing(b)) {
                ++k;
                continue;
            }
            bool joined = true;
            if (bridged(a.back(), b.front())) {
            } else if (bridged(a.back(), b.back())) {
                std::ranges::reverse(b);
            } else if (bridged(a.front(), b.front())) {
                std::ranges::reverse(a);
            } else if (bridged(a.front(), b.back())) {
                std::ranges::reverse(a);
                std::ranges::reverse(b);
            } else {
                joined = false;
            }
            if (!joined) {
                ++k;
                continue;
            }
            a.insert(a.end(), b.begin(), b.end());
            chains.erase(chains.begin() + static_cast<std::ptrdiff_t>(k));
            k = i + 1;
        }
    for (auto& chain : chains)
        if (chain.size() > 8 && !isRing(chain) && bridged(chain.back(), chain.front())) chain.push_back(chain.front());
}

/// Curves that the component touches zero on: minima along rows and columns of the grid, joined cell by cell.
void addTouching(const FieldComponent& f, int component, Nullclines& result, const std::stop_token& stop) {
    const int n = f.size();
    std::map<std::array<int, 3>, Point> places;  // by edge: node, and whether the edge goes up
    for (int j = 0; j < n && !stop.stop_requested(); ++j)
        for (int i = 0; i < n; ++i)
            for (int up = 0; up < 2; ++up) {
                const int di = up ? 0 : 1, dj = up ? 1 : 0;
                if (!f.isInside(i - di, j - dj) || !f.isInside(i + di, j + dj)) continue;
                const Point middle = f.node(i, j), step = f.node(i + di, j + dj) - middle;
                const auto t = touch([&](double s) { return f(middle + s * step); }, f.value(i - di, j - dj), f.value(i, j),
                                     f.value(i + di, j + dj), f.scale());
                if (!t) continue;
                const int back = *t < -1e-9 ? 1 : 0;  // which of the two edges it lies on
                places.try_emplace({i - back * di, j - back * dj, up}, middle + *t * step);
            }
    // A cell with two places on its edges has a piece of the curve.
    std::map<std::array<int, 3>, std::vector<std::array<int, 3>>> neighbours;
    for (int j = 0; j + 1 < n; ++j)
        for (int i = 0; i + 1 < n; ++i) {
            std::vector<std::array<int, 3>> own;
            for (const std::array<int, 3>& edge : {std::array{i, j, 0}, std::array{i + 1, j, 1}, std::array{i, j + 1, 0}, std::array{i, j, 1}})
                if (places.contains(edge)) own.push_back(edge);
            if (own.size() != 2) continue;
            neighbours[own[0]].push_back(own[1]);
            neighbours[own[1]].push_back(own[0]);
        }
    std::map<std::array<int, 3>, bool> used;
    std::vector<std::vector<Point>> chains;
    const auto walk = [&](std::array<int, 3> at) {
        std::vector<Point>& points = chains.emplace_back();
        bool closed = false;
        for (std::optional<std::array<int, 3>> next = at; next;) {
            const std::array<int, 3> here = *next;
            used[here] = true;
            points.push_back(places[here]);
            next.reset();
            for (const auto& other : neighbours[here])
                if (!used[other]) next = other;
            if (!next && points.size() > 2) closed = std::ranges::find(neighbours[here], at) != neighbours[here].end();
        }
        if (closed) points.push_back(points.front());
    };
    for (const auto& [edge, others] : neighbours)
        if (!used[edge] && others.size() == 1) walk(edge);
    for (const auto& [edge, others] : neighbours)
        if (!used[edge]) walk(edge);
    joinEnds(f, chains);
    for (const auto& points : chains)
        if (points.size() > 2) result.lines.push_back(finished(f, component, points, points.front() == points.back(), true));
}

}  // namespace

Nullclines findNullclines(const PlaneField& field, const Rect& window, int cells, std::stop_token stop) {
    if (cells < 2) throw std::invalid_argument("findNullclines: at least 2 cells");
    Nullclines result;
    for (int component : {0, 1}) {
        if (!window.isProper() || stop.stop_requested()) break;
        FieldComponent f(field, window, component, cells);
        if (!f.sample(stop)) break;
        for (int j = 0; j < f.size(); ++j)
            for (int i = 0; i < f.size(); ++i) result.regions[static_cast<std::size_t>(component)] |= f.isFlat(i, j);
        addCrossings(f, component, result, stop);
        addTouching(f, component, result, stop);
    }
    result.complete = !stop.stop_requested();
    return result;
}

}  // namespace ganscope
