// SPDX-License-Identifier: GPL-3.0-or-later
// One step of plain descent: what methods wrap that average, restart or look ahead.
#pragma once

#include "core/game/moment.h"

namespace ganscope {

/// w ← w + h v(w), both players at once, or the generator first and the discriminator's gradient at its new θ.
template <class T>
void descend(const Moment<T>& dynamics, std::span<T> w, double h, bool alternating) {
    const std::size_t own = static_cast<std::size_t>(dynamics.split().generator);
    Vec<T> v = dynamics.field(w);
    for (std::size_t i = 0; i < own; ++i) w[i] += h * v[i];
    if (alternating) {
        dynamics.project(w);
        v = dynamics.field(w);
    }
    for (std::size_t i = own; i < w.size(); ++i) w[i] += h * v[i];
    dynamics.project(w);
}

}  // namespace ganscope
