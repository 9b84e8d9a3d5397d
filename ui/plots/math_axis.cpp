// SPDX-License-Identifier: GPL-3.0-or-later
// The painter of an axis, taught to set labels.
#include "ui/plots/math_axis.h"

#include "ui/plots/frame_sink.h"
#include "ui/plots/math_text.h"

#include <cmath>

namespace ganscope {
namespace {

class MathAxisPainter : public QCPAxisPainterPrivate {
public:
    using QCPAxisPainterPrivate::QCPAxisPainterPrivate;

    int size() override {
        const int bare = withoutLabel([this] { return QCPAxisPainterPrivate::size(); });
        return label.isEmpty() ? bare : bare + labelPadding + labelHeight();
    }

    void draw(QCPPainter* painter) override {
        if (frameSink(*painter)) return;  // it draws axes by what beginPlane() says
        const int bare = withoutLabel([this] { return QCPAxisPainterPrivate::size(); });
        withoutLabel([&] {
            QCPAxisPainterPrivate::draw(painter);
            return 0;
        });
        if (!label.isEmpty()) drawLabel(*painter, bare + offset + labelPadding);
    }

protected:
    TickLabelData getTickLabelData(const QFont& font, const QString& text) const override {
        const MathText set(text, font);
        TickLabelData data;
        data.basePart = text;
        data.baseFont = data.expFont = font;
        data.totalBounds = QRect(0, 0, int(std::ceil(set.width())), int(std::ceil(set.height())));
        data.baseBounds = data.rotatedTotalBounds = data.totalBounds;
        return data;
    }

    void drawTickLabel(QCPPainter* painter, double x, double y, const TickLabelData& data) const override {
        using Hold = LabelSink::Hold;
        const MathText set(data.basePart, data.baseFont);
        const Hold hold = type == QCPAxis::atLeft ? Hold::Right : type == QCPAxis::atRight ? Hold::Left : Hold::Middle;
        const double width = data.totalBounds.width();
        painter->setPen(tickLabelColor);
        set.draw(*painter, {x + (hold == Hold::Right ? width : hold == Hold::Middle ? width / 2 : 0), y + set.ascent()}, hold);
    }

private:
    template <class Work>
    int withoutLabel(const Work& work) {
        const QString own = std::exchange(label, QString());
        const int result = work();
        label = own;
        return result;
    }

    int labelHeight() const { return int(std::ceil(MathText(label, labelFont).height())) + 1; }

    /// `distance` from the axis rect to the near edge of the label.
    void drawLabel(QCPPainter& painter, double distance) const {
        const MathText text(label, labelFont);
        painter.setPen(labelColor);
        const QRectF rect(axisRect);
        const bool upright = type == QCPAxis::atTop || type == QCPAxis::atBottom;
        QPointF middle = rect.center();
        switch (type) {
            case QCPAxis::atLeft: middle.setX(rect.left() - distance - text.descent()); break;
            case QCPAxis::atRight: middle.setX(rect.right() + distance + text.descent()); break;
            case QCPAxis::atTop: middle.setY(rect.top() - distance - text.descent()); break;
            case QCPAxis::atBottom: middle.setY(rect.bottom() + distance + text.ascent()); break;
        }
        painter.save();
        painter.translate(middle);
        if (!upright) painter.rotate(type == QCPAxis::atLeft ? -90 : 90);
        text.draw(painter, {0, 0}, LabelSink::Hold::Middle);
        painter.restore();
    }
};

}  // namespace

MathAxis::MathAxis(QCPAxisRect* rect, AxisType side) : QCPAxis(rect, side) {
    delete mAxisPainter;
    mAxisPainter = new MathAxisPainter(rect->parentPlot());
    mAxisPainter->type = side;
}

}  // namespace ganscope
