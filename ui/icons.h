// SPDX-License-Identifier: GPL-3.0-or-later
// The window's few icons, drawn in the ink of the theme at any scale.
#pragma once

#include <QColor>
#include <QIcon>

namespace ganscope {

enum class Glyph { play, pause, step, restart, add, remove };

/// The glyph in `ink`, paler when disabled; sharp at every device pixel ratio.
QIcon drawnIcon(Glyph glyph, const QColor& ink);

}  // namespace ganscope
