// SPDX-License-Identifier: GPL-3.0-or-later
// The two spectra on screen: flow plane on the left, update plane on the right.
#pragma once

#include "ui/plots/plot_view.h"
#include "ui/plots/spectrum_picture.h"

namespace ganscope {

class SpectrumPanel;

/// Draws a SpectrumPicture; ranges follow the data with hysteresis until the user zooms.
class SpectrumView : public PlotView {
    Q_OBJECT

public:
    explicit SpectrumView(QWidget* parent = nullptr);

    void setPicture(std::shared_ptr<const SpectrumPicture> picture);
    std::shared_ptr<const SpectrumPicture> picture() const;
    /// What the tool tip says of the next pictures beside their notes; may be empty.
    void setRemark(const QString& remark) { m_remark = remark; }

signals:
    /// A click on a mark of a locus: the parameter is to be what it is there.
    void parameterChosen(double value);
    /// A click on an eigenvalue of the flow, or on nothing.
    void eigenvalueChosen(const std::optional<QPointF>& value);

protected:
    bool pressed(QMouseEvent* event) override;
    bool moved(QMouseEvent* event) override;
    bool released(QMouseEvent* event) override;

private:
    SpectrumPanel& spectrum() const;

    QString m_remark;
    std::optional<QPointF> m_pressedAt;  ///< where a click began
};

}  // namespace ganscope
