// SPDX-License-Identifier: GPL-3.0-or-later
// Magnitude above, phase below.
#include "ui/plots/bode_panel.h"

#include "ui/plots/strokes.h"
#include "ui/plots/ticker.h"

#include <cmath>

namespace ganscope {
namespace {

/// Steps that divide a turn: 15, 30, 45, 90, 180, 360.
class AngleTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override {
        for (const double step : {15.0, 30.0, 45.0, 90.0, 180.0})
            if (range.size() / step <= 2 * std::max(2, tickCount())) return step;
        return 360;
    }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return tickText(tick, 15); }
    int getSubTickCount(double) override { return 0; }
};

}  // namespace

BodePanel::BodePanel() : m_picture(std::make_shared<BodePicture>()) {}

QCPLayoutElement* BodePanel::build(QCustomPlot& plot) {
    Plane& upper = addPlane(plot, [this](QCPPainter& painter, const PixelMap& map) { draw(painter, map, &BodeCurve::magnitude); });
    Plane& lower = addPlane(plot, [this](QCPPainter& painter, const PixelMap& map) { draw(painter, map, &BodeCurve::phase); });
    for (Plane* plane : {&upper, &lower}) plane->setLogarithmicX(true);
    lower.yAxis()->setTicker(QSharedPointer<AngleTicker>::create());
    upper.xAxis()->setTickLabels(false);
    Plane::linkX(upper, lower);
    m_legend = new LegendStrip(&plot, upper.rect());
    auto* margins = new QCPMarginGroup(&plot);
    for (Plane* plane : {&upper, &lower}) plane->rect()->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    return stacked({m_legend, upper.rect(), lower.rect()});
}

void BodePanel::setPicture(std::shared_ptr<const BodePicture> picture) {
    if (!picture) return;
    m_picture = std::move(picture);
    Plane &upper = *planes()[0], &lower = *planes()[1];
    upper.yAxis()->setLabel(m_picture->magnitudeLabel);
    lower.yAxis()->setLabel(m_picture->phaseLabel);
    lower.xAxis()->setLabel(m_picture->frequencyLabel);
    const double left = std::log10(m_picture->low), right = std::log10(m_picture->high);
    upper.setHome(planeRect(left, right, m_picture->decibels.first, m_picture->decibels.second));
    lower.setHome(planeRect(left, right, m_picture->degrees.first, m_picture->degrees.second));
    fillLegend();
}

void BodePanel::styled() {
    m_legend->setStyle(style());
    fillLegend();
}

void BodePanel::fillLegend() {
    std::vector<StripEntry> entries;
    for (std::size_t i = 0; i < m_picture->curves.size(); ++i)
        if (const QString& label = m_picture->curves[i].label; !label.isEmpty())
            entries.push_back({label, lineKey(style().seriesColour(int(i)), int(i), style())});
    m_legend->setEntries(std::move(entries));
}

void BodePanel::draw(QCPPainter& painter, const PixelMap& map, Polyline BodeCurve::*part) const {
    const auto level = [&](double value) {
        const double y = map(0, value).y();
        if (y <= map.area.top() || y >= map.area.bottom()) return;
        painter.setPen(QPen(style().muted, style().thinLine));
        painter.drawLine(QPointF(map.area.left(), y), QPointF(map.area.right(), y));
    };
    level(part == &BodeCurve::magnitude ? 0 : -180);
    if (m_picture->crossing)
        if (const double x = map(std::log10(*m_picture->crossing), 0).x(); x > map.area.left() && x < map.area.right()) {
            const std::vector<QPolygonF> line{QPolygonF{{x, map.area.top()}, {x, map.area.bottom()}}};
            strokeDashed(painter, line, QPen(style().muted, style().thinLine), dashPattern(3, style().thinLine));
        }
    const double tolerance = isPrinted(painter) ? 0.1 : 0.5;
    for (std::size_t i = 0; i < m_picture->curves.size(); ++i) {
        Polyline line;
        for (const QPointF& p : m_picture->curves[i].*part) line.emplace_back(std::log10(p.x()), p.y());
        const double width = (style().pathLine + style().tailLine) / 2;
        strokeDashed(painter, visiblePieces(line, map, 4, tolerance), QPen(style().seriesColour(int(i)), width), dashPattern(int(i), width));
    }
}

PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const BodePicture> picture) {
    return placedPanel<BodePanel>(plot, std::move(picture));
}

std::vector<NumberTable> numbersOf(const BodePicture& picture) {
    std::vector<NumberTable> tables;
    for (const BodeCurve& curve : picture.curves) {
        NumberTable table{"frequency", curve.label.toStdString(), {"omega", "decibels", "degrees"}, {{}, {}, {}}};
        for (std::size_t k = 0; k < curve.magnitude.size(); ++k) {
            table.values[0].push_back(curve.magnitude[k].x());
            table.values[1].push_back(curve.magnitude[k].y());
            table.values[2].push_back(curve.phase[k].y());
        }
        tables.push_back(std::move(table));
    }
    return tables;
}

}  // namespace ganscope
