// SPDX-License-Identifier: GPL-3.0-or-later
// The LQ-GAN: a linear generator of one Gaussian, a quadratic discriminator.
//
//     data N(μ, s²), G(z) = az + b with z ~ N(0, 1), D(x) = w₂x² + w₁x;  equilibria (a, b, w₂, w₁) = (±s, μ, 0, 0)
//     Wasserstein: v = (2aw₂, w₁ + 2bw₂, s² + μ² − a² − b², μ − b)
#include "core/game/distributions.h"
#include "core/game/entry.h"
#include "core/game/gan.h"

namespace ganscope::games {
namespace {

struct Model {
    static constexpr int width = 4;
    static constexpr bool displaceable = true;
    PointMass<1> target;
    GaussianNodes<1> latent;
    double noise;

    Split split() const { return {2, 2}; }
    int dimension() const { return 1; }
    template <class S>
    S discriminate(View<S> x, View<S> psi) const {
        return (psi[0] * x[0] + psi[1]) * x[0];
    }
    template <class S, class F>
    void data(View<S> psi, F visit) const {
        target.visit<S>(psi, [&](Node<S, 1>& x, double weight) {
            displace(x, displacementIn(psi, split().discriminator));
            visit(x, weight);
        });
    }
    /// az + b + σu is one Gaussian of variance a² + σ².
    template <class S, class F>
    void samples(View<S> theta, View<S> psi, F visit) const {
        using std::sqrt;
        const S scale = noise > 0 ? S(sqrt(theta[0] * theta[0] + noise * noise)) : theta[0];
        latent.visit<S>(psi, [&](Node<S, 1> x, double weight) {
            x[0] = x[0] * scale + theta[1];
            visit(x, weight);
        });
    }
    static auto normals(Model& m) { return std::tie(m.target, m.latent); }
    std::vector<Component> dataComponents() const { return target.components(); }
    std::vector<Component> sampleComponents(View<double> theta) const {
        return {{.mean = {theta[1]}, .sigma = std::hypot(theta[0], noise)}};
    }
};

std::unique_ptr<const Game> make(const Values& values, const GameSetting& setting) {
    return std::make_unique<GanOf<Model>>(Model{gaussian<1>({values.real("mean")}, values.real("sigma"), setting.noise),
                                                GaussianNodes<1>(1, 1.0), setting.noise},
                                          setting.loss);
}
std::vector<std::string> symbols(const Values&) { return {"a", "b", "w_2", "w_1"}; }
std::vector<std::vector<double>> equilibria(const Values& values) {
    const double mean = values.real("mean"), sigma = values.real("sigma");
    return {{sigma, mean, 0, 0}, {-sigma, mean, 0, 0}};
}
std::vector<double> start(const Values& values) {
    return {0.5 * values.real("sigma"), values.real("mean") + 0.3, 0, 0};
}

}  // namespace

extern const GameEntry lq;
const GameEntry lq = {
    {
        .id = "lq",
        .title = "LQ-GAN",
        .summary = "A Gaussian's mean and scale are learned against a quadratic critic; the Wasserstein one turns at two frequencies.",
        .equation = "data N(μ, s²), G(z) = az + b with z ~ N(0, 1), D(x) = w₂x² + w₁x",
        .parameters = {real("mean", "μ", 0, -2, 2, "mean of the data"),
                       positive("sigma", "s", 1, 0.1, 3, "standard deviation of the data")},
        .sources = {{.authors = "Nagarajan, Kolter", .title = "Gradient descent GAN optimization is locally stable", .year = 2017,
                     .venue = "NIPS", .locator = "the linear-quadratic example"},
                    {.authors = "Gemp, Mahadevan", .title = "Global Convergence to the Equilibrium of GANs using Variational Inequalities",
                     .year = 2018, .venue = "arXiv:1808.01531", .locator = "the Wasserstein LQ-GAN"}},
        .facts = {{"lq", {"game.loss=wgan"}, {1, 0, 0, 0}, {{0, -2}, {0, -1}, {0, 1}, {0, 2}}, {}, 1e-12},
                  {"lq", {"game.loss=wgan", "game.mean=1", "game.sigma=0.5"}, {0.5, 1, 0, 0},
                   {{0, -2.41421356237309505}, {0, -0.41421356237309505}, {0, 0.41421356237309505}, {0, 2.41421356237309505}}, {}, 1e-12},
                  {"lq", {}, {1, 0, 0, 0},
                   {{-0.75, -0.6614378278}, {-0.75, 0.6614378278}, {-0.25, -0.4330127019}, {-0.25, 0.4330127019}}, {}},
                  {"lq", {"game.mean=1", "game.sigma=0.5"}, {-0.5, 1, 0, 0},
                   {{-0.9256283735, -0.6724380154}, {-0.9256283735, 0.6724380154},
                    {-0.0587466265, -0.2104676605}, {-0.0587466265, 0.2104676605}}, {}}},
    },
    true, "minimax", make, symbols, equilibria, start, {-2, 2, -1.5, 1.5}};

}  // namespace ganscope::games
