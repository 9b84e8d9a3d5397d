// SPDX-License-Identifier: GPL-3.0-or-later
// The phase portrait: what stands, and what grows on it.
#include "ui/pictures.h"
#include "ui/pictures/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ganscope {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

std::shared_ptr<const PhaseField> fieldOf(const Portrait& portrait) {
    auto field = std::make_shared<PhaseField>();
    const FieldGrid& grid = portrait.arrows;
    field->arrows.reserve(grid.points.size());
    for (std::size_t i = 0; i < grid.points.size(); ++i)
        field->arrows.push_back({{grid.points[i].x, grid.points[i].y}, {grid.velocities[i].x, grid.velocities[i].y}});
    if (grid.nx > 0) field->arrowSpacing = grid.window.width() / grid.nx;
    field->streamlines.reserve(portrait.streamlines.lines.size());
    for (const Streamline& line : portrait.streamlines.lines) {
        PhaseStreamline drawn;
        drawn.points.reserve(line.points.size());
        for (Point p : line.points) drawn.points.emplace_back(p.x, p.y);
        drawn.speed = line.speeds;
        drawn.closed = line.closed;
        field->streamlines.push_back(std::move(drawn));
    }
    const FlowTexture& texture = portrait.texture;
    if (texture.columns > 0) {
        const Rect& w = texture.window;
        field->texture = {planeRect(w.left, w.right, w.bottom, w.top), texture.columns, texture.rows, texture.values, texture.speeds};
        std::vector<double> some;
        for (std::size_t i = 0; i < texture.speeds.size(); i += 7) some.push_back(texture.speeds[i]);
        field->speedScale = quantile(std::move(some), 0.95);
    }
    return field;
}

std::vector<PhaseCurve> curvesOf(const Portrait& portrait, int thetas, const ViewLayers& layers) {
    std::vector<PhaseCurve> curves;
    const auto add = [&](CurveRole role, const std::vector<Point>& points) {
        PhaseCurve& curve = curves.emplace_back();
        curve.role = role;
        for (Point p : points) curve.points.emplace_back(p.x, p.y);
    };
    for (const Nullcline& line : portrait.curves.nullclines.lines)
        add((line.component == 0 ? portrait.plane.x : portrait.plane.y) < thetas ? CurveRole::ThetaNullcline : CurveRole::PsiNullcline, line.points);
    if (layers.separatrices)
        for (const Separatrix& line : portrait.curves.separatrices) add(CurveRole::Separatrix, line.points);
    if (layers.cycles)
        for (const LimitCycle& cycle : portrait.curves.cycles.cycles) add(cycle.stability == CycleStability::unstable ? CurveRole::UnstableCycle : CurveRole::StableCycle, cycle.orbit);
    return curves;
}

/// Beyond the bounds of the state, of clipping or of the game's domain.
std::vector<ForbiddenBand> bandsOf(const Dynamics& dynamics, const StatePlane& plane) {
    std::vector<ForbiddenBand> bands;
    const Domain& bounds = dynamics.bounds();
    if (bounds.empty()) return bands;
    const Interval &across = bounds[static_cast<std::size_t>(plane.x)], &up = bounds[static_cast<std::size_t>(plane.y)];
    const auto add = [&](double x0, double x1, double y0, double y1) {
        if (x0 < x1 && y0 < y1) bands.push_back({x0, x1, y0, y1});
    };
    add(-infinite, infinite, up.high, infinite);
    add(-infinite, infinite, -infinite, up.low);
    add(across.high, infinite, -infinite, infinite);
    add(-infinite, across.low, -infinite, infinite);
    return bands;
}

QString symbolOf(const std::vector<std::string>& symbols, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < symbols.size() ? fromUtf8(symbols[static_cast<std::size_t>(index)]) : QString();
}

QPointF projected(const StatePlane& plane, const std::vector<double>& w) {
    const Point p = plane.project(w.data());
    return {p.x, p.y};
}

}  // namespace

