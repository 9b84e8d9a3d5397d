// SPDX-License-Identifier: GPL-3.0-or-later
// A path that grew frame by frame looks, to the pixel, as one that was drawn at once.
#include "ui/plots/phase_view.h"

#include <QImage>
#include <QTest>

#include <cmath>

using namespace ganscope;

class StandingImageTest : public QObject {
    Q_OBJECT

private slots:
    void growingPathsLookAsDrawnAtOnce();
};

void StandingImageTest::growingPathsLookAsDrawnAtOnce() {
    const auto field = std::make_shared<PhaseField>();
    field->arrows.push_back({{1, 1}, {1, 0}});
    const auto spiral = [&](int points, double turn) {
        auto picture = std::make_shared<PhasePicture>();
        picture->field = field;
        PhasePath& path = picture->paths.emplace_back();
        for (int k = 0; k < points; ++k) path.points.emplace_back(1.9 * std::pow(0.999, k) * std::cos(turn * k), 1.9 * std::pow(0.999, k) * std::sin(turn * k));
        return picture;
    };
    PhaseView grown, atOnce;
    for (PhaseView* view : {&grown, &atOnce}) {
        view->resize(500, 500);
        view->show();
    }
    const auto show = [](PhaseView& view, std::shared_ptr<const PhasePicture> picture) {
        view.setPicture(std::move(picture));
        view.replotNow();
    };
    const auto agree = [&](std::shared_ptr<const PhasePicture> picture) {
        show(atOnce, spiral(2, 0.2));  // another path: what is kept of the last one does not hold
        show(atOnce, picture);
        return grown.grab().toImage() == atOnce.grab().toImage();
    };
    for (int points = 2; points <= 400; ++points) {
        show(grown, spiral(points, 0.1));
        if (points % 66 == 0) QVERIFY(agree(spiral(points, 0.1)));
    }
    show(grown, spiral(300, 0.15));  // no continuation of what was there
    QVERIFY(agree(spiral(300, 0.15)));
    show(grown, spiral(150, 0.15));  // shorter
    QVERIFY(agree(spiral(150, 0.15)));
}

QTEST_MAIN(StandingImageTest)
#include "standing_image_test.moc"
