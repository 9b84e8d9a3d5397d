// SPDX-License-Identifier: GPL-3.0-or-later
// The plane of two-dimensional data as a picture.
#pragma once

#include "core/game/cloud.h"
#include "core/game/game.h"
#include "ui/language/picture_words.h"
#include "ui/plots/data_picture.h"

#include <optional>

namespace ganscope {

/// How much of a cloud is drawn.
struct CloudDetail {
    int points = 512;   ///< samples, and as many data points
    int nodes = 97;     ///< of D along a side
    double aspect = 1;  ///< drawn width over height: a wide plot shows more than the window
    bool brief = false; ///< a note for a small panel
};

/// Whether the data of a game lie in the plane.
bool isPlanar(const Game&);

/// The plane of such a game at w, with points that it offers or that its closed form gives; a window around its data, half
/// as large again. The note counts modes and good samples, and the samples that lie outside. Nothing for other games.
std::optional<DataPicture> cloudPicture(const Game&, View<double> w, const CloudDetail&, const PictureWords& words = PictureWords::english());

/// On the line the density of the samples, as a histogram over [left, right] of points that a game offers.
Polyline sampleDensity(const Cloud&, View<double> w, double left, double right);

}  // namespace ganscope
