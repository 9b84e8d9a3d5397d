// SPDX-License-Identifier: GPL-3.0-or-later
// Icons as a few lines and triangles on a 16 × 16 grid.
#include "ui/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace ganscope {
namespace {

void drawGlyph(QPainter& painter, Glyph glyph, const QColor& ink) {
    const QPen line(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    switch (glyph) {
        case Glyph::play: painter.drawPolygon(QPolygonF({{4, 2}, {14, 8}, {4, 14}})); return;
        case Glyph::pause:
            painter.drawRect(QRectF(3.5, 2.5, 3.2, 11));
            painter.drawRect(QRectF(9.3, 2.5, 3.2, 11));
            return;
        case Glyph::step:
            painter.drawPolygon(QPolygonF({{2.5, 2.5}, {10.5, 8}, {2.5, 13.5}}));
            painter.drawRect(QRectF(11, 2.5, 2.4, 11));
            return;
        case Glyph::restart:
            painter.drawRect(QRectF(2.6, 2.5, 2.4, 11));
            painter.drawPolygon(QPolygonF({{13.5, 2.5}, {5.5, 8}, {13.5, 13.5}}));
            return;
        case Glyph::add:
            painter.setPen(line);
            painter.drawLine(QPointF(8, 3), QPointF(8, 13));
            painter.drawLine(QPointF(3, 8), QPointF(13, 8));
            return;
        case Glyph::remove:
            painter.setPen(line);
            painter.drawLine(QPointF(4, 4), QPointF(12, 12));
            painter.drawLine(QPointF(12, 4), QPointF(4, 12));
            return;
    }
}

class GlyphEngine : public QIconEngine {
public:
    GlyphEngine(Glyph g, const QColor& c) : m_glyph(g), m_ink(c) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const double side = std::min(rect.width(), rect.height());
        painter->translate(rect.center() - QPointF(side, side) / 2 + QPointF(0.5, 0.5));
        painter->scale(side / 16, side / 16);
        if (mode == QIcon::Disabled) painter->setOpacity(0.35);
        drawGlyph(*painter, m_glyph, m_ink);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new GlyphEngine(*this); }

private:
    Glyph m_glyph;
    QColor m_ink;
};

}  // namespace

QIcon drawnIcon(Glyph glyph, const QColor& ink) {
    return QIcon(new GlyphEngine(glyph, ink));
}

}  // namespace ganscope
