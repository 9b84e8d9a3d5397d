// SPDX-License-Identifier: GPL-3.0-or-later
// A legend above a plot, where it covers no data: keys with their texts in as many rows as the width takes.
#pragma once

#include "ui/plots/strip.h"

#include <functional>
#include <vector>

namespace ganscope {

/// One key of a legend and its text.
struct StripEntry {
    QString text;
    std::function<void(QPainter&, const QRectF&)> key;  ///< draws it into a patch
    double keyWidth = 2.2;                              ///< of the patch, in text sizes
};

/// A line of a curve as a key.
std::function<void(QPainter&, const QRectF&)> lineKey(const QColor& colour, int dash, const PlotStyle& style);

/// A layout element of the height that its entries need; without entries it takes no room.
class LegendStrip : public Strip {
public:
    /// Its rows begin where `below` does, which must live as long.
    LegendStrip(QCustomPlot* plot, const QCPAxisRect* below);

    void setEntries(std::vector<StripEntry> entries);

protected:
    void draw(QCPPainter* painter) override;
    int height() const override;

private:
    struct Place {
        QPointF at;  // the upper left of the key
        std::size_t entry;
    };
    /// Where the entries stand from the left of the first row, and the rows' number.
    std::vector<Place> places(double width, int& rows) const;
    double leftEdge() const;
    double available() const;

    std::vector<StripEntry> m_entries;
};

}  // namespace ganscope
