// SPDX-License-Identifier: GPL-3.0-or-later
// Putting the docks of a window that is on the screen back where they were.
#pragma once

#include <QLayout>
#include <QMainWindow>

namespace ganscope {

/// QMainWindow::restoreState() with the layout at rest meanwhile. While Qt 6.4 shows the tab bars of the restored docks, one after the
/// other, each may lay the window out anew, which replaces the very set of tab bars that is walked over.
/// False, and nothing moved, when `state` is none of this window.
inline bool restoreDocks(QMainWindow& window, const QByteArray& state) {
    QLayout& layout = *window.layout();
    layout.setEnabled(false);
    const bool restored = window.restoreState(state);
    layout.setEnabled(true);
    layout.invalidate();
    layout.activate();
    return restored;
}

}  // namespace ganscope
