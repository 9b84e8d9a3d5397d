// SPDX-License-Identifier: GPL-3.0-or-later
// The views draw their pictures, speak in data coordinates and leave the zoom alone; figures are exact and
// repeatable.
#include "pixels.h"
#include "plot_pictures.h"
#include "ui/plots/data_view.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/series_view.h"
#include "ui/plots/spectrum_view.h"
#include "ui/theme.h"

#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace ganscope;
using test::coloursOf;

namespace {

/// Widgets in which a gesture is made are shown and drawn once.
void present(PlotView& view, const QSize& size = {500, 500}) {
    view.resize(size);
    view.show();
    view.replotNow();
}

QPoint pixel(const PlotView& view, double x, double y, int plane = 0) {
    return view.widgetPosition({x, y}, plane).toPoint();
}

/// The plot that fills the view is what the mouse meets.
QWidget* surface(const PlotView& view) {
    return view.findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

bool near(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance;
}

void turnWheel(PlotView& view, const QPoint& at, int notches) {
    QWheelEvent event(at, view.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(surface(view), &event);
    view.replotNow();
}

}  // namespace

class PlotsTest : public QObject {
    Q_OBJECT

private slots:
    void bundledFontIsLoaded();
    void themesHaveContrast_data();
    void themesHaveContrast();

    void everyViewDraws();
    void extremeNumbersAreSafe();
    void anySizeIsSafe();
    void viewsAreAccessible();

    void clickSpeaksDataCoordinates();
    void doubleClickRetractsAndResets();
    void startIsDragged();
    void escapeCancelsADrag();
    void rightClickRemovesOrOpensMenu();
    void pointerHoversAndLeaves();
    void arrowKeysMoveTheProbe();

    void wheelZoomsAtTheCursor();
    void wheelOverAnAxisZoomsThatAxis();
    void middleButtonPans();
    void aSecondButtonLeavesTheGestureAlone();
    void shiftDragZoomsToTheBox();
    void pictureLeavesTheZoomAlone();
    void zoomHasAnEnd();
    void equalAspectIsEqual();
    void spectrumRangeStandsStill();
    void seriesPanelsShareTime();
};

void PlotsTest::bundledFontIsLoaded() {
    QVERIFY(!bundledFontFamily().isEmpty());
    const QFontMetrics metrics(PlotStyle::paper().font(12));
    for (const QChar c : QStringLiteral("θψλμ−±×∞⁻³")) QVERIFY2(metrics.inFont(c), qPrintable(QString(c)));
}

void PlotsTest::themesHaveContrast_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void PlotsTest::themesHaveContrast() {
    QFETCH(bool, dark);
    // WCAG 2.1 relative luminance and contrast ratio.
    const auto luminance = [](const QColor& c) {
        const auto linear = [](double v) {
            return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const auto contrast = [&](const QColor& a, const QColor& b) {
        const double x = luminance(a), y = luminance(b);
        return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
    };
    const ThemeChoice choice = dark ? ThemeChoice::Dark : ThemeChoice::Light;
    const QPalette palette = themePalette(choice);
    QVERIFY(contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= 4.5);
    QVERIFY(contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= 4.5);
    QVERIFY(contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= 4.5);
    QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
    QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
    const PlotStyle style = themePlotStyle(choice);
    QVERIFY(contrast(style.ink, style.background) >= 7);
    QVERIFY(contrast(style.muted, style.background) >= 4.5);
    QVERIFY(contrast(style.stable, style.background) >= 3);
    QVERIFY(contrast(style.unstable, style.background) >= 3);
    // Faster is always farther from the ground, also in grey.
    for (std::size_t i = 1; i < style.speed.size(); ++i)
        QVERIFY(contrast(style.speed[i], style.background) > contrast(style.speed[i - 1], style.background));
}

void PlotsTest::everyViewDraws() {
    PhaseView phase;
    SpectrumView spectrum;
    SeriesView series;
    DataView space;
    for (PlotView* view : std::initializer_list<PlotView*>{&phase, &spectrum, &series, &space})
        present(*view);
    const QImage empty = phase.grab().toImage();
    phase.setPicture(phasePicture());
    spectrum.setPicture(spectrumPicture(0.3));
    series.setPicture(seriesPicture(300));
    space.setPicture(dataPicture());
    for (PlotView* view : std::initializer_list<PlotView*>{&phase, &spectrum, &series, &space}) {
        view->replotNow();
        QVERIFY(coloursOf(*view) > 20);
    }
    QVERIFY(phase.grab().toImage() != empty);
    // The path is drawn in its colour where it runs.
    const QColor wanted = phase.plotStyle().seriesColour(1);
    const QImage image = phase.grab().toImage();
    const QPoint middle = pixel(phase, 1.5, -1.25);
    bool found = false;
    for (int dx = -2; dx <= 2; ++dx) found = found || image.pixelColor(middle + QPoint(dx, 0)) == wanted;
    QVERIFY(found);
}

void PlotsTest::extremeNumbersAreSafe() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    const double extremes[] = {0,     1e-320, -1e-320,  1e9,       2147483648.0, -1e15,
                               1e300, -1e300, infinity, -infinity, notANumber};
    auto picture = std::make_shared<PhasePicture>();
    auto field = std::make_shared<PhaseField>();
    PhasePath path;
    PhaseStreamline line;
    PhaseCurve curve;
    SeriesCurve series{QStringLiteral("θ"), {}, -1};
    auto spectrum = std::make_shared<SpectrumPicture>();
    auto space = std::make_shared<DataPicture>();
    for (const double x : extremes)
        for (const double y : extremes) {
            path.points.emplace_back(x, y);
            line.points.emplace_back(x, y);
            line.speed.push_back(y);
            curve.points.emplace_back(x, y);
            field->arrows.push_back({{x, y}, {y, x}});
            field->arrows.push_back({{0.1, 0.1}, {x, y}});
            picture->equilibria.push_back({{x, y}, EquilibriumMark::Saddle, QStringLiteral("e")});
            picture->bands.push_back({x, y, y, x});
            series.points.emplace_back(x, y);
            spectrum->flow.points.push_back({{x, y}, PointStability::Unstable, 2, true});
            space->data.atoms.emplace_back(x, y);
            space->discriminator.emplace_back(x, y);
        }
    spectrum->flow.regions = {path.points};
    spectrum->update = spectrum->flow;
    field->streamlines = {line};
    picture->field = field;
    picture->paths = {path};
    picture->curves = {curve};
    picture->probe = QPointF(notANumber, infinity);
    picture->home = QRectF(notANumber, 0, infinity, 1);
    auto times = std::make_shared<SeriesPicture>();
    times->upper.curves = {series};
    times->lower = SeriesPanelContent{QString(), true, {series}};
    times->cursor = notANumber;
    PhaseView phase;
    SpectrumView spectra;
    SeriesView seriesView;
    DataView dataView;
    phase.setPicture(picture);
    spectra.setPicture(spectrum);
    seriesView.setPicture(times);
    dataView.setPicture(space);
    for (PlotView* view : std::initializer_list<PlotView*>{&phase, &spectra, &seriesView, &dataView}) {
        present(*view);
        const QRectF range = view->visibleRange();
        QVERIFY(std::isfinite(range.left()) && std::isfinite(range.right()) && range.width() > 0);
        QVERIFY(std::isfinite(range.top()) && std::isfinite(range.bottom()) && range.height() > 0);
        for (const double x : extremes)
            for (const double y : extremes) view->showRange(QRectF(x, y, y, x));
        view->replotNow();
    }
}

void PlotsTest::anySizeIsSafe() {
    PhaseView phase;
    SeriesView series;
    phase.setPicture(phasePicture());
    series.setPicture(seriesPicture(100));
    for (PlotView* view : std::initializer_list<PlotView*>{&phase, &series}) {
        view->show();
        for (const QSize size : {QSize(0, 0), QSize(1, 1), QSize(39, 700), QSize(2000, 3), QSize(41, 41),
                                 QSize(3000, 60), QSize(60, 3000), QSize(500, 400)}) {
            view->resize(size);
            view->setMinimumSize(0, 0);
            view->replotNow();
            QCoreApplication::processEvents();
        }
        QVERIFY(coloursOf(*view) > 20);
    }
}

void PlotsTest::viewsAreAccessible() {
    PhaseView view;
    QCOMPARE(view.focusPolicy(), Qt::StrongFocus);
    QVERIFY(!view.accessibleName().isEmpty());
    view.setDescription(QStringLiteral("Phase portrait"), QStringLiteral("Stable focus at the origin."));
    QCOMPARE(view.accessibleDescription(), QStringLiteral("Stable focus at the origin."));
}

void PlotsTest::clickSpeaksDataCoordinates() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    QSignalSpy clicks(&view, &PhaseView::clicked);
    const QPointF precision = view.widgetPosition({1, 1}) - view.widgetPosition({0, 0});
    QTest::mouseClick(surface(view), Qt::LeftButton, Qt::NoModifier, pixel(view, -1.25, 0.5));
    QCOMPARE(clicks.size(), 1);
    QVERIFY(near(clicks[0][0].toDouble(), -1.25, 1 / std::abs(precision.x())));
    QVERIFY(near(clicks[0][1].toDouble(), 0.5, 1 / std::abs(precision.y())));
    // A drag over empty ground is no click, and the margin is no place to start from.
    QTest::mousePress(surface(view), Qt::LeftButton, Qt::NoModifier, pixel(view, -1, 0));
    QTest::mouseMove(surface(view), pixel(view, -1, 1));
    QTest::mouseRelease(surface(view), Qt::LeftButton, Qt::NoModifier, pixel(view, -1, 1));
    QTest::mouseClick(surface(view), Qt::LeftButton, Qt::NoModifier, QPoint(3, 3));
    QCOMPARE(clicks.size(), 1);
}

void PlotsTest::doubleClickRetractsAndResets() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    view.showRange(planeRect(-1.6, -0.4, -0.6, 0.6));
    view.replotNow();
    QVERIFY(view.isZoomed());
    QSignalSpy clicks(&view, &PhaseView::clicked), retractions(&view, &PhaseView::clickRetracted);
    const QPoint at = pixel(view, -1.2, 0.3);
    QTest::mouseClick(surface(view), Qt::LeftButton, Qt::NoModifier, at);
    QTest::mouseDClick(surface(view), Qt::LeftButton, Qt::NoModifier, at);
    QVERIFY(!clicks.isEmpty());
    QCOMPARE(retractions.size(), 1);
    QVERIFY(!view.isZoomed());
}

void PlotsTest::startIsDragged() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    QSignalSpy clicks(&view, &PhaseView::clicked), drags(&view, &PhaseView::startDragged),
        ends(&view, &PhaseView::startDragFinished);
    QTest::mousePress(surface(view), Qt::LeftButton, Qt::NoModifier, pixel(view, 1.5, -1.5));
    QTest::mouseMove(surface(view), pixel(view, 0.5, -1.0));
    QTest::mouseRelease(surface(view), Qt::LeftButton, Qt::NoModifier, pixel(view, 0.25, -0.75));
    QVERIFY(!drags.isEmpty());
    QCOMPARE(drags[0][0].toInt(), 1);
    QVERIFY(near(drags[0][1].toDouble(), 0.5, 0.02) && near(drags[0][2].toDouble(), -1.0, 0.02));
    QCOMPARE(ends.size(), 1);
    QCOMPARE(ends[0][0].toInt(), 1);
    QVERIFY(near(ends[0][1].toDouble(), 0.25, 0.02) && near(ends[0][2].toDouble(), -0.75, 0.02));
    QCOMPARE(clicks.size(), 0);
}

