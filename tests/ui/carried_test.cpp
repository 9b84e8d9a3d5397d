// SPDX-License-Identifier: GPL-3.0-or-later
// A figure is its experiment: every preset comes back whole from every format that carries one.
#include "plot_pictures.h"
#include "core/scenario/carrier.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "ui/plots/figure.h"

#include <QTest>

using namespace ganscope;

class CarriedTest : public QObject {
    Q_OBJECT

private slots:
    void everyPresetComesBack_data();
    void everyPresetComesBack();
};

void CarriedTest::everyPresetComesBack_data() {
    QTest::addColumn<int>("format");
    QTest::newRow("pdf") << int(FigureFormat::Pdf);
    QTest::newRow("svg") << int(FigureFormat::Svg);
    QTest::newRow("png") << int(FigureFormat::Png);
    QTest::newRow("tiff") << int(FigureFormat::Tiff);
    QTest::newRow("tex") << int(FigureFormat::Tex);
}

void CarriedTest::everyPresetComesBack() {
    QFETCH(int, format);
    FigureSpec spec;
    spec.format = FigureFormat(format);
    spec.size = {90, 90};
    spec.dpi = 72;
    for (const Preset& preset : presets()) {
        const Reading made = readScenario(preset.json);
        QVERIFY2(made.scenario, preset.name.data());
        const std::string text = writeScenario(*made.scenario);
        spec.scenario = QByteArray::fromStdString(text);
        const FigureResult figure = renderFigure(spec, {{spectrumPicture(0.3), {}, true}});
        QVERIFY2(figure.ok, qPrintable(figure.error));
        const std::string_view bytes(figure.bytes.constData(), std::size_t(figure.bytes.size()));
        const Carried carried = carriedScenario(bytes);
        QVERIFY2(carried.json, carried.problem.c_str());
        const Reading back = readScenarioOrFigure(bytes);
        QVERIFY2(back.scenario, preset.name.data());
        QCOMPARE(writeScenario(*back.scenario), text);
    }
}

QTEST_MAIN(CarriedTest)
#include "carried_test.moc"
