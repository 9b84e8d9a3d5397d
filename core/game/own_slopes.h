// SPDX-License-Identifier: GPL-3.0-or-later
// The squared norms of the players' own gradients, which consensus, JARE and the one-sided penalties descend on.
#pragma once

#include "core/game/game.h"

namespace ganscope {

/// The gradients, with respect to all of w, of ½‖∂L_G/∂θ‖² and ½‖∂L_D/∂ψ‖² of the base game.
template <class T>
struct OwnSlopes {
    Vec<T> generator, discriminator;
};

namespace detail {
/// What ownSlopes is asked for.
enum class Player { generator, discriminator, both };

template <Player player, class T>
OwnSlopes<T> ownSlopes(const Game& game, View<T> w) {
    using Up = Next<T>;
    const std::size_t n = w.size(), own = static_cast<std::size_t>(game.split().generator);
    constexpr std::size_t second = player == Player::both ? 1 : 0;  // the discriminator's slot among the tangents
    OwnSlopes<T> r{Vec<T>(n), Vec<T>(n)};
    game.gradients(w, std::span<T>(r.generator), std::span<T>(r.discriminator));
    Vec<Up> x = lift<Up>(w), g(n), d(n);
    if constexpr (player != Player::discriminator)
        for (std::size_t i = 0; i < own; ++i) x[i].d[0] = r.generator[i];
    if constexpr (player != Player::generator)
        for (std::size_t i = own; i < n; ++i) x[i].d[second] = r.discriminator[i];
    game.gradients(View<Up>(x), std::span<Up>(g), std::span<Up>(d));
    for (std::size_t i = 0; i < n; ++i) {
        if constexpr (player != Player::discriminator) r.generator[i] = g[i].d[0];
        if constexpr (player != Player::generator) r.discriminator[i] = d[i].d[second];
    }
    return r;
}
}  // namespace detail

/// ∇ ½‖∂L_G/∂θ‖² = H_G (∂L_G/∂θ, 0), by one masked dual evaluation; H_G is the Hessian of L_G.
template <class T>
Vec<T> generatorSlope(const Game& game, View<T> w) {
    return detail::ownSlopes<detail::Player::generator>(game, w).generator;
}

/// ∇ ½‖∂L_D/∂ψ‖² = H_D (0, ∂L_D/∂ψ), by one masked dual evaluation; H_D is the Hessian of L_D.
template <class T>
Vec<T> discriminatorSlope(const Game& game, View<T> w) {
    return detail::ownSlopes<detail::Player::discriminator>(game, w).discriminator;
}

/// Both, side by side in one evaluation where the next rung has two tangents.
template <class T>
OwnSlopes<T> ownSlopes(const Game& game, View<T> w) {
    if constexpr (std::tuple_size_v<decltype(Next<T>::d)> > 1)
        return detail::ownSlopes<detail::Player::both>(game, w);
    else
        return {generatorSlope(game, w), discriminatorSlope(game, w)};
}

}  // namespace ganscope
