// SPDX-License-Identifier: GPL-3.0-or-later
// Every lesson is played to its end in a real window, and leaving one restores what was there.
#include "answers.h"
#include "set_up.h"

#include "core/scenario/lessons.h"
#include "core/scenario/system.h"
#include "ui/catalogue_panel.h"
#include "ui/lessons/lesson_pane.h"
#include "ui/main_window.h"
#include "ui/parameter_row.h"
#include "ui/plots/phase_view.h"
#include "ui/sessions/kept_session.h"
#include "ui/theme.h"
#include "ui/value_slider.h"

#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace ganscope;

namespace {

const QString stepPath = QStringLiteral("method.step");

}  // namespace

class LessonsTest : public QObject {
    Q_OBJECT

private slots:
    /// As the program does: a window made before its font is would be laid out twice.
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void init() {
        test::freshSettings();
        m_folder = std::make_unique<QTemporaryDir>();
        qApp->setProperty("ganscopeSettings", m_folder->path());
        m_answers = std::make_unique<test::Answers>();
        m_window = std::make_unique<MainWindow>(defaultScenario("bilinear"), *m_answers);
        m_window->resize(1360, 880);
        m_window->show();
        m_window->laboratory().setSpeed(Laboratory::fastest);
        dock("lessons")->show();
    }

    void cleanup() { m_window.reset(); }

    void everyLessonPlaysToItsEnd_data() {
        QTest::addColumn<int>("row");
        QStringList problems;
        int row = 0;
        for (const ShelvedLesson& each : shelvedLessons(problems)) QTest::newRow(qPrintable(each.id)) << row++;
        QVERIFY(problems.isEmpty());
        QVERIFY(row >= 11);
    }

    void everyLessonPlaysToItsEnd() {
        QFETCH(int, row);
        auto* list = m_window->findChild<QListWidget*>(QStringLiteral("lessonList"));
        list->setCurrentRow(row);
        press("lessonBegin");
        QVERIFY(player().isTaking());
        const int steps = int(player().lesson().steps.size());
        for (int i = 0; i < steps; ++i) {
            QCOMPARE(player().index(), i);
            QTRY_COMPARE_WITH_TIMEOUT(m_window->stage().paintedRevision(), session().revision(), 60000);
            if (player().step().question) {
                QVERIFY(!answerShown());
                press(QStringLiteral("lessonChoice%1").arg(player().step().question->right));
                QTRY_VERIFY(player().answer());
            }
            if (player().step().goal) {
                QVERIFY(!player().isGoalReached());
                if (!player().step().goal->parameter.empty())
                    QVERIFY(m_window->controls().row(QString::fromStdString(player().step().goal->parameter)));
                press("lessonSolve");
                QTRY_VERIFY(player().isGoalReached());
            }
            QTRY_VERIFY(player().isOpen());
            if (!player().step().after.empty()) QVERIFY(answerShown());
            if (!player().step().look.empty())
                QTRY_VERIFY(!dock(player().step().look.c_str())->visibleRegion().isEmpty());
            press("lessonNext");
        }
        QVERIFY(!player().isTaking());
        QVERIFY(session().scenario() == defaultScenario("bilinear"));
        QVERIFY(list->item(row)->text().contains(QStringLiteral("✓")));
        QVERIFY(m_answers->errors.isEmpty());
    }

    void leavingRestoresEverything() {
        const QString file = m_folder->filePath(QStringLiteral("mine.json"));
        m_answers->save = file;
        QVERIFY(m_window->files().saveAs());
        session().setParameter(stepPath, 0.375);
        session().setParameter(stepPath, 0.75);
        session().undo();
        dock("map")->hide();
        dock("probe")->raise();
        PhaseView* phase = m_window->views().phase;
        QTRY_VERIFY(phase->picture());
        phase->showRange(QRectF(-0.5, -0.25, 1, 0.5));
        QTest::qWait(100);
        const QRectF zoom = phase->visibleRange();
        const Scenario before = session().scenario();
        const QByteArray layout = m_window->saveState();

        take(2);
        QVERIFY(!(session().scenario() == before));
        QVERIFY(m_window->files().file().isEmpty());
        QCOMPARE(keptFrom(session()).file, file);  // what would survive a crash is the person's own
        QVERIFY(keptFrom(session()).scenario == before);
        dock("spectrum")->hide();
        dock("map")->show();
        session().setParameter(stepPath, 0.0625);
        press("lessonNext");
        press("lessonLeave");

        QVERIFY(session().scenario() == before);
        QCOMPARE(m_window->saveState(), layout);
        QCOMPARE(m_window->files().file(), file);
        QVERIFY(m_window->isWindowModified());
        QVERIFY(phase->isZoomed());
        QTRY_VERIFY(std::abs(phase->visibleRange().left() - zoom.left()) < 0.02 &&
                    std::abs(phase->visibleRange().width() - zoom.width()) < 0.05);
        QVERIFY(session().canRedo());
        session().redo();
        QCOMPARE(session().scenario().method.values.real("step"), 0.75);
        session().undo();
        session().undo();
        QVERIFY(!session().isModified());
    }

