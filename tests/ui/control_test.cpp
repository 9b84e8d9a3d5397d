// SPDX-License-Identifier: GPL-3.0-or-later
// The session as a control loop: nothing while hidden, live with a parameter, and a reason where there is none.
#include "set_up.h"
#include "core/scenario/scenario_json.h"
#include "ui/control_pane.h"
#include "ui/plots/control_views.h"
#include "ui/session_model.h"

#include <QLabel>
#include <QTabBar>
#include <QTest>

using namespace ganscope;

class ControlTest : public QObject {
    Q_OBJECT

private slots:
    void hiddenItComputesNothing() {
        SessionModel session(test::dirac({"game.loss=wgan", "game.target=1", "regularizers.clc.lambda=0.25"}));
        ControlPane pane(session);
        session.setParameter(QStringLiteral("regularizers.clc.lambda"), 1.0);
        QCOMPARE(pane.questions(), std::uint64_t(0));
        pane.resize(600, 600);
        pane.show();
        QTRY_VERIFY(pane.pictures().has_value());
        QCOMPARE(pane.questions(), std::uint64_t(1));
    }

    void polesFollowTheSliderAndPathsDoNotAsk() {
        SessionModel session(test::dirac({"game.loss=wgan", "game.target=1", "regularizers.clc.lambda=1"}));
        ControlPane pane(session);
        pane.resize(600, 600);
        pane.show();
        QTRY_VERIFY(pane.pictures().has_value());
        const auto poles = [&] { return pane.pictures()->poles->points.front().at; };
        QCOMPARE(poles(), (std::vector<QPointF>{{-1, 0}, {-1, 0}}));
        session.addStart({0.5, 0.5});
        session.setParameter(QStringLiteral("method.step"), 0.05);
        QCOMPARE(pane.questions(), std::uint64_t(1));
        session.setParameter(QStringLiteral("regularizers.clc.lambda"), 0.0);
        QTRY_COMPARE(poles(), (std::vector<QPointF>{{0, -1}, {0, 1}}));
    }

    void oneDiagramTakesAllTheRoom() {
        SessionModel session(test::dirac({"game.loss=wgan", "game.target=1"}));
        ControlPane pane(session);
        pane.resize(600, 600);
        pane.show();
        QTRY_VERIFY(pane.pictures().has_value());
        auto* choice = pane.findChild<QTabBar*>(QStringLiteral("controlChoice"));
        QTest::mouseClick(choice, Qt::LeftButton, {}, choice->tabRect(2).center());
        for (PlotView* view : pane.views()) QCOMPARE(view->isVisible(), view->objectName() == QLatin1String("bodeView"));
        QTest::mouseClick(choice, Qt::LeftButton, {}, choice->tabRect(4).center());
        for (PlotView* view : pane.views()) QVERIFY(view->isVisible());
    }

    void aGameWithoutMovableDataSaysWhy() {
        SessionModel session(defaultScenario("bilinear"));
        ControlPane pane(session);
        pane.resize(600, 600);
        pane.show();
        auto* note = pane.findChild<QLabel*>(QStringLiteral("controlNote"));
        QTRY_VERIFY(note->isVisible());
        QVERIFY(note->text().contains(QLatin1String("whose data can be moved")));
        QVERIFY(!pane.findChild<BodeView*>()->isVisible());
    }
};

QTEST_MAIN(ControlTest)
#include "control_test.moc"
