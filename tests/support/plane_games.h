// SPDX-License-Identifier: GPL-3.0-or-later
// Games of two parameters made of two losses written on the spot: fields whose equilibria and curves are known.
#pragma once

#include "core/game/dynamics.h"

namespace ganscope::test {

template <class Of>
struct PlaneModel {
    Of of;
    Split split() const { return {1, 1}; }
    template <class S>
    std::pair<S, S> losses(View<S> w) const {
        return of(w[0], w[1]);
    }
};

/// The dynamics of the game whose losses `losses(θ, ψ)` returns as a pair, for any scalar.
template <class Losses>
Dynamics planeGame(Losses losses, Domain domain = {}) {
    return Dynamics(std::make_shared<GameOf<PlaneModel<Losses>>>(PlaneModel<Losses>{std::move(losses)}),
                    std::vector<std::shared_ptr<const Regularizer>>(), std::move(domain));
}

}  // namespace ganscope::test
