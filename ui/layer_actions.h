// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of portrait and spectrum as actions with single keys.
#pragma once

#include "core/scenario/view_options.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QMenu;

namespace ganscope {

class SessionModel;

/// One action a layer, each a projection of the scenario's view and one undo step when triggered.
class LayerActions : public QObject {
    Q_OBJECT

public:
    explicit LayerActions(SessionModel& session, QObject* parent = nullptr);

    const std::vector<QAction*>& actions() const { return m_actions; }
    /// Puts all of them into a menu, in groups.
    void fill(QMenu& menu) const;

private:
    using Read = std::function<bool(const ViewOptions&)>;
    using Write = std::function<void(ViewOptions&, bool on)>;
    void add(const QString& name, const QString& title, int key, Read read, Write write);
    void endGroup();
    void project();

    SessionModel& m_session;
    std::vector<QAction*> m_actions;
    std::vector<Read> m_read;
    std::vector<std::size_t> m_groupEnds;
};

}  // namespace ganscope
