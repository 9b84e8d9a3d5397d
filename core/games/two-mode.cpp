// SPDX-License-Identifier: GPL-3.0-or-later
// Two modes on the line and two samples: the smallest game in which modes can collapse, or stay out of sight.
//
//     data ½δ_{−1} + ½δ_{1}, G(z) = az + b with z = ±1;  equilibria (a, b) = (±1, 0) with D = 0
//     quadratic critic: D(x) = w₂x² + w₁x. a = 0, both samples at one place, is invariant: what collapsed stays so
//     table critic: one logit ψ_i for each of n atoms x_i = −1, …, 1, D(x) = Σ ψ_i B((x − x_i)/δ) with bumps B that are
//     flat around every atom: samples on atoms without data see no slope and rest, however wrong they are
#include "core/game/distributions.h"
#include "core/game/entry.h"
#include "core/game/gan.h"

namespace ganscope::games {
namespace {

/// w₂x² + w₁x.
struct Quadratic {
    static constexpr int width = 4;
    int size() const { return 2; }
    template <class S>
    S operator()(const S& x, View<S> psi) const {
        return (psi[0] * x + psi[1]) * x;
    }
};

/// Bumps that add up to 1 on [−1, 1]: B(u) = 1 for |u| ≤ ¼, 0 for |u| ≥ ¾, a quintic in between, twice differentiable.
struct Table {
    static constexpr int width = 4;
    int atoms;
    std::vector<double> breaks;  ///< between which D is a polynomial in x

    explicit Table(int n) : atoms(n) {
        for (int i = 0; i + 1 < n; ++i)
            for (const double edge : {0.25, 0.75}) breaks.push_back(2 * (i + edge) / (n - 1) - 1);
    }
    int size() const { return atoms; }
    template <class S>
    S operator()(const S& x, View<S> psi) const {
        const double cells = 0.5 * (atoms - 1);
        const S left = choose(valueOf(x) < -1.0, S(-1.0), x), inside = choose(valueOf(left) > 1.0, S(1.0), left);
        const S place = cells * (inside + 1.0);
        S value(0.0);
        for (int i = 0; i < atoms; ++i) {
            const S gap = place - static_cast<double>(i), distance = choose(valueOf(gap) < 0.0, S(-gap), gap);
            if (all(valueOf(distance) >= 0.75)) continue;
            const S raised = 2.0 * distance - 0.5, low = choose(valueOf(raised) < 0.0, S(0.0), raised),
                    s = choose(valueOf(low) > 1.0, S(1.0), low);
            value += psi[static_cast<std::size_t>(i)] * (1.0 - s * s * s * (10.0 + s * (6.0 * s - 15.0)));
        }
        return value;
    }
};

template <class Discriminator>
struct Model {
    static constexpr int width = Discriminator::width;
    Discriminator critic;
    GaussianNodes<1> blur;

