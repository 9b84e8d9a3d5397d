// SPDX-License-Identifier: GPL-3.0-or-later
// The two spectra on screen: flow plane on the left, update plane on the right.
#pragma once

#include "ui/plots/plot_view.h"
#include "ui/plots/spectrum_picture.h"

namespace ganscope {

/// Draws a SpectrumPicture; ranges follow the data with hysteresis until the user zooms.
class SpectrumView : public PlotView {
    Q_OBJECT

public:
    explicit SpectrumView(QWidget* parent = nullptr);

    void setPicture(std::shared_ptr<const SpectrumPicture> picture);
    std::shared_ptr<const SpectrumPicture> picture() const;
};

}  // namespace ganscope
