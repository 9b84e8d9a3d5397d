// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a network: samples and spectrum follow training, from threads that never keep the window waiting.
#include "answers.h"
#include "set_up.h"

#include "core/scenario/scenario_json.h"
#include "ui/catalogue_panel.h"
#include "ui/figures/figure_view.h"
#include "ui/laboratory.h"
#include "ui/main_window.h"
#include "ui/plots/data_view.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/spectrum_view.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDockWidget>
#include <QSettings>
#include <QSpinBox>
#include <QTest>

#include <cmath>

using namespace ganscope;

namespace {

constexpr int patience = 60'000;  // ms until a network's spectrum or plane is there: seconds on a busy machine or under a sanitizer

Scenario ring(const std::vector<std::string>& overrides) {
    Reading reading = readScenario(R"({"ganscope": 1, "game": {"id": "ring", "fresh": true}, "steps": 100000})", overrides);
    if (!reading.scenario) qFatal("%s", toText(reading.problems.front()).c_str());
    return std::move(*reading.scenario);
}

}  // namespace

class NetworkWindowTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        test::freshSettings();
        m_answers = std::make_unique<test::Answers>();
    }

    void cleanup() { m_window.reset(); }

    void theDockOfTheSubjectComesToTheFront() {
        open(defaultScenario("dirac"));
        const auto dock = [&](const char* name) { return m_window->findChild<QDockWidget*>(QLatin1String(name)); };
        const auto inFront = [&](const char* name) { return !dock(name)->visibleRegion().isEmpty(); };
        for (const FigureView* view : figureViews()) QVERIFY2(view->dock.empty() || dock(std::string(view->dock).c_str()), std::string(view->id).c_str());
        dock("series")->raise();
        QTRY_VERIFY(inFront("series"));
        m_window->session().openScenario(ring({}), QStringLiteral("open"));
        QTRY_VERIFY(inFront("data"));  // samples over the level sets of D
        dock("series")->raise();
        QTRY_VERIFY(inFront("series"));
        m_window->session().setSteps(70000);
        QTest::qWait(50);
        QVERIFY(inFront("series"));  // it is the user's choice until the subject is another
        m_window = std::make_unique<MainWindow>(ring({}), *m_answers);
        m_window->show();
        QTRY_VERIFY(inFront("data"));  // at the start too
    }

    void whatANetworkCannotBeIsRefusedAndNothingIsLost() {
        open(ring({}));
        SessionModel& session = m_window->session();
        QString why = session.setParameter(QStringLiteral("game.generator_width"), 4096.0);
        QVERIFY2(why.isEmpty(), qPrintable(why));
        const Scenario before = session.scenario();
        why = session.setParameter(QStringLiteral("game.generator_layers"), 16.0);
        QVERIFY2(why.contains(QStringLiteral("GB of memory")), qPrintable(why));
        why = session.setParameter(QStringLiteral("game.data"), std::string("points"));
        QVERIFY2(why.contains(QStringLiteral("at least two points are needed")), qPrintable(why));
        QVERIFY(session.scenario() == before);
        // By the hand: the box shows what holds again.
        auto* row = m_window->controls().findChild<QWidget*>(QStringLiteral("data"));
        QVERIFY(row);
        auto* data = row->findChild<QComboBox*>();
        QVERIFY(data);
        const int shown = data->currentIndex();
        data->setCurrentIndex(data->count() - 1);
        emit data->activated(data->currentIndex());
        QCOMPARE(data->currentIndex(), shown);
    }

    void samplesAndSpectrumFollowTraining_data() {
        QTest::addColumn<QString>("width");
        QTest::addColumn<QString>("said");
        QTest::newRow("complete") << "6" << "all 57 eigenvalues";
        QTest::newRow("leading") << "20" << "that lead by Re, Im or size";
    }

    void samplesAndSpectrumFollowTraining() {
        QFETCH(QString, width);
        QFETCH(QString, said);
        open(ring({"game.generator_width=" + width.toStdString(), "game.discriminator_width=" + width.toStdString()}));
        QTRY_VERIFY_WITH_TIMEOUT(spectrum() && !spectrum()->flow.points.empty(), patience);
        QVERIFY2(spectrum()->flow.note.contains(said), qPrintable(spectrum()->flow.note));
        QVERIFY(spectrum()->flow.note.contains(QStringLiteral("step 0")));
        QTRY_VERIFY_WITH_TIMEOUT(cloud(), patience);
        QVERIFY(cloud()->judged.size() > 100 && cloud()->samples.size() == 400 && cloud()->modes.size() == 8);
        const Polyline before = cloud()->samples;
        m_window->laboratory().play();
        QTRY_VERIFY_WITH_TIMEOUT(cloud()->samples != before, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!spectrum()->flow.note.startsWith(QStringLiteral("step 0")), patience);
        m_window->laboratory().pause();
        // At rest the spectrum is that of where training stands.
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->laboratory().isPlaying(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(spectrum()->flow.note.startsWith(QStringLiteral("step %1;").arg(m_window->laboratory().frame()->step)), patience);
    }

    void theMatrixOfTheSpectrumIsAChoice() {
        open(ring({"method.id=rmsprop", "method.step=0.001"}));
        auto* bar = m_window->findChild<QWidget*>(QStringLiteral("matrixBar"));
        QVERIFY(bar->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(spectrum() && spectrum()->flow.note.endsWith(QStringLiteral("of J")), patience);
        const QPointF before = spectrum()->flow.points.front().at;
        auto* matrix = bar->findChild<QComboBox*>(QStringLiteral("matrixKind"));
        matrix->setFocus();
        QTest::keyClick(matrix, Qt::Key_End);
        bar->findChild<QSpinBox*>(QStringLiteral("matrixBatches"))->setValue(3);
        QCOMPARE(m_window->session().scenario().view.spectrum, (ViewSpectrum{"preconditioned", 3}));
        QTRY_VERIFY_WITH_TIMEOUT(spectrum()->flow.note.endsWith(QStringLiteral("of P·J, mean of 3 batches")), patience);
        QVERIFY(spectrum()->flow.points.front().at != before);
        // Where there is none, a sentence says why.
        m_window->session().setMethod(QStringLiteral("simultaneous"));
        QTRY_VERIFY_WITH_TIMEOUT(spectrum()->flow.note.contains(QStringLiteral("simultaneous does not")), patience);
        QVERIFY(spectrum()->flow.points.empty());
        m_window->session().undo();
        m_window->session().undo();
        m_window->session().undo();
        QCOMPARE(matrix->currentData().toString(), QStringLiteral("flow"));
        QTRY_VERIFY_WITH_TIMEOUT(spectrum()->flow.note.endsWith(QStringLiteral("of J")), patience);
    }

    void thePlaneGoesThroughWhereThePathStands() {
        open(ring({}));
        auto* bar = m_window->findChild<QWidget*>(QStringLiteral("planeBar"));
        m_window->laboratory().play();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->laboratory().frame() && m_window->laboratory().frame()->step > 20, patience);
        m_window->laboratory().pause();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->laboratory().frame()->playing, patience);
        auto* kind = bar->findChild<QComboBox*>(QStringLiteral("planeKind"));
        for (const char* each : {"eigenpair", "path", "random"}) {
            kind->setCurrentIndex(kind->findData(QString::fromLatin1(each)));
            emit kind->activated(kind->currentIndex());
            const ViewPlane& plane = m_window->session().scenario().view.plane;
            QCOMPARE(plane.kind, std::string(each));
            QVERIFY(plane.step && *plane.step > 20);
            const QString through = QStringLiteral("step %1").arg(*plane.step);
            QTRY_VERIFY2_WITH_TIMEOUT(portrait() && portrait()->note.contains(through), qPrintable(portrait() ? portrait()->note : QString()), patience);
            QVERIFY2(portrait()->note.contains(QStringLiteral("of the paths")) && portrait()->note.contains(QStringLiteral("of the field")), qPrintable(portrait()->note));
            // The path ends where the plane goes through.
            QTRY_VERIFY_WITH_TIMEOUT(std::hypot(portrait()->paths.front().points.back().x(), portrait()->paths.front().points.back().y()) < 1e-9, patience);
            QVERIFY(!bar->findChild<QWidget*>(QStringLiteral("planeX"))->isVisible());
        }
        QTest::mouseClick(bar->findChild<QAbstractButton*>(QStringLiteral("planeAnother")), Qt::LeftButton);
        QCOMPARE(m_window->session().scenario().view.plane.seed, std::int64_t(1));
        QTRY_VERIFY_WITH_TIMEOUT(portrait()->note.contains(QStringLiteral("seed 1")), patience);
        m_window->session().undo();
        m_window->session().undo();
        m_window->session().undo();
        m_window->session().undo();
        QVERIFY(bar->findChild<QWidget*>(QStringLiteral("planeX"))->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(portrait()->note.contains(QStringLiteral("section at")), patience);
    }

    void anotherScenarioGivesUpTheSearch() {
        open(ring({"game.generator_width=20", "game.discriminator_width=20"}));
        QTRY_VERIFY_WITH_TIMEOUT(spectrum() && !spectrum()->flow.points.empty(), patience);
        m_window->session().openScenario(ring({"game.data=two-moons"}), QStringLiteral("moons"));
        QTRY_VERIFY_WITH_TIMEOUT(spectrum()->flow.note.contains(QStringLiteral("all 57")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(cloud() && cloud()->modes.empty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->stage().paintedRevision(), m_window->session().revision(), patience);
    }

private:
    void open(Scenario scenario) {
        m_window = std::make_unique<MainWindow>(std::move(scenario), *m_answers);
        m_window->resize(1200, 850);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->findChild<QDockWidget*>(QStringLiteral("data"))->raise();
    }
    std::shared_ptr<const PhasePicture> portrait() const { return m_window->views().phase->picture(); }
    std::shared_ptr<const SpectrumPicture> spectrum() const { return m_window->views().spectrum->picture(); }
    const PointCloud* cloud() const {
        const auto picture = m_window->views().data->picture();
        return picture && picture->cloud ? &*picture->cloud : nullptr;
    }

    std::unique_ptr<test::Answers> m_answers;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(NetworkWindowTest)
#include "network_window_test.moc"
