// SPDX-License-Identifier: GPL-3.0-or-later
// The lines and dots of paths: fading with age on screen, set off from the field on paper.
#pragma once

#include "ui/plots/phase_picture.h"
#include "ui/plots/pixel_map.h"
#include "ui/plots/plot_style.h"

#include <QPainter>

#include <map>
#include <span>
#include <vector>

namespace ganscope {

/// Draws the paths of one picture with one painter. On screen, where old parts fade, all lines come before all dots,
/// and dots of one colour are drawn together.
class PathStrokes {
public:
    /// `paths` is their number: the more there are, the shorter is the part that stands out of each.
    PathStrokes(QPainter& painter, const PixelMap& map, const PlotStyle& style, std::size_t paths);

    /// One path from its point `from` on; the points before it are drawn already.
    void draw(const PhasePath& path, const QColor& colour, std::size_t from = 0);
    /// Points `from` up to `to` of a path, all of them faded and whole stretches.
    void drawFaded(const PhasePath& path, const QColor& colour, std::size_t from, std::size_t to);
    /// The dots that were put off; once, after the last path.
    void finish();

    /// How many points at the beginning of `path` have faded for good, in whole stretches.
    std::size_t faded(const PhasePath& path) const;

private:
    /// What fades is drawn in stretches of so many points, so that it looks the same however the path grew.
    static constexpr std::size_t stretch = 32;
    using Dots = std::vector<QPointF>;

    void drawFading(std::span<const QPointF> points, const QColor& colour);
    void drawPrinted(const PhasePath& path, const QColor& colour);
    /// Iterates from the last backwards that stand apart, sorted by age.
    void collectDots(const Polyline& points, std::size_t from, std::size_t to, Dots& recent, Dots& older) const;
    void stamp(const Dots& dots, const QColor& ink);
    QColor aged(const QColor& colour, double share) const;

    QPainter& m_painter;
    const PixelMap& m_map;
    const PlotStyle& m_style;
    double m_tail, m_dot;
    std::map<QRgb, Dots> m_dots;
};

}  // namespace ganscope
