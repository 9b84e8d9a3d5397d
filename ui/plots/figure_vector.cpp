// SPDX-License-Identifier: GPL-3.0-or-later
// PDF, SVG and TeX.
#include "core/math/phrase.h"
#include "core/scenario/carrier.h"
#include "ui/plots/figure_writers.h"
#include "ui/plots/math_text.h"
#include "ui/plots/pdf_edit.h"
#include "ui/plots/svg_device.h"
#include "ui/plots/tikz_device.h"

#include <QBuffer>
#include <QHashFunctions>
#include <QPageSize>
#include <QPdfWriter>

#include <cmath>

namespace ganscope {
namespace {

QByteArray encodedPng(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// The scenario as comment lines; its text holds no line ends but between its tokens.
QByteArray commented(const QByteArray& scenario) {
    QByteArray text;
    for (const QByteArray& line : scenario.split('\n'))
        if (!line.isEmpty()) text += QByteArray(texScenarioMark.data(), qsizetype(texScenarioMark.size())) + line + "\n";
    return text;
}

}  // namespace

FigureResult writePdf(Page& page, const FigureSpec& spec) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        // The writer embeds fonts in the order of a hash; without a fixed seed every process would have its own.
        QHashSeed::setDeterministicGlobalSeed();
        QPdfWriter writer(&buffer);
        writer.setResolution(
            72);  // the layout is in pixels: at any other resolution text and pens change size
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setPageSize(QPageSize(spec.size, QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setCreator(figureCreator());
        if (!spec.scenario.isEmpty())
            writer.addFileAttachment(QString::fromLatin1(pdfScenarioName), spec.scenario,
                                     QStringLiteral("application/json"));
        QCPPainter painter;
        if (!painter.begin(&writer)) return figureFailure(QString::fromUtf8(words("reasons", "The PDF page could not be begun.")));
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        painter.setRenderHint(QPainter::LosslessImageRendering);
        page.paint(painter, spec.size);
        painter.end();
    }
    QByteArray bytes = withExactPage(withoutCreationDate(buffer.data()), spec.size);
    if (bytes.isEmpty())
        return figureFailure(QString::fromUtf8(words("reasons", "The PDF document has a structure that is not known.")));
    return {true, {}, std::move(bytes), {}, {}};
}

FigureResult writeSvg(Page& page, const FigureSpec& spec) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    SvgDevice plain;
    OutlinedSvgDevice outlined;
    SvgDevice& generator = spec.outlines ? outlined : plain;
    {
        generator.setOutputDevice(&buffer);
        generator.setResolution(72);
        generator.setSize(QSize(int(std::ceil(spec.size.width())), int(std::ceil(spec.size.height()))));
        generator.setViewBox(QRectF(QPointF(0, 0), spec.size));
        generator.setTitle(QString());
        QCPPainter painter;
        if (!painter.begin(&generator))
            return figureFailure(QString::fromUtf8(words("reasons", "The SVG document could not be begun.")));
        painter.setFont(spec.style.font(spec.style.baseSize));  // else groups without text name the application's
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        page.paint(painter, spec.size);
        painter.end();
    }
    QByteArray bytes = generator.withClips(buffer.data());
    // The generator knows whole sizes only; the page is to be exact.
    const auto open = bytes.indexOf("<svg"), close = bytes.indexOf('>', open);
    if (open < 0 || close < 0) return figureFailure(QString::fromUtf8(words("reasons", "The SVG document has no root.")));
    QByteArray root = bytes.mid(open, close - open + 1);
    const auto exact = [&root](const char* name, double points) {
        const QByteArray key = QByteArray(" ") + name + "=\"";
        const auto from = root.indexOf(key);
        if (from < 0) return;
        const auto start = from + key.size();
        root.replace(start, root.indexOf('"', start) - start, QByteArray::number(points, 'g', 10) + "pt");
    };
    exact("width", spec.size.width());
    exact("height", spec.size.height());
    root += "\n<metadata><creator xmlns=\"http://purl.org/dc/elements/1.1/\">" + figureCreator().toUtf8() +
            "</creator>";
    if (!spec.scenario.isEmpty())
        root += "<scenario xmlns=\"" + QByteArray(svgScenarioSpace) + "\">" +
                QString::fromUtf8(spec.scenario).toHtmlEscaped().toUtf8() + "</scenario>";
    root += "</metadata>";
    bytes.replace(open, close - open + 1, root);
    return {true, {}, std::move(bytes), {}, {}};
}

FigureResult writeTex(Page& page, const FigureSpec& spec) {
    TikzDevice device(spec.size, spec.name.isEmpty() ? QStringLiteral("figure") : spec.name);
    QCPPainter painter;
    if (!painter.begin(&device)) return figureFailure(QString::fromUtf8(words("reasons", "The TikZ picture could not be begun.")));
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    page.paint(painter, spec.size);
    painter.end();
    FigureResult result{true, {}, {}, {}, {}};
    QByteArray comment = QByteArray(texFigureMark.data(), qsizetype(texFigureMark.size())) + " " GANSCOPE_VERSION "\n";
    if (!spec.standalone)
        for (const QByteArray& line : tikzPreamble().trimmed().split('\n')) comment += "% the preamble needs " + line + "\n";
    comment += commented(spec.scenario);
    const QByteArray picture = device.picture();
    result.bytes = comment + (spec.standalone ? tikzDocument(picture, spec.size) : picture);
    for (std::size_t i = 0; i < device.images().size(); ++i)
        result.beside.push_back({device.imageFile(i), encodedPng(device.images()[i])});
    return result;
}

}  // namespace ganscope
