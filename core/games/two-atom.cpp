// SPDX-License-Identifier: GPL-3.0-or-later
// Two atoms share the generated mass: the smallest table game, in masses or in logits.
//
//     L_D = −Σ_i (p_{d,i} log D_i + p_{g,i} log(1 − D_i)),  L_G = Σ_i p_{g,i} log(1 − D_i),  p_g = (p, 1 − p)
//     equilibrium p = p_d, D = (½, ½); in logits p = σ(θ), D_i = σ(ψ_i)
#include "core/game/entry.h"

namespace ganscope::games {
namespace {

struct Model {
    double mass;
    bool logits;

    Split split() const { return {1, 2}; }
    template <class S>
    std::pair<S, S> losses(View<S> w) const {
        using std::log;
        const S p = logits ? sigmoid(w[0]) : w[0];
        S real(0.0), fake(0.0);
        for (int i = 0; i < 2; ++i) {
            const S& d = w[1 + i];
            const double data = i == 0 ? mass : 1 - mass;
            real += data * (logits ? logSigmoid(d) : S(log(d)));
            fake += (i == 0 ? p : 1.0 - p) * (logits ? logSigmoid(-d) : S(log(1.0 - d)));
        }
        return {fake, -(real + fake)};
    }
};

std::unique_ptr<const Game> make(const Values& values, const GameSetting&) {
    return std::make_unique<GameOf<Model>>(Model{values.real("mass"), values.flag("logits")});
}
std::vector<std::string> symbols(const Values& values) {
    if (values.flag("logits")) return {"θ", "ψ_1", "ψ_2"};
    return {"p", "D_1", "D_2"};
}
std::vector<std::vector<double>> equilibria(const Values& values) {
    const double p = values.real("mass");
    if (values.flag("logits")) return {{std::log(p / (1 - p)), 0, 0}};
    return {{p, 0.5, 0.5}};
}
std::vector<double> start(const Values& values) {
    if (values.flag("logits")) return {1, 0, 0};
    return {0.75, 0.5, 0.5};
}
Domain domain(const Values& values) {
    if (values.flag("logits")) return {};
    return {closedUnit, openUnit, openUnit};
}

Parameter mass() {
    Parameter p = real("mass", "p_d", 0.5, 0.05, 0.95, "data mass of the first atom");
    p.least = 0.001;
    p.most = 0.999;
    return p;
}

}  // namespace

extern const GameEntry two_atom;
const GameEntry two_atom = {
    {
        .id = "two-atom",
        .title = "Two-atom table game",
        .summary = "Mass moves between two atoms towards the one that D finds real: the GAN in function space, without networks.",
        .equation = "V = Σ_i p_{d,i} log D_i + p_{g,i} log(1−D_i), p_g = (p, 1−p); 0 ≤ p ≤ 1, 0 < D_i < 1",
        .parameters = {mass(), flag("logits", "logits", false, "the state is θ, ψ with p = σ(θ), D_i = σ(ψ_i), without bounds")},
        .sources = {{.authors = "Chen, Wang, Ge", .title = "Training GANs via Primal-Dual Subgradient Methods: A Lagrangian Perspective on GAN",
                     .year = 2018, .venue = "ICLR", .locator = "function-space training, on two atoms"}},
        .facts = {{"two-atom", {}, {0.5, 0.5, 0.5}, {{-4, 0}, {-2, -2}, {-2, 2}}, {}},
                  {"two-atom", {"game.logits=true"}, {0, 0, 0}, {{-0.25, 0}, {-0.125, -0.125}, {-0.125, 0.125}}, {}}},
    },
    false, "", make, symbols, equilibria, start, {0, 1, 0, 1}, domain};

}  // namespace ganscope::games
