// SPDX-License-Identifier: GPL-3.0-or-later
// The phase portrait's ground: bands, field, streamlines, curves. Paths and points are in phase_paths.cpp.
#include "ui/plots/phase_panel.h"

#include "ui/plots/legend_strip.h"
#include "ui/plots/markers.h"
#include "ui/plots/strokes.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

using Classes = std::array<QVector<QLineF>, speedClasses>;

double speedOf(const QPointF& v) {
    return std::hypot(v.x(), v.y());
}

/// The speed that gets the last colour: few fast corners must not make all the rest slow.
double speedScaleOf(const PhaseField& field) {
    if (field.speedScale > 0) return field.speedScale;
    std::vector<double> speeds;
    for (const FieldArrow& arrow : field.arrows)
        if (const double speed = speedOf(arrow.velocity); std::isfinite(speed)) speeds.push_back(speed);
    for (const PhaseStreamline& line : field.streamlines)
        for (const double speed : line.speed)
            if (std::isfinite(speed)) speeds.push_back(speed);
    if (speeds.empty()) return 1;
    const auto nth = speeds.begin() + std::ptrdiff_t(double(speeds.size() - 1) * 0.95);
    std::nth_element(speeds.begin(), nth, speeds.end());
    return *nth > 0 ? *nth : 1;
}

std::size_t classOf(double speed, double scale) {
    const double t =
        speed > 0 ? std::min(speed / scale, 1.0) : 0;  // a speed that is not a number counts as slow
    return std::min<std::size_t>(std::size_t(t * speedClasses), speedClasses - 1);
}

/// Consecutive pieces of a streamline in one speed class.
struct Run {
    std::size_t speedClass;
    std::vector<QPolygonF> pieces;
    double length;
};

struct Head {
    QPointF tip, direction;
};

struct ClassedLines {
    std::array<std::vector<QPolygonF>, speedClasses> pieces;
    std::array<std::vector<Head>, speedClasses> heads;
};

std::vector<Run> visibleRuns(const PhaseStreamline& line, const PixelMap& map, double scale,
                             double tolerance) {
    std::vector<Run> runs;
    const auto add = [&](std::size_t speedClass, std::vector<QPolygonF> pieces) {
        if (pieces.empty()) return;
        const double length = lengthOf(pieces);
        runs.push_back({speedClass, std::move(pieces), length});
    };
    const std::size_t count = line.points.size();
    const bool coloured = line.speed.size() == count;
    const auto classAt = [&](std::size_t i) {
        return coloured ? classOf(line.speed[i], scale) : std::size_t(speedClasses / 2);
    };
    // Each run starts at the last point of the one before.
    for (std::size_t from = 0; from + 1 < count;) {
        const std::size_t own = classAt(from);
        std::size_t to = from + 1;
        while (to + 1 < count && classAt(to) == own) ++to;
        add(own, visiblePieces(std::span(line.points).subspan(from, to - from + 1), map, 2, tolerance));
        from = to;
    }
    if (line.closed && count > 2)
        add(classAt(count - 1),
            visiblePieces(std::array{line.points.back(), line.points.front()}, map, 2, 0));
    return runs;
}

std::array<QPolygonF, 2> headStrokes(const Head& head, double size) {
    const QPointF side(-head.direction.y(), head.direction.x()), back = head.tip - head.direction * size;
    return {QPolygonF{back + side * size * 0.45, head.tip}, QPolygonF{head.tip, back - side * size * 0.45}};
}

}  // namespace

PhasePanel::PhasePanel() : m_picture(std::make_shared<PhasePicture>()) {}

QCPLayoutElement* PhasePanel::build(QCustomPlot& plot) {
    Plane& only = addPlane(plot, [this](QCPPainter& painter, const PixelMap& map) { draw(painter, map); });
    only.setEqualAspect(true);
    m_legend = new LegendStrip(&plot, only.rect());
    setPicture(m_picture);
    return stacked({m_legend, only.rect()});
}

void PhasePanel::setPicture(std::shared_ptr<const PhasePicture> picture) {
    if (!picture) return;
    const auto textured = [](const PhasePicture& p) { return p.field && p.field->texture.columns > 0; };
    const bool otherTexture = picture->field != m_picture->field && (textured(*picture) || textured(*m_picture));
    const bool otherGround = picture->ground != m_picture->ground || picture->basins != m_picture->basins || otherTexture;
    m_picture = std::move(picture);
    if (otherGround) styled();
    plane().setHome(m_picture->home);
    if (plane().xAxis()->label() != m_picture->xLabel || plane().yAxis()->label() != m_picture->yLabel) {
        plane().xAxis()->setLabel(m_picture->xLabel);
        plane().yAxis()->setLabel(m_picture->yLabel);
        plane().applyStyle(style());
    }
}

