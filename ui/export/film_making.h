// SPDX-License-Identifier: GPL-3.0-or-later
// Making a film while the window goes on.
#pragma once

#include "core/scenario/scenario.h"

#include <QObject>
#include <QProcess>
#include <QString>

namespace ganscope {

/// What a film is asked to be. It runs evenly from the first step of the scenario to the last.
struct FilmChoice {
    QString view = QStringLiteral("phase"), height = QStringLiteral("16:9"), style = QStringLiteral("talk");
    int frames = 100;  ///< 2 … 10 000
    int rate = 25;     ///< frames a second, 1 … 50
    int pixels = 1280; ///< of a frame's width
};

/// A film that `ganscope frames` makes, in processes of its own: every frame is the figure that the command line draws, and
/// the window keeps its time. Destroying it ends them, and then no file is written.
class FilmMaking : public QObject {
    Q_OBJECT

public:
    /// Begins. `program` is ganscope; `file` ends in .gif or .mp4, or is the folder of the pictures.
    FilmMaking(const QString& program, const Scenario&, const FilmChoice&, const QString& file, QObject* parent = nullptr);
    ~FilmMaking() override;

    /// Asks it to end; ended() follows within a second or so.
    void cancel();

signals:
    void progressed(int drawn, int all);
    /// With one sentence on why there is no film; empty when there is.
    void ended(const QString& problem);

private:
    void read();
    void end(int status, QProcess::ExitStatus);

    QProcess m_process;
    QString m_said;  ///< the last line that is not about progress
};

}  // namespace ganscope
