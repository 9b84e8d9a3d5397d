// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a SpectrumPicture: two complex planes side by side.
#pragma once

#include "ui/plots/labels.h"
#include "ui/plots/panel.h"
#include "ui/plots/spectrum_picture.h"

namespace ganscope {

class NoteStrip;

class SpectrumPanel : public Panel {
public:
    SpectrumPanel();

    QCPLayoutElement* build(QCustomPlot& plot) override;
    double share() const override { return 1.9; }  // two planes
    void setPicture(std::shared_ptr<const SpectrumPicture> picture);
    const std::shared_ptr<const SpectrumPicture>& picture() const { return m_picture; }
    /// The parameter at the mark of a locus within `reach` pixels of `at`, events before ticks; nothing where there is none.
    std::optional<double> parameterAt(const QPointF& at, double reach) const;
    /// The eigenvalue of the flow within `reach` pixels of `at`.
    std::optional<QPointF> eigenvalueAt(const QPointF& at, double reach) const;

private:
    void styled() override;
    void drawFlow(QCPPainter& painter, const PixelMap& map) const;
    void drawUpdate(QCPPainter& painter, const PixelMap& map) const;
    void drawAxesCross(QCPPainter& painter, const PixelMap& map) const;
    void drawRegions(QCPPainter& painter, const PixelMap& map, const SpectrumPlane& content) const;
    void drawLoci(QCPPainter& painter, const PixelMap& map, const SpectrumPlane& content) const;
    void drawMeasures(QCPPainter& painter, const PixelMap& map, const SpectrumPlane& content) const;
    void drawTrail(QCPPainter& painter, const PixelMap& map, const SpectrumPlane& content) const;
    void placeTicks(QCPPainter& painter, const PixelMap& map, const SpectrumPlane& content, LabelPlacer& placer) const;
    void drawSpectrum(QCPPainter& painter, const PixelMap& map, const SpectrumPlane& content) const;

    std::shared_ptr<const SpectrumPicture> m_picture;
    NoteStrip *m_flowNotes = nullptr, *m_updateNotes = nullptr;
};

}  // namespace ganscope