    void aGoalIsSeenAsItIsReached() {
        take(0);
        while (!player().step().goal || player().step().goal->parameter.empty()) press("lessonNext");
        ValueSlider* slider = m_window->controls().row(QStringLiteral("regularizers.r1.gamma"))->slider();
        QVERIFY(slider->isHighlighted());
        QVERIFY(!answerShown());
        const int y = slider->height() / 2;
        QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(12, y));
        for (int x = 12; x < slider->width() / 2; x += 4) QTest::mouseMove(slider, QPoint(x, y));
        QTRY_VERIFY(player().isGoalReached());  // while the hand is still on it
        QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() / 2, y));
        QTRY_VERIFY(answerShown());
        session().undo();
        QTest::qWait(50);
        QVERIFY(player().isGoalReached());  // once is enough
    }

    void aWrongAnswerIsAnswered() {
        take(2);
        const auto right = player().step().question->right;
        press(QStringLiteral("lessonChoice%1").arg(right == 0 ? 1 : 0));
        QTRY_VERIFY(answerShown());
        QStringList words;
        for (const QLabel* label : m_window->lessons().findChildren<QLabel*>()) words << label->text();
        QVERIFY(words.join(QLatin1Char('\n')).contains(QStringLiteral("✗")));
        QVERIFY(words.join(QLatin1Char('\n')).contains(QStringLiteral("✓")));
    }

    void progressIsKept() {
        take(2);
        press("lessonNext");
        press("lessonNext");
        const int there = player().index();
        QCOMPARE(there, 2);
        press("lessonLeave");
        take(2);
        QCOMPARE(player().index(), there);
        press("lessonBack");
        QCOMPARE(player().index(), there - 1);
    }

    void openingSomethingEndsTheLesson() {
        session().setParameter(stepPath, 0.375);
        take(2);
        m_window->files().openNew(QStringLiteral("lq"));
        QVERIFY(!player().isTaking());
        QCOMPARE(session().scenario().game.id, std::string("lq"));
        session().undo();
        QCOMPARE(session().scenario().method.values.real("step"), 0.375);
    }

    void ownLessonsAreListedAndBadOnesExplained() {
        QDir(m_folder->path()).mkdir(QStringLiteral("lessons"));
        const QString good = m_folder->filePath(QStringLiteral("lessons/own.md")), bad = m_folder->filePath(QStringLiteral("lessons/bad.md"));
        write(good, "# Mine\n## Step\ntext\n```scenario\n{\"preset\": \"sgp-data\"}\n```\n");
        write(bad, "# Bad\n## Step\ntext\n```scenario\n{\"preset\": \"sgp-dta\"}\n```\n");
        m_window->lessons().showList();
        auto* list = m_window->findChild<QListWidget*>(QStringLiteral("lessonList"));
        QVERIFY(list->item(list->count() - 1)->text().startsWith(QStringLiteral("Mine")));
        auto* problems = m_window->findChild<QLabel*>(QStringLiteral("lessonProblems"));
        QVERIFY2(problems->text().contains(QStringLiteral("line 4 /preset")), qPrintable(problems->text()));
        QVERIFY(!m_window->lessons().openFile(bad));
        QCOMPARE(m_answers->errors.size(), 1);
        QVERIFY(m_window->lessons().openFile(good));
        QCOMPARE(player().lesson().title, std::string("Mine"));
    }

    void aDroppedLessonIsTaken() {
        const QString file = m_folder->filePath(QStringLiteral("dropped.md"));
        write(file, "# Dropped\n## Step\ntext\n```scenario\n{\"preset\": \"sgp-data\"}\n```\n");
        dock("lessons")->hide();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QTRY_VERIFY(player().isTaking());
        QCOMPARE(player().lesson().title, std::string("Dropped"));
        QVERIFY(dock("lessons")->isVisible());
    }

    void theSpectrumOfALessonIsThatOfTheEquilibrium() {
        take(0);
        press("lessonNext");
        m_window->laboratory().setSpeed(Laboratory::slowest);
        press("lessonChoice0");
        QTRY_VERIFY(player().answer());
        QVERIFY(m_window->laboratory().isPlaying());
        QTRY_VERIFY(m_window->stage().evaluation() && m_window->stage().probePlace() == ProbePlace::equilibrium);
        press("lessonLeave");
        m_window->laboratory().play();
        QTRY_VERIFY(m_window->stage().probePlace() == ProbePlace::head);
    }

private:
    SessionModel& session() { return m_window->session(); }
    LessonPlayer& player() { return m_window->lessons().player(); }
    QDockWidget* dock(const char* name) { return m_window->findChild<QDockWidget*>(QString::fromLatin1(name)); }
    void take(int row) {
        m_window->findChild<QListWidget*>(QStringLiteral("lessonList"))->setCurrentRow(row);
        press("lessonBegin");
        QVERIFY(player().isTaking());
    }
    bool answerShown() { return m_window->lessons().findChild<QLabel*>(QStringLiteral("lessonAnswer")) != nullptr; }
    void press(const QString& name) {
        auto* button = m_window->lessons().findChild<QPushButton*>(name);
        QVERIFY2(button && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static void write(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Answers> m_answers;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(LessonsTest)
#include "lessons_test.moc"
