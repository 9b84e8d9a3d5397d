// SPDX-License-Identifier: GPL-3.0-or-later
// The window's bars and docks: where they stand at first, as they were left, and when one is asked for.
#include "ui/main_window.h"

#include "ui/catalogue_panel.h"
#include "ui/compare/comparison.h"
#include "ui/control_pane.h"
#include "ui/figures/figure_view.h"
#include "ui/lessons/lesson_pane.h"
#include "ui/map_dock.h"
#include "ui/matrix_bar.h"
#include "ui/plane_bar.h"
#include "ui/plots/data_view.h"
#include "ui/plots/series_view.h"
#include "ui/plots/spectrum_view.h"
#include "ui/transport_bar.h"
#include "ui/verdict_bar.h"

#include <QAction>
#include <QChildEvent>
#include <QDockWidget>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTabBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ganscope {

QDockWidget* MainWindow::addDock(const QString& name, const QString& title, QWidget* content,
                                 Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks.push_back(dock);
    return dock;
}

QSize MainWindow::startSize() const {
    return QSize(1360, 880).boundedTo(screen()->availableSize() * 0.96);
}

void MainWindow::arrange() {
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PlaneBar(m_session, m_laboratory, middle));
    column->addWidget(m_comparison->portraits(), 1);
    middle->setMinimumWidth(300);  // of a narrow window the docks give way
    setCentralWidget(middle);
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    addToolBar(Qt::TopToolBarArea, m_transport);
    auto* bottom = new QToolBar(tr("Verdict"));
    bottom->setObjectName(QStringLiteral("verdictBar"));
    bottom->setMovable(false);
    bottom->addWidget(m_views.verdict);
    addToolBar(Qt::BottomToolBarArea, bottom);
    statusBar()->hide();
    connect(statusBar(), &QStatusBar::messageChanged, this,
            [this](const QString& message) { statusBar()->setVisible(!message.isEmpty()); });

    QDockWidget* controls =
        addDock(QStringLiteral("controls"), tr("Controls"), m_controls, Qt::LeftDockWidgetArea);
    auto* ofMatrix = new QWidget;
    auto* spectra = new QVBoxLayout(ofMatrix);
    spectra->setContentsMargins(0, 0, 0, 0);
    spectra->setSpacing(0);
    spectra->addWidget(new MatrixBar(m_session, ofMatrix));
    spectra->addWidget(m_views.spectrum, 1);
    QDockWidget* spectrum = addDock(QStringLiteral("spectrum"), tr("Spectrum"), ofMatrix, Qt::RightDockWidgetArea);
    QDockWidget* series =
        addDock(QStringLiteral("series"), tr("Series"), m_views.series, Qt::RightDockWidgetArea);
    QDockWidget* dataSpace =
        addDock(QStringLiteral("data"), tr("Data"), m_views.data, Qt::RightDockWidgetArea);
    QDockWidget* probe =
        addDock(QStringLiteral("probe"), tr("Probe"), m_views.probe, Qt::RightDockWidgetArea);
    QDockWidget* lessons = addDock(QStringLiteral("lessons"), tr("Lessons"), m_lessons, Qt::LeftDockWidgetArea);
    splitDockWidget(lessons, controls, Qt::Vertical);
    lessons->hide();
    tabifyDockWidget(series, dataSpace);
    QDockWidget* map = addDock(QStringLiteral("map"), tr("Map"), m_map, Qt::RightDockWidgetArea);
    tabifyDockWidget(dataSpace, probe);
    tabifyDockWidget(probe, map);
    QDockWidget* difference = addDock(QStringLiteral("difference"), tr("A − B"), m_comparison->difference(), Qt::RightDockWidgetArea);
    tabifyDockWidget(dataSpace, difference);
    m_comparison->setDock(*difference);
    tabifyDockWidget(map, addDock(QStringLiteral("control"), tr("Control loop"), m_control, Qt::RightDockWidgetArea));
    series->raise();
    const int width = startSize().width();
    resizeDocks({controls, spectrum}, {290, std::min(480, width * 35 / 100)}, Qt::Horizontal);
    resizeDocks({spectrum, series}, {400, 420}, Qt::Vertical);
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    QTimer::singleShot(0, this, &MainWindow::raiseSubject);
}

void MainWindow::restoreLayout() {
    const QSettings settings;
    resize(startSize());
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray(), layoutVersion);
    setTheme(chosenTheme());
    const double speed = settings.value(QStringLiteral("run/speed"), 60.0).toDouble();
    m_laboratory.setSpeed(speed >= Laboratory::slowest && speed <= Laboratory::fastest ? speed : 60);
}

void MainWindow::childEvent(QChildEvent* event) {
    QMainWindow::childEvent(event);
    if (event->type() != QEvent::ChildPolished) return;
    // Tabs of docks: a name that has no room is scrolled to, never cut.
    if (auto* tabs = qobject_cast<QTabBar*>(event->child())) {
        tabs->setElideMode(Qt::ElideNone);
        tabs->setUsesScrollButtons(true);
    }
}

void MainWindow::raiseSubject() {
    const Scenario& s = m_session.scenario();
    std::pair subject(s.game.id, s.view.figure);
    if (!isVisible() || subject == m_subject) return;  // which tab is in front is the user's choice
    m_subject = std::move(subject);
    const FigureView* view = figureView(s.view.figure);
    if (!view || view->dock.empty()) return;
    auto* dock = findChild<QDockWidget*>(QString::fromUtf8(view->dock.data(), qsizetype(view->dock.size())));
    if (dock && dock->toggleViewAction()->isChecked()) dock->raise();
}

void MainWindow::showLessons() {
    auto* dock = findChild<QDockWidget*>(QStringLiteral("lessons"));
    const bool hidden = !dock->isVisible();
    dock->show();
    dock->raise();
    if (!hidden) return;
    auto* controls = findChild<QDockWidget*>(QStringLiteral("controls"));
    resizeDocks({dock}, {340}, Qt::Horizontal);
    if (dockWidgetArea(dock) == dockWidgetArea(controls)) resizeDocks({dock, controls}, {560, 300}, Qt::Vertical);
    m_lessons->setFocus();
}

}  // namespace ganscope
