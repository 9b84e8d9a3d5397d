// SPDX-License-Identifier: GPL-3.0-or-later
// What a two-player game is: two losses over one state, seen through their exact gradients.
//
// Both players minimise. θ (generator) comes first in every state w = (θ, ψ). The one primitive is the full gradient
// of each player's loss, at every scalar of the tower of core/math/dual.h; fields, J u, Jᵀu, J, regularised fields and
// the maps of all methods are derived from it in core/game/dynamics.h.
#pragma once

#include "core/math/vector.h"

#include <optional>
#include <string>

namespace ganscope {

/// How many of the state's entries belong to each player, θ first.
struct Split {
    int generator = 0, discriminator = 0;
    int size() const { return generator + discriminator; }
    bool operator==(const Split&) const = default;
};

/// L_G and L_D at a point.
struct Losses {
    double generator = 0, discriminator = 0;
};

class Critic;

/// A two-player game. Immutable; safe to share between threads.
class Game {
public:
    virtual ~Game() = default;

    virtual Split split() const = 0;

    /// ∇L_G into `g` and ∇L_D into `d`, each with respect to all of w (length n = split().size()).
    /// At a point where a loss is not finite the entries are not finite; nothing throws.
    virtual void gradients(View<double> w, std::span<double> g, std::span<double> d) const = 0;
    virtual void gradients(View<D1> w, std::span<D1> g, std::span<D1> d) const = 0;
    virtual void gradients(View<D2> w, std::span<D2> g, std::span<D2> d) const = 0;
    virtual void gradients(View<D3> w, std::span<D3> g, std::span<D3> d) const = 0;
    virtual void gradients(View<Lanes> w, std::span<Lanes> g, std::span<Lanes> d) const = 0;
    virtual void gradients(View<LanesD1> w, std::span<LanesD1> g, std::span<LanesD1> d) const = 0;
    virtual void gradients(View<LanesD2> w, std::span<LanesD2> g, std::span<LanesD2> d) const = 0;

    virtual Losses losses(View<double> w) const = 0;

    /// Why the field has no derivative at w (a kink of a loss), or nothing.
    virtual std::optional<std::string> kink(View<double>) const { return std::nullopt; }

    /// The data-space side of a game that is a GAN; null for an abstract game.
    virtual const Critic* critic() const { return nullptr; }
};

/// Implements Game for a type that states its two losses once, for any scalar:
///
///     struct MyGame {
///         Split split() const;
///         template <class S> std::pair<S, S> losses(View<S> w) const;   // L_G, L_D
///     };
///
/// Gradients come by forward duals, four directions at a time.
template <class Model>
class GameOf final : public Game {
public:
    explicit GameOf(Model m) : model(std::move(m)) {}

    Split split() const override { return model.split(); }
    void gradients(View<double> w, std::span<double> g, std::span<double> d) const override { fill(w, g, d); }
    void gradients(View<D1> w, std::span<D1> g, std::span<D1> d) const override { fill(w, g, d); }
    void gradients(View<D2> w, std::span<D2> g, std::span<D2> d) const override { fill(w, g, d); }
    void gradients(View<D3> w, std::span<D3> g, std::span<D3> d) const override { fill(w, g, d); }
    void gradients(View<Lanes> w, std::span<Lanes> g, std::span<Lanes> d) const override { fill(w, g, d); }
    void gradients(View<LanesD1> w, std::span<LanesD1> g, std::span<LanesD1> d) const override { fill(w, g, d); }
    void gradients(View<LanesD2> w, std::span<LanesD2> g, std::span<LanesD2> d) const override { fill(w, g, d); }
    Losses losses(View<double> w) const override {
        const auto [g, d] = model.losses(w);
        return {g, d};
    }

private:
    static constexpr int width = 4;
    template <class T>
    void fill(View<T> w, std::span<T> g, std::span<T> d) const {
        using Jet = Dual<T, width>;
        const int n = static_cast<int>(w.size());
        for (int first = 0; first < n; first += width) {
            Vec<Jet> x(n);
            for (int i = 0; i < n; ++i) {
                x[i].v = w[i];
                if (i >= first && i < first + width) x[i].d[i - first] = T(1.0);
            }
            const auto [lossG, lossD] = model.losses(View<Jet>(x));
            for (int i = first; i < std::min(n, first + width); ++i) {
                g[i] = lossG.d[i - first];
                d[i] = lossD.d[i - first];
            }
        }
    }
    Model model;
};

}  // namespace ganscope
