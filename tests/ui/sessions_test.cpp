// SPDX-License-Identifier: GPL-3.0-or-later
// Documents in one window and beside each other: which file Save writes, what is never lost, what is kept.
#include "answers.h"
#include "set_up.h"

#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "ui/main_window.h"
#include "ui/sessions/recent_files.h"
#include "ui/sessions/windows.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <csignal>

using namespace ganscope;

namespace {

const QString stepPath = QStringLiteral("method.step");

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

double stepIn(const QString& path) {
    const auto scenario = scenarioIn(path);
    return scenario ? scenario->method.values.real("step") : -1;
}

Scenario withStep(const char* game, double step) {
    Scenario s = defaultScenario(game);
    s.method.values.set("step", step);
    return s;
}

}  // namespace

class SessionsTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        test::freshSettings();
        m_folder = std::make_unique<QTemporaryDir>();
        qApp->setProperty("ganscopeSettings", m_folder->filePath(QStringLiteral("own")));
        m_answers = std::make_unique<test::Answers>();
        m_windows = std::make_unique<Windows>(*m_answers);
        m_windows->open({withStep("dirac", 0.25), {}, false, 0});
    }

    void cleanup() {
        m_windows.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void undoOverAnOpenBringsTheFileBackToo() {
        const QString a = write("a.json", withStep("dirac", 0.125)), b = write("b.json", withStep("bilinear", 0.5));
        QVERIFY(files().openFile(a));
        session().setParameter(stepPath, 0.375);
        QVERIFY(files().openFile(b));
        QCOMPARE(files().file(), b);
        QVERIFY(!session().isModified());
        const QByteArray before = contentsOf(b);

        session().undo();  // over the Open
        QCOMPARE(files().file(), a);
        QVERIFY(session().isModified());
        QVERIFY(window().isWindowModified());
        QVERIFY(files().save());
        QCOMPARE(contentsOf(b), before);
        QCOMPARE(stepIn(a), 0.375);

        session().redo();
        QCOMPARE(files().file(), b);
        QVERIFY(!session().isModified());
        session().undo();
        session().undo();
        session().undo();  // over the first Open: a document of no file
        QVERIFY(files().file().isEmpty());
        QVERIFY(!session().isModified());
    }

    void aFileIsOneDocumentHoweverOftenItIsOpened() {
        const QString a = write("a.json", withStep("dirac", 0.125));
        QVERIFY(files().openFile(a));
        session().setParameter(stepPath, 0.375);
        files().revert();
        QCOMPARE(session().scenario().method.values.real("step"), 0.125);
        session().setParameter(stepPath, 0.75);
        QVERIFY(files().save());
        session().undo();
        session().undo();  // before the revert
        QCOMPARE(session().scenario().method.values.real("step"), 0.375);
        session().undo();
        QCOMPARE(session().scenario().method.values.real("step"), 0.125);
        QVERIFY(session().isModified());  // the file holds 0.75 now
    }

    void whatNoFileHoldsStaysReachable() {
        session().setParameter(stepPath, 0.875);
        files().openNew(QStringLiteral("bilinear"));
        QCOMPARE(m_answers->asked, 0);
        const QString told = window().statusBar()->currentMessage();
        QVERIFY2(told.contains(QStringLiteral("Ctrl+Z")), qPrintable(told));
        session().undo();
        QCOMPARE(session().scenario().method.values.real("step"), 0.875);
        QVERIFY(session().isModified());
    }

    void anotherProgramsChangesAreNotWrittenOver() {
        const QString a = write("a.json", withStep("dirac", 0.125));
        QVERIFY(files().openFile(a));
        session().setParameter(stepPath, 0.375);
        write("a.json", withStep("dirac", 0.0625));
        QFile touched(a);
        QVERIFY(touched.open(QIODevice::ReadWrite));
        QVERIFY(touched.setFileTime(QDateTime::currentDateTime().addSecs(5), QFileDevice::FileModificationTime));
        touched.close();
        QVERIFY(!files().save());
        QCOMPARE(m_answers->askedToOverwrite, 1);
        QCOMPARE(stepIn(a), 0.0625);
        m_answers->overwrite = true;
        QVERIFY(files().save());
        QCOMPARE(stepIn(a), 0.375);
        QVERIFY(files().save());
        QCOMPARE(m_answers->askedToOverwrite, 2);
    }

    void aWriteThatIsCutShortHarmsNothing() {
        const QString a = write("a.json", withStep("dirac", 0.125));
        QVERIFY(files().openFile(a));
        const QByteArray before = contentsOf(a);
        session().setParameter(stepPath, 0.375);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        const rlimit full{64, limit.rlim_max};  // as on a full disk: some bytes, and then no more
        setrlimit(RLIMIT_FSIZE, &full);
        const bool saved = files().save();
        setrlimit(RLIMIT_FSIZE, &limit);
        QVERIFY(!saved);
        QCOMPARE(m_answers->errors.size(), 1);
        QCOMPARE(contentsOf(a), before);
        QVERIFY(session().isModified());
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("a.json*")}, QDir::Files).size(), 1);
        QVERIFY(files().save());
        QCOMPARE(stepIn(a), 0.375);
    }

    void recentFilesOpenAndForget() {
        const QString a = write("a.json", withStep("dirac", 0.125)), b = write("b.json", withStep("lq", 0.5));
        files().openFile(a);
        files().openFile(b);
        files().openFile(a);
        QCOMPARE(RecentFiles::files(), (QStringList{a, b}));
        auto* menu = window().findChild<QMenu*>(QStringLiteral("recent"));
        emit menu->aboutToShow();
        QVERIFY(menu->actions().at(1)->text().contains(QStringLiteral("b.json")));
        menu->actions().at(1)->trigger();
        QCOMPARE(session().scenario().game.id, std::string("lq"));
        QFile::remove(a);
        QVERIFY(!files().openFile(a));
        QCOMPARE(RecentFiles::files(), (QStringList{b}));
        for (int i = 0; i < 20; ++i) RecentFiles::add(QString::number(i));
        QCOMPARE(RecentFiles::files().size(), RecentFiles::most);
    }

    void oneDocumentAWindow() {
        const QString a = write("a.json", withStep("lq", 0.125));
        emit window().fileWanted(a);
        QCOMPARE(m_windows->all().size(), 2);
        MainWindow* second = m_windows->all().at(1);
        QCOMPARE(second->files().file(), a);
        QVERIFY(second->pos() != window().pos());
        QVERIFY(second->screen()->geometry().contains(second->geometry()));
        QCOMPARE(session().scenario().game.id, std::string("dirac"));
        second->session().setParameter(stepPath, 0.5);
        QVERIFY(!session().canUndo());
        emit window().fileWanted(a);  // is open: no second one
        QCOMPARE(m_windows->all().size(), 2);
        emit second->newWindowWanted();
        QCOMPARE(m_windows->all().size(), 3);
        m_answers->unsaved = Unsaved::cancel;
        QVERIFY(!second->close());
        m_answers->unsaved = Unsaved::discard;
        QVERIFY(second->close());
        QTRY_COMPARE(m_windows->all().size(), 2);
    }

    void onlyTheLastWindowIsKeptWithoutAsking() {
        emit window().newWindowWanted();
        MainWindow* second = m_windows->all().at(1);
        second->session().setParameter(stepPath, 0.5);
        session().setParameter(stepPath, 0.75);
        QVERIFY(second->close());
        QCOMPARE(m_answers->asked, 1);  // it would be lost
        QVERIFY(window().close());
        QCOMPARE(m_answers->asked, 1);
        const auto last = lastSession();
        QVERIFY(last && last->modified);
        QCOMPARE(last->scenario.method.values.real("step"), 0.75);
    }

    void theKeptFileComesBackWithItsSession() {
        const QString a = write("a.json", withStep("lq", 0.125));
        QVERIFY(files().openFile(a));
        session().setParameter(stepPath, 0.5);
        m_answers->unsaved = Unsaved::discard;
        const KeptSession kept = *keptFromBytes(toBytes(keptFrom(session())));
        QVERIFY(kept.scenario == session().scenario());
        MainWindow& again = m_windows->open(kept);
        QCOMPARE(again.files().file(), a);
        QVERIFY(again.session().isModified());
        QFile::remove(a);
        MainWindow& without = m_windows->open({withStep("lq", 0.125), a, false, 0});
        QVERIFY(without.session().isModified());  // nothing holds it now
    }

    void whatCannotBeKeptIsAskedAbout() {
        const QString own = m_folder->filePath(QStringLiteral("own"));
        QDir(own).removeRecursively();
        QFile instead(own);  // no folder can be made there
        QVERIFY(instead.open(QIODevice::WriteOnly));
        session().setParameter(stepPath, 0.75);
        m_answers->unsaved = Unsaved::cancel;
        QVERIFY(!window().close());
        QCOMPARE(m_answers->asked, 1);
        QVERIFY(!window().statusBar()->currentMessage().isEmpty());
        m_answers->unsaved = Unsaved::save;
        m_answers->save = m_folder->filePath(QStringLiteral("saved.json"));
        QVERIFY(window().close());
        QCOMPARE(m_answers->asked, 2);
        QCOMPARE(stepIn(m_answers->save), 0.75);
    }

    void aCleanExitLeavesNoCopy() {
        session().setParameter(stepPath, 0.75);
        QTRY_COMPARE(copies(), 1);
        session().undo();
        QVERIFY(window().close());
        QCOMPARE(copies(), 0);
        QStringList aside;
        QCOMPARE(claimCrashedSessions(aside).size(), 0U);
        QVERIFY(aside.isEmpty());
    }

    void nothingIsWrittenUnderTheHand() {
        session().beginGesture();
        session().setParameter(stepPath, 0.75);
        QTest::qWait(SessionKeeper::restInterval + 300);
        QCOMPARE(copies(), 0);
        session().endGesture();
        QTRY_COMPARE(copies(), 1);
    }

    void whatBroughtTheProgramDownTwiceIsPutAside() {
        const QString folder = m_folder->filePath(QStringLiteral("own/sessions"));
        QVERIFY(!writeKept(folder + QStringLiteral("/x.json"), toBytes({withStep("lq", 0.375), {}, true, 2})));
        QVERIFY(!writeKept(folder + QStringLiteral("/y.json"), QByteArray("{\"ganscope-session\": 1, \"scen")));
        QVERIFY(!writeKept(folder + QStringLiteral("/z.json"), toBytes({withStep("lq", 0.625), {}, true, 1})));
        QStringList aside;
        const auto crashed = claimCrashedSessions(aside);
        QCOMPARE(crashed.size(), 1U);
        QCOMPARE(crashed[0].session.scenario.method.values.real("step"), 0.625);
        QStringList again;
        QCOMPARE(claimCrashedSessions(again).size(), 0U);  // claimed
        QCOMPARE(aside.size(), 2);
        double step = 0;
        for (const QString& file : aside)
            if (const auto scenario = scenarioIn(file)) step = scenario->method.values.real("step");
        QCOMPARE(step, 0.375);
    }

private:
    QString write(const char* name, const Scenario& scenario) {
        const QString path = m_folder->filePath(QString::fromLatin1(name));
        QFile file(path);
        const std::string text = writeScenario(scenario);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0) return {};
        return path;
    }
    int copies() const {
        return int(QDir(m_folder->filePath(QStringLiteral("own/sessions"))).entryList({QStringLiteral("*.json")}, QDir::Files).size());
    }
    MainWindow& window() { return *m_windows->all().front(); }
    SessionModel& session() { return window().session(); }
    FileDesk& files() { return window().files(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Answers> m_answers;
    std::unique_ptr<Windows> m_windows;
};

QTEST_MAIN(SessionsTest)
#include "sessions_test.moc"
