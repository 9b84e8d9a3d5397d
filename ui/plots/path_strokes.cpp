// SPDX-License-Identifier: GPL-3.0-or-later
// Paths in three ages, and their iterates.
#include "ui/plots/path_strokes.h"

#include "ui/plots/markers.h"
#include "ui/plots/strokes.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr double fewPaths = 5;     // so many keep their whole tails
constexpr double ages = 3;         // a path has faded for good after so many tail lengths
constexpr double screenGap = 1.4;  // pixels between points that are worth drawing on screen

}  // namespace

PathStrokes::PathStrokes(QPainter& painter, const PixelMap& map, const PlotStyle& style, std::size_t paths)
    : m_painter(painter),
      m_map(map),
      m_style(style),
      m_tail(style.tailLength / std::sqrt(std::max(1.0, double(paths) / fewPaths))),
      m_dot(std::max(style.tailLine, style.markerSize * 0.16)) {}

void PathStrokes::draw(const PhasePath& path, const QColor& colour, std::size_t from) {
    if (m_style.fade <= 0) return drawPrinted(path, colour);
    // The segment that leads to the first point belongs to it.
    drawFading(std::span(path.points).subspan(from > 0 ? from - 1 : 0), colour);
    if (!path.discrete) return;
    collectDots(path.points, from, path.points.size(), m_dots[colour.rgb()], m_dots[aged(colour, 0.6).rgb()]);
}

void PathStrokes::drawFaded(const PhasePath& path, const QColor& colour, std::size_t from, std::size_t to) {
    for (std::size_t k = from; k < to; k += stretch) {
        const std::size_t first = k > 0 ? k - 1 : 0;
        const auto points = std::span(path.points).subspan(first, k + stretch - first);
        strokePieces(m_painter, visiblePieces(points, m_map, m_style.tailLine + 2, screenGap), QPen(aged(colour, 1), m_style.pathLine));
        Dots dots;
        if (path.discrete) collectDots(path.points, k, k + stretch, dots, dots);
        stamp(dots, aged(colour, 0.6));
    }
}

void PathStrokes::finish() {
    for (const auto& [ink, dots] : m_dots) stamp(dots, QColor::fromRgb(ink));
    m_dots.clear();
}

std::size_t PathStrokes::faded(const PhasePath& path) const {
    double length = 0;
    for (std::size_t i = path.points.size(); i-- > 1;) {
        const double step = distance(m_map(path.points[i]), m_map(path.points[i - 1]));
        if (step < m_map.area.width()) length += step;
        if (length > ages * m_tail) return i / stretch * stretch;
    }
    return 0;
}

void PathStrokes::drawFading(std::span<const QPointF> points, const QColor& colour) {
    auto oldest = visiblePieces(points, m_map, m_style.tailLine + 2, screenGap);
    // Old parts are lighter in opaque steps: translucent segments would show their joints.
    const auto recent = takeTail(oldest, m_tail), older = takeTail(oldest, 2 * m_tail);
    strokePieces(m_painter, oldest, QPen(aged(colour, 1), m_style.pathLine));
    strokePieces(m_painter, older, QPen(aged(colour, 0.6), m_style.pathLine));
    strokePieces(m_painter, recent, QPen(colour, m_style.tailLine));
}

void PathStrokes::drawPrinted(const PhasePath& path, const QColor& colour) {
    const auto pieces = visiblePieces(path.points, m_map, m_style.tailLine + 2, isPrinted(m_painter) ? 0.1 : screenGap);
    strokePieces(m_painter, pieces, QPen(m_style.background, 2.4 * m_style.tailLine));  // sets it off from the field
    strokePieces(m_painter, pieces, QPen(colour, m_style.pathLine));
    if (m_style.pathArrows) {
        const double length = lengthOf(pieces), size = m_style.baseSize * 0.62;
        const int heads = std::clamp(int(length / (m_style.baseSize * 16)), length > 4 * size ? 1 : 0, 4);
        for (int i = 0; i < heads; ++i) {
            QPointF tip, direction;
            if (pointAlong(pieces, length * (i + 0.5) / heads, tip, direction)) drawChevron(m_painter, tip, direction, size, colour);
        }
    }
    Dots dots;
    if (path.discrete) collectDots(path.points, 0, path.points.size(), dots, dots);
    stamp(dots, colour);
}

void PathStrokes::collectDots(const Polyline& points, std::size_t from, std::size_t to, Dots& recent, Dots& older) const {
    const double apart = 3.6 * m_dot;
    const QRectF area = m_map.area.adjusted(-m_dot, -m_dot, m_dot, m_dot);
    double drawn = 0;
    double stepAfter = to < points.size() ? distance(m_map(points[to]), m_map(points[to - 1])) : INFINITY;
    // From the head backwards, so that dots fade where the line does.
    for (std::size_t i = to; i-- > std::max<std::size_t>(from, 1);) {
        const QPointF here = m_map(points[i]);
        const double step = distance(here, m_map(points[i - 1]));
        const bool shown = isFinite(here) && area.contains(here);
        if (shown && step >= apart && stepAfter >= apart) (drawn > m_tail ? older : recent).push_back(here);
        if (shown && step < area.width()) drawn += step;
        stepAfter = step;
    }
}

void PathStrokes::stamp(const Dots& dots, const QColor& ink) {
    stampMany(m_painter, dots, m_dot, markName(QStringLiteral("iterate"), m_style, ink), [&](QPainter& target, const QPointF& at) {
        target.setPen(Qt::NoPen);
        target.setBrush(ink);
        target.drawEllipse(at, m_dot, m_dot);
    });
}

QColor PathStrokes::aged(const QColor& colour, double share) const {
    return mixed(colour, m_style.background, m_style.fade * share);
}

}  // namespace ganscope
