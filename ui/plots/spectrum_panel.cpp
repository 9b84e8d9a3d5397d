// SPDX-License-Identifier: GPL-3.0-or-later
// The flow plane and the update plane.
#include "ui/plots/spectrum_panel.h"

#include "ui/plots/labels.h"
#include "ui/plots/markers.h"
#include "ui/plots/note_strip.h"
#include "ui/plots/strokes.h"
#include "ui/plots/ticker.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <map>

namespace ganscope {
namespace {

constexpr std::size_t mostNumbered = 8;  // more points carry no numbers
constexpr double regionReach = 6;        // a region up to so many times the spectrum's extent is shown whole
constexpr double eventReach = 2.5;       // as far events of a locus are

/// Grows a box by points; far outliers beyond 1e6 are left to the user's zoom.
struct Extent {
    double x0 = INFINITY, x1 = -INFINITY, y = 0;
    void add(const QPointF& p) {
        if (!isFinite(p) || std::abs(p.x()) > 1e6 || std::abs(p.y()) > 1e6) return;
        x0 = std::min(x0, p.x());
        x1 = std::max(x1, p.x());
        y = std::max(y, std::abs(p.y()));
    }
    double size() const { return std::max(x1 - x0, 2 * y); }
};

QRectF steadyHome(const SpectrumPlane& content, const QRectF& current, bool fresh, bool update) {
    if (content.home) return *content.home;
    Extent extent;
    if (!(update && content.wholeLoci)) extent.add({0, 0});
    for (const SpectrumPoint& point : content.points) extent.add(point.at);
    for (const QPointF& z : content.compared) extent.add(z);
    Extent near = extent;  // what happens along a slider is shown where it is not far away
    for (const LocusMark& event : content.events) near.add(event.at);
    if (near.size() <= eventReach * extent.size()) extent = near;
    if (content.wholeLoci)
        for (const Polyline& locus : content.loci)
            for (const QPointF& p : locus) extent.add(p);
    if (update && content.wholeLoci && !content.loci.empty()) {
        extent.add({1, 0});  // a small locus is shown large, with a part of the circle
        extent.y = std::max(extent.y, 0.5 * (extent.x1 - extent.x0));
    } else if (update) {
        extent.add({-1, 1});
        extent.add({1, 1});
    } else {
        if (extent.size() < 1e-9) extent.add({-1, 1});
        Extent whole = extent;
        for (const Polyline& region : content.regions)
            for (const QPointF& p : region) whole.add(p);
        if (whole.size() <= regionReach * extent.size()) extent = whole;
        // Zero and a strip of the unstable half always show, so that left and right of the axis can be told.
        extent.add({0.25 * extent.size(), 0});
    }
    const auto x = steadyRange(fresh ? std::pair(0.0, 0.0) : std::pair(current.left(), current.right()),
                               extent.x0, extent.x1);
    const auto y = steadyRange(fresh ? std::pair(0.0, 0.0) : std::pair(current.top(), current.bottom()),
                               -extent.y, extent.y);
    return planeRect(x.first, x.second, y.first, y.second);
}

QPolygonF circle(const PixelMap& map, const QPointF& centre, double radius) {
    constexpr int sides = 256;
    QPolygonF polygon;
    for (int i = 0; i <= sides; ++i) {
        const double angle = 2 * M_PI * i / sides;
        polygon << map(centre.x() + radius * std::cos(angle), centre.y() + radius * std::sin(angle));
    }
    return polygon;
}

/// "-0.15 ± 0.477 i" for the upper one of a pair, "-0.15" on the axis; what is zero beside the rest prints as
/// zero.
QString numberOf(const SpectrumPoint& point, bool pair) {
    const double scale = std::hypot(point.at.x(), point.at.y());
    const auto part = [scale](double value) { return std::abs(value) < 1e-9 * scale ? 0.0 : value; };
    const double re = part(point.at.x()), im = part(point.at.y());
    QString text = re != 0 || im == 0 ? shortNumber(re) : QString();
    if (im != 0) {
        const QString sign = pair ? QStringLiteral("±") : im < 0 ? QStringLiteral("−") : QStringLiteral("+");
        if (!text.isEmpty())
            text += QChar(u' ') + sign + QChar(u' ');
        else if (pair || im < 0)
            text = sign;
        text += shortNumber(std::abs(im)) + QStringLiteral(" i");
    }
    if (point.multiplicity > 1) text += QStringLiteral(" (×%1)").arg(point.multiplicity);
    return text;
}

}  // namespace

SpectrumPanel::SpectrumPanel() : m_picture(std::make_shared<SpectrumPicture>()) {}

QCPLayoutElement* SpectrumPanel::build(QCustomPlot& plot) {
    Plane& flow =
        addPlane(plot, [this](QCPPainter& painter, const PixelMap& map) { drawFlow(painter, map); });
    Plane& update =
        addPlane(plot, [this](QCPPainter& painter, const PixelMap& map) { drawUpdate(painter, map); });
    flow.xAxis()->setLabel(QStringLiteral("Re λ"));
    flow.yAxis()->setLabel(QStringLiteral("Im λ"));
    update.xAxis()->setLabel(QStringLiteral("Re μ"));
    update.yAxis()->setLabel(QStringLiteral("Im μ"));
    flow.setEqualAspect(true);
    update.setEqualAspect(true);
    auto* grid = new QCPLayoutGrid;
    m_flowNotes = new NoteStrip(&plot, flow.rect());
    m_updateNotes = new NoteStrip(&plot, update.rect());
    grid->addElement(0, 0, m_flowNotes);
    grid->addElement(0, 1, m_updateNotes);
    grid->addElement(1, 0, flow.rect());
    grid->addElement(1, 1, update.rect());
    grid->setRowSpacing(0);
    flow.setHome(steadyHome(m_picture->flow, {}, true, false));
    update.setHome(steadyHome(m_picture->update, {}, true, true));
    return grid;
}

void SpectrumPanel::setPicture(std::shared_ptr<const SpectrumPicture> picture) {
    if (!picture) return;
    const bool fresh = m_picture->flow.points.empty() && m_picture->update.points.empty();
    m_picture = std::move(picture);
    m_flowNotes->setNotes({m_picture->flow.regionLabel, m_picture->flow.note});
    m_updateNotes->setNotes({m_picture->update.regionLabel, m_picture->update.note});
    Plane &flow = *planes()[0], &update = *planes()[1];
    flow.setHome(steadyHome(m_picture->flow, flow.home(), fresh, false));
    update.setHome(steadyHome(m_picture->update, update.home(), fresh, true));
}

void SpectrumPanel::styled() {
    m_flowNotes->setStyle(style());
    m_updateNotes->setStyle(style());
    auto* grid = qobject_cast<QCPLayoutGrid*>(planes()[0]->rect()->layout());
    if (grid) grid->setColumnSpacing(style().baseSize / 2);
}

void SpectrumPanel::drawFlow(QCPPainter& painter, const PixelMap& map) const {
    const QPointF zero = map(0, 0);
    if (zero.x() > map.area.left()) {
        QRectF stableHalf = map.area;
        stableHalf.setRight(std::min(zero.x(), map.area.right()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(style().stableShade);
        painter.drawRect(stableHalf);
    }
    drawRegions(painter, map, m_picture->flow);
    drawAxesCross(painter, map);
    drawSpectrum(painter, map, m_picture->flow);
}

void SpectrumPanel::drawUpdate(QCPPainter& painter, const PixelMap& map) const {
    const QPolygonF unit = circle(map, {0, 0}, 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style().stableShade);
    painter.drawPolygon(unit);
    drawRegions(painter, map, m_picture->update);
    drawAxesCross(painter, map);
    strokePieces(painter, {unit}, QPen(style().ink, style().thinLine));
    drawSpectrum(painter, map, m_picture->update);
}

void SpectrumPanel::drawAxesCross(QCPPainter& painter, const PixelMap& map) const {
    const QPointF zero = map(0, 0);
    painter.setPen(QPen(style().muted, style().thinLine));
    if (zero.x() > map.area.left() && zero.x() < map.area.right())
        painter.drawLine(QPointF(zero.x(), map.area.top()), QPointF(zero.x(), map.area.bottom()));
    if (zero.y() > map.area.top() && zero.y() < map.area.bottom())
        painter.drawLine(QPointF(map.area.left(), zero.y()), QPointF(map.area.right(), zero.y()));
}

void SpectrumPanel::drawRegions(QCPPainter& painter, const PixelMap& map,
                                const SpectrumPlane& content) const {
    if (content.regions.empty()) return;
    // Polygons clipped by hand: a region of a small step is millions of pixels across.
    QPainterPath fill;
    std::vector<QPolygonF> rims;
    const double margin = 8;
    const QRectF grown = map.area.adjusted(-margin, -margin, margin, margin);
    for (const Polyline& region : content.regions) {
        QPolygonF polygon;
        for (const QPointF& p : region)
            if (isFinite(p)) {
                const QPointF pixel = map(p);
                polygon << QPointF(std::clamp(pixel.x(), -1e6, 1e6), std::clamp(pixel.y(), -1e6, 1e6));
            }
        if (polygon.size() < 3) continue;
        polygon << polygon.constFirst();
        fill.addPolygon(clipPolygon(polygon, grown));
        auto rim = visiblePieces(region, map, margin, 0.3, true);
        std::move(rim.begin(), rim.end(), std::back_inserter(rims));
    }
    fill.setFillRule(Qt::OddEvenFill);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style().regionFill);
    painter.drawPath(fill);
    strokePieces(painter, rims, QPen(style().regionLine, style().thinLine * 1.2));
}

void SpectrumPanel::drawSpectrum(QCPPainter& painter, const PixelMap& map,
                                 const SpectrumPlane& content) const {
    drawMeasures(painter, map, content);
    drawLoci(painter, map, content);
    drawTrail(painter, map, content);
    LabelPlacer placer(map.area);
    const double mark = style().markerSize * 1.3;
    const QRectF reach = map.area.adjusted(-mark, -mark, mark, mark);
    const auto visible = [&](const QPointF& p) { return isFinite(p) && reach.contains(p); };
    const auto ground = [&](const QPointF& p) {
        return QRectF(p.x() - mark / 2, p.y() - mark / 2, mark, mark);
    };
    // Many points are drawn smaller, so that a cloud keeps its shape.
    PlotStyle look = style();
    if (content.points.size() > 60) look.markerSize *= content.points.size() > 400 ? 0.45 : 0.65;
    std::map<std::pair<PointStability, bool>, std::vector<QPointF>> kinds;
    for (const SpectrumPoint& point : content.points)
        if (const QPointF at = map(point.at); visible(at)) {
            kinds[{point.stability, point.defective}].push_back(at);
            if (content.points.size() <= 60) placer.reserve(ground(at));
        }
    for (const auto& [kind, at] : kinds) {
        const SpectrumPoint like{{}, kind.first, 1, kind.second};
        const QString name = QStringLiteral("eigenvalue %1 %2").arg(int(kind.first)).arg(kind.second);
        stampMany(painter, at, look.markerSize * 1.1, markName(name, look), [&](QPainter& target, const QPointF& point) {
            drawSpectrumPoint(target, point, like, look);
        });
    }
    // Their letters, drawn below, stand beside all of them.
    for (const PinnedPoint& pin : content.pins)
        if (const QPointF at = map(pin.at); visible(at)) placer.reserve(ground(at));
    for (const QPointF& z : content.compared)
        if (const QPointF at = map(z); visible(at)) {
            const double arm = 0.45 * mark;
            painter.setPen(QPen(style().seriesColour(0), 0.18 * mark));
            painter.drawLine(at - QPointF(arm, arm), at + QPointF(arm, arm));
            painter.drawLine(at - QPointF(arm, -arm), at + QPointF(arm, -arm));
            placer.reserve(ground(at));
        }
    for (const PinnedPoint& pin : content.pins)
        if (const QPointF at = map(pin.at); visible(at)) {
            const double half = letterRadius(style());
            const QPointF place = placer.freeNear(at, half, mark * 0.5 + half);
            painter.setPen(QPen(style().ink, std::max(style().thinLine, 0.5)));
            painter.drawLine(at, place);
            painter.setBrush(style().ink);
            painter.drawEllipse(at, 0.15 * mark, 0.15 * mark);
            drawLetter(painter, place, pin.letter, style());
        }
    QColor veil = style().background;
    veil.setAlpha(190);
    const QFont font = style().font(style().smallSize);
    if (content.points.size() <= mostNumbered)
        for (const SpectrumPoint& point : content.points) {
            const double im = point.at.y();
            const auto conjugate = [&](const SpectrumPoint& other) {
                return std::hypot(other.at.x() - point.at.x(), other.at.y() + im) <
                       1e-9 * std::hypot(point.at.x(), im);
            };
            const bool pair = im != 0 && std::any_of(content.points.begin(), content.points.end(), conjugate);
            const QPointF at = map(point.at);
            if (!visible(at) || (pair && im < 0)) continue;
            placer.place(painter, at, mark * 0.5, numberOf(point, pair), font, style().ink, veil);
        }
    for (const LocusMark& event : content.events)
        if (const QPointF at = map(event.at); !event.label.isEmpty() && visible(at))
            placer.place(painter, at, mark * 0.4, event.label, font, style().muted, veil);
    placeTicks(painter, map, content, placer);
}

PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const SpectrumPicture> picture) {
    return placedPanel<SpectrumPanel>(plot, std::move(picture));
}

}  // namespace ganscope
