// SPDX-License-Identifier: GPL-3.0-or-later
// The paint engine behind the device, and axes for pgfplots.
#include "ui/plots/tikz_device.h"

#include "ui/plots/tikz_code.h"

#include <QPaintEngine>

#include <cmath>

namespace ganscope {
namespace {

/// "\fontsize{8}{9.6}\selectfont": the document's font in our size.
QByteArray fontOption(int size, bool bold = false) {
    return "font=\\fontsize{" + QByteArray::number(size) + "}{" + TikzCode::number(1.2 * size) + "}\\selectfont" +
           (bold ? "\\bfseries" : "");
}

QByteArray anchorOf(LabelSink::Hold hold) {
    return hold == LabelSink::Hold::Left ? "base west" : hold == LabelSink::Hold::Right ? "base east" : "base";
}

/// Numbers of an axis keep all their digits; TeX reads them as text.
QByteArray exact(double value) { return QByteArray::number(value, 'g', 12); }

QByteArray axisOptions(const char* side, const FrameAxis& axis) {
    const QByteArray s(side);
    QByteArray ticks, labels;
    for (std::size_t i = 0; i < axis.ticks.size(); ++i) {
        if (axis.ticks[i] < axis.low || axis.ticks[i] > axis.high) continue;
        ticks += (ticks.isEmpty() ? "" : ",") + exact(axis.ticks[i]);
        if (i < axis.tickLabels.size())
            labels += (labels.isEmpty() ? "{" : ",{") + latexLabel(axis.tickLabels[i]).toUtf8() + "}";
    }
    QByteArray options = s + "min=" + exact(axis.low) + ", " + s + "max=" + exact(axis.high) + ", " + s + "tick={" + ticks + "}, " +
                         s + "ticklabels={" + labels + "}";
    if (!axis.label.isEmpty()) options += ", " + s + "label={" + latexLabel(axis.label).toUtf8() + "}";
    return options;
}

}  // namespace

class TikzDevice::Engine : public QPaintEngine {
public:
    Engine(const QSizeF& size, TikzDevice& owner) : QPaintEngine(AllFeatures), code(size.height()), device(owner) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState&) override {}

    void drawPath(const QPainterPath& path) override { emitPath(path, true); }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        QPainterPath path;
        for (int i = 0; i < count; ++i) i == 0 ? path.moveTo(points[i]) : path.lineTo(points[i]);
        if (mode != PolylineMode) path.closeSubpath();
        path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        emitPath(path, mode != PolylineMode);
    }

    void drawLines(const QLineF* lines, int count) override {
        QPainterPath path;
        for (int i = 0; i < count; ++i) {
            path.moveTo(lines[i].p1());
            path.lineTo(lines[i].p2());
        }
        emitPath(path, false);
    }

    void drawEllipse(const QRectF& rect) override {
        if (std::abs(rect.width() - rect.height()) > 1e-6) return QPaintEngine::drawEllipse(rect);
        const QTransform map = painter()->combinedTransform();
        const QByteArray disc = code.point(map.map(rect.center())) + " circle [radius=" +
                                TikzCode::number(rect.width() / 2 * scaleOf(map)) + "]";
        const QByteArray options = optionsOf(true, Qt::WindingFill);
        if (!options.isEmpty()) code.add("\\path[" + options + "] " + disc + ";");
    }

    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        // No label of ours, so its signs mean nothing.
        QString text = item.text();
        for (const QChar c : QStringLiteral("\\_^")) text.replace(c, QLatin1Char('\\') + QString(c));
        device.takeLabel(*painter(), text, item.font(), at, item.width(), LabelSink::Hold::Left);
    }

    void drawPixmap(const QRectF& target, const QPixmap& pixmap, const QRectF& source) override {
        drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
    }

    void drawImage(const QRectF& target, const QImage& image, const QRectF& source, Qt::ImageConversionFlags) override {
        const QRectF placed = painter()->combinedTransform().mapRect(target);
        const bool whole = source.toRect() == image.rect();
        images.push_back(whole ? image : image.copy(source.toRect()));
        code.add("\\node[inner sep=0pt, outer sep=0pt, anchor=south west] at " + code.point(placed.bottomLeft()) +
                 " {\\includegraphics[width=" + TikzCode::number(placed.width()) + "bp, height=" +
                 TikzCode::number(placed.height()) + "bp]{" + device.imageFile(images.size() - 1).toUtf8() + "}};");
    }

    TikzCode code;
    std::vector<QImage> images;
    std::vector<QByteArray> axes;  ///< of the open plane

private:
    static double scaleOf(const QTransform& map) { return std::sqrt(std::abs(map.determinant())); }

    QByteArray optionsOf(bool closed, Qt::FillRule rule) {
        QByteArray options;
        const QBrush brush = painter()->brush();
        if (closed && brush.style() != Qt::NoBrush) {
            options = "fill=" + code.colour(brush.color());
            if (brush.color().alpha() < 255) options += ", fill opacity=" + TikzCode::number(brush.color().alphaF());
            if (rule == Qt::OddEvenFill) options += ", even odd rule";
        }
        const QPen pen = painter()->pen();
        if (pen.style() != Qt::NoPen && pen.color().alpha() > 0)
            options += (options.isEmpty() ? "" : ", ") +
                       code.stroke(pen, std::max(pen.widthF(), 0.1) * scaleOf(painter()->combinedTransform()));
        return options;
    }

    void emitPath(const QPainterPath& path, bool closed) {
        const QByteArray options = optionsOf(closed, path.fillRule());
        if (options.isEmpty() || path.isEmpty()) return;
        code.addPath("\\path[" + options + "]", code.parts(painter()->combinedTransform().map(path)));
    }

    TikzDevice& device;
};

