// SPDX-License-Identifier: GPL-3.0-or-later
// Cells on screen and in documents.
#include "ui/plots/cells.h"

#include "ui/plots/strokes.h"

#include <algorithm>
#include <cmath>

namespace ganscope {

void drawCells(QPainter& painter, const QRectF& target, const QImage& cells) {
    if (cells.isNull() || target.isEmpty()) return;
    if (painter.paintEngine()->type() == QPaintEngine::Raster) return painter.drawImage(target, cells);
    constexpr double dotsPerPoint = 300.0 / 72;
    constexpr int most = 4096;  // a side of a page at 300 dots per inch
    const auto blocks = [](double points, int count) { return std::clamp(int(std::ceil(points * dotsPerPoint / count)), 1, std::max(1, most / count)); };
    const int across = blocks(target.width(), cells.width()), down = blocks(target.height(), cells.height());
    painter.drawImage(target, cells.scaled(across * cells.width(), down * cells.height()));
}

}  // namespace ganscope
