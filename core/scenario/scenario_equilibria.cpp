// SPDX-License-Identifier: GPL-3.0-or-later
// Where to look for a scenario's equilibria.
#include "core/scenario/scenario_equilibria.h"

#include "core/math/filled.h"

#include <algorithm>

namespace ganscope {
namespace {

/// The window for the entries in its plane; for the others a box of its size about the plane, within the bounds.
Domain searchBox(const Scenario& scenario, const System& system) {
    const StatePlane plane = entriesPlane(scenario, system);
    const Rect window = portraitWindow(scenario);
    const Domain& bounds = system.dynamics->bounds();
    const int own = system.dynamics->split().generator;
    Domain box;
    for (std::size_t i = 0; i < plane.base.size(); ++i) {
        const double half = 0.5 * (static_cast<int>(i) < own ? window.width() : window.height());
        Interval side{plane.base[i] - half, plane.base[i] + half, false};
        if (static_cast<int>(i) == plane.x) side = {window.left, window.right, false};
        if (static_cast<int>(i) == plane.y) side = {window.bottom, window.top, false};
        if (i < bounds.size()) side = {std::clamp(side.low, bounds[i].low, bounds[i].high), std::clamp(side.high, bounds[i].low, bounds[i].high), false};
        box.push_back(side);
    }
    return box;
}

}  // namespace

bool isSearched(const Scenario& scenario, const System& system) {
    constexpr int most = 24;
    return system.dynamics->size() <= most || !statedEquilibria(scenario).empty();
}

std::vector<std::vector<double>> statedEquilibria(const Scenario& scenario) {
    const GameEntry* game = catalogue::game(scenario.game.id);
    return game && game->equilibria ? game->equilibria(scenario.game.values) : std::vector<std::vector<double>>{};
}

StatePlane entriesPlane(const Scenario& scenario, const System& system) {
    const Split split = system.dynamics->split();
    StatePlane plane;
    const std::size_t n = static_cast<std::size_t>(split.size());
    plane.base.assign(n, 0.0);
    for (const auto& stated : statedEquilibria(scenario))
        if (stated.size() == n) {
            plane.base = stated;
            break;
        }
    // A game that states none is looked at where its first path begins.
    if (statedEquilibria(scenario).empty() && !scenario.starts.empty() && scenario.starts[0].size() == n) plane.base = scenario.starts[0];
    plane.x = 0;
    plane.y = std::min(split.generator, split.size() - 1);
    const auto& axes = scenario.view.axes;
    if (axes.size() == 2 && axes[0] != axes[1] &&
        std::ranges::all_of(axes, [&](int axis) { return axis >= 0 && axis < split.size(); })) {
        plane.x = axes[0];
        plane.y = axes[1];
    }
    return plane;
}

Rect portraitWindow(const Scenario& scenario) {
    if (scenario.view.window && scenario.view.window->isProper()) return *scenario.view.window;
    if (const GameEntry* game = catalogue::game(scenario.game.id))
        return {game->window[0], game->window[1], game->window[2], game->window[3]};
    return {-2, 2, -2, 2};
}

Equilibria findEquilibria(const Scenario& scenario, const System& system, SearchEffort effort, std::stop_token stop) {
    if (!isSearched(scenario, system)) {
        Equilibria none;
        none.complete = true;
        none.why = filled(words("reasons", "a game of %1 parameters that states no equilibrium is not searched"), {std::to_string(system.dynamics->size())});
        return none;
    }
    EquilibriaRequest request;
    request.seeds = statedEquilibria(scenario);
    request.box = searchBox(scenario, system);
    if (effort == SearchEffort::thorough) {
        request.seeds.insert(request.seeds.end(), scenario.starts.begin(), scenario.starts.end());
    } else {
        request.starts = system.dynamics->size() == 2 ? 16 : 8;
        request.deflate = false;
    }
    return findEquilibria(*system.dynamics, request, std::move(stop));
}

std::vector<RestPoint> restPoints(const Scenario& scenario, const System& system, std::stop_token stop) {
    return findEquilibria(scenario, system, SearchEffort::quick, std::move(stop)).points;
}

CurvesRequest curvesRequest(const Scenario& scenario, const System& system, const Rect& window, double aspect) {
    CurvesRequest request;
    request.plane = entriesPlane(scenario, system);
    request.window = window;
    request.aspect = aspect;
    request.nullclines = scenario.view.nullclines;
    const auto stated = statedEquilibria(scenario);
    for (const auto& w : stated)
        if (w.size() == request.plane.base.size()) request.inside.push_back(request.plane.project(w.data()));
    if (stated.empty()) request.inside.push_back({0.5 * (window.left + window.right), 0.5 * (window.bottom + window.top)});
    return request;
}

std::string kindText(const RestPoint& point) {
    std::string text(nameOf(point.continuum > 0 && point.continuum < static_cast<int>(point.flow.values.size()) ? point.across : point.kind));
    if (!point.held.empty()) return "rests on a bound, " + text + " along it";
    if (point.continuum == 1) return text + " on a line of equilibria";
    if (point.continuum == 2) return text + " on a surface of equilibria";
    if (point.continuum > 2) return text + " on a continuum of equilibria of dimension " + std::to_string(point.continuum);
    return text;
}

}  // namespace ganscope
