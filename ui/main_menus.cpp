// SPDX-License-Identifier: GPL-3.0-or-later
// The window's menus and what F1 tells about them.
#include "ui/main_window.h"

#include "core/game/catalogue.h"
#include "core/scenario/presets.h"
#include "ui/compare/comparison.h"
#include "ui/dialogs.h"
#include "ui/figures/figure_view.h"
#include "ui/language/core_words.h"
#include "ui/language/language.h"
#include "ui/manual/manual_window.h"
#include "ui/map_dock.h"
#include "ui/number_text.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/series_view.h"
#include "ui/plots/data_view.h"
#include "ui/plots/map_view.h"
#include "ui/plots/spectrum_view.h"
#include "ui/portrait_menu.h"
#include "ui/presenter.h"
#include "ui/sessions/recent_files.h"
#include "ui/transport_bar.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMenuBar>

#include <map>

namespace ganscope {
namespace {

QAction* tell(QAction* action, const QString& tip) {
    action->setStatusTip(tip);
    return action;
}

/// Every action in `menu` and below it.
QList<QAction*> actionsBelow(const QMenu& menu) {
    QList<QAction*> all;
    for (QAction* action : menu.actions()) {
        if (action->menu())
            all += actionsBelow(*action->menu());
        else if (!action->isSeparator())
            all << action;
    }
    return all;
}

}  // namespace

void MainWindow::buildMenus() {
    buildFileMenu();
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = edit->addAction(tr("&Undo"), QKeySequence::Undo, &m_session, &SessionModel::undo);
    m_redo = edit->addAction(tr("&Redo"), QKeySequence::Redo, &m_session, &SessionModel::redo);
    tell(m_undo, tr("Take back the last change, also an Open or a New"));
    tell(m_redo, tr("Repeat what was taken back"));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_redo->setObjectName(QStringLiteral("redo"));
    edit->addSeparator();
    tell(edit->addAction(tr("Remove all &starts"), &m_session, &SessionModel::removeAllStarts), tr("Remove every path from the portrait"));
    buildViewMenu();
    auto* portrait = new PortraitMenu(m_session, *m_stage, *m_views.phase, menuBar());
    menuBar()->addMenu(portrait);
    QMenu* run = menuBar()->addMenu(tr("&Run"));
    tell(m_transport->playAction(), tr("Let the paths grow, or hold them"));
    tell(m_transport->stepAction(), tr("One step of the method"));
    tell(m_transport->restartAction(), tr("Back to the starts"));
    for (QAction* action :
         {m_transport->playAction(), m_transport->stepAction(), m_transport->restartAction()})
        run->addAction(action);
    buildAnalysisMenu();
    buildHelpMenu();
    // So that keys work while the menu is hidden.
    for (QAction* top : menuBar()->actions())
        for (QAction* action : actionsBelow(*top->menu())) addAction(action);
}

void MainWindow::buildAnalysisMenu() {
    QMenu* analysis = menuBar()->addMenu(tr("&Analysis"));
    m_comparison->fill(*analysis->addMenu(tr("&Compare")));
    analysis->addSeparator();
    for (const char* name : {"map", "control", "probe"}) {
        auto* dock = findChild<QDockWidget*>(QString::fromLatin1(name));
        tell(analysis->addAction(dock->windowTitle(), dock, [dock] {
            dock->show();
            dock->raise();
        }), tr("To the front: %1").arg(dock->windowTitle()));
    }
}

void MainWindow::buildHelpMenu() {
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    QAction* manual = help->addAction(tr("&Manual"), QKeySequence::HelpContents, this,
                                      [this] { showManual(ManualWindow::addressFor(focusWidget())); });
    tell(manual, tr("The manual; with the focus on a control, the page about it"))->setObjectName(QStringLiteral("manualAction"));
    tell(help->addAction(tr("&Lessons"), QKeySequence(tr("Ctrl+L")), this, &MainWindow::showLessons),
         tr("A first tour, and the claims of ten papers: predict, then see"));
    QAction* keys = help->addAction(tr("&Keyboard and mouse"), QKeySequence(tr("Shift+F1")), this, &MainWindow::showShortcuts);
    tell(keys, tr("All keys and gestures"))->setObjectName(QStringLiteral("keys"));
    help->addSeparator();
    tell(help->addAction(tr("&About Ganscope"), this, &MainWindow::showAbout), tr("Version and licence"));
}

void MainWindow::buildFileMenu() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    QMenu* fresh = file->addMenu(tr("&New"));
    for (const GameEntry* game : catalogue::games()) {
        const QString id = fromCore(game->id);
        QAction* action =
            fresh->addAction(coreWords(game->title), m_files, [this, id] { m_files->openNew(id); });
        action->setToolTip(coreWords(game->summary));
        tell(action, coreWords(game->summary));
        if (game->id == "dirac") action->setShortcut(QKeySequence::New);
    }
    fresh->setToolTipsVisible(true);
    tell(file->addAction(tr("New &window"), QKeySequence(tr("Ctrl+Shift+N")), this, &MainWindow::newWindowWanted),
         tr("Another window with an experiment of its own"));
    file->addSeparator();
    tell(file->addAction(tr("&Open…"), QKeySequence::Open, m_files, &FileDesk::open),
         tr("Open a scenario, or the experiment in an exported figure"));
    tell(file->addAction(tr("Open in new win&dow…"), QKeySequence(tr("Ctrl+Shift+O")), m_files, &FileDesk::openElsewhere),
         tr("Open a scenario beside this one"));
    auto* recent = new RecentFiles(this);
    connect(recent, &RecentFiles::chosen, m_files, [this](const QString& path) {
        if (m_files->mayLeave()) m_files->openFile(path);
    });
    QMenu* recentMenu = file->addMenu(tr("Open &recent"));
    recentMenu->setObjectName(QStringLiteral("recent"));
    recent->attach(recentMenu);
    QMenu* presets = file->addMenu(tr("Open &preset"));
    presets->setObjectName(QStringLiteral("presets"));
    presets->setToolTipsVisible(true);
    fillPresets(*presets);
    file->addSeparator();
    tell(file->addAction(tr("&Save"), QKeySequence::Save, m_files, &FileDesk::save), tr("Write the experiment into its file"));
    tell(file->addAction(tr("Save &as…"), QKeySequence::SaveAs, m_files, &FileDesk::saveAs), tr("Write the experiment into another file"));
    m_revert = tell(file->addAction(tr("Re&vert"), m_files, &FileDesk::revert), tr("Back to what the file holds; Undo takes it back"));
    file->addSeparator();
    tell(file->addAction(tr("&Export figure…"), QKeySequence(tr("Ctrl+E")), m_files, &FileDesk::exportFigure),
         tr("A figure of what is shown, at its printed size"));
    tell(file->addAction(tr("Export a&gain"), QKeySequence(tr("Ctrl+Shift+E")), m_files, &FileDesk::exportAgain),
         tr("The figure of what is shown now, in place of the last one"));
    tell(file->addAction(tr("Export f&ilm…"), m_files, &FileDesk::exportFilm), tr("The run as a GIF or an MP4, or as its pictures"));
    file->addSeparator();
    tell(file->addAction(tr("&Close"), QKeySequence::Close, this, &QWidget::close), tr("Close this window"));
    tell(file->addAction(tr("&Quit"), QKeySequence::Quit, qApp, &QApplication::closeAllWindows), tr("Close all windows"));
}

