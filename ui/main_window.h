// SPDX-License-Identifier: GPL-3.0-or-later
// The window: views and docks around one session, and their menus.
#pragma once

#include "ui/file_desk.h"
#include "ui/laboratory.h"
#include "ui/session_model.h"
#include "ui/stage.h"
#include "ui/theme.h"

#include <QMainWindow>

#include <vector>

class QActionGroup;
class QDockWidget;

namespace ganscope {

class CataloguePanel;
class Dialogs;
class HintLabel;
class MapPane;
class TransportBar;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `dialogs` must outlive the window.
    MainWindow(Scenario scenario, Dialogs& dialogs, QWidget* parent = nullptr);
    ~MainWindow() override;

    SessionModel& session() { return m_session; }
    Laboratory& laboratory() { return m_laboratory; }
    Stage& stage() { return *m_stage; }
    FileDesk& files() { return *m_files; }
    CataloguePanel& controls() { return *m_controls; }
    const Views& views() const { return m_views; }
    MapPane& map() { return *m_map; }

    /// Plays, with one slider glowing and a line that says to try it, until it was tried.
    void welcome(const QString& parameterPath, const QString& hint);
    void setTheme(ThemeChoice choice);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QDockWidget* addDock(const QString& name, const QString& title, QWidget* content,
                         Qt::DockWidgetArea area);
    void arrange();
    void buildMenus();
    void buildFileMenu();
    void buildViewMenu();
    void fillPresets(QMenu& menu);
    void setField(const QString& field);
    void showFieldChoice();
    void showHistory();
    void showTitle();
    void showShortcuts();
    void showAbout();
    void forgetHint();
    void restoreLayout();

    SessionModel m_session;
    Laboratory m_laboratory;
    Dialogs& m_dialogs;
    Views m_views{};
    CataloguePanel* m_controls;
    TransportBar* m_transport;
    MapPane* m_map;
    FileDesk* m_files;
    Stage* m_stage = nullptr;
    std::vector<QDockWidget*> m_docks;
    QAction *m_undo = nullptr, *m_redo = nullptr;
    QActionGroup *m_fieldChoice = nullptr, *m_themeChoice = nullptr;
    std::vector<QAction*> m_singleKeys;  ///< off while something that takes text has the focus
    HintLabel* m_hint = nullptr;
    QString m_hintPath;
    ThemeChoice m_theme = ThemeChoice::System;
};

}  // namespace ganscope
