// SPDX-License-Identifier: GPL-3.0-or-later
// Spectral normalisation: the weights of a linear critic, or of each layer of a network, are divided by their norm.
#include "core/game/entry.h"
#include "core/neural/normalised_network.h"

namespace ganscope::regularizers {
namespace {

/// The game at ψ̂ = Kψ/‖ψ‖ for the first `weights` entries of ψ; gradients by the chain rule,
/// ∂L/∂ψ = (K/‖ψ‖)(I − uuᵀ) ∂L/∂ψ̂ with u = ψ/‖ψ‖. At ψ = 0, which has no direction, ψ̂ = 0.
class Normalised final : public Game, public Critic {
public:
    Normalised(std::shared_ptr<const Game> game, double k)
        : base(std::move(game)), first(static_cast<std::size_t>(base->split().generator)),
          weights(static_cast<std::size_t>(base->critic()->weights())), scale(k) {}

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

    Losses losses(View<double> w) const override { return base->losses(normalised(w)); }
    std::optional<std::string> kink(View<double> w) const override {
        for (std::size_t i = first; i < first + weights; ++i)
            if (w[i] != 0) return base->kink(normalised(w));
        return "at ψ = 0 the normalised direction ψ/‖ψ‖ is not defined";
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
    bool kink(const Penalty& p, const Measure& m, View<double> w) const override { return inner().kink(p, m, normalised(w)); }

    double discriminate(View<double> x, View<double> w) const override { return inner().discriminate(x, normalised(w)); }
    std::vector<Component> data(View<double> w) const override { return inner().data(w); }
    std::vector<Component> samples(View<double> w) const override { return inner().samples(w); }

private:
    const Critic& inner() const { return *base->critic(); }

    /// K/‖ψ‖.
    template <class T>
    T factor(View<T> w) const {
        T length2(0.0);
        for (std::size_t i = first; i < first + weights; ++i) length2 += w[i] * w[i];
        return scale * inverseRoot(length2);
    }
    template <class T>
    Vec<T> normalised(View<T> w) const {
        Vec<T> r(w.begin(), w.end());
        const T f = factor(w);
        for (std::size_t i = first; i < first + weights; ++i) r[i] = r[i] * f;
        return r;
    }
    /// ∂L/∂ψ̂ becomes ∂L/∂ψ.
    template <class T>
    void pullBack(View<T> w, std::span<T> gradient) const {
        const T f = factor(w), unit = f / scale;
        T along(0.0);
        for (std::size_t i = first; i < first + weights; ++i) along += gradient[i] * w[i] * unit;
        for (std::size_t i = first; i < first + weights; ++i) gradient[i] = f * (gradient[i] - along * w[i] * unit);
    }
    template <class T>
    void fill(View<T> w, std::span<T> g, std::span<T> d) const {
        const Vec<T> at = normalised(w);
        base->gradients(View<T>(at), g, d);
        pullBack(w, g);
        pullBack(w, d);
    }
    template <class T>
    void penalise(const Penalty& penalty, const Measure& measure, View<T> w, std::span<T> out) const {
        const Vec<T> at = normalised(w);
        Vec<T> own(w.size(), T(0.0));
        inner().addPenalty(penalty, measure, View<T>(at), std::span<T>(own));
        pullBack<T>(w, own);
        for (std::size_t i = 0; i < w.size(); ++i) out[i] += own[i];
    }
    template <class T>
    void pair(const PairTerm& term, Pairs pairs, View<T> w, std::span<T> out) const {
        const Vec<T> at = normalised(w);
        Vec<T> own(w.size(), T(0.0));
        inner().addPairs(term, pairs, View<T>(at), std::span<T>(own));
        pullBack<T>(w, own);
        for (std::size_t i = 0; i < w.size(); ++i) out[i] += own[i];
    }

    std::shared_ptr<const Game> base;
    std::size_t first, weights;
    double scale;
};

class SpectralNorm final : public Regularizer {
public:
    explicit SpectralNorm(double k) : scale(k) {}
    std::shared_ptr<const Game> transformed(std::shared_ptr<const Game> game) const override {
        if (auto network = std::dynamic_pointer_cast<const NetworkGan>(game)) return normalisedNetwork(std::move(network), scale);
        if (!game->critic() || game->critic()->weights() == 0) return game;
        return std::make_shared<Normalised>(std::move(game), scale);
    }

private:
    double scale;
};

std::unique_ptr<const Regularizer> make(const Values& values) { return std::make_unique<SpectralNorm>(values.real("scale")); }

std::string objection(const Game& game, const Values&) {
    if (game.critic()->weights() > 0 || dynamic_cast<const NetworkGan*>(&game)) return "";
    return "divides the weights of a linear critic D(x) = ψᵀx or of a network's layers by their norm, but this game's critic is neither";
}

}  // namespace

extern const RegularizerEntry spectral_norm;
const RegularizerEntry spectral_norm = {
    {
        .id = "spectral-norm",
        .title = "Spectral normalisation",
        .summary = "Fixes the critic's slope at K. With one weight nothing is left to learn, D = ±Kx; in more, D turns for ever.",
        .equation = "D(x) = K(ψ/‖ψ‖)ᵀx; of a network W_l/σ(W_l) in each layer, the last times K",
        .parameters = {positive("scale", "K", 1, 0.1, 2, "the slope of the normalised critic; of a network a bound on it")},
        .sources = {{.authors = "Miyato, Kataoka, Koyama, Yoshida", .title = "Spectral Normalization for Generative Adversarial Networks",
                     .year = 2018, .venue = "ICLR", .locator = "the normalised weight W/σ(W)"}},
        .facts = {// One weight: v_ψ = 0, and the generator walks along D = Kx.
                  {"dirac", {"game.loss=wgan", "regularizers.spectral-norm.scale=1"}, {0.3, 0.7}, {{0, 0}, {0, 0}}, {}},
                  {"gaussian-mean", {"game.loss=wgan", "game.mean=[0, 0]", "regularizers.spectral-norm.scale=1"}, {0.5, 0, 2, 0},
                   {{0, 0}, {0, 0}, {0.0625, -0.49607837082461074}, {0.0625, 0.49607837082461074}}, {}, 1e-12}},
    },
    true, make, objection};

}  // namespace ganscope::regularizers
