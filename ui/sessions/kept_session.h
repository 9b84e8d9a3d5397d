// SPDX-License-Identifier: GPL-3.0-or-later
// A session as the program keeps it for itself: between two starts, and for the case that it dies.
#pragma once

#include "core/scenario/scenario.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace ganscope {

class SessionModel;

/// The scenario, the file it belongs to, and whether that file lacks something of it.
struct KeptSession {
    Scenario scenario;
    QString file;  ///< empty: of no file
    bool modified = false;
    int crashes = 0;  ///< how often the program died with it, nothing having been changed between
};

KeptSession keptFrom(const SessionModel& session);
/// Makes `session`, which holds the scenario already, belong to the kept one's file as that is now.
void putBack(const KeptSession& kept, SessionModel& session);

/// One JSON object around the scenario's own text.
QByteArray toBytes(const KeptSession& kept);
/// Nothing when `bytes` are not a kept session with a valid scenario.
std::optional<KeptSession> keptFromBytes(const QByteArray& bytes);

/// The scenario in a file (or in a figure), if there is one that can be read.
std::optional<Scenario> scenarioIn(const QString& file);

/// Where the program keeps what is its own: the user's folder for data, or the one that was asked for.
QString dataFolder();
/// Writes `bytes` whole or not at all, making the folder; why it failed, or nothing.
std::optional<QString> writeKept(const QString& file, const QByteArray& bytes);

/// How the last window was left, if that can be read.
std::optional<KeptSession> lastSession();
/// Keeps how a window is left; why that failed, or nothing.
[[nodiscard]] std::optional<QString> keepLast(const KeptSession& session);

}  // namespace ganscope
