// SPDX-License-Identifier: GPL-3.0-or-later
// The data space of a game as a value: data, generator, discriminator; densities on the line, points in the plane.
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

/// The plane of two-dimensional data: points over the level sets of D.
struct PointCloud {
    QString xLabel = QStringLiteral("x₁"), yLabel = QStringLiteral("x₂");
    QString dataLabel, samplesLabel;  ///< of the legend
    bool bare = false;  ///< no ticks and no legend: one of many in a figure
    QRectF window;      ///< what is shown at least
    QRectF ground;      ///< the nodes of D stand on its edges and evenly between them
    int columns = 0, rows = 0;
    std::vector<double> judged;    ///< D at the nodes, judged[j * columns + i], j upward
    double reach = 1;              ///< |D| that gets the last colour
    std::vector<Polyline> levels;  ///< D constant, evenly spaced
    std::vector<Polyline> border;  ///< D = 0
    Polyline data, samples;
    std::vector<std::pair<QPointF, double>> modes;  ///< circles: centre and radius
};

/// All that the data view draws: on the line the measures on the left axis, D(x) on the right one; with a cloud that.
struct DataPicture {
    std::optional<PointCloud> cloud;
    QString xLabel = QStringLiteral("x");
    QString massLabel;  ///< left axis: masses, or a density
    LineDistribution data, generator;
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
