// SPDX-License-Identifier: GPL-3.0-or-later
// Gestures in the phase portrait.
#include "ui/plots/phase_view.h"

#include "ui/plots/phase_panel.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace ganscope {
namespace {

constexpr double startReach = 9;    // pixels around a start marker that take it
constexpr double equilibriumReach = 7, pinReach = 10;
constexpr double pathReach = 6;     // pixels around a line that mean it
constexpr double probeStep = 0.01;  // of the view, per arrow key

}  // namespace

PhaseView::PhaseView(QWidget* parent) : PlotView(std::make_unique<PhasePanel>(), parent) {
    setObjectName(QStringLiteral("phaseView"));
    setDescription(tr("Phase portrait"), tr("Vector field and paths over the two parameters."));
}

PhasePanel& PhaseView::phase() const {
    return static_cast<PhasePanel&>(panel());
}

void PhaseView::setPicture(std::shared_ptr<const PhasePicture> picture) {
    phase().setPicture(std::move(picture));
    scheduleReplot();
}

std::shared_ptr<const PhasePicture> PhaseView::picture() const {
    return phase().picture();
}

int PhaseView::pinNear(double x, double y) const {
    return phase().pinAt(phase().plane().map()(x, y), pinReach);
}

bool PhaseView::pressed(QMouseEvent* event) {
    const Plane& plane = phase().plane();
    const QPointF at = event->position();
    m_clicking = false;
    m_retractable = false;
    if (!plane.map().area.contains(at)) return false;
    const QPointF here = plane.map().toData(at);
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier) {
        m_dragged = phase().startAt(at, startReach);
        m_clicking = m_dragged < 0;
        m_onEquilibrium = m_clicking && phase().equilibriumAt(at, equilibriumReach) >= 0;
        m_pressPosition = at;
        if (m_dragged >= 0) plot()->setCursor(Qt::ClosedHandCursor);
        return true;
    }
    if (event->button() == Qt::RightButton) {
        if (const int index = phase().pathAt(at, pathReach); index >= 0)
            emit removeRequested(index);
        else
            emit menuRequested(event->globalPosition().toPoint(), here.x(), here.y());
        return true;
    }
    return false;
}

bool PhaseView::moved(QMouseEvent* event) {
    const PixelMap map = phase().plane().map();
    const QPointF at = event->position(), here = map.toData(at);
    if (m_dragged >= 0) {
        emit startDragged(m_dragged, here.x(), here.y());
        return true;
    }
    if (event->buttons() != Qt::NoButton) return m_clicking;
    if (!map.area.contains(at)) {
        plot()->setCursor(Qt::ArrowCursor);
        emit hoverLeft();
        return true;
    }
    plot()->setCursor(phase().startAt(at, startReach) >= 0           ? Qt::OpenHandCursor
                        : phase().equilibriumAt(at, equilibriumReach) >= 0 ? Qt::PointingHandCursor
                                                                           : Qt::CrossCursor);
    emit hovered(here.x(), here.y());
    return true;
}

bool PhaseView::released(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return false;
    const QPointF at = event->position(), here = phase().plane().map().toData(at);
    if (m_dragged >= 0) {
        const int index = std::exchange(m_dragged, -1);
        plot()->setCursor(Qt::OpenHandCursor);
        emit startDragFinished(index, here.x(), here.y());
        return true;
    }
    if (!std::exchange(m_clicking, false)) return false;
    if ((at - m_pressPosition).manhattanLength() <= clickSlack) {
        if (m_onEquilibrium) {
            if (const int index = phase().equilibriumAt(m_pressPosition, equilibriumReach); index >= 0) {
                const QPointF rest = picture()->equilibria[std::size_t(index)].at;
                emit equilibriumChosen(rest.x(), rest.y());
            }
            return true;
        }
        const QPointF pressed = phase().plane().map().toData(m_pressPosition);
        m_retractable = true;
        emit clicked(pressed.x(), pressed.y());
    }
    return true;
}

bool PhaseView::doubleClicked(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return false;
    // The click before it has already put a start under the pointer, so a start here alone means nothing.
    if (std::exchange(m_retractable, false)) {
        emit clickRetracted();
        return false;
    }
    return phase().startAt(event->position(), startReach) >= 0 || phase().equilibriumAt(event->position(), equilibriumReach) >= 0;
}

void PhaseView::pointerLeft() {
    emit hoverLeft();
}

bool PhaseView::cancelled() {
    m_clicking = false;
    if (m_dragged < 0) return false;
    const int index = std::exchange(m_dragged, -1);
    plot()->setCursor(Qt::CrossCursor);
    emit startDragCancelled(index);
    return true;
}

void PhaseView::keyPressEvent(QKeyEvent* event) {
    QPointF way;
    switch (event->key()) {
        case Qt::Key_Left: way = {-1, 0}; break;
        case Qt::Key_Right: way = {1, 0}; break;
        case Qt::Key_Up: way = {0, 1}; break;
        case Qt::Key_Down: way = {0, -1}; break;
        default: return PlotView::keyPressEvent(event);
    }
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) return PlotView::keyPressEvent(event);
    const QRectF view = phase().plane().visible();
    const double step = probeStep * (event->modifiers() & Qt::ShiftModifier ? 10 : 1);
    const QPointF from = picture()->probe.value_or(view.center());
    emit probeMoved(from.x() + way.x() * step * view.width(), from.y() + way.y() * step * view.height());
    event->accept();
}

}  // namespace ganscope
