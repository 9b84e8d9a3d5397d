// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer positions become values of the axes.
#include "ui/plots/map_view.h"

#include "ui/plots/map_panel.h"

#include <QMouseEvent>

#include <algorithm>

namespace ganscope {

MapView::MapView(QWidget* parent) : PlotView(std::make_unique<MapPanel>(), parent) {
    setObjectName(QStringLiteral("mapView"));
    setDescription(tr("Stability map"), tr("A measure at the equilibrium over two parameters, with the border of stability."));
}

void MapView::setPicture(std::shared_ptr<const MapPicture> picture) {
    static_cast<MapPanel&>(panel()).setPicture(std::move(picture));
    scheduleReplot();
}

std::shared_ptr<const MapPicture> MapView::picture() const {
    return static_cast<MapPanel&>(panel()).picture();
}

void MapView::setPresent(const std::optional<QPointF>& present) {
    static_cast<MapPanel&>(panel()).setPresent(present);
    scheduleReplot();
}

bool MapView::visit(QMouseEvent* event) {
    const MapPicture& p = *picture();
    if (p.columns == 0) return false;
    const Plane& plane = *panel().planes().front();
    const QPointF at = plane.map().toData(event->position());
    const auto within = [](const PlotAxis& axis, double place) { return std::clamp(axis.value(place), axis.low, axis.high); };
    emit visited({within(p.x, at.x()), within(p.y, at.y())});
    return true;
}

bool MapView::pressed(QMouseEvent* event) {
    const Plane& plane = *panel().planes().front();
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier || picture()->columns == 0 ||
        !plane.map().area.contains(event->position()))
        return false;
    m_visiting = true;
    emit visitBegan();
    return visit(event);
}

bool MapView::moved(QMouseEvent* event) {
    return m_visiting && visit(event);
}

bool MapView::released(QMouseEvent* event) {
    if (!m_visiting || event->button() != Qt::LeftButton) return false;
    m_visiting = false;
    emit visitEnded();
    return true;
}

}  // namespace ganscope
