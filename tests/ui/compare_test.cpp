// SPDX-License-Identifier: GPL-3.0-or-later
// Two scenarios side by side: duplicated, edited, swapped and closed with real events; one clock, one camera, the same starts.
#include "answers.h"
#include "set_up.h"

#include "core/analysis/evaluation.h"
#include "core/scenario/carrier.h"
#include "core/scenario/scenario_equilibria.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "core/simulation/stepper.h"
#include "ui/compare/comparison.h"
#include "ui/compare/differences.h"
#include "ui/figure_export.h"
#include "ui/figures/figure_view.h"
#include "ui/main_window.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/series_view.h"
#include "ui/plots/spectrum_view.h"
#include "ui/portrait_gestures.h"
#include "ui/session_model.h"
#include "ui/sessions/kept_session.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ganscope;

namespace {

Scenario alone(Scenario scenario) {
    scenario.compared.clear();
    return scenario;
}

/// A window with B in it, at its end.
struct Bench {
    test::Answers answers;
    MainWindow window;

    explicit Bench(const Scenario& scenario) : window(scenario, answers) {
        window.resize(1300, 820);
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
    }
    Comparison& comparison() { return window.comparison(); }
    SessionModel& session() { return window.session(); }
    void press(const char* name) {
        auto* action = window.findChild<QAction*>(QString::fromLatin1(name));
        QVERIFY(action && action->isEnabled());
        action->trigger();
    }
    /// B as a picture, when both have come to their last step.
    bool waitForEnd() {
        window.laboratory().setSpeed(20000);
        window.laboratory().play();
        return QTest::qWaitFor([&] { return window.laboratory().isFinished() && comparison().answer() && comparison().difference()->picture(); }, 8000);
    }
};

}  // namespace

class CompareTest : public QObject {
    Q_OBJECT

private slots:
    void init() { test::freshSettings(); }

    void withoutBNothingIsComputedOrShown() {
        Bench bench(test::dirac());
        bench.session().setParameter(QStringLiteral("method.step"), 0.1);
        QTest::qWait(50);
        QCOMPARE(bench.comparison().questions(), std::uint64_t(0));
        QVERIFY(!bench.comparison().answer());
        QVERIFY(!bench.comparison().view()->isVisible());
        QVERIFY(!bench.window.findChild<QDockWidget*>(QStringLiteral("difference"))->isVisible());
    }

    /// As B's portrait is until its first answer has come.
    void withoutAPlaneThePointerIsNowhere() {
        SessionModel session(test::dirac());
        PhaseView view;
        PortraitGestures gestures(session, view);
        QSignalSpy pointed(&gestures, &PortraitGestures::pointed);
        const Scenario before = session.scenario();
        emit view.hovered(0.5, 0.25);
        emit view.clicked(0.5, 0.25);
        emit view.startDragged(0, 0.5, 0.25);
        QCOMPARE(pointed.count(), 0);
        QVERIFY(session.scenario() == before);
        gestures.setPlane(entriesPlane(before, buildSystem(before)));
        emit view.hovered(0.5, 0.25);
        QCOMPARE(pointed.count(), 1);
        QCOMPARE(pointed[0][0].value<std::vector<double>>(), (std::vector<double>{0.5, 0.25}));
    }

    void theKeyDuplicatesAndUndoTakesItBack() {
        Bench bench(test::dirac());
        bench.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTest::keyClick(&bench.window, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(*bench.session().compared() == alone(bench.session().scenario()));
        QTRY_VERIFY(bench.comparison().view()->isVisible());
        QTRY_VERIFY(bench.comparison().answer());
        bench.session().undo();
        QVERIFY(!bench.session().compared());
        QTRY_VERIFY(!bench.comparison().view()->isVisible());
        bench.session().redo();
        QVERIFY(bench.session().compared());
    }

    void theDifferenceIsThatOfTwoRuns() {
        Bench bench(test::dirac({"steps=200"}));
        bench.press("compare.duplicate");
        bench.session().setParameter(QStringLiteral("method.step"), 0.05);
        QVERIFY(bench.waitForEnd());
        QTRY_COMPARE(bench.comparison().difference()->picture()->upper.curves.front().points.size(), std::size_t(201));
        Stepper a(buildSystem(bench.session().scenario()), bench.session().scenario().starts[0]);
        Stepper b(buildSystem(*bench.session().compared()), bench.session().scenario().starts[0]);
        for (const QPointF& p : bench.comparison().difference()->picture()->upper.curves.front().points) {
            QCOMPARE(p.y(), std::hypot(a.point()[0] - b.point()[0], a.point()[1] - b.point()[1]));
            a.step();
            b.step();
        }
        QVERIFY(bench.window.findChild<QLabel*>(QStringLiteral("titleB"))->text().contains(QLatin1String("0.2")));
    }

    void inANarrowWindowOneStandsAboveTheOther() {
        Bench bench(test::dirac({"method.step=0.1"}));
        bench.press("compare.duplicate");
        const PhaseView &a = *bench.window.views().phase, &b = *bench.comparison().view();
        const auto beside = [&] { return a.mapTo(&bench.window, QPoint()).y() == b.mapTo(&bench.window, QPoint()).y(); };
        QTRY_VERIFY(b.isVisible() && beside());
        bench.window.resize(1000, 700);
        QTRY_VERIFY(!beside() && b.width() > 200 && std::abs(a.height() - b.height()) < 3);
        auto* title = bench.window.findChild<QLabel*>(QStringLiteral("titleB"));
        bench.session().setParameter(QStringLiteral("method.step"), 0.2);
        QVERIFY(title->fontMetrics().horizontalAdvance(title->text()) <= title->contentsRect().width());
        bench.window.resize(1300, 820);
        QTRY_VERIFY(beside());
    }

    void startsAreShared() {
        Bench bench(test::dirac({"steps=50"}));
        bench.press("compare.duplicate");
        QTRY_VERIFY(bench.comparison().answer());
        bench.session().addStart({0.5, -0.5});
        QTRY_COMPARE(bench.comparison().answer()->tracks.size(), std::size_t(2));
        QCOMPARE(bench.comparison().answer()->tracks[1]->point(0)[1], -0.5);
        // A click in B's portrait begins a path in both.
        PhaseView* view = bench.comparison().view();
        const QPoint at = view->widgetPosition({-1, -1.2}).toPoint();
        QWidget* canvas = view->childAt(at);
        QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->mapFrom(view, at));
        QTRY_COMPARE(bench.session().scenario().starts.size(), std::size_t(3));
        QTRY_COMPARE(bench.comparison().answer()->tracks.size(), std::size_t(3));
    }

