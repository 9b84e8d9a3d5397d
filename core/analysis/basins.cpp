// SPDX-License-Identifier: GPL-3.0-or-later
// Passes over the grid of starts, and which of them end together.
#include "core/analysis/basins.h"

#include "core/analysis/basin_runs.h"
#include "core/analysis/evaluation.h"
#include "core/math/parallel.h"

#include <algorithm>

namespace ganscope {
namespace {

constexpr int coarsest = 8;
/// Spans closer than this (relative to their size) are the same attractor's.
constexpr double same = 0.02;
constexpr std::size_t mostGroups = 256;
/// How far from an orbit it is tried whether it attracts, relative to its span: beyond what counts as the same.
constexpr double nudge = 0.05;
/// And how far beside it the next of its family lies, then.
constexpr double beside = 0.25;

/// Starts whose paths end on the same span.
struct Group {
    Rect span;
    Point first;  ///< one of them, the one that the span is of
    std::size_t cells = 0, came = 0;
    std::int16_t attractor = -1;
    bool attracts = false;
};

class BasinMapper {
public:
    BasinMapper(const Dynamics& d, const Method& m, const BasinsRequest& r, std::stop_token s)
        : request(r), targets(attracting(d, m, r.equilibria)), runner(d, m, r.plane, targets, r.steps, r.tolerance), stop(std::move(s)) {
        if (r.columns < 1 || r.rows < 1 || !r.window.isProper()) throw std::invalid_argument("a map of basins needs cells");
        map.plane = r.plane;
        map.window = r.window;
        map.columns = r.columns;
        map.rows = r.rows;
        const auto count = static_cast<std::size_t>(r.columns) * static_cast<std::size_t>(r.rows);
        runs.resize(count);
        map.fates.resize(count);
        map.attractor.resize(count);
        map.steps.resize(count);
    }

    bool run(const std::function<void(const Basins&)>& publish) {
        if (request.headway) request.headway->expect(std::int64_t{map.columns} * map.rows);
        for (int stride = coarsest; stride > 0; stride /= 2) {
            if (!pass(stride)) return false;
            map.stride = stride;
            map.complete = stride == 1;
            if (!classify()) return false;
            publish(map);
        }
        return true;
    }

private:
    /// The equilibria that the method does not leave by its linearisation.
    static std::vector<std::vector<double>> attracting(const Dynamics& dynamics, const Method& method, const std::vector<RestPoint>& all) {
        std::vector<std::vector<double>> r;
        for (const RestPoint& point : all) {
            const UpdateSpectrum update = updateSpectrum(dynamics, method, point.at);
            if (update.why.empty() && radius(update.spectrum) <= 1 + 1e-12) r.push_back(point.at);
        }
        return r;
    }

    std::size_t index(int i, int j) const {
        return static_cast<std::size_t>(j) * static_cast<std::size_t>(map.columns) + static_cast<std::size_t>(i);
    }

    /// The cells that this stride adds, four neighbours of a row at a time.
    bool pass(int stride) {
        const auto rows = static_cast<std::size_t>((map.rows - 1) / stride + 1);
        return inParallel(rows, request.threads, stop, [&](std::size_t k, unsigned) {
            const int j = static_cast<int>(k) * stride;
            const bool hasCoarser = stride < coarsest && j % (2 * stride) == 0;
            const int step = hasCoarser ? 2 * stride : stride;
            std::array<Point, Lanes::count> starts;
            std::array<BasinRun, Lanes::count> results;
            for (int first = hasCoarser ? stride : 0; first < map.columns; first += Lanes::count * step) {
                for (int lane = 0; lane < Lanes::count; ++lane)
                    starts[static_cast<std::size_t>(lane)] = map.start(std::min(first + lane * step, map.columns - 1), j);
                if (!runner.run(starts, results, stop)) return;
                for (int lane = 0; lane < Lanes::count; ++lane) {
                    const int i = first + lane * step;
                    if (i >= map.columns) break;
                    runs[index(i, j)] = results[static_cast<std::size_t>(lane)];
                    if (request.headway) request.headway->advance();
                }
            }
        });
    }

    template <class F>
    void eachKnown(F visit) const {
        for (int j = 0; j < map.rows; j += map.stride)
            for (int i = 0; i < map.columns; i += map.stride) visit(index(i, j));
    }

    bool endsOn(const BasinRun& one, const Group& group) const { return difference(one.last, group.span, request.tolerance) <= same; }

    std::vector<Group> groups() const {
        std::vector<Group> all;
        eachKnown([&](std::size_t cell) {
            const BasinRun& one = runs[cell];
            if (one.fate != Fate::moving || !one.settled(request.tolerance)) return;
            auto group = std::ranges::find_if(all, [&](const Group& g) { return endsOn(one, g); });
            if (group == all.end()) {
                if (all.size() == mostGroups) return;
                const auto column = static_cast<int>(cell) % map.columns, row = static_cast<int>(cell) / map.columns;
                group = all.insert(all.end(), {one.last, map.start(column, row)});
            }
            ++group->cells;
            if (!one.returned) ++group->came;
        });
        return all;
    }

