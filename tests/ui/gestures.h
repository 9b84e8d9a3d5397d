// SPDX-License-Identifier: GPL-3.0-or-later
// Gestures in a view: where they are made, and the wheel.
#pragma once

#include "ui/plots/plot_view.h"

#include <QCoreApplication>
#include <QWheelEvent>

#include <cmath>

namespace ganscope::test {

/// Widgets in which a gesture is made are shown and drawn once.
inline void present(PlotView& view, const QSize& size = {500, 500}) {
    view.resize(size);
    view.show();
    view.replotNow();
}

inline QPoint pixel(const PlotView& view, double x, double y, int plane = 0) {
    return view.widgetPosition({x, y}, plane).toPoint();
}

/// The plot that fills the view is what the mouse meets.
inline QWidget* surface(const PlotView& view) {
    return view.findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

inline bool near(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance;
}

inline void turnWheel(PlotView& view, const QPoint& at, int notches) {
    QWheelEvent event(at, view.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(surface(view), &event);
    view.replotNow();
}

}  // namespace ganscope::test
