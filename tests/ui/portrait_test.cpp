// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the portrait: pins, the probe at equilibria, layers, many starts, eigenvectors.
#include "answers.h"
#include "set_up.h"

#include "core/scenario/scenario_json.h"
#include "ui/figure_export.h"
#include "ui/main_window.h"
#include "ui/plots/basins_picture.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/spectrum_view.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace ganscope;

namespace {

Scenario diracWithR1() {
    return test::made("dirac", {"regularizers.r1.gamma=0.3", "steps=100"});
}

}  // namespace

class PortraitTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        test::freshSettings();
        open(diracWithR1());
    }

    void cleanup() { m_window.reset(); }

    void aPinWithoutALetterIsRefused() {
        ViewOptions view = session().scenario().view;
        for (std::size_t i = 0; i < mostPins; ++i) view.pins.push_back({0.01 * double(i), 0.5});
        session().setView(view, QStringLiteral("pin many"));
        hover(0.5, 1);
        QSignalSpy refused(&session(), &SessionModel::refused);
        key(Qt::Key_P);
        QCOMPARE(refused.count(), 1);
        QCOMPARE(session().scenario().view.pins, view.pins);
        settle();
        QCOMPARE(phase().pins.back().letter, QStringLiteral("Z"));
    }

    void pinsHaveLettersEverywhere() {
        hover(0.5, 1);
        key(Qt::Key_P);
        hover(-1, 0.5);
        key(Qt::Key_P);
        hover(1, -1);
        key(Qt::Key_P);
        settle();
        QCOMPARE(letters(phase().pins), QStringLiteral("ABC"));
        QVERIFY(std::hypot(phase().pins[0].at.x() - 0.5, phase().pins[0].at.y() - 1) < 0.02);
        // Both planes carry both eigenvalues of each.
        QCOMPARE(letters(spectrum().flow.pins), QStringLiteral("AABBCC"));
        QCOMPARE(letters(spectrum().update.pins), QStringLiteral("AABBCC"));
        // The others keep their letters when one goes, and the next one takes the free letter.
        contextMenu(phase().pins[1].at, QStringLiteral("Remove pin B"));
        settle();
        QCOMPARE(letters(phase().pins), QStringLiteral("AC"));
        hover(0, 1.5);
        key(Qt::Key_P);
        settle();
        QCOMPARE(letters(phase().pins), QStringLiteral("ABC"));
        session().undo();
        session().undo();
        settle();
        QCOMPARE(letters(phase().pins), QStringLiteral("ABC"));
        // Saved, and in figures.
        const Reading again = readScenario(writeScenario(session().scenario()));
        QVERIFY(again.scenario && again.scenario->view.pins == session().scenario().view.pins);
        const ComposedFigure figure = composeFigure(Experiment(session().scenario()), {.view = "phase"});
        QCOMPARE(letters(figure.panels.at(0).picture.as<PhasePicture>()->pins), QStringLiteral("ABC"));
        const ComposedFigure spectra = composeFigure(Experiment(session().scenario()), {.view = "spectrum"});
        QCOMPARE(letters(spectra.panels.at(0).picture.as<SpectrumPicture>()->flow.pins), QStringLiteral("AABBCC"));
        // Their spectra follow a slider.
        const QPointF before = spectrum().flow.pins[0].at;
        session().setParameter(QStringLiteral("regularizers.r1.gamma"), 0.6);
        settle();
        QVERIFY(spectrum().flow.pins[0].at != before);
        // Another game has another state space.
        session().setGame(QStringLiteral("lq"));
        QVERIFY(session().scenario().view.pins.empty());
    }

    void theProbeGoesToEquilibria() {
        open(test::made("two-mode", {"steps=50"}));
        QTRY_VERIFY(m_window->laboratory().scene()->complete);
        settle();
        const std::vector<RestPoint> rests = m_window->laboratory().scene()->rests;
        QVERIFY(rests.size() >= 2);
        for (const RestPoint& rest : rests) {
            key(Qt::Key_E);
            QCOMPARE(m_window->stage().evaluation()->at, rest.at);
            QVERIFY(m_window->stage().probePlace() == ProbePlace::equilibrium);
            QVERIFY(phase().probe.has_value());
        }
        key(Qt::Key_E);  // free again
        QVERIFY(!phase().probe.has_value());
    }

    void aClickOnItsMarkGoesThereToo() {
        QTRY_VERIFY(!phase().equilibria.empty());
        const std::size_t starts = session().scenario().starts.size();
        click(phase().equilibria[0].at);
        QCOMPARE(session().scenario().starts.size(), starts);  // it is no start
        QCOMPARE(m_window->stage().evaluation()->at, (std::vector<double>{0, 0}));
        QVERIFY(phase().probe.has_value());
        // It follows the equilibrium.
        session().setParameter(QStringLiteral("game.target"), 0.5);
        settle();
        QVERIFY(std::abs(m_window->stage().evaluation()->at[0] - 0.5) < 1e-9);
        click({0.5, 0});
        QVERIFY(!phase().probe.has_value());
    }

    void layersAreStepsOfTheSession() {
        QVERIFY(!phase().ground);
        key(Qt::Key_S);
        QCOMPARE(session().scenario().view.layers.ground, std::string("speed"));
        QTRY_VERIFY(phase().ground && std::max(phase().ground->columns, phase().ground->rows) > 150);  // the fine one
        const PhaseGround& speeds = *phase().ground;
        QVERIFY(std::ranges::all_of(speeds.shades, [](float s) { return s >= 0 && s <= 1; }));
        key(Qt::Key_Y);
        QCOMPARE(session().scenario().view.layers.ground, std::string("energy"));
        QTRY_VERIFY(phase().ground && phase().ground->shades.empty());
        QVERIFY(std::ranges::any_of(phase().curves, [](const PhaseCurve& c) { return c.role == CurveRole::Level; }));
        key(Qt::Key_Y);
        QTRY_VERIFY(!phase().ground);
        key(Qt::Key_N);
        QTRY_VERIFY(std::ranges::any_of(phase().curves, [](const PhaseCurve& c) { return c.role == CurveRole::ThetaNullcline; }));
        key(Qt::Key_Q);
        QTRY_VERIFY(phase().equilibria.empty());
        session().undo();
        QTRY_VERIFY(!phase().equilibria.empty());
        key(Qt::Key_W);
        key(Qt::Key_O);
        settle();
        // γ = 0.3: λ = −0.15 ± 0.477i.
        QVERIFY(std::abs(spectrum().flow.wedge.value() - std::sqrt(1 / 0.09 - 1)) < 1e-9);
        QVERIFY(std::abs(spectrum().flow.ring.value().first - 0.5) < 1e-9 && std::abs(spectrum().flow.ring.value().second - 0.5) < 1e-9);
    }

    void lettersTypedAreNoKeys() {
        auto* box = m_window->findChild<QLineEdit*>();
        QVERIFY(box);
        box->setFocus();
        QTRY_VERIFY(m_window->focusWidget() && m_window->focusWidget()->isAncestorOf(box));
        QWidget* taker = m_window->focusWidget();  // the box of the line
        for (const char* name : {"layer.speed", "pinProbe", "nextEquilibrium"}) {
            auto* action = m_window->findChild<QAction*>(QString::fromLatin1(name));
            QVERIFY2(action && action->isEnabled() && !action->shortcut().isEmpty(), name);
            QSignalSpy triggered(action, &QAction::triggered);
            QTest::keyClick(taker, Qt::Key(action->shortcut()[0].key()));
            QCOMPARE(triggered.size(), 0);
        }
    }

    void figuresDrawTheLayers() {
        const Scenario scenario = test::made("dirac", {"regularizers.clip.bound=1", "view.layers.ground=energy", "view.layers.energy=norm"});
        const auto picture = pictureOf(scenario);
        QVERIFY(picture->ground && picture->ground->columns == 240);
        QCOMPARE(picture->bands.size(), std::size_t(2));
        QVERIFY(pictureOf(test::made("dirac", {"regularizers.clip.bound=1", "view.layers.constraints=false", "view.layers.equilibria=false"}))->bands.empty());
        for (const FigureFormat format : {FigureFormat::Pdf, FigureFormat::Svg, FigureFormat::Png}) {
            const FigureResult result = renderComposed(composeFigure(Experiment(scenario), {.view = "phase"}), format);
            QVERIFY2(result.ok, qPrintable(result.error));
        }
    }

    void basinsBeneath() {
        key(Qt::Key_A);
        QCOMPARE(session().scenario().view.layers.ground, std::string("basins"));
        QTRY_VERIFY(phase().basins != nullptr);
        QTRY_VERIFY(std::ranges::all_of(phase().basins->classes, [](const BasinClass& c) { return !c.name.isEmpty(); }));
        const auto shown = phase().basins;
        session().addStart({0.3, 0.3});  // other paths, the same basins
        settle();
        QTRY_VERIFY(phase().basins != nullptr);
        session().setParameter(QStringLiteral("regularizers.r1.gamma"), 0.8);
        QTRY_VERIFY(phase().basins && phase().basins != shown);
        session().undo();
        session().undo();
        session().undo();
        QTRY_VERIFY(!phase().basins);
        const auto figure = pictureOf(test::made("dirac", {"regularizers.r1.gamma=0.3", "steps=60", "view.layers.ground=basins"}));
        QVERIFY(figure->basins && figure->basins->columns == 200);
    }

    void manyStartsAreOneStep() {
        const std::pair<const char*, std::size_t> kinds[] = {{"starts.line", 9}, {"starts.grid", 25}, {"starts.cloud", 24}, {"starts.fan", 12}};
        for (const auto& [name, count] : kinds) {
            const std::vector<std::vector<double>> before = session().scenario().starts;
            m_window->findChild<QAction*>(QString::fromLatin1(name))->trigger();
            QCOMPARE(session().scenario().starts.size(), before.size() + count);
            settle();
            QCOMPARE(phase().paths.size(), before.size() + count);
            const QRectF shown = m_window->views().phase->visibleRange();
            for (const auto& start : session().scenario().starts) QVERIFY(shown.contains(QPointF(start[0], start[1])));
            const auto first = session().scenario().starts;
            session().undo();
            QCOMPARE(session().scenario().starts, before);
            m_window->findChild<QAction*>(QString::fromLatin1(name))->trigger();
            QCOMPARE(session().scenario().starts, first);  // the seed's
            session().undo();
        }
    }

    void allStartsGoInOneStep() {
        session().addStart({0.3, 0.3});
        const auto before = session().scenario().starts;
        const quint64 revision = session().revision();
        session().removeAllStarts();
        QVERIFY(session().scenario().starts.empty());
        QCOMPARE(session().revision(), revision + 1);
        session().undo();
        QCOMPARE(session().scenario().starts, before);
        settle();
    }

    void aRefusedStartIsTold() {
        open(test::made("atom", {"view.window=[-1, 2, -1, 2]"}));
        const auto before = session().scenario().starts;
        click({0.5, -0.5});  // but D lies within (0, 1)
        QCOMPARE(session().scenario().starts, before);
        QVERIFY(m_window->statusBar()->currentMessage().contains(QStringLiteral("must be")));
    }

    void whatASceneThatFailsCostsNobodyKnows() {
        const auto worker = makeSceneWorker([] {});
        SceneRequest request;
        request.scenario = diracWithR1();
        request.scenario.game.id = "nothing";
        worker->submit(request);
        std::shared_ptr<const Scene> scene;
        QTRY_VERIFY(scene || (scene = worker->take()));  // asked again after it came
        QVERIFY(!scene->failure.empty());
        QVERIFY(std::isinf(scene->cost));
    }

    void theEigenvectorOfAChosenPair() {
        SpectrumView* view = m_window->views().spectrum;
        const auto clickValue = [&](const QPointF& value) {
            view->replotNow();
            const QPoint at = view->widgetPosition(value).toPoint();
            QWidget* plot = view->childAt(at);
            QTest::mouseClick(plot, Qt::LeftButton, {}, plot->mapFrom(view, at));
        };
        const QPointF upper = std::ranges::max_element(spectrum().flow.points, {}, [](const SpectrumPoint& p) { return p.at.y(); })->at;
        clickValue(upper);
        QCOMPARE(spectrum().flow.chosen.value(), upper);
        // The flow e^{Jt} of a complex pair maps the ellipse onto a smaller one of the same shape: for u on it, Ju is
        // (Re λ) u plus a tangent.
        const Polyline& ellipse = phase().eigenvector.points;
        QVERIFY(ellipse.size() > 50);
        const Eigen::MatrixXd& J = m_window->stage().evaluation()->jacobian;
        const double re = J.trace() / 2;
        for (std::size_t i = 1; i + 1 < ellipse.size(); ++i) {
            const QPointF u = ellipse[i], tangent = ellipse[i + 1] - ellipse[i - 1];
            const QPointF moved((J(0, 0) - re) * u.x() + J(0, 1) * u.y(), J(1, 0) * u.x() + (J(1, 1) - re) * u.y());
            QVERIFY(std::abs(moved.x() * tangent.y() - moved.y() * tangent.x()) < 1e-3 * std::hypot(moved.x(), moved.y()) * std::hypot(tangent.x(), tangent.y()));
        }
        // It stays with the eigenvalue while that moves, and becomes a segment where it is real.
        session().setParameter(QStringLiteral("regularizers.r1.gamma"), 1.5);
        settle();
        QCOMPARE(phase().eigenvector.points.size(), std::size_t(2));
        clickValue(spectrum().flow.chosen.value());
        QVERIFY(phase().eigenvector.points.empty() && !spectrum().flow.chosen);
    }