void PlotsTest::escapeCancelsADrag() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    QSignalSpy cancels(&view, &PhaseView::startDragCancelled), ends(&view, &PhaseView::startDragFinished);
    QTest::mousePress(surface(view), Qt::LeftButton, Qt::NoModifier, pixel(view, 1.5, -1.5));
    QTest::mouseMove(surface(view), pixel(view, 0, 1));
    QTest::keyClick(&view, Qt::Key_Escape);
    QTest::mouseRelease(surface(view), Qt::LeftButton, Qt::NoModifier, pixel(view, 0, 1));
    QCOMPARE(cancels.size(), 1);
    QCOMPARE(cancels[0][0].toInt(), 1);
    QCOMPARE(ends.size(), 0);
}

void PlotsTest::rightClickRemovesOrOpensMenu() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    QSignalSpy removals(&view, &PhaseView::removeRequested), menus(&view, &PhaseView::menuRequested);
    QTest::mouseClick(surface(view), Qt::RightButton, Qt::NoModifier, pixel(view, 1.5, -1.2));  // on the line
    QTest::mouseClick(surface(view), Qt::RightButton, Qt::NoModifier,
                      pixel(view, 1, 0));  // on the spiral's start
    QCOMPARE(removals.size(), 2);
    QCOMPARE(removals[0][0].toInt(), 1);
    QCOMPARE(removals[1][0].toInt(), 0);
    QCOMPARE(menus.size(), 0);
    QTest::mouseClick(surface(view), Qt::RightButton, Qt::NoModifier, pixel(view, -1.5, 1.5));
    QCOMPARE(menus.size(), 1);
    QVERIFY(near(menus[0][1].toDouble(), -1.5, 0.02) && near(menus[0][2].toDouble(), 1.5, 0.02));
}

