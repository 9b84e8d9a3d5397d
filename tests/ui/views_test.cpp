// SPDX-License-Identifier: GPL-3.0-or-later
// Every preset in every view is a figure or one sentence on why not; and the views show what they claim.
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "ui/figure_export.h"
#include "ui/pictures.h"
#include "ui/pictures/basins.h"
#include "ui/plots/basins_picture.h"
#include "ui/plots/curves_picture.h"
#include "ui/plots/map_picture.h"
#include "ui/plots/spectrum_picture.h"

#include <QTest>

using namespace ganscope;

namespace {

constexpr int presetParts = 4;

Scenario scenarioOf(std::string_view text, const std::vector<std::string>& overrides = {}) {
    Reading reading = readScenario(text, overrides);
    if (!reading.scenario) qFatal("%s", toText(reading.problems.front()).c_str());
    return std::move(*reading.scenario);
}

Scenario dirac(const std::vector<std::string>& overrides) {
    return scenarioOf(R"({"ganscope": 1, "game": {"id": "dirac"}})", overrides);
}

template <class Picture>
std::shared_ptr<const Picture> pictureOf(const Scenario& scenario, std::string_view view, std::size_t panel = 0) {
    FigureOrder order;
    order.view = view;
    const ComposedFigure figure = composeFigure(Experiment(scenario), order);
    return panel < figure.panels.size() ? figure.panels[panel].picture.as<Picture>() : nullptr;
}

}  // namespace

class ViewsTest : public QObject {
    Q_OBJECT

private slots:
    void everyPresetInEveryView_data() {
        QTest::addColumn<QString>("view");
        for (const FigureView* view : figureViews()) QTest::newRow(view->id.data()) << QString::fromUtf8(view->id.data());
    }

    void everyPresetInEveryView() {
        QFETCH(QString, view);
        const std::string id = view.toStdString();
        FigureOrder order;
        order.view = id;
        order.width = 40;  // maps have a node a point
        // Planes of starts take a second each: every ninth preset; of the others every fourth.
        const bool ofNetworks = id == "metrics" || id == "samples";  // few presets have them
        const std::size_t stride = ofNetworks ? 1 : id == "basins" ? 9 : id == "compare" ? 12 : 4;
        std::size_t figures = 0, turn = 0;
        for (const Preset& preset : presets()) {
            if (turn++ % stride != 0) continue;
            Scenario scenario = scenarioOf(preset.json);
            if (!scenario.starts.empty() && scenario.starts.front().size() > 1000) continue;  // a spectrum takes seconds
            scenario.steps = std::min<std::int64_t>(scenario.steps, ofNetworks ? 4 : 300);
            if (ofNetworks) scenario.view.snapshots.clear();
            scenario.view.basinSteps = 60;
            if (id == "compare" && scenario.compared.empty()) scenario.compared = {Scenario(scenario)};
            const ComposedFigure figure = composeFigure(Experiment(scenario), order);
            QVERIFY2(figure.panels.empty() != figure.objection.empty(), preset.name.data());
            if (figure.panels.empty())
                QVERIFY2(figure.objection.starts_with("the view " + id + " "), figure.objection.c_str());
            else
                ++figures;
        }
        QVERIFY(figures > 0);
    }

    /// The view that a preset names is one that it has.
    void presetsShowTheirClaim_data() {
        QTest::addColumn<int>("from");
        for (int from = 0; from < presetParts; ++from) QTest::addRow("every %dth from %d", presetParts, from) << from;
    }