private:
    void open(Scenario scenario) {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(std::move(scenario), m_answers);
        m_window->resize(1300, 850);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        settle();
        m_window->views().phase->setFocus();
    }
    SessionModel& session() { return m_window->session(); }
    void settle() { QTRY_COMPARE(m_window->stage().paintedRevision(), session().revision()); }
    const PhasePicture& phase() {
        m_phase = m_window->views().phase->picture();
        return *m_phase;
    }
    const SpectrumPicture& spectrum() {
        m_spectrum = m_window->views().spectrum->picture();
        return *m_spectrum;
    }
    static QString letters(const std::vector<PinnedPoint>& pins) {
        QString all;
        for (const PinnedPoint& pin : pins) all += pin.letter;
        return all;
    }
    static std::shared_ptr<const PhasePicture> pictureOf(const Scenario& scenario) {
        return composeFigure(Experiment(scenario), {.view = "phase"}).panels.at(0).picture.as<PhasePicture>();
    }
    QPoint pixel(const QPointF& point) { return m_window->views().phase->widgetPosition(point).toPoint(); }
    QWidget* canvas() { return m_window->views().phase->childAt(m_window->views().phase->rect().center()); }
    void hover(double x, double y) { QTest::mouseMove(canvas(), pixel({x, y})); }
    void click(const QPointF& point) { QTest::mouseClick(canvas(), Qt::LeftButton, {}, pixel(point)); }
    void key(Qt::Key key) { QTest::keyClick(m_window->views().phase, key); }
    void contextMenu(const QPointF& point, const QString& entry) {
        QTest::mousePress(canvas(), Qt::RightButton, {}, pixel(point));
        auto* menu = m_window->findChild<QMenu*>(QStringLiteral("portraitContext"));
        QVERIFY(menu);
        for (QAction* action : menu->actions())
            if (action->text() == entry) action->trigger();
        menu->close();
        QTest::mouseRelease(canvas(), Qt::RightButton, {}, pixel(point));
        QTRY_VERIFY(!m_window->findChild<QMenu*>(QStringLiteral("portraitContext")));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->views().phase->setFocus();
    }

    test::Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
    std::shared_ptr<const PhasePicture> m_phase;
    std::shared_ptr<const SpectrumPicture> m_spectrum;
};

QTEST_MAIN(PortraitTest)
#include "portrait_test.moc"