void PlotsTest::pointerHoversAndLeaves() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    QSignalSpy hovers(&view, &PhaseView::hovered), leaves(&view, &PhaseView::hoverLeft);
    QTest::mouseMove(surface(view), pixel(view, -0.5, 0.75));
    QCOMPARE(hovers.size(), 1);
    QVERIFY(near(hovers[0][0].toDouble(), -0.5, 0.02) && near(hovers[0][1].toDouble(), 0.75, 0.02));
    QTest::mouseMove(surface(view), QPoint(2, 200));  // over the axis
    QCOMPARE(leaves.size(), 1);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(surface(view), &leave);
    QCOMPARE(leaves.size(), 2);
}

void PlotsTest::arrowKeysMoveTheProbe() {
    PhaseView view;
    auto picture = phasePicture();
    picture->probe = QPointF(0.5, 0.25);
    view.setPicture(picture);
    present(view);
    QSignalSpy moves(&view, &PhaseView::probeMoved);
    const QRectF range = view.visibleRange();
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(moves.size(), 2);
    QCOMPARE(moves[0][0].toDouble(), 0.5 + 0.01 * range.width());
    QCOMPARE(moves[0][1].toDouble(), 0.25);
    QCOMPARE(moves[1][0].toDouble(), 0.5);
    QCOMPARE(moves[1][1].toDouble(), 0.25 - 0.1 * range.height());
}

