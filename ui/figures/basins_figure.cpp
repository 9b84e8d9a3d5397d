// SPDX-License-Identifier: GPL-3.0-or-later
// The view "basins": where every start of the portrait's plane ends under the scenario's method.
#include "ui/pictures/basins.h"

#include "core/scenario/scenario_verdict.h"
#include "ui/figures/panels.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr int mostEntries = 40;
constexpr std::int64_t mostSteps = 20000;  // unless the view asks for more
constexpr double mostWork = 1e8;           // steps of all cells: some seconds; long runs get fewer cells

FigureContent compose(const Experiment& e, const FigureRoom& room) {
    FigureContent content;
    if (content.objection = tooLarge(e, mostEntries); !content.objection.empty()) return content;
    const Scenario& scenario = e.scenario();
    BasinsRequest request;
    request.plane = portraitPlane(scenario, e.system());
    request.window = portraitWindow(scenario);
    request.steps = scenario.view.basinSteps.value_or(std::min(scenario.steps, mostSteps));
    if (request.steps < 1) {
        content.objection = "needs steps; this scenario has none";
        return content;
    }
    const double affordable = std::sqrt(mostWork / static_cast<double>(request.steps));
    const double longer = std::clamp(std::min(room.width, affordable), 48.0, 256.0);  // cells: one a point of print at most
    const double side = std::max(request.window.width(), request.window.height()) / longer;
    request.columns = std::max(2, static_cast<int>(std::lround(request.window.width() / side)));
    request.rows = std::max(2, static_cast<int>(std::lround(request.window.height() / side)));
    request.equilibria = e.rests();
    Basins basins;
    computeBasins(*e.system().dynamics, *e.system().method, request, [&](const Basins& finer) { basins = finer; }, e.stop());
    if (basins.fates.empty()) {
        content.objection = "has nothing to show: it was cancelled";
        return content;
    }
    const auto orbits = orbitsOf(e.system(), basins, request.steps, e.stop());
    content.panels.push_back({std::make_shared<BasinsPicture>(basinsPicture(scenario, basins, e.rests(), request.steps, orbits)), {}});
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
