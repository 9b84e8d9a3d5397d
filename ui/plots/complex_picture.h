// SPDX-License-Identifier: GPL-3.0-or-later
// Marks and curves in one complex plane as a value: poles with zeros, or a Nyquist curve.
#pragma once

#include "ui/plots/number_table.h"
#include "ui/plots/picture.h"

#include <memory>
#include <optional>

class QCustomPlot;

namespace ganscope {

struct PlacedPanel;

enum class ComplexMark { Cross, Ring, Diamond, Plus };

/// Points of one kind; the shape alone tells what they are.
struct ComplexPoints {
    QString label;  ///< in the legend; empty: not there
    ComplexMark mark = ComplexMark::Cross;
    std::vector<QPointF> at;
    int colour = -1;  ///< index into the style's series colours; -1: ink
};

struct ComplexCurve {
    QString label;
    Polyline points;
    int colour = 0;         ///< and index of its dash pattern
    bool mirrored = false;  ///< also drawn upside down, thin
    std::optional<std::pair<QPointF, QPointF>> heading;  ///< where an arrow head stands, and a point behind it
};

/// All that a panel of one complex plane draws.
struct ComplexPicture {
    QString xLabel, yLabel;
    std::vector<ComplexPoints> points;
    std::vector<ComplexCurve> curves;
    bool stableHalf = false;  ///< the left half is shaded
    bool unitCircle = false;
    QRectF home;
    bool equal = true;  ///< both axes have one scale
    QString above, below;  ///< notes at the left corners
};

/// A panel on the plot that draws it: what a figure holds it by.
PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const ComplexPicture> picture);
/// The numbers that it shows.
std::vector<NumberTable> numbersOf(const ComplexPicture&);

}  // namespace ganscope
