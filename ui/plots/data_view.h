// SPDX-License-Identifier: GPL-3.0-or-later
// The data space on screen.
#pragma once

#include "ui/plots/plot_view.h"
#include "ui/plots/data_picture.h"

namespace ganscope {

/// Draws a DataPicture; ranges follow the data with hysteresis until the user zooms.
class DataView : public PlotView {
    Q_OBJECT

public:
    explicit DataView(QWidget* parent = nullptr);

    void setPicture(std::shared_ptr<const DataPicture> picture);
    std::shared_ptr<const DataPicture> picture() const;
    /// Its width over its height, within what a picture of the plane is made for.
    double aspect() const;
};

}  // namespace ganscope
