// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a ComplexPicture: one plane, and a legend above it.
#pragma once

#include "ui/plots/complex_picture.h"
#include "ui/plots/legend_strip.h"
#include "ui/plots/panel.h"

namespace ganscope {

class ComplexPanel : public Panel {
public:
    ComplexPanel();

    QCPLayoutElement* build(QCustomPlot& plot) override;
    void setPicture(std::shared_ptr<const ComplexPicture> picture);

private:
    void styled() override;
    void fillLegend();
    void draw(QCPPainter& painter, const PixelMap& map) const;

    std::shared_ptr<const ComplexPicture> m_picture;
    LegendStrip* m_legend = nullptr;  // the plot's
};

}  // namespace ganscope
