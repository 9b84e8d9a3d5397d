// SPDX-License-Identifier: GPL-3.0-or-later
// Small marks over the shaded half.
#include "ui/plots/eigenvalues_picture.h"

#include "ui/plots/labels.h"
#include "ui/plots/markers.h"
#include "ui/plots/panel.h"

#include <cmath>
#include <map>

namespace ganscope {
namespace {

class EigenvaluesPanel final : public Panel {
public:
    QCPLayoutElement* build(QCustomPlot& plot) override {
        return addPlane(plot, [this](QCPPainter& painter, const PixelMap& map) { draw(painter, map); }).rect();
    }
    void setPicture(std::shared_ptr<const EigenvaluesPicture> picture) {
        m_picture = std::move(picture);
        Plane& plane = *planes()[0];
        plane.xAxis()->setLabel(m_picture->xLabel);
        plane.yAxis()->setLabel(m_picture->yLabel);
        plane.setHome(m_picture->home);
    }

private:
    void draw(QCPPainter& painter, const PixelMap& map) const {
        const QPointF zero = map(0, 0);
        if (zero.x() > map.area.left()) {
            QRectF half = map.area;
            half.setRight(std::min(zero.x(), map.area.right()));
            painter.fillRect(half, style().stableShade);
        }
        painter.setPen(QPen(style().muted, style().thinLine));
        if (zero.x() > map.area.left() && zero.x() < map.area.right()) painter.drawLine(QPointF(zero.x(), map.area.top()), QPointF(zero.x(), map.area.bottom()));
        if (zero.y() > map.area.top() && zero.y() < map.area.bottom()) painter.drawLine(QPointF(map.area.left(), zero.y()), QPointF(map.area.right(), zero.y()));
        // Many points are drawn smaller, so that a cloud keeps its shape.
        PlotStyle look = style();
        look.markerSize *= m_picture->points.size() > 400 ? 0.4 : m_picture->points.size() > 60 ? 0.55 : 0.8;
        std::map<PointStability, std::vector<QPointF>> kinds;
        const double reach = look.markerSize;
        const QRectF area = map.area.adjusted(-reach, -reach, reach, reach);
        for (const SpectrumPoint& point : m_picture->points)
            if (const QPointF at = map(point.at); isFinite(at) && area.contains(at)) kinds[point.stability].push_back(at);
        for (const auto& [stability, at] : kinds) {
            const SpectrumPoint like{{}, stability, 1, false};
            stampMany(painter, at, 1.1 * look.markerSize, markName(QStringLiteral("eigenvalue %1").arg(int(stability)), look), [&](QPainter& target, const QPointF& point) { drawSpectrumPoint(target, point, like, look); });
        }
        const double arm = 0.5 * look.markerSize;
        std::vector<QPointF> crosses;
        for (const QPointF& z : m_picture->compared)
            if (const QPointF at = map(z); isFinite(at) && area.contains(at)) crosses.push_back(at);
        stampMany(painter, crosses, 2 * arm, markName(QStringLiteral("cross %1").arg(arm), style(), style().ink), [&](QPainter& target, const QPointF& at) {
            target.setPen(QPen(style().ink, style().thinLine));
            target.drawLine(at - QPointF(arm, arm), at + QPointF(arm, arm));
            target.drawLine(at - QPointF(arm, -arm), at + QPointF(arm, -arm));
        });
        if (!crosses.empty()) drawNote(painter, map.area, QStringLiteral("× ") + m_picture->comparedLabel, style(), Qt::AlignLeft | Qt::AlignBottom);
        drawNote(painter, map.area, m_picture->note, style(), Qt::AlignLeft | Qt::AlignTop);
    }

    std::shared_ptr<const EigenvaluesPicture> m_picture = std::make_shared<EigenvaluesPicture>();
};

}  // namespace

PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const EigenvaluesPicture> picture) {
    return placedPanel<EigenvaluesPanel>(plot, std::move(picture));
}

std::vector<NumberTable> numbersOf(const EigenvaluesPicture& picture) {
    NumberTable table{"eigenvalue", "flow", {"re", "im"}, {{}, {}}};
    for (const SpectrumPoint& point : picture.points) {
        table.values[0].push_back(point.at.x());
        table.values[1].push_back(point.at.y());
    }
    NumberTable compared{"eigenvalue", picture.comparedLabel.toStdString(), {"re", "im"}, {{}, {}}};
    for (const QPointF& z : picture.compared) {
        compared.values[0].push_back(z.x());
        compared.values[1].push_back(z.y());
    }
    if (picture.compared.empty()) return {std::move(table)};
    return {std::move(table), std::move(compared)};
}

}  // namespace ganscope
