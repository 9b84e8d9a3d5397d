// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a CurvesPicture: one plane, and a legend above it.
#pragma once

#include "ui/plots/curves_picture.h"
#include "ui/plots/legend_strip.h"
#include "ui/plots/panel.h"

namespace ganscope {

class CurvesPanel : public Panel {
public:
    CurvesPanel();

    QCPLayoutElement* build(QCustomPlot& plot) override;
    void setPicture(std::shared_ptr<const CurvesPicture> picture);
    const std::shared_ptr<const CurvesPicture>& picture() const { return m_picture; }

private:
    void styled() override;
    void fillLegend();
    void draw(QCPPainter& painter, const PixelMap& map) const;

    std::shared_ptr<const CurvesPicture> m_picture;
    LegendStrip* m_legend = nullptr;  // the plot's
};

}  // namespace ganscope
