// SPDX-License-Identifier: GPL-3.0-or-later
// The field's texture in the portrait.
#include "pixels.h"
#include "ui/plots/phase_view.h"

#include <QImage>
#include <QTest>

#include <cmath>

using namespace ganscope;
using test::coloursOf;

class TextureTest : public QObject {
    Q_OBJECT

private slots:
    void aTextureComesWithTheFieldAlone();
};

void TextureTest::aTextureComesWithTheFieldAlone() {
    PhaseView view;
    PhasePicture picture;
    picture.field = std::make_shared<PhaseField>();
    view.setPicture(std::make_shared<PhasePicture>(picture));
    view.resize(500, 500);
    view.show();
    view.replotNow();
    const int plain = coloursOf(view);
    auto field = std::make_shared<PhaseField>();
    field->texture = {picture.home, 2, 2, {0, 0.25F, 0.5F, std::nanf("")}, {1, 0.5F, 0.1F, 0}};
    field->speedScale = 1;
    picture.field = field;
    view.setPicture(std::make_shared<PhasePicture>(picture));
    QVERIFY(coloursOf(view) > plain + 50);  // blended from cell to cell
    const QImage image = view.grab().toImage();
    const QColor strong = image.pixelColor(view.widgetPosition({-1.9, -1.9}).toPoint()), none = image.pixelColor(view.widgetPosition({1.9, 1.9}).toPoint());
    QCOMPARE(none, PlotStyle::screenLight().background);
    QVERIFY(strong.lightness() < none.lightness() - 40);
}

QTEST_MAIN(TextureTest)
#include "texture_test.moc"
