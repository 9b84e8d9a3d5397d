// SPDX-License-Identifier: GPL-3.0-or-later
// A paint device that draws nothing and measures everything.
#include "ui/plots/inspection.h"

#include "core/math/phrase.h"
#include "ui/plots/math_text.h"

#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr double leastText = 6, leastLine = 0.5, leastDpi = 300;
constexpr double rounding = 0.01;
constexpr qsizetype mostBytes = 5'000'000;

struct SeenLabel {
    QString text;
    QRectF ground;  ///< of its letters' bodies, by which labels crowd each other
    QRectF ink;     ///< all that is drawn, descenders too, which the edge must not cut
};

class Measure : public QPaintEngine {
public:
    Measure() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState&) override {}
    void drawPath(const QPainterPath&) override { stroke(); }
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override { stroke(); }
    void drawLines(const QLineF*, int) override { stroke(); }
    void drawEllipse(const QRectF&) override { stroke(); }
    void drawPixmap(const QRectF& target, const QPixmap&, const QRectF& source) override { image(target, source); }
    void drawImage(const QRectF& target, const QImage&, const QRectF& source, Qt::ImageConversionFlags) override { image(target, source); }

    double scale() const { return std::sqrt(std::abs(painter()->combinedTransform().determinant())); }

    double thinnest = INFINITY, coarsest = INFINITY;

private:
    void stroke() {
        const QPen pen = painter()->pen();
        if (pen.style() != Qt::NoPen && pen.color().alpha() > 0) thinnest = std::min(thinnest, pen.widthF() * scale());
    }
    void image(const QRectF& target, const QRectF& source) {
        const QRectF placed = painter()->combinedTransform().mapRect(target);
        if (placed.isEmpty()) return;
        coarsest = std::min({coarsest, source.width() / placed.width() * 72, source.height() / placed.height() * 72});
    }
};

class MeasuringDevice : public QPaintDevice, public LabelSink {
public:
    explicit MeasuringDevice(const QSizeF& size) : m_size(size) {}
    QPaintEngine* paintEngine() const override { return &measure; }

    void takeLabel(QPainter& painter, const QString& label, const QFont& font, const QPointF& at, double width, Hold hold) override {
        if (label.trimmed().isEmpty()) return;
        smallest = std::min(smallest, font.pixelSize() * measure.scale());
        // Capitals and digits rise to seven tenths of the size.
        const double left = at.x() - (hold == Hold::Left ? 0 : hold == Hold::Right ? width : width / 2);
        const double rise = 0.7 * font.pixelSize(), drop = 0.05 * font.pixelSize();
        const QTransform place = painter.combinedTransform();
        labels.push_back({plainLabel(label), place.mapRect(QRectF(left, at.y() - rise, width, rise + drop)),
                          place.mapRect(MathText(label, font).outline(at, hold).boundingRect())});
    }

    mutable Measure measure;
    double smallest = INFINITY;
    std::vector<SeenLabel> labels;

protected:
    int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
            case PdmWidth: return int(std::ceil(m_size.width()));
            case PdmHeight: return int(std::ceil(m_size.height()));
            case PdmWidthMM: return int(m_size.width() / 72 * 25.4);
            case PdmHeightMM: return int(m_size.height() / 72 * 25.4);
            case PdmDepth: return 24;
            case PdmNumColors: return 1 << 24;
            case PdmDevicePixelRatio: return 1;
            case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
            default: return 72;
        }
    }

private:
    QSizeF m_size;
};

QString points(double value) { return QString::number(value, 'g', 2) + QStringLiteral(" pt"); }

}  // namespace

std::vector<QString> inspect(Page& page, const FigureSpec& spec, const QByteArray& document) {
    MeasuringDevice device(spec.size);
    QCPPainter painter;
    if (!painter.begin(&device)) return {};
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    page.paint(painter, spec.size);
    painter.end();

    std::vector<QString> findings;
    if (device.smallest < leastText - rounding)
        findings.push_back(QString::fromUtf8(words("reasons", "the smallest text is %1, below %2")).arg(points(device.smallest), points(leastText)));
    if (device.measure.thinnest < leastLine - rounding)
        findings.push_back(QString::fromUtf8(words("reasons", "the thinnest line is %1, below %2")).arg(points(device.measure.thinnest), points(leastLine)));
    const QRectF paper(QPointF(0, 0), spec.size);
    for (const SeenLabel& label : device.labels)
        if (!paper.adjusted(-0.5, -0.5, 0.5, 0.5).contains(label.ink))
            findings.push_back(QString::fromUtf8(words("reasons", "the label \"%1\" is cut off by the edge")).arg(label.text));
    for (std::size_t i = 0; i < device.labels.size(); ++i)
        for (std::size_t j = i + 1; j < device.labels.size(); ++j) {
            const QRectF common = device.labels[i].ground & device.labels[j].ground;
            if (common.width() > 0.5 && common.height() > 0.5)
                findings.push_back(QString::fromUtf8(words("reasons", "the labels \"%1\" and \"%2\" overlap")).arg(device.labels[i].text, device.labels[j].text));
        }
    const double dpi = std::min(device.measure.coarsest, spec.format == FigureFormat::Png || spec.format == FigureFormat::Tiff ? spec.dpi : INFINITY);
    if (dpi < leastDpi - 1)
        findings.push_back(QString::fromUtf8(words("reasons", "the image has %1 dots per inch, below %2")).arg(std::lround(dpi)).arg(leastDpi));
    if (document.size() > mostBytes)
        findings.push_back(QString::fromUtf8(words("reasons", "the file has %1 MB, above 5 MB")).arg(double(document.size()) / 1e6, 0, 'f', 1));
    if (spec.format == FigureFormat::Pdf) {
        if (document.contains("/Type3") || document.contains("/Type 3")) findings.push_back(QString::fromUtf8(words("reasons", "a font is of Type 3")));
        if (document.count("/FontDescriptor\n") > document.count("/FontFile")) findings.push_back(QString::fromUtf8(words("reasons", "a font is not embedded")));
    }
    return findings;
}

}  // namespace ganscope
