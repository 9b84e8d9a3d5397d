// SPDX-License-Identifier: GPL-3.0-or-later
// The views draw their pictures, speak in data coordinates and leave the zoom alone; figures are exact and
// repeatable.
#include "gestures.h"
#include "pixels.h"
#include "plot_pictures.h"
#include "ui/plots/data_view.h"
#include "ui/plots/labels.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/series_view.h"
#include "ui/plots/spectrum_view.h"
#include "ui/plots/ticker.h"
#include "ui/theme.h"

#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace ganscope;
using namespace ganscope::test;

class PlotsTest : public QObject {
    Q_OBJECT

private slots:
    void bundledFontIsLoaded();
    void themesHaveContrast_data();
    void themesHaveContrast();

    void everyViewDraws();
    void extremeNumbersAreSafe();
    void anySizeIsSafe();
    void aLabelIsNowhereWhereThereIsNoNumber();
    void viewsAreAccessible();

    void pictureLeavesTheZoomAlone();
    void zoomHasAnEnd();
    void equalAspectIsEqual();
    void spectrumRangeStandsStill();
    void longNotesMoveNoPlot();
    void seriesPanelsShareTime();
    void everyAxisHasTwoTicks();
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

void PlotsTest::aLabelIsNowhereWhereThereIsNoNumber() {
    QImage image(100, 100, QImage::Format_ARGB32);
    QPainter painter(&image);
    LabelPlacer placer(QRectF(0, 0, 100, 100));
    for (const QPointF at : {QPointF(NAN, 50), QPointF(50, NAN), QPointF(INFINITY, 50)})
        QVERIFY(!placer.place(painter, at, 4, QStringLiteral("x"), QFont(), Qt::black, Qt::white));
    QVERIFY(placer.place(painter, {50, 50}, 4, QStringLiteral("x"), QFont(), Qt::black, Qt::white));
}

void PlotsTest::viewsAreAccessible() {
    PhaseView view;
    QCOMPARE(view.focusPolicy(), Qt::StrongFocus);
    QVERIFY(!view.accessibleName().isEmpty());
    view.setDescription(QStringLiteral("Phase portrait"), QStringLiteral("Stable focus at the origin."));
    QCOMPARE(view.accessibleDescription(), QStringLiteral("Stable focus at the origin."));
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

void PlotsTest::longNotesMoveNoPlot() {
    SpectrumView view;
    auto brief = std::make_shared<SpectrumPicture>(*spectrumPicture(0.3));
    brief->flow.regionLabel = QStringLiteral("stable at h = 0.2");
    brief->flow.note = QStringLiteral("instantaneous");
    view.setPicture(brief);
    present(view, {440, 280});
    const QPointF zero = view.widgetPosition({0, 0}), one = view.widgetPosition({0, 1});
    auto lengthy = std::make_shared<SpectrumPicture>(*brief);
    lengthy->flow.regionLabel = QStringLiteral("no stability region: its multipliers are not functions of single eigenvalues, h_max neither");
    lengthy->flow.note = QStringLiteral("instantaneous; × B at its equilibrium, far away");
    view.setPicture(lengthy);
    view.replotNow();
    QCOMPARE(view.widgetPosition({0, 0}), zero);
    QCOMPARE(view.widgetPosition({0, 1}), one);
    QVERIFY(view.toolTip().contains(lengthy->flow.regionLabel) && view.toolTip().contains(lengthy->flow.note));
    view.setPicture(brief);
    view.replotNow();
    QCOMPARE(view.widgetPosition({0, 0}), zero);
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

/// One number alone tells no scale, however low the plot is; more than a dozen are in each other's way.
void PlotsTest::everyAxisHasTwoTicks() {
    RoundTicker ticker;
    for (const int room : {2, 3, 6})
        for (const double width : {0.013, 1.0, 4.2, 7.0, 8.6, 9.9, 3e5})
            for (const double centre : {0.0, -0.3, 0.5, 0.77}) {
                const QCPRange range(width * (centre - 0.5), width * (centre + 0.5));
                QVector<double> ticks;
                QVector<QString> labels;
                ticker.setTickCount(room);
                ticker.generate(range, QLocale::c(), QLatin1Char('g'), 6, ticks, nullptr, &labels);
                const auto inside = std::count_if(ticks.begin(), ticks.end(), [&](double t) { return range.contains(t); });
                QVERIFY2(inside >= 2 && inside <= 2 * room + 1, qPrintable(QStringLiteral("%1 in [%2, %3]").arg(inside).arg(range.lower).arg(range.upper)));
                QCOMPARE(labels.size(), ticks.size());
            }
}

QTEST_MAIN(PlotsTest)
#include "plots_test.moc"
