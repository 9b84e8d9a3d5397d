// SPDX-License-Identifier: GPL-3.0-or-later
// Equilibria, eigenvalues, ends of paths, letters, arrow heads.
#include "ui/plots/markers.h"

#include "ui/plots/math_text.h"
#include "ui/plots/strokes.h"

#include <QPixmapCache>

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

QString markName(const QString& what, const PlotStyle& style, const QColor& colour) {
    const QColor inks[] = {colour, style.background, style.ink, style.stable, style.unstable};
    QString name = what;
    for (const QColor& ink : inks) name += QStringLiteral(" %1").arg(ink.rgba(), 0, 16);
    for (const double size : {style.markerSize, style.thinLine}) name += QStringLiteral(" %1").arg(size);
    return name;
}

void stampMany(QPainter& painter, const std::vector<QPointF>& at, double reach, const QString& name,
               const std::function<void(QPainter&, const QPointF&)>& draw) {
    constexpr int phases = 3;
    // QCustomPlot moves by half a pixel for antialiasing; a scaled painter would need other sprites.
    const QTransform& place = painter.transform();
    const bool plainScreen = !isPrinted(painter) && place.type() <= QTransform::TxTranslate;
    if (!plainScreen) {
        for (const QPointF& point : at) draw(painter, point);
        return;
    }
    // Cells of whole device pixels; in cell (i, j) the mark's centre lies at the phase (i, j) of the middle
    // pixel.
    const double ratio = painter.device()->devicePixelRatioF();
    const int half = int(std::ceil(reach * ratio)) + 1, side = 2 * half;
    const QString key = QStringLiteral("%1 %2 %3 %4").arg(name).arg(reach).arg(ratio).arg(int(painter.renderHints()));
    QPixmap atlas;
    if (!QPixmapCache::find(key, &atlas)) {
        atlas = QPixmap(phases * side, phases * side);
        atlas.fill(Qt::transparent);
        QPainter sprite(&atlas);
        sprite.setRenderHints(painter.renderHints());
        sprite.scale(ratio, ratio);
        for (int i = 0; i < phases; ++i)
            for (int j = 0; j < phases; ++j)
                draw(sprite,
                     QPointF(i * side + half + (i + 0.5) / phases, j * side + half + (j + 0.5) / phases) /
                         ratio);
        sprite.end();
        QPixmapCache::insert(key, atlas);
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

void drawStart(QPainter& painter, const QPointF& at, const QColor& colour, const PlotStyle& style) {
    const double r = style.markerSize * 0.4, line = markLine(style) * 1.2;
    painter.setBrush(style.background);
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

double letterRadius(const PlotStyle& style) { return std::max(style.markerSize * 0.5, style.smallSize * 0.72); }

void drawLetter(QPainter& painter, const QPointF& at, const QString& letter, const PlotStyle& style) {
    const QFont font = style.font(style.smallSize, false, true);
    const double r = letterRadius(style);
    painter.setPen(QPen(style.ink, std::max(style.thinLine, 0.5)));
    painter.setBrush(style.background);
    disc(painter, at, r);
    const MathText text = MathText::plain(letter, font);
    text.draw(painter, at + QPointF(0, (text.ascent() - text.descent()) / 2), LabelSink::Hold::Middle);
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

}  // namespace ganscope