QColor PhasePanel::colourOf(std::size_t path) const {
    const int own = m_picture->paths[path].colour;
    return style().seriesColour(own < 0 ? int(path) : own);
}

void PhasePanel::draw(QPainter& painter, const PixelMap& map) const {
    const auto ground = [&](QPainter& target) { drawGround(target, map); };
    const bool stands = !isPrinted(painter) && style().fade > 0 &&
                        m_standing.put(painter, map, style(), m_picture, ground, [&](std::size_t path) { return colourOf(path); });
    if (!stands) ground(painter);
    PathStrokes strokes(painter, map, style(), m_picture->paths.size());
    for (std::size_t i = 0; i < m_picture->paths.size(); ++i) strokes.draw(m_picture->paths[i], colourOf(i), stands ? m_standing.points(i) : 0);
    strokes.finish();
    if (const PhaseCurve& curve = m_picture->eigenvector; !curve.points.empty()) {
        const auto pieces = visiblePieces(curve.points, map, 4, isPrinted(painter) ? 0.1 : 0.5);
        strokePieces(painter, pieces, QPen(style().background, style().thinLine * 4));
        strokePieces(painter, pieces, QPen(style().ink, style().thinLine * 1.6));
    }
    drawPoints(painter, map);
}

void PhasePanel::drawGround(QPainter& painter, const PixelMap& map) const {
    drawColours(painter, map);
    drawTexture(painter, map);
    drawBands(painter, map);
    if (m_picture->field) {
        drawArrows(painter, map, *m_picture->field);
        drawStreamlines(painter, map, *m_picture->field);
    }
    drawCurves(painter, map);
}

void PhasePanel::drawBands(QPainter& painter, const PixelMap& map) const {
    const QRectF all = map.visible;
    for (const ForbiddenBand& band : m_picture->bands) {
        const double x0 = std::max(band.x0, all.left()), x1 = std::min(band.x1, all.right());
        const double y0 = std::max(band.y0, all.top()), y1 = std::min(band.y1, all.bottom());
        if (!(x0 < x1 && y0 < y1)) continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(style().bandFill);
        painter.drawRect(QRectF(map(x0, y0), map(x1, y1)).normalized());
        painter.setPen(QPen(style().muted, style().thinLine));
        const auto edge = [&](bool inside, QPointF a, QPointF b) {
            if (inside) painter.drawLine(map(a), map(b));
        };
        edge(band.x0 > all.left(), {x0, y0}, {x0, y1});
        edge(band.x1 < all.right(), {x1, y0}, {x1, y1});
        edge(band.y0 > all.top(), {x0, y0}, {x1, y0});
        edge(band.y1 < all.bottom(), {x0, y1}, {x1, y1});
    }
}

void PhasePanel::drawArrows(QPainter& painter, const PixelMap& map, const PhaseField& field) const {
    if (field.arrows.empty()) return;
    const double spacing =
        field.arrowSpacing > 0
            ? std::abs(field.arrowSpacing * map.sx)
            : std::sqrt(map.area.width() * map.area.height() / double(field.arrows.size()));
    // Zoomed far out arrows would be a carpet, zoomed far in they would be beams.
    const double length = std::clamp(0.68 * spacing, 2.0, 3.0 * style().baseSize);
    const double scale = speedScaleOf(field);
    const QRectF reach = map.area.adjusted(-length, -length, length, length);
    Classes lines;
    constexpr double headAngle = 0.45;
    const double headLength = std::min(0.36 * length, 0.55 * style().baseSize);
    const double cosine = std::cos(headAngle) * headLength, sine = std::sin(headAngle) * headLength;
    for (const FieldArrow& arrow : field.arrows) {
        const double dx = arrow.velocity.x() * map.sx, dy = arrow.velocity.y() * map.sy;
        const double norm = std::hypot(dx, dy);
        const QPointF at = map(arrow.at);
        if (!(norm > 0) || !std::isfinite(norm) || !reach.contains(at)) continue;
        const double ux = dx / norm, uy = dy / norm;
        const QPointF half(ux * length / 2, uy * length / 2);
        const QPointF tip = at + half;
        QVector<QLineF>& own = lines[classOf(speedOf(arrow.velocity), scale)];
        own << QLineF(at - half, tip);
        own << QLineF(tip, tip + QPointF(-ux * cosine + uy * sine, -uy * cosine - ux * sine));
        own << QLineF(tip, tip + QPointF(-ux * cosine - uy * sine, -uy * cosine + ux * sine));
    }
    for (std::size_t i = 0; i < speedClasses; ++i) {
        if (lines[i].isEmpty()) continue;
        painter.setPen(QPen(style().speed[i], style().thinLine, Qt::SolidLine, Qt::FlatCap));
        painter.drawLines(lines[i]);
    }
}

