// SPDX-License-Identifier: GPL-3.0-or-later
// Panels: planes, style, and ranges that follow the data without jitter.
#include "ui/plots/panel.h"

#include "core/math/round_numbers.h"

#include <cmath>

namespace ganscope {

void Panel::setStyle(const PlotStyle& style) {
    m_style = style;
    for (const auto& plane : m_planes) plane->applyStyle(style);
    styled();
}

void Panel::settle(QCustomPlot& plot) {
    // Other ranges have other tick labels, these other margins, and these another aspect: twice is enough in
    // practice.
    constexpr int mostRounds = 3;
    for (int round = 0; round < mostRounds; ++round) {
        bool changed = false;
        for (const auto& plane : m_planes) changed = plane->settle() || changed;
        if (!changed) return;
        plot.plotLayout()->update(QCPLayoutElement::upMargins);
        plot.plotLayout()->update(QCPLayoutElement::upLayout);
    }
    for (const auto& plane : m_planes) plane->settle();
}

Plane& Panel::addPlane(QCustomPlot& plot, Plane::Painter painter) {
    m_planes.push_back(std::make_unique<Plane>(plot, std::move(painter)));
    return *m_planes.back();
}

std::pair<double, double> steadyRange(std::pair<double, double> current, double low, double high,
                                      double margin) {
    if (!std::isfinite(low) || !std::isfinite(high) || low > high) return current;
    if (high - low < 1e-9 * std::max(1.0, std::abs(low))) {
        const double half = low == 0 ? 1 : 0.5 * std::abs(low);
        low -= half;
        high += half;
    }
    const double span = high - low, now = current.second - current.first;
    if (now > 0 && low >= current.first && high <= current.second && span > 0.45 * now) return current;
    low -= margin * span;
    high += margin * span;
    const double step = roundedDown((high - low) / 8);
    return {std::floor(low / step) * step, std::ceil(high / step) * step};
}

}  // namespace ganscope
