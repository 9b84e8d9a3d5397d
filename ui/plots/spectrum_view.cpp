// SPDX-License-Identifier: GPL-3.0-or-later
// The spectra on screen.
#include "ui/plots/spectrum_view.h"

#include "ui/plots/spectrum_panel.h"

namespace ganscope {

SpectrumView::SpectrumView(QWidget* parent) : PlotView(std::make_unique<SpectrumPanel>(), parent) {
    setObjectName(QStringLiteral("spectrumView"));
    setDescription(tr("Spectrum"),
                   tr("Eigenvalues of the flow and multipliers of the update in the complex plane."));
}

void SpectrumView::setPicture(std::shared_ptr<const SpectrumPicture> picture) {
    static_cast<SpectrumPanel&>(panel()).setPicture(std::move(picture));
    scheduleReplot();
}

std::shared_ptr<const SpectrumPicture> SpectrumView::picture() const {
    return static_cast<SpectrumPanel&>(panel()).picture();
}

}  // namespace ganscope
