// SPDX-License-Identifier: GPL-3.0-or-later
// From points of the plane to states.
#include "ui/portrait_gestures.h"

#include "ui/plots/phase_view.h"
#include "ui/session_model.h"

namespace ganscope {

PortraitGestures::PortraitGestures(SessionModel& session, PhaseView& view, QObject* parent)
    : QObject(parent), m_session(session) {
    connect(&view, &PhaseView::clicked, this, [this](double x, double y) {
        if (hasPlane()) m_session.addStart(stateAt(x, y));
    });
    connect(&view, &PhaseView::clickRetracted, &m_session, &SessionModel::undo);
    connect(&view, &PhaseView::startDragged, this, &PortraitGestures::drag);
    connect(&view, &PhaseView::startDragFinished, &m_session, &SessionModel::endGesture);
    connect(&view, &PhaseView::startDragCancelled, &m_session, &SessionModel::cancelGesture);
    connect(&view, &PhaseView::removeRequested, &m_session, &SessionModel::removeStart);
    const auto point = [this](double x, double y) {
        if (hasPlane()) emit pointed(stateAt(x, y));
    };
    connect(&view, &PhaseView::hovered, this, point);
    connect(&view, &PhaseView::probeMoved, this, point);
    connect(&view, &PhaseView::hoverLeft, this, &PortraitGestures::left);
}

std::vector<double> PortraitGestures::stateAt(double x, double y) const {
    const Vec<double> w = m_plane.lift({x, y});
    return {w.begin(), w.end()};
}

void PortraitGestures::drag(int index, double x, double y) {
    if (index < 0 || !hasPlane() || std::size_t(index) >= m_session.scenario().starts.size()) return;
    if (!m_session.inGesture()) m_session.beginGesture();
    const Vec<double> to = m_plane.moved(m_session.scenario().starts[std::size_t(index)], {x, y});
    m_session.moveStart(index, {to.begin(), to.end()});
}

}  // namespace ganscope
