// SPDX-License-Identifier: GPL-3.0-or-later
// What is refused, and the choice of the writer.
#include "ui/plots/figure.h"

#include "core/math/phrase.h"
#include "ui/plots/figure_writers.h"
#include "ui/plots/inspection.h"

namespace ganscope {
namespace {

constexpr double smallestPoints = 60, largestPoints = 14400;  // the latter is the largest page of PDF
constexpr double mostPixels = 100e6;

FigureResult written(Page& page, const FigureSpec& spec) {
    switch (spec.format) {
        case FigureFormat::Pdf: return writePdf(page, spec);
        case FigureFormat::Svg: return writeSvg(page, spec);
        case FigureFormat::Png: return writePng(page, spec);
        case FigureFormat::Tiff: return writeTiff(page, spec);
        case FigureFormat::Tex: return writeTex(page, spec);
    }
    return figureFailure(QString::fromUtf8(words("reasons", "The figure's format is not known.")));
}

}  // namespace

QString figureCreator() { return QStringLiteral("Ganscope " GANSCOPE_VERSION); }

FigureResult renderFigure(const FigureSpec& spec, const std::vector<FigurePanel>& panels) {
    if (panels.empty()) return figureFailure(QString::fromUtf8(words("reasons", "A figure needs at least one panel.")));
    for (const FigurePanel& panel : panels)
        if (!panel.picture) return figureFailure(QString::fromUtf8(words("reasons", "A panel of the figure has no picture.")));
    for (const double side : {spec.size.width(), spec.size.height()})
        if (!(side >= smallestPoints && side <= largestPoints))
            return figureFailure(QString::fromUtf8(words("reasons", "A figure's sides must be between %1 and %2 pt; %3 pt was asked."))
                               .arg(smallestPoints)
                               .arg(largestPoints)
                               .arg(side));
    const double pixels = spec.size.width() * spec.size.height() * spec.dpi * spec.dpi / (72.0 * 72.0);
    const bool raster = spec.format == FigureFormat::Png || spec.format == FigureFormat::Tiff;
    if (raster && !(spec.dpi >= 18 && pixels <= mostPixels))
        return figureFailure(QString::fromUtf8(words("reasons", "An image needs at least 18 dots per inch and at most 100 megapixels; "
                                      "%1 dpi would give %2 megapixels."))
                           .arg(spec.dpi)
                           .arg(pixels / 1e6, 0, 'f', 1));
    if (spec.style.family.isEmpty())
        return figureFailure(QString::fromUtf8(words("reasons", "The figure's font is not available, its text would be missing.")));
    Page page(spec, panels);
    FigureResult result = written(page, spec);
    if (result.ok) result.findings = inspect(page, spec, result.bytes);
    return result;
}

}  // namespace ganscope