void PlotsTest::wheelZoomsAtTheCursor() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    QSignalSpy changes(&view, &PlotView::viewChanged);
    const QRectF before = view.visibleRange();
    const QPoint at = pixel(view, 1, 0.5);
    turnWheel(view, at, 2);
    QVERIFY(view.isZoomed());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toRectF(), view.visibleRange());
    QVERIFY(view.visibleRange().width() < 0.8 * before.width());
    // What was under the pointer still is.
    QVERIFY((pixel(view, 1, 0.5) - at).manhattanLength() <= 2);
    QTest::keyClick(&view, Qt::Key_Home);
    view.replotNow();
    QCOMPARE(view.visibleRange(), before);
    QVERIFY(!view.isZoomed());
}

void PlotsTest::wheelOverAnAxisZoomsThatAxis() {
    SeriesView view;
    view.setPicture(seriesPicture(300));
    present(view);
    const QRectF before = view.visibleRange();
    turnWheel(view, QPoint(5, 100), 1);
    const QRectF after = view.visibleRange();
    QCOMPARE(after.width(), before.width());
    QVERIFY(after.height() < before.height());
}

void PlotsTest::middleButtonPans() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    const QPoint from = pixel(view, 0, 0), by(40, -25);
    QTest::mousePress(surface(view), Qt::MiddleButton, Qt::NoModifier, from);
    QTest::mouseMove(surface(view), from + by);
    QTest::mouseRelease(surface(view), Qt::MiddleButton, Qt::NoModifier, from + by);
    view.replotNow();
    QVERIFY((pixel(view, 0, 0) - (from + by)).manhattanLength() <= 2);
}

void PlotsTest::aSecondButtonLeavesTheGestureAlone() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    QSignalSpy clicked(&view, &PhaseView::clicked);
    const QPoint from = pixel(view, 0, 0), by(40, -25), margin(2, 2);
    QTest::mousePress(surface(view), Qt::MiddleButton, Qt::NoModifier, from);
    QTest::mousePress(surface(view), Qt::LeftButton, Qt::NoModifier, margin);
    QTest::mouseRelease(surface(view), Qt::LeftButton, Qt::NoModifier, margin);
    QTest::mouseMove(surface(view), from + by);
    QTest::mouseRelease(surface(view), Qt::MiddleButton, Qt::NoModifier, from + by);
    view.replotNow();
    QVERIFY((pixel(view, 0, 0) - (from + by)).manhattanLength() <= 2);
    QCOMPARE(clicked.count(), 0);

    // Nor does the plane move while a start is dragged, which goes where its own button is released.
    QSignalSpy finished(&view, &PhaseView::startDragFinished);
    const QPoint start = pixel(view, 1.5, -1.5);
    const QRectF before = view.visibleRange();
    QTest::mousePress(surface(view), Qt::LeftButton, Qt::NoModifier, start);
    QTest::mousePress(surface(view), Qt::MiddleButton, Qt::NoModifier, start);
    QTest::mouseMove(surface(view), start + by);
    QTest::mouseRelease(surface(view), Qt::LeftButton, Qt::NoModifier, start + by);
    QTest::mouseRelease(surface(view), Qt::MiddleButton, Qt::NoModifier, start + by);
    QCOMPARE(view.visibleRange(), before);
    QCOMPARE(finished.count(), 1);

    // A gesture whose end was never told is over with the next press.
    QTest::mousePress(surface(view), Qt::MiddleButton, Qt::NoModifier, from);
    QMouseEvent lost(QEvent::MouseButtonPress, QPointF(margin), surface(view)->mapToGlobal(QPointF(margin)), Qt::LeftButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(surface(view), &lost);
    const QRectF range = view.visibleRange();
    QTest::mouseMove(surface(view), from + 2 * by);
    QCOMPARE(view.visibleRange(), range);
    QTest::mouseRelease(surface(view), Qt::MiddleButton, Qt::NoModifier, from);
}

