// SPDX-License-Identifier: GPL-3.0-or-later
// The colouring of a portrait's plane that a scenario's layers ask for.
#pragma once

#include "core/analysis/energy.h"
#include "core/scenario/system.h"
#include "ui/language/picture_words.h"
#include "ui/plots/phase_picture.h"

#include <stop_token>

namespace ganscope {

/// Adds the scenario's `view.layers.ground` to a portrait: ‖v‖ as colour, or an energy by its levels and where it grows.
/// About `cells` cells along the longer side of `window`. Nothing where it asks for none or was stopped.
void addGround(PhasePicture&, const Scenario&, const System&, const StatePlane&, const Rect& window, int cells, const std::stop_token& stop = {}, const PictureWords& words = PictureWords::english());

}  // namespace ganscope
