// SPDX-License-Identifier: GPL-3.0-or-later
// Lays panels out on a page and writes it as PDF, SVG or PNG into memory.
#include "ui/plots/figure.h"

#include "ui/plots/panel.h"
#include "ui/plots/pdf_edit.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QHashFunctions>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr double smallestPoints = 60, largestPoints = 14400;  // the latter is the largest page of PDF
constexpr double mostPixels = 100e6;
constexpr int smallestText = 6;
constexpr double thinnestLine = 0.5;

FigureResult failure(const QString& sentence) {
    return {false, sentence, {}};
}

/// The page: a plot that is never shown. Panels outlive the plot, whose plottables call into them.
class Page {
public:
    Page(const FigureSpec& spec, const std::vector<FigurePanel>& panels);
    /// Paints the page in a painter whose unit is a point.
    void paint(QCPPainter& painter, const QSizeF& size);

private:
    QCPLayoutElement* addPanel(const FigurePanel& panel);

    std::vector<std::shared_ptr<Panel>> m_panels;
    QCustomPlot m_plot;
};

PlotStyle printable(PlotStyle style) {
    for (int* size : {&style.baseSize, &style.tickSize, &style.smallSize})
        *size = std::max(*size, smallestText);
    for (double* line : {&style.thinLine, &style.pathLine, &style.tailLine})
        *line = std::max(*line, thinnestLine);
    return style;
}

Page::Page(const FigureSpec& spec, const std::vector<FigurePanel>& panels) {
    const PlotStyle style = printable(spec.style);
    QObject::connect(&m_plot, &QCustomPlot::afterLayout, &m_plot, [this] {
        for (const auto& panel : m_panels) panel->settle(m_plot);
    });
    m_plot.setBackground(style.background);
    m_plot.setPlottingHint(QCP::phCacheLabels, false);
    QCPLayoutGrid* page = m_plot.plotLayout();
    page->clear();
    const int count = int(panels.size());
    const int columns = spec.columns > 0 ? std::min(spec.columns, count) : count;
    const bool letters = spec.letters && count > 1;
    for (int i = 0; i < count; ++i) {
        auto* cell = new QCPLayoutGrid;
        page->addElement(i / columns, i % columns, cell);
        int row = 0;
        if (letters) {
            const QString letter = QStringLiteral("(%1)").arg(QChar(u'a' + i));
            auto* text = new QCPTextElement(&m_plot, letter, style.font(style.baseSize, false, true));
            text->setTextColor(style.ink);
            text->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
            text->setMargins(QMargins(0, 0, 0, 0));
            cell->addElement(row++, 0, text);
        }
        cell->addElement(row, 0, addPanel(panels[std::size_t(i)]));
        cell->setRowSpacing(0);
    }
    QList<double> widths(spec.columnWidths.begin(), spec.columnWidths.end());
    for (int i = int(widths.size()); i < columns; ++i) widths << m_panels[std::size_t(i)]->share();
    page->setColumnStretchFactors(widths.first(columns));
    page->setColumnSpacing(style.baseSize);
    page->setRowSpacing(style.baseSize / 2);
    for (const auto& panel : m_panels) panel->setStyle(style);
}

QCPLayoutElement* Page::addPanel(const FigurePanel& request) {
    PlacedPanel placed = request.picture.on(m_plot);
    m_panels.push_back(std::move(placed.panel));
    const auto& planes = m_panels.back()->planes();
    for (std::size_t i = 0; i < std::min(planes.size(), request.ranges.size()); ++i)
        if (!request.ranges[i].isEmpty()) planes[i]->show(request.ranges[i]);
    if (!request.equalAspect)
        for (const auto& plane : planes) plane->setEqualAspect(false);
    return placed.element;
}

void Page::paint(QCPPainter& painter, const QSizeF& size) {
    // The layout is in whole points; a fraction of a point is made up by scale (less than 1.7 percent,
    // upward).
    const QSize whole(int(size.width()), int(size.height()));
    painter.scale(size.width() / whole.width(), size.height() / whole.height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    m_plot.toPainter(&painter, whole.width(), whole.height());
}

QString creator() {
    return QStringLiteral("Ganscope " GANSCOPE_VERSION);
}

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
        writer.setCreator(creator());
        if (!spec.scenario.isEmpty())
            writer.addFileAttachment(QStringLiteral("scenario.json"), spec.scenario,
                                     QStringLiteral("application/json"));
        QCPPainter painter;
        if (!painter.begin(&writer)) return failure(QStringLiteral("The PDF page could not be begun."));
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        painter.setRenderHint(QPainter::LosslessImageRendering);
        page.paint(painter, spec.size);
        painter.end();
    }
    QByteArray bytes = withExactPage(withoutCreationDate(buffer.data()), spec.size);
    if (bytes.isEmpty())
        return failure(QStringLiteral("The PDF document has a structure that is not known."));
    return {true, {}, std::move(bytes)};
}

