// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a DataPicture: two measures on the left axis and the discriminator on the right one, or the plane.
#pragma once

#include "ui/plots/data_picture.h"
#include "ui/plots/panel.h"

namespace ganscope {

class DataPanel : public Panel {
public:
    DataPanel();

    QCPLayoutElement* build(QCustomPlot& plot) override;
    void setPicture(std::shared_ptr<const DataPicture> picture);
    const std::shared_ptr<const DataPicture>& picture() const { return m_picture; }

private:
    void styled() override;
    void arrange();
    void draw(QCPPainter& painter, const PixelMap& map) const;
    void drawMeasure(QCPPainter& painter, const PixelMap& map, const LineDistribution& measure,
                     int colour) const;

    std::shared_ptr<const DataPicture> m_picture;
    std::pair<double, double> m_discriminatorRange{-1, 1};
};

}  // namespace ganscope
