// SPDX-License-Identifier: GPL-3.0-or-later
// The Dirac-GAN: the smallest GAN, data at one point c, a generator that is one point θ, a linear discriminator.
//
//     D(x) = ψx (+ b),  L_D = −a(D(c)) − b(D(θ)),  L_G = g(D(θ));  equilibrium (θ, ψ) = (c, 0)
#include "core/game/distributions.h"
#include "core/game/entry.h"
#include "core/game/gan.h"

namespace ganscope::games {
namespace {

template <bool withBias>
struct Model {
    static constexpr int width = withBias ? 3 : 2;
    PointMass<1> target, latent;

    Split split() const { return {1, withBias ? 2 : 1}; }
    int dimension() const { return 1; }
    template <class S>
    S discriminate(View<S> x, View<S> psi) const {
        if constexpr (withBias) return psi[0] * x[0] + psi[1];
        return psi[0] * x[0];
    }
    template <class S, class F>
    void data(View<S> psi, F visit) const {
        target.visit<S>(psi.first(1), visit);
    }
    template <class S, class F>
    void samples(View<S> theta, View<S> psi, F visit) const {
        latent.visit<S>(psi.first(1), [&](Node<S, 1>& x, double weight) {
            x[0] += theta[0];
            visit(x, weight);
        });
    }
    template <class S, class F>
    void dataValues(View<S> psi, F visit) const {
        target.visitLinear<S>(psi.first(1), {}, biased(psi, visit));
    }
    template <class S, class F>
    void sampleValues(View<S> theta, View<S> psi, F visit) const {
        latent.visitLinear<S>(psi.first(1), theta, biased(psi, visit));
    }
    template <class S, class F>
    static auto biased(View<S> psi, F visit) {
        return [psi, visit](const S& value, double weight) __attribute__((always_inline)) {
            if constexpr (withBias)
                visit(S(value + psi[1]), weight);
            else
                visit(value, weight);
        };
    }
    std::vector<Component> dataComponents() const { return target.components(); }
    std::vector<Component> sampleComponents(View<double> theta) const {
        std::vector<Component> c = latent.components();
        c[0].mean[0] = theta[0];
        return c;
    }
};

template <bool withBias>
std::unique_ptr<const Game> build(double target, const GameSetting& setting) {
    using M = Model<withBias>;
    return std::make_unique<GanOf<M>>(M{PointMass<1>({target}, setting.noise), PointMass<1>({0.0}, setting.noise)}, setting.loss);
}

std::unique_ptr<const Game> make(const Values& values, const GameSetting& setting) {
    const double target = values.real("target");
    return values.flag("bias") ? build<true>(target, setting) : build<false>(target, setting);
}

std::vector<std::string> symbols(const Values& values) {
    if (values.flag("bias")) return {"θ", "ψ", "b"};
    return {"θ", "ψ"};
}
std::vector<std::vector<double>> equilibria(const Values& values) {
    std::vector<double> w = {values.real("target"), 0.0};
    if (values.flag("bias")) w.push_back(0.0);
    return {w};
}
std::vector<double> start(const Values& values) {
    if (values.flag("bias")) return {1, 1, 0};
    return {1, 1};
}

}  // namespace

extern const GameEntry dirac;
const GameEntry dirac = {
    {
        .id = "dirac",
        .title = "Dirac-GAN",
        .summary = "Data at one point, a generator that is one point, a linear discriminator: the smallest GAN that cycles.",
        .equation = "data δ_c, samples δ_θ, D(x) = ψx + b",
        .parameters = {real("target", "c", 0, -2, 2, "where the data is; away from 0 the loss's curvature damps"),
                       flag("bias", "bias", false, "gives the discriminator a bias b")},
        .sources = {{.authors = "Mescheder, Geiger, Nowozin", .title = "Which Training Methods for GANs do actually Converge?",
                     .year = 2018, .venue = "ICML", .locator = "Definition 2.1, Lemma 2.3"}},
        .facts = {{"dirac", {}, {0, 0}, {{0, -0.5}, {0, 0.5}}, {}},
                  {"dirac", {"game.target=1"}, {1, 0}, {{-0.25, -0.43301270189221932}, {-0.25, 0.43301270189221932}}, {}},
                  {"dirac", {"game.bias=true"}, {0, 0, 0}, {{-0.5, 0}, {0, -0.5}, {0, 0.5}}, {}},
                  {"dirac", {}, {1, -0.7}, {{-0.0565367827, -0.0625226946}, {-0.0565367827, 0.0625226946}}, {}, 1e-9}},
    },
    true, "minimax", make, symbols, equilibria, start, {-2, 2, -2, 2}};

}  // namespace ganscope::games