    /// Whether the span holds nothing but the neighbourhood of a point.
    bool isAt(const Rect& span, const std::vector<double>& point) const {
        const Point p = map.plane.project(point.data());
        return difference({p.x, p.x, p.y, p.y}, span, request.tolerance) * std::max(std::hypot(span.width(), span.height()), request.tolerance) <= request.tolerance;
    }

    /// Whether it is no orbit of a family, as around a centre: the paths from beside one of those stay beside it, to two of
    /// four sides at least. From beside an attractor they come back, or leave it altogether where it attracts from one side
    /// only. Means nothing when it was stopped.
    bool attracts(const Group& group) const {
        BasinRunner::States states;
        states.fill(map.plane.lift(group.first));
        std::array<BasinRun, Lanes::count> results;
        if (!runner.run(states, results, stop)) return false;
        const double away = nudge * std::max(std::hypot(group.span.width(), group.span.height()), request.tolerance);
        const std::array<Point, Lanes::count> sides{{{away, 0}, {-away, 0}, {0, away}, {0, -away}}};
        for (std::size_t k = 0; k < states.size(); ++k) states[k] = map.plane.moved(states[k], map.plane.project(states[k].data()) + sides[k]);
        if (!runner.run(states, results, stop)) return false;
        const auto staysBeside = [&](const BasinRun& one) {
            const double apart = difference(one.last, group.span, request.tolerance);
            return one.fate == Fate::moving && one.settled(request.tolerance) && apart > same && apart <= beside;
        };
        return std::ranges::count_if(results, staysBeside) < 2;
    }

    /// False when it was stopped.
    bool classify() {
        map.attractors.clear();
        for (const auto& point : targets) {
            const Point p = map.plane.project(point.data());
            map.attractors.push_back({true, point, {p.x, p.x, p.y, p.y}, 0});
        }
        std::vector<Group> found = groups();
        // A basin has an area: what a line of starts leads to is one of a continuum.
        const auto line = static_cast<std::size_t>(2 * std::max(map.columns, map.rows) / map.stride);
        std::erase_if(found, [&](const Group& g) { return 2 * g.came <= g.cells || g.cells <= line; });
        std::ranges::stable_sort(found, std::ranges::greater{}, &Group::cells);
        for (Group& group : found)
            for (std::size_t k = 0; k < targets.size() && group.attractor < 0; ++k)
                if (isAt(group.span, targets[k])) group.attractor = static_cast<std::int16_t>(k);
        inParallel(found.size(), request.threads, stop, [&](std::size_t k, unsigned) { found[k].attracts = found[k].attractor >= 0 || attracts(found[k]); });
        if (stop.stop_requested()) return false;
        std::erase_if(found, [](const Group& g) { return !g.attracts; });
        for (Group& group : found) {
            if (group.attractor >= 0) continue;
            group.attractor = static_cast<std::int16_t>(map.attractors.size());
            const auto equilibrium = std::ranges::find_if(request.equilibria, [&](const RestPoint& r) { return isAt(group.span, r.at); });
            const bool isRest = equilibrium != request.equilibria.end();
            map.attractors.push_back({isRest, isRest ? equilibrium->at : std::vector<double>(), group.span, 0});
        }
        eachKnown([&](std::size_t cell) { judge(cell, found); });
        if (map.stride == 1) return true;
        for (int j = 0; j < map.rows; ++j)
            for (int i = 0; i < map.columns; ++i) {
                const std::size_t to = index(i, j), from = index(i - i % map.stride, j - j % map.stride);
                map.fates[to] = map.fates[from];
                map.attractor[to] = map.attractor[from];
                map.steps[to] = map.steps[from];
            }
        return true;
    }

    void judge(std::size_t cell, const std::vector<Group>& found) {
        const BasinRun& one = runs[cell];
        Fate fate = one.fate;
        std::int16_t which = one.equilibrium;
        if (fate == Fate::moving && one.settled(request.tolerance)) {
            const auto group = std::ranges::find_if(found, [&](const Group& g) { return endsOn(one, g); });
            fate = group == found.end() ? Fate::own : Fate::captured;
            if (group != found.end()) which = group->attractor;
        }
        map.fates[cell] = fate;
        map.attractor[cell] = which;
        map.steps[cell] = one.steps;
        if (which >= 0) ++map.attractors[static_cast<std::size_t>(which)].cells;
    }

    const BasinsRequest& request;
    const std::vector<std::vector<double>> targets;
    const BasinRunner runner;
    const std::stop_token stop;
    std::vector<BasinRun> runs;
    Basins map;
};

}  // namespace

bool computeBasins(const Dynamics& dynamics, const Method& method, const BasinsRequest& request,
                   const std::function<void(const Basins&)>& publish, std::stop_token stop) {
    return BasinMapper(dynamics, method, request, std::move(stop)).run(publish);
}

}  // namespace ganscope