TikzDevice::TikzDevice(const QSizeF& size, QString imageName)
    : m_engine(std::make_unique<Engine>(size, *this)), m_size(size), m_imageName(std::move(imageName)) {}

TikzDevice::~TikzDevice() = default;

QPaintEngine* TikzDevice::paintEngine() const { return m_engine.get(); }

int TikzDevice::metric(PaintDeviceMetric metric) const {
    switch (metric) {
        case PdmWidth: return int(std::ceil(m_size.width()));
        case PdmHeight: return int(std::ceil(m_size.height()));
        case PdmWidthMM: return int(std::lround(m_size.width() / 72 * 25.4));
        case PdmHeightMM: return int(std::lround(m_size.height() / 72 * 25.4));
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 72;
        case PdmDepth: return 24;
        case PdmNumColors: return 1 << 24;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return 0;
    }
}

void TikzDevice::takeLabel(QPainter& painter, const QString& label, const QFont& font, const QPointF& at, double width, Hold hold) {
    // A short label is held in its middle: there it matters least that TeX sets it in a width of its own.
    QPointF held = at;
    if (hold == Hold::Left && label.size() <= 3) {
        held.rx() += width / 2;
        hold = Hold::Middle;
    }
    const QTransform map = painter.combinedTransform();
    TikzCode& code = m_engine->code;
    QByteArray options = "inner sep=0pt, anchor=" + anchorOf(hold) + ", text=" + code.colour(painter.pen().color()) + ", " +
                         fontOption(font.pixelSize(), font.bold());
    const double angle = -std::atan2(map.m12(), map.m11()) * 180 / M_PI;
    if (std::abs(angle) > 0.01) options += ", rotate=" + TikzCode::number(angle);
    code.add("\\node[" + options + "] at " + code.point(map.map(held)) + " {" + latexLabel(label).toUtf8() + "};");
}

void TikzDevice::beginPlane(const PlaneFrame& frame) {
    TikzCode& code = m_engine->code;
    code.add("\\begin{scope}\n\\clip " + code.point(frame.area.bottomLeft()) + " rectangle " + code.point(frame.area.topRight()) + ";");
    const auto place = "at={(" + TikzCode::number(frame.area.left()) + "bp," +
                       TikzCode::number(m_size.height() - frame.area.bottom()) + "bp)}, anchor=south west, width=" +
                       TikzCode::number(frame.area.width()) + "bp, height=" + TikzCode::number(frame.area.height()) +
                       "bp, scale only axis";
    const auto look = [&](const FrameAxis& axis) {
        const QByteArray ink = code.colour(axis.ink);
        return "\n  axis line style={" + ink + ", line width=" + TikzCode::number(frame.line) + "bp}, tick style={" + ink +
               ", line width=" + TikzCode::number(frame.line) + "bp}, major tick length=" + TikzCode::number(frame.tickLength) +
               "bp, tick align=outside,\n  label style={inner sep=1bp, " + fontOption(axis.labelSize) + ", text=" + ink +
               "}, tick label style={inner sep=1bp, " + fontOption(axis.tickSize) + ", text=" + ink + "}";
    };
    const bool second = !frame.right.tickLabels.empty();
    m_engine->axes.push_back("\\begin{axis}[" + place + ",\n  " + axisOptions("x", frame.x) + ",\n  " + axisOptions("y", frame.y) + "," +
                             look(frame.x) + ",\n  xtick pos=bottom, ytick pos=left]\n\\end{axis}");
    if (second)
        m_engine->axes.push_back("\\begin{axis}[" + place + ",\n  xmin=0, xmax=1, " + axisOptions("y", frame.right) + "," +
                                 look(frame.right) + ",\n  axis x line=none, axis y line*=right, ylabel near ticks]\n\\end{axis}");
}

void TikzDevice::endPlane() {
    m_engine->code.add("\\end{scope}");
    for (const QByteArray& axis : m_engine->axes) m_engine->code.add(axis);
    m_engine->axes.clear();
}

QByteArray TikzDevice::picture() const {
    const TikzCode& code = m_engine->code;
    return code.colours() + "\\begin{tikzpicture}[x=1bp, y=1bp,\n" + code.styles() + "]\n\\path[use as bounding box] (0,0) rectangle (" +
           TikzCode::number(m_size.width()) + "," + TikzCode::number(m_size.height()) + ");\n" + code.body() + "\\end{tikzpicture}%\n";
}

const std::vector<QImage>& TikzDevice::images() const { return m_engine->images; }

QString TikzDevice::imageFile(std::size_t index) const { return QStringLiteral("%1-%2.png").arg(m_imageName).arg(index + 1); }

QByteArray tikzPreamble() { return "\\usepackage{pgfplots}\n\\pgfplotsset{compat=1.18}\n"; }

QByteArray tikzDocument(const QByteArray& picture, const QSizeF& size) {
    return "\\documentclass{article}\n\\usepackage[paperwidth=" + TikzCode::number(size.width()) + "bp, paperheight=" +
           TikzCode::number(size.height()) + "bp, margin=0bp]{geometry}\n\\usepackage{fix-cm}\n" + tikzPreamble() +
           "\\pagestyle{empty}\\parindent=0pt\\topskip=0pt\n\\begin{document}\n\\noindent" + picture + "\\end{document}\n";
}

}  // namespace ganscope
