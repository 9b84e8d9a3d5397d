// SPDX-License-Identifier: GPL-3.0-or-later
// Speeds and energies as cells.
#include "ui/pictures/ground.h"

#include "core/analysis/field_grid.h"
#include "ui/pictures/text.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr int levels = 8;

/// Cells that are about as high as wide in the window's own proportions.
std::pair<int, int> gridOf(const Rect& window, int cells) {
    const double longer = std::max(window.width(), window.height());
    const auto along = [&](double side) { return std::max(2, static_cast<int>(std::lround(cells * side / longer))); };
    return {along(window.width()), along(window.height())};
}

void addSpeed(PhasePicture& picture, const System& system, const StatePlane& plane, const Rect& window, int cells, const std::stop_token& stop) {
    const auto [columns, rows] = gridOf(window, cells);
    const FieldGrid grid = sampleGrid(plane.fieldWithinBounds(*system.dynamics), window, columns, rows, GridPlacement::Centres, stop);
    if (!grid.complete || !(grid.high > 0)) return;
    auto ground = std::make_shared<PhaseGround>();
    ground->window = planeRect(window.left, window.right, window.bottom, window.top);
    ground->columns = columns;
    ground->rows = rows;
    ground->classes = {{GroundLook::Plain, {}}, {GroundLook::Speed, (plane.isWhole() ? QStringLiteral("‖v‖ from 0 to ") : QStringLiteral("‖v‖ within the plane from 0 to ")) + numberText(grid.high, 2)}};
    for (const double speed : grid.speeds) {
        const bool known = std::isfinite(speed);
        ground->kinds.push_back(known ? 1 : 0);
        ground->shades.push_back(known ? static_cast<float>(std::min(1.0, speed / grid.high)) : 0.0F);
    }
    picture.ground = std::move(ground);
}

void addEnergy(PhasePicture& picture, const Scenario& scenario, const System& system, const StatePlane& plane, const Rect& window, int cells,
               const std::stop_token& stop) {
    const auto [columns, rows] = gridOf(window, cells);
    const bool field = scenario.view.layers.energy == "field";
    const EnergyGrid grid = computeEnergy(*system.dynamics, *system.method, plane, field ? EnergyKind::field : EnergyKind::norm, window, columns, rows, stop);
    if (!grid.complete) return;
    const QString energy = field ? QStringLiteral("½‖v‖²") : QStringLiteral("‖w‖²");
    auto ground = std::make_shared<PhaseGround>();
    ground->window = planeRect(window.left, window.right, window.bottom, window.top);
    ground->columns = columns;
    ground->rows = rows;
    ground->kinds = grid.grows;
    // Named whether or not a cell has the kind: a legend that grew with a sliver would take its room away, and with it the sliver.
    ground->classes = {{GroundLook::Plain, {}}, {GroundLook::GrowsInFlow, energy + QStringLiteral(" grows")}, {GroundLook::GrowsInStep, {}}, {GroundLook::GrowsInBoth, {}}};
    if (grid.stepped) {
        ground->classes[1].name = energy + QStringLiteral(" grows under the flow alone");
        ground->classes[2].name = energy + QStringLiteral(" grows under a step alone");
        ground->classes[3].name = energy + QStringLiteral(" grows under both");
    }
    picture.ground = std::move(ground);
    std::vector<PhaseCurve> curves;
    for (const auto& line : energyLevels(grid, levels)) {
        PhaseCurve& curve = curves.emplace_back();
        curve.role = CurveRole::Level;
        for (const Point p : line) curve.points.emplace_back(p.x, p.y);
    }
    picture.curves.insert(picture.curves.begin(), std::make_move_iterator(curves.begin()), std::make_move_iterator(curves.end()));
}

}  // namespace

void addGround(PhasePicture& picture, const Scenario& scenario, const System& system, const StatePlane& plane, const Rect& window, int cells,
               const std::stop_token& stop) {
    const std::string& kind = scenario.view.layers.ground;
    if (kind == "speed")
        addSpeed(picture, system, plane, window, cells, stop);
    else if (kind == "energy")
        addEnergy(picture, scenario, system, plane, window, cells, stop);
}

}  // namespace ganscope
