// SPDX-License-Identifier: GPL-3.0-or-later
// A game's own way to what the field is made of, where that is less work than two whole gradients.
#pragma once

#include "core/math/vector.h"

namespace ganscope {

/// Implemented by a Game beside Game itself.
class OwnGradients {
public:
    virtual ~OwnGradients() = default;

    /// ∂L_G/∂θ into g and ∂L_D/∂ψ into d, at their places in the whole gradients and to the same bits; every other entry
    /// becomes 0. g and d have length n.
    virtual void ownGradients(View<double> w, std::span<double> g, std::span<double> d) const = 0;
};

}  // namespace ganscope
