// SPDX-License-Identifier: GPL-3.0-or-later
// Figures are exact, repeatable, carry their font and their scenario, or say why not.
#include "plot_pictures.h"
#include "ui/plots/figure.h"

#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace ganscope;

namespace {

bool near(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance;
}

FigureResult phaseFigure(FigureFormat format, const QSizeF& size = {234, 234}) {
    FigureSpec spec;
    spec.format = format;
    spec.size = size;
    spec.scenario = R"({"ganscope": 1, "name": "<&>"})";
    return renderFigure(spec, {{phasePicture(), {}, true}});
}

/// All `<text>` of an SVG document, joined by blanks.
QString textsOf(const QByteArray& svg) {
    QXmlStreamReader reader(svg);
    QString texts;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("text"))
            texts += reader.readElementText() + QLatin1Char(' ');
    return texts;
}

}  // namespace

class FigureTest : public QObject {
    Q_OBJECT

private slots:
    void figureSizesAreExact_data();
    void figureSizesAreExact();
    void figureFontsAreEmbedded();
    void pdfIsSound();
    void pngHasTheAskedPixels();
    void svgIsWellFormed();
    void figuresRepeatToTheByte();
    void figureShowsWhatTheViewShows();
    void wrongFiguresAreRefused();
};

void FigureTest::figureSizesAreExact_data() {
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("icml column") << QSizeF(234, 234);
    QTest::newRow("neurips") << QSizeF(396, 244.7);
    QTest::newRow("85 mm") << QSizeF(85 / 25.4 * 72, 60 / 25.4 * 72);
}

void FigureTest::figureSizesAreExact() {
    QFETCH(QSizeF, size);
    const FigureResult pdf = phaseFigure(FigureFormat::Pdf, size);
    QVERIFY2(pdf.ok, qPrintable(pdf.error));
    const auto box = pdf.bytes.indexOf("/MediaBox [");
    QVERIFY(box > 0);
    const QList<QByteArray> bounds =
        pdf.bytes.mid(box + 11, pdf.bytes.indexOf(']', box) - box - 11).split(' ');
    QCOMPARE(bounds.size(), 4);
    QVERIFY(near(bounds[2].toDouble() - bounds[0].toDouble(), size.width(), 0.001));
    QVERIFY(near(bounds[3].toDouble() - bounds[1].toDouble(), size.height(), 0.001));

    const FigureResult svg = phaseFigure(FigureFormat::Svg, size);
    QXmlStreamReader reader(svg.bytes);
    QVERIFY(reader.readNextStartElement());
    const QString width = reader.attributes().value(QLatin1String("width")).toString();
    QVERIFY(width.endsWith(QLatin1String("pt")));
    QVERIFY(near(width.chopped(2).toDouble(), size.width(), 1e-6));
}

void FigureTest::figureFontsAreEmbedded() {
    const FigureResult pdf = phaseFigure(FigureFormat::Pdf);
    QVERIFY2(pdf.ok, qPrintable(pdf.error));
    QVERIFY(pdf.bytes.contains("/FontFile2"));  // TrueType
    QVERIFY(pdf.bytes.contains("DejaVuSans"));
    QVERIFY(!pdf.bytes.contains("/Type3"));
    QVERIFY(phaseFigure(FigureFormat::Svg).bytes.contains("DejaVu Sans"));
}

