// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a figure: panels laid out with their letters, on a plot that is never shown.
#pragma once

#include "ui/plots/figure.h"
#include "ui/plots/panel.h"

#include <QStringList>

namespace ganscope {

/// Panels outlive the plot, whose plottables call into them.
class Page {
public:
    Page(const FigureSpec& spec, const std::vector<FigurePanel>& panels);
    /// Paints the page in a painter whose unit is a point.
    void paint(QCPPainter& painter, const QSizeF& size);
    /// Of every axis that has one, each once, in the order of the panels.
    QStringList axisLabels() const;

private:
    QCPLayoutElement* addPanel(const FigurePanel& panel);
    void align(int columns);

    std::vector<std::shared_ptr<Panel>> m_panels;
    QCustomPlot m_plot;
};

}  // namespace ganscope
