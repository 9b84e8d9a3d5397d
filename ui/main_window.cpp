// SPDX-License-Identifier: GPL-3.0-or-later
// Building the window and keeping its parts in step.
#include "ui/main_window.h"

#include "ui/catalogue_panel.h"
#include "ui/compare/comparison.h"
#include "ui/control_pane.h"
#include "ui/dialogs.h"
#include "ui/hint_label.h"
#include "ui/lessons/lesson_pane.h"
#include "ui/manual/manual_window.h"
#include "ui/map_dock.h"
#include "ui/parameter_row.h"
#include "ui/plots/control_views.h"
#include "ui/plots/data_view.h"
#include "ui/plots/map_view.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/series_view.h"
#include "ui/plots/spectrum_view.h"
#include "ui/presenter.h"
#include "ui/slider_hand.h"
#include "ui/transport_bar.h"
#include "ui/typed_keys.h"
#include "ui/value_slider.h"
#include "ui/verdict_bar.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSettings>
#include <QStatusBar>
#include <QStatusTipEvent>
#include <QTimer>
#include <QToolBar>

#include <algorithm>

namespace ganscope {

MainWindow::MainWindow(Scenario scenario, Dialogs& dialogs, QWidget* parent)
    : QMainWindow(parent),
      m_session(std::move(scenario)),
      m_laboratory(m_session),
      m_dialogs(dialogs),
      m_controls(new CataloguePanel(m_session)),
      m_transport(new TransportBar(m_session, m_laboratory)),
      m_map(new MapPane(m_session)),
      m_control(new ControlPane(m_session)),
      m_lessons(new LessonPane(LessonRoom(*this, m_session, m_laboratory, *m_controls), dialogs)),
      m_files(new FileDesk(m_session, dialogs, this)),
      m_presenter(new Presenter(*this)) {
    setObjectName(QStringLiteral("ganscope"));
    setAcceptDrops(true);
    // Never animated: Qt 6.4 reads memory that it has freed when docks are restored while one of them moves.
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    m_views = {new PhaseView, new SpectrumView, new SeriesView, new DataView, new ProbePanel, new VerdictBar};
    m_comparison = new Comparison(m_session, m_laboratory, *m_views.phase, this);
    arrange();
    m_views.phase->setProperty("manual", QStringLiteral("portrait"));
    m_views.spectrum->setProperty("manual", QStringLiteral("spectrum"));
    m_lessons->setProperty("manual", QStringLiteral("lessons"));
    connect(m_presenter, &Presenter::changed, this, [this] { setTheme(m_theme); });
    m_stage = new Stage(m_session, m_laboratory, m_views, this);
    m_comparison->setStage(*m_stage);
    buildMenus();

    m_files->setViewSource([this](ViewOptions view) {
        if (m_views.phase->isZoomed()) {
            const QRectF range = m_views.phase->visibleRange();
            view.window = Rect{range.left(), range.right(), range.top(), range.bottom()};
        }
        return view;
    });
    connect(m_files, &FileDesk::changed, this, &MainWindow::showTitle);
    connect(&m_session, &SessionModel::historyChanged, this, &MainWindow::showHistory);
    connect(&m_session, &SessionModel::scenarioChanged, this, &MainWindow::showFieldChoice);
    connect(&m_session, &SessionModel::scenarioChanged, this, &MainWindow::raiseSubject);
    connect(new SliderHand(*m_controls, *m_views.spectrum, m_stage), &SliderHand::moved, m_stage, &Stage::setHand);
    connect(&m_lessons->player(), &LessonPlayer::changed, m_stage,
            [this] { m_stage->keepAtEquilibrium(m_lessons->player().isAboutSpectrum()); });
    connect(&m_session, &SessionModel::refused, this,
            [this](const QString& why) { statusBar()->showMessage(why, 6000); });
    new TypedKeys(this);
    connect(m_files, &FileDesk::told, this, [this](const QString& sentence) { statusBar()->showMessage(sentence, 15000); });
    connect(m_files, &FileDesk::beginning, &m_lessons->player(), &LessonPlayer::leave);
    connect(m_files, &FileDesk::elsewhereWanted, this, &MainWindow::fileWanted);
    keep(std::make_unique<SessionKeeper>(m_session));
    restoreLayout();
    m_comparison->settle();
    showHistory();
    showFieldChoice();
}

MainWindow::MainWindow(const KeptSession& session, Dialogs& dialogs) : MainWindow(session.scenario, dialogs) {
    putBack(session, m_session);
}

MainWindow::MainWindow(CrashedSession crashed, Dialogs& dialogs) : MainWindow(crashed.session, dialogs) {
    keep(std::make_unique<SessionKeeper>(m_session, std::move(crashed.place), crashed.session.crashes + 1));
}

void MainWindow::keep(std::unique_ptr<SessionKeeper> keeper) {
    m_keeper = std::move(keeper);
    connect(m_keeper.get(), &SessionKeeper::failed, this, [this](const QString& why) {
        statusBar()->showMessage(tr("This session would not survive a crash: %1").arg(why), 30000);
    });
}

MainWindow::~MainWindow() {
    // The widgets look at the session and the laboratory, which as members would otherwise go before them.
    qApp->disconnect(this);
    m_views.verdict = nullptr;  // what is under the mouse or popped up takes its tip back when it goes, which may be later
    delete m_comparison;
    delete m_stage;
    qDeleteAll(findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<QToolBar*>(Qt::FindDirectChildrenOnly));
    delete takeCentralWidget();
}

QList<PlotView*> MainWindow::plots() const {
    return QList<PlotView*>{m_views.phase, m_views.spectrum, m_views.series, m_views.data, m_map->view(), m_comparison->view(), m_comparison->difference()} + m_control->views();
}

void MainWindow::setTheme(ThemeChoice choice) {
    m_theme = choice;
    applyTheme(*qApp, choice, m_presenter->isPresenting() ? Presenter::scale : 1);
    stylePlots();
    if (m_themeChoice) m_themeChoice->actions().at(int(choice))->setChecked(true);
}

void MainWindow::chooseTheme(ThemeChoice choice) {
    setTheme(choice);
    rememberTheme(choice);
}

void MainWindow::stylePlots() {
    const PlotStyle style = themePlotStyle(resolvedTheme(ThemeChoice::System, palette()), m_presenter->isPresenting() ? Presenter::scale : 1);
    for (PlotView* view : plots()) view->setPlotStyle(style);
}

bool MainWindow::event(QEvent* event) {
    // Where the verdict is, since a status bar that comes and goes would move everything.
    if (event->type() == QEvent::StatusTip) {
        if (m_views.verdict) m_views.verdict->setTip(static_cast<QStatusTipEvent*>(event)->tip());
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (!m_stage) return;
    if (event->type() == QEvent::PaletteChange) stylePlots();  // another window may have chosen
    if (event->type() == QEvent::ThemeChange && m_theme == ThemeChoice::System) setTheme(m_theme);
}

void MainWindow::focusNextView() {
    const QList<PlotView*> all = plots();
    int now = -1;
    for (int i = 0; i < all.size(); ++i)
        if (all[i] == focusWidget() || all[i]->isAncestorOf(focusWidget())) now = i;
    for (int i = 1; i <= all.size(); ++i) {
        PlotView* next = all[(now + i) % all.size()];
        if (next->isDrawn()) return next->setFocus(Qt::ShortcutFocusReason);
    }
}

void MainWindow::showManual(const QString& address) {
    if (!m_manual) m_manual = new ManualWindow(this);
    m_manual->open(address);
}

void MainWindow::welcome(const QString& parameterPath, const QString& hint) {
    ParameterRow* row = m_controls->row(parameterPath);
    if (!row || !row->slider()) return;
    m_hintPath = parameterPath;
    row->slider()->setHighlighted(true);
    m_hint = new HintLabel(hint, m_views.phase);
    connect(m_controls, &CataloguePanel::dragBegan, m_hint, [this](const QString& path) {
        if (path == m_hintPath) forgetHint();
    });
    connect(&m_session, &SessionModel::scenarioChanged, m_hint, [this] {
        if (ParameterRow* there = m_controls->row(m_hintPath); !there || !there->slider()->isHighlighted())
            forgetHint();
    });
    m_laboratory.play();
}

void MainWindow::forgetHint() {
    if (!m_hint) return;
    if (ParameterRow* row = m_controls->row(m_hintPath)) row->slider()->setHighlighted(false);
    std::exchange(m_hint, nullptr)->deleteLater();
    QSettings().setValue(QStringLiteral("welcome/done"), true);
}

void MainWindow::showHistory() {
    const auto label = [](const QString& verb, const QString& what) {
        return what.isEmpty() ? verb : tr("%1 %2", "Undo, and what").arg(verb, what);
    };
    m_undo->setEnabled(m_session.canUndo());
    m_redo->setEnabled(m_session.canRedo());
    m_undo->setText(label(tr("&Undo"), m_session.undoText()));
    m_redo->setText(label(tr("&Redo"), m_session.redoText()));
    showTitle();
}

void MainWindow::showTitle() {
    const QString title = tr("%1[*] – Ganscope").arg(m_files->name());
    if (title != windowTitle()) setWindowTitle(title);  // a window manager repaints for every one
    setWindowModified(m_session.isModified());
    m_revert->setEnabled(m_session.isModified() && !m_session.file().isEmpty());
}

void MainWindow::setField(const QString& field) {
    ViewOptions view = m_session.scenario().view;
    view.field = field.toStdString();
    m_session.setView(view, tr("change the field"));
}

void MainWindow::showFieldChoice() {
    for (QAction* action : m_fieldChoice->actions())
        action->setChecked(action->data().toString().toStdString() == m_session.scenario().view.field);
}

bool MainWindow::isLastWindow() const {
    const QWidgetList all = QApplication::topLevelWidgets();
    return std::none_of(all.begin(), all.end(), [this](const QWidget* each) {
        return each != this && each->isVisible() && qobject_cast<const MainWindow*>(each);
    });
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_presenter->end();
    m_lessons->player().leave();
    // The last window's session is kept for the next start, that of another one is not.
    const bool last = isLastWindow();
    if (!m_files->mayLeave(last)) return event->ignore();
    if (const auto why = keepLast(keptFrom(m_session)); why && last && m_files->file().isEmpty()) {
        statusBar()->showMessage(tr("This session cannot be kept for the next start: %1").arg(*why), 30000);
        if (!m_files->mayLeave(false)) return event->ignore();
    }
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState(layoutVersion));
    settings.setValue(QStringLiteral("run/speed"), m_laboratory.speed());
    m_keeper.reset();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile()) return;
    event->acceptProposedAction();
    const QString path = urls.front().toLocalFile();
    // Later: a dialog must not keep the program waiting that the file was dragged from.
    QTimer::singleShot(0, this, [this, path] { openDropped(path); });
}

void MainWindow::openDropped(const QString& path) {
    if (path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive)) {
        if (m_lessons->openFile(path)) showLessons();
    } else if (m_files->mayLeave()) {
        m_files->openFile(path);
    }
}

}  // namespace ganscope
