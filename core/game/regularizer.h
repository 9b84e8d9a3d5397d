// SPDX-License-Identifier: GPL-3.0-or-later
// What a regularizer may do: add to a player's loss, change the distributions, or project after each step.
//
// Regularizers add up on the base game: each one sees the unregularised game, never another regularizer's work.
#pragma once

#include "core/game/critic.h"
#include "core/game/game.h"
#include "core/math/phrase.h"

#include <memory>

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

    /// How many past points of a run the terms remember beside the present one.
    virtual int buffer() const { return 0; }
    /// The same with that past, at least buffer() points of n entries, newest first.
    virtual void addReplayed(const Game& game, View<double> w, View<double>, std::span<double> g, std::span<double> d) const { addGradients(game, w, g, d); }
    virtual void addReplayed(const Game& game, View<D1> w, View<D1>, std::span<D1> g, std::span<D1> d) const { addGradients(game, w, g, d); }
    virtual void addReplayed(const Game& game, View<D2> w, View<D2>, std::span<D2> g, std::span<D2> d) const { addGradients(game, w, g, d); }
    virtual void addReplayed(const Game& game, View<Lanes> w, View<Lanes>, std::span<Lanes> g, std::span<Lanes> d) const { addGradients(game, w, g, d); }
    virtual void addReplayed(const Game& game, View<LanesD1> w, View<LanesD1>, std::span<LanesD1> g, std::span<LanesD1> d) const { addGradients(game, w, g, d); }

    /// σ of Gaussian noise added to data and samples alike.
    virtual double noise() const { return 0; }

    /// The bound c of a box |ψ_i| ≤ c onto which the discriminator is projected after every inner step.
    virtual std::optional<double> clip() const { return std::nullopt; }

    /// The game in another form, such as with normalised weights; the same game by default.
    virtual std::shared_ptr<const Game> transformed(std::shared_ptr<const Game> game) const { return game; }

    /// Why the regularised field has no derivative at w, or nothing.
    virtual std::optional<std::string> kink(const Game&, View<double>) const { return std::nullopt; }
};

/// A penalty E ρ(D, s) added to the discriminator's loss, s as Penalty has it, for a type that states ρ once:
///
///     struct R1 { double gamma; Measure measure = {MeasureKind::data};
///                 template <class S> S penalty(const S& value, const S& slope) const;
///                 static constexpr bool ofNorm = false, usesValue = false, usesSlope = true;  // the default
///                 static constexpr double steepness = 0;                                      // the default
///                 bool kink(double value, double slope) const; };                             // false by default
template <class Model>
class PenaltyOf final : public Regularizer, private Penalty {
public:
    explicit PenaltyOf(Model m) : model(std::move(m)) {}

    void addGradients(const Game& game, View<double> w, std::span<double>, std::span<double> d) const override { add(game, w, d); }
    void addGradients(const Game& game, View<D1> w, std::span<D1>, std::span<D1> d) const override { add(game, w, d); }
    void addGradients(const Game& game, View<D2> w, std::span<D2>, std::span<D2> d) const override { add(game, w, d); }
    void addGradients(const Game& game, View<Lanes> w, std::span<Lanes>, std::span<Lanes> d) const override { add(game, w, d); }
    void addGradients(const Game& game, View<LanesD1> w, std::span<LanesD1>, std::span<LanesD1> d) const override { add(game, w, d); }

    std::optional<std::string> kink(const Game& game, View<double> w) const override {
        if (!game.critic() || !game.critic()->kink(*this, model.measure, w)) return std::nullopt;
        return words("reasons", "the penalty has a kink where the gradient of D vanishes");
    }

private:
    template <class T>
    void add(const Game& game, View<T> w, std::span<T> d) const {
        if (const Critic* critic = game.critic()) critic->addPenalty(*this, model.measure, w, d);
    }
    bool ofNorm() const override {
        if constexpr (requires { Model::ofNorm; }) return Model::ofNorm;
        return false;
    }
    double steepness() const override {
        if constexpr (requires { Model::steepness; }) return Model::steepness;
        return 0;
    }
    Slopes<double> slopes(const double& t, const double& n) const override { return partials(t, n); }
    Slopes<D1> slopes(const D1& t, const D1& n) const override { return partials(t, n); }
    Slopes<D2> slopes(const D2& t, const D2& n) const override { return partials(t, n); }
    Slopes<Lanes> slopes(const Lanes& t, const Lanes& n) const override { return partials(t, n); }
    Slopes<LanesD1> slopes(const LanesD1& t, const LanesD1& n) const override { return partials(t, n); }
    bool usesValue() const override {
        if constexpr (requires { Model::usesValue; }) return Model::usesValue;
        return false;
    }
    bool usesSlope() const override {
        if constexpr (requires { Model::usesSlope; }) return Model::usesSlope;
        return true;
    }
    bool kink(double value, double slope) const override {
        if constexpr (requires { model.kink(value, slope); }) return model.kink(value, slope);
        return false;
    }
    template <class T>
    Slopes<T> partials(const T& value, const T& slope) const {
        using S = Dual<T, 2>;
        const S rho = model.penalty(S::variable(value, 0), S::variable(slope, 1));
        return {rho.v, rho.d[0], rho.d[1]};
    }
    Model model;
};

