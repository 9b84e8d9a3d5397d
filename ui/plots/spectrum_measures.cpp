// SPDX-License-Identifier: GPL-3.0-or-later
// What the phase and conditioning factors look like, and the eigenvalue that was chosen.
#include "ui/plots/spectrum_panel.h"
#include "ui/plots/strokes.h"

#include <cmath>

namespace ganscope {

void SpectrumPanel::drawMeasures(QCPPainter& painter, const PixelMap& map, const SpectrumPlane& content) const {
    const PlotStyle& look = style();
    const QPen pen(look.muted, look.thinLine);
    const QPointF zero = map(0, 0);
    if (content.wedge && std::isfinite(*content.wedge)) {
        // Four rays |Im λ| = phase · |Re λ|, in the plane's own scales, well past its edges.
        const double far = 2 * (map.area.width() + map.area.height()) + std::hypot(zero.x() - map.area.center().x(), zero.y() - map.area.center().y());
        for (const double sx : {-1.0, 1.0})
            for (const double sy : {-1.0, 1.0}) {
                const QPointF way(sx * map.sx, sy * *content.wedge * map.sy);
                QPointF a = zero, b = zero + way * (far / std::hypot(way.x(), way.y()));
                if (clipSegment(map.area, a, b)) strokeDashed(painter, {QPolygonF{a, b}}, pen, dashPattern(1, look.thinLine));
            }
    }
    if (content.ring)
        for (const double radius : {content.ring->first, content.ring->second}) {
            Polyline circle;
            constexpr int sides = 180;
            for (int i = 0; i <= sides; ++i) circle.emplace_back(radius * std::cos(2 * M_PI * i / sides), radius * std::sin(2 * M_PI * i / sides));
            strokeDashed(painter, visiblePieces(circle, map, 4, 0.5), pen, dashPattern(2, look.thinLine));
        }
    if (content.chosen)
        if (const QPointF at = map(*content.chosen); map.area.contains(at)) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(look.ink, 1.5 * look.thinLine));
            painter.drawEllipse(at, 0.95 * look.markerSize, 0.95 * look.markerSize);
        }
}

std::optional<QPointF> SpectrumPanel::eigenvalueAt(const QPointF& at, double reach) const {
    const PixelMap map = planes()[0]->map();
    std::optional<QPointF> found;
    double best = reach;
    for (const SpectrumPoint& point : m_picture->flow.points) {
        const QPointF d = map(point.at) - at;
        if (const double distance = std::hypot(d.x(), d.y()); distance <= best) {
            best = distance;
            found = point.at;
        }
    }
    return found;
}

}  // namespace ganscope
