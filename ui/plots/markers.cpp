// SPDX-License-Identifier: GPL-3.0-or-later
// Marks, labels, notes and legends.
#include "ui/plots/markers.h"

#include "ui/plots/strokes.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

void disc(QPainter& painter, const QPointF& at, double radius) {
    painter.drawEllipse(at, radius, radius);
}

QPolygonF diamond(const QPointF& at, double r) {
    return QPolygonF{at + QPointF(0, -r), at + QPointF(r, 0), at + QPointF(0, r), at + QPointF(-r, 0)};
}

QColor veilOf(const PlotStyle& style) {
    QColor veil = style.background;
    veil.setAlpha(215);
    return veil;
}

double markLine(const PlotStyle& style) {
    return std::max(style.thinLine, style.markerSize * 0.15);
}

}  // namespace

void drawEquilibrium(QPainter& painter, const QPointF& at, EquilibriumMark mark, const PlotStyle& style) {
    const double r = style.markerSize / 2, line = markLine(style);
    const QPen pen(style.ink, line, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin);
    // A rim of the background sets the mark off from arrows and paths under it.
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.background);
    disc(painter, at, r + line * 1.6);
    painter.setPen(pen);
    switch (mark) {
        case EquilibriumMark::Centre:
            disc(painter, at, r);
            painter.setPen(Qt::NoPen);
            painter.setBrush(style.ink);
            disc(painter, at, r * 0.32);
            break;
        case EquilibriumMark::StableFocus:
            painter.setBrush(style.ink);
            disc(painter, at, r);
            break;
        case EquilibriumMark::UnstableFocus: disc(painter, at, r); break;
        case EquilibriumMark::StableNode:
            painter.setBrush(style.ink);
            painter.drawRect(QRectF(at.x() - r * 0.86, at.y() - r * 0.86, 1.72 * r, 1.72 * r));
            break;
        case EquilibriumMark::UnstableNode:
            painter.drawRect(QRectF(at.x() - r * 0.86, at.y() - r * 0.86, 1.72 * r, 1.72 * r));
            break;
        case EquilibriumMark::Saddle:
            painter.setPen(QPen(style.ink, line * 1.4, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(at + QPointF(-r, -r) * 0.8, at + QPointF(r, r) * 0.8);
            painter.drawLine(at + QPointF(-r, r) * 0.8, at + QPointF(r, -r) * 0.8);
            break;
        case EquilibriumMark::Degenerate:
            painter.drawPolygon(diamond(at, r * 1.1));
            painter.drawLine(at + QPointF(-r * 0.5, 0), at + QPointF(r * 0.5, 0));
            break;
    }
}

void drawSpectrumPoint(QPainter& painter, const QPointF& at, const SpectrumPoint& point,
                       const PlotStyle& style) {
    const double r = style.markerSize * 0.45, line = markLine(style);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.background);
    switch (point.stability) {
        case PointStability::Stable:
            disc(painter, at, r + line);
            painter.setBrush(style.stable);
            disc(painter, at, r);
            break;
        case PointStability::Unstable:
            painter.setPen(QPen(style.unstable, line * 1.3, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter.drawPolygon(diamond(at, r * 1.35));
            break;
        case PointStability::Marginal: {
            const QRectF square(at.x() - r * 0.9, at.y() - r * 0.9, 1.8 * r, 1.8 * r);
            painter.drawRect(square.adjusted(-line, -line, line, line));
            painter.setBrush(style.ink);
            painter.drawRect(QRectF(square.left(), square.top(), square.width() / 2, square.height()));
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(style.ink, line, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter.drawRect(square);
            break;
        }
    }
    if (point.defective) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style.ink, line));
        disc(painter, at, r * 1.9);
    }
}

