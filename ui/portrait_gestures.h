// SPDX-License-Identifier: GPL-3.0-or-later
// What the hand does in the portrait becomes intents on the session.
#pragma once

#include "core/analysis/state_plane.h"

#include <QObject>

#include <vector>

namespace ganscope {

class PhaseView;
class SessionModel;

/// Clicks, drags and removals of starts; where the probe is pointed to. Before a plane is known points are nowhere.
class PortraitGestures : public QObject {
    Q_OBJECT

public:
    PortraitGestures(SessionModel& session, PhaseView& view, QObject* parent = nullptr);

    /// The plane that the portrait shows.
    void setPlane(const StatePlane& plane) { m_plane = plane; }

    const StatePlane& plane() const { return m_plane; }
    bool hasPlane() const { return !m_plane.base.empty(); }
    /// The state at a point of the plane, which is known.
    std::vector<double> stateAt(double x, double y) const;

signals:
    void pointed(const std::vector<double>& state);
    void left();

private:
    void drag(int index, double x, double y);

    SessionModel& m_session;
    StatePlane m_plane;
};

}  // namespace ganscope
