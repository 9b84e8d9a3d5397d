// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios from files and into files, without ever losing one.
#pragma once

#include "core/scenario/scenario.h"
#include "ui/export/figure_choice.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace ganscope {

class Dialogs;
class SessionModel;

/// Opens, saves and exports the session's scenario. What cannot be opened leaves the session as it is, and
/// the person is told why in the words of the command line.
class FileDesk : public QObject {
    Q_OBJECT

public:
    FileDesk(SessionModel& session, Dialogs& dialogs, QWidget* window);

    /// The file that Save writes to; empty before the first one.
    const QString& file() const { return m_file; }
    /// The session's scenario is what this file holds.
    void setFile(const QString& path);
    /// What the window is called after: the file, the scenario's title or the game's.
    QString name() const;
    /// What a file gets beyond the session: what the portrait shows now.
    void setViewSource(std::function<ViewOptions(ViewOptions)> source) { m_viewSource = std::move(source); }

    bool openFile(const QString& path);
    /// A scenario without a file: new, or a preset. `what` names the step for undo.
    void openScenario(Scenario scenario, const QString& what);
    /// Asks about changes that no file has; false: stay.
    bool mayLeave();

    /// The scenario as the last window left it, if there is one that can be read.
    static std::optional<Scenario> lastScenario();
    void keepLast() const;

public slots:
    void openNew(const QString& game);
    void open();
    bool save();
    bool saveAs();
    void openPreset(const QString& name);
    /// Asks how, with a preview, beginning with what was chosen last.
    void exportFigure();
    /// The figure of what is shown now, chosen as the last one and written over it; asks when there was none.
    void exportAgain();

signals:
    /// The file, or whether it is up to date, is another than before.
    void changed();

private:
    bool write(const QString& path);
    /// The session's scenario with what the views show of it.
    Scenario shownScenario() const;
    QString folder(const QString& kind) const;
    void rememberFolder(const QString& kind, const QString& file);
    QString suggestedName() const;
    void fail(const QString& title, const QString& sentence);

    SessionModel& m_session;
    Dialogs& m_dialogs;
    QWidget* m_window;
    QString m_file;
    FigureChoice m_choice;
    QString m_exported;  ///< the last figure's file
    std::function<ViewOptions(ViewOptions)> m_viewSource;
};

}  // namespace ganscope