/// A term E ρ(D(x), D(g), ‖x − g‖²) of data and samples added to the generator's loss, for a type that states ρ once:
///
///     struct Mode { static constexpr Pairs pairs = Pairs::matched;
///                   static constexpr double steepness = 1;               // 0 by default
///                   template <class S> S term(const S& real, const S& fake, const S& distance2) const; };
template <class Model>
class PairTermOf final : public Regularizer, private PairTerm {
public:
    explicit PairTermOf(Model m) : model(std::move(m)) {}

    void addGradients(const Game& game, View<double> w, std::span<double> g, std::span<double>) const override { add(game, w, g); }
    void addGradients(const Game& game, View<D1> w, std::span<D1> g, std::span<D1>) const override { add(game, w, g); }
    void addGradients(const Game& game, View<D2> w, std::span<D2> g, std::span<D2>) const override { add(game, w, g); }
    void addGradients(const Game& game, View<Lanes> w, std::span<Lanes> g, std::span<Lanes>) const override { add(game, w, g); }
    void addGradients(const Game& game, View<LanesD1> w, std::span<LanesD1> g, std::span<LanesD1>) const override { add(game, w, g); }

private:
    template <class T>
    void add(const Game& game, View<T> w, std::span<T> g) const {
        if (const Critic* critic = game.critic()) critic->addPairs(*this, Model::pairs, w, g);
    }
    Slopes<double> slopes(const double& r, const double& f, const double& q) const override { return partials(r, f, q); }
    Slopes<D1> slopes(const D1& r, const D1& f, const D1& q) const override { return partials(r, f, q); }
    Slopes<D2> slopes(const D2& r, const D2& f, const D2& q) const override { return partials(r, f, q); }
    Slopes<Lanes> slopes(const Lanes& r, const Lanes& f, const Lanes& q) const override { return partials(r, f, q); }
    Slopes<LanesD1> slopes(const LanesD1& r, const LanesD1& f, const LanesD1& q) const override { return partials(r, f, q); }
    double steepness() const override {
        if constexpr (requires { Model::steepness; }) return Model::steepness;
        return 0;
    }
    template <class T>
    Slopes<T> partials(const T& real, const T& fake, const T& distance2) const {
        using S = Dual<T, 3>;
        const S rho = model.term(S::variable(real, 0), S::variable(fake, 1), S::variable(distance2, 2));
        return {rho.d[0], rho.d[1], rho.d[2]};
    }
    Model model;
};

/// Two regularizers as one, such as a penalty on data and another on samples.
template <class First, class Second>
class SumOf final : public Regularizer {
public:
    template <class A, class B>
    SumOf(A a, B b) : first(std::move(a)), second(std::move(b)) {}

    void addGradients(const Game& game, View<double> w, std::span<double> g, std::span<double> d) const override { add(game, w, g, d); }
    void addGradients(const Game& game, View<D1> w, std::span<D1> g, std::span<D1> d) const override { add(game, w, g, d); }
    void addGradients(const Game& game, View<D2> w, std::span<D2> g, std::span<D2> d) const override { add(game, w, g, d); }
    void addGradients(const Game& game, View<Lanes> w, std::span<Lanes> g, std::span<Lanes> d) const override { add(game, w, g, d); }
    void addGradients(const Game& game, View<LanesD1> w, std::span<LanesD1> g, std::span<LanesD1> d) const override { add(game, w, g, d); }
    std::optional<std::string> kink(const Game& game, View<double> w) const override {
        if (auto why = first.kink(game, w)) return why;
        return second.kink(game, w);
    }

private:
    template <class T>
    void add(const Game& game, View<T> w, std::span<T> g, std::span<T> d) const {
        first.addGradients(game, w, g, d);
        second.addGradients(game, w, g, d);
    }
    First first;
    Second second;
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
