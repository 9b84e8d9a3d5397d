// SPDX-License-Identifier: GPL-3.0-or-later
// From data to pixels in two multiplications, and back; the hot loops use it instead of QCPAxis.
#pragma once

#include <QPointF>
#include <QRectF>

#include <cmath>

namespace ganscope {

/// True when neither coordinate is infinite or NaN.
inline bool isFinite(const QPointF& p) { return std::isfinite(p.x()) && std::isfinite(p.y()); }

/// Euclidean, in the points' unit; unlike std::hypot it overflows beyond 1e154, which no pixel reaches.
inline double distance(const QPointF& a, const QPointF& b) {
    const double dx = a.x() - b.x(), dy = a.y() - b.y();
    return std::sqrt(dx * dx + dy * dy);
}

/// Affine map of a plane's visible range onto its axis rect; y grows upward in data, downward in pixels.
struct PixelMap {
    QRectF area;     ///< the axis rect in pixels
    QRectF visible;  ///< the data range in it
    double sx = 1, sy = -1, ox = 0, oy = 0;

    PixelMap(const QRectF& pixels, const QRectF& range)
        : area(pixels),
          visible(range),
          sx(pixels.width() / range.width()),
          sy(-pixels.height() / range.height()),
          ox(pixels.left() - range.left() * sx),
          oy(pixels.bottom() - range.top() * sy) {}

    QPointF operator()(double x, double y) const { return {ox + sx * x, oy + sy * y}; }
    QPointF operator()(const QPointF& p) const { return {ox + sx * p.x(), oy + sy * p.y()}; }
    QPointF toData(const QPointF& pixel) const { return {(pixel.x() - ox) / sx, (pixel.y() - oy) / sy}; }
};

}  // namespace ganscope
