// SPDX-License-Identifier: GPL-3.0-or-later
// What all pictures share. A picture is an immutable value of numbers and labels; a view or a figure draws
// it.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

namespace ganscope {

/// Points in data coordinates, in order; a non-finite point breaks the line there.
using Polyline = std::vector<QPointF>;

/// A rectangle of the plane from x0 to x1 and y0 to y1, in data coordinates (y grows upward).
inline QRectF planeRect(double x0, double x1, double y0, double y1) {
    return QRectF(QPointF(x0, y0), QPointF(x1, y1)).normalized();
}

/// A point with the letter of the pinned probe that it belongs to (A, B, C).
struct PinnedPoint {
    QPointF at;
    QString letter;
};

}  // namespace ganscope
