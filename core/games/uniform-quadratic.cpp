// SPDX-License-Identifier: GPL-3.0-or-later
// The uniform game of Nagarajan and Kolter: a scaled uniform variable, a quadratic discriminator.
//
//     data U[−1, 1], G(z) = az with z ~ U[−1, 1], D(x) = w₂x²;  equilibria (a, w₂) = (±1, 0), and a = 0 is invariant
//     J at (1, 0): minimax [[0, ⅓], [−⅓, −1/10]], Wasserstein [[0, ⅔], [−⅔, 0]]
//     Wasserstein: w₂² − ln a + a²/2 is conserved, so the orbits close and fill the half-plane
#include "core/game/distributions.h"
#include "core/game/entry.h"
#include "core/game/gan.h"

namespace ganscope::games {
namespace {

/// Gauss–Legendre nodes on [0, 1] and their mirror images: ‖∇D‖ = 2|w₂x| has its kink between the two halves, so that
/// penalties of it are exact too. Instance noise is a second, inner sum.
Rule mirrored(int nodes) {
    const Rule half = gaussLegendre(nodes);
    Rule rule;
    for (const double side : {-1.0, 1.0})
        for (std::size_t k = 0; k < half.nodes.size(); ++k) {
            rule.nodes.push_back(side * 0.5 * (1 + half.nodes[k]));
            rule.weights.push_back(0.5 * half.weights[k]);
        }
    return rule;
}

/// Those of a level (core/game/refinement.h). The poles of a function of w₂a²u² lie on the diagonals, √(π/(κw₂a²)) off 0,
/// and the error is ρ^(−2n) with ρ the sum of the semi-axes of the ellipse through them: n grows with the logarithm only.
const Rule& uniformNodes(int level = 0) {
    static const auto kept = rulesByLevel([](int k) { return mirrored(16 + 8 * k); });
    return kept[static_cast<std::size_t>(level)];
}

struct Model {
    static constexpr int width = 2;
    GaussianNodes<1> blur;
    const Rule* uniform = &uniformNodes();  ///< one of those that are kept

    Split split() const { return {1, 1}; }
    int dimension() const { return 1; }
    template <class S>
    S discriminate(View<S> x, View<S> psi) const {
        return psi[0] * (x[0] * x[0]);
    }
    template <class S, class F>
    void data(View<S> psi, F visit) const {
        scaled(S(1.0), psi, visit);
    }
    template <class S, class F>
    void samples(View<S> theta, View<S> psi, F visit) const {
        scaled(theta[0], psi, visit);
    }
    template <class S, class F>
    void scaled(const S& a, View<S> psi, F visit) const {
        for (std::size_t k = 0; k < uniform->nodes.size(); ++k)
            blur.visit<S>(psi, [&](Node<S, 1> x, double weight) {
                x[0] += a * uniform->nodes[k];
                visit(x, weight * uniform->weights[k]);
            });
    }
    static auto normals(Model& m) { return std::tie(m.blur); }
    std::vector<Probe<Model>> probes() const {
        std::vector<Probe<Model>> found = normalProbes(*this);
        found.push_back({Model{GaussianNodes<1>(1, 0), &threePoints()}, true});
        return found;
    }
    Model refined(int level) const { return {blur.refined(level), &uniformNodes(level)}; }
    std::vector<Component> dataComponents() const { return {{.mean = {0}, .sigma = blur.sigma(), .halfWidth = 1}}; }
    std::vector<Component> sampleComponents(View<double> theta) const {
        return {{.mean = {0}, .sigma = blur.sigma(), .halfWidth = std::fabs(theta[0])}};
    }
};

std::unique_ptr<const Game> make(const Values&, const GameSetting& setting) {
    return std::make_unique<GanOf<Model>>(Model{GaussianNodes<1>(1, setting.noise)}, setting.loss);
}
std::vector<std::string> symbols(const Values&) { return {"a", "w_2"}; }
std::vector<std::vector<double>> equilibria(const Values&) { return {{1, 0}, {-1, 0}}; }
std::vector<double> start(const Values&) { return {0.3, 0.2}; }

}  // namespace

extern const GameEntry uniform_quadratic;
const GameEntry uniform_quadratic = {
    {
        .id = "uniform-quadratic",
        .title = "Uniform quadratic game",
        .summary = "A generator scales a uniform variable: the GAN spirals in, the Wasserstein GAN runs on closed orbits.",
        .equation = "data U[−1, 1], G(z) = az with z ~ U[−1, 1], D(x) = w₂x²",
        .sources = {{.authors = "Nagarajan, Kolter", .title = "Gradient descent GAN optimization is locally stable", .year = 2017,
                     .venue = "NIPS", .locator = "the one-dimensional uniform system and its streamline plots"}},
        .facts = {{"uniform-quadratic", {}, {1, 0}, {{-0.05, -0.3295619989}, {-0.05, 0.3295619989}}, {}},
                  {"uniform-quadratic", {}, {-1, 0}, {{-0.05, -0.3295619989}, {-0.05, 0.3295619989}}, {}},
                  {"uniform-quadratic", {"game.loss=wgan"}, {1, 0}, {{0, -2.0 / 3}, {0, 2.0 / 3}}, {}, 1e-13}},
    },
    true, "minimax", make, symbols, equilibria, start, {0, 2, -1, 1}};

}  // namespace ganscope::games