void stampMany(QPainter& painter, const std::vector<QPointF>& at, double reach,
               const std::function<void(QPainter&, const QPointF&)>& draw) {
    constexpr std::size_t worthwhile = 24;
    constexpr int phases = 3;
    // QCustomPlot moves by half a pixel for antialiasing; a scaled painter would need other sprites.
    const QTransform& place = painter.transform();
    const bool plainScreen = !isVector(painter) && place.type() <= QTransform::TxTranslate;
    if (at.size() < worthwhile || !plainScreen) {
        for (const QPointF& point : at) draw(painter, point);
        return;
    }
    // Cells of whole device pixels; in cell (i, j) the mark's centre lies at the phase (i, j) of the middle
    // pixel.
    const double ratio = painter.device()->devicePixelRatioF();
    const int half = int(std::ceil(reach * ratio)) + 1, side = 2 * half;
    QPixmap atlas(phases * side, phases * side);
    atlas.fill(Qt::transparent);
    {
        QPainter sprite(&atlas);
        sprite.setRenderHints(painter.renderHints());
        sprite.scale(ratio, ratio);
        for (int i = 0; i < phases; ++i)
            for (int j = 0; j < phases; ++j)
                draw(sprite,
                     QPointF(i * side + half + (i + 0.5) / phases, j * side + half + (j + 0.5) / phases) /
                         ratio);
    }
    const QPointF moved(place.dx(), place.dy());
    std::vector<QPainter::PixmapFragment> fragments;
    fragments.reserve(at.size());
    for (const QPointF& point : at) {
        const QPointF device = (point + moved) * ratio;
        const double x = std::floor(device.x()), y = std::floor(device.y());
        const int i = std::min(phases - 1, int((device.x() - x) * phases));
        const int j = std::min(phases - 1, int((device.y() - y) * phases));
        fragments.push_back(QPainter::PixmapFragment::create(
            QPointF(x, y) / ratio - moved, QRectF(i * side, j * side, side, side), 1 / ratio, 1 / ratio));
    }
    painter.drawPixmapFragments(fragments.data(), int(fragments.size()), atlas);
}

void drawStart(QPainter& painter, const QPointF& at, const QColor& colour, bool selected,
               const PlotStyle& style) {
    const double r = style.markerSize * 0.4, line = markLine(style) * 1.2;
    painter.setBrush(style.background);
    if (selected) {
        painter.setPen(QPen(style.ink, style.thinLine));
        disc(painter, at, r + line * 1.8);
    }
    painter.setPen(QPen(colour, line));
    disc(painter, at, r);
}

void drawHead(QPainter& painter, const QPointF& at, const QColor& colour, bool ended,
              const PlotStyle& style) {
    const double r = style.markerSize * 0.42, line = markLine(style);
    if (!ended) {
        painter.setPen(QPen(style.background, line * 0.8));
        painter.setBrush(colour);
        disc(painter, at, r);
        return;
    }
    for (const auto& [ink, width] : {std::pair(style.background, line * 3), std::pair(colour, line * 1.4)}) {
        painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at + QPointF(-r, -r), at + QPointF(r, r));
        painter.drawLine(at + QPointF(-r, r), at + QPointF(r, -r));
    }
}

void drawLetter(QPainter& painter, const QPointF& at, const QString& letter, const PlotStyle& style) {
    const QFont font = style.font(style.smallSize, false, true);
    const double r = std::max(style.markerSize * 0.5, style.smallSize * 0.72);
    painter.setPen(QPen(style.ink, std::max(style.thinLine, 0.5)));
    painter.setBrush(style.background);
    disc(painter, at, r);
    painter.setFont(font);
    painter.drawText(QRectF(at.x() - 2 * r, at.y() - r, 4 * r, 2 * r), Qt::AlignCenter, letter);
}

void drawChevron(QPainter& painter, const QPointF& tip, const QPointF& direction, double size,
                 const QColor& colour) {
    const QPointF side(-direction.y(), direction.x());
    const QPointF back = tip - direction * size;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF{tip, back + side * size * 0.45, tip - direction * size * 0.72, back - side * size * 0.45});
}

