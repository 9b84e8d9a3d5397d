// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a network: samples and spectrum follow training, from threads that never keep the window waiting.
#include "answers.h"
#include "set_up.h"

#include "core/scenario/scenario_json.h"
#include "ui/laboratory.h"
#include "ui/main_window.h"
#include "ui/plots/data_view.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/spectrum_view.h"

#include <QDockWidget>
#include <QSettings>
#include <QTest>

using namespace ganscope;

namespace {

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
        QTRY_VERIFY(spectrum() && !spectrum()->flow.points.empty());
        QVERIFY2(spectrum()->flow.note.contains(said), qPrintable(spectrum()->flow.note));
        QVERIFY(spectrum()->flow.note.contains(QStringLiteral("step 0")));
        QTRY_VERIFY(cloud());
        QVERIFY(cloud()->judged.size() > 100 && cloud()->samples.size() == 400 && cloud()->modes.size() == 8);
        const Polyline before = cloud()->samples;
        m_window->laboratory().play();
        QTRY_VERIFY(cloud()->samples != before);
        QTRY_VERIFY(!spectrum()->flow.note.startsWith(QStringLiteral("step 0")));
        m_window->laboratory().pause();
        // At rest the spectrum is that of where training stands.
        QTRY_VERIFY(!m_window->laboratory().isPlaying());
        QTRY_VERIFY(spectrum()->flow.note.startsWith(QStringLiteral("step %1;").arg(m_window->laboratory().frame()->step)));
    }

    void anotherScenarioGivesUpTheSearch() {
        open(ring({"game.generator_width=20", "game.discriminator_width=20"}));
        QTRY_VERIFY(spectrum() && !spectrum()->flow.points.empty());
        m_window->session().openScenario(ring({"game.data=two-moons"}), QStringLiteral("moons"));
        QTRY_VERIFY(spectrum()->flow.note.contains(QStringLiteral("all 57")));
        QTRY_VERIFY(cloud() && cloud()->modes.empty());
        QTRY_COMPARE(m_window->stage().paintedRevision(), m_window->session().revision());
    }

private:
    void open(Scenario scenario) {
        m_window = std::make_unique<MainWindow>(std::move(scenario), *m_answers);
        m_window->resize(1200, 850);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->findChild<QDockWidget*>(QStringLiteral("data"))->raise();
    }
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
