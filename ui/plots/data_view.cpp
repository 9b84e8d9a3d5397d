// SPDX-License-Identifier: GPL-3.0-or-later
// The data space on screen.
#include "ui/plots/data_view.h"

#include "ui/plots/data_panel.h"

#include <algorithm>

namespace ganscope {

DataView::DataView(QWidget* parent) : PlotView(std::make_unique<DataPanel>(), parent) {
    setObjectName(QStringLiteral("dataView"));
    setDescription(tr("Data space"), tr("Data, generated samples and discriminator."));
}

void DataView::setPicture(std::shared_ptr<const DataPicture> picture) {
    static_cast<DataPanel&>(panel()).setPicture(std::move(picture));
    scheduleReplot();
}

std::shared_ptr<const DataPicture> DataView::picture() const {
    return static_cast<DataPanel&>(panel()).picture();
}

double DataView::aspect() const { return std::clamp(double(std::max(1, width())) / std::max(1, height()), 0.3, 3.0); }

}  // namespace ganscope
