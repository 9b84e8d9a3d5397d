// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios from files and into files, without ever losing one.
#pragma once

#include "core/scenario/scenario.h"
#include "ui/export/figure_choice.h"
#include "ui/export/film_making.h"

#include <QDateTime>
#include <QHash>
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
    const QString& file() const;
    /// What the window is called after: the file, the scenario's title or the game's.
    QString name() const;
    /// What a file gets beyond the session: what the portrait shows now.
    void setViewSource(std::function<ViewOptions(ViewOptions)> source) { m_viewSource = std::move(source); }

    struct Opened {
        Scenario scenario;
        QString file;  ///< what Save may write to: not a figure
    };
    /// What the file holds, or why it cannot be opened.
    std::optional<Opened> read(const QString& path, QString& why);
    bool openFile(const QString& path);
    /// A scenario without a file: new, or a preset. `what` names the step for undo.
    void openScenario(Scenario scenario, const QString& what);
    /// Asks about changes that the file does not have, and, unless `kept`, about a session of no file; false: stay.
    bool mayLeave(bool kept = true);

public slots:
    void openNew(const QString& game);
    void open();
    bool save();
    bool saveAs();
    /// Back to what the file holds; undo takes it back.
    void revert();
    /// Chooses a file that another window is to open.
    void openElsewhere();
    void openPreset(const QString& name);
    /// Asks how, with a preview, beginning with what was chosen last.
    void exportFigure();
    void exportFilm();
    /// The figure of what is shown now, chosen as the last one and written over it; asks when there was none.
    void exportAgain();

signals:
    /// The file, or whether it is up to date, is another than before.
    void changed();
    /// Another document takes the place of what is shown.
    void beginning();
    void elsewhereWanted(const QString& file);
    /// Worth a line in the status bar.
    void told(const QString& sentence);

private:
    bool write(const QString& path);
    /// Begins another document and says how to get back to the former one.
    void begin(Scenario scenario, const QString& what, const QString& file);
    QString askForFile(const QString& title);
    /// The session's scenario with what the views show of it.
    Scenario shownScenario() const;
    QString folder(const QString& kind) const;
    void rememberFolder(const QString& kind, const QString& file);
    QString suggestedName() const;
    void fail(const QString& title, const QString& sentence);

    SessionModel& m_session;
    Dialogs& m_dialogs;
    QWidget* m_window;
    QHash<QString, QDateTime> m_known;  ///< when the files were written that the session knows
    FigureChoice m_choice;
    QString m_named = m_choice.view;  ///< the view that the scenario named at the last export
    FilmChoice m_film;
    QString m_exported;  ///< the last figure's file
    std::function<ViewOptions(ViewOptions)> m_viewSource;
};

}  // namespace ganscope