    Split split() const { return {2, critic.size()}; }
    int dimension() const { return 1; }
    const std::vector<double>& breaks() const requires std::is_same_v<Discriminator, Table> { return critic.breaks; }
    template <class S>
    S discriminate(View<S> x, View<S> psi) const {
        return critic(x[0], psi);
    }
    template <class S, class F>
    void data(View<S> psi, F visit) const {
        placed(S(1.0), S(0.0), psi, visit);
    }
    template <class S, class F>
    void samples(View<S> theta, View<S> psi, F visit) const {
        placed(theta[0], theta[1], psi, visit);
    }
    template <class S, class F>
    void placed(const S& a, const S& b, View<S> psi, F visit) const {
        for (double z : {-1.0, 1.0})
            blur.visit<S>(psi, [&](Node<S, 1> x, double weight) {
                x[0] += a * z + b;
                visit(x, 0.5 * weight);
            });
    }
    static auto normals(Model& m) requires std::is_same_v<Discriminator, Quadratic> { return std::tie(m.blur); }
    std::vector<Component> dataComponents() const { return components(1, 0); }
    std::vector<Component> sampleComponents(View<double> theta) const { return components(theta[0], theta[1]); }
    std::vector<Component> components(double a, double b) const {
        return {{.mean = {b - a}, .sigma = blur.sigma(), .weight = 0.5}, {.mean = {b + a}, .sigma = blur.sigma(), .weight = 0.5}};
    }
};

bool hasTable(const Values& values) { return values.choice("critic") == "table"; }

std::unique_ptr<const Game> make(const Values& values, const GameSetting& setting) {
    const GaussianNodes<1> blur(1, setting.noise);
    if (hasTable(values)) return std::make_unique<GanOf<Model<Table>>>(Model<Table>{Table(values.integer("atoms")), blur}, setting.loss);
    return std::make_unique<GanOf<Model<Quadratic>>>(Model<Quadratic>{{}, blur}, setting.loss);
}
std::vector<std::string> symbols(const Values& values) {
    if (!hasTable(values)) return {"a", "b", "w_2", "w_1"};
    std::vector<std::string> names{"a", "b"};
    for (int i = 1; i <= values.integer("atoms"); ++i) names.push_back("ψ_" + std::to_string(i));
    return names;
}
std::vector<std::vector<double>> equilibria(const Values& values) {
    std::vector<double> w(symbols(values).size(), 0.0), mirrored = w;
    w[0] = 1;
    mirrored[0] = -1;
    return {w, mirrored};
}
/// Near one mode; with the table, on two atoms in the middle, which carry no data.
std::vector<double> start(const Values& values) {
    std::vector<double> w(symbols(values).size(), 0.0);
    w[0] = 0.2;
    w[1] = 0.8;
    if (!hasTable(values)) return w;
    const double cells = values.integer("atoms") - 1.0;
    w[0] = std::remainder(cells, 2.0) == 0 ? 2 * std::max(1.0, std::round(0.1 * cells)) / cells : (2 * std::floor(0.1 * cells) + 1) / cells;
    w[1] = 0;
    return w;
}

Parameter critic() {
    return {.id = "critic", .symbol = "D", .meaning = "w₂x² + w₁x, or a table of one logit an atom, flat around each; its means under noise are sums over 61 nodes",
            .kind = ParameterKind::choice, .fallback = std::string("quadratic"), .options = {"quadratic", "table"}};
}
Parameter atoms() {
    Parameter p = integer("atoms", "n", 50, 4, 64, "atoms of the table, from −1 to 1; the data sits on the first and the last");
    p.most = 256;
    return p;
}

}  // namespace

extern const GameEntry two_mode;
const GameEntry two_mode = {
    {
        .id = "two-mode",
        .title = "Two-mode game",
        .summary = "Two samples should cover two modes; once both sit at one place, the GAN alone never separates them.",
        .equation = "data ½δ₋₁ + ½δ₁, G(z) = az + b with z = ±1, D(x) = w₂x² + w₁x or a table of n atoms",
        .parameters = {critic(), atoms()},
        .sources = {{.authors = "Che, Li, Jacob, Bengio, Li", .title = "Mode Regularized Generative Adversarial Networks", .year = 2017,
                     .venue = "ICLR", .locator = "missing modes; the game is our reduction to one dimension"},
                    {.authors = "Chen, Wang, Ge", .title = "Training GANs via Primal-Dual Subgradient Methods: A Lagrangian Perspective on GAN",
                     .year = 2018, .venue = "ICLR", .locator = "the toy example of mode collapse; the table is our form of it"}},
        .facts = {{"two-mode", {}, {1, 0, 0, 0},
                   {{-0.25, -0.96824583655185422}, {-0.25, -0.43301270189221932}, {-0.25, 0.43301270189221932}, {-0.25, 0.96824583655185422}}, {}, 1e-12},
                  {"two-mode", {"game.loss=wgan"}, {-1, 0, 0, 0}, {{0, -2}, {0, -1}, {0, 1}, {0, 2}}, {}, 1e-12},
                  // Two atoms of data and samples learn; everything else is flat.
                  {"two-mode", {"game.critic=table", "game.atoms=4"}, {1, 0, 0, 0, 0, 0}, {{-0.25, 0}, {-0.25, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}}, {}, 1e-12}},
    },
    true, "minimax", make, symbols, equilibria, start, {-2, 2, -1.5, 1.5}};

}  // namespace ganscope::games
