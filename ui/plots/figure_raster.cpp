// SPDX-License-Identifier: GPL-3.0-or-later
// PNG and TIFF.
#include "core/math/phrase.h"
#include "core/scenario/carrier.h"
#include "ui/plots/figure_writers.h"

#include <QBuffer>
#include <QImage>

#include <tiffio.h>
#include <tiffio.hxx>

#include <cmath>
#include <sstream>

namespace ganscope {
namespace {

/// The page in pixels; null without the memory for it.
QImage painted(Page& page, const FigureSpec& spec) {
    const double scale = spec.dpi / 72;
    const QSize pixels = (spec.size * scale).toSize();
    QImage image(pixels, spec.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull()) return image;
    image.fill(spec.transparent ? QColor(Qt::transparent) : spec.style.background);
    QCPPainter painter;
    if (!painter.begin(&image)) return {};
    painter.setMode(QCPPainter::pmVectorized);  // else what is smooth is moved by half a unit against the axes
    painter.setMode(QCPPainter::pmNoCaching);
    painter.scale(scale, scale);
    page.paint(painter, spec.size);
    painter.end();
    image.setDotsPerMeterX(int(std::lround(spec.dpi / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    return image;
}

FigureResult noMemory() { return figureFailure(QStringLiteral("There is not enough memory for the image.")); }

}  // namespace

FigureResult writePng(Page& page, const FigureSpec& spec) {
    QImage image = painted(page, spec);
    if (image.isNull()) return noMemory();
    image.setText(QStringLiteral("Software"), figureCreator());
    if (!spec.scenario.isEmpty()) image.setText(QString::fromLatin1(pngScenarioKey), QString::fromUtf8(spec.scenario));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) return figureFailure(QString::fromUtf8(words("reasons", "The image could not be encoded as PNG.")));
    return {true, {}, buffer.data(), {}, {}};
}

FigureResult writeTiff(Page& page, const FigureSpec& spec) {
    const QImage image = painted(page, spec).convertToFormat(spec.transparent ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
    if (image.isNull()) return noMemory();
    std::ostringstream bytes;
    TIFF* tiff = TIFFStreamOpen("figure", &bytes);
    if (!tiff) return figureFailure(QString::fromUtf8(words("reasons", "The TIFF could not be begun.")));
    const int channels = spec.transparent ? 4 : 3;
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, std::uint32_t(image.width()));
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, std::uint32_t(image.height()));
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, channels);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_LZW);
    TIFFSetField(tiff, TIFFTAG_PREDICTOR, PREDICTOR_HORIZONTAL);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, TIFFDefaultStripSize(tiff, 0));
    TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    TIFFSetField(tiff, TIFFTAG_XRESOLUTION, spec.dpi);
    TIFFSetField(tiff, TIFFTAG_YRESOLUTION, spec.dpi);
    TIFFSetField(tiff, TIFFTAG_SOFTWARE, qPrintable(figureCreator()));
    if (spec.transparent) {
        const std::uint16_t kind = EXTRASAMPLE_UNASSALPHA;
        TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, &kind);
    }
    if (!spec.scenario.isEmpty()) TIFFSetField(tiff, TIFFTAG_IMAGEDESCRIPTION, spec.scenario.constData());
    bool written = true;
    for (int y = 0; y < image.height() && written; ++y)
        written = TIFFWriteScanline(tiff, const_cast<uchar*>(image.constScanLine(y)), std::uint32_t(y), 0) == 1;
    TIFFClose(tiff);
    if (!written || !bytes) return figureFailure(QString::fromUtf8(words("reasons", "The image could not be encoded as TIFF.")));
    return {true, {}, QByteArray::fromStdString(bytes.str()), {}, {}};
}

}  // namespace ganscope
