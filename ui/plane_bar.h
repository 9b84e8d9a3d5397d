// SPDX-License-Identifier: GPL-3.0-or-later
// Which plane of a state with more than two entries the portrait shows.
#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;

namespace ganscope {

class SessionModel;

/// Two pickers above the portrait, one for each axis; hidden where the plane is the whole state. Choosing what the
/// other axis shows exchanges them.
class PlaneBar : public QWidget {
    Q_OBJECT

public:
    explicit PlaneBar(SessionModel& session, QWidget* parent = nullptr);

private:
    void project();
    void choose();

    SessionModel& m_session;
    std::vector<std::string> m_symbols;
    QComboBox *m_x, *m_y;
};

}  // namespace ganscope
