// SPDX-License-Identifier: GPL-3.0-or-later
// Text in a plot that stays legible on a busy ground: labels beside points, notes, legends.
#pragma once

#include "ui/plots/plot_style.h"

#include <QPainter>
#include <QPolygonF>
#include <QRectF>

namespace ganscope {

/// Puts short texts beside points so that they overlap neither each other nor the rim.
class LabelPlacer {
public:
    explicit LabelPlacer(const QRectF& area) : m_area(area) {}
    /// Ground that no later label may cover.
    void reserve(const QRectF& ground) { m_taken.push_back(ground); }
    /// Where a mark of that half side is free: `at` itself, or the nearest of eight directions, `first` away and then farther;
    /// `at` where none is. Its ground is taken.
    QPointF freeNear(const QPointF& at, double half, double first);
    /// Draws `text` beside `at`, `gap` away, on a veil of the background; drops it if there is no free place.
    bool place(QPainter& painter, const QPointF& at, double gap, const QString& text, const QFont& font,
               const QColor& colour, const QColor& veil);

private:
    QRectF m_area;
    std::vector<QRectF> m_taken;
};

/// Text at a corner of `area` on a veil, in as many lines as its width asks for and its height has room for; returns the
/// ground it takes.
QRectF drawNote(QPainter& painter, const QRectF& area, const QString& text, const PlotStyle& style,
                Qt::Alignment corner);

/// A line of a legend: a dash or a patch in its colour, and what that means.
struct LegendEntry {
    QString text;
    QColor colour;
    int dash = 0;         ///< index of the pattern
    bool filled = false;  ///< a patch rather than a line
};
/// The corner of `area` where this legend covers least of `lines`: the upper right one unless another is freer.
Qt::Alignment freeCorner(const QRectF& area, const std::vector<LegendEntry>& entries, const PlotStyle& style,
                         const std::vector<QPolygonF>& lines);
/// A small legend in a corner of `area`, on a veil; returns the ground it takes, empty where it has no room.
QRectF drawLegend(QPainter& painter, const QRectF& area, const std::vector<LegendEntry>& entries,
                  const PlotStyle& style, Qt::Alignment corner);

}  // namespace ganscope
