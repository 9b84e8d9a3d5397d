// SPDX-License-Identifier: GPL-3.0-or-later
// A box for one number: decimal point or comma in every locale, never a grouping mark, full precision kept.
#pragma once

#include "ui/parameter_scale.h"

#include <QAbstractSpinBox>

namespace ganscope {

/// Shows a value and asks for others by `edited` (typed and finished) and `stepped` (arrows, wheel). What is
/// typed and cannot be accepted goes back to the value shown, and a tooltip says why.
class NumberBox : public QAbstractSpinBox {
    Q_OBJECT

public:
    explicit NumberBox(const Parameter& parameter, QWidget* parent = nullptr);

    void setShown(double value);
    double shown() const { return m_shown; }
    /// Width for so many digits.
    void setDigits(int digits);

    void stepBy(int steps) override;
    QValidator::State validate(QString& input, int& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited(double value);
    void stepped(double value);

protected:
    StepEnabled stepEnabled() const override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void finish();
    void showText();

    Parameter m_parameter;
    ParameterScale m_scale;
    double m_shown = 0;
    int m_digits = 6;
    bool m_typed = false;
};

}  // namespace ganscope
