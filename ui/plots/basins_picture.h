// SPDX-License-Identifier: GPL-3.0-or-later
// Where every start of a plane ends, as a value: a class and a shade for each cell, and the attractors.
#pragma once

#include "ui/plots/phase_picture.h"

class QCustomPlot;

namespace ganscope {

/// How a class of cells looks; each reads in grey too.
enum class BasinLook {
    Attracted,  ///< a hue of its own, darker the longer it takes
    Own,        ///< plain and pale
    Moving,     ///< dotted
    Diverged,   ///< striped, darker the later
};

struct BasinClass {
    QString name;  ///< in the legend
    BasinLook look = BasinLook::Attracted;
    int hue = 0;   ///< of an attracted class
};

/// Where starts end: an equilibrium, or the points of an orbit.
struct BasinAttractor {
    Polyline orbit;  ///< iterates, drawn as dots; empty for an equilibrium
    std::optional<EquilibriumPoint> equilibrium;
};

/// All that a picture of basins draws.
struct BasinsPicture {
    QString xLabel, yLabel;
    QRectF window = planeRect(-2, 2, -2, 2);
    QRectF home;  ///< what is shown of it; null: all
    int columns = 0, rows = 0;
    std::vector<std::int16_t> kinds;  ///< kinds[j * columns + i], j upward: which of `classes`; −1: nothing known
    std::vector<float> shades;       ///< 0 at once … 1 after all of the steps
    std::vector<BasinClass> classes;
    std::vector<BasinAttractor> attractors;
    QString note;
};

/// A panel on the plot that draws it: what a figure holds it by.
PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const BasinsPicture> picture);
/// The numbers that it shows.
std::vector<NumberTable> numbersOf(const BasinsPicture&);

}  // namespace ganscope
