// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a lesson uses it, and as it was before.
#pragma once

#include "core/scenario/lesson.h"

#include <QByteArray>
#include <QPointer>
#include <QRectF>

#include <vector>

class QMainWindow;

namespace ganscope {

class CataloguePanel;
class Laboratory;
class PlotView;
class SessionModel;

/// Everything that a lesson moves in the window goes through here, so that leave() can put all of it back: the session
/// with its history, the docks, and where the views were zoomed to.
class LessonRoom {
public:
    LessonRoom(QMainWindow& window, SessionModel& session, Laboratory& laboratory, CataloguePanel& controls);

    SessionModel& session() { return m_session; }
    void enter();
    void leave();

    /// Shows a scenario at its beginning; it runs at once or waits.
    void show(const Scenario& scenario, bool runs);
    void run();
    void look(const QString& dock);
    /// Lets the slider of a parameter glow; empty: none.
    void pointAt(const QString& parameter);

private:
    struct Zoom {
        QPointer<PlotView> view;
        QRectF range;
    };
    QMainWindow& m_window;
    SessionModel& m_session;
    Laboratory& m_laboratory;
    CataloguePanel& m_controls;
    bool m_entered = false;
    QByteArray m_layout;
    std::vector<Zoom> m_zooms;
    QString m_pointed;
};

}  // namespace ganscope
