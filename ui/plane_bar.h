// SPDX-License-Identifier: GPL-3.0-or-later
// Which plane of a state with more than two entries the portrait shows.
#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QToolButton;

namespace ganscope {

class Laboratory;
struct ViewPlane;
class SessionModel;

/// The kind of plane, and what belongs to it: two pickers for the axes (choosing what the other one shows exchanges them),
/// another draw of random directions, and the point of the first path that the plane goes through. Hidden where the
/// plane is the whole state.
class PlaneBar : public QWidget {
    Q_OBJECT

public:
    PlaneBar(SessionModel& session, const Laboratory& laboratory, QWidget* parent = nullptr);

private:
    void project();
    void choose();
    void chooseKind();
    void commit(ViewPlane plane);
    qint64 stepNow() const;

    SessionModel& m_session;
    const Laboratory& m_laboratory;
    std::vector<std::string> m_symbols;
    QComboBox *m_kind, *m_x, *m_y;
    QWidget* m_axes;
    QToolButton *m_another, *m_here;
};

}  // namespace ganscope
