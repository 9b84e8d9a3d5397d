// SPDX-License-Identifier: GPL-3.0-or-later
// A grid of cells of one colour each, sharp in every medium.
#pragma once

#include <QImage>
#include <QPainter>

namespace ganscope {

/// Draws `cells`, one pixel a cell, over `target`. A document gets every cell as a block of so many pixels that the image
/// has 300 dots per inch: viewers blur coarser ones, and venues refuse them. The blocks compress to almost nothing.
void drawCells(QPainter& painter, const QRectF& target, const QImage& cells);

}  // namespace ganscope
