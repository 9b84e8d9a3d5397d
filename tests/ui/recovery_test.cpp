// SPDX-License-Identifier: GPL-3.0-or-later
// The program is killed with SIGKILL and started again. This file is both: the test, and, with an argument, the
// program with a hand that works in it.
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "ui/application.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace ganscope;

namespace {

const QString stepPath = QStringLiteral("method.step");

QList<MainWindow*> openWindows() {
    QList<MainWindow*> found;
    for (QWidget* each : QApplication::topLevelWidgets())
        if (auto* window = qobject_cast<MainWindow*>(each)) found << window;
    return found;
}

void say(const QString& line) {
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

/// Two windows with one change each; tells when both copies are written, and then waits to be killed.
void work() {
    MainWindow* first = openWindows().front();
    first->laboratory().pause();
    first->session().setParameter(stepPath, 0.375);
    emit first->newWindowWanted();
    for (MainWindow* each : openWindows())
        if (each != first) each->session().setParameter(stepPath, 0.625);
    QTimer::singleShot(SessionKeeper::restInterval + 500, [] { say(QStringLiteral("kept")); });
}

/// Tells what the windows hold, and closes them as a person would, or stays to be killed.
void look(bool close) {
    QStringList steps;
    for (MainWindow* each : openWindows())
        steps << QString::number(each->session().scenario().method.values.real("step")) +
                     (each->session().isModified() ? QStringLiteral("*") : QString());
    steps.sort();
    say(QStringLiteral("windows ") + steps.join(QLatin1Char(' ')));
    if (!close) return;
    const QList<MainWindow*> all = openWindows();
    for (MainWindow* each : all.mid(1)) {
        each->session().setDocument({}, each->session().scenario());  // else it asks before it closes
        each->close();
    }
    all.front()->close();
}

/// Changes the session without rest, so that a kill falls anywhere, also into a write.
void fidget() {
    auto* timer = new QTimer(qApp);
    auto count = std::make_shared<int>(0);
    QObject::connect(timer, &QTimer::timeout, [count] {
        for (MainWindow* each : openWindows()) {
            each->session().setParameter(stepPath, 0.25 + 0.125 * (++*count % 4));
            each->keeper().writeNow();
            each->keeper().writeNow();
        }
        if (*count == 3) say(QStringLiteral("busy"));
    });
    timer->start(1);
}

int program(int argc, char** argv) {
    static std::string task;
    task = argv[1];
    WindowOptions options;
    options.settings = argv[2];
    if (argc > 3) {
        Reading reading = readScenario(argv[3]);
        options.scenario = std::move(reading.scenario);
    }
    static int words = 1;
    qAddPreRoutine([] {
        QTimer::singleShot(300, qApp, [] {
            if (task == "work") work();
            if (task == "fidget") fidget();
            if (task == "look") look(true);
            if (task == "stay") look(false);
        });
    });
    return runWindow(words, argv, std::move(options));
}

}  // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyWindowComesBackAfterAKill() {
        start(QStringLiteral("work"), QStringLiteral(R"({"ganscope":1,"game":{"id":"dirac"}})"));
        QCOMPARE(line(), QByteArray("kept"));
        kill();
        // It dies again before anything is changed, and still nothing is lost.
        start(QStringLiteral("stay"));
        QCOMPARE(line(), QByteArray("windows 0.375* 0.625*"));
        kill();
        start(QStringLiteral("look"));
        QCOMPARE(line(), QByteArray("windows 0.375* 0.625*"));
        QVERIFY(m_program->waitForFinished(10000));
        QCOMPARE(m_program->exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_program->exitCode(), 0);
        // The end was clean: one window, as the last one was left.
        start(QStringLiteral("look"));
        const QByteArray last = line();
        QVERIFY2(last == "windows 0.375*" || last == "windows 0.625*", last.constData());
        QVERIFY(m_program->waitForFinished(10000));
    }

    void aKillInTheMiddleOfAWriteLeavesAWholeCopy() {
        for (int round = 0; round < 6; ++round) {
            start(QStringLiteral("fidget"), QStringLiteral(R"({"ganscope":1,"game":{"id":"dirac"}})"));
            QByteArray said = line();
            QCOMPARE(said, QByteArray("busy"));
            QTest::qWait(7 * round + 1);
            kill();
            start(QStringLiteral("look"));
            said = line();
            QVERIFY2(said.startsWith("windows 0.") && said.endsWith('*') && said.count(' ') == 1, said.constData());
            QVERIFY(m_program->waitForFinished(10000));
        }
    }

private:
    void start(const QString& task, const QString& scenario = {}) {
        m_program = std::make_unique<QProcess>();
        m_program->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QStringList words{task, m_folder->path()};
        if (!scenario.isEmpty()) words << scenario;
        m_program->start(QCoreApplication::applicationFilePath(), words);
        QVERIFY(m_program->waitForStarted());
    }
    QByteArray line() {
        while (!m_program->canReadLine())
            if (!m_program->waitForReadyRead(15000)) return "nothing was said";
        return m_program->readLine().trimmed();
    }
    void kill() {
        ::kill(pid_t(m_program->processId()), SIGKILL);
        QVERIFY(m_program->waitForFinished(10000));
        QCOMPARE(m_program->exitStatus(), QProcess::CrashExit);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_program;
};

int main(int argc, char** argv) {
    if (argc > 1 && QByteArrayList{"work", "look", "stay", "fidget"}.contains(argv[1])) return program(argc, argv);
    QApplication application(argc, argv);
    RecoveryTest test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "recovery_test.moc"
