// SPDX-License-Identifier: GPL-3.0-or-later
// Quantities against another one as a value: curves on axes that are linear or logarithmic, with gaps.
#pragma once

#include "ui/plots/number_table.h"
#include "ui/plots/picture.h"
#include "ui/plots/plot_axis.h"

#include <memory>
#include <optional>

class QCustomPlot;

namespace ganscope {

struct PlacedPanel;

/// One curve; its dash pattern follows from its index, so that it reads in grey.
struct PlotCurve {
    QString label;       ///< in the legend; empty: not there
    Polyline points;     ///< (x, y) as values; what is not finite, or not positive on a logarithmic axis, is a gap
    bool guide = false;  ///< a thin line to compare with, not a result
};

/// All that a panel of curves draws.
struct CurvesPicture {
    PlotAxis x, y;
    std::vector<PlotCurve> curves;
    std::optional<double> present;  ///< where the scenario itself stands along x
    bool legend = true;
    QString note;
};

/// A panel on the plot that draws it: what a figure holds it by.
PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const CurvesPicture> picture);
/// The numbers that it shows.
std::vector<NumberTable> numbersOf(const CurvesPicture&);

}  // namespace ganscope
