// SPDX-License-Identifier: GPL-3.0-or-later
// The stability map of the session: which numbers, the map, and going there.
#pragma once

#include "ui/map_worker.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace ganscope {

class MapView;
class SessionModel;

/// While it cannot be seen it computes nothing. The map is computed anew when anything but its own two numbers changed.
class MapPane : public QWidget {
    Q_OBJECT

public:
    explicit MapPane(SessionModel& session, QWidget* parent = nullptr);
    ~MapPane() override;

    MapView* view() const { return m_view; }
    /// How many maps were asked for, for tests of what is hidden.
    std::uint64_t questions() const { return m_serial; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void take();
    void fillChoices();
    void choose();
    void visit(const QPointF& values);
    void say(const QString& text);

    SessionModel& m_session;
    QComboBox *m_x, *m_y, *m_measure;
    MapView* m_view;
    QLabel* m_note;
    ViewAxes m_axes;
    std::optional<Scenario> m_asked;  ///< of the newest question, its two numbers and its paths left out
    std::uint64_t m_serial = 0;
    bool m_stale = true;  ///< the session has changed while nobody saw the map
    bool m_filling = false;
    std::unique_ptr<MapWorker> m_worker;  ///< the last member: joined before what its wake refers to goes
};

}  // namespace ganscope
