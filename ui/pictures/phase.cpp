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
    // Of an oblique plane: where the field has no part along its first direction, and where none along its second.
    const auto isFirst = [&](int component) {
        if (portrait.plane.isOblique()) return component == 0;
        return (component == 0 ? portrait.plane.x : portrait.plane.y) < thetas;
    };
    for (const Nullcline& line : portrait.curves.nullclines.lines)
        add(isFirst(line.component) ? CurveRole::ThetaNullcline : CurveRole::PsiNullcline, line.points);
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
    if (bounds.empty() || plane.isOblique()) return bands;  // an oblique plane cuts a box in no bands: its field ends there
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

/// What of squared lengths lies out of the plane, as per cent.
QString shareText(double outside, double whole, const PictureWords& words) {
    const double percent = 100 * outside / whole;
    return percent < 0.01 ? words("pictures", "less than 0.01 %") : numberText(percent, 2) + QStringLiteral(" %");
}

/// How much of the field points out of the plane, in squared lengths: at its middle and half way to its corners.
QString fieldOutside(const Dynamics& dynamics, const StatePlane& plane, const Rect& window, const PictureWords& words) {
    constexpr std::size_t most = 20'000;  // parameters: five points of the field would be felt
    if (plane.base.size() > most) return {};
    double outside = 0, whole = 0;
    for (const Point at : {Point{0.5, 0.5}, Point{0.25, 0.25}, Point{0.75, 0.25}, Point{0.25, 0.75}, Point{0.75, 0.75}}) {
        const Vec<double> w = plane.lift({window.left + at.x * window.width(), window.bottom + at.y * window.height()});
        if (dynamics.outside(w)) continue;
        const Vec<double> v = dynamics.field<double>(w);
        const auto [a, b] = plane.along(View<double>(v));
        double squares = 0;
        for (double c : v) squares += c * c;
        whole += squares;
        outside += std::max(0.0, squares - a * a - b * b);
    }
    return whole > 0 && std::isfinite(whole) ? words("pictures", "of the field %1").arg(shareText(outside, whole, words)) : QString();
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

QString sectionText(const StatePlane& plane, const std::vector<std::string>& symbols, const PictureWords& words) {
    if (plane.isWhole()) return {};
    if (plane.isOblique()) return words(plane.title);
    const QString why = plane.title == Phrase() ? QString() : words(plane.title) + QStringLiteral("; ");
    QStringList fixed;
    for (std::size_t i = 0; i < plane.base.size() && fixed.size() < 4; ++i)
        if (static_cast<int>(i) != plane.x && static_cast<int>(i) != plane.y && i < symbols.size())
            fixed << fromUtf8(symbols[i]) + QStringLiteral(" = ") + numberText(plane.base[i]);
    const QString more = plane.base.size() > 6 ? QStringLiteral(", …") : QString();
    return why + words("pictures", "section at %1").arg(fixed.join(QStringLiteral(", ")) + more);
}

PhasePicture phaseGround(const Scenario& scenario, const System& system, const Portrait& portrait, const PictureWords& words) {
    PhasePicture picture;
    const StatePlane& plane = portrait.plane;
    const std::vector<std::string> symbols = stateSymbols(scenario);
    picture.xLabel = plane.isOblique() ? words(plane.names[0]) : symbolOf(symbols, plane.x);
    picture.yLabel = plane.isOblique() ? words(plane.names[1]) : symbolOf(symbols, plane.y);
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
    picture.note = sectionText(plane, symbols, words);
    if (plane.isWhole()) return picture;
    picture.note += QStringLiteral("; ") + words("pictures", "paths projected");
    if (plane.isOblique() && !portrait.curves.nullclines.lines.empty())
        picture.note += QStringLiteral("; ") + words("pictures", "dashed: no part of v along the %1, dash-dotted: along the %2").arg(picture.xLabel, picture.yLabel);
    if (const QString outside = fieldOutside(*system.dynamics, plane, portrait.window, words); !outside.isEmpty())
        picture.note += QStringLiteral("; ") + words("pictures", "out of the plane: ") + outside;
    return picture;
}

PhasePicture phasePicture(const PhasePicture& ground, const StatePlane& plane, bool discrete, Tracks tracks,
                          const PhaseMarks& marks, const PictureWords& words) {
    PhasePicture picture = ground;
    const auto fits = [&](std::size_t size) { return size == plane.base.size(); };
    // Of many parameters a projection is no longer free: then fewer points of the path, its ends always among them.
    constexpr std::size_t affordable = 2'000'000;
    double outside = 0, whole = 0;
    picture.paths.reserve(tracks.size());
    for (const auto& track : tracks) {
        PhasePath path;  // an empty one for a track that is missing: indices are those of the scenario's starts
        if (track && fits(static_cast<std::size_t>(std::max(track->dimension, 0)))) {
            const std::size_t n = plane.base.size(), count = track->size();
            const std::size_t stride = plane.isWhole() ? 1 : std::max<std::size_t>(1, n * count * tracks.size() / affordable);
            path.points.reserve(count / stride + 1);
            for (std::size_t k = 0; k < count; k = k + 1 < count ? std::min(k + stride, count - 1) : count) {
                const Point p = plane.project(track->point(k));
                path.points.emplace_back(p.x, p.y);
                if (plane.isWhole()) continue;
                double away = 0;
                for (std::size_t i = 0; i < n; ++i) away += (track->point(k)[i] - plane.base[i]) * (track->point(k)[i] - plane.base[i]);
                const Point within = plane.isOblique() ? p : p - plane.project(plane.base.data());
                whole += away;
                outside += std::max(0.0, away - squaredNorm(within));
            }
            path.ended = track->outcome == Outcome::diverged;
        }
        path.discrete = discrete;
        picture.paths.push_back(std::move(path));
    }
    if (whole > 0 && std::isfinite(whole)) {
        const QString outOfPlane = words("pictures", "out of the plane: ");
        picture.note += picture.note.contains(outOfPlane) ? QStringLiteral(", ") : QStringLiteral("; ") + outOfPlane;
        picture.note += words("pictures", "of the paths %1 (squared)").arg(shareText(outside, whole, words));
    }
    if (marks.probe && fits(marks.probe->size())) picture.probe = projected(plane, *marks.probe);
    for (const auto& [state, letter] : marks.pins)
        if (fits(state.size())) picture.pins.push_back({projected(plane, state), letter});
    return picture;
}

}  // namespace ganscope
