// SPDX-License-Identifier: GPL-3.0-or-later
// The view "phase": the portrait of the plane that the scenario shows.
#include "core/scenario/scenario_equilibria.h"
#include "core/scenario/scenario_verdict.h"
#include "core/simulation/portrait_plane.h"
#include "ui/affordable_field.h"
#include "ui/figures/panels.h"
#include "ui/pictures.h"
#include "ui/pictures/basins.h"
#include "ui/pictures/ground.h"
#include "ui/pictures/pins.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr int groundCells = 240, basinCells = 200;
constexpr double printedSpacing = 13.8;  // points between arrows

std::shared_ptr<const BasinsPicture> basinsBeneath(const Experiment& e, const Rect& window) {
    BasinsRequest request = basinsRequest(e.scenario(), e.plane(), window, e.rests(), basinCells);
    request.headway = e.headway();
    Basins basins;
    if (request.steps > 0)
        computeBasins(*e.system().dynamics, *e.system().method, request, [&](const Basins& finer) { basins = finer; }, e.stop());
    if (basins.fates.empty()) return nullptr;
    return std::make_shared<BasinsPicture>(basinsPicture(e.scenario(), basins, e.rests(), request.steps, {}, e.words()));
}

double heightOf(const Scenario&, double width, double text) { return std::round(width - (besidePlot - belowPlot) * text); }

FigureContent compose(const Experiment& e, const FigureRoom& room) { return {{phasePanel(e, room)}}; }

}  // namespace

FigurePanel phasePanel(const Experiment& e, const FigureRoom& room) {
    const Scenario& scenario = e.scenario();
    const double aspect = plotAspect(room);
    const Rect window = portraitWindow(scenario, e.plane());
    PortraitRequest request;
    request.plane = e.plane();
    request.window = covering(window, aspect, 1.08);
    request.aspect = aspect;
    request.field = scenario.view.field == "arrows" ? FieldStyle::arrows
                    : scenario.view.field == "texture" ? FieldStyle::texture
                    : scenario.view.field == "none" ? FieldStyle::none
                                                    : FieldStyle::streamlines;
    // On a narrow page the lines stand further apart, so that they stay about as far apart in print.
    request.density = std::clamp(std::min(room.width, room.height) / 260, 0.5, 2.0);
    request.arrows = std::clamp(static_cast<int>(std::lround(std::max(room.width, room.height) / printedSpacing)), 9, 40);
    request.cells = std::clamp(static_cast<int>(2 * std::max(room.width, room.height)), 100, 1000);
    keepAffordable(request);
    Portrait portrait = computePortrait(*e.system().dynamics, request, e.rests(), e.stop());
    CurvesRequest curves = curvesRequest(scenario, e.system(), request.window, aspect);
    curves.plane = request.plane;
    portrait.curves = computeCurves(*e.system().dynamics, curves, e.rests(), e.stop());
    portrait.window = window;
    PhasePicture ground = phaseGround(scenario, e.system(), portrait, e.words());
    addGround(ground, scenario, e.system(), portrait.plane, request.window, groundCells, e.stop(), e.words());
    if (scenario.view.layers.ground == "basins") ground.basins = basinsBeneath(e, request.window);
    const bool discrete = !e.system().method->continuous();
    PhaseMarks marks;
    marks.pins = pinsOf(scenario.view, portrait.plane.base.size());
    return {std::make_shared<PhasePicture>(phasePicture(ground, portrait.plane, discrete, e.tracks(), marks, e.words())), {}};
}

namespace figures {

extern const FigureView phase;
const FigureView phase = {
    .id = "phase",
    .title = "Phase portrait",
    .meaning = "the phase portrait: field, paths and equilibria",
    .height = heightOf,
    .compose = compose,
};

}  // namespace figures

}  // namespace ganscope
