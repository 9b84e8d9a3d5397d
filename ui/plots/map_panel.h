// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a MapPicture: the map, and its colour scale at the right.
#pragma once

#include "ui/plots/map_picture.h"
#include "ui/plots/panel.h"

#include <QImage>

namespace ganscope {

class MapPanel : public Panel {
public:
    MapPanel();

    QCPLayoutElement* build(QCustomPlot& plot) override;
    void setPicture(std::shared_ptr<const MapPicture> picture);
    const std::shared_ptr<const MapPicture>& picture() const { return m_picture; }
    /// Moves the mark of where the scenario stands.
    void setPresent(const std::optional<QPointF>& present) { m_present = present; }

private:
    void styled() override;
    void colourCells();
    void draw(QCPPainter& painter, const PixelMap& map) const;
    void drawNames(QCPPainter& painter, const PixelMap& map, const QRectF& keep) const;
    void drawScale(QCPPainter& painter, const PixelMap& map) const;

    std::shared_ptr<const MapPicture> m_picture;
    std::optional<QPointF> m_present;
    QImage m_cells;
};

}  // namespace ganscope
