// SPDX-License-Identifier: GPL-3.0-or-later
// A document that draws axes itself: it is told what a plane shows, and gets only what is drawn inside.
#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>
#include <QString>

#include <vector>

namespace ganscope {

/// One side of a plane.
struct FrameAxis {
    QString label;
    std::vector<double> ticks;
    std::vector<QString> tickLabels;  ///< markup; empty: no labels at this side
    double low = 0, high = 1;
    QColor ink;
    int labelSize = 8, tickSize = 6;
};

/// A plane's rectangle in the painter's coordinates, and its sides.
struct PlaneFrame {
    QRectF area;
    FrameAxis x, y, right;  ///< `right` carries an axis of its own when it has tick labels
    double line = 0.5, tickLength = 2.5;
};

/// What is drawn between begin and end lies in the plane.
class FrameSink {
public:
    virtual ~FrameSink() = default;
    virtual void beginPlane(const PlaneFrame&) = 0;
    virtual void endPlane() = 0;
};

/// The sink that the painter's device is, or null.
inline FrameSink* frameSink(const QPainter& painter) { return dynamic_cast<FrameSink*>(painter.device()); }

}  // namespace ganscope
