// SPDX-License-Identifier: GPL-3.0-or-later
// Many eigenvalues in one complex plane as a value.
#pragma once

#include "ui/plots/spectrum_picture.h"

namespace ganscope {

/// All that a panel of eigenvalues draws; the stable half is shaded.
struct EigenvaluesPicture {
    QString xLabel = QStringLiteral("Re λ"), yLabel = QStringLiteral("Im λ");
    std::vector<SpectrumPoint> points;
    std::vector<QPointF> compared;  ///< small crosses, to compare with
    QString comparedLabel;
    QRectF home;   ///< what is shown; axes are not of equal scale where that would waste most of the room
    QString note;
};

/// A panel on the plot that draws it: what a figure holds it by.
PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const EigenvaluesPicture> picture);
/// The numbers that it shows.
std::vector<NumberTable> numbersOf(const EigenvaluesPicture&);

}  // namespace ganscope
