// SPDX-License-Identifier: GPL-3.0-or-later
// The slider of a number: live, with steps for hand, wheel and keyboard, and a mark at its default.
#pragma once

#include "ui/parameter_scale.h"

#include <QAbstractSlider>

namespace ganscope {

/// Shows a value and asks for others; the value itself belongs to somebody else and comes back by setShown().
/// Drag sets (Shift: slowly), a click on the groove jumps there, arrows and the wheel step (Shift fine, Ctrl
/// coarse; the wheel only while it has the focus, so that a panel can be scrolled), a double click asks for
/// the default.
class ValueSlider : public QAbstractSlider {
    Q_OBJECT

public:
    explicit ValueSlider(const Parameter& parameter, QWidget* parent = nullptr);

    void setShown(double value);
    double shown() const { return m_shown; }
    /// A glow that says: try this one.
    void setHighlighted(bool highlighted);
    bool isHighlighted() const { return m_highlighted; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The hand is down: until dragEnded() all wishes belong together.
    void dragBegan();
    void wished(double value);
    void dragEnded();
    void stepWished(double value);
    void resetWished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    double handleX() const;
    int positionAt(double x) const;
    void wish(double value);
    void step(int count, Qt::KeyboardModifiers modifiers);

    ParameterScale m_scale;
    double m_shown, m_default;
    bool m_dragging = false, m_highlighted = false;
    double m_lastX = 0, m_finePosition = 0;
    int m_wheelRest = 0;
};

}  // namespace ganscope
