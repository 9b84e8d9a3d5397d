// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded training: whose it is, what it shows, and that it is what training gives.
#include "core/analysis/sample_quality.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "core/simulation/stepper.h"
#include "ui/figures/recordings.h"
#include "ui/figures/snapshots.h"

#include <QTest>

#include <cstdlib>

using namespace ganscope;

namespace {

Scenario recorded(std::vector<std::string> overrides = {}, std::string_view name = "numerics-ring-published") {
    return readScenario(findPreset(name)->json, overrides).scenario.value();
}
const std::vector<std::string> withConsensus{"regularizers.consensus.gamma=10"};

}  // namespace

class RecordingsTest : public QObject {
    Q_OBJECT

private slots:
    void figureOfThePresetNeedsNoTraining_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("rows");
        QTest::newRow("numerics") << "numerics-ring-published" << 2;
        QTest::newRow("curl") << "curl-ring-published" << 1;
    }
    void figureOfThePresetNeedsNoTraining() {
        QFETCH(QString, name);
        QFETCH(int, rows);
        const Scenario scenario = recorded({}, name.toStdString());
        Headway headway;
        const Experiment experiment(scenario, {}, &headway);
        const std::vector<Course> courses = coursesOf(experiment, snapshotSteps(scenario));
        QCOMPARE(courses.size(), static_cast<std::size_t>(rows));
        for (const Course& course : courses) {
            QCOMPARE(course.steps, scenario.view.snapshots);
            QCOMPARE(course.points.front(), scenario.starts.front());
            QVERIFY(recordedPoints(course.scenario, course.system, course.steps) == course.points);
        }
    }

    void anotherScenarioIsTrained_data() {
        QTest::addColumn<QString>("changed");
        for (const char* changed : {"method.step=0.0002", "game.seed=1", "game.batch=256", "regularizers.consensus.gamma=5", "seed=1", "game.loss=minimax"}) QTest::newRow(changed) << changed;
    }
    void anotherScenarioIsTrained() {
        QFETCH(QString, changed);
        const Scenario scenario = recorded({changed.toStdString()});
        QVERIFY(!recordedPoints(scenario, buildSystem(scenario), {5000}));
    }

    void stepsThatWereNotRecordedAreTrained() {
        const Scenario scenario = recorded();
        QVERIFY(recordedPoints(scenario, buildSystem(scenario), {5000, 20000}));
        QVERIFY(!recordedPoints(scenario, buildSystem(scenario), {5000, 5001}));
        QVERIFY(!recordedPoints(scenario, buildSystem(scenario), {25000}));
    }

    /// The paper's claim: descent loses modes, consensus keeps them.
    void whatTheCaptionSays() {
        const auto qualityOf = [](const Scenario& s) {
            const System system = buildSystem(s);
            const auto points = recordedPoints(s, system, {20000});
            return *dataMeasures(system.dynamics->game(), points.value().front())->quality;
        };
        const SampleQuality plain = qualityOf(recorded()), consensus = qualityOf(recorded(withConsensus));
        QVERIFY(plain.kl > 10 * consensus.kl);
        QVERIFY(consensus.covered > plain.covered);
    }

    /// Some minutes: where every combination is asked for.
    void trainingGivesTheSameBits() {
        const char* wanted = std::getenv("GANSCOPE_REFERENCE");
        if (!wanted || std::string_view(wanted) != "all") QSKIP("NOT RUN: trains for minutes; GANSCOPE_REFERENCE=all does, and so does ./test --full");
        for (const Scenario& scenario : {recorded(), recorded(withConsensus), recorded({}, "curl-ring-published")}) {
            Stepper stepper(buildSystem(scenario), scenario.starts.front());
            for (const std::int64_t step : scenario.view.snapshots) {
                while (stepper.steps() < step && stepper.step()) {}
                const auto points = recordedPoints(scenario, buildSystem(scenario), {step});
                QVERIFY(std::ranges::equal(points.value().front(), stepper.point()));
            }
        }
    }
};

QTEST_MAIN(RecordingsTest)
#include "recordings_test.moc"
