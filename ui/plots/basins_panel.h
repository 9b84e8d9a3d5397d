// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a BasinsPicture: the plane of starts, and a legend above it.
#pragma once

#include "ui/plots/basins_picture.h"
#include "ui/plots/legend_strip.h"
#include "ui/plots/panel.h"

#include <QImage>

namespace ganscope {

/// One pixel a cell, or a square of them where the cells are few, in the style's colours, with a line between regions of
/// different kinds; null without cells.
QImage cellsOf(const BasinsPicture& picture, const PlotStyle& style);
/// The classes with their looks.
std::vector<StripEntry> keysOf(const BasinsPicture& picture, const PlotStyle& style);

class BasinsPanel : public Panel {
public:
    BasinsPanel();

    QCPLayoutElement* build(QCustomPlot& plot) override;
    void setPicture(std::shared_ptr<const BasinsPicture> picture);
    const std::shared_ptr<const BasinsPicture>& picture() const { return m_picture; }

private:
    void styled() override;
    void draw(QCPPainter& painter, const PixelMap& map) const;

    std::shared_ptr<const BasinsPicture> m_picture;
    QImage m_cells;
    LegendStrip* m_legend = nullptr;  // the plot's
};

}  // namespace ganscope
