// SPDX-License-Identifier: GPL-3.0-or-later
// The window in front of an audience.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>

#include <vector>

class QMainWindow;
class QWidget;

namespace ganscope {

/// While it presents, the window fills the screen without menu and titles of docks, and panels that are not views or
/// sliders are gone; text and lines are larger, which the window does itself when `changed` tells. Ending puts all back.
class Presenter : public QObject {
    Q_OBJECT

public:
    static constexpr double scale = 1.6;

    explicit Presenter(QMainWindow& window);

    bool isPresenting() const { return m_presenting; }

public slots:
    void toggle();
    void end();

signals:
    void changed(bool presenting);

private:
    void begin();

    QMainWindow& m_window;
    bool m_presenting = false;
    QByteArray m_layout;
    Qt::WindowStates m_state;
    std::vector<QPointer<QWidget>> m_bare;  ///< stand in for titles of docks
};

}  // namespace ganscope
