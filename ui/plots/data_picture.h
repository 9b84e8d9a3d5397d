// SPDX-License-Identifier: GPL-3.0-or-later
// The data space of a game with one-dimensional data as a value: data, generator, discriminator.
#pragma once

#include "ui/plots/number_table.h"
#include "ui/plots/picture.h"

#include <memory>
#include <optional>

class QCustomPlot;

namespace ganscope {

struct PlacedPanel;

/// A distribution on the line: atoms of a mass, a density, or both.
struct LineDistribution {
    QString label;               ///< "data", "generator"
    std::vector<QPointF> atoms;  ///< (x, mass), drawn as stems
    Polyline density;            ///< (x, density), drawn as a filled curve
};

/// All that the data view draws: the measures on the left axis, D(x) on the right one.
struct DataPicture {
    QString xLabel = QStringLiteral("x");
    QString massLabel;  ///< left axis; empty: "mass" or "density", by what is there
    LineDistribution data{QStringLiteral("data"), {}, {}};
    LineDistribution generator{QStringLiteral("generator"), {}, {}};
    QString discriminatorLabel = QStringLiteral("D(x)");
    Polyline discriminator;  ///< (x, D(x)); D > 0 says real
    std::optional<std::pair<double, double>>
        xRange;  ///< x shown at rest; else follows the data with hysteresis
    QString note;
};

/// A panel on the plot that draws it: what a figure holds it by.
PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const DataPicture> picture);
/// All its numbers, as `--out FILE.csv` writes them.
std::vector<NumberTable> numbersOf(const DataPicture&);

}  // namespace ganscope
