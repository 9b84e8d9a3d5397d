// SPDX-License-Identifier: GPL-3.0-or-later
// Colours for numbers: one map that grows in luminance, one that departs from a middle in two hues.
#pragma once

#include <QColor>

namespace ganscope {

/// cividis (Nunez, Anderton, Renslow 2018) at t in [0, 1], dark to bright: luminance is monotone and the same for the
/// common colour vision deficiencies.
QColor sequentialColour(double t);

/// Blue below, white in the middle, brown above, t in [−1, 1]: told apart by all colour vision deficiencies, and equally
/// dark at equal distances from the middle. In grey its two halves look alike: draw the border between them.
QColor divergingColour(double t);

}  // namespace ganscope
