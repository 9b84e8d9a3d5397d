// SPDX-License-Identifier: GPL-3.0-or-later
// Figures are the same wherever they are made, and the same to the eye by whatever they are drawn: on a real X server
// the bytes of the offscreen platform, by an independent renderer the pixels of the PNG.
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "ui/figure_export.h"
#include "ui/figures/experiment.h"

#include <QCryptographicHash>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace ganscope;

namespace {

constexpr int tile = 12;  // pixels of 150 dpi: about a letter

ComposedFigure composed(std::string_view view, bool outlines = false) {
    const std::vector<std::string> overrides = {"regularizers.r1.gamma=0.3", "steps=200"};
    FigureOrder order;
    order.view = view;
    order.dpi = 150;
    order.outlines = outlines;
    return composeFigure(Experiment(*withOverrides(defaultScenario("dirac"), overrides).scenario), order);
}

/// A line for every view and format: what its bytes hash to.
QByteArray hashes() {
    QByteArray lines;
    for (const std::string_view view : {"phase", "spectrum", "all"}) {
        const ComposedFigure figure = composed(view);
        for (const FigureFormat format : {FigureFormat::Pdf, FigureFormat::Svg, FigureFormat::Png, FigureFormat::Tiff, FigureFormat::Tex}) {
            const FigureResult result = renderComposed(figure, format);
            lines += QByteArray(view.data(), qsizetype(view.size())) + ' ' + QByteArray::number(int(format)) + ' ' +
                     QCryptographicHash::hash(result.bytes, QCryptographicHash::Sha256).toHex() + '\n';
        }
    }
    return lines;
}

/// The largest difference between the means of two images over tiles, 0 to 255, and where it is.
double largestTileDifference(const QImage& a, const QImage& b, QPoint& where) {
    double largest = 0;
    for (int top = 0; top + tile <= a.height(); top += tile)
        for (int left = 0; left + tile <= a.width(); left += tile) {
            double sums[3] = {};
            for (int y = top; y < top + tile; ++y)
                for (int x = left; x < left + tile; ++x) {
                    const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
                    sums[0] += qRed(p) - qRed(q), sums[1] += qGreen(p) - qGreen(q), sums[2] += qBlue(p) - qBlue(q);
                }
            for (const double sum : sums)
                if (const double mean = std::abs(sum) / (tile * tile); mean > largest) largest = mean, where = {left, top};
        }
    return largest;
}

}  // namespace

class RenderedTest : public QObject {
    Q_OBJECT

private slots:
    void aRealServerGivesTheSameBytes();
    void nothingIsCutAtTheFoot();
    void anotherRendererDrawsTheSame_data();
    void anotherRendererDrawsTheSame();
};

void RenderedTest::aRealServerGivesTheSameBytes() {
    const QString server = QStandardPaths::findExecutable(QStringLiteral("xvfb-run"));
    if (server.isEmpty()) QSKIP("NOT RUN: xvfb-run is not installed (package xvfb)");
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    process.setProcessEnvironment(environment);
    process.start(server, {QStringLiteral("-a"), QStringLiteral("-s"), QStringLiteral("-screen 0 1280x800x24"),
                           QCoreApplication::applicationFilePath(), QStringLiteral("--hashes")});
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), 0);
    const QByteArray there = process.readAllStandardOutput();
    QVERIFY(there.startsWith("xcb\n"));
    QCOMPARE(there.mid(4), hashes());
}

void RenderedTest::nothingIsCutAtTheFoot() {
    for (const std::string_view view : {"all", "control", "phase", "spectrum", "series"})
        for (const double width : {234.0, 487.0, 510.2}) {
            FigureOrder order;
            order.view = view;
            order.width = width;
            order.dpi = 150;
            const Reading reading = readScenario(findPreset("clc-minimax-2")->json);
            const QImage image = QImage::fromData(renderComposed(composeFigure(Experiment(*reading.scenario), order), FigureFormat::Png).bytes, "PNG");
            for (int x = 0; x < image.width(); ++x)
                QVERIFY2(qGray(image.pixel(x, image.height() - 1)) > 250, qPrintable(QString::fromUtf8(view.data()) + QStringLiteral(" at %1").arg(x)));
        }
}

void RenderedTest::anotherRendererDrawsTheSame_data() {
    QTest::addColumn<QByteArray>("view");
    for (const char* view : {"phase", "spectrum", "series"}) QTest::newRow(view) << QByteArray(view);
}

void RenderedTest::anotherRendererDrawsTheSame() {
    QFETCH(QByteArray, view);
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("rsvg-convert"));
    if (tool.isEmpty()) QSKIP("NOT RUN: rsvg-convert is not installed (package librsvg2-bin)");
    // Outlines: the other renderer does not know the fonts that we bring along.
    const ComposedFigure figure = composed(view.constData(), true);
    const QImage ours = QImage::fromData(renderComposed(figure, FigureFormat::Png).bytes, "PNG").convertToFormat(QImage::Format_RGB32);
    QVERIFY(ours.width() > 300);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("f.svg")));
    const QByteArray svg = renderComposed(figure, FigureFormat::Svg).bytes;
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(svg) == svg.size() && file.flush());
    const auto convert = [&](const QString& background) {
        const QString out = folder.filePath(QStringLiteral("f.png"));
        const int status = QProcess::execute(tool, {QStringLiteral("-w"), QString::number(ours.width()), QStringLiteral("-h"), QString::number(ours.height()),
                                                    QStringLiteral("-b"), background, QStringLiteral("-o"), out, file.fileName()});
        return status == 0 ? QImage(out).convertToFormat(QImage::Format_RGB32) : QImage();
    };
    const QImage theirs = convert(QStringLiteral("white"));
    QCOMPARE(theirs.size(), ours.size());
    QPoint where;
    const double largest = largestTileDifference(ours, theirs, where);
    // Two rasterizers differ along edges; a missing letter or a shifted line differs by 20 and more.
    QVERIFY2(largest < 10, qPrintable(QStringLiteral("tiles differ by %1 at (%2, %3)").arg(largest).arg(where.x()).arg(where.y())));
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc == 2 && QByteArray(argv[1]) == "--hashes") {
        std::fputs((QGuiApplication::platformName().toUtf8() + '\n' + hashes()).constData(), stdout);
        return 0;
    }
    RenderedTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "rendered_test.moc"
