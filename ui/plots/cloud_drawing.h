// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the plane of two-dimensional data: level sets of D, data, samples.
#pragma once

#include "ui/plots/data_picture.h"
#include "ui/plots/pixel_map.h"
#include "ui/plots/plot_style.h"

#include <QPainter>

namespace ganscope {

void drawCloud(QPainter& painter, const PixelMap& map, const PointCloud& cloud, const QString& note, const PlotStyle& style);

}  // namespace ganscope
