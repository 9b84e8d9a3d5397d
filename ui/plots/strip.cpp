// SPDX-License-Identifier: GPL-3.0-or-later
// Strips have no margins: their height is their contents'.
#include "ui/plots/strip.h"

#include <QFontMetricsF>

#include <cmath>

namespace ganscope {

Strip::Strip(QCustomPlot* plot, const QCPAxisRect* below) : QCPLayoutElement(plot), m_below(below) {
    setLayer(QStringLiteral("axes"));
    setMargins(QMargins(0, 0, 0, 0));
    setAutoMargins(QCP::msNone);
    setMinimumMargins(QMargins(0, 0, 0, 0));
}

void Strip::setStyle(const PlotStyle& style) {
    m_style = style;
    restyled();
}

double Strip::rowHeight() const {
    return std::ceil(QFontMetricsF(font()).height());
}

QCPLayoutGrid* stacked(std::initializer_list<QCPLayoutElement*> elements) {
    auto* grid = new QCPLayoutGrid;
    int row = 0;
    for (QCPLayoutElement* element : elements) grid->addElement(row++, 0, element);
    grid->setRowSpacing(0);
    return grid;
}

}  // namespace ganscope
