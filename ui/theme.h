// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the window: light or dark palette, bundled fonts, and the plots' style that goes with it.
#pragma once

#include "ui/plots/plot_style.h"

#include <QPalette>

class QApplication;

namespace ganscope {

enum class ThemeChoice { System, Light, Dark };

/// Family name of the bundled sans serif; loads it at the first call. Empty only if the font cannot be
/// loaded.
const QString& bundledFontFamily();

/// The choice with System replaced by what the system's palette (`system`) is.
ThemeChoice resolvedTheme(ThemeChoice choice, const QPalette& system);
/// A complete palette for Fusion; text contrast at least 4.5:1. `choice` must be Light or Dark.
QPalette themePalette(ThemeChoice choice);
/// Style of the plots beside it; `scale` 1.6 for presenter mode.
PlotStyle themePlotStyle(ThemeChoice choice, double scale = 1.0);
/// Sets Fusion, the palette and the font size (base 10 pt times `scale`) of the whole application.
void applyTheme(QApplication& application, ThemeChoice choice, double scale = 1.0);
/// What the user chose, in this run of the program or an earlier one.
ThemeChoice chosenTheme();
void rememberTheme(ThemeChoice choice);

}  // namespace ganscope
