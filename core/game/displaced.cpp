// SPDX-License-Identifier: GPL-3.0-or-later
// A game with a tangent in its displacement.
#include "core/game/displaced.h"

#include "core/game/critic.h"

#include <algorithm>

namespace ganscope {
namespace {

/// 0 that moves along the innermost second tangent.
template <class T>
struct Moving;
template <>
struct Moving<D1> {
    static D1 zero() { return D1(0.0, {0.0, 1.0}); }
};
template <>
struct Moving<D2> {
    static D2 zero() { return D2(Moving<D1>::zero()); }
};
template <>
struct Moving<D3> {
    static D3 zero() { return D3(Moving<D2>::zero()); }
};

class DisplacedGame final : public Game, public Critic {
public:
    DisplacedGame(std::shared_ptr<const Game> game, int coordinate) : base(std::move(game)), moved(static_cast<std::size_t>(coordinate)) {}

    Split split() const override { return base->split(); }
    Losses losses(View<double> w) const override { return base->losses(w); }
    std::optional<std::string> kink(View<double> w) const override { return base->kink(w); }
    const Critic* critic() const override { return this; }
    int weights() const override { return inner().weights(); }
    int dimension() const override { return inner().dimension(); }

    void gradients(View<double> w, std::span<double> g, std::span<double> d) const override { base->gradients(w, g, d); }
    void gradients(View<D1> w, std::span<D1> g, std::span<D1> d) const override { fill(w, g, d); }
    void gradients(View<D2> w, std::span<D2> g, std::span<D2> d) const override { fill(w, g, d); }
    void gradients(View<D3> w, std::span<D3> g, std::span<D3> d) const override { fill(w, g, d); }
    void gradients(View<Lanes> w, std::span<Lanes> g, std::span<Lanes> d) const override { base->gradients(w, g, d); }
    void gradients(View<LanesD1> w, std::span<LanesD1> g, std::span<LanesD1> d) const override { base->gradients(w, g, d); }
    void gradients(View<LanesD2> w, std::span<LanesD2> g, std::span<LanesD2> d) const override { base->gradients(w, g, d); }

    void addPenalty(const Penalty& p, const Measure& m, View<double> w, std::span<double> out) const override { inner().addPenalty(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<D1> w, std::span<D1> out) const override { penalise(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<D2> w, std::span<D2> out) const override { penalise(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<Lanes> w, std::span<Lanes> out) const override { inner().addPenalty(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<LanesD1> w, std::span<LanesD1> out) const override { inner().addPenalty(p, m, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<double> w, std::span<double> out) const override { inner().addPairs(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<D1> w, std::span<D1> out) const override { pair(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<D2> w, std::span<D2> out) const override { pair(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<Lanes> w, std::span<Lanes> out) const override { inner().addPairs(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<LanesD1> w, std::span<LanesD1> out) const override { inner().addPairs(t, p, w, out); }
    bool kink(const Penalty& p, const Measure& m, View<double> w) const override { return inner().kink(p, m, w); }

    double discriminate(View<double> x, View<double> w) const override { return inner().discriminate(x, w); }
    std::vector<Component> data(View<double> w) const override { return inner().data(w); }
    std::vector<Component> samples(View<double> w) const override { return inner().samples(w); }

private:
    const Critic& inner() const { return *base->critic(); }

    template <class T>
    Vec<T> extended(View<T> w) const {
        Vec<T> all(w.begin(), w.end());
        all.resize(w.size() + static_cast<std::size_t>(dimension()), T(0.0));
        all[w.size() + moved] = Moving<T>::zero();
        return all;
    }
    template <class T>
    void fill(View<T> w, std::span<T> g, std::span<T> d) const {
        const Vec<T> at = extended(w);
        Vec<T> own(at.size()), other(at.size());
        base->gradients(View<T>(at), std::span<T>(own), std::span<T>(other));
        std::copy_n(own.begin(), w.size(), g.begin());
        std::copy_n(other.begin(), w.size(), d.begin());
    }
    /// add(state, room) into what is longer by the displacement.
    template <class T, class F>
    void join(View<T> w, std::span<T> out, F add) const {
        const Vec<T> at = extended(w);
        Vec<T> sum(out.begin(), out.end());
        sum.resize(at.size(), T(0.0));
        add(View<T>(at), std::span<T>(sum));
        std::copy_n(sum.begin(), out.size(), out.begin());
    }
    template <class T>
    void penalise(const Penalty& penalty, const Measure& measure, View<T> w, std::span<T> out) const {
        join(w, out, [&](View<T> at, std::span<T> sum) { inner().addPenalty(penalty, measure, at, sum); });
    }
    template <class T>
    void pair(const PairTerm& term, Pairs pairs, View<T> w, std::span<T> out) const {
        join(w, out, [&](View<T> at, std::span<T> sum) { inner().addPairs(term, pairs, at, sum); });
    }

    std::shared_ptr<const Game> base;
    std::size_t moved;
};

}  // namespace

std::shared_ptr<const Game> displaced(std::shared_ptr<const Game> game, int coordinate) {
    if (!dynamic_cast<const Displaceable*>(game.get()) || coordinate < 0 || coordinate >= game->critic()->dimension()) return nullptr;
    return std::make_shared<DisplacedGame>(std::move(game), coordinate);
}

}  // namespace ganscope
