// SPDX-License-Identifier: GPL-3.0-or-later
// The view "basins": where every start of the portrait's plane ends under the scenario's method.
#include "core/math/filled.h"
#include "ui/pictures/basins.h"

#include "core/scenario/scenario_verdict.h"
#include "core/simulation/portrait_plane.h"
#include "ui/figures/panels.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr int mostEntries = 40;
constexpr double underLegend = 1.15;  // room for what a legend above leaves of the plot's height

FigureContent compose(const Experiment& e, const FigureRoom& room) {
    FigureContent content;
    if (content.objection = tooLarge(e, mostEntries); !content.objection.empty()) return content;
    const Scenario& scenario = e.scenario();
    const Rect window = portraitWindow(scenario, e.plane());
    // Cells: one a point of print.
    BasinsRequest request = basinsRequest(scenario, e.plane(), covering(window, plotAspect(room), underLegend), e.rests(), std::clamp(room.width, 32.0, 256.0));
    request.headway = e.headway();
    if (request.steps < 1) {
        content.objection = words("reasons", "needs steps; this scenario has none");
        return content;
    }
    Basins basins;
    computeBasins(*e.system().dynamics, *e.system().method, request, [&](const Basins& finer) { basins = finer; }, e.stop());
    if (basins.fates.empty()) {
        content.objection = words("reasons", "has nothing to show: it was cancelled");
        return content;
    }
    const auto orbits = orbitsOf(e.system(), basins, request.steps, e.stop());
    BasinsPicture picture = basinsPicture(scenario, basins, e.rests(), request.steps, orbits, e.words());
    picture.home = planeRect(window.left, window.right, window.bottom, window.top);
    content.panels.push_back({std::make_shared<BasinsPicture>(std::move(picture)), {}});
    return content;
}

}  // namespace

namespace figures {

extern const FigureView basins;
const FigureView basins = {
    .id = "basins",
    .title = "Basins of attraction",
    .meaning = "where every start of the portrait ends under the method, and how soon: equilibria, cycles, divergence (view.basins)",
    .height = [](const Scenario&, double width, double) { return std::round(width); },
    .compose = compose,
};

}  // namespace figures

}  // namespace ganscope