void PhasePanel::drawStreamlines(QPainter& painter, const PixelMap& map, const PhaseField& field) const {
    if (field.streamlines.empty()) return;
    const bool vector = isPrinted(painter);
    const double scale = speedScaleOf(field), tolerance = vector ? 0.3 : 3.0;
    const double headSize = style().baseSize * 0.5;
    ClassedLines lines;
    for (const PhaseStreamline& line : field.streamlines) {
        const std::vector<Run> runs = visibleRuns(line, map, scale, tolerance);
        double length = 0;
        for (const Run& run : runs) length += run.length;
        // One head in the middle of what is seen, two on long lines.
        const int heads = length < 2.5 * headSize ? 0 : length > 45 * style().baseSize ? 2 : 1;
        for (int i = 0; i < heads; ++i) {
            double at = length * (i + 0.5) / heads;
            auto run = runs.begin();
            for (; run + 1 != runs.end() && at > run->length; ++run) at -= run->length;
            QPointF point, direction;
            if (!pointAlong(run->pieces, at, point, direction)) continue;
            lines.heads[run->speedClass].push_back({point + direction * headSize / 2, direction});
        }
        for (const Run& run : runs)
            std::copy(run.pieces.begin(), run.pieces.end(), std::back_inserter(lines.pieces[run.speedClass]));
    }
    const bool plain = std::all_of(field.streamlines.begin(), field.streamlines.end(),
                                   [](const PhaseStreamline& line) { return line.speed.empty(); });
    for (std::size_t i = 0; i < speedClasses; ++i) {
        const QColor& colour = plain ? style().fieldPlain : style().speed[i];
        // Filled heads cost a path each; on screen two strokes do, in the same call as the lines.
        for (const Head& head : lines.heads[i])
            if (!vector) std::ranges::copy(headStrokes(head, headSize), std::back_inserter(lines.pieces[i]));
        strokePieces(painter, lines.pieces[i], QPen(colour, style().thinLine));
        for (const Head& head : lines.heads[i])
            if (vector) drawChevron(painter, head.tip, head.direction, headSize, colour);
    }
}

void PhasePanel::drawCurves(QPainter& painter, const PixelMap& map) const {
    const double line = style().thinLine;
    for (const PhaseCurve& curve : m_picture->curves) {
        const auto pieces = visiblePieces(curve.points, map, 4, isPrinted(painter) ? 0.1 : 0.5);
        switch (curve.role) {
            case CurveRole::ThetaNullcline:
                strokeDashed(painter, pieces, QPen(style().thetaCurve, line * 1.3), dashPattern(1, line));
                break;
            case CurveRole::PsiNullcline:
                strokeDashed(painter, pieces, QPen(style().psiCurve, line * 1.3), dashPattern(2, line));
                break;
            case CurveRole::Separatrix:
                strokePieces(painter, pieces, QPen(style().separatrix, line * 1.5));
                break;
            case CurveRole::StableCycle:
                strokePieces(painter, pieces, QPen(style().stable, line * 2));
                break;
            case CurveRole::UnstableCycle:
                strokeDashed(painter, pieces, QPen(style().unstable, line * 2), dashPattern(1, line * 2));
                break;
            case CurveRole::Level:
                strokePieces(painter, pieces, QPen(mixed(style().muted, style().background, 0.25), line));
                break;
            case CurveRole::Eigenvector:
            case CurveRole::Guide:
                strokeDashed(painter, pieces, QPen(style().muted, line), dashPattern(3, line));
                break;
        }
    }
}

PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const PhasePicture> picture) {
    return placedPanel<PhasePanel>(plot, std::move(picture));
}

}  // namespace ganscope
