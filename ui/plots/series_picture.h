// SPDX-License-Identifier: GPL-3.0-or-later
// Time series as a value: parameters over time, and below them a distance on a logarithmic axis.
#pragma once

#include "ui/plots/number_table.h"
#include "ui/plots/picture.h"

#include <memory>
#include <optional>

class QCustomPlot;

namespace ganscope {

struct PlacedPanel;

/// One curve over time; its dash pattern follows from its colour index, so that it reads in grey.
struct SeriesCurve {
    QString label;    ///< "θ", "ψ"; empty: not in the legend
    Polyline points;  ///< (time, value), times increasing
    int colour = -1;  ///< index into the style's series colours; -1: the curve's own index
};

/// One axis with its curves; a logarithmic one skips values that are not positive.
struct SeriesPanelContent {
    QString yLabel;
    bool logarithmic = false;
    std::vector<SeriesCurve> curves;
};

/// All that the series view draws; panels share the time axis and stand one below the other.
struct SeriesPicture {
    QString timeLabel = QStringLiteral("step");
    SeriesPanelContent upper;
    std::optional<SeriesPanelContent> lower;
    std::optional<double> cursor;                        ///< time of the head of the path
    std::optional<std::pair<double, double>> timeRange;  ///< fixed times shown at rest; else all there is
    QString note;
};

/// A panel on the plot that draws it: what a figure holds it by.
PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const SeriesPicture> picture);
/// All its numbers, as `--out FILE.csv` writes them.
std::vector<NumberTable> numbersOf(const SeriesPicture&);

}  // namespace ganscope
