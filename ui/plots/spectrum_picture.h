// SPDX-License-Identifier: GPL-3.0-or-later
// Two spectra as a value: eigenvalues of the flow, multipliers of the update map.
#pragma once

#include "ui/plots/number_table.h"
#include "ui/plots/picture.h"

#include <limits>
#include <memory>
#include <optional>

class QCustomPlot;

namespace ganscope {

struct PlacedPanel;

enum class PointStability { Stable, Marginal, Unstable };

/// One eigenvalue: stable a filled disc, unstable a hollow diamond, marginal a half-filled square.
struct SpectrumPoint {
    QPointF at;  ///< (Re, Im)
    PointStability stability = PointStability::Stable;
    int multiplicity = 1;
    bool defective = false;  ///< fewer eigenvectors than its multiplicity: drawn with an outer ring
};

/// A mark on a locus: where the parameter has a round value, or where a pair meets, crosses the axis or leaves the circle.
struct LocusMark {
    QPointF at;
    QString label;
    double parameter = std::numeric_limits<double>::quiet_NaN();  ///< there; not a number: no place to go to
};

/// One of the two planes.
struct SpectrumPlane {
    std::vector<SpectrumPoint> points;
    std::vector<Polyline> loci;  ///< faint curves that the points follow along a slider
    std::vector<LocusMark> ticks, events;
    std::optional<double> wedge;  ///< max |Im λ/Re λ|: where eigenvalues of no larger phase factor lie is a double wedge
    std::optional<std::pair<double, double>> ring;  ///< the least and the largest |λ|
    std::optional<QPointF> chosen;  ///< the eigenvalue whose eigenvector the portrait shows
    std::vector<Polyline> trail;  ///< where the points were, the oldest first: they fade
    bool wholeLoci = false;  ///< the range takes in all of the loci, and heads along them show the way
    std::vector<Polyline>
        regions;          ///< closed curves where the method is stable (flow plane: abs(R(h lambda)) < 1)
    QString regionLabel;  ///< e.g. "stable at h = 0.2", or why there is no region
    std::vector<PinnedPoint> pins;  ///< eigenvalues of pinned probes, with the letter of their probe
    std::vector<QPointF> compared;  ///< eigenvalues of the scenario beside this one, B: crosses
    std::optional<QRectF> home;     ///< fixed range; without it the range follows the points, with hysteresis
    QString note;  ///< why it is empty, or what to mind ("instantaneous")
};

/// All that the spectrum view draws.
struct SpectrumPicture {
    SpectrumPlane flow;
    SpectrumPlane update;
};

/// A panel on the plot that draws it: what a figure holds it by.
PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const SpectrumPicture> picture);
/// All its numbers, as `--out FILE.csv` writes them.
std::vector<NumberTable> numbersOf(const SpectrumPicture&);

}  // namespace ganscope
