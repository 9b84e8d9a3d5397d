// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of keys.
#include "ui/plots/legend_strip.h"

#include "ui/plots/strokes.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace ganscope {

std::function<void(QPainter&, const QRectF&)> lineKey(const QColor& colour, int dash, const PlotStyle& style) {
    const double line = (style.pathLine + style.tailLine) / 2;
    return [=](QPainter& painter, const QRectF& patch) {
        const std::vector<QPolygonF> piece{QPolygonF{{patch.left(), patch.center().y()}, {patch.right(), patch.center().y()}}};
        strokeDashed(painter, piece, QPen(colour, line), dashPattern(dash, line));
    };
}

LegendStrip::LegendStrip(QCustomPlot* plot, const QCPAxisRect* below) : Strip(plot, below) {}

void LegendStrip::setEntries(std::vector<StripEntry> entries) {
    m_entries = std::move(entries);
}

double LegendStrip::leftEdge() const {
    const QRect mine = layout() ? layout()->outerRect() : outerRect();
    return std::max(0, m_below->left() - mine.left());
}

double LegendStrip::available() const {
    const QRect mine = layout() ? layout()->outerRect() : outerRect();
    return std::max(1.0, mine.width() - leftEdge());
}

std::vector<LegendStrip::Place> LegendStrip::places(double width, int& rows) const {
    const QFontMetricsF metrics(font());
    const double em = m_style.smallSize, pad = 0.45 * em, apart = 1.1 * em;
    std::vector<double> widths;
    for (const StripEntry& entry : m_entries) widths.push_back(entry.keyWidth * em + pad + metrics.horizontalAdvance(entry.text));
    std::vector<Place> result;
    double x = 0, y = 0;
    rows = m_entries.empty() ? 0 : 1;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (x > 0 && x + widths[i] > width) {
            x = 0;
            y += rowHeight();
            ++rows;
        }
        result.push_back({{x, y}, i});
        x += widths[i] + apart;
    }
    return result;
}

int LegendStrip::height() const {
    int rows = 0;
    places(available(), rows);
    return rows == 0 ? 0 : int(rows * rowHeight() + std::round(0.3 * m_style.smallSize));
}

void LegendStrip::draw(QCPPainter* painter) {
    const QFontMetricsF metrics(font());
    const double em = m_style.smallSize, pad = 0.45 * em, row = rowHeight();
    int rows = 0;
    const QPointF origin(rect().left() + leftEdge(), rect().top());
    for (const Place& place : places(available(), rows)) {
        const StripEntry& entry = m_entries[place.entry];
        const QPointF at = origin + place.at;
        const QRectF patch(at.x(), at.y() + 0.18 * row, entry.keyWidth * em, 0.64 * row);
        if (entry.key) entry.key(*painter, patch);
        painter->setFont(font());
        painter->setPen(m_style.ink);
        painter->drawText(QPointF(patch.right() + pad, at.y() + metrics.ascent()), entry.text);
    }
}

}  // namespace ganscope
