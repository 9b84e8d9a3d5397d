// SPDX-License-Identifier: GPL-3.0-or-later
// Play, step, restart, speed and the number of steps.
#pragma once

#include <QToolBar>

class QAction;
class QLabel;

namespace ganscope {

class Laboratory;
class NumberBox;
class SessionModel;
class ValueSlider;

/// The tool bar of the clock. Its actions belong to the menu Run as well.
class TransportBar : public QToolBar {
    Q_OBJECT

public:
    TransportBar(SessionModel& session, Laboratory& laboratory, QWidget* parent = nullptr);

    QAction* playAction() const { return m_play; }
    QAction* stepAction() const { return m_step; }
    QAction* restartAction() const { return m_restart; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showTransport();
    void showStep();
    void drawIcons();

    SessionModel& m_session;
    Laboratory& m_laboratory;
    QAction *m_play, *m_step, *m_restart;
    ValueSlider* m_speed;
    QLabel *m_speedText, *m_counter;
    NumberBox* m_steps;
};

}  // namespace ganscope
