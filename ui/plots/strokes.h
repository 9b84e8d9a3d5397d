// SPDX-License-Identifier: GPL-3.0-or-later
// Lines the fast and safe way: clipped before the painter sees them, thinned, broken at non-finite points.
#pragma once

#include "ui/plots/pixel_map.h"

#include <QPainter>
#include <QPolygonF>

#include <array>
#include <span>
#include <vector>

namespace ganscope {

/// True when the painter makes a figure, vector or image: drawn once, and looked at closely. The screen's is a pixmap.
bool isPrinted(QPainter& painter);

/// Cuts the segment to `area`; false when nothing of it is inside. Finite input only.
bool clipSegment(const QRectF& area, QPointF& a, QPointF& b);

/// The part of a closed polygon inside `area` (Sutherland and Hodgman 1974); may touch itself along the rim.
QPolygonF clipPolygon(const QPolygonF& polygon, const QRectF& area);

/// The visible pieces of a line in pixels: clipped to the area grown by `margin`, points nearer than
/// `tolerance` to the one before left out (the last one is kept), broken where a point is not finite.
std::vector<QPolygonF> visiblePieces(std::span<const QPointF> points, const PixelMap& map, double margin,
                                     double tolerance, bool closed = false);

/// Draws pieces with `pen` (which is opaque: segments overlap). On screen as separate segments: a raster
/// stroke of one long polyline wider than a pixel costs 30 to 60 times more; in a vector format as polylines
/// with round joins.
void strokePieces(QPainter& painter, const std::vector<QPolygonF>& pieces, const QPen& pen);

/// The same with dashes of the given lengths (on, off, on, off …), in pixels.
void strokeDashed(QPainter& painter, const std::vector<QPolygonF>& pieces, const QPen& pen,
                  std::span<const double> dashes);

/// The dash pattern that goes with a series index, scaled to `line`; empty for solid.
std::vector<double> dashPattern(int index, double line);

/// The last `length` pixels of `pieces`; `pieces` keeps what lies before.
std::vector<QPolygonF> takeTail(std::vector<QPolygonF>& pieces, double length);

/// Length of all pieces in pixels.
double lengthOf(const std::vector<QPolygonF>& pieces);

/// A point on the pieces at arc length `at`, and the unit direction there; false beyond the end.
bool pointAlong(const std::vector<QPolygonF>& pieces, double at, QPointF& point, QPointF& direction);

}  // namespace ganscope
