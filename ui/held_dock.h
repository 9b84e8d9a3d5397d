// SPDX-License-Identifier: GPL-3.0-or-later
// The dock under the mouse while the arrangement of docks changes by other means.
#pragma once

class QMainWindow;

namespace ganscope {

/// Drops the dock that is dragged, if one is, where it is: Qt 6.4 keeps pointers to what it frees when an arrangement is saved or
/// restored meanwhile.
void dropHeldDock(const QMainWindow& window);

}  // namespace ganscope
