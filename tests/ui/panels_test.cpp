// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, sliders, rows and the controls under real keys and mouse events, and the session that answers
// them.
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "ui/catalogue_panel.h"
#include "ui/number_box.h"
#include "ui/number_text.h"
#include "ui/parameter_row.h"
#include "ui/session_model.h"
#include "ui/value_slider.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace ganscope;

namespace {

Scenario withR1() {
    Scenario s = defaultScenario("dirac");
    s.regularizers = {{"r1", Values(catalogue::regularizer("r1")->parameters)}};
    return s;
}

double gamma(const SessionModel& session) {
    return session.scenario().regularizers.at(0).values.real("gamma");
}

void type(NumberBox& box, const QString& text) {
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&box, text);
    QTest::keyClick(&box, Qt::Key_Return);
}

const QString gammaPath = QStringLiteral("regularizers.r1.gamma");

}  // namespace

class PanelsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }

    void numbersAreReadInEveryLocale_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isNumber");
        QTest::addColumn<double>("value");
        const auto row = [](const char* text, std::optional<double> value) {
            QTest::newRow(text) << QString::fromUtf8(text) << value.has_value() << value.value_or(0);
        };
        row("0.5", 0.5);
        row("0,5", 0.5);
        row(" ,5 ", 0.5);
        row("+2", 2);
        row("\u22121e-3", -1e-3);
        row("1000", 1000);
        row("0.1", 0.1);
        row("1,000.5", {});
        row("1.000.000", {});
        row("1 000", {});
        row("1'000", {});
        row("nan", {});
        row("inf", {});
        row("1e999", {});
        row("0x10", {});
        row("", {});
        row("-", {});
        row("1e", {});
    }
    void numbersAreReadInEveryLocale() {
        QFETCH(QString, text);
        QFETCH(bool, isNumber);
        QFETCH(double, value);
        const auto read = numberFromText(text);
        QCOMPARE(read.has_value(), isNumber);
        if (isNumber) QCOMPARE(*read, value);
    }

    void numbersKeepEveryDigit() {
        for (double x : {0.1, 0.30000000000000004, 1e-300, -123456.789, 2.0 / 3})
            QCOMPARE(numberFromText(textFromNumber(x)).value_or(0), x);
    }

    void scaleEndsAreTheParametersEnds() {
        for (const Parameter& p : {real("a", "a", 0, -2, 2, ""), positive("h", "h", 0.2, 1e-3, 1, ""),
                                   integer("n", "n", 1, 1, 10, "")}) {
            const ParameterScale scale(p);
            QCOMPARE(scale.value(0), p.low);
            QCOMPARE(scale.value(ParameterScale::travel), p.high);
            double before = p.low;
            for (int i = 0; i <= ParameterScale::travel; i += 7) {
                const double x = scale.value(i);
                QVERIFY(x >= before && complaint(p, x).empty());
                before = x;
                QVERIFY(std::abs(scale.position(scale.value(i)) - i) <=
                        (p.kind == ParameterKind::integer ? 600 : 60));
            }
        }
    }

    void stepsNeverLeaveWhatIsAccepted() {
        const Parameter h = positive("h", "h", 0.2, 1e-3, 1, ""), n = integer("n", "n", 1, 1, 10, "");
        for (const Parameter& p : {h, n}) {
            double x = p.low;
            for (int i = 0; i < 300; ++i) {
                x = ParameterScale(p).stepped(x, -1, i % 2 ? 1 : 10);
                QVERIFY2(complaint(p, x).empty(), complaint(p, x).c_str());
            }
        }
        const ParameterScale scale(h);
        QVERIFY(scale.stepped(0.2, 1, 0.1) > 0.2);
        QVERIFY(scale.stepped(0.2, 1, 0.1) < scale.stepped(0.2, 1));
        QVERIFY(scale.stepped(0.2, 1) < scale.stepped(0.2, 1, 10));
    }

    void boxTakesPointAndComma() {
        NumberBox box(real("gamma", "γ", 0.3, 0, 3, ""));
        box.show();
        QSignalSpy edited(&box, &NumberBox::edited);
        type(box, QStringLiteral("0,5"));
        QCOMPARE(edited.takeFirst().at(0).toDouble(), 0.5);
        box.setShown(0.5);
        type(box, QStringLiteral("0.75"));
        QCOMPARE(edited.takeFirst().at(0).toDouble(), 0.75);
        QVERIFY(edited.isEmpty());
    }

    void boxRefusesWithASentence() {
        NumberBox box(nonNegative("gamma", "γ", 0.3, 0, 3, ""));
        box.setShown(0.3);
        box.show();
        QSignalSpy edited(&box, &NumberBox::edited);
        type(box, QStringLiteral("-1"));
        QVERIFY(edited.isEmpty());
        QVERIFY(QToolTip::text().contains(QStringLiteral("at least 0")));
        QCOMPARE(box.findChild<QLineEdit*>()->text(), QStringLiteral("0.3"));
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&box, QStringLiteral("1,0.5"));  // the second mark is not even taken
        QCOMPARE(box.findChild<QLineEdit*>()->text(), QStringLiteral("1,05"));
        QTest::keyClick(&box, Qt::Key_Escape);
        QCOMPARE(box.findChild<QLineEdit*>()->text(), QStringLiteral("0.3"));
    }

    void rowsFollowTheKindOfParameter() {
        ParameterRow check(flag("bias", "bias", false, "m"), QStringLiteral("Dirac-GAN"));
        QSignalSpy wished(&check, &ParameterRow::wished);
        check.show();
        auto* const tick = check.findChild<QCheckBox*>();
        const int fromItsEdge = 6;
        QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(check.isRightToLeft() ? tick->width() - fromItsEdge : fromItsEdge, tick->height() / 2));
        QCOMPARE(wished.size(), 1);
        QCOMPARE(wished.at(0).at(0).value<Value>(), Value(true));

        ParameterRow numbers(list("mean", "m", {1, 2}, -2, 2, "m"), QStringLiteral("Gaussian"));
        QSignalSpy listed(&numbers, &ParameterRow::wished);
        numbers.show();
        QCOMPARE(numbers.findChildren<NumberBox*>().size(), 2);
        QTest::mouseClick(numbers.findChild<QToolButton*>(QStringLiteral("more")), Qt::LeftButton);
        QCOMPARE(listed.takeFirst().at(0).value<Value>(), Value(std::vector<double>{1, 2, 2}));
        type(*numbers.findChild<NumberBox*>(QStringLiteral("box1")), QStringLiteral("1,5"));
        QCOMPARE(listed.takeFirst().at(0).value<Value>(), Value(std::vector<double>{1, 1.5}));

        Parameter choice = flag("measure", "measure", false, "m");
        choice.kind = ParameterKind::choice;
        choice.options = {"data", "samples"};
        choice.fallback = std::string("data");
        ParameterRow options(choice, QStringLiteral("R"));
        QSignalSpy chosen(&options, &ParameterRow::wished);
        options.show();
        options.findChild<QComboBox*>()->setFocus();
        QTest::keyClick(options.findChild<QComboBox*>(), Qt::Key_Down);
        QCOMPARE(chosen.takeFirst().at(0).value<Value>(), Value(std::string("samples")));
    }

    void oneDragIsOneUndoStep() {
        SessionModel session(withR1());
        CataloguePanel panel(session);
        panel.resize(300, 700);
        panel.show();
        ValueSlider* slider = panel.row(gammaPath)->slider();
        const int y = slider->height() / 2;
        QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(slider->width() / 2, y));
        for (int x = slider->width() / 2; x < slider->width() - 20; x += 3)
            QTest::mouseMove(slider, QPoint(x, y));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() - 20, y));
        QVERIFY(gamma(session) > 1.5);
        QVERIFY(session.revision() > 5);
        QCOMPARE(panel.row(gammaPath)->box()->shown(), gamma(session));
        QVERIFY(session.undoText().contains(QStringLiteral("γ")));
        const double far = gamma(session);
        session.undo();
        QCOMPARE(gamma(session), 0.3);
        QCOMPARE(slider->shown(), 0.3);
        QVERIFY(!session.canUndo());
        session.redo();
        QCOMPARE(gamma(session), far);
    }

    void keyStepsJoinAndDoubleClickResets() {
        SessionModel session(withR1());
        CataloguePanel panel(session);
        panel.show();
        ValueSlider* slider = panel.row(gammaPath)->slider();
        slider->setFocus();
        for (int i = 0; i < 5; ++i) QTest::keyClick(slider, Qt::Key_Right);
        QVERIFY(gamma(session) > 0.3);
        QTest::mouseDClick(slider, Qt::LeftButton, {}, QPoint(slider->width() / 2, slider->height() / 2));
        QCOMPARE(gamma(session), 0.3);
        session.undo();
        QVERIFY(gamma(session) > 0.3);
        session.undo();
        QCOMPARE(gamma(session), 0.3);
        QVERIFY(!session.canUndo());
        QTest::keyClick(slider, Qt::Key_Right);
        QTest::mouseDClick(panel.row(gammaPath)->findChild<QLabel*>(), Qt::LeftButton);
        QCOMPARE(gamma(session), 0.3);
    }

    void wheelOverASliderWithoutFocusScrolls() {
        SessionModel session(withR1());
        CataloguePanel panel(session);
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        ValueSlider* slider = panel.row(gammaPath)->slider();
        const auto wheel = [slider] {
            const QPointF at(10, 10);
            QWheelEvent event(at, slider->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(slider, &event);
        };
        panel.row(gammaPath)->box()->setFocus();
        wheel();
        QCOMPARE(gamma(session), 0.3);
        slider->setFocus();
        wheel();
        QVERIFY(gamma(session) > 0.3);
    }

    void aDragBackToWhereItBeganIsNothing() {
        SessionModel session(withR1());
        session.beginGesture();
        session.setParameter(gammaPath, 1.0);
        session.setParameter(gammaPath, 0.3);
        session.endGesture();
        QVERIFY(!session.canUndo());
        session.beginGesture();
        session.setParameter(gammaPath, 1.0);
        session.cancelGesture();
        QCOMPARE(gamma(session), 0.3);
        QVERIFY(!session.canUndo() && !session.canRedo());
    }

    void nothingInvalidGetsIn() {
        SessionModel session(withR1());
        const Scenario before = session.scenario();
        QVERIFY(!session.setParameter(gammaPath, -1.0).isEmpty());
        QVERIFY(!session.setParameter(gammaPath, std::numeric_limits<double>::quiet_NaN()).isEmpty());
        QVERIFY(!session.setParameter(QStringLiteral("method.stp"), 1.0).isEmpty());
        QVERIFY(!session.setParameter(QStringLiteral("method.step"), std::string("big")).isEmpty());
        QVERIFY(!session.addStart({1}).isEmpty());
        QVERIFY(!session.addStart({1, INFINITY}).isEmpty());
        QVERIFY(!session.moveStart(7, {1, 1}).isEmpty());
        QVERIFY(!session.addRegularizer(QStringLiteral("r1")).isEmpty());
        QVERIFY(!session.setSteps(0).isEmpty());
        session.removeStart(-1);
        session.removeRegularizer(QStringLiteral("jare"));
        QVERIFY(session.scenario() == before);
        QCOMPARE(session.revision(), 1ULL);
    }

    void whatATermObjectsToDoesNotGetIn_data() {
        QTest::addColumn<QString>("game");
        QTest::addColumn<QStringList>("overrides");
        QTest::addColumn<QString>("path");
        QTest::newRow("mode without an encoder")
            << QStringLiteral("ring") << QStringList{QStringLiteral("game.encoder=true"), QStringLiteral("regularizers.mode.lambda1=1")}
            << QStringLiteral("game.encoder");
        QTest::newRow("primal-dual in the plane")
            << QStringLiteral("gaussian-mean") << QStringList{QStringLiteral("game.mean=[1]"), QStringLiteral("regularizers.primal-dual.lambda=1")}
            << QStringLiteral("game.mean");
    }
    void whatATermObjectsToDoesNotGetIn() {
        QFETCH(QString, game);
        QFETCH(QStringList, overrides);
        QFETCH(QString, path);
        std::vector<std::string> set;
        for (const QString& each : overrides) set.push_back(each.toStdString());
        SessionModel session(withOverrides(defaultScenario(game.toStdString()), set).scenario.value());
        const Scenario before = session.scenario();
        const Value value = path == QLatin1String("game.mean") ? Value(std::vector<double>{1, 2}) : Value(false);
        QVERIFY(!session.setParameter(path, value).isEmpty());
        QVERIFY(session.scenario() == before);
        QVERIFY(readScenario(writeScenario(session.scenario())).scenario.has_value());
        session.removeRegularizer(fromCore(before.regularizers.at(0).id));
        QCOMPARE(session.setParameter(path, value), QString());
    }

    void noAxisNamesWhatIsGone() {
        SessionModel session(defaultScenario("dirac"));
        session.setMethod(QStringLiteral("momentum"));
        ViewOptions view = session.scenario().view;
        view.mapX = {"method.beta", {}, {}};
        view.mapY = {"method.step", {}, {}};
        view.along = {"method.beta", {}, {}};
        session.setView(view, QStringLiteral("choose the map"));
        QVERIFY(readScenario(writeScenario(session.scenario())).scenario.has_value());
        session.setMethod(QStringLiteral("simultaneous"));
        QVERIFY(readScenario(writeScenario(session.scenario())).scenario.has_value());
        QCOMPARE(session.scenario().view.mapX.parameter, std::string());
        QCOMPARE(session.scenario().view.mapY.parameter, std::string("method.step"));
        session.undo();
        QCOMPARE(session.scenario().view.along.parameter, std::string("method.beta"));
    }

    void noStartLiesOutsideOfTheDomain() {
        SessionModel session(defaultScenario("atom"));
        const Scenario before = session.scenario();
        QVERIFY(!session.addStart({1.5, 0.5}).isEmpty());
        QVERIFY(!session.moveStart(0, {0.5, 1}).isEmpty());
        QVERIFY(session.scenario() == before);
        QCOMPARE(session.addStart({1, 0.5}), QString());
    }

    void whatIsTypedOfATermThatGoesIsForgotten_data() {
        QTest::addColumn<QString>("left");
        QTest::newRow("none is left") << QString();
        QTest::newRow("another is left") << QStringLiteral("consensus");
    }
    void whatIsTypedOfATermThatGoesIsForgotten() {
        QFETCH(QString, left);
        SessionModel session(withR1());
        if (!left.isEmpty()) session.addRegularizer(left);
        CataloguePanel panel(session);
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        QSignalSpy refused(&session, &SessionModel::refused);
        auto* const box = panel.row(gammaPath)->findChild<NumberBox*>();
        box->setFocus();
        QTest::keyClick(box, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(box, QStringLiteral("0,75"));
        QVERIFY(box->hasFocus());
        session.removeRegularizer(QStringLiteral("r1"));
        QCOMPARE(session.scenario().regularizers.size(), left.isEmpty() ? 0U : 1U);
        QCOMPARE(refused.count(), 0);
        QVERIFY(!panel.row(gammaPath));
        QVERIFY(left.isEmpty() || panel.row(QStringLiteral("regularizers.consensus.gamma")));
        session.undo();
        QCOMPARE(gamma(session), 0.3);
        QVERIFY(panel.row(gammaPath));
    }

    void anotherGameKeepsWhatFits() {
        SessionModel session(withR1());
        session.setParameter(QStringLiteral("method.step"), 0.05);
        session.addRegularizer(QStringLiteral("consensus"));
        session.setGame(QStringLiteral("bilinear"));
        QVERIFY(!session.scenario().loss);
        QCOMPARE(session.scenario().regularizers.size(), 1U);
        QCOMPARE(session.scenario().regularizers[0].id, std::string("consensus"));
        QCOMPARE(session.scenario().method.values.real("step"), 0.05);
        session.undo();
        QCOMPARE(session.scenario().regularizers.size(), 2U);
    }

    void startsFollowTheStateTheyLiveIn() {
        SessionModel session(withR1());
        session.moveStart(0, {0.5, -0.25});
        session.setParameter(QStringLiteral("game.bias"), true);
        QCOMPARE(session.scenario().starts, (std::vector<std::vector<double>>{{0.5, -0.25, 0}}));
        session.setParameter(QStringLiteral("game.bias"), false);
        QCOMPARE(session.scenario().starts, (std::vector<std::vector<double>>{{0.5, -0.25}}));
    }

    void historyIsBounded() {
        SessionModel session(withR1());
        for (int i = 0; i < 300; ++i) session.addStart({i * 0.001, 0});
        int steps = 0;
        for (; session.canUndo(); ++steps) session.undo();
        QCOMPARE(steps, int(SessionModel::historyLength));
    }

    void regularizersComeAndGo() {
        SessionModel session(defaultScenario("dirac"));
        CataloguePanel panel(session);
        panel.show();
        auto* add = panel.findChild<QToolButton*>(QStringLiteral("addRegularizer"));
        auto* menu = add->findChild<QMenu*>();
        emit menu->aboutToShow();
        menu->findChild<QAction*>(QStringLiteral("r1"))->trigger();
        QVERIFY(panel.row(gammaPath));
        QWidget* box = panel.findChild<QWidget*>(QStringLiteral("regularizers.r1"));
        QTest::mouseClick(box->findChild<QToolButton*>(QStringLiteral("remove")), Qt::LeftButton);
        QTRY_VERIFY(session.scenario().regularizers.empty());
        QVERIFY(!panel.row(gammaPath));
        session.setGame(QStringLiteral("bilinear"));
        emit menu->aboutToShow();
        QVERIFY(!menu->findChild<QAction*>(QStringLiteral("r1"))->isEnabled());
    }
};

QTEST_MAIN(PanelsTest)
#include "panels_test.moc"
