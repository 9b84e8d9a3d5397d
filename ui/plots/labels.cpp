// SPDX-License-Identifier: GPL-3.0-or-later
// Labels, notes and legends.
#include "ui/plots/labels.h"

#include "ui/plots/math_text.h"
#include "ui/plots/strokes.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ganscope {
namespace {

QColor veilOf(const PlotStyle& style) {
    QColor veil = style.background;
    veil.setAlpha(215);
    return veil;
}

/// A legend's texts and measures.
struct Legend {
    Legend(const std::vector<LegendEntry>& entries, const PlotStyle& style)
        : key(style.smallSize * 2.2), pad(style.smallSize * 0.45), row(QFontMetricsF(style.font(style.smallSize)).height()) {
        double width = 0;
        for (const LegendEntry& entry : entries) {
            texts.emplace_back(entry.text, style.font(style.smallSize));
            width = std::max(width, texts.back().width());
            row = std::max(row, texts.back().height());
        }
        size = {width + key + 3 * pad, row * double(entries.size()) + pad};
    }

    QRectF box(const QRectF& area, Qt::Alignment corner) const {
        QRectF place(QPointF(area.left() + pad, area.top() + pad), size);
        if (corner & Qt::AlignRight) place.moveRight(area.right() - pad);
        if (corner & Qt::AlignBottom) place.moveBottom(area.bottom() - pad);
        return place;
    }

    double key, pad, row;
    std::vector<MathText> texts;
    QSizeF size;
};

/// Length of what of the lines lies in `box`.
double covered(const QRectF& box, const std::vector<QPolygonF>& lines) {
    double sum = 0;
    for (const QPolygonF& line : lines)
        for (qsizetype i = 1; i < line.size(); ++i) {
            QPointF a = line[i - 1], b = line[i];
            if (clipSegment(box, a, b)) sum += std::hypot(b.x() - a.x(), b.y() - a.y());
        }
    return sum;
}

}  // namespace

Qt::Alignment freeCorner(const QRectF& area, const std::vector<LegendEntry>& entries, const PlotStyle& style,
                         const std::vector<QPolygonF>& lines) {
    const Legend legend(entries, style);
    Qt::Alignment best = Qt::AlignRight | Qt::AlignTop;
    double least = covered(legend.box(area, best), lines);
    for (const Qt::Alignment corner : {Qt::AlignRight | Qt::AlignBottom, Qt::AlignLeft | Qt::AlignTop, Qt::AlignLeft | Qt::AlignBottom})
        if (const double length = covered(legend.box(area, corner), lines); length < least) {
            least = length;
            best = corner;
        }
    return best;
}

QPointF LabelPlacer::freeNear(const QPointF& at, double half, double first) {
    const auto groundAt = [half](const QPointF& p) { return QRectF(p.x() - half, p.y() - half, 2 * half, 2 * half); };
    const auto isFree = [&](const QPointF& p) {
        return m_area.contains(groundAt(p)) &&
               std::ranges::none_of(m_taken, [ground = groundAt(p)](const QRectF& other) { return other.intersects(ground); });
    };
    QPointF found = at;
    // Upwards to the right first; diagonals before the axes, along which real and imaginary eigenvalues lie.
    constexpr int directions[] = {1, 3, 7, 5, 2, 0, 6, 4};
    for (int ring = 0; ring < 4 && !isFree(found); ++ring)
        for (const int direction : directions) {
            const double angle = direction * std::numbers::pi / 4, distance = first * (1 + 0.6 * ring) * (direction % 2 ? std::numbers::sqrt2 : 1);
            const QPointF p = at + distance * QPointF(std::cos(angle), -std::sin(angle));
            if (!isFree(p)) continue;
            found = p;
            break;
        }
    m_taken.push_back(groundAt(found));
    return found;
}

bool LabelPlacer::place(QPainter& painter, const QPointF& at, double gap, const QString& text,
                        const QFont& font, const QColor& colour, const QColor& veil) {
    if (!isFinite(at)) return false;  // QRectF::contains says yes to what is no number
    const MathText set(text, font);
    const QSizeF size(set.width() + 4, set.height());
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
        painter.setPen(colour);
        set.draw(painter, QPointF(ground.left() + 2, ground.top() + set.ascent()));
        return true;
    }
    return false;
}

QRectF drawNote(QPainter& painter, const QRectF& area, const QString& text, const PlotStyle& style,
                Qt::Alignment corner) {
    if (text.isEmpty()) return {};
    const QFont font = style.font(style.smallSize);
    const double pad = style.smallSize * 0.4;
    const QRectF room = area.adjusted(pad, pad, -pad, -pad);
    if (room.width() < 4 * style.smallSize || room.height() < 2 * style.smallSize) return {};
    std::vector<MathText> lines = MathText::lines(text, font, room.width());
    double height = 0, width = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (height + lines[i].height() > room.height()) lines.resize(i);
        if (i >= lines.size()) break;
        height += lines[i].height();
        width = std::max(width, lines[i].width());
    }
    QRectF ground(room.topLeft(), QSizeF(std::min(width + 1, room.width()), height));
    if (corner & Qt::AlignBottom) ground.moveBottom(room.bottom());
    if (corner & Qt::AlignRight) ground.moveRight(room.right());
    if (corner & Qt::AlignHCenter) ground.moveCenter({room.center().x(), ground.center().y()});
    if (corner & Qt::AlignVCenter) ground.moveCenter({ground.center().x(), room.center().y()});
    painter.setPen(Qt::NoPen);
    painter.setBrush(veilOf(style));
    painter.drawRect(ground.adjusted(-2, -1, 2, 1));
    painter.setPen(style.muted);
    double y = ground.top();
    for (const MathText& line : lines) {
        line.draw(painter, QPointF(ground.left(), y + line.ascent()));
        y += line.height();
    }
    return ground;
}

QRectF drawLegend(QPainter& painter, const QRectF& area, const std::vector<LegendEntry>& entries,
                  const PlotStyle& style, Qt::Alignment corner) {
    const Legend legend(entries, style);
    const double em = style.smallSize, key = legend.key, pad = legend.pad, row = legend.row;
    const std::vector<MathText>& texts = legend.texts;
    if (entries.empty() || legend.size.width() > area.width() - 2 * pad || legend.size.height() > area.height() - 2 * pad)
        return {};
    const QRectF box = legend.box(area, corner);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veilOf(style));
    painter.drawRect(box);
    double y = box.top() + pad / 2;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const LegendEntry& entry = entries[i];
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
        texts[i].draw(painter, QPointF(patch.right() + pad, y + texts[i].ascent()));
        y += row;
    }
    return box;
}

}  // namespace ganscope
