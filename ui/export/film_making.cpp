// SPDX-License-Identifier: GPL-3.0-or-later
// The command, its progress and its end.
#include "ui/export/film_making.h"

#include "core/scenario/scenario_json.h"
#include "ui/language/core_words.h"

#include <QRegularExpression>

namespace ganscope {
namespace {

constexpr int endingTime = 3000;  // milliseconds, until a process that does not end is killed

}  // namespace

FilmMaking::FilmMaking(const QString& program, const Scenario& scenario, const FilmChoice& choice, const QString& file, QObject* parent)
    : QObject(parent) {
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setReadChannel(QProcess::StandardError);
    connect(&m_process, &QProcess::readyReadStandardError, this, &FilmMaking::read);
    connect(&m_process, &QProcess::finished, this, &FilmMaking::end);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) emit ended(m_process.errorString());
    });
    m_process.start(program, {QStringLiteral("frames"), QStringLiteral("-"), QStringLiteral("--out"), file, QStringLiteral("--view"), choice.view,
                              QStringLiteral("--height"), choice.height, QStringLiteral("--style"), choice.style, QStringLiteral("--count"),
                              QString::number(choice.frames), QStringLiteral("--rate"), QString::number(choice.rate), QStringLiteral("--pixels"),
                              QString::number(choice.pixels)});
    m_process.write(QByteArray::fromStdString(writeScenario(scenario)));
    m_process.closeWriteChannel();
}

FilmMaking::~FilmMaking() {
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.terminate();
    if (!m_process.waitForFinished(endingTime)) m_process.kill();
}

void FilmMaking::cancel() { m_process.terminate(); }

void FilmMaking::read() {
    static const QRegularExpression progress(QStringLiteral(R"(^\[(\d+)/(\d+)\]$)"));
    while (m_process.canReadLine()) {
        const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
        if (const auto match = progress.match(line); match.hasMatch())
            emit progressed(match.captured(1).toInt(), match.captured(2).toInt());
        else if (!line.isEmpty())
            m_said = line;
    }
}

void FilmMaking::end(int status, QProcess::ExitStatus how) {
    read();
    if (how == QProcess::NormalExit && status == 0) return emit ended({});
    emit ended(m_said.isEmpty() ? tr("The film was not finished.") : reasonWords(m_said.toStdString()));
}

}  // namespace ganscope
