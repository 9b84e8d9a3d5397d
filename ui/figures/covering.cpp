// SPDX-License-Identifier: GPL-3.0-or-later
// What part of the plane a plot shows.
#include "ui/figures/panels.h"

#include <algorithm>

namespace ganscope {

double plotAspect(const FigureRoom& room) {
    return std::clamp((room.width - besidePlot * room.text) / std::max(room.height - belowPlot * room.text, 1.0), 0.2, 5.0);
}

Rect covering(const Rect& window, double aspect, double beyond) {
    const double width = beyond * std::max(window.width(), window.height() * aspect), height = width / aspect;
    const double x = 0.5 * (window.left + window.right), y = 0.5 * (window.bottom + window.top);
    return {x - 0.5 * width, x + 0.5 * width, y - 0.5 * height, y + 0.5 * height};
}

}  // namespace ganscope
