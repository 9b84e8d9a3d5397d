// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a stability map.
#pragma once

#include "core/analysis/stability_map.h"
#include "core/scenario/view_axis.h"
#include "ui/language/picture_words.h"
#include "ui/plots/map_picture.h"

namespace ganscope {

/// The map over the two numbers, with its border and where the scenario stands.
MapPicture mapPicture(const StabilityMap&, const ViewRange& x, const ViewRange& y, const PictureWords& words = PictureWords::english());

/// The axis of a number.
PlotAxis axisOf(const ViewRange&, const PictureWords& words);

/// What an axis with a measure is called: "radius ρ".
QString measureLabel(PointMeasure, const PictureWords& words = PictureWords::english());

}  // namespace ganscope
