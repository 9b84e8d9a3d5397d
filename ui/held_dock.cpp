// SPDX-License-Identifier: GPL-3.0-or-later
// A dock is let go as by the hand.
#include "ui/held_dock.h"

#include <QApplication>
#include <QCursor>
#include <QDockWidget>
#include <QMainWindow>
#include <QMouseEvent>

namespace ganscope {

void dropHeldDock(const QMainWindow& window) {
    auto* dock = qobject_cast<QDockWidget*>(QWidget::mouseGrabber());
    if (!dock || dock->parentWidget() != &window) return;
    const QPoint at = QCursor::pos();
    QMouseEvent release(QEvent::MouseButtonRelease, dock->mapFromGlobal(at), at, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(dock, &release);
}

}  // namespace ganscope