    void aZoomOfOneIsAZoomOfBoth() {
        Bench bench(test::dirac());
        bench.press("compare.duplicate");
        QTRY_VERIFY(bench.comparison().answer());
        PhaseView &a = *bench.window.views().phase, &b = *bench.comparison().view();
        QTRY_VERIFY(a.picture() && b.picture());
        a.showRange(QRectF(-0.5, -0.5, 1, 1));
        QTRY_VERIFY(b.isZoomed());
        QTRY_VERIFY(std::abs(b.visibleRange().center().x() - a.visibleRange().center().x()) < 1e-9 && b.visibleRange().width() < 1.6);
        const QRectF settled = a.visibleRange();
        QTest::qWait(100);
        QCOMPARE(a.visibleRange(), settled);  // they do not push each other on
        b.showRange(QRectF(0, 0, 0.5, 0.5));
        QTRY_VERIFY(std::abs(a.visibleRange().center().x() - 0.25) < 1e-9);
        a.resetView();
        QTRY_VERIFY(!b.isZoomed());
        // What is at rest and changes, as a portrait that stands for the first time, does not undo the other's zoom.
        a.showRange(QRectF(-0.5, -0.5, 1, 1));
        emit b.viewChanged(QRectF(-2, -2, 4, 4), 0);
        QVERIFY(a.isZoomed());
        QTRY_VERIFY(b.isZoomed());
    }

    void swappingExchangesBothAndKeepsTheStarts() {
        Bench bench(test::dirac({"steps=60"}));
        bench.press("compare.duplicate");
        bench.session().setParameter(QStringLiteral("method.step"), 0.05);
        bench.session().addStart({0.3, 0.3});
        const Scenario whole = bench.session().scenario(), a = alone(whole), b = *bench.session().compared();
        bench.press("compare.swap");
        QCOMPARE(bench.session().scenario().method.values.real("step"), b.method.values.real("step"));
        QVERIFY(*bench.session().compared() == a);
        QVERIFY(bench.session().scenario().starts == a.starts);
        bench.session().undo();
        QVERIFY(bench.session().scenario() == whole);
        QVERIFY(*bench.session().compared() == b);
    }

    void theSpectrumShowsBothAndClosingTakesBAway() {
        Bench bench(test::dirac({"regularizers.r1.gamma=0.3"}));
        bench.press("compare.duplicate");
        bench.session().setParameter(QStringLiteral("regularizers.r1.gamma"), 1.5);
        SpectrumView& spectrum = *bench.window.views().spectrum;
        QTRY_COMPARE(spectrum.picture()->flow.compared.size(), std::size_t(2));
        QVERIFY(std::abs(spectrum.picture()->flow.compared[0].x() + 0.15) < 1e-12);  // −γ/2
        bench.press("compare.close");
        QTRY_VERIFY(spectrum.picture()->flow.compared.empty());
        QVERIFY(!bench.comparison().view()->isVisible());
    }

    void otherStateSpacesStandBesideEachOtherWithoutADifference() {
        Bench bench(test::dirac());
        bench.press("compare.duplicate");
        bench.session().setGame(QStringLiteral("lq"));
        QVERIFY(bench.waitForEnd());
        QTRY_VERIFY(bench.comparison().difference()->picture()->note.contains(QLatin1String("B has 2")));
        QVERIFY(bench.comparison().view()->isVisible());
    }

