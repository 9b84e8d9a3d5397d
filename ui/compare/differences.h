// SPDX-License-Identifier: GPL-3.0-or-later
// Two scenarios side by side in words and numbers.
#pragma once

#include "core/scenario/scenario.h"
#include "core/simulation/frame.h"
#include "ui/language/picture_words.h"
#include "ui/plots/series_picture.h"

#include <QString>

namespace ganscope {

/// What the second has that the first has not, for the head of its portrait: "Adam · λ = 0.5"; "the same" when nothing.
QString differenceText(const Scenario& first, const Scenario& second, const PictureWords& words = PictureWords::english());

/// B as it is computed beside A: with A's starts, steps, view and ranges where both have the same state space.
Scenario linked(const Scenario& a, const Scenario& b);

/// ‖w_A − w_B‖ at the steps that both records have, up to `step`; a note where the states cannot be compared.
SeriesPicture differencePicture(const Scenario& first, const Track& a, const Track& b, std::int64_t step, const PictureWords& words = PictureWords::english());

/// The record as it was at that step; the same where it ends before.
std::shared_ptr<const Track> upTo(const std::shared_ptr<const Track>& track, std::int64_t step);

}  // namespace ganscope
