// SPDX-License-Identifier: GPL-3.0-or-later
// Time series on screen.
#include "ui/plots/series_view.h"

#include "ui/plots/series_panel.h"

namespace ganscope {

SeriesView::SeriesView(QWidget* parent) : PlotView(std::make_unique<SeriesPanel>(), parent) {
    setObjectName(QStringLiteral("seriesView"));
    setDescription(tr("Time series"), tr("Parameters and distance to the equilibrium over time."));
}

void SeriesView::setPicture(std::shared_ptr<const SeriesPicture> picture) {
    static_cast<SeriesPanel&>(panel()).setPicture(std::move(picture));
    scheduleReplot();
}

std::shared_ptr<const SeriesPicture> SeriesView::picture() const {
    return static_cast<SeriesPanel&>(panel()).picture();
}

}  // namespace ganscope