bool LabelPlacer::place(QPainter& painter, const QPointF& at, double gap, const QString& text,
                        const QFont& font, const QColor& colour, const QColor& veil) {
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(text) + 4, metrics.height());
    const double w = size.width(), h = size.height();
    const QPointF corners[] = {{gap, -gap - h * 0.75},     {gap, gap - h * 0.25}, {-gap - w, -gap - h * 0.75},
                               {-gap - w, gap - h * 0.25}, {gap * 1.3, -h / 2},   {-gap * 1.3 - w, -h / 2},
                               {-w / 2, -gap * 1.3 - h},   {-w / 2, gap * 1.3}};
    for (const QPointF& corner : corners) {
        const QRectF ground(at + corner, size);
        const bool hit = std::any_of(m_taken.begin(), m_taken.end(),
                                     [&](const QRectF& other) { return other.intersects(ground); });
        if (hit || !m_area.contains(ground)) continue;
        m_taken.push_back(ground);
        painter.setPen(Qt::NoPen);
        painter.setBrush(veil);
        if (veil.alpha() > 0) painter.drawRoundedRect(ground.adjusted(0, 1, 0, -1), 2, 2);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QPointF(ground.left() + 2, ground.top() + metrics.ascent()), text);
        return true;
    }
    return false;
}

QRectF drawNote(QPainter& painter, const QRectF& area, const QString& text, const PlotStyle& style,
                Qt::Alignment corner) {
    if (text.isEmpty()) return {};
    const QFont font = style.font(style.smallSize);
    const QFontMetricsF metrics(font);
    const double pad = style.smallSize * 0.4;
    const QRectF room = area.adjusted(pad, pad, -pad, -pad);
    if (room.width() < 4 * style.smallSize || room.height() < 2 * style.smallSize) return {};
    constexpr int flags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;
    const QSizeF need = metrics.boundingRect(room, flags, text).size() + QSizeF(1, 0);
    QRectF ground(room.topLeft(),
                  QSizeF(std::min(need.width(), room.width()), std::min(need.height(), room.height())));
    if (corner & Qt::AlignBottom) ground.moveBottom(room.bottom());
    if (corner & Qt::AlignRight) ground.moveRight(room.right());
    if (corner & Qt::AlignHCenter) ground.moveCenter({room.center().x(), ground.center().y()});
    if (corner & Qt::AlignVCenter) ground.moveCenter({ground.center().x(), room.center().y()});
    painter.setPen(Qt::NoPen);
    painter.setBrush(veilOf(style));
    painter.drawRect(ground.adjusted(-2, -1, 2, 1));
    painter.setFont(font);
    painter.setPen(style.muted);
    painter.drawText(ground, flags, text);
    return ground;
}

QRectF drawLegend(QPainter& painter, const QRectF& area, const std::vector<LegendEntry>& entries,
                  const PlotStyle& style, Qt::Alignment corner) {
    const QFont font = style.font(style.smallSize);
    const QFontMetricsF metrics(font);
    const double em = style.smallSize, key = em * 2.2, pad = em * 0.45, row = metrics.height();
    double width = 0;
    for (const LegendEntry& entry : entries) width = std::max(width, metrics.horizontalAdvance(entry.text));
    const QSizeF size(width + key + 3 * pad, row * double(entries.size()) + pad);
    if (entries.empty() || size.width() > area.width() - 2 * pad || size.height() > area.height() - 2 * pad)
        return {};
    QRectF box(area.left() + pad, area.top() + pad, size.width(), size.height());
    if (corner & Qt::AlignRight) box.moveRight(area.right() - pad);
    if (corner & Qt::AlignBottom) box.moveBottom(area.bottom() - pad);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veilOf(style));
    painter.drawRect(box);
    painter.setFont(font);
    double y = box.top() + pad / 2;
    for (const LegendEntry& entry : entries) {
        const QRectF patch(box.left() + pad, y + row * 0.2, key, row * 0.6);
        if (entry.filled) {
            painter.setPen(QPen(entry.colour, style.thinLine));
            painter.setBrush(mixed(entry.colour, style.background, 0.65));
            painter.drawRect(patch.adjusted(em * 0.4, 0, -em * 0.4, 0));
        } else {
            const std::vector<QPolygonF> line{
                QPolygonF{{patch.left(), patch.center().y()}, {patch.right(), patch.center().y()}}};
            strokeDashed(painter, line, QPen(entry.colour, style.tailLine),
                         dashPattern(entry.dash, style.tailLine));
        }
        painter.setPen(style.ink);
        painter.drawText(QPointF(patch.right() + pad, y + metrics.ascent()), entry.text);
        y += row;
    }
    return box;
}

}  // namespace ganscope
