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
#include "ui/export/film_dialog.h"
#include "ui/export/whole_file.h"
#include "ui/figures/figure_view.h"
#include "ui/language/core_words.h"
#include "ui/number_text.h"
#include "ui/session_model.h"
#include "ui/sessions/recent_files.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QKeySequence>
#include <QStandardPaths>
#include <QWidget>

namespace ganscope {
namespace {

QString scenarioFilter() {
    return FileDesk::tr("Scenarios (*.json);;All files (*)");
}

QString openFilter() {
    return FileDesk::tr("Scenarios, figures and runs (*.json *.pdf *.png *.svg *.tif *.tiff *.tex *.npz);;All files (*)");
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
    for (const Problem& problem : reading.problems) lines << problemWords(problem);
    return lines.join(QLatin1Char('\n'));
}

std::filesystem::path nativePath(const QString& path) {
    return std::filesystem::path(path.toStdU16String());
}

}  // namespace

FileDesk::FileDesk(SessionModel& session, Dialogs& dialogs, QWidget* window)
    : QObject(window), m_session(session), m_dialogs(dialogs), m_window(window) {
    connect(&session, &SessionModel::historyChanged, this, [this] {
        if (!file().isEmpty() && !m_known.contains(file())) m_known.insert(file(), QFileInfo(file()).lastModified());
    });
}

const QString& FileDesk::file() const {
    return m_session.file();
}

QString FileDesk::name() const {
    if (!file().isEmpty()) return QFileInfo(file()).fileName();
    const Scenario& scenario = m_session.scenario();
    if (!scenario.title.empty()) return coreWords(scenario.title);  // a preset's has a translation
    return coreWords(catalogue::game(scenario.game.id)->title);
}

std::optional<FileDesk::Opened> FileDesk::read(const QString& path, QString& why) {
    const auto bytes = contents(path, why);
    if (!bytes) {
        why = tr("%1: %2").arg(path, why);
        return {};
    }
    const std::string_view text(bytes->data(), std::size_t(bytes->size()));
    Reading reading = readScenarioOrFigure(text);
    if (!reading.scenario) {
        why = path + QStringLiteral(":\n") + sentences(reading);
        return {};
    }
    const QFileInfo info(path);
    m_known.insert(info.absoluteFilePath(), info.lastModified());
    return Opened{std::move(*reading.scenario), carrierOf(text) ? QString() : info.absoluteFilePath()};
}

bool FileDesk::openFile(const QString& path) {
    QString why;
    auto opened = read(path, why);
    if (!opened) {
        if (!QFileInfo::exists(path)) RecentFiles::remove(QFileInfo(path).absoluteFilePath());
        fail(tr("Cannot open"), why);
        return false;
    }
    begin(std::move(opened->scenario), tr("open %1").arg(QFileInfo(path).fileName()), opened->file);
    rememberFolder(QStringLiteral("scenario"), path);
    RecentFiles::add(QFileInfo(path).absoluteFilePath());
    return true;
}

void FileDesk::openScenario(Scenario scenario, const QString& what) {
    begin(std::move(scenario), what, {});
}

void FileDesk::begin(Scenario scenario, const QString& what, const QString& file) {
    emit beginning();
    const bool unsaved = m_session.isModified();
    const QString former = name();
    m_session.openScenario(std::move(scenario), what, file);
    emit changed();
    if (unsaved)
        emit told(tr("%1 was not saved; it is still there: Undo (%2) brings it back.")
                      .arg(former, QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
}

void FileDesk::openNew(const QString& game) {
    if (!mayLeave()) return;
    openScenario(defaultScenario(game.toStdString()),
                 tr("new %1").arg(coreWords(catalogue::game(game.toStdString())->title)));
}

void FileDesk::openPreset(const QString& name) {
    const Preset* preset = findPreset(name.toStdString());
    if (!preset || !mayLeave()) return;
    Reading reading = readScenario(preset->json);
    if (!reading.scenario) return fail(tr("Cannot open"), name + QStringLiteral(":\n") + sentences(reading));
    openScenario(std::move(*reading.scenario), tr("open %1").arg(coreWords(preset->title)));
}

QString FileDesk::askForFile(const QString& title) {
    return m_dialogs.fileToOpen(m_window, title, folder(QStringLiteral("scenario")), openFilter());
}

void FileDesk::open() {
    if (!mayLeave()) return;
    const QString path = askForFile(tr("Open a scenario"));
    if (!path.isEmpty()) openFile(path);
}

void FileDesk::openElsewhere() {
    const QString path = askForFile(tr("Open a scenario in a new window"));
    if (!path.isEmpty()) emit elsewhereWanted(QFileInfo(path).absoluteFilePath());
}

void FileDesk::revert() {
    if (!file().isEmpty()) openFile(QString(file()));
}

bool FileDesk::mayLeave(bool kept) {
    if (!m_session.isModified() || (file().isEmpty() && kept)) return true;
    switch (m_dialogs.aboutUnsaved(m_window, name())) {
        case Unsaved::save: return save();
        case Unsaved::discard: return true;
        case Unsaved::cancel: break;
    }
    return false;
}

bool FileDesk::save() {
    if (file().isEmpty()) return saveAs();
    const QDateTime known = m_known.value(file()), now = QFileInfo(file()).lastModified();
    if (known.isValid() && now.isValid() && known != now && !m_dialogs.mayOverwrite(m_window, name())) return false;
    return write(QString(file()));
}

bool FileDesk::saveAs() {
    const QString begin =
        file().isEmpty()
            ? QDir(folder(QStringLiteral("scenario"))).filePath(suggestedName() + QStringLiteral(".json"))
            : file();
    const QString path = m_dialogs.fileToSave(m_window, tr("Save the scenario"), begin, scenarioFilter());
    return !path.isEmpty() && write(path);
}

bool FileDesk::write(const QString& path) {
    if (const auto why =
            writeWhole(nativePath(path), writeScenario(shownScenario()))) {
        fail(tr("Cannot save"), reasonWords(*why));
        return false;
    }
    const QFileInfo info(path);
    m_known.insert(info.absoluteFilePath(), info.lastModified());
    rememberFolder(QStringLiteral("scenario"), path);
    RecentFiles::add(info.absoluteFilePath());
    m_session.markSaved(info.absoluteFilePath());
    emit changed();
    return true;
}

void FileDesk::exportFigure() {
    const QString begin = QDir(folder(QStringLiteral("figure"))).filePath(suggestedName() + QStringLiteral(".pdf"));
    // The view that shows the scenario's claim, at a width that it needs, until another one is chosen.
    const Scenario& scenario = m_session.scenario();
    if (const QString named = fromCore(scenario.view.figure); named != m_named) {
        m_choice.view = m_named = named;
        const FigureView* view = figureView(scenario.view.figure);
        if (view && m_choice.width.startsWith(QLatin1String("icml-"))) m_choice.width = fromCore(suitingVenue(*view, scenario));
    }
    if (m_session.compared() && m_choice.view == QLatin1String("phase")) m_choice.view = QStringLiteral("compare");
    if (!m_session.compared() && m_choice.view == QLatin1String("compare")) m_choice.view = QStringLiteral("phase");
    FigureDialog dialog(shownScenario(), m_choice, m_dialogs, m_exported.isEmpty() ? begin : m_exported, m_window);
    connect(&dialog, &FigureDialog::exported, this, [this](const QString& file) {
        m_exported = file;
        rememberFolder(QStringLiteral("figure"), file);
    });
    dialog.exec();
    m_choice = dialog.choice();
}

void FileDesk::exportFilm() {
    const QString begin = QDir(folder(QStringLiteral("film"))).filePath(suggestedName() + QStringLiteral(".gif"));
    FilmDialog dialog(shownScenario(), m_film, m_dialogs, QCoreApplication::applicationFilePath(), begin, m_window);
    connect(&dialog, &FilmDialog::exported, this, [this](const QString& file) { rememberFolder(QStringLiteral("film"), file); });
    dialog.exec();
    m_film = dialog.choice();
}

void FileDesk::exportAgain() {
    QString why;
    const auto order = orderOf(m_choice, why);
    const auto format = figureFormat(nativePath(m_exported));
    if (!order || !format) return exportFigure();
    try {
        const auto composed = composeBefore(m_window, shownScenario(), *order);
        if (!composed) return;  // cancelled
        const FigureResult figure = renderComposed(*composed, *format, QFileInfo(m_exported).completeBaseName());
        if (!figure.ok) return fail(tr("Cannot export"), reasonWords(figure.error.toStdString()));
        if (const auto problem = writeFigure(figure, nativePath(m_exported))) fail(tr("Cannot export"), reasonWords(*problem));
    } catch (const std::exception& problem) {
        fail(tr("Cannot export"), reasonWords(problem.what()));
    }
}

Scenario FileDesk::shownScenario() const {
    Scenario scenario = m_session.scenario();
    if (m_viewSource) scenario.view = m_viewSource(scenario.view);
    return scenario;
}

QString FileDesk::folder(const QString& kind) const {
    const QString home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QSettings().value(QStringLiteral("folders/") + kind, home).toString();
}

void FileDesk::rememberFolder(const QString& kind, const QString& file) {
    QSettings().setValue(QStringLiteral("folders/") + kind, QFileInfo(file).absolutePath());
}

QString FileDesk::suggestedName() const {
    if (!file().isEmpty()) return QFileInfo(file()).completeBaseName();
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
