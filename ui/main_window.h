// SPDX-License-Identifier: GPL-3.0-or-later
// The window: views and docks around one session, and their menus.
#pragma once

#include "ui/file_desk.h"
#include "ui/laboratory.h"
#include "ui/session_model.h"
#include "ui/sessions/session_keeper.h"
#include "ui/stage.h"
#include "ui/theme.h"

#include <QList>
#include <QMainWindow>

#include <string>
#include <utility>
#include <vector>

class QActionGroup;
class QDockWidget;

namespace ganscope {

class CataloguePanel;
class Comparison;
class ControlPane;
class Dialogs;
class HintLabel;
class LessonPane;
class ManualWindow;
class MapPane;
class Presenter;
class TransportBar;

/// One session and all that is seen of it: views, controls, menus and docks. It is asked before anything is lost.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `dialogs` must outlive the window.
    MainWindow(Scenario scenario, Dialogs& dialogs, QWidget* parent = nullptr);
    MainWindow(const KeptSession& session, Dialogs& dialogs);
    MainWindow(CrashedSession crashed, Dialogs& dialogs);
    ~MainWindow() override;

    SessionModel& session() { return m_session; }
    Laboratory& laboratory() { return m_laboratory; }
    Stage& stage() { return *m_stage; }
    FileDesk& files() { return *m_files; }
    /// The copy of the session for the case that the program dies.
    SessionKeeper& keeper() { return *m_keeper; }
    CataloguePanel& controls() { return *m_controls; }
    const Views& views() const { return m_views; }
    MapPane& map() { return *m_map; }
    Comparison& comparison() { return *m_comparison; }
    LessonPane& lessons() { return *m_lessons; }

    /// Plays, with one slider glowing and a line that says to try it, until it was tried.
    void welcome(const QString& parameterPath, const QString& hint);
    void setTheme(ThemeChoice choice);
    void chooseTheme(ThemeChoice choice);  // and remember it

signals:
    void newWindowWanted();
    void fileWanted(const QString& path);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void childEvent(QChildEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    static constexpr int layoutVersion = 1;  ///< of the docks' state that is kept

    void keep(std::unique_ptr<SessionKeeper> keeper);
    QDockWidget* addDock(const QString& name, const QString& title, QWidget* content,
                         Qt::DockWidgetArea area);
    bool isLastWindow() const;
    void arrange();
    void buildMenus();
    void buildFileMenu();
    void buildViewMenu();
    void buildAnalysisMenu();
    void buildHelpMenu();
    void fillPresets(QMenu& menu);
    void setField(const QString& field);
    void showFieldChoice();
    /// Brings the dock to the front that shows what the scenario is about (view.figure), once for each subject.
    void raiseSubject();
    void showLessons();
    void showManual(const QString& address);
    void focusNextView();
    void stylePlots();
    QList<PlotView*> plots() const;
    void openDropped(const QString& path);
    void showHistory();
    void showTitle();
    void showShortcuts();
    void showAbout();
    void forgetHint();
    /// What the window opens at when nothing is remembered.
    QSize startSize() const;
    void restoreLayout();

    SessionModel m_session;
    std::unique_ptr<SessionKeeper> m_keeper;
    Laboratory m_laboratory;
    Dialogs& m_dialogs;
    Views m_views{};
    CataloguePanel* m_controls;
    TransportBar* m_transport;
    MapPane* m_map;
    ControlPane* m_control;
    Comparison* m_comparison;
    LessonPane* m_lessons;
    FileDesk* m_files;
    Stage* m_stage = nullptr;
    std::vector<QDockWidget*> m_docks;
    QAction *m_undo = nullptr, *m_redo = nullptr, *m_revert = nullptr;
    QActionGroup *m_fieldChoice = nullptr, *m_themeChoice = nullptr;
    Presenter* m_presenter;
    ManualWindow* m_manual = nullptr;
    HintLabel* m_hint = nullptr;
    QString m_hintPath;
    std::pair<std::string, std::string> m_subject;  ///< game and view of the scenario whose dock was raised last
    ThemeChoice m_theme = ThemeChoice::System;
};

}  // namespace ganscope
