// SPDX-License-Identifier: GPL-3.0-or-later
// A game whose discriminator sees other weights than the state holds.
#pragma once

#include "core/game/critic.h"
#include "core/game/game.h"

#include <memory>
#include <optional>
#include <string>

namespace ganscope {

/// The game at ŵ(w); what it gives with respect to ŵ is pulled back by the chain rule, ∂L/∂w = (∂ŵ/∂w)ᵀ ∂L/∂ŵ.
///
/// Weights says how: seen(View<T> w) has the state ŵ as `.at`, and `.pullBack(w, gradient)` turns a gradient at ŵ into
/// one at w; kink(w) is why ŵ has no derivative there, if it has none; laneByLane: whether T is never several points.
template <class Weights>
class Reweighted : public Game, public Critic {
public:
    Reweighted(std::shared_ptr<const Game> game, Weights w) : base(std::move(game)), weights(std::move(w)) {}

    Split split() const override { return base->split(); }
    const Critic* critic() const override { return this; }
    int dimension() const override { return inner().dimension(); }

    void gradients(View<double> w, std::span<double> g, std::span<double> d) const override { fill(w, g, d); }
    void gradients(View<D1> w, std::span<D1> g, std::span<D1> d) const override { fill(w, g, d); }
    void gradients(View<D2> w, std::span<D2> g, std::span<D2> d) const override { fill(w, g, d); }
    void gradients(View<D3> w, std::span<D3> g, std::span<D3> d) const override { fill(w, g, d); }
    void gradients(View<Lanes> w, std::span<Lanes> g, std::span<Lanes> d) const override { fill(w, g, d); }
    void gradients(View<LanesD1> w, std::span<LanesD1> g, std::span<LanesD1> d) const override { fill(w, g, d); }
    void gradients(View<LanesD2> w, std::span<LanesD2> g, std::span<LanesD2> d) const override { fill(w, g, d); }

    Losses losses(View<double> w) const override { return base->losses(seen(w)); }
    std::optional<std::string> kink(View<double> w) const override {
        if (auto why = weights.kink(w)) return why;
        return base->kink(seen(w));
    }

    void addPenalty(const Penalty& p, const Measure& m, View<double> w, std::span<double> out) const override { penalise(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<D1> w, std::span<D1> out) const override { penalise(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<D2> w, std::span<D2> out) const override { penalise(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<Lanes> w, std::span<Lanes> out) const override { penalise(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<LanesD1> w, std::span<LanesD1> out) const override { penalise(p, m, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<double> w, std::span<double> out) const override { pair(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<D1> w, std::span<D1> out) const override { pair(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<D2> w, std::span<D2> out) const override { pair(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<Lanes> w, std::span<Lanes> out) const override { pair(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<LanesD1> w, std::span<LanesD1> out) const override { pair(t, p, w, out); }
    bool kink(const Penalty& p, const Measure& m, View<double> w) const override { return inner().kink(p, m, seen(w)); }

    double discriminate(View<double> x, View<double> w) const override { return inner().discriminate(x, seen(w)); }
    std::vector<Component> data(View<double> w) const override { return inner().data(w); }
    std::vector<Component> samples(View<double> w) const override { return inner().samples(w); }

protected:
    Vec<double> seen(View<double> w) const { return weights.seen(w).at; }

private:
    const Critic& inner() const { return *base->critic(); }

    template <class T>
    void fill(View<T> w, std::span<T> g, std::span<T> d) const {
        if constexpr (Weights::laneByLane && hasLanes<T>) {
            for (int lane = 0; lane < Lanes::count; ++lane) {
                const Vec<OneLane<T>> x = laneOf(w, lane);
                Vec<OneLane<T>> own(w.size()), other(w.size());
                fill<OneLane<T>>(x, own, other);
                for (std::size_t i = 0; i < w.size(); ++i) {
                    setLane(g[i], lane, own[i]);
                    setLane(d[i], lane, other[i]);
                }
            }
        } else {
            const auto there = weights.seen(w);
            base->gradients(View<T>(there.at), g, d);
            there.pullBack(w, g);
            there.pullBack(w, d);
        }
    }
    /// out += what add(ŵ, own) adds to own, pulled back.
    template <class T, class F>
    void through(View<T> w, std::span<T> out, F add) const {
        if constexpr (Weights::laneByLane && hasLanes<T>) {
            for (int lane = 0; lane < Lanes::count; ++lane) {
                const Vec<OneLane<T>> x = laneOf(w, lane);
                Vec<OneLane<T>> sum = laneOf(View<T>(out), lane);
                through(View<OneLane<T>>(x), std::span<OneLane<T>>(sum), add);
                for (std::size_t i = 0; i < w.size(); ++i) setLane(out[i], lane, sum[i]);
            }
        } else {
            const auto there = weights.seen(w);
            Vec<T> own(w.size(), T(0.0));
            add(View<T>(there.at), std::span<T>(own));
            there.pullBack(w, std::span<T>(own));
            for (std::size_t i = 0; i < w.size(); ++i) out[i] += own[i];
        }
    }
    template <class T>
    void penalise(const Penalty& penalty, const Measure& measure, View<T> w, std::span<T> out) const {
        through(w, out, [&](auto at, auto own) { inner().addPenalty(penalty, measure, at, own); });
    }
    template <class T>
    void pair(const PairTerm& term, Pairs pairs, View<T> w, std::span<T> out) const {
        through(w, out, [&](auto at, auto own) { inner().addPairs(term, pairs, at, own); });
    }

    std::shared_ptr<const Game> base;
    Weights weights;
};

}  // namespace ganscope
