// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of a window's session that outlives the program when it dies.
#pragma once

#include "ui/sessions/kept_session.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

class QLockFile;

namespace ganscope {

/// A file for one session's copy, locked as long as somebody lives who writes it.
struct SessionPlace {
    QString file;
    std::unique_ptr<QLockFile> lock;

    SessionPlace();
    SessionPlace(SessionPlace&&) noexcept;
    SessionPlace& operator=(SessionPlace&&) noexcept;
    ~SessionPlace();
};

/// A session whose program died, claimed: no other instance restores it as well.
struct CrashedSession {
    KeptSession session;
    SessionPlace place;
};

/// What crashed programs left, the oldest first. What cannot be read, and a session that has brought the program down
/// twice without a change between, is put aside instead: `aside` gets these files, which can be opened by hand.
std::vector<CrashedSession> claimCrashedSessions(QStringList& aside);

/// Writes the session soon after it rests, and at the latest some seconds after a change; removes the copy when it is
/// destroyed. Never while something is being dragged.
class SessionKeeper : public QObject {
    Q_OBJECT

public:
    static constexpr int restInterval = 1000, longestInterval = 10000;  // ms

    /// In a place of its own, made when there is something to keep, or in that of the crashed session that is continued.
    explicit SessionKeeper(const SessionModel& session, QObject* parent = nullptr);
    SessionKeeper(const SessionModel& session, SessionPlace place, int crashes, QObject* parent = nullptr);
    ~SessionKeeper() override;

    const QString& file() const { return m_place.file; }
    void writeNow();

signals:
    /// The copy cannot be written; told once.
    void failed(const QString& why);

private:
    void noteChange();
    void write(int crashes);

    const SessionModel& m_session;
    SessionPlace m_place;
    QTimer m_rest, m_longest;
    bool m_failed = false;
};

}  // namespace ganscope
