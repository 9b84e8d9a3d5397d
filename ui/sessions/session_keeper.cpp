// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of sessions, their locks, and what becomes of those that nobody locks any more.
#include "ui/sessions/session_keeper.h"

#include "core/scenario/scenario_json.h"
#include "ui/session_model.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QUuid>

namespace ganscope {
namespace {

constexpr int patience = 2;     // crashes after which a session is not restored by itself
constexpr int mostAside = 20;   // older ones go

QDir keptFolder() {
    return QDir(dataFolder() + QStringLiteral("/sessions"));
}

QString lockName(const QString& file) {
    return file + QStringLiteral(".lock");
}

std::unique_ptr<QLockFile> claim(const QString& file) {
    auto lock = std::make_unique<QLockFile>(lockName(file));
    lock->setStaleLockTime(0);  // age says nothing: the owner lives or does not
    if (!lock->tryLock(0)) return nullptr;
    return lock;
}

SessionPlace freshPlace() {
    SessionPlace place;
    const QDir folder = keptFolder();
    folder.mkpath(QStringLiteral("."));
    place.file = folder.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".json"));
    place.lock = claim(place.file);
    return place;
}

/// Moves the file out of the way as something that Open can read, if it can be read at all.
QString putAside(const QString& file, const std::optional<KeptSession>& session) {
    QDir folder(dataFolder() + QStringLiteral("/put-aside"));
    folder.mkpath(QStringLiteral("."));
    const QString to = folder.filePath(QFileInfo(file).fileName());
    if (session) {
        if (writeKept(to, QByteArray::fromStdString(writeScenario(session->scenario)))) return {};
        QFile::remove(file);
    } else {
        QFile::rename(file, to);
    }
    const QFileInfoList all = folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Time);
    for (int i = mostAside; i < all.size(); ++i) QFile::remove(all[i].filePath());
    return to;
}

}  // namespace

SessionPlace::SessionPlace() = default;
SessionPlace::SessionPlace(SessionPlace&&) noexcept = default;
SessionPlace& SessionPlace::operator=(SessionPlace&&) noexcept = default;
SessionPlace::~SessionPlace() = default;

std::vector<CrashedSession> claimCrashedSessions(QStringList& aside) {
    std::vector<CrashedSession> found;
    const QFileInfoList files =
        keptFolder().entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo& info : files) {
        CrashedSession crashed;
        crashed.place.file = info.filePath();
        crashed.place.lock = claim(info.filePath());
        if (!crashed.place.lock) continue;  // its owner lives
        QFile file(info.filePath());
        std::optional<KeptSession> session;
        if (file.open(QIODevice::ReadOnly)) session = keptFromBytes(file.readAll());
        if (!session || session->crashes >= patience) {
            aside << putAside(info.filePath(), session);
            continue;
        }
        crashed.session = std::move(*session);
        found.push_back(std::move(crashed));
    }
    // Locks whose owner died before it had anything to keep.
    for (const QFileInfo& info : keptFolder().entryInfoList({QStringLiteral("*.lock")}, QDir::Files)) {
        const QString file = info.filePath().chopped(5);
        if (!QFileInfo::exists(file)) claim(file);
    }
    return found;
}

SessionKeeper::SessionKeeper(const SessionModel& session, QObject* parent)
    : SessionKeeper(session, SessionPlace(), 0, parent) {}

SessionKeeper::SessionKeeper(const SessionModel& session, SessionPlace place, int crashes, QObject* parent)
    : QObject(parent), m_session(session), m_place(std::move(place)) {
    for (QTimer* timer : {&m_rest, &m_longest}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &SessionKeeper::writeNow);
    }
    m_rest.setInterval(restInterval);
    m_longest.setInterval(longestInterval);
    connect(&session, &SessionModel::historyChanged, this, &SessionKeeper::noteChange);
    if (crashes > 0) write(crashes);
}

SessionKeeper::~SessionKeeper() {
    if (m_place.lock) QFile::remove(m_place.file);
}

void SessionKeeper::noteChange() {
    m_rest.start();
    if (!m_longest.isActive()) m_longest.start();
}

void SessionKeeper::writeNow() {
    if (m_session.inGesture()) return m_rest.start();  // the disk must not be felt in the hand
    write(0);
}

void SessionKeeper::write(int crashes) {
    m_rest.stop();
    m_longest.stop();
    if (m_place.file.isEmpty()) m_place = freshPlace();
    KeptSession kept = keptFrom(m_session);
    kept.crashes = crashes;
    const auto why = m_place.lock ? writeKept(m_place.file, toBytes(kept))
                                  : std::optional(tr("%1 cannot be written").arg(lockName(m_place.file)));
    if (why && !std::exchange(m_failed, true)) emit failed(*why);
}

}  // namespace ganscope
