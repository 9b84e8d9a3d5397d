// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, saving, exporting.
#include "ui/file_desk.h"

#include "core/game/catalogue.h"
#include "core/scenario/carrier.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "ui/dialogs.h"
#include "ui/export/figure_dialog.h"
#include "ui/export/whole_file.h"
#include "ui/number_text.h"
#include "ui/session_model.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QWidget>

namespace ganscope {
namespace {

QString scenarioFilter() {
    return FileDesk::tr("Scenarios (*.json);;All files (*)");
}

QString openFilter() {
    return FileDesk::tr("Scenarios and figures (*.json *.pdf *.png *.svg *.tif *.tiff *.tex);;All files (*)");
}

QString lastFile() {
    const QString folder = qApp->property("ganscopeSettings").toString();
    const QString place =
        folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : folder;
    return QDir(place).filePath(QStringLiteral("last.json"));
}

/// The file's bytes, or one sentence on why there are none.
std::optional<QByteArray> contents(const QString& path, QString& why) {
    QFile file(path);
    if (!QFileInfo(path).isDir() && file.open(QIODevice::ReadOnly)) {
        const QByteArray head = file.peek(1024);
        const bool figure = carrierOf(std::string_view(head.constData(), std::size_t(head.size()))).has_value();
        const std::size_t most = figure ? largestCarrier : Limits::bytes;
        if (file.size() <= qint64(most)) return file.readAll();
        why = FileDesk::tr("is larger than %1 MB").arg(most >> 20);
    } else {
        why = QFileInfo(path).isDir() ? FileDesk::tr("is a folder") : file.errorString();
    }
    return {};
}

QString sentences(const Reading& reading) {
    QStringList lines;
    for (const Problem& problem : reading.problems) lines << fromCore(toText(problem));
    return lines.join(QLatin1Char('\n'));
}

std::filesystem::path nativePath(const QString& path) {
    return std::filesystem::path(path.toStdU16String());
}

}  // namespace

FileDesk::FileDesk(SessionModel& session, Dialogs& dialogs, QWidget* window)
    : QObject(window), m_session(session), m_dialogs(dialogs), m_window(window) {}

void FileDesk::setFile(const QString& path) {
    m_file = QFileInfo(path).absoluteFilePath();
    emit changed();
}

QString FileDesk::name() const {
    if (!m_file.isEmpty()) return QFileInfo(m_file).fileName();
    const Scenario& scenario = m_session.scenario();
    if (!scenario.title.empty()) return fromCore(scenario.title);
    return fromCore(catalogue::game(scenario.game.id)->title);
}

bool FileDesk::openFile(const QString& path) {
    QString why;
    const auto bytes = contents(path, why);
    if (!bytes) {
        fail(tr("Cannot open"), tr("%1: %2").arg(path, why));
        return false;
    }
    const std::string_view text(bytes->data(), std::size_t(bytes->size()));
    Reading reading = readScenarioOrFigure(text);
    if (!reading.scenario) {
        fail(tr("Cannot open"), path + QStringLiteral(":\n") + sentences(reading));
        return false;
    }
    m_session.openScenario(std::move(*reading.scenario), tr("open %1").arg(QFileInfo(path).fileName()));
    // Save must not write over a figure.
    m_file = carrierOf(text) ? QString() : QFileInfo(path).absoluteFilePath();
    rememberFolder(QStringLiteral("scenario"), path);
    emit changed();
    return true;
}

void FileDesk::openScenario(Scenario scenario, const QString& what) {
    m_session.openScenario(std::move(scenario), what);
    m_file.clear();
    emit changed();
}

void FileDesk::openNew(const QString& game) {
    if (!mayLeave()) return;
    openScenario(defaultScenario(game.toStdString()),
                 tr("new %1").arg(fromCore(catalogue::game(game.toStdString())->title)));
}

void FileDesk::openPreset(const QString& name) {
    const Preset* preset = findPreset(name.toStdString());
    if (!preset || !mayLeave()) return;
    Reading reading = readScenario(preset->json);
    if (!reading.scenario) return fail(tr("Cannot open"), name + QStringLiteral(":\n") + sentences(reading));
    openScenario(std::move(*reading.scenario), tr("open %1").arg(fromCore(preset->title)));
}

void FileDesk::open() {
    if (!mayLeave()) return;
    const QString path = m_dialogs.fileToOpen(m_window, tr("Open a scenario"),
                                              folder(QStringLiteral("scenario")), openFilter());
    if (!path.isEmpty()) openFile(path);
}

bool FileDesk::mayLeave() {
    if (!m_session.isModified()) return true;
    // What no file ever held is kept for the next start; only changes to a file can be lost.
    if (m_file.isEmpty()) return true;
    switch (m_dialogs.aboutUnsaved(m_window, name())) {
        case Unsaved::save: return save();
        case Unsaved::discard: return true;
        case Unsaved::cancel: break;
    }
    return false;
}

bool FileDesk::save() {
    return m_file.isEmpty() ? saveAs() : write(m_file);
}

bool FileDesk::saveAs() {
    const QString begin =
        m_file.isEmpty()
            ? QDir(folder(QStringLiteral("scenario"))).filePath(suggestedName() + QStringLiteral(".json"))
            : m_file;
    QString path = m_dialogs.fileToSave(m_window, tr("Save the scenario"), begin, scenarioFilter());
    if (path.isEmpty()) return false;
    if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".json");
    return write(path);
}

