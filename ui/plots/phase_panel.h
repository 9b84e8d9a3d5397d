// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a PhasePicture: ground, field, curves, paths, equilibria, probe, in this order.
#pragma once

#include "ui/plots/panel.h"
#include "ui/plots/standing_image.h"

namespace ganscope {

class LegendStrip;

class PhasePanel : public Panel {
public:
    PhasePanel();

    QCPLayoutElement* build(QCustomPlot& plot) override;
    void setPicture(std::shared_ptr<const PhasePicture> picture);
    const std::shared_ptr<const PhasePicture>& picture() const { return m_picture; }
    Plane& plane() const { return *planes().front(); }

    /// Path whose start marker is within `reach` pixels of `at`, topmost first; -1: none.
    int startAt(const QPointF& at, double reach) const;
    /// Path whose start, line or head is within `reach` pixels of `at`; -1: none.
    int pathAt(const QPointF& at, double reach) const;
    /// Index of the equilibrium or the pin whose mark is within `reach` pixels of `at`; -1: none.
    int equilibriumAt(const QPointF& at, double reach) const;
    int pinAt(const QPointF& at, double reach) const;

protected:
    void styled() override;

private:
    void draw(QPainter& painter, const PixelMap& map) const;
    void drawGround(QPainter& painter, const PixelMap& map) const;
    void drawColours(QPainter& painter, const PixelMap& map) const;
    void drawTexture(QPainter& painter, const PixelMap& map) const;
    void drawBands(QPainter& painter, const PixelMap& map) const;
    void drawArrows(QPainter& painter, const PixelMap& map, const PhaseField& field) const;
    void drawStreamlines(QPainter& painter, const PixelMap& map, const PhaseField& field) const;
    void drawCurves(QPainter& painter, const PixelMap& map) const;
    void drawPoints(QPainter& painter, const PixelMap& map) const;
    QColor colourOf(std::size_t path) const;

    std::shared_ptr<const PhasePicture> m_picture;
    LegendStrip* m_legend = nullptr;
    QImage m_cells;  ///< the ground's colouring in the style's colours
    QRectF m_cellsWindow;
    QImage m_texture;  ///< the field's, in the style's colours
    mutable StandingImage m_standing;  ///< only saves time: what is drawn is the same without it
};

}  // namespace ganscope
