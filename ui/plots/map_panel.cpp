// SPDX-License-Identifier: GPL-3.0-or-later
// Cells as an image, everything else as lines and text.
#include "ui/plots/map_panel.h"

#include "ui/plots/cells.h"
#include "ui/plots/colour_maps.h"
#include "ui/plots/labels.h"
#include "ui/plots/strokes.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

/// Of values from 0 to 1 along the scale, or from −1 to 1 about a middle.
double along(const MapColours& c, double value) {
    if (c.middle) return (value - *c.middle) / (c.high - *c.middle);
    if (c.logarithmic) return value > 0 ? std::log(value / c.low) / std::log(c.high / c.low) : 0;
    return (value - c.low) / (c.high - c.low);
}

QColor colourOf(const MapColours& c, double value) {
    return c.middle ? divergingColour(along(c, value)) : sequentialColour(along(c, value));
}

/// The colours at many steps, so that a cell costs a lookup.
std::array<QRgb, 512> tableOf(const MapColours& c) {
    std::array<QRgb, 512> table;
    for (std::size_t k = 0; k < table.size(); ++k) {
        const double t = double(k) / double(table.size() - 1);
        table[k] = (c.middle ? divergingColour(2 * t - 1) : sequentialColour(t)).rgb();
    }
    return table;
}

/// What the colour scale spans, in its places: the values, and a tip where more lie beyond.
std::pair<double, double> scaleSpan(const MapColours& c) {
    const PlotAxis axis{{}, c.logarithmic, c.low, c.high};
    const double low = axis.place(c.low), high = axis.place(c.high), tip = 0.05 * (high - low);
    return {c.below ? low - tip : low, c.above ? high + tip : high};
}

}  // namespace

MapPanel::MapPanel() : m_picture(std::make_shared<MapPicture>()) {}

QCPLayoutElement* MapPanel::build(QCustomPlot& plot) {
    Plane& map = addPlane(plot, [this](QCPPainter& painter, const PixelMap& pixels) { draw(painter, pixels); });
    Plane& scale = addPlane(plot, [this](QCPPainter& painter, const PixelMap& pixels) { drawScale(painter, pixels); });
    scale.xAxis()->setTicks(false);
    scale.xAxis()->setTickLabels(false);
    scale.yAxis()->setTicks(false);
    scale.yAxis()->setTickLabels(false);
    scale.rightAxis()->setTicks(true);
    scale.rightAxis()->setTickLabels(true);
    scale.rightAxis()->setVisible(true);
    auto* grid = new QCPLayoutGrid;
    grid->addElement(0, 0, map.rect());
    grid->addElement(0, 1, scale.rect());
    auto* margins = new QCPMarginGroup(&plot);
    for (Plane* plane : {&map, &scale}) plane->rect()->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
    return grid;
}

void MapPanel::setPicture(std::shared_ptr<const MapPicture> picture) {
    if (!picture) return;
    m_picture = std::move(picture);
    m_present = m_picture->present;
    const MapPicture& p = *m_picture;
    Plane &map = *planes()[0], &scale = *planes()[1];
    map.setLogarithmicX(p.x.logarithmic);
    map.setLogarithmic(p.y.logarithmic);
    map.xAxis()->setLabel(p.x.label);
    map.yAxis()->setLabel(p.y.label);
    map.setHome(planeRect(p.x.place(p.x.low), p.x.place(p.x.high), p.y.place(p.y.low), p.y.place(p.y.high)));
    const PlotAxis values{{}, p.colours.logarithmic, p.colours.low, p.colours.high};
    scale.setLogarithmic(values.logarithmic);
    scale.rightAxis()->setTicker(scale.yAxis()->ticker());
    scale.rightAxis()->setLabel(p.colours.label);
    const auto [low, high] = scaleSpan(p.colours);
    scale.setHome(planeRect(0, 1, low, high));
    scale.rightAxis()->setRange(low, high);
    colourCells();
}

void MapPanel::styled() {
    auto* grid = qobject_cast<QCPLayoutGrid*>(planes()[0]->rect()->layout());
    if (grid) grid->setColumnSpacing(style().baseSize / 2);
    QCPAxisRect* scale = planes()[1]->rect();
    const int width = int(std::lround(1.1 * style().baseSize));
    scale->setMinimumMargins(QMargins(0, 0, 0, 0));
    scale->setMinimumSize(width, 0);
    scale->setMaximumSize(width, QWIDGETSIZE_MAX);
    for (const auto type : {QCPAxis::atLeft, QCPAxis::atRight, QCPAxis::atTop, QCPAxis::atBottom})
        scale->axis(type)->setBasePen(Qt::NoPen);  // the rim is drawn with the scale, tips included
    colourCells();
}

