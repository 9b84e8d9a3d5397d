// SPDX-License-Identifier: GPL-3.0-or-later
// The data space on the line; that of the plane is drawn by cloud_drawing.h.
#include "ui/plots/data_panel.h"

#include "ui/plots/cloud_drawing.h"
#include "ui/plots/labels.h"
#include "ui/plots/strokes.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr int dataColour = 1, generatorColour = 0, discriminatorColour = 2;  // of the style's series

struct DataLimits {
    double low = INFINITY, high = -INFINITY;
    void add(double value) {
        if (!std::isfinite(value) || std::abs(value) > 1e6) return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    bool any() const { return low <= high; }
};

bool hasDensity(const DataPicture& picture) {
    return !picture.data.density.empty() || !picture.generator.density.empty();
}

}  // namespace

DataPanel::DataPanel() : m_picture(std::make_shared<DataPicture>()) {}

QCPLayoutElement* DataPanel::build(QCustomPlot& plot) {
    Plane& only = addPlane(plot, [this](QCPPainter& painter, const PixelMap& map) { draw(painter, map); });
    setPicture(m_picture);
    return only.rect();
}

void DataPanel::setPicture(std::shared_ptr<const DataPicture> picture) {
    if (!picture) return;
    const bool fresh =
        m_picture->discriminator.empty() && m_picture->data.atoms.empty() && m_picture->data.density.empty();
    m_picture = std::move(picture);
    arrange();
    Plane& plane = *planes()[0];
    if (m_picture->cloud) return plane.setHome(m_picture->cloud->window);
    DataLimits x, mass, judged;
    for (const LineDistribution* measure : {&m_picture->data, &m_picture->generator})
        for (const auto* points : {&measure->atoms, &measure->density})
            for (const QPointF& p : *points) {
                x.add(p.x());
                mass.add(p.y());
            }
    if (!x.any())
        for (const QPointF& p : m_picture->discriminator) x.add(p.x());
    for (const QPointF& p : m_picture->discriminator) judged.add(p.y());
    const std::pair none(0.0, 0.0);
    const QRectF home = plane.home();
    auto xs = m_picture->xRange ? *m_picture->xRange
              : x.any() ? steadyRange(fresh ? none : std::pair(home.left(), home.right()), x.low, x.high,
                                      hasDensity(*m_picture) ? 0 : 0.3)
                        : std::pair(home.left(), home.right());
    // Masses stand on zero and leave the upper quarter to the legend.
    const double top = mass.any() && mass.high > 0 ? mass.high : 1;
    const auto ys = steadyRange(fresh ? none : std::pair(home.top(), home.bottom()), 0, 1.25 * top, 0);
    plane.setHome(planeRect(xs.first, xs.second, 0, ys.second));
    // Symmetric about zero: above the middle the discriminator says real, below it says generated.
    const double bound = judged.any() ? std::max({std::abs(judged.low), std::abs(judged.high), 1e-3}) : 1;
    m_discriminatorRange = steadyRange(fresh ? none : m_discriminatorRange, -bound, bound);
    plane.rightAxis()->setRange(m_discriminatorRange.first, m_discriminatorRange.second);
    plane.xAxis()->setLabel(m_picture->xLabel);
    plane.yAxis()->setLabel(m_picture->massLabel);
    plane.rightAxis()->setLabel(m_picture->discriminatorLabel);
}

/// Axes for the line or for the plane.
void DataPanel::arrange() {
    Plane& plane = *planes()[0];
    const auto& cloud = m_picture->cloud;
    const bool bare = cloud && cloud->bare;
    plane.setEqualAspect(cloud.has_value());
    plane.rightAxis()->setTicks(!cloud);
    plane.rightAxis()->setTickLabels(!cloud);
    plane.rightAxis()->setVisible(!cloud || style().fullBox);
    for (QCPAxis* axis : {plane.xAxis(), plane.yAxis()}) {
        axis->setTicks(!bare);
        axis->setTickLabels(!bare);
    }
    if (!cloud) return;
    plane.xAxis()->setLabel(cloud->xLabel);
    plane.yAxis()->setLabel(cloud->yLabel);
    plane.rightAxis()->setLabel({});
}

