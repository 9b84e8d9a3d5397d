// SPDX-License-Identifier: GPL-3.0-or-later
// Time series on screen.
#pragma once

#include "ui/plots/plot_view.h"
#include "ui/plots/series_picture.h"

namespace ganscope {

/// Draws a SeriesPicture; ranges follow the data with hysteresis until the user zooms.
class SeriesView : public PlotView {
    Q_OBJECT

public:
    explicit SeriesView(QWidget* parent = nullptr);

    void setPicture(std::shared_ptr<const SeriesPicture> picture);
    std::shared_ptr<const SeriesPicture> picture() const;
};

}  // namespace ganscope
