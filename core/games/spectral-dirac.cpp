// SPDX-License-Identifier: GPL-3.0-or-later
// The spectrally normalised Dirac-GAN of the plane: the critic keeps its slope and can only turn.
//
//     data δ_0, samples δ_θ, D(x) = Kψᵀx/√(‖ψ‖² + ε²), θ and ψ in the plane
//     ε = 0: ‖v_θ‖ = K|g'(D)|, and ‖ψ‖ is a first integral of the flow. For losses with g' ≠ 0, all but least squares,
//     there is no equilibrium; for that one, g'(½) = 0, every θ = u/(2K) with u = ψ/‖ψ‖ is one, and unstable
//     ε > 0: near the equilibrium 0 it is the Dirac-GAN of slope K/ε: J = [[0, −g'(0)(K/ε)I], [b'(0)(K/ε)I, 0]], where minimax
//     and nonsaturating have −g'(0) = −b'(0) = ½ and wgan 1
#include "core/game/distributions.h"
#include "core/game/entry.h"
#include "core/game/gan.h"
#include "core/math/phrase.h"

namespace ganscope::games {
namespace {

struct Model {
    static constexpr int width = 4;
    static constexpr bool constantSlope = true;
    PointMass<2> blurred;
    double scale, smoothing;

    Split split() const { return {2, 2}; }
    int dimension() const { return 2; }
    /// 0 where ψ = 0 and ε = 0: there the direction of ψ is not defined.
    template <class S>
    S discriminate(View<S> x, View<S> psi) const {
        const S length2 = psi[0] * psi[0] + psi[1] * psi[1] + smoothing * smoothing;
        return scale * (psi[0] * x[0] + psi[1] * x[1]) * inverseRoot(length2);
    }
    template <class S, class F>
    void data(View<S> psi, F visit) const {
        blurred.visit<S>(psi, visit);
    }
    template <class S, class F>
    void samples(View<S> theta, View<S> psi, F visit) const {
        blurred.visit<S>(psi, [&](Node<S, 2> x, double weight) {
            for (std::size_t i = 0; i < 2; ++i) x[i] += theta[i];
            visit(x, weight);
        });
    }
    template <class S>
    bool alike(View<S> psi) const {
        return blurred.alike<S>(psi);
    }
    static auto normals(Model& m) { return std::tie(m.blurred); }
    template <class S>
    bool isLine(View<S> psi) const {
        return blurred.isLine<S>(psi);
    }
    std::optional<std::string> kink(View<double> psi) const {
        if (smoothing > 0 || psi[0] != 0 || psi[1] != 0) return std::nullopt;
        return words("reasons", "at ψ = 0 the normalised direction ψ/‖ψ‖ is not defined");
    }
    std::vector<Component> dataComponents() const { return blurred.components(); }
    std::vector<Component> sampleComponents(View<double> theta) const {
        std::vector<Component> c = blurred.components();
        c[0].mean.assign(theta.begin(), theta.end());
        return c;
    }
};

std::unique_ptr<const Game> make(const Values& values, const GameSetting& setting) {
    return std::make_unique<GanOf<Model>>(
        Model{PointMass<2>({0.0, 0.0}, setting.noise), values.real("scale"), values.real("smoothing")}, setting.loss);
}
std::vector<std::string> symbols(const Values&) { return {"θ_1", "θ_2", "ψ_1", "ψ_2"}; }
std::vector<std::vector<double>> equilibria(const Values& values) {
    if (values.real("smoothing") > 0) return {{0, 0, 0, 0}};
    return {};
}
std::vector<double> start(const Values&) { return {1, 0.3, -0.2, -1}; }

}  // namespace

extern const GameEntry spectral_dirac;
const GameEntry spectral_dirac = {
    {
        .id = "spectral-dirac",
        .title = "Spectrally normalised Dirac-GAN",
        .summary = "A critic of fixed slope K that can only turn: no equilibrium for losses with g' ≠ 0 (all but least squares), "
                   "perpetual overshoot; smoothing restores one.",
        .equation = "data δ_0, samples δ_θ in the plane, D(x) = Kψᵀx/√(‖ψ‖² + ε²)",
        .parameters = {positive("scale", "K", 1, 0.1, 2, "the slope that normalisation gives the critic"),
                       nonNegative("smoothing", "ε", 0, 0, 1, "0 is the published normalisation; above 0, ψ = 0 is regular again (our addition)")},
        .sources = {{.authors = "Miyato, Kataoka, Koyama, Yoshida", .title = "Spectral Normalization for Generative Adversarial Networks",
                     .year = 2018, .venue = "ICLR", .locator = "the normalised weight W/σ(W), for one linear layer"}},
        .facts = {{"spectral-dirac", {"game.smoothing=0.5"}, {0, 0, 0, 0}, {{0, -1}, {0, -1}, {0, 1}, {0, 1}}, {}, 1e-9},
                  // The critic turned towards θ: only the turning moves, [[0, K/r], [−K/r, Kθ/r²]] with r = ‖ψ‖.
                  {"spectral-dirac", {"game.loss=wgan"}, {0.5, 0, 2, 0},
                   {{0, 0}, {0, 0}, {0.0625, -0.49607837082461074}, {0.0625, 0.49607837082461074}}, {}, 1e-12}},
    },
    true, "minimax", make, symbols, equilibria, start, {-2, 2, -2, 2}};

}  // namespace ganscope::games
