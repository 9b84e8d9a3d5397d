// SPDX-License-Identifier: GPL-3.0-or-later
// Spectral normalisation: the weights of a linear critic, or of each layer of a network, are divided by their norm.
#include "core/game/entry.h"
#include "core/game/reweighted.h"
#include "core/math/phrase.h"
#include "core/neural/normalised_network.h"

namespace ganscope::regularizers {
namespace {

/// ψ̂ = Kψ/‖ψ‖ for the first `count` entries of ψ; ∂L/∂ψ = (K/‖ψ‖)(I − uuᵀ) ∂L/∂ψ̂ with u = ψ/‖ψ‖. At ψ = 0, which
/// has no direction, ψ̂ = 0.
struct UnitWeights {
    static constexpr bool laneByLane = false;

    template <class T>
    struct Seen {
        Vec<T> at;
        T factor;  ///< K/‖ψ‖
        const UnitWeights& weights;

        void pullBack(View<T> w, std::span<T> gradient) const {
            const auto [first, count, scale] = weights;
            const T unit = factor / scale;
            T along(0.0);
            for (std::size_t i = first; i < first + count; ++i) along += gradient[i] * w[i] * unit;
            for (std::size_t i = first; i < first + count; ++i) gradient[i] = factor * (gradient[i] - along * w[i] * unit);
        }
    };

    template <class T>
    Seen<T> seen(View<T> w) const {
        T length2(0.0);
        for (std::size_t i = first; i < first + count; ++i) length2 += w[i] * w[i];
        Seen<T> r{Vec<T>(w.begin(), w.end()), scale * inverseRoot(length2), *this};
        for (std::size_t i = first; i < first + count; ++i) r.at[i] = r.at[i] * r.factor;
        return r;
    }
    std::optional<std::string> kink(View<double> w) const {
        for (std::size_t i = first; i < first + count; ++i)
            if (w[i] != 0) return {};
        return words("reasons", "at ψ = 0 the normalised direction ψ/‖ψ‖ is not defined");
    }

    std::size_t first, count;
    double scale;
};

class SpectralNorm final : public Regularizer {
public:
    explicit SpectralNorm(double k) : scale(k) {}
    std::shared_ptr<const Game> transformed(std::shared_ptr<const Game> game) const override {
        if (auto network = std::dynamic_pointer_cast<const NetworkGan>(game)) return normalisedNetwork(std::move(network), scale);
        if (!game->critic() || game->critic()->weights() == 0) return game;
        const UnitWeights weights{static_cast<std::size_t>(game->split().generator), static_cast<std::size_t>(game->critic()->weights()), scale};
        return std::make_shared<Reweighted<UnitWeights>>(std::move(game), weights);
    }

private:
    double scale;
};

std::unique_ptr<const Regularizer> make(const Values& values) { return std::make_unique<SpectralNorm>(values.real("scale")); }

std::string objection(const Game& game, const Values&) {
    if (game.critic()->weights() > 0 || dynamic_cast<const NetworkGan*>(&game)) return "";
    return words("reasons", "divides the weights of a linear critic D(x) = ψᵀx or of a network's layers by their norm, but this game's critic is neither");
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
