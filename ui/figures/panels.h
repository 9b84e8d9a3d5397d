// SPDX-License-Identifier: GPL-3.0-or-later
// Panels that more than one view is made of.
#pragma once

#include "ui/figures/figure_view.h"

namespace ganscope {

/// Room that axes and labels take beside and below a plot, in text sizes; enough to choose what part of the plane a field
/// must cover.
inline constexpr double besidePlot = 4.2, belowPlot = 3.6;

/// Width to height of a plot alone in the room, about.
double plotAspect(const FigureRoom&);
/// The window grown about its middle to the shape of a plot, and `beyond` times that: what axes of equal scale show.
Rect covering(const Rect& window, double aspect, double beyond);

/// Why a view that takes many spectra or runs is not for this scenario: its state has more entries than `most`. Empty when
/// it is.
std::string tooLarge(const Experiment&, int most);

FigurePanel phasePanel(const Experiment&, const FigureRoom&);
FigurePanel spectrumPanel(const Experiment&);
FigurePanel seriesPanel(const Experiment&);
FigurePanel dataPanel(const Experiment&, const FigureRoom&);

}  // namespace ganscope
