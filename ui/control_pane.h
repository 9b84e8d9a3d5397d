// SPDX-License-Identifier: GPL-3.0-or-later
// The session as a control loop: step response, poles and zeros, Bode and Nyquist diagram.
#pragma once

#include "ui/control_worker.h"

#include <QList>
#include <QWidget>

class QLabel;
class QTabBar;

namespace ganscope {

class BodeView;
class ComplexView;
class CurvesView;
class PlotView;
class SessionModel;

/// While it cannot be seen it computes nothing. The diagrams are computed anew when anything but paths and method changed.
class ControlPane : public QWidget {
    Q_OBJECT

public:
    explicit ControlPane(SessionModel& session, QWidget* parent = nullptr);
    ~ControlPane() override;

    QList<PlotView*> views() const;
    /// How many readings were asked for, for tests of what is hidden.
    std::uint64_t questions() const { return m_serial; }
    /// What is shown; nothing while there is none.
    const std::optional<ControlPictures>& pictures() const { return m_pictures; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void take();
    void choose();
    void say(const QString& text);

    SessionModel& m_session;
    QTabBar* m_choice;  ///< all four, or one that has all the room
    CurvesView* m_response;
    ComplexView *m_poles, *m_nyquist;
    BodeView* m_bode;
    QLabel* m_note;
    std::optional<Scenario> m_asked;  ///< of the newest question, its paths and method left out
    std::optional<ControlPictures> m_pictures;
    std::uint64_t m_serial = 0;
    bool m_stale = true;  ///< the session has changed while nobody saw the pane
    std::unique_ptr<ControlWorker> m_worker;  ///< the last member: joined before what its wake refers to goes
};

}  // namespace ganscope
