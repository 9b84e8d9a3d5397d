// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a PhasePicture: ground, field, curves, paths, equilibria, probe, in this order.
#pragma once

#include "ui/plots/panel.h"
#include "ui/plots/phase_picture.h"

namespace ganscope {

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

private:
    void draw(QCPPainter& painter, const PixelMap& map) const;
    void drawBands(QCPPainter& painter, const PixelMap& map) const;
    void drawArrows(QCPPainter& painter, const PixelMap& map, const PhaseField& field) const;
    void drawStreamlines(QCPPainter& painter, const PixelMap& map, const PhaseField& field) const;
    void drawCurves(QCPPainter& painter, const PixelMap& map) const;
    void drawPath(QCPPainter& painter, const PixelMap& map, const PhasePath& path,
                  const QColor& colour) const;
    void drawIterates(QCPPainter& painter, const PixelMap& map, const PhasePath& path,
                      const QColor& colour) const;
    void drawPoints(QCPPainter& painter, const PixelMap& map) const;
    QColor colourOf(int index) const;

    std::shared_ptr<const PhasePicture> m_picture;
};

}  // namespace ganscope
