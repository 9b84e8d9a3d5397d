// SPDX-License-Identifier: GPL-3.0-or-later
// A document whose paint engine knows no clipping: it is told where a clipped part begins and ends.
#pragma once

#include <QPainter>
#include <QRectF>

namespace ganscope {

/// What is drawn between begin and end is cut at the rectangle, in the painter's coordinates.
class ClipSink {
public:
    virtual ~ClipSink() = default;
    virtual void beginClip(QPainter&, const QRectF&) = 0;
    virtual void endClip(QPainter&) = 0;
};

/// The sink that the painter's device is, or null.
inline ClipSink* clipSink(const QPainter& painter) { return dynamic_cast<ClipSink*>(painter.device()); }

}  // namespace ganscope
