// SPDX-License-Identifier: GPL-3.0-or-later
// The stability map on screen: press or drag to go to a pair of parameters.
#pragma once

#include "ui/plots/map_picture.h"
#include "ui/plots/plot_view.h"

namespace ganscope {

class MapView : public PlotView {
    Q_OBJECT

public:
    explicit MapView(QWidget* parent = nullptr);

    void setPicture(std::shared_ptr<const MapPicture> picture);
    std::shared_ptr<const MapPicture> picture() const;
    /// Moves the mark of where the scenario stands, in values of the axes.
    void setPresent(const std::optional<QPointF>& present);

signals:
    /// A press on the map begins a visit; every move of it is another one; its end.
    void visitBegan();
    void visited(const QPointF& values);
    void visitEnded();

protected:
    bool pressed(QMouseEvent* event) override;
    bool moved(QMouseEvent* event) override;
    bool released(QMouseEvent* event) override;

private:
    bool visit(QMouseEvent* event);
    bool m_visiting = false;
};

}  // namespace ganscope