bool FileDesk::write(const QString& path) {
    if (const auto why =
            writeWhole(nativePath(path), writeScenario(shownScenario()))) {
        fail(tr("Cannot save"), fromCore(*why));
        return false;
    }
    m_file = QFileInfo(path).absoluteFilePath();
    rememberFolder(QStringLiteral("scenario"), path);
    m_session.markSaved();
    emit changed();
    return true;
}

void FileDesk::exportFigure() {
    const QString begin = QDir(folder(QStringLiteral("figure"))).filePath(suggestedName() + QStringLiteral(".pdf"));
    FigureDialog dialog(shownScenario(), m_choice, m_dialogs, m_exported.isEmpty() ? begin : m_exported, m_window);
    connect(&dialog, &FigureDialog::exported, this, [this](const QString& file) {
        m_exported = file;
        rememberFolder(QStringLiteral("figure"), file);
    });
    dialog.exec();
    m_choice = dialog.choice();
}

void FileDesk::exportAgain() {
    QString why;
    const auto order = orderOf(m_choice, why);
    const auto format = figureFormat(nativePath(m_exported));
    if (!order || !format) return exportFigure();
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const FigureResult figure = renderComposed(composeFigure(Experiment(shownScenario()), *order), *format, QFileInfo(m_exported).completeBaseName());
    QGuiApplication::restoreOverrideCursor();
    if (!figure.ok) return fail(tr("Cannot export"), figure.error);
    if (const auto problem = writeFigure(figure, nativePath(m_exported))) fail(tr("Cannot export"), fromCore(*problem));
}

Scenario FileDesk::shownScenario() const {
    Scenario scenario = m_session.scenario();
    if (m_viewSource) scenario.view = m_viewSource(scenario.view);
    return scenario;
}

std::optional<Scenario> FileDesk::lastScenario() {
    QString why;
    const auto bytes = contents(lastFile(), why);
    if (!bytes) return {};
    return readScenario(std::string_view(bytes->data(), std::size_t(bytes->size()))).scenario;
}

void FileDesk::keepLast() const {
    QDir().mkpath(QFileInfo(lastFile()).absolutePath());
    // Best effort: nobody asked for this copy, so nobody is told when it cannot be made.
    static_cast<void>(writeWhole(nativePath(lastFile()), writeScenario(m_session.scenario())));
}

QString FileDesk::folder(const QString& kind) const {
    const QString home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QSettings().value(QStringLiteral("folders/") + kind, home).toString();
}

void FileDesk::rememberFolder(const QString& kind, const QString& file) {
    QSettings().setValue(QStringLiteral("folders/") + kind, QFileInfo(file).absolutePath());
}

QString FileDesk::suggestedName() const {
    if (!m_file.isEmpty()) return QFileInfo(m_file).completeBaseName();
    const Scenario& s = m_session.scenario();
    QString suggestion = fromCore(s.game.id);
    if (s.loss) suggestion += QLatin1Char('-') + fromCore(s.loss->id);
    for (const Choice& choice : s.regularizers) suggestion += QLatin1Char('_') + fromCore(choice.id);
    return suggestion;
}

void FileDesk::fail(const QString& title, const QString& sentence) {
    m_dialogs.showError(m_window, title, sentence);
}

}  // namespace ganscope