FigureResult writeSvg(Page& page, const FigureSpec& spec) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(72);
        generator.setSize(QSize(int(std::ceil(spec.size.width())), int(std::ceil(spec.size.height()))));
        generator.setViewBox(QRectF(QPointF(0, 0), spec.size));
        generator.setTitle(QString());
        QCPPainter painter;
        if (!painter.begin(&generator))
            return failure(QStringLiteral("The SVG document could not be begun."));
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        page.paint(painter, spec.size);
        painter.end();
    }
    QByteArray bytes = buffer.data();
    // The generator knows whole sizes only; the page is to be exact.
    const auto open = bytes.indexOf("<svg"), close = bytes.indexOf('>', open);
    if (open < 0 || close < 0) return failure(QStringLiteral("The SVG document has no root."));
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
    root += "\n<metadata><creator xmlns=\"http://purl.org/dc/elements/1.1/\">" + creator().toUtf8() +
            "</creator>";
    if (!spec.scenario.isEmpty())
        root += "<scenario xmlns=\"urn:ganscope:scenario\">" +
                QString::fromUtf8(spec.scenario).toHtmlEscaped().toUtf8() + "</scenario>";
    root += "</metadata>";
    bytes.replace(open, close - open + 1, root);
    return {true, {}, std::move(bytes)};
}

FigureResult writePng(Page& page, const FigureSpec& spec) {
    const double scale = spec.dpi / 72;
    const QSize pixels = (spec.size * scale).toSize();
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull()) return failure(QStringLiteral("There is not enough memory for the image."));
    image.fill(spec.style.background);
    {
        QCPPainter painter;
        if (!painter.begin(&image)) return failure(QStringLiteral("The image could not be begun."));
        painter.setMode(QCPPainter::pmNoCaching);
        painter.scale(scale, scale);
        page.paint(painter, spec.size);
        painter.end();
    }
    image.setDotsPerMeterX(int(std::lround(spec.dpi / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Software"), creator());
    if (!spec.scenario.isEmpty()) image.setText(QStringLiteral("Scenario"), QString::fromUtf8(spec.scenario));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) return failure(QStringLiteral("The image could not be encoded as PNG."));
    return {true, {}, buffer.data()};
}

}  // namespace

FigureResult renderFigure(const FigureSpec& spec, const std::vector<FigurePanel>& panels) {
    if (panels.empty()) return failure(QStringLiteral("A figure needs at least one panel."));
    for (const FigurePanel& panel : panels)
        if (!panel.picture) return failure(QStringLiteral("A panel of the figure has no picture."));
    for (const double side : {spec.size.width(), spec.size.height()})
        if (!(side >= smallestPoints && side <= largestPoints))
            return failure(QStringLiteral("A figure's sides must be between %1 and %2 pt; %3 pt was asked.")
                               .arg(smallestPoints)
                               .arg(largestPoints)
                               .arg(side));
    const double pixels = spec.size.width() * spec.size.height() * spec.dpi * spec.dpi / (72.0 * 72.0);
    if (spec.format == FigureFormat::Png && !(spec.dpi >= 18 && pixels <= mostPixels))
        return failure(QStringLiteral("A PNG needs at least 18 dots per inch and at most 100 megapixels; "
                                      "%1 dpi would give %2 megapixels.")
                           .arg(spec.dpi)
                           .arg(pixels / 1e6, 0, 'f', 1));
    if (spec.style.family.isEmpty())
        return failure(QStringLiteral("The figure's font is not available, its text would be missing."));
    Page page(spec, panels);
    switch (spec.format) {
        case FigureFormat::Pdf: return writePdf(page, spec);
        case FigureFormat::Svg: return writeSvg(page, spec);
        case FigureFormat::Png: return writePng(page, spec);
    }
    return failure(QStringLiteral("The figure's format is not known."));
}

}  // namespace ganscope
