// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing of one picture on a plot: used by a view on screen and by a figure alike.
#pragma once

#include "ui/plots/any_picture.h"
#include "ui/plots/plane.h"

#include <memory>
#include <vector>

namespace ganscope {

/// One or two planes in a layout element. It draws its picture whenever the plot replots.
class Panel {
public:
    Panel() = default;
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;
    virtual ~Panel() = default;

    /// Makes the planes on `plot`, whose layout takes what is returned. Called once.
    virtual QCPLayoutElement* build(QCustomPlot& plot) = 0;

    const std::vector<std::unique_ptr<Plane>>& planes() const { return m_planes; }
    /// Brings all planes to their wanted ranges, between the layout of `plot` and its drawing.
    void settle(QCustomPlot& plot);
    void setStyle(const PlotStyle& style);
    /// Its share of a row in a figure, where 1 is a panel of one plane.
    virtual double share() const { return 1; }
    const PlotStyle& style() const { return m_style; }

protected:
    Plane& addPlane(QCustomPlot& plot, Plane::Painter painter);
    /// For labels and the like that depend on style and picture.
    virtual void styled() {}

private:
    std::vector<std::unique_ptr<Plane>> m_planes;
    PlotStyle m_style;
};

/// A panel of the type P, built on the plot and showing the picture.
template <class P, class Picture>
PlacedPanel placedPanel(QCustomPlot& plot, std::shared_ptr<const Picture> picture) {
    auto panel = std::make_shared<P>();
    QCPLayoutElement* element = panel->build(plot);
    panel->setPicture(std::move(picture));
    return {std::move(panel), element};
}

/// A range that follows [low, high]: grows at once, shrinks only when much too large, and falls on round
/// numbers, so that it stands still while a slider moves. `current` empty (first == second): a fresh one.
std::pair<double, double> steadyRange(std::pair<double, double> current, double low, double high,
                                      double margin = 0.08);

}  // namespace ganscope
