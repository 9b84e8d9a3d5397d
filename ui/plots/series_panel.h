// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a SeriesPicture: one or two planes with a common time axis.
#pragma once

#include "ui/plots/panel.h"
#include "ui/plots/series_picture.h"

namespace ganscope {

class SeriesPanel : public Panel {
public:
    SeriesPanel();

    QCPLayoutElement* build(QCustomPlot& plot) override;
    void setPicture(std::shared_ptr<const SeriesPicture> picture);
    const std::shared_ptr<const SeriesPicture>& picture() const { return m_picture; }

private:
    void styled() override;
    void arrange();
    void draw(QCPPainter& painter, const PixelMap& map, const SeriesPanelContent& content, bool first) const;

    std::shared_ptr<const SeriesPicture> m_picture;
    QCPLayoutGrid* m_grid = nullptr;
    QCPMarginGroup* m_margins = nullptr;
};

}  // namespace ganscope
