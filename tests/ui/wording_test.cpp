// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that the window shows comes through the translations.
#include "answers.h"
#include "set_up.h"
#include "wording.h"

#include "core/scenario/control_reading.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "ui/main_window.h"
#include "ui/map_dock.h"
#include "ui/pictures/control.h"
#include "ui/plots/data_view.h"
#include "ui/plots/map_view.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/series_view.h"
#include "ui/plots/spectrum_view.h"

#include <QDockWidget>
#include <QTest>

using namespace ganscope;

class WordingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { test::freshSettings(); }
    void init() { m_wording = std::make_unique<test::Wording>(); }
    void cleanup() {
        m_window.reset();  // before the words go
        m_wording.reset();
    }

    void aTextThatNobodyTranslatesIsFound() {
        m_wording->look(QStringLiteral("here"), {QStringLiteral("English sentences"), QCoreApplication::translate("pictures", "plain words of %1").arg(1), QStringLiteral("max Re λ")});
        QCOMPARE(m_wording->wrong(), QStringLiteral("here: “sentences” in English sentences"));
    }

    void whatIsShownCanBeTranslated_data() {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QStringList>("overrides");
        QTest::newRow("dirac") << "dirac" << QStringList{"regularizers.r1.gamma=0.3", "steps=60", "view.pins=[[1,0.5]]", "view.nullclines=true"};
        QTest::newRow("control loop") << "dirac" << QStringList{"regularizers.clc.lambda=1", "steps=60", "view.layers.ground=energy"};
        QTest::newRow("diverging") << "dirac" << QStringList{"game.loss=wgan", "method.step=5", "steps=60"};
        QTest::newRow("eigenpair") << "gaussian-mean" << QStringList{"view.plane.kind=eigenpair", "view.nullclines=true", "view.layers.ground=speed", "steps=60"};
        QTest::newRow("path") << "lq" << QStringList{"view.plane.kind=path", "steps=60", "view.layers.ground=basins"};
        QTest::newRow("section") << "gaussian-mean" << QStringList{"steps=60", "method=flow"};
        QTest::newRow("no data space") << "bilinear" << QStringList{"steps=60", "method=adam"};
        QTest::newRow("basins") << "dragan-bistable" << QStringList{"view.layers.ground=basins", "method.step=0.1", "steps=60"};
        QTest::newRow("comparison") << "mescheder-simultaneous-and-alternating" << QStringList{"steps=60"};
        QTest::newRow("network") << "ring" << QStringList{"game.generator_width=4", "game.discriminator_width=4", "game.batch=16", "steps=5", "view.plane.kind=random"};
    }

    void whatIsShownCanBeTranslated() {
        QFETCH(QString, start);
        QFETCH(QStringList, overrides);
        std::vector<std::string> set;
        for (const QString& each : overrides) set.push_back(each.toStdString());
        const auto* preset = findPreset(start.toStdString());
        const Scenario first = preset ? readScenario(preset->json).scenario.value() : defaultScenario(start.toStdString());
        m_window = std::make_unique<MainWindow>(withOverrides(first, set).scenario.value(), m_answers);
        m_window->resize(1360, 880);
        Laboratory& laboratory = m_window->laboratory();
        laboratory.setSpeed(Laboratory::fastest);
        laboratory.play();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(laboratory.isFinished());
        for (const char* name : {"series", "data", "probe", "map", "difference", "control"}) {
            auto* dock = m_window->findChild<QDockWidget*>(QString::fromLatin1(name));
            dock->show();
            dock->raise();
            QTest::qWait(60);
        }
        QTest::qWait(200);
        m_wording->look(QStringLiteral("window"), test::textsOf(*m_window));
        for (const PhaseView* view : m_window->findChildren<PhaseView*>()) m_wording->lookAt("portrait", view->picture());
        for (const SeriesView* view : m_window->findChildren<SeriesView*>()) m_wording->lookAt("series", view->picture());
        m_wording->lookAt("spectrum", m_window->findChild<SpectrumView*>()->picture());
        m_wording->lookAt("data", m_window->findChild<DataView*>()->picture());
        m_wording->lookAt("map", m_window->map().view()->picture());
        const NamedReading reading{{}, readControl(m_window->session().scenario(), std::stop_token())};
        if (reading.reading.why.english.empty()) {
            const ControlPictures control = controlPictures({&reading, 1}, PictureWords::ofWindow());
            m_wording->lookAt("response", control.response);
            m_wording->lookAt("poles", control.poles);
            m_wording->lookAt("Nyquist", control.nyquist);
            m_wording->lookAt("Bode", control.bode);
        }
        QVERIFY(m_wording->drawn() > 10);
        QCOMPARE(m_wording->wrong(), QString());
    }

private:
    test::Answers m_answers;
    std::unique_ptr<test::Wording> m_wording;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(WordingTest)
#include "wording_test.moc"
