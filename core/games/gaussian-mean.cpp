// SPDX-License-Identifier: GPL-3.0-or-later
// The isotropic Gaussian whose mean is learned: the game on which JARE compares regularizers.
//
//     data N(m, σ²I), samples N(θ, σ²I), D(x) = ψᵀx;  equilibrium (θ, ψ) = (m, 0)
//     J there, for the minimax loss: [[0, ½I], [−½I, −½(σ²I + mmᵀ)]]
#include "core/game/distributions.h"
#include "core/game/entry.h"
#include "core/game/gan.h"

namespace ganscope::games {
namespace {

struct Model {
    static constexpr int width = 4;
    static constexpr bool constantSlope = true, displaceable = true;
    PointMass<anyDimension> target, latent;

    int dimension() const { return target.dimension(); }
    Split split() const { return {dimension(), dimension()}; }
    int weights() const { return dimension(); }
    template <class S>
    S discriminate(View<S> x, View<S> psi) const {
        S sum(0.0);
        for (std::size_t i = 0; i < x.size(); ++i) sum += psi[i] * x[i];
        return sum;
    }
    template <class S, class F>
    void data(View<S> psi, F visit) const {
        target.visit<S>(own(psi), [&](Node<S, anyDimension>& x, double weight) {
            displace(x, displacementIn(psi, dimension()));
            visit(x, weight);
        });
    }
    template <class S, class F>
    void samples(View<S> theta, View<S> psi, F visit) const {
        latent.visit<S>(own(psi), [&](Node<S, anyDimension>& x, double weight) {
            for (std::size_t i = 0; i < x.size(); ++i) x[i] += theta[i];
            visit(x, weight);
        });
    }
    template <class S, class F>
    void dataValues(View<S> psi, F visit) const {
        target.visitLinear<S>(own(psi), displacementIn(psi, dimension()), visit);
    }
    template <class S, class F>
    void sampleValues(View<S> theta, View<S> psi, F visit) const {
        latent.visitShifted<S>(own(psi), theta, visit);
    }
    template <class S>
    bool alike(View<S> psi) const {
        return target.alike(own(psi)) && latent.alike(own(psi));
    }
    static auto normals(Model& m) { return std::tie(m.target, m.latent); }
    template <class S>
    bool isLine(View<S> psi) const {
        return target.isLine(own(psi)) && latent.isLine(own(psi));
    }
    template <class S>
    View<S> own(View<S> psi) const {
        return psi.first(static_cast<std::size_t>(dimension()));
    }
    std::vector<Component> dataComponents() const { return target.components(); }
    std::vector<Component> sampleComponents(View<double> theta) const {
        std::vector<Component> c = latent.components();
        c[0].mean.assign(theta.begin(), theta.end());
        return c;
    }
};

std::unique_ptr<const Game> make(const Values& values, const GameSetting& setting) {
    const auto& mean = values.list("mean");
    const double sigma = values.real("sigma");
    return std::make_unique<GanOf<Model>>(Model{gaussian<anyDimension>(mean, sigma, setting.noise),
                                                gaussian<anyDimension>(std::vector<double>(mean.size(), 0.0), sigma, setting.noise)},
                                          setting.loss);
}

std::vector<std::string> symbols(const Values& values) {
    std::vector<std::string> names;
    const std::size_t n = values.list("mean").size();
    for (const char* player : {"θ", "ψ"})
        for (std::size_t i = 0; i < n; ++i)
            names.push_back(n == 1 ? player : player + std::string("_") + std::to_string(i + 1));
    return names;
}
std::vector<std::vector<double>> equilibria(const Values& values) {
    std::vector<double> w = values.list("mean");
    w.resize(2 * w.size(), 0.0);
    return {w};
}
std::vector<double> start(const Values& values) {
    std::vector<double> w = equilibria(values)[0];
    w[0] += 1;  // in the plane that is shown first
    return w;
}

}  // namespace

extern const GameEntry gaussian_mean;
const GameEntry gaussian_mean = {
    {
        .id = "gaussian-mean",
        .title = "Gaussian mean game",
        .summary = "The generator shifts a Gaussian onto another: small σ makes training cycle, large σ makes it stiff.",
        .equation = "data N(m, σ²I), samples N(θ, σ²I), D(x) = ψᵀx",
        .parameters = {list("mean", "m", {0, 2}, -4, 4, "the mean of the data, one entry a dimension"),
                       nonNegative("sigma", "σ", 0.7, 0.05, 3, "standard deviation of data and samples")},
        .sources = {{.authors = "Nie, Patel", .title = "Towards a Better Understanding and Regularization of GAN Training Dynamics",
                     .year = 2018, .venue = "arXiv:1806.09235", .locator = "simple GAN of the analysis; authors' code, synthetic"}},
        .facts = {{"gaussian-mean", {}, {0, 2, 0, 0},
                   {{-2.1274906715779, 0}, {-0.1225, -0.4847615393}, {-0.1225, 0.4847615393}, {-0.1175093284, 0}}, {}, 1e-9},
                  {"gaussian-mean", {"game.mean=[0]", "game.sigma=0.1"}, {0, 0}, {{-0.0025, -0.49999375}, {-0.0025, 0.49999375}}, {}, 1e-9}},
    },
    true, "minimax", make, symbols, equilibria, start, {-2, 2, -2, 2}};

}  // namespace ganscope::games
