// SPDX-License-Identifier: GPL-3.0-or-later
// Painting and gestures of a value's slider.
#include "ui/value_slider.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr double handle = 7;  // radius
constexpr double groove = 4;  // thickness
constexpr double margin = handle + 3;
constexpr double fineDrag = 0.1;

double stepFactor(Qt::KeyboardModifiers modifiers) {
    if (modifiers & Qt::ShiftModifier) return 0.1;
    return modifiers & Qt::ControlModifier ? 10 : 1;
}

double fallbackOf(const Parameter& p) {
    const double* value = std::get_if<double>(&p.fallback);
    return value ? *value : p.low;
}

}  // namespace

ValueSlider::ValueSlider(const Parameter& parameter, QWidget* parent)
    : QAbstractSlider(parent), m_scale(parameter), m_shown(fallbackOf(parameter)), m_default(m_shown) {
    setOrientation(Qt::Horizontal);
    setRange(0, ParameterScale::travel);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setShown(m_shown);
}

void ValueSlider::setShown(double value) {
    m_shown = value;
    setValue(m_scale.position(value));
    update();
}

void ValueSlider::setHighlighted(bool highlighted) {
    m_highlighted = highlighted;
    update();
}

QSize ValueSlider::sizeHint() const {
    return {140, int(2 * margin) + 4};
}

QSize ValueSlider::minimumSizeHint() const {
    return {60, int(2 * margin) + 4};
}

double ValueSlider::handleX() const {
    return margin + (width() - 2 * margin) * value() / ParameterScale::travel;
}

int ValueSlider::positionAt(double x) const {
    const double room = std::max(1.0, width() - 2 * margin);
    return int(std::lround(std::clamp((x - margin) / room, 0.0, 1.0) * ParameterScale::travel));
}

void ValueSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette& colours = palette();
    const double y = height() / 2.0, x = handleX();
    const QColor accent = isEnabled() ? colours.color(QPalette::Highlight) : colours.color(QPalette::Mid);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.color(QPalette::Mid));
    painter.drawRoundedRect(QRectF(margin, y - groove / 2, width() - 2 * margin, groove), groove / 2,
                            groove / 2);
    painter.setBrush(accent);
    painter.drawRoundedRect(QRectF(margin, y - groove / 2, x - margin, groove), groove / 2, groove / 2);

    const double home =
        margin + (width() - 2 * margin) * m_scale.position(m_default) / ParameterScale::travel;
    painter.setPen(QPen(colours.color(QPalette::PlaceholderText), 1.2));
    painter.drawLine(QPointF(home, y + handle), QPointF(home, y + handle + 3));

    if (m_highlighted) {
        QColor glow = accent;
        for (const double ring : {11.0, 9.0}) {
            glow.setAlphaF(ring > 10 ? 0.18F : 0.3F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(glow);
            painter.drawEllipse(QPointF(x, y), ring - 1, ring - 1);
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(x, y), handle + 2, handle + 2);
    }
    const bool warm = m_dragging || underMouse();
    painter.setPen(QPen(accent, warm ? 2.5 : 1.8));
    painter.setBrush(m_dragging ? accent : colours.color(QPalette::Base));
    painter.drawEllipse(QPointF(x, y), handle - 1, handle - 1);
}

void ValueSlider::wish(double value) {
    if (value != m_shown) emit wished(value);
}

void ValueSlider::step(int count, Qt::KeyboardModifiers modifiers) {
    const double next = m_scale.stepped(m_shown, count, stepFactor(modifiers));
    if (next != m_shown) emit stepWished(next);
}

void ValueSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    m_dragging = true;
    m_lastX = event->position().x();
    // Taking the handle does not move it; the groove is a place to go to.
    const bool onHandle = std::fabs(m_lastX - handleX()) <= handle + 1;
    m_finePosition = onHandle ? value() : positionAt(m_lastX);
    emit dragBegan();
    if (!onHandle) wish(m_scale.value(int(m_finePosition)));
    update();
}

void ValueSlider::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragging) return;
    const double x = event->position().x();
    const bool fine = event->modifiers() & Qt::ShiftModifier;
    const double room = std::max(1.0, width() - 2 * margin);
    m_finePosition += (x - m_lastX) / room * ParameterScale::travel * (fine ? fineDrag : 1);
    m_lastX = x;
    const double bounded = std::clamp(m_finePosition, 0.0, double(ParameterScale::travel));
    wish(m_scale.value(int(std::lround(bounded)), fine));
}

void ValueSlider::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !std::exchange(m_dragging, false)) return;
    emit dragEnded();
    update();
}

void ValueSlider::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) emit resetWished();
}

void ValueSlider::wheelEvent(QWheelEvent* event) {
    if (!hasFocus()) return event->ignore();
    const QPoint turn = event->angleDelta();
    m_wheelRest += turn.y() != 0 ? turn.y() : turn.x();  // Qt gives Alt-wheel, and some Shift-wheels, along x
    const int notches = m_wheelRest / QWheelEvent::DefaultDeltasPerStep;
    m_wheelRest -= notches * QWheelEvent::DefaultDeltasPerStep;
    if (notches != 0) step(notches, event->modifiers());
    event->accept();
}

void ValueSlider::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Down: return step(-1, event->modifiers());
        case Qt::Key_Right:
        case Qt::Key_Up: return step(1, event->modifiers());
        case Qt::Key_PageDown: return step(-5, event->modifiers());
        case Qt::Key_PageUp: return step(5, event->modifiers());
        case Qt::Key_Home: return emit stepWished(m_scale.value(0));
        case Qt::Key_End: return emit stepWished(m_scale.value(ParameterScale::travel));
        case Qt::Key_Delete:
        case Qt::Key_Backspace: return emit resetWished();
        default: QWidget::keyPressEvent(event);
    }
}

void ValueSlider::focusOutEvent(QFocusEvent* event) {
    if (std::exchange(m_dragging, false)) emit dragEnded();
    QAbstractSlider::focusOutEvent(event);
    update();
}

}  // namespace ganscope
