// SPDX-License-Identifier: GPL-3.0-or-later
// The stability map of the session: nothing while hidden, the border where it belongs, and a press goes there.
#include "set_up.h"
#include "core/scenario/scenario_json.h"
#include "ui/map_dock.h"
#include "ui/plots/map_view.h"
#include "ui/session_model.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QTest>

using namespace ganscope;

class MapTest : public QObject {
    Q_OBJECT

private slots:
    void hiddenItComputesNothing() {
        SessionModel session(test::dirac({"regularizers.r1.gamma=0.3"}));
        MapPane pane(session);
        session.setParameter(QStringLiteral("method.step"), 0.1);
        QCOMPARE(pane.questions(), std::uint64_t(0));
        pane.resize(400, 400);
        pane.show();
        QTRY_VERIFY(pane.view()->picture()->columns > 0);
        QCOMPARE(pane.questions(), std::uint64_t(1));
    }

    void behindAnotherTabItComputesNothing() {
        SessionModel session(test::dirac({"regularizers.r1.gamma=0.3"}));
        QMainWindow window;
        auto *front = new QDockWidget(&window), *back = new QDockWidget(&window);
        auto* pane = new MapPane(session);
        front->setWidget(new QLabel);
        back->setWidget(pane);
        for (QDockWidget* dock : {back, front}) window.addDockWidget(Qt::RightDockWidgetArea, dock);
        window.tabifyDockWidget(back, front);
        front->raise();
        window.resize(700, 500);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCoreApplication::processEvents();
        session.setParameter(QStringLiteral("method.ratio"), 2.0);
        QCoreApplication::processEvents();
        QCOMPARE(pane->questions(), std::uint64_t(0));
        back->raise();
        QTRY_VERIFY(pane->view()->picture()->columns > 0);
        QCOMPARE(pane->questions(), std::uint64_t(1));
    }

    void aVisitThatEndsTheMapIsSafe() {
        SessionModel session(test::made("ring", {"game.data=two-modes", "game.latent_size=1", "game.generator_layers=1", "game.generator_width=1",
                                                 "game.discriminator_layers=1", "game.discriminator_width=1", "game.batch=4",
                                                 "view.map.x.parameter=game.generator_width", "view.map.y.parameter=regularizers.r1.gamma"}));
        MapPane pane(session);
        pane.resize(400, 400);
        pane.show();
        QTRY_COMPARE(pane.questions(), std::uint64_t(1));
        emit pane.view()->visited(QPointF(6, 0.5));  // more entries than a map is made of: after the first change there are no axes
        QCOMPARE(session.scenario().game.values.integer("generator_width"), 6);
        QVERIFY(!pane.findChild<QLabel*>(QStringLiteral("mapNote"))->text().isEmpty());
    }

    void onlyTheMarkMovesWithItsOwnNumbers() {
        SessionModel session(test::dirac({"regularizers.r1.gamma=0.3"}));
        MapPane pane(session);
        pane.resize(400, 400);
        pane.show();
        QTRY_VERIFY(pane.view()->picture()->columns > 0);
        session.setParameter(QStringLiteral("method.step"), 0.4);
        session.setParameter(QStringLiteral("regularizers.r1.gamma"), 0.8);
        QCOMPARE(pane.questions(), std::uint64_t(1));
        session.setParameter(QStringLiteral("method.ratio"), 2.0);
        QCOMPARE(pane.questions(), std::uint64_t(2));
    }

    void aPressGoesThere() {
        SessionModel session(test::dirac({"regularizers.r1.gamma=0.3"}));
        MapPane pane(session);
        pane.resize(500, 500);
        pane.show();
        QTRY_VERIFY(pane.view()->picture()->columns > 0);
        pane.view()->replotNow();
        const MapPicture& picture = *pane.view()->picture();
        const double gamma = 0.5 * (picture.x.low + picture.x.high);
        const QPointF at = pane.view()->widgetPosition({picture.x.place(gamma), picture.y.place(0.1)});
        QWidget* plot = pane.view()->childAt(at.toPoint());
        QVERIFY(plot);
        QTest::mouseClick(plot, Qt::LeftButton, Qt::NoModifier, plot->mapFrom(pane.view(), at.toPoint()));
        const Scenario& now = session.scenario();
        QVERIFY(std::abs(now.regularizers[0].values.real("gamma") - gamma) < 0.02 * (picture.x.high - picture.x.low));
        QVERIFY(std::abs(std::log10(now.method.values.real("step") / 0.1)) < 0.05);
        session.undo();  // one visit, one step
        QCOMPARE(session.scenario().regularizers[0].values.real("gamma"), 0.3);
        QCOMPARE(session.scenario().method.values.real("step"), 0.2);
    }

    void whatHasNoMapSaysWhy() {
        SessionModel session(test::dirac({"method.id=flow"}));
        MapPane pane(session);
        pane.resize(400, 400);
        pane.show();
        auto* note = pane.findChild<QLabel*>(QStringLiteral("mapNote"));
        QTRY_VERIFY(note->isVisible());
        QVERIFY(note->text().contains(QLatin1String("needs two numbers")));
        session.setMethod(QStringLiteral("simultaneous"));
        session.addRegularizer(QStringLiteral("r1"));
        QTRY_VERIFY(!note->isVisible() && pane.view()->picture()->columns > 0);
    }

    void choicesBelongToTheScenario() {
        SessionModel session(test::dirac({"regularizers.r1.gamma=0.3"}));
        MapPane pane(session);
        pane.resize(400, 400);
        pane.show();
        auto* across = pane.findChild<QComboBox*>(QStringLiteral("mapX"));
        QTRY_VERIFY(across->count() > 2);
        const int ratio = across->findData(QStringLiteral("method.ratio"));
        QVERIFY(ratio >= 0);
        across->setCurrentIndex(ratio);
        emit across->activated(ratio);
        QCOMPARE(session.scenario().view.mapX.parameter, std::string("method.ratio"));
        session.undo();
        QVERIFY(session.scenario().view.mapX.parameter.empty());
    }
};

QTEST_MAIN(MapTest)
#include "map_test.moc"
