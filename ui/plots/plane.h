// SPDX-License-Identifier: GPL-3.0-or-later
// One axis rect of a plot: its range at rest, the user's zoom, and one plottable that paints all of it in one
// pass.
#pragma once

#include "ui/plots/frame_sink.h"
#include "ui/plots/pixel_map.h"
#include "ui/plots/plot_style.h"

#include <qcustomplot.h>

#include <functional>

namespace ganscope {

/// Joins an axis rect with the range that it should show. The wanted range is either home or the user's; with
/// equal aspect the shown range is the wanted one, widened on one side.
class Plane {
public:
    using Painter = std::function<void(QCPPainter&, const PixelMap&)>;

    /// Adds nothing to the layout: the owner places `rect()`. `plot` owns the axis rect and the plottable.
    Plane(QCustomPlot& plot, Painter painter);
    Plane(const Plane&) = delete;
    Plane& operator=(const Plane&) = delete;

    QCPAxisRect* rect() const { return m_rect; }
    QCPAxis* xAxis() const { return m_rect->axis(QCPAxis::atBottom); }
    QCPAxis* yAxis() const { return m_rect->axis(QCPAxis::atLeft); }
    /// A second value axis at the right; its range is set by the owner.
    QCPAxis* rightAxis() const { return m_rect->axis(QCPAxis::atRight); }

    /// One unit of x as long as one unit of y: rotations look like rotations.
    void setEqualAspect(bool equal) { m_equal = equal; }
    /// The y axis carries log10 of the value; and the x axis.
    void setLogarithmic(bool logarithmic);
    void setLogarithmicX(bool logarithmic);
    /// Makes both share their x range.
    static void linkX(Plane& a, Plane& b);
    /// The plane that this one shares its x range with, or null.
    const Plane* linked() const { return m_linked; }

    /// Range at rest; shown at once unless the user has zoomed. Ignored when not finite or empty.
    void setHome(const QRectF& home);
    const QRectF& home() const { return m_home; }
    bool zoomed() const { return m_zoomed; }
    /// Shows `range` by the user's will; refused (false) when it is beyond what doubles and ticks can
    /// resolve.
    bool show(const QRectF& range);
    void reset();
    /// Scales the range by the factors about what lies under `pixel`.
    void zoom(const QPointF& pixel, double factorX, double factorY);
    void pan(const QPointF& pixels);

    /// What is shown, in data coordinates.
    QRectF visible() const;
    PixelMap map() const;
    /// What a document that draws axes itself needs to know.
    PlaneFrame frame() const;
    void applyStyle(const PlotStyle& style);
    /// Brings the axes to the wanted range, between layout and drawing; true when that changed the tick
    /// labels, and the margins with them.
    bool settle();

private:
    bool usable(const QRectF& range) const;
    bool chooseTickCounts();
    void adopt(const QRectF& range, bool byUser);

    QCPAxisRect* m_rect;
    Plane* m_linked = nullptr;
    QRectF m_home, m_wanted;
    bool m_zoomed = false;
    bool m_equal = false;
    int m_tickSize = 11;
};

}  // namespace ganscope