void MapPanel::colourCells() {
    const MapPicture& p = *m_picture;
    if (p.columns < 1 || p.rows < 1 || p.values.size() < std::size_t(p.columns) * std::size_t(p.rows)) {
        m_cells = {};
        return;
    }
    if (m_cells.width() != p.columns || m_cells.height() != p.rows) m_cells = QImage(p.columns, p.rows, QImage::Format_RGB32);
    const auto table = tableOf(p.colours);
    const double last = double(table.size() - 1);
    const QRgb none = style().bandFill.rgb();
    for (int j = 0; j < p.rows; ++j) {
        auto* line = reinterpret_cast<QRgb*>(m_cells.scanLine(p.rows - 1 - j));
        const double* values = p.values.data() + std::size_t(j) * std::size_t(p.columns);
        for (int i = 0; i < p.columns; ++i) {
            if (std::isnan(values[i])) {
                line[i] = none;
                continue;
            }
            double t = along(p.colours, values[i]);
            if (p.colours.middle) t = 0.5 * (t + 1);
            line[i] = table[std::size_t(std::clamp(t, 0.0, 1.0) * last + 0.5)];
        }
    }
}

void MapPanel::draw(QCPPainter& painter, const PixelMap& map) const {
    const MapPicture& p = *m_picture;
    const auto place = [&](const QPointF& at) { return QPointF(p.x.place(at.x()), p.y.place(at.y())); };
    if (!m_cells.isNull()) {
        // Nodes are the middles of cells: half a cell lies beyond either end, and is clipped.
        const QPointF a = map(place({p.x.low, p.y.high})), b = map(place({p.x.high, p.y.low}));
        const double dx = 0.5 * (b.x() - a.x()) / std::max(1, p.columns - 1), dy = 0.5 * (b.y() - a.y()) / std::max(1, p.rows - 1);
        drawCells(painter, QRectF(a - QPointF(dx, dy), b + QPointF(dx, dy)), m_cells);
    }
    const double line = (style().pathLine + style().tailLine) / 2;
    for (const Polyline& border : p.border) {
        Polyline placed;
        placed.reserve(border.size());
        for (const QPointF& at : border) placed.push_back(place(at));
        const auto pieces = visiblePieces(placed, map, 4, isPrinted(painter) ? 0.05 : 0.3);
        strokePieces(painter, pieces, QPen(style().ink, line));
    }
    QRectF keep;
    if (m_present)
        if (const QPointF at = map(place(*m_present)); map.area.adjusted(-1, -1, 1, 1).contains(at)) {
            const double r = 0.45 * style().markerSize;
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(style().background, 3 * style().thinLine));
            painter.drawEllipse(at, r, r);
            painter.setPen(QPen(style().ink, 1.4 * style().thinLine));
            painter.drawEllipse(at, r, r);
            painter.drawLine(at - QPointF(1.8 * r, 0), at - QPointF(r, 0));
            painter.drawLine(at + QPointF(1.8 * r, 0), at + QPointF(r, 0));
            painter.drawLine(at - QPointF(0, 1.8 * r), at - QPointF(0, r));
            painter.drawLine(at + QPointF(0, 1.8 * r), at + QPointF(0, r));
            keep = QRectF(at.x() - 2 * r, at.y() - 2 * r, 4 * r, 4 * r);
        }
    drawNames(painter, map, keep);
    drawNote(painter, map.area, p.note, style(), Qt::AlignLeft | Qt::AlignBottom);
}

