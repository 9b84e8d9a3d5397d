// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges, zoom and axes of one plane.
#include "ui/plots/plane.h"

#include "ui/plots/clip_sink.h"
#include "ui/plots/frame_sink.h"
#include "ui/plots/math_axis.h"
#include "ui/plots/ticker.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

/// All that is drawn in a plane, as one plottable: few large painter calls, one clip, one pass.
class PaintedPlottable : public QCPAbstractPlottable {
public:
    PaintedPlottable(QCPAxis* x, QCPAxis* y, const Plane& plane, Plane::Painter painter)
        : QCPAbstractPlottable(x, y), m_plane(plane), m_painter(std::move(painter)) {
        setSelectable(QCP::stNone);
        setAntialiased(true);
    }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }
    QCPRange getKeyRange(bool& found, QCP::SignDomain) const override {
        found = false;
        return {};
    }
    QCPRange getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const override {
        found = false;
        return {};
    }

protected:
    void draw(QCPPainter* painter) override {
        FrameSink* sink = frameSink(*painter);
        ClipSink* clips = clipSink(*painter);
        if (sink) sink->beginPlane(m_plane.frame());
        if (clips) clips->beginClip(*painter, m_plane.frame().area);
        m_painter(*painter, m_plane.map());
        if (clips) clips->endClip(*painter);
        if (sink) sink->endPlane();
    }
    void drawLegendIcon(QCPPainter*, const QRectF&) const override {}

private:
    const Plane& m_plane;
    Plane::Painter m_painter;
};

void carryLogarithm(QCPAxis& axis, bool logarithmic) {
    if (logarithmic == !axis.ticker().dynamicCast<DecadeTicker>().isNull()) return;
    if (logarithmic)
        axis.setTicker(QSharedPointer<DecadeTicker>::create());
    else
        axis.setTicker(QSharedPointer<RoundTicker>::create());
}

}  // namespace

Plane::Plane(QCustomPlot& plot, Painter painter) : m_rect(new QCPAxisRect(&plot, false)) {
    for (const auto side : {QCPAxis::atLeft, QCPAxis::atRight, QCPAxis::atTop, QCPAxis::atBottom})
        m_rect->addAxis(side, new MathAxis(m_rect, side));
    m_rect->setupFullAxesBox(false);
    m_rect->setRangeDrag(Qt::Orientations());
    m_rect->setRangeZoom(Qt::Orientations());
    for (QCPAxis* axis : {xAxis(), yAxis(), m_rect->axis(QCPAxis::atTop), rightAxis()}) {
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setVisible(false);
        axis->setSelectableParts(QCPAxis::spNone);
    }
    xAxis()->setTicker(QSharedPointer<RoundTicker>::create());
    yAxis()->setTicker(QSharedPointer<RoundTicker>::create());
    rightAxis()->setTicker(QSharedPointer<RoundTicker>::create());
    auto* plottable = new PaintedPlottable(xAxis(), yAxis(), *this, std::move(painter));
    plottable->setLayer(QStringLiteral("main"));
    setHome(QRectF(-1, -1, 2, 2));
}

void Plane::setLogarithmic(bool logarithmic) {
    carryLogarithm(*yAxis(), logarithmic);
}

void Plane::setLogarithmicX(bool logarithmic) {
    carryLogarithm(*xAxis(), logarithmic);
}

void Plane::linkX(Plane& a, Plane& b) {
    a.m_linked = &b;
    b.m_linked = &a;
}

bool Plane::usable(const QRectF& range) const {
    const double bounds[] = {range.left(), range.right(), range.top(), range.bottom()};
    for (const double bound : bounds)
        if (!std::isfinite(bound) || std::abs(bound) > 1e12) return false;
    // Below 1e-10 of the centre neither pixels nor tick labels can be told apart in doubles.
    return range.width() > std::max(1e-12, 1e-10 * std::abs(range.center().x())) &&
           range.height() > std::max(1e-12, 1e-10 * std::abs(range.center().y()));
}

void Plane::adopt(const QRectF& range, bool byUser) {
    m_wanted = range;
    m_zoomed = byUser;
    if (m_linked) {
        QRectF& other = m_linked->m_wanted;
        other = QRectF(range.left(), other.top(), range.width(), other.height());
        m_linked->m_zoomed = m_linked->m_zoomed || byUser;
    }
}

void Plane::setHome(const QRectF& home) {
    if (!usable(home)) return;
    m_home = home;
    if (!m_zoomed) m_wanted = home;
}

bool Plane::show(const QRectF& range) {
    if (!usable(range.normalized())) return false;
    adopt(range.normalized(), true);
    return true;
}

void Plane::reset() {
    m_wanted = m_home;
    m_zoomed = false;
    if (m_linked && m_linked->m_zoomed) {
        m_linked->m_wanted = m_linked->m_home;
        m_linked->m_zoomed = false;
    }
}

void Plane::zoom(const QPointF& pixel, double factorX, double factorY) {
    if (m_equal) factorX = factorY = factorX != 1 ? factorX : factorY;
    const QRectF now = visible();
    const QPointF at = map().toData(pixel);
    show(QRectF(at.x() + (now.left() - at.x()) * factorX, at.y() + (now.top() - at.y()) * factorY,
                now.width() * factorX, now.height() * factorY));
}

void Plane::pan(const QPointF& pixels) {
    const PixelMap pixelMap = map();
    show(pixelMap.visible.translated(-pixels.x() / pixelMap.sx, -pixels.y() / pixelMap.sy));
}

