// SPDX-License-Identifier: GPL-3.0-or-later
// One atom of the table game: a primal variable D and its multiplier, the generated mass.
//
//     max p_d log D subject to log(1 − D) ≥ log ½, whose Lagrangian is the GAN's value with the multiplier p_g
//     L_D = −p_d log D − p_g log(1 − D),  L_G = p_g log(2(1 − D));  equilibrium (p_g, D) = (p_d, ½)
//     J there: [[0, 2], [−2, −8p_d]], eigenvalues −4p_d ± √(16p_d² − 4), critical at p_d = ½
#include "core/game/entry.h"

namespace ganscope::games {
namespace {

struct Model {
    double mass;
    Split split() const { return {1, 1}; }
    template <class S>
    std::pair<S, S> losses(View<S> w) const {
        using std::log;
        const S fake = log(1.0 - w[1]), real = log(w[1]);
        return {w[0] * (fake + std::log(2.0)), -(mass * real + w[0] * fake)};
    }
};

std::unique_ptr<const Game> make(const Values& values, const GameSetting&) {
    return std::make_unique<GameOf<Model>>(Model{values.real("mass")});
}
std::vector<std::string> symbols(const Values&) { return {"p_g", "D"}; }
std::vector<std::vector<double>> equilibria(const Values& values) { return {{values.real("mass"), 0.5}}; }
std::vector<double> start(const Values&) { return {0.5, 0.5}; }
Domain domain(const Values&) { return {closedUnit, openUnit}; }

Parameter mass() {
    Parameter p = positive("mass", "p_d", 0.125, 0.02, 1, "data mass of the atom; a half is critical, below it training spirals");
    p.most = 1;
    return p;
}

}  // namespace

extern const GameEntry atom;
const GameEntry atom = {
    {
        .id = "atom",
        .title = "Atom game",
        .summary = "One point of a GAN trained in function space: D is a primal variable, the generated mass its multiplier.",
        .equation = "Ḋ = p_d/D − p_g/(1−D), ṗ_g = −log(2(1−D)); 0 ≤ p_g ≤ 1, 0 < D < 1",
        .parameters = {mass()},
        .sources = {{.authors = "Chen, Wang, Ge", .title = "Training GANs via Primal-Dual Subgradient Methods: A Lagrangian Perspective on GAN",
                     .year = 2018, .venue = "ICLR", .locator = "the convex program and its subgradients"}},
        .facts = {{"atom", {}, {0.125, 0.5}, {{-0.5, -1.9364916731037084}, {-0.5, 1.9364916731037084}}, {}, 1e-12},
                  {"atom", {"game.mass=0.5"}, {0.5, 0.5}, {{-2, 0}, {-2, 0}}, {}},
                  {"atom", {"game.mass=0.8"}, {0.8, 0.5}, {{-5.6979991994, 0}, {-0.7020008006, 0}}, {}}},
    },
    false, "", make, symbols, equilibria, start, {0, 1, 0, 1}, domain};

}  // namespace ganscope::games