/// "stable" and "unstable" where each has the most room: about the node that is farthest from the other side.
void MapPanel::drawNames(QCPPainter& painter, const PixelMap& map, const QRectF& keep) const {
    const MapPicture& p = *m_picture;
    if (m_cells.isNull() || !p.colours.middle || (p.belowName.isEmpty() && p.aboveName.isEmpty())) return;
    constexpr int coarse = 24;
    struct Spot {
        int side;  // −1 below, 1 above, 0 nothing known
        QPointF at;
    };
    std::vector<Spot> spots;
    for (int b = 0; b < coarse; ++b)
        for (int a = 0; a < coarse; ++a) {
            const QPointF at(map.area.left() + (a + 0.5) / coarse * map.area.width(), map.area.top() + (b + 0.5) / coarse * map.area.height());
            const QPointF data = map.toData(at);
            const double u = (data.x() - p.x.place(p.x.low)) / (p.x.place(p.x.high) - p.x.place(p.x.low));
            const double v = (data.y() - p.y.place(p.y.low)) / (p.y.place(p.y.high) - p.y.place(p.y.low));
            const int i = int(std::lround(u * (p.columns - 1))), j = int(std::lround(v * (p.rows - 1)));
            int side = 0;
            if (i >= 0 && j >= 0 && i < p.columns && j < p.rows)
                if (const double value = p.values[std::size_t(j) * std::size_t(p.columns) + std::size_t(i)]; !std::isnan(value))
                    side = value < *p.colours.middle ? -1 : 1;
            spots.push_back({side, at});
        }
    const QFont font = style().font(style().smallSize);
    const QFontMetricsF metrics(font);
    QColor veil = style().background;
    veil.setAlpha(190);
    for (const int side : {-1, 1}) {
        const QString& name = side < 0 ? p.belowName : p.aboveName;
        if (name.isEmpty()) continue;
        const QSizeF size(metrics.horizontalAdvance(name) + 6, metrics.height() + 1);
        const QRectF inside = map.area.adjusted(size.width() / 2 + 2, size.height() / 2 + 2, -size.width() / 2 - 2, -size.height() / 2 - 2);
        QPointF best;
        double most = 0;
        for (const Spot& spot : spots) {
            if (spot.side != side || !inside.contains(spot.at)) continue;
            double room = 1e9;  // distances in units of half the text, so that the box fits
            for (const Spot& other : spots)
                if (other.side != side)
                    room = std::min(room, std::max(std::abs(other.at.x() - spot.at.x()) / size.width(), std::abs(other.at.y() - spot.at.y()) / size.height()));
            if (keep.isValid() && keep.intersects(QRectF(spot.at - QPointF(size.width(), size.height()) / 2, size))) continue;
            const QPointF off = spot.at - map.area.center();
            room = std::min(room, 4.0) - 1e-4 * std::hypot(off.x(), off.y());
            if (room > most) {
                most = room;
                best = spot.at;
            }
        }
        if (most < 0.6) continue;
        const QRectF box(best - QPointF(size.width(), size.height()) / 2, size);
        painter.setPen(Qt::NoPen);
        painter.setBrush(veil);
        painter.drawRoundedRect(box, 2, 2);
        painter.setFont(font);
        painter.setPen(style().ink);
        painter.drawText(box, Qt::AlignCenter, name);
    }
}

void MapPanel::drawScale(QCPPainter& painter, const PixelMap& map) const {
    const MapColours& c = m_picture->colours;
    if (m_cells.isNull()) return;
    const PlotAxis axis{{}, c.logarithmic, c.low, c.high};
    const QPointF low = map(0, axis.place(c.low)), high = map(0, axis.place(c.high));
    const double left = map.area.left(), right = map.area.right(), middle = map.area.center().x();
    QImage ramp(1, 256, QImage::Format_RGB32);
    for (int k = 0; k < ramp.height(); ++k) {
        const double t = (k + 0.5) / ramp.height();
        ramp.setPixelColor(0, k, colourOf(c, axis.value(std::lerp(axis.place(c.high), axis.place(c.low), t))));
    }
    drawCells(painter, QRectF(QPointF(left, high.y()), QPointF(right, low.y())), ramp);
    QPolygonF rim;
    const auto end = [&](bool pointed, double from, double tip, double a, double b, const QColor& colour) {
        rim << QPointF(a, from);
        if (!pointed) {
            rim << QPointF(b, from);
            return;
        }
        rim << QPointF(middle, tip) << QPointF(b, from);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{{a, from}, {middle, tip}, {b, from}});
    };
    end(c.above, high.y(), map.area.top(), left, right, colourOf(c, c.high));
    end(c.below, low.y(), map.area.bottom(), right, left, colourOf(c, c.low));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style().ink, style().thinLine));
    painter.drawPolygon(rim);
    if (!c.middle) return;
    const double y = map(0, *c.middle).y();
    painter.drawLine(QPointF(left, y), QPointF(right, y));
}

PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const MapPicture> picture) {
    return placedPanel<MapPanel>(plot, std::move(picture));
}

}  // namespace ganscope