QRectF Plane::visible() const {
    const QCPRange x = xAxis()->range(), y = yAxis()->range();
    return {x.lower, y.lower, x.size(), y.size()};
}

PixelMap Plane::map() const {
    // QCPAxis::coordToPixel puts the lower end at QRect::bottom(), which is one above the true edge.
    const QRectF pixels(m_rect->left(), m_rect->bottom() - m_rect->height(), std::max(1, m_rect->width()),
                        std::max(1, m_rect->height()));
    return {pixels, visible()};
}

bool Plane::chooseTickCounts() {
    // As many as there is room for labels: about five digits along x, four lines along y.
    const int x = std::clamp(m_rect->width() / (6 * m_tickSize), 2, 7);
    const int y = std::clamp(m_rect->height() / (4 * m_tickSize), 2, 6);
    if (xAxis()->ticker()->tickCount() == x && yAxis()->ticker()->tickCount() == y) return false;
    xAxis()->ticker()->setTickCount(x);
    yAxis()->ticker()->setTickCount(y);
    rightAxis()->ticker()->setTickCount(y);
    return true;
}

bool Plane::settle() {
    QRectF range = m_wanted;
    const double width = std::max(1, m_rect->width()), height = std::max(1, m_rect->height());
    if (m_equal) {
        // The tight side keeps its bounds to the bit: its outermost ticks stand there.
        const QPointF centre = range.center();
        const double unitX = range.width() / width, unitY = range.height() / height;
        if (unitX >= unitY)
            range = QRectF(range.left(), centre.y() - unitX * height / 2, range.width(), unitX * height);
        else
            range = QRectF(centre.x() - unitY * width / 2, range.top(), unitY * width, range.height());
    }
    const auto decades = [](QCPAxis* axis, double& low, double& high) {
        // log₁₀ 1000 is 3 but for rounding; the tick at the very end should stand.
        if (axis->ticker().dynamicCast<DecadeTicker>().isNull()) return;
        for (double* end : {&low, &high})
            if (std::abs(*end - std::round(*end)) < 1e-9) *end = std::round(*end);
    };
    double left = range.left(), right = range.right(), bottom = range.top(), top = range.bottom();
    decades(xAxis(), left, right);
    decades(yAxis(), bottom, top);
    const QRectF now = visible();
    if (const bool recounted = chooseTickCounts(); range == now && !recounted) return false;
    xAxis()->setRange(left, right);
    yAxis()->setRange(bottom, top);
    m_rect->axis(QCPAxis::atTop)->setRange(left, right);
    // The ticks were made before the layout, for the old range.
    m_rect->update(QCPLayoutElement::upPreparation);
    return true;
}

PlaneFrame Plane::frame() const {
    const auto side = [](const QCPAxis* axis) {
        FrameAxis frame;
        frame.label = axis->label();
        frame.low = axis->range().lower;
        frame.high = axis->range().upper;
        frame.ink = axis->labelColor();
        frame.labelSize = axis->labelFont().pixelSize();
        frame.tickSize = axis->tickLabelFont().pixelSize();
        if (!axis->ticks()) return frame;
        const QVector<double> ticks = axis->tickVector();
        frame.ticks.assign(ticks.begin(), ticks.end());
        const QVector<QString> labels = axis->tickVectorLabels();
        if (axis->tickLabels()) frame.tickLabels.assign(labels.begin(), labels.end());
        return frame;
    };
    PlaneFrame frame{map().area, side(xAxis()), side(yAxis()), {}};
    if (rightAxis()->tickLabels()) frame.right = side(rightAxis());
    frame.line = xAxis()->basePen().widthF();
    frame.tickLength = xAxis()->tickLengthOut();
    return frame;
}

void Plane::applyStyle(const PlotStyle& style) {
    m_tickSize = std::max(1, style.tickSize);
    const QPen line(style.ink, style.thinLine);
    for (QCPAxis* axis : {xAxis(), yAxis(), m_rect->axis(QCPAxis::atTop), rightAxis()}) {
        axis->setBasePen(line);
        axis->setTickPen(line);
        axis->setSubTickPen(line);
        axis->setTickLengthIn(0);
        axis->setTickLengthOut(int(std::lround(style.tickLength)));
        axis->setSubTickLengthIn(0);
        axis->setSubTickLengthOut(int(std::lround(style.tickLength * 0.6)));
        axis->setTickLabelFont(style.font(style.tickSize));
        axis->setTickLabelColor(style.ink);
        axis->setTickLabelPadding(int(std::lround(style.tickLength * 0.5)) + 1);
        axis->setLabelColor(style.ink);
        axis->setLabelPadding(int(std::lround(style.tickLength * 0.5)));
        axis->setLabelFont(style.font(style.baseSize));
        axis->setPadding(0);
    }
    for (QCPAxis* axis : {m_rect->axis(QCPAxis::atTop), rightAxis()})
        if (!axis->tickLabels()) {
            axis->setTicks(false);
            axis->setVisible(style.fullBox);
        }
    // A floor under the margins keeps the plot still while tick labels change their width.
    const double label = QFontMetricsF(style.font(style.tickSize)).horizontalAdvance(QStringLiteral("−0.0"));
    const int left =
        style.steadyMargins ? int(std::ceil(label + style.tickLength * 2 + style.baseSize * 1.3)) : int(std::ceil(line.widthF()));
    m_rect->setMinimumMargins(QMargins(left, int(std::ceil(style.tickSize * 0.75)), int(std::ceil(style.tickSize * 1.1)), 0));
    m_rect->setBackground(QBrush(Qt::NoBrush));
}

}  // namespace ganscope
