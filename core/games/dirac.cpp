// SPDX-License-Identifier: GPL-3.0-or-later
// The Dirac-GAN: the smallest GAN, data at one point c, a generator that is one point θ, a linear discriminator.
//
//     D(x) = ψx (+ b),  L_D = −a(D(c)) − b(D(θ)),  L_G = g(D(θ));  equilibrium (θ, ψ) = (c, 0)
//     quadratic: D(x) = ψ₁x + ψ₂x²/2 (+ b); with data at 0 and the Wasserstein loss (0, 0, ψ₂) is a line of equilibria
#include "core/game/distributions.h"
#include "core/game/entry.h"
#include "core/game/gan.h"

namespace ganscope::games {
namespace {

struct Points {
    static constexpr bool displaceable = true;
    PointMass<1> target, latent;
    int entries = 1;  // of ψ

    Split split() const { return {1, entries}; }
    int dimension() const { return 1; }
    template <class S, class F>
    void data(View<S> psi, F visit) const {
        target.visit<S>(psi.first(1), [&](Node<S, 1>& x, double weight) {
            displace(x, displacementIn(psi, entries));
            visit(x, weight);
        });
    }
    template <class S, class F>
    void samples(View<S> theta, View<S> psi, F visit) const {
        latent.visit<S>(psi.first(1), [&](Node<S, 1>& x, double weight) {
            x[0] += theta[0];
            visit(x, weight);
        });
    }
    static auto normals(Points& p) { return std::tie(p.target, p.latent); }
    std::vector<Component> dataComponents() const { return target.components(); }
    std::vector<Component> sampleComponents(View<double> theta) const {
        std::vector<Component> c = latent.components();
        c[0].mean[0] = theta[0];
        return c;
    }
};

/// D(x) = ψx: what the program opens with, and the shortest arithmetic.
struct Linear : Points {
    static constexpr int width = 2;
    static constexpr bool constantSlope = true;

    int weights() const { return 1; }
    template <class S>
    S discriminate(View<S> x, View<S> psi) const {
        return psi[0] * x[0];
    }
    template <class S, class F>
    void dataValues(View<S> psi, F visit) const {
        target.visitLinear<S>(psi.first(1), displacementIn(psi, 1), visit);
    }
    template <class S, class F>
    void sampleValues(View<S> theta, View<S> psi, F visit) const {
        latent.visitShifted<S>(psi.first(1), theta, visit);
    }
};

/// With the second feature, a bias, or both.
struct Wider : Points {
    static constexpr int width = 4;
    bool quadratic = false, withBias = false;

    int weights() const { return quadratic ? 0 : 1; }
    template <class S>
    S discriminate(View<S> x, View<S> psi) const {
        const S value = quadratic ? S((psi[0] + 0.5 * psi[1] * x[0]) * x[0]) : S(psi[0] * x[0]);
        return withBias ? S(value + psi[quadratic ? 2 : 1]) : value;
    }
};

std::vector<std::string> symbols(const Values& values) {
    std::vector<std::string> names{"θ", "ψ"};
    if (values.flag("quadratic")) names = {"θ", "ψ_1", "ψ_2"};
    if (values.flag("bias")) names.push_back("b");
    return names;
}

std::unique_ptr<const Game> make(const Values& values, const GameSetting& setting) {
    const int entries = static_cast<int>(symbols(values).size()) - 1;
    const Points points{PointMass<1>({values.real("target")}, setting.noise), PointMass<1>({0.0}, setting.noise), entries};
    const bool quadratic = values.flag("quadratic"), bias = values.flag("bias");
    if (quadratic || bias) return std::make_unique<GanOf<Wider>>(Wider{points, quadratic, bias}, setting.loss);
    return std::make_unique<GanOf<Linear>>(Linear{points}, setting.loss);
}

std::size_t size(const Values& values) { return symbols(values).size(); }
std::vector<std::vector<double>> equilibria(const Values& values) {
    std::vector<double> w(size(values), 0.0);
    w[0] = values.real("target");
    return {w};
}
std::vector<double> start(const Values& values) {
    std::vector<double> w(size(values), 0.0);
    w[0] = w[1] = 1;
    return w;
}

}  // namespace

extern const GameEntry dirac;
const GameEntry dirac = {
    {
        .id = "dirac",
        .title = "Dirac-GAN",
        .summary = "Data at one point, a generator that is one point, a linear discriminator: the smallest GAN that cycles.",
        .equation = "data δ_c, samples δ_θ, D(x) = ψx, or ψ₁x + ψ₂x²/2; + b",
        .parameters = {real("target", "c", 0, -2, 2, "where the data is; away from 0 the loss's curvature damps"),
                       flag("bias", "bias", false, "gives the discriminator a bias b"),
                       flag("quadratic", "quadratic", false, "gives the discriminator a second feature, x²/2")},
        .sources = {{.authors = "Mescheder, Geiger, Nowozin", .title = "Which Training Methods for GANs do actually Converge?",
                     .year = 2018, .venue = "ICML", .locator = "Definition 2.1, Lemma 2.3"}},
        .facts = {{"dirac", {}, {0, 0}, {{0, -0.5}, {0, 0.5}}, {}},
                  {"dirac", {"game.target=1"}, {1, 0}, {{-0.25, -0.43301270189221932}, {-0.25, 0.43301270189221932}}, {}},
                  {"dirac", {"game.bias=true"}, {0, 0, 0}, {{-0.5, 0}, {0, -0.5}, {0, 0.5}}, {}},
                  {"dirac", {"game.bias=true", "game.loss=wgan"}, {0, 0, 0.3}, {{0, -1}, {0, 0}, {0, 1}}, {}},
                  {"dirac", {"game.quadratic=true", "game.loss=wgan"}, {0, 0, 0.5}, {{0, 0}, {0.25, -0.96824583655185422}, {0.25, 0.96824583655185422}}, {}},
                  {"dirac", {}, {1, -0.7}, {{-0.0565367827, -0.0625226946}, {-0.0565367827, 0.0625226946}}, {}, 1e-9}},
    },
    true, "minimax", make, symbols, equilibria, start, {-2, 2, -2, 2}};

}  // namespace ganscope::games
