// SPDX-License-Identifier: GPL-3.0-or-later
// What a parameter does to a spectrum: loci with their marks, and the trail of a moving slider.
#include "ui/plots/markers.h"
#include "ui/plots/spectrum_panel.h"
#include "ui/plots/strokes.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

bool isSeen(const QPointF& at, const PixelMap& map) {
    return isFinite(at) && map.area.contains(at);
}

/// The ticks that stand apart from each other and from the events; of several in one place the first.
std::vector<const LocusMark*> looseTicks(const SpectrumPlane& content, const PixelMap& map, double apart) {
    std::vector<const LocusMark*> kept;
    std::vector<QPointF> taken;
    for (const LocusMark& event : content.events) taken.push_back(map(event.at));
    for (const LocusMark& tick : content.ticks) {
        const QPointF at = map(tick.at);
        if (!isSeen(at, map)) continue;
        if (std::ranges::any_of(taken, [&](const QPointF& other) { return distance(at, other) < apart; })) continue;
        taken.push_back(at);
        kept.push_back(&tick);
    }
    return kept;
}

}  // namespace

void SpectrumPanel::drawLoci(QCPPainter& painter, const PixelMap& map, const SpectrumPlane& content) const {
    const QColor faint = mixed(style().thetaCurve, style().background, 0.45);
    const double line = content.wholeLoci ? style().pathLine : 1.2 * style().thinLine;
    const QColor colour = content.wholeLoci ? style().thetaCurve : faint;
    for (const Polyline& locus : content.loci) {
        const auto pieces = visiblePieces(locus, map, 4, isPrinted(painter) ? 0.1 : 0.6);
        strokePieces(painter, pieces, QPen(colour, line));
        const double size = 0.75 * style().markerSize, length = content.wholeLoci ? lengthOf(pieces) : 0;
        QPointF tip, direction;
        for (const double at : {0.3, 0.75})
            if (length > 6 * size && pointAlong(pieces, at * length, tip, direction))
                drawChevron(painter, tip, direction, size, colour);
    }
    const double r = style().markerSize * 0.3;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (const LocusMark* tick : looseTicks(content, map, 2.4 * r)) painter.drawEllipse(map(tick->at), 0.7 * r, 0.7 * r);
    for (const LocusMark& event : content.events) {
        const QPointF at = map(event.at);
        if (!isSeen(at, map)) continue;
        painter.setBrush(style().background);
        painter.setPen(QPen(style().muted, style().thinLine));
        painter.drawEllipse(at, r, r);
    }
}

void SpectrumPanel::drawTrail(QCPPainter& painter, const PixelMap& map, const SpectrumPlane& content) const {
    const double r = style().markerSize * 0.22;
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < content.trail.size(); ++i) {
        const double age = 1 - double(i) / double(content.trail.size());  // 1 for the oldest
        painter.setBrush(mixed(style().ink, style().background, 0.35 + 0.5 * age));
        for (const QPointF& p : content.trail[i])
            if (const QPointF at = map(p); isSeen(at, map)) painter.drawEllipse(at, r, r);
    }
}

void SpectrumPanel::placeTicks(QCPPainter& painter, const PixelMap& map, const SpectrumPlane& content, LabelPlacer& placer) const {
    QColor veil = style().background;
    veil.setAlpha(150);
    const double r = style().markerSize * 0.3;
    for (const LocusMark* tick : looseTicks(content, map, 2 * style().smallSize))
        if (!tick->label.isEmpty())
            placer.place(painter, map(tick->at), 1.2 * r, tick->label, style().font(style().smallSize - 1), style().muted, veil);
}

std::optional<double> SpectrumPanel::parameterAt(const QPointF& at, double reach) const {
    const SpectrumPlane* const contents[] = {&m_picture->flow, &m_picture->update};
    for (const auto list : {&SpectrumPlane::events, &SpectrumPlane::ticks})
        for (std::size_t k = 0; k < 2; ++k) {
            const PixelMap map = planes()[k]->map();
            const LocusMark* nearest = nullptr;
            double best = reach;
            for (const LocusMark& mark : contents[k]->*list)
                if (const QPointF there = map(mark.at); std::isfinite(mark.parameter) && isSeen(there, map))
                    if (const double d = distance(there, at); d <= best) {
                        best = d;
                        nearest = &mark;
                    }
            if (nearest) return nearest->parameter;
        }
    return {};
}

}  // namespace ganscope