void FigureTest::pdfIsSound() {
    const QByteArray pdf = phaseFigure(FigureFormat::Pdf).bytes;
    QVERIFY(!pdf.contains("/CreationDate"));
    // Every offset of the cross-reference table points at its object.
    const qlonglong table = pdf.mid(pdf.lastIndexOf("startxref") + 9).trimmed().split('\n')[0].toLongLong();
    QCOMPARE(pdf.mid(table, 4), QByteArray("xref"));
    const auto header = pdf.indexOf('\n', table) + 1;
    const auto first = pdf.indexOf('\n', header) + 1;
    const int count = pdf.mid(header, first - header).split(' ')[1].toInt();
    QVERIFY(count > 5);
    for (int i = 1; i < count; ++i) {
        const qlonglong offset = pdf.mid(first + 20 * i, 10).toLongLong();
        const QByteArray wanted = QByteArray::number(i) + " 0 obj";
        QCOMPARE(pdf.mid(offset, wanted.size()), wanted);
    }
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (tool.isEmpty()) return;
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("figure.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() && file.flush());
    QProcess process;
    process.start(tool,
                  {QStringLiteral("-enc"), QStringLiteral("UTF-8"), file.fileName(), QStringLiteral("-")});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (const QString& word :
         {QStringLiteral("θ"), QStringLiteral("ψ"), QStringLiteral("centre"), QStringLiteral("−1")})
        QVERIFY2(text.contains(word), qPrintable(word + QStringLiteral(" in ") + text));
    QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
}

void FigureTest::pngHasTheAskedPixels() {
    FigureSpec spec;
    spec.format = FigureFormat::Png;
    spec.size = {234, 180};
    spec.dpi = 300;
    spec.scenario = R"({"ganscope": 1})";
    const FigureResult png = renderFigure(spec, {{spectrumPicture(0.3), {}, true}});
    QVERIFY2(png.ok, qPrintable(png.error));
    const QImage image = QImage::fromData(png.bytes, "PNG");
    QCOMPARE(image.size(), QSize(975, 750));
    QVERIFY(near(image.dotsPerMeterX() * 0.0254, 300, 0.05));
    QCOMPARE(image.text(QStringLiteral("Scenario")), QStringLiteral(R"({"ganscope": 1})"));
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
}

void FigureTest::svgIsWellFormed() {
    const FigureResult svg = phaseFigure(FigureFormat::Svg);
    QVERIFY2(svg.ok, qPrintable(svg.error));
    QXmlStreamReader reader(svg.bytes);
    QString scenario;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) continue;
        if (reader.name() == QLatin1String("scenario")) scenario = reader.readElementText();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(scenario, QStringLiteral(R"({"ganscope": 1, "name": "<&>"})"));
    QVERIFY(textsOf(svg.bytes).contains(QStringLiteral("θ")));
}

void FigureTest::figuresRepeatToTheByte() {
    QList<QByteArray> first;
    for (const FigureFormat format : {FigureFormat::Pdf, FigureFormat::Svg, FigureFormat::Png})
        first << phaseFigure(format).bytes;
    QTest::qSleep(1100);  // past the second that a date would carry
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Asia/Kathmandu");
    int i = 0;
    for (const FigureFormat format : {FigureFormat::Pdf, FigureFormat::Svg, FigureFormat::Png})
        QVERIFY(phaseFigure(format).bytes == first[i++]);
    zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
}

void FigureTest::figureShowsWhatTheViewShows() {
    FigureSpec spec;
    spec.format = FigureFormat::Svg;
    const auto wide = renderFigure(spec, {{phasePicture(), {}, true}});
    const auto close = renderFigure(spec, {{phasePicture(), {planeRect(0.1, 0.4, 0.1, 0.4)}, true}});
    QVERIFY(wide.ok && close.ok);
    QVERIFY(textsOf(close.bytes).contains(QLatin1String("0.3")));
    QVERIFY(!textsOf(wide.bytes).contains(QLatin1String("0.3")));
    spec.size = {486, 200};
    const auto both = renderFigure(spec, {{phasePicture(), {}, true}, {spectrumPicture(0.3), {}, true}});
    QVERIFY(both.ok);
    QVERIFY(both.bytes.contains("(a)") && both.bytes.contains("(b)"));
}

void FigureTest::wrongFiguresAreRefused() {
    FigureSpec spec;
    QVERIFY(!renderFigure(spec, {}).ok);
    QVERIFY(!renderFigure(spec, {{std::shared_ptr<const DataPicture>(), {}, true}}).ok);
    for (const double side : {0.0, -5.0, 10.0, 1e6, notANumber, infinity}) {
        spec.size = {side, 234};
        const FigureResult result = renderFigure(spec, {{phasePicture(), {}, true}});
        QVERIFY(!result.ok && !result.error.isEmpty() && result.bytes.isEmpty());
    }
    spec.size = {1000, 1000};
    spec.format = FigureFormat::Png;
    for (const double dpi : {0.0, notANumber, 1e5}) {
        spec.dpi = dpi;
        QVERIFY(!renderFigure(spec, {{phasePicture(), {}, true}}).ok);
    }
}

QTEST_MAIN(FigureTest)
#include "figure_test.moc"
