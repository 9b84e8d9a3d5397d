// SPDX-License-Identifier: GPL-3.0-or-later
// The typefaces of figures, bundled, so that a figure is the same on every machine.
#pragma once

#include <QString>

#include <span>
#include <string_view>

namespace ganscope {

/// One typeface: "serif" has the widths of Times, "sans" those of Helvetica, "cm" is Computer Modern, "dejavu" the window's.
struct FigureFont {
    std::string_view id, title;
};
std::span<const FigureFont> figureFonts();

/// The family of the typeface `id`; loads it at the first call. Empty when it cannot be loaded or is none.
/// Signs that it lacks come from DejaVu Sans.
QString figureFontFamily(std::string_view id);

/// Registers all fonts of figures; on the thread of the QApplication, before figures are composed on another.
void loadFigureFonts();

}  // namespace ganscope
