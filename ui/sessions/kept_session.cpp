// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions to bytes and back.
#include "ui/sessions/kept_session.h"

#include "core/scenario/carrier.h"
#include "core/scenario/scenario_json.h"
#include "ui/export/whole_file.h"
#include "ui/language/core_words.h"
#include "ui/session_model.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace ganscope {
namespace {

const QString formatKey = QStringLiteral("ganscope-session");

QString lastFile() {
    return QDir(dataFolder()).filePath(QStringLiteral("last.json"));
}

std::optional<QByteArray> bytesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > qint64(largestCarrier)) return {};
    return file.readAll();
}

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), std::size_t(bytes.size())};
}

}  // namespace

KeptSession keptFrom(const SessionModel& session) {
    return {session.ownScenario(), session.ownFile(), session.isOwnModified(), 0};
}

void putBack(const KeptSession& kept, SessionModel& session) {
    if (!kept.file.isEmpty())
        session.setDocument(kept.file, scenarioIn(kept.file));
    else if (kept.modified)
        session.setDocument({}, {});
}

QByteArray toBytes(const KeptSession& kept) {
    // As text, so that numbers keep their bits.
    QJsonObject object{{formatKey, 1},
                                     {QStringLiteral("file"), kept.file},
                                     {QStringLiteral("modified"), kept.modified},
                                     {QStringLiteral("crashes"), kept.crashes},
                                     {QStringLiteral("scenario"), QString::fromStdString(writeScenario(kept.scenario))}};
    return QJsonDocument(object).toJson();
}

std::optional<KeptSession> keptFromBytes(const QByteArray& bytes) {
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object.value(formatKey).toInt() != 1) return {};
    Reading reading = readScenario(object.value(QStringLiteral("scenario")).toString().toStdString());
    if (!reading.scenario) return {};
    return KeptSession{std::move(*reading.scenario), object.value(QStringLiteral("file")).toString(), object.value(QStringLiteral("modified")).toBool(),
                       object.value(QStringLiteral("crashes")).toInt()};
}

std::optional<Scenario> scenarioIn(const QString& file) {
    const auto bytes = bytesOf(file);
    if (!bytes) return {};
    return readScenarioOrFigure(view(*bytes)).scenario;
}

QString dataFolder() {
    const QString asked = qApp->property("ganscopeSettings").toString();
    return asked.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : asked;
}

std::optional<QString> writeKept(const QString& file, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(file).absolutePath());
    const auto why = writeWhole(std::filesystem::path(file.toStdU16String()), view(bytes));
    if (!why) return {};
    return reasonWords(*why);
}

std::optional<KeptSession> lastSession() {
    const auto bytes = bytesOf(lastFile());
    if (!bytes) return {};
    if (auto kept = keptFromBytes(*bytes)) return kept;
    Reading plain = readScenario(view(*bytes));  // as older versions left it
    if (!plain.scenario) return {};
    return KeptSession{std::move(*plain.scenario), {}, true, 0};
}

std::optional<QString> keepLast(const KeptSession& session) {
    return writeKept(lastFile(), toBytes(session));
}

}  // namespace ganscope
