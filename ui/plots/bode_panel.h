// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a BodePicture: two planes that share their frequencies, and a legend above them.
#pragma once

#include "ui/plots/bode_picture.h"
#include "ui/plots/legend_strip.h"
#include "ui/plots/panel.h"

namespace ganscope {

class BodePanel : public Panel {
public:
    BodePanel();

    QCPLayoutElement* build(QCustomPlot& plot) override;
    void setPicture(std::shared_ptr<const BodePicture> picture);

private:
    void styled() override;
    void fillLegend();
    void draw(QCPPainter& painter, const PixelMap& map, Polyline BodeCurve::*part) const;

    std::shared_ptr<const BodePicture> m_picture;
    LegendStrip* m_legend = nullptr;  // the plot's
};

}  // namespace ganscope
