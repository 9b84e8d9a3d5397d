// SPDX-License-Identifier: GPL-3.0-or-later
// Each view holds its panel.
#include "ui/plots/control_views.h"

#include "ui/plots/bode_panel.h"
#include "ui/plots/complex_panel.h"
#include "ui/plots/curves_panel.h"

namespace ganscope {

CurvesView::CurvesView(QWidget* parent) : PlotView(std::make_unique<CurvesPanel>(), parent) {}
void CurvesView::setPicture(std::shared_ptr<const CurvesPicture> picture) {
    static_cast<CurvesPanel&>(panel()).setPicture(std::move(picture));
    scheduleReplot();
}

BodeView::BodeView(QWidget* parent) : PlotView(std::make_unique<BodePanel>(), parent) {}
void BodeView::setPicture(std::shared_ptr<const BodePicture> picture) {
    static_cast<BodePanel&>(panel()).setPicture(std::move(picture));
    scheduleReplot();
}

ComplexView::ComplexView(QWidget* parent) : PlotView(std::make_unique<ComplexPanel>(), parent) {}
void ComplexView::setPicture(std::shared_ptr<const ComplexPicture> picture) {
    static_cast<ComplexPanel&>(panel()).setPicture(std::move(picture));
    scheduleReplot();
}

}  // namespace ganscope
