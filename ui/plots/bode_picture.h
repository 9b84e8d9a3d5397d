// SPDX-License-Identifier: GPL-3.0-or-later
// A Bode diagram as a value: magnitude over phase, along a logarithmic frequency.
#pragma once

#include "ui/plots/number_table.h"
#include "ui/plots/picture.h"

#include <memory>
#include <optional>

class QCustomPlot;

namespace ganscope {

struct PlacedPanel;

struct BodeCurve {
    QString label;
    Polyline magnitude, phase;  ///< (ω, decibels) and (ω, degrees)
};

struct BodePicture {
    QString frequencyLabel, magnitudeLabel, phaseLabel;
    std::vector<BodeCurve> curves;  ///< the colour is that of the index
    double low = 0.1, high = 10;    ///< of ω
    std::pair<double, double> decibels{-60, 20}, degrees{-180, 0};
    std::optional<double> crossing;  ///< a frequency that is marked
};

/// A panel on the plot that draws it: what a figure holds it by.
PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const BodePicture> picture);
/// The numbers that it shows.
std::vector<NumberTable> numbersOf(const BodePicture&);

}  // namespace ganscope
