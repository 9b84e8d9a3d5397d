// SPDX-License-Identifier: GPL-3.0-or-later
// Marks whose shape alone tells what they are.
#pragma once

#include "ui/plots/phase_picture.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/spectrum_picture.h"

#include <QPainter>

#include <functional>

namespace ganscope {

void drawEquilibrium(QPainter& painter, const QPointF& at, EquilibriumMark mark, const PlotStyle& style);
void drawSpectrumPoint(QPainter& painter, const QPointF& at, const SpectrumPoint& point,
                       const PlotStyle& style);
/// Draws the same mark at many points: on screen from a few pre-drawn pictures at thirds of a pixel, which is
/// fifty times cheaper than as many small shapes. `reach` bounds the mark around its point; the pictures are kept under
/// `name`, which tells all else that the drawing depends on.
void stampMany(QPainter& painter, const std::vector<QPointF>& at, double reach, const QString& name,
               const std::function<void(QPainter&, const QPointF&)>& draw);
/// A name for `stampMany`: what it is, and the style's part in how it looks.
QString markName(const QString& what, const PlotStyle& style, const QColor& colour = {});
/// Where a path begins: a ring that can be taken and dragged.
void drawStart(QPainter& painter, const QPointF& at, const QColor& colour, const PlotStyle& style);
/// Where a path is now: a filled disc; a cross where it ended by diverging.
void drawHead(QPainter& painter, const QPointF& at, const QColor& colour, bool ended, const PlotStyle& style);
/// Of the disc that a pinned probe's letter stands in.
double letterRadius(const PlotStyle& style);
void drawLetter(QPainter& painter, const QPointF& at, const QString& letter, const PlotStyle& style);
/// A filled arrow head with its tip at `tip`, along the unit vector `direction`.
void drawChevron(QPainter& painter, const QPointF& tip, const QPointF& direction, double size,
                 const QColor& colour);

}  // namespace ganscope
