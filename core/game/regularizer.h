// SPDX-License-Identifier: GPL-3.0-or-later
// What a regularizer may do: add to a player's loss, change the distributions, or project after each step.
//
// Regularizers add up on the base game: each one sees the unregularised game, never another regularizer's work.
#pragma once

#include "core/game/critic.h"
#include "core/game/game.h"

namespace ganscope {

/// A regularizer. Every hook does nothing by default; immutable.
class Regularizer {
public:
    virtual ~Regularizer() = default;

    /// Adds ∇ of the terms added to L_G (into g) and to L_D (into d), each with respect to all of w.
    virtual void addGradients(const Game&, View<double>, std::span<double>, std::span<double>) const {}
    virtual void addGradients(const Game&, View<D1>, std::span<D1>, std::span<D1>) const {}
    virtual void addGradients(const Game&, View<D2>, std::span<D2>, std::span<D2>) const {}
    virtual void addGradients(const Game&, View<Lanes>, std::span<Lanes>, std::span<Lanes>) const {}
    virtual void addGradients(const Game&, View<LanesD1>, std::span<LanesD1>, std::span<LanesD1>) const {}

    /// σ of Gaussian noise added to data and samples alike.
    virtual double noise() const { return 0; }

    /// The bound c of a box |ψ_i| ≤ c onto which the discriminator is projected after every inner step.
    virtual std::optional<double> clip() const { return std::nullopt; }

    /// Why the regularised field has no derivative at w, or nothing.
    virtual std::optional<std::string> kink(const Game&, View<double>) const { return std::nullopt; }
};

/// A penalty E ρ(D, ‖∇ₓD‖²) added to the discriminator's loss, for a type that states ρ once:
///
///     struct R1 { double gamma; static constexpr Measure measure = Measure::data;
///                 template <class S> S penalty(const S& value, const S& norm2) const; };
template <class Model>
class PenaltyOf final : public Regularizer, private Penalty {
public:
    explicit PenaltyOf(Model m) : model(m) {}

    void addGradients(const Game& game, View<double> w, std::span<double>, std::span<double> d) const override { add(game, w, d); }
    void addGradients(const Game& game, View<D1> w, std::span<D1>, std::span<D1> d) const override { add(game, w, d); }
    void addGradients(const Game& game, View<D2> w, std::span<D2>, std::span<D2> d) const override { add(game, w, d); }
    void addGradients(const Game& game, View<Lanes> w, std::span<Lanes>, std::span<Lanes> d) const override { add(game, w, d); }
    void addGradients(const Game& game, View<LanesD1> w, std::span<LanesD1>, std::span<LanesD1> d) const override { add(game, w, d); }

    std::optional<std::string> kink(const Game& game, View<double> w) const override {
        if (!game.critic() || !game.critic()->kink(*this, Model::measure, w)) return std::nullopt;
        return "the penalty has a kink where the gradient of D vanishes";
    }

private:
    template <class T>
    void add(const Game& game, View<T> w, std::span<T> d) const {
        if (const Critic* critic = game.critic()) critic->addPenalty(*this, Model::measure, w, d);
    }
    Slopes<double> slopes(const double& t, const double& n) const override { return partials(t, n); }
    Slopes<D1> slopes(const D1& t, const D1& n) const override { return partials(t, n); }
    Slopes<D2> slopes(const D2& t, const D2& n) const override { return partials(t, n); }
    Slopes<Lanes> slopes(const Lanes& t, const Lanes& n) const override { return partials(t, n); }
    Slopes<LanesD1> slopes(const LanesD1& t, const LanesD1& n) const override { return partials(t, n); }
    bool kink(double t, double n) const override {
        if constexpr (requires { model.kink(t, n); }) return model.kink(t, n);
        return false;
    }
    template <class T>
    Slopes<T> partials(const T& value, const T& norm2) const {
        using S = Dual<T, 2>;
        const S rho = model.penalty(S::variable(value, 0), S::variable(norm2, 1));
        return {rho.d[0], rho.d[1]};
    }
    Model model;
};

/// A term built from the gradients of the base game, for a type that states it once for any scalar T:
///
///     struct Consensus { template <class T> void addGradients(const Game&, View<T> w, std::span<T> g, std::span<T> d) const; };
template <class Model>
class GameTermOf final : public Regularizer {
public:
    explicit GameTermOf(Model m) : model(m) {}
    void addGradients(const Game& game, View<double> w, std::span<double> g, std::span<double> d) const override { model.addGradients(game, w, g, d); }
    void addGradients(const Game& game, View<D1> w, std::span<D1> g, std::span<D1> d) const override { model.addGradients(game, w, g, d); }
    void addGradients(const Game& game, View<D2> w, std::span<D2> g, std::span<D2> d) const override { model.addGradients(game, w, g, d); }
    void addGradients(const Game& game, View<Lanes> w, std::span<Lanes> g, std::span<Lanes> d) const override { model.addGradients(game, w, g, d); }
    void addGradients(const Game& game, View<LanesD1> w, std::span<LanesD1> g, std::span<LanesD1> d) const override { model.addGradients(game, w, g, d); }

private:
    Model model;
};

}  // namespace ganscope
