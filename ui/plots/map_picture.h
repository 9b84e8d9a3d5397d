// SPDX-License-Identifier: GPL-3.0-or-later
// A number over two parameters as a value: a grid of values, the border between two kinds, where one stands.
#pragma once

#include "ui/plots/number_table.h"
#include "ui/plots/picture.h"
#include "ui/plots/plot_axis.h"

#include <memory>
#include <optional>

class QCustomPlot;

namespace ganscope {

struct PlacedPanel;

/// What the colours of a map mean.
struct MapColours {
    QString label;                 ///< of the measure, at the colour scale
    std::optional<double> middle;  ///< two hues about it; without: one scale from low to high
    bool logarithmic = false;      ///< the scale runs in the logarithm; then there is no middle
    double low = 0, high = 1;      ///< the values of the last colours; about a middle equally far from it
    bool below = false, above = false;  ///< whether values lie beyond them
};

/// All that a map draws. Nodes stand on both ends of the axes and evenly between them, as drawn.
struct MapPicture {
    PlotAxis x, y;
    int columns = 0, rows = 0;
    std::vector<double> values;    ///< values[j * columns + i], j upward; NaN: there is none
    std::vector<Polyline> border;  ///< in values of the axes
    MapColours colours;
    std::optional<QPointF> present;  ///< where the scenario stands, in values of the axes
    QString belowName, aboveName;    ///< what the two sides of the border are, "stable", "unstable"
    QString note;                    ///< e.g. what grey means
};

/// A panel on the plot that draws it: what a figure holds it by.
PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const MapPicture> picture);
/// The numbers that it shows.
std::vector<NumberTable> numbersOf(const MapPicture&);

}  // namespace ganscope