void DataPanel::styled() {
    arrange();
    Plane& plane = *planes()[0];
    const QColor colour = style().seriesColour(discriminatorColour);
    plane.rightAxis()->setLabelColor(mixed(colour, style().ink, 0.25));
    plane.rightAxis()->setTickLabelColor(mixed(colour, style().ink, 0.25));
}

void DataPanel::drawMeasure(QCPPainter& painter, const PixelMap& map, const LineDistribution& measure,
                            int colour) const {
    const QColor ink = style().seriesColour(colour);
    const double line = style().tailLine;
    const bool dashed = colour == generatorColour;
    const auto dashes = dashPattern(dashed ? 1 : 0, line);
    const auto outline = visiblePieces(measure.density, map, 4, isPrinted(painter) ? 0.1 : 0.5);
    for (const QPolygonF& piece : outline) {
        QPolygonF ground = piece;
        const double floor = std::min(map(0, 0).y(), map.area.bottom() + 4);
        ground << QPointF(piece.constLast().x(), floor) << QPointF(piece.constFirst().x(), floor);
        QColor fill = ink;
        fill.setAlpha(40);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(ground);
    }
    strokeDashed(painter, outline, QPen(ink, line), dashes);
    // Stems end in a filled disc for the data and a hollow one for the generator.
    const double r = style().markerSize * 0.4;
    for (const QPointF& atom : measure.atoms) {
        const std::array<QPointF, 2> stem{QPointF(atom.x(), 0), atom};
        strokeDashed(painter, visiblePieces(stem, map, 4, 0), QPen(ink, line * 1.4), dashes);
        const QPointF tip = map(atom);
        if (!isFinite(tip) || !map.area.adjusted(-r, -r, r, r).contains(tip)) continue;
        painter.setPen(QPen(ink, line));
        painter.setBrush(dashed ? style().background : ink);
        painter.drawEllipse(tip, r, r);
    }
}

void DataPanel::draw(QCPPainter& painter, const PixelMap& map) const {
    if (m_picture->cloud) return drawCloud(painter, map, *m_picture->cloud, m_picture->note, style());
    const QRectF judgedRange(map.visible.left(), m_discriminatorRange.first, map.visible.width(),
                             m_discriminatorRange.second - m_discriminatorRange.first);
    const PixelMap judged(map.area, judgedRange);
    const QColor colour = style().seriesColour(discriminatorColour);
    const double zero = judged(0, 0).y();
    const std::vector<QPolygonF> zeroLine{QPolygonF{{map.area.left(), zero}, {map.area.right(), zero}}};
    strokeDashed(painter, zeroLine, QPen(mixed(colour, style().background, 0.5), style().thinLine),
                 dashPattern(3, style().thinLine));
    drawMeasure(painter, map, m_picture->data, dataColour);
    drawMeasure(painter, map, m_picture->generator, generatorColour);
    strokePieces(painter, visiblePieces(m_picture->discriminator, judged, 4, isPrinted(painter) ? 0.1 : 0.5),
                 QPen(colour, style().tailLine));
    std::vector<LegendEntry> legend;
    const auto shown = [](const LineDistribution& m) { return !m.atoms.empty() || !m.density.empty(); };
    if (shown(m_picture->data))
        legend.push_back({m_picture->data.label, style().seriesColour(dataColour), 0, false});
    if (shown(m_picture->generator))
        legend.push_back({m_picture->generator.label, style().seriesColour(generatorColour), 1, false});
    if (!m_picture->discriminator.empty())
        legend.push_back({m_picture->discriminatorLabel, colour, 0, false});
    drawLegend(painter, map.area, legend, style(), Qt::AlignRight | Qt::AlignTop);
    drawNote(painter, map.area, m_picture->note, style(), Qt::AlignLeft | Qt::AlignTop);
}

PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const DataPicture> picture) {
    return placedPanel<DataPanel>(plot, std::move(picture));
}

}  // namespace ganscope