    void bSurvivesAKeptSession() {
        SessionModel session(test::dirac());
        session.setCompared(test::dirac({"method.step=0.07"}), QStringLiteral("compare"));
        const KeptSession kept = *keptFromBytes(toBytes(keptFrom(session)));
        SessionModel again(kept.scenario);
        putBack(kept, again);
        QVERIFY(again.compared() && *again.compared() == *session.compared());
        QVERIFY(!again.canUndo());
    }

    void bIsPartOfTheFileAndOfTheDirtyMark() {
        QTemporaryDir folder;
        SessionModel session(test::dirac());
        session.markSaved(folder.filePath(QStringLiteral("a.json")));
        session.setCompared(test::dirac({"method.step=0.07"}), QStringLiteral("compare"));
        QVERIFY(session.isModified());
        const Reading reading = readScenario(writeScenario(session.scenario()));
        QVERIFY(reading.scenario && *reading.scenario == session.scenario());
        session.openScenario(test::dirac(), QStringLiteral("open"));
        QVERIFY(!session.compared());
        session.undo();
        QVERIFY(session.compared());
    }

    void whatIsOpenedComesToTheFrontThoughItsDockWasClosed() {
        Scenario first = test::dirac({"steps=20"}), second = first;
        first.compared = {test::dirac({"steps=20", "regularizers.r1.gamma=0.3"})};
        second.compared = {test::dirac({"steps=20", "regularizers.r1.gamma=0.5"})};
        Bench bench(first);
        auto* dock = bench.window.findChild<QDockWidget*>(QStringLiteral("difference"));
        QTRY_VERIFY(bench.comparison().difference()->isDrawn());
        dock->close();
        bench.session().setParameter(QStringLiteral("method.step"), 0.1);
        QTest::qWait(20);
        QVERIFY(!dock->isVisible());  // of the same B nobody asked to see more
        bench.session().openScenario(second, QStringLiteral("open"));
        QTRY_VERIFY(bench.comparison().difference()->isDrawn());
        auto* map = bench.window.findChild<QDockWidget*>(QStringLiteral("map"));
        map->raise();
        QTRY_VERIFY(!bench.comparison().difference()->isDrawn());
        bench.press("compare.swap");
        QTest::qWait(20);
        QVERIFY(!bench.comparison().difference()->isDrawn());
        bench.session().openScenario(first, QStringLiteral("open"));
        QTRY_VERIFY(bench.comparison().difference()->isDrawn());
    }

    void bothShowOnePlane() {
        Bench bench(test::made("gaussian-mean", {"view.plane.kind=eigenpair", "steps=40"}));
        bench.press("compare.duplicate");
        bench.session().setParameter(QStringLiteral("game.sigma"), 0.5);
        QTRY_VERIFY(bench.comparison().answer() && bench.window.laboratory().scene()->revision == bench.session().revision());
        QTRY_VERIFY(bench.comparison().answer()->scene->plane == bench.window.laboratory().scene()->plane);
        QVERIFY(bench.comparison().answer()->scene->plane.isOblique());
    }

    void theFigureShowsBothAndCarriesThem() {
        const Scenario s = test::made("dirac", {"compared.method=alternating", "steps=30"});
        QCOMPARE(s.compared.size(), std::size_t(1));
        FigureOrder order;
        order.view = "compare";
        const FigureResult figure = renderComposed(composeFigure(Experiment(s), order), FigureFormat::Svg);
        QVERIFY2(figure.ok, qPrintable(figure.error));
        const Reading carried = readScenarioOrFigure(std::string_view(figure.bytes.constData(), std::size_t(figure.bytes.size())));
        QVERIFY(carried.scenario && carried.scenario->compared == s.compared);
        QVERIFY(!figureView("compare")->compose(Experiment(test::dirac()), {}).objection.empty());
    }

    void inAColumnThePortraitsStandOneBelowTheOther() {
        const Scenario s = test::made("gaussian-mean", {"compared.method.step=0.05", "steps=20"});
        const FigureView& view = *figureView("compare");
        QCOMPARE(suitingVenue(view, s), std::string_view("icml-page"));
        for (const auto& [width, columns] : {std::pair(234.0, 1), std::pair(487.0, 2)}) {
            const FigureContent content = view.compose(Experiment(s), {width, view.height(s, width, 8), 8});
            QCOMPARE(content.columns, columns);
            QCOMPARE(content.columnWidths, std::vector<double>(std::size_t(columns), 1.0));
            QCOMPARE(content.panels.size(), std::size_t(4));
        }
    }

    void aDifferenceInWords() {
        const Scenario a = test::dirac();
        QCOMPARE(differenceText(a, a), QStringLiteral("the same"));
        QCOMPARE(differenceText(a, test::dirac({"method.step=0.05"})), QStringLiteral("h = 0.05"));
        QVERIFY(differenceText(test::dirac({"regularizers.r1.gamma=1"}), a).startsWith(QLatin1String("without ")));
    }
};

QTEST_MAIN(CompareTest)
#include "compare_test.moc"
