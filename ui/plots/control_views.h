// SPDX-License-Identifier: GPL-3.0-or-later
// The diagrams of a control loop on screen.
#pragma once

#include "ui/plots/bode_picture.h"
#include "ui/plots/complex_picture.h"
#include "ui/plots/curves_picture.h"
#include "ui/plots/plot_view.h"

namespace ganscope {

class CurvesView : public PlotView {
    Q_OBJECT

public:
    explicit CurvesView(QWidget* parent = nullptr);
    void setPicture(std::shared_ptr<const CurvesPicture> picture);
};

class BodeView : public PlotView {
    Q_OBJECT

public:
    explicit BodeView(QWidget* parent = nullptr);
    void setPicture(std::shared_ptr<const BodePicture> picture);
};

class ComplexView : public PlotView {
    Q_OBJECT

public:
    explicit ComplexView(QWidget* parent = nullptr);
    void setPicture(std::shared_ptr<const ComplexPicture> picture);
};

}  // namespace ganscope