EquilibriumMark markOf(RestKind kind) {
    switch (kind) {
    case RestKind::centre: return EquilibriumMark::Centre;
    case RestKind::stableFocus: return EquilibriumMark::StableFocus;
    case RestKind::unstableFocus: return EquilibriumMark::UnstableFocus;
    case RestKind::stableNode: return EquilibriumMark::StableNode;
    case RestKind::unstableNode: return EquilibriumMark::UnstableNode;
    case RestKind::saddle: return EquilibriumMark::Saddle;
    case RestKind::degenerate: break;
    }
    return EquilibriumMark::Degenerate;
}

QString sectionText(const StatePlane& plane, const std::vector<std::string>& symbols) {
    if (plane.isWhole()) return {};
    QStringList fixed;
    for (std::size_t i = 0; i < plane.base.size() && fixed.size() < 4; ++i)
        if (static_cast<int>(i) != plane.x && static_cast<int>(i) != plane.y && i < symbols.size())
            fixed << fromUtf8(symbols[i]) + QStringLiteral(" = ") + numberText(plane.base[i]);
    const QString more = plane.base.size() > 6 ? QStringLiteral(", …") : QString();
    return QStringLiteral("section at ") + fixed.join(QStringLiteral(", ")) + more;
}

PhasePicture phaseGround(const Scenario& scenario, const System& system, const Portrait& portrait) {
    PhasePicture picture;
    const StatePlane& plane = portrait.plane;
    const std::vector<std::string> symbols = stateSymbols(scenario);
    picture.xLabel = symbolOf(symbols, plane.x);
    picture.yLabel = symbolOf(symbols, plane.y);
    picture.home = planeRect(portrait.window.left, portrait.window.right, portrait.window.bottom, portrait.window.top);
    picture.field = fieldOf(portrait);
    const ViewLayers& layers = scenario.view.layers;
    if (layers.constraints) picture.bands = bandsOf(*system.dynamics, plane);
    picture.curves = curvesOf(portrait, system.dynamics->split().generator, layers);
    for (const RestPoint& rest : portrait.rests) {
        if (!layers.equilibria) break;
        const Vec<double> shadow = plane.lift(plane.project(rest.at.data()));
        double outside = 0;
        for (std::size_t i = 0; i < shadow.size(); ++i) outside = std::hypot(outside, shadow[i] - rest.at[i]);
        if (outside <= 1e-8 * (1 + norm(View<double>(rest.at))))
            picture.equilibria.push_back({projected(plane, rest.at), markOf(rest.kind), {}});
    }
    picture.note = sectionText(plane, symbols);
    if (!picture.note.isEmpty()) picture.note += QStringLiteral("; paths projected");
    return picture;
}

PhasePicture phasePicture(const PhasePicture& ground, const StatePlane& plane, bool discrete, Tracks tracks,
                          const PhaseMarks& marks) {
    PhasePicture picture = ground;
    const auto fits = [&](std::size_t size) { return static_cast<int>(size) > std::max(plane.x, plane.y); };
    picture.paths.reserve(tracks.size());
    for (const auto& track : tracks) {
        PhasePath path;  // an empty one for a track that is missing: indices are those of the scenario's starts
        if (track && fits(static_cast<std::size_t>(std::max(track->dimension, 0)))) {
            path.points.reserve(track->size());
            for (std::size_t k = 0; k < track->size(); ++k) {
                const Point p = plane.project(track->point(k));
                path.points.emplace_back(p.x, p.y);
            }
            path.ended = track->outcome == Outcome::diverged;
        }
        path.discrete = discrete;
        path.selected = static_cast<int>(picture.paths.size()) == marks.selected;
        picture.paths.push_back(std::move(path));
    }
    if (marks.probe && fits(marks.probe->size())) picture.probe = projected(plane, *marks.probe);
    for (const auto& [state, letter] : marks.pins)
        if (fits(state.size())) picture.pins.push_back({projected(plane, state), letter});
    return picture;
}

}  // namespace ganscope
