// SPDX-License-Identifier: GPL-3.0-or-later
// The plain zero-sum quadratic game: the harmonic oscillator of two-player training.
//
//     V = ωθψ + (p/2)θ² − (d/2)ψ²,  L_G = V,  L_D = −V;  J = [[−p, −ω], [ω, −d]]
#include "core/game/entry.h"

namespace ganscope::games {
namespace {

struct Model {
    double omega, p, d;
    Split split() const { return {1, 1}; }
    template <class S>
    std::pair<S, S> losses(View<S> w) const {
        const S value = omega * w[0] * w[1] + 0.5 * p * w[0] * w[0] - 0.5 * d * w[1] * w[1];
        return {value, -value};
    }
};

std::unique_ptr<const Game> make(const Values& values, const GameSetting&) {
    return std::make_unique<GameOf<Model>>(Model{values.real("coupling"), values.real("p"), values.real("d")});
}
std::vector<std::string> symbols(const Values&) { return {"θ", "ψ"}; }
std::vector<std::vector<double>> equilibria(const Values&) { return {{0, 0}}; }
std::vector<double> start(const Values&) { return {1, 1}; }

}  // namespace

extern const GameEntry bilinear;
const GameEntry bilinear = {
    {
        .id = "bilinear",
        .title = "Bilinear game",
        .summary = "Two players coupled by ωθψ, each with its own curvature: every method's test bench.",
        .equation = "V = ωθψ + (p/2)θ² − (d/2)ψ², L_G = V = −L_D",
        .parameters = {real("coupling", "ω", 1, -2, 2, "how strongly each player's gradient depends on the other"),
                       real("p", "p", 0, -1, 2, "the generator's own curvature"),
                       real("d", "d", 0, -1, 2, "the discriminator's own curvature")},
        .sources = {{.authors = "Gidel et al.", .title = "Negative Momentum for Improved Game Dynamics", .year = 2019,
                     .venue = "AISTATS", .locator = "the bilinear game; the curvatures p and d are our addition"}},
        .facts = {{"bilinear", {}, {0, 0}, {{0, -1}, {0, 1}}, {}},
                  {"bilinear", {"game.coupling=0.7", "game.p=0.1", "game.d=0.3"}, {0.3, -0.4},
                   {{-0.2, -0.69282032302755092}, {-0.2, 0.69282032302755092}}, {}}},
    },
    false, "", make, symbols, equilibria, start, {-2, 2, -2, 2}};

}  // namespace ganscope::games
