// SPDX-License-Identifier: GPL-3.0-or-later
// Poles, zeros, and curves about −1.
#include "ui/plots/complex_panel.h"

#include "ui/plots/labels.h"
#include "ui/plots/markers.h"
#include "ui/plots/strokes.h"

#include <cmath>
#include <numbers>

namespace ganscope {
namespace {

void drawMark(QPainter& painter, const QPointF& at, ComplexMark mark, double size, const QColor& colour, const PlotStyle& style) {
    const double r = size / 2;
    painter.setPen(QPen(colour, std::max(style.thinLine, 0.16 * size), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
        case ComplexMark::Cross:
            painter.drawLine(at - QPointF(0.8 * r, 0.8 * r), at + QPointF(0.8 * r, 0.8 * r));
            painter.drawLine(at - QPointF(0.8 * r, -0.8 * r), at + QPointF(0.8 * r, -0.8 * r));
            break;
        case ComplexMark::Plus:
            painter.drawLine(at - QPointF(r, 0), at + QPointF(r, 0));
            painter.drawLine(at - QPointF(0, r), at + QPointF(0, r));
            break;
        case ComplexMark::Ring: painter.drawEllipse(at, r, r); break;
        case ComplexMark::Diamond:
            painter.drawPolygon(QPolygonF{at + QPointF(0, -1.3 * r), at + QPointF(1.3 * r, 0), at + QPointF(0, 1.3 * r), at + QPointF(-1.3 * r, 0)});
            break;
    }
}

QColor colourOf(int index, const PlotStyle& style) { return index < 0 ? style.ink : style.seriesColour(index); }

}  // namespace

ComplexPanel::ComplexPanel() : m_picture(std::make_shared<ComplexPicture>()) {}

QCPLayoutElement* ComplexPanel::build(QCustomPlot& plot) {
    Plane& plane = addPlane(plot, [this](QCPPainter& painter, const PixelMap& map) { draw(painter, map); });
    m_legend = new LegendStrip(&plot, plane.rect());
    return stacked({m_legend, plane.rect()});
}

void ComplexPanel::setPicture(std::shared_ptr<const ComplexPicture> picture) {
    if (!picture) return;
    m_picture = std::move(picture);
    Plane& plane = *planes()[0];
    plane.setEqualAspect(m_picture->equal);
    plane.xAxis()->setLabel(m_picture->xLabel);
    plane.yAxis()->setLabel(m_picture->yLabel);
    plane.setHome(m_picture->home);
    fillLegend();
}

void ComplexPanel::styled() {
    m_legend->setStyle(style());
    fillLegend();
}

void ComplexPanel::fillLegend() {
    std::vector<StripEntry> entries;
    for (const ComplexPoints& points : m_picture->points) {
        if (points.label.isEmpty()) continue;
        const PlotStyle look = style();
        const QColor colour = colourOf(points.colour, look);
        entries.push_back({points.label,
                           [look, colour, mark = points.mark](QPainter& painter, const QRectF& patch) {
                               drawMark(painter, patch.center(), mark, 0.7 * look.smallSize, colour, look);
                           },
                           1.1});
    }
    for (const ComplexCurve& curve : m_picture->curves)
        if (!curve.label.isEmpty()) entries.push_back({curve.label, lineKey(style().seriesColour(curve.colour), curve.colour, style())});
    m_legend->setEntries(std::move(entries));
}

void ComplexPanel::draw(QCPPainter& painter, const PixelMap& map) const {
    const QPointF zero = map(0, 0);
    const QRectF& area = map.area;
    if (m_picture->stableHalf && zero.x() > area.left()) {
        QRectF half = area;
        half.setRight(std::min(zero.x(), area.right()));
        painter.fillRect(half, style().stableShade);
    }
    painter.setPen(QPen(style().muted, style().thinLine));
    if (zero.x() > area.left() && zero.x() < area.right()) painter.drawLine(QPointF(zero.x(), area.top()), QPointF(zero.x(), area.bottom()));
    if (zero.y() > area.top() && zero.y() < area.bottom()) painter.drawLine(QPointF(area.left(), zero.y()), QPointF(area.right(), zero.y()));
    if (m_picture->unitCircle) {
        Polyline circle;
        constexpr int corners = 180;
        for (int k = 0; k <= corners; ++k) circle.emplace_back(std::cos(2 * std::numbers::pi * k / corners), std::sin(2 * std::numbers::pi * k / corners));
        strokeDashed(painter, visiblePieces(circle, map, 4, 0.1), QPen(style().muted, style().thinLine), dashPattern(3, style().thinLine));
    }
    const double tolerance = isPrinted(painter) ? 0.1 : 0.5;
    for (const ComplexCurve& curve : m_picture->curves) {
        const double line = (style().pathLine + style().tailLine) / 2;
        const QColor colour = style().seriesColour(curve.colour);
        if (curve.mirrored) {
            Polyline other;
            for (const QPointF& p : curve.points) other.emplace_back(p.x(), -p.y());
            strokeDashed(painter, visiblePieces(other, map, 4, tolerance), QPen(colour, style().thinLine), dashPattern(curve.colour, style().thinLine));
        }
        strokeDashed(painter, visiblePieces(curve.points, map, 4, tolerance), QPen(colour, line), dashPattern(curve.colour, line));
        if (!curve.heading) continue;
        const QPointF tip = map(curve.heading->first), along = tip - map(curve.heading->second);
        const double length = std::hypot(along.x(), along.y());
        if (area.contains(tip) && length > 0) drawChevron(painter, tip, along / length, 0.9 * style().markerSize, colour);
    }
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    for (const ComplexPoints& points : m_picture->points)
        for (const QPointF& p : points.at)
            if (const QPointF at = map(p); area.adjusted(-10, -10, 10, 10).contains(at)) drawMark(painter, at, points.mark, style().markerSize, colourOf(points.colour, style()), style());
    painter.restore();
    drawNote(painter, area, m_picture->above, style(), Qt::AlignLeft | Qt::AlignTop);
    drawNote(painter, area, m_picture->below, style(), Qt::AlignLeft | Qt::AlignBottom);
}

PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const ComplexPicture> picture) {
    return placedPanel<ComplexPanel>(plot, std::move(picture));
}

std::vector<NumberTable> numbersOf(const ComplexPicture& picture) {
    std::vector<NumberTable> tables;
    const auto add = [&](const char* name, const QString& label, const auto& points) {
        NumberTable table{name, label.toStdString(), {"re", "im"}, {{}, {}}};
        for (const QPointF& p : points) {
            table.values[0].push_back(p.x());
            table.values[1].push_back(p.y());
        }
        if (!table.values[0].empty()) tables.push_back(std::move(table));
    };
    for (const ComplexPoints& points : picture.points) add("mark", points.label, points.at);
    for (const ComplexCurve& curve : picture.curves) add("curve", curve.label, curve.points);
    return tables;
}

}  // namespace ganscope
