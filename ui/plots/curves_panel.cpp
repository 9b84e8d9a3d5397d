// SPDX-License-Identifier: GPL-3.0-or-later
// Curves, and where the scenario stands.
#include "ui/plots/curves_panel.h"

#include "ui/plots/labels.h"
#include "ui/plots/strokes.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr double farBelow = -1000;  // in decades
constexpr double mostDecades = 18;  // below the largest value; what is smaller is rounding

struct Limits {
    double low = INFINITY, high = -INFINITY;
    void add(double value) {
        if (!std::isfinite(value)) return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

/// What the axis spans, in its own places.
std::pair<double, double> spanOf(const PlotAxis& axis, Limits data, bool along) {
    if (axis.low < axis.high) return {axis.place(axis.low), axis.place(axis.high)};
    if (!(data.low <= data.high)) return {0, 1};
    if (axis.logarithmic) {
        data.low = std::max(data.low, data.high - mostDecades);
        if (along) return {data.low, std::max(data.high, data.low + 1e-3)};
        const double room = std::max(0.06 * (data.high - data.low), 0.05);
        return {data.low - room, data.high + room};
    }
    if (along) return {data.low, data.high > data.low ? data.high : data.low + 1};
    return steadyRange({0, 0}, data.low, data.high, 0.04);
}

Polyline placed(const PlotCurve& curve, const CurvesPicture& picture) {
    Polyline line;
    line.reserve(curve.points.size());
    // Zero lies below every logarithmic axis: the curve goes there, out of the picture.
    for (const QPointF& p : curve.points)
        line.emplace_back(picture.x.place(p.x()), p.y() == 0 && picture.y.logarithmic ? farBelow : picture.y.place(p.y()));
    return line;
}

}  // namespace

CurvesPanel::CurvesPanel() : m_picture(std::make_shared<CurvesPicture>()) {}

QCPLayoutElement* CurvesPanel::build(QCustomPlot& plot) {
    Plane& plane = addPlane(plot, [this](QCPPainter& painter, const PixelMap& map) { draw(painter, map); });
    m_legend = new LegendStrip(&plot, plane.rect());
    return stacked({m_legend, plane.rect()});
}

void CurvesPanel::setPicture(std::shared_ptr<const CurvesPicture> picture) {
    if (!picture) return;
    m_picture = std::move(picture);
    Plane& plane = *planes()[0];
    plane.setLogarithmicX(m_picture->x.logarithmic);
    plane.setLogarithmic(m_picture->y.logarithmic);
    plane.xAxis()->setLabel(m_picture->x.label);
    plane.yAxis()->setLabel(m_picture->y.label);
    Limits x, y;
    for (const PlotCurve& curve : m_picture->curves)
        for (const QPointF& p : placed(curve, *m_picture)) {
            if (!isFinite(p) || p.y() == farBelow) continue;
            x.add(p.x());
            if (!curve.guide) y.add(p.y());
        }
    const auto across = spanOf(m_picture->x, x, true), up = spanOf(m_picture->y, y, false);
    plane.setHome(planeRect(across.first, across.second, up.first, up.second));
    fillLegend();
}

void CurvesPanel::styled() {
    m_legend->setStyle(style());
    fillLegend();
}

void CurvesPanel::fillLegend() {
    std::vector<StripEntry> entries;
    if (m_picture->legend)
        for (std::size_t i = 0; i < m_picture->curves.size(); ++i) {
            const PlotCurve& curve = m_picture->curves[i];
            if (!curve.label.isEmpty())
                entries.push_back({curve.label, lineKey(curve.guide ? style().muted : style().seriesColour(int(i)), int(i), style())});
        }
    m_legend->setEntries(std::move(entries));
}

void CurvesPanel::draw(QCPPainter& painter, const PixelMap& map) const {
    if (m_picture->present)
        if (const double at = map(m_picture->x.place(*m_picture->present), 0).x(); at >= map.area.left() && at <= map.area.right()) {
            const std::vector<QPolygonF> line{QPolygonF{{at, map.area.top()}, {at, map.area.bottom()}}};
            strokeDashed(painter, line, QPen(style().muted, style().thinLine), dashPattern(3, style().thinLine));
        }
    const double tolerance = isPrinted(painter) ? 0.1 : 0.5;
    for (std::size_t i = 0; i < m_picture->curves.size(); ++i) {
        const PlotCurve& curve = m_picture->curves[i];
        const double line = curve.guide ? style().thinLine : (style().pathLine + style().tailLine) / 2;
        const QColor colour = curve.guide ? style().muted : style().seriesColour(int(i));
        const Polyline points = placed(curve, *m_picture);
        strokeDashed(painter, visiblePieces(points, map, 4, tolerance), QPen(colour, line), dashPattern(int(i), line));
    }
    drawNote(painter, map.area, m_picture->note, style(), Qt::AlignLeft | Qt::AlignBottom);
}

PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const CurvesPicture> picture) {
    return placedPanel<CurvesPanel>(plot, std::move(picture));
}

}  // namespace ganscope
