// SPDX-License-Identifier: GPL-3.0-or-later
// The phase portrait as a value: field or streamlines, bands, curves, equilibria, paths, probe.
#pragma once

#include "ui/plots/number_table.h"
#include "ui/plots/picture.h"

#include <cstdint>
#include <memory>
#include <optional>

class QCustomPlot;

namespace ganscope {

struct BasinsPicture;
struct PlacedPanel;

/// The field at one grid point; direction is drawn at a length set by the grid, speed by colour.
struct FieldArrow {
    QPointF at;
    QPointF velocity;  ///< v(at) in data units; zero or non-finite: no arrow is drawn
};

/// One evenly spaced streamline of the field.
struct PhaseStreamline {
    Polyline points;
    std::vector<double> speed;  ///< |v| at every point, or empty: drawn in one colour
    bool closed = false;        ///< the last point joins the first
};

/// Noise smeared along the field's lines, cell by cell from the lower left.
struct PhaseTexture {
    QRectF window;
    int columns = 0, rows = 0;
    std::vector<float> values;  ///< 0 … 1; NaN where there is no field
    std::vector<float> speeds;  ///< |v|
};

/// The slowly changing background; shared between frames so that a streaming path costs no copy of it.
struct PhaseField {
    std::vector<FieldArrow> arrows;
    double arrowSpacing = 0;  ///< data distance of neighbouring arrows along x; 0: taken from their number
    std::vector<PhaseStreamline> streamlines;
    PhaseTexture texture;
    double speedScale = 0;  ///< speed that gets the last colour; 0: the 95th percentile of what is given
};

/// A dark band where the state cannot be, e.g. |psi| > c; sides may lie at infinity.
struct ForbiddenBand {
    double x0, x1, y0, y1;
    bool operator==(const ForbiddenBand&) const = default;
};

/// Curves other than paths and streamlines; each role has its own dash and colour.
enum class CurveRole { ThetaNullcline, PsiNullcline, Separatrix, StableCycle, UnstableCycle, Guide, Level, Eigenvector };

struct PhaseCurve {
    Polyline points;
    CurveRole role = CurveRole::Guide;
    bool operator==(const PhaseCurve&) const = default;
};

/// What colours a cell of the plane beneath everything else. A place where an energy grows is told by stripes too.
enum class GroundLook { Plain, Speed, GrowsInFlow, GrowsInStep, GrowsInBoth };

struct GroundClass {
    GroundLook look = GroundLook::Plain;
    QString name;  ///< in the legend above; empty: no entry
};

/// A colouring of the plane, cell by cell from the lower left.
struct PhaseGround {
    QRectF window;
    int columns = 0, rows = 0;
    std::vector<std::uint8_t> kinds;  ///< which of `classes`
    std::vector<float> shades;        ///< 0 … 1, of speeds; empty where no class has shades
    std::vector<GroundClass> classes;
};

/// Every kind has its own shape, stable ones are filled, unstable ones hollow.
enum class EquilibriumMark {
    Centre,
    StableFocus,
    UnstableFocus,
    StableNode,
    UnstableNode,
    Saddle,
    Degenerate
};

struct EquilibriumPoint {
    QPointF at;
    EquilibriumMark mark = EquilibriumMark::Degenerate;
    QString label;  ///< drawn beside it when not empty
};

/// One trajectory. Its index in `PhasePicture::paths` is what the view's signals carry.
struct PhasePath {
    Polyline points;
    int colour = -1;        ///< index into the style's series colours; -1: the path's own index
    bool discrete = true;   ///< points are iterates: dots where they stand apart, else a flow's samples
    bool showHead = true;   ///< marks the last point
    bool ended = false;     ///< diverged: the last finite point is marked with a cross
};

/// All that the phase view draws; a plain value, built anew for every frame.
struct PhasePicture {
    QString xLabel = QStringLiteral("θ");
    QString yLabel = QStringLiteral("ψ");
    QRectF home = planeRect(-2, 2, -2, 2);  ///< range at start, on reset and in a figure without one
    std::shared_ptr<const PhaseGround> ground;
    std::shared_ptr<const BasinsPicture> basins;  ///< beneath, paler than by themselves
    std::shared_ptr<const PhaseField> field;
    std::vector<ForbiddenBand> bands;
    std::vector<PhaseCurve> curves;
    std::vector<EquilibriumPoint> equilibria;
    std::vector<PhasePath> paths;
    PhaseCurve eigenvector;  ///< of the chosen eigenvalue at the probe, above the paths; no points: none
    std::optional<QPointF> probe;
    std::vector<PinnedPoint> pins;
    QString note;  ///< a short line at the lower left, e.g. what lies outside the plane
};

/// Whether all that lies under the paths is the same.
bool sameGround(const PhasePicture& a, const PhasePicture& b);

/// A panel on the plot that draws it: what a figure holds it by.
PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const PhasePicture> picture);
/// All its numbers, as `--out FILE.csv` writes them.
std::vector<NumberTable> numbersOf(const PhasePicture&);

}  // namespace ganscope