void MainWindow::buildViewMenu() {
    QMenu* view = menuBar()->addMenu(tr("&View"));
    m_fieldChoice = new QActionGroup(this);
    const std::pair<const char*, QString> fields[] = {{"streamlines", tr("Field as stream&lines")},
                                                      {"arrows", tr("Field as &arrows")},
                                                      {"texture", tr("Field as text&ure")},
                                                      {"none", tr("&No field")}};
    for (const auto& [id, title] : fields) {
        QAction* action = view->addAction(title);
        tell(action, tr("How the portrait draws the field"))->setCheckable(true);
        action->setData(QString::fromLatin1(id));
        m_fieldChoice->addAction(action);
    }
    connect(m_fieldChoice, &QActionGroup::triggered, this,
            [this](QAction* action) { setField(action->data().toString()); });
    view->addSeparator();
    QAction* reset = view->addAction(tr("&Reset view"), Qt::Key_R, this, [this] {
        for (PlotView* each : plots()) each->resetView();
    });
    tell(reset, tr("All views as far as they show by themselves"));
    tell(view->addAction(tr("Ne&xt view"), QKeySequence(Qt::Key_F6), this, &MainWindow::focusNextView), tr("The keyboard to the next view"));
    QAction* present = view->addAction(tr("&Present"), QKeySequence(Qt::Key_F5), m_presenter, &Presenter::toggle);
    tell(present, tr("For an audience: larger text and lines, no menus; F5 ends it"))->setObjectName(QStringLiteral("present"));
    present->setCheckable(true);
    connect(m_presenter, &Presenter::changed, present, &QAction::setChecked);
    QAction* full = view->addAction(tr("&Full screen"), QKeySequence(Qt::Key_F11), this,
                                    [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    tell(full, tr("The window fills the screen"));
    view->addSeparator();
    for (QDockWidget* dock : m_docks) {
        tell(dock->toggleViewAction(), tr("Show or hide: %1").arg(dock->windowTitle()));
        view->addAction(dock->toggleViewAction());
    }
    view->addSeparator();
    m_themeChoice = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> themes[] = {{ThemeChoice::System, tr("System's &theme")},
                                                      {ThemeChoice::Light, tr("L&ight theme")},
                                                      {ThemeChoice::Dark, tr("&Dark theme")}};
    for (const auto& [choice, title] : themes) {
        QAction* action = view->addAction(title, this, [this, theme = choice] { chooseTheme(theme); });
        tell(action, tr("The colours of all windows; figures stay light"))->setCheckable(true);
        m_themeChoice->addAction(action);
    }
    view->addSeparator();
    QMenu* language = view->addMenu(tr("Langua&ge"));
    language->setObjectName(QStringLiteral("language"));
    addLanguages(*language);
}

void MainWindow::fillPresets(QMenu& menu) {
    std::map<QString, QMenu*> groups;
    for (const Preset& preset : presets()) {
        const QString group = fromCore(preset.group), name = fromCore(preset.name);
        QMenu*& into = groups[group];
        if (!into) into = group.isEmpty() ? &menu : menu.addMenu(group);
        tell(into->addAction(coreWords(preset.title), m_files, [this, name] { m_files->openPreset(name); }), group);
    }
}

void MainWindow::showShortcuts() {
    QString rows;
    const auto add = [&](const QString& keys, const QString& what) {
        rows += QStringLiteral("<tr><td><b>%1</b>&emsp;</td><td>%2</td></tr>")
                    .arg(keys.toHtmlEscaped(), what.toHtmlEscaped());
    };
    for (const QMenu* menu : menuBar()->findChildren<QMenu*>())
        for (const QAction* action : menu->actions())
            if (!action->shortcut().isEmpty())
                add(action->shortcut().toString(QKeySequence::NativeText),
                    action->text().remove(QLatin1Char('&')));
    rows += QStringLiteral("<tr><td colspan=2>&nbsp;</td></tr>");
    add(tr("Click"), tr("in the portrait: a new path from there"));
    add(tr("Drag a start"), tr("its path follows the hand; Esc puts it back"));
    add(tr("Right click"), tr("on a path: removes it"));
    add(tr("Pointer, arrow keys"), tr("move the probe (Shift: ten times as far)"));
    add(tr("Wheel, + and −"),
        tr("zoom; over an axis only that one; middle button pans; Shift-drag zooms to a box"));
    add(tr("Home, double click"), tr("in a view: back to where it was"));
    add(tr("On a slider"), tr("arrows and wheel step (Shift fine, Ctrl coarse); double click: the default"));
    m_dialogs.showText(this, tr("Keyboard and mouse"), QStringLiteral("<table>%1</table>").arg(rows));
}

void MainWindow::showAbout() {
    m_dialogs.showText(
        this, tr("About Ganscope"),
        tr("<h3>Ganscope %1</h3><p>A laboratory for the training dynamics of GANs: the gradient vector field "
           "of a "
           "two-player game, the path that an optimizer takes through it, and the eigenvalues that explain "
           "it.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later; it comes without any "
           "warranty.</p><p>Built with Qt %2, QCustomPlot and Eigen.</p>")
            .arg(QStringLiteral(GANSCOPE_VERSION), QString::fromLatin1(qVersion())));
}

}  // namespace ganscope