    void presetsShowTheirClaim() {
        QFETCH(int, from);
        int turn = 0;
        for (const Preset& preset : presets()) {
            if (turn++ % presetParts != from) continue;
            Scenario scenario = scenarioOf(preset.json);
            if (scenario.view.figure == "phase") continue;  // every scenario has a portrait
            QVERIFY2(figureView(scenario.view.figure), preset.name.data());
            scenario.steps = std::min<std::int64_t>(scenario.steps, !scenario.starts.empty() && scenario.starts.front().size() > 10'000 ? 1 : 50);
            scenario.view.basinSteps = 60;
            FigureOrder order;
            order.width = 40;
            QVERIFY2(composeFigure(Experiment(scenario), order).objection.empty(), preset.name.data());
        }
    }

    void locusOfDiracWithR1() {
        const auto picture = pictureOf<SpectrumPicture>(dirac({"regularizers.r1.gamma=0.3", "view.along.range=[0,1.5]"}), "locus");
        QVERIFY(picture);
        // λ = −γ/2 ± ½√(γ² − 1): the pair meets at −½ for γ = 1.
        QCOMPARE(picture->flow.events.size(), std::size_t(1));
        QCOMPARE(picture->flow.events[0].label, QStringLiteral("γ = 1"));
        QVERIFY(std::abs(picture->flow.events[0].at.x() + 0.5) < 1e-6);
        double left = 0;
        for (const Polyline& branch : picture->flow.loci)
            for (const QPointF& p : branch) left = std::min(left, p.x());
        QVERIFY(std::abs(left - (-0.75 - std::sqrt(1.25) / 2)) < 1e-9);
    }

    void measuresLeaveGapsWhereThereIsNoNumber() {
        // Without a regularizer the phase factor is infinite; with R1 it is √(1/γ² − 1), and zero from γ = 1 on.
        const auto picture = pictureOf<CurvesPicture>(dirac({"regularizers.r1.gamma=0.3", "view.along.range=[0,2]"}), "measures");
        QVERIFY(picture);
        const Polyline& phase = picture->curves.at(0).points;
        QVERIFY(std::isnan(phase.front().y()));
        QCOMPARE(phase.back().y(), 0.0);
        for (const QPointF& p : phase)
            if (p.x() > 0 && p.x() < 1) QVERIFY(std::abs(p.y() - std::sqrt(1 / (p.x() * p.x()) - 1)) < 1e-6 * (1 + p.y()));
    }

    void mapOfDiracWithR1() {
        // Simultaneous descent is stable for h < −2 Re λ/|λ|² = 4γ while γ ≤ 1, |λ|² = ¼.
        const auto picture = pictureOf<MapPicture>(dirac({"regularizers.r1.gamma=0.3", "view.map.x.range=[0,0.5]", "view.map.y.range=[0.01,2]"}), "map");
        QVERIFY(picture);
        QVERIFY(!picture->border.empty());
        for (const Polyline& line : picture->border)
            for (const QPointF& p : line) QVERIFY2(std::abs(p.y() - 4 * p.x()) < 1e-6, qPrintable(QString::number(p.x())));
        QCOMPARE(picture->colours.middle.value(), 1.0);
        QCOMPARE(picture->present.value(), QPointF(0.3, 0.2));
    }

    void basinsSayWhereStartsEnd() {
        const auto picture = pictureOf<BasinsPicture>(dirac({"regularizers.r1.gamma=0.3"}), "basins");
        QVERIFY(picture);
        QCOMPARE(picture->classes.size(), std::size_t(1));
        QCOMPARE(picture->classes[0].name, QStringLiteral("to (0, 0)"));
        QVERIFY(picture->attractors.at(0).equilibrium.has_value());
    }

    void basinsBeyondTheHuesShareOne() {
        Basins basins;
        basins.columns = 7;
        basins.rows = 1;
        for (std::int16_t k = 0; k < 7; ++k) {
            basins.fates.push_back(k == 0 ? Fate::arrived : Fate::captured);
            basins.attractor.push_back(k);
            basins.steps.push_back(10);
            basins.attractors.push_back({k == 0, k == 0 ? std::vector<double>{0, 0} : std::vector<double>(), {0.1 * k, 0.1 * k, 0, 0}, 1});
        }
        const Scenario scenario = dirac({});
        const BasinsPicture seven = basinsPicture(scenario, basins, {}, 10, {});
        const std::vector<std::int16_t> kinds{0, 1, 2, 3, 4, 4, 4};
        QCOMPARE(seven.kinds, kinds);
        QCOMPARE(seven.classes.size(), std::size_t(5));
        QCOMPARE(seven.classes[3].name, QStringLiteral("to a cycle 3"));
        QCOMPARE(seven.classes[4].name, QStringLiteral("to one of 3 others"));
        basins.attractors[6].cells = basins.attractors[5].cells = 0;
        basins.attractor[6] = basins.attractor[5] = 4;
        const BasinsPicture five = basinsPicture(scenario, basins, {}, 10, {});
        QCOMPARE(five.kinds, kinds);
        QCOMPARE(five.classes[4].name, QStringLiteral("to a cycle 4"));
    }

    void averagesOfChekhov() {
        const Scenario scenario = scenarioOf(findPreset("chekhov-average")->json);
        const auto picture = pictureOf<CurvesPicture>(scenario, "averages");
        QVERIFY(picture && picture->curves.size() == 3);
        const Polyline &mean = picture->curves[0].points, &last = picture->curves[1].points;
        QCOMPARE(mean.back().x(), double(scenario.steps));
        QVERIFY(last.back().y() > 1 && mean.back().y() * std::sqrt(mean.back().x()) < 3.4);  // the preset's caption
    }

    void dataInThePlaneArePointsAboutTheirMean() {
        const Experiment e(withOverrides(defaultScenario("gaussian-mean"), std::vector<std::string>{"game.mean=[3,2]", "steps=30"}).scenario.value());
        const DataPicture picture = dataPicture(e.system().dynamics->game(), e.head(), -2, 2, 2);
        QVERIFY(picture.cloud);
        const PointCloud& cloud = *picture.cloud;
        QCOMPARE(cloud.data.size(), std::size_t(512));
        QCOMPARE(cloud.samples.size(), std::size_t(512));
        QCOMPARE(cloud.modes.size(), std::size_t(1));
        QCOMPARE(cloud.window.center(), QPointF(3, 2));
        QVERIFY(cloud.ground.width() > 1.9 * cloud.ground.height() && cloud.ground.contains(cloud.window));
        // D is linear: where it is 0 is one straight line, across ψ.
        QCOMPARE(cloud.border.size(), std::size_t(1));
        const std::vector<double> w = e.head();
        for (const QPointF& p : cloud.border[0]) QVERIFY(std::abs(w[2] * p.x() + w[3] * p.y()) < 1e-9 * std::hypot(w[2], w[3]));
    }

    void everyKindIsDrawn() {
        for (const FigureView* view : figureViews()) {
            FigureOrder order;
            order.view = view->id;
            ComposedFigure figure = composeFigure(Experiment(dirac({"regularizers.r1.gamma=0.3"})), order);
            if (figure.objection.find("the game ring") != std::string::npos)
                figure = composeFigure(Experiment(withOverrides(defaultScenario("ring"), std::vector<std::string>{"steps=4"}).scenario.value()), order);
            if (figure.objection.find("needs a second scenario") != std::string::npos)
                figure = composeFigure(Experiment(dirac({"compared.method.step=0.1"})), order);
            const FigureResult pdf = renderComposed(figure, FigureFormat::Pdf);
            QVERIFY2(pdf.ok, qPrintable(pdf.error));
        }
    }

    void objectionsAreSentences() {
        const ComposedFigure none = composeFigure(Experiment(dirac({"regularizers.wgan-gp.gamma=1"})), {.view = "locus"});
        QVERIFY(none.panels.empty() && none.objection.starts_with("the view locus needs "));
        QVERIFY(!renderComposed(none, FigureFormat::Pdf).ok);
    }
};

QTEST_MAIN(ViewsTest)
#include "views_test.moc"