void PlotsTest::shiftDragZoomsToTheBox() {
    PhaseView view;
    view.setPicture(phasePicture());
    view.setEqualAspect(false);
    present(view);
    QTest::mousePress(surface(view), Qt::LeftButton, Qt::ShiftModifier, pixel(view, -1, 1));
    QTest::mouseMove(surface(view), pixel(view, 0, 0));
    QTest::mouseRelease(surface(view), Qt::LeftButton, Qt::ShiftModifier, pixel(view, 0.5, -0.5));
    view.replotNow();
    const QRectF range = view.visibleRange();
    QVERIFY(near(range.left(), -1, 0.03) && near(range.right(), 0.5, 0.03));
    QVERIFY(near(range.top(), -0.5, 0.03) && near(range.bottom(), 1, 0.03));
}

void PlotsTest::pictureLeavesTheZoomAlone() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    view.showRange(planeRect(-0.3, 0.3, -0.2, 0.4));
    view.replotNow();
    const QRectF zoomed = view.visibleRange();
    auto other = phasePicture();
    other->home = planeRect(-10, 10, -10, 10);
    view.setPicture(other);
    view.replotNow();
    QCOMPARE(view.visibleRange(), zoomed);
    view.resetView();
    view.replotNow();
    QVERIFY(view.visibleRange().contains(planeRect(-10, 10, -10, 10)));
}

void PlotsTest::zoomHasAnEnd() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    for (const int notches : {40, -40})
        for (int i = 0; i < 40; ++i) turnWheel(view, pixel(view, 0.7, 0.7), notches);
    const QRectF range = view.visibleRange();
    QVERIFY(std::isfinite(range.width()) && range.width() > 0 && range.height() > 0);
    view.resetView();
    view.replotNow();
    QVERIFY(range != view.visibleRange());
}

void PlotsTest::equalAspectIsEqual() {
    PhaseView view;
    view.setPicture(phasePicture());
    for (const QSize size : {QSize(640, 300), QSize(300, 640)}) {
        present(view, size);
        const QPointF x = view.widgetPosition({1, 0}) - view.widgetPosition({0, 0});
        const QPointF y = view.widgetPosition({0, 1}) - view.widgetPosition({0, 0});
        QVERIFY(near(x.x(), -y.y(), 1e-6));
        QVERIFY(view.visibleRange().contains(planeRect(-1.999, 1.999, -1.999, 1.999)));
    }
}

void PlotsTest::spectrumRangeStandsStill() {
    SpectrumView view;
    view.setPicture(spectrumPicture(0.30));
    present(view, {700, 350});
    const QRectF flow = view.visibleRange(0), update = view.visibleRange(1);
    for (int i = 0; i <= 20; ++i) {
        view.setPicture(spectrumPicture(0.3 + 0.005 * i));
        view.replotNow();
        QCOMPARE(view.visibleRange(0), flow);
        QCOMPARE(view.visibleRange(1), update);
    }
    // A point outside is always let in.
    auto far = spectrumPicture(0.3);
    far->update.points.push_back({{-3, 0}, PointStability::Unstable});
    view.setPicture(far);
    view.replotNow();
    QVERIFY(view.visibleRange(1).contains(QPointF(-3, 0)));
}

void PlotsTest::seriesPanelsShareTime() {
    SeriesView view;
    view.setPicture(seriesPicture(300));
    present(view);
    view.showRange(planeRect(50, 100, -1, 1), 0);
    view.replotNow();
    QCOMPARE(view.visibleRange(1).left(), 50.0);
    QCOMPARE(view.visibleRange(1).right(), 100.0);
    // The lower panel comes and goes with the picture.
    auto single = std::make_shared<SeriesPicture>(*seriesPicture(300));
    single->lower.reset();
    view.setPicture(single);
    view.replotNow();
    const double tall = view.widgetPosition({0, -1}).y() - view.widgetPosition({0, 1}).y();
    view.setPicture(seriesPicture(300));
    view.replotNow();
    QVERIFY(view.widgetPosition({0, -1}).y() - view.widgetPosition({0, 1}).y() < tall);
}

QTEST_MAIN(PlotsTest)
#include "plots_test.moc"
