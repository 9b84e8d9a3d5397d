// SPDX-License-Identifier: GPL-3.0-or-later
// What stands above a plane and covers no data: legends and notes.
#pragma once

#include "ui/plots/plot_style.h"

#include <qcustomplot.h>

#include <initializer_list>

namespace ganscope {

/// A layout element as high as its contents need.
class Strip : public QCPLayoutElement {
public:
    void setStyle(const PlotStyle& style);

    QSize minimumOuterSizeHint() const override { return {0, height()}; }
    QSize maximumOuterSizeHint() const override { return {QWIDGETSIZE_MAX, height()}; }

protected:
    /// Its contents begin where `below` does; `below` must live as long.
    Strip(QCustomPlot* plot, const QCPAxisRect* below);

    virtual int height() const = 0;
    /// After a change of style.
    virtual void restyled() {}
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }

    QFont font() const { return m_style.font(m_style.smallSize); }
    double rowHeight() const;

    const QCPAxisRect* m_below;
    PlotStyle m_style;
};

/// One above the other, without room between them.
QCPLayoutGrid* stacked(std::initializer_list<QCPLayoutElement*> elements);

}  // namespace ganscope
