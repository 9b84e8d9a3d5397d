// SPDX-License-Identifier: GPL-3.0-or-later
// The primal–dual update: generated mass moves along the subgradient of the Lagrangian, whatever D's slope says.
//
//     target p̃(x_i) = p(x_i) − α f₀(D(x_i)), f₀ = log(2(1 − σ(D))), with p the samples' kernel density at the data
//     ∇_θ λ E_i (p(x_i) − p̃(x_i))² with p̃ held fixed is ∇_θ of 2αλ E_i f₀(D(x_i)) p(x_i)
#include "core/game/entry.h"
#include "core/math/filled.h"

namespace ganscope::regularizers {
namespace {

/// p(x) = E exp(−(x − g)²/2σ²): a sample at x counts as the whole of its mass.
struct Model {
    double strength, width;
    static constexpr Pairs pairs = Pairs::independent;
    static constexpr double steepness = 1;
    template <class S>
    S term(const S& onData, const S&, const S& distance2) const {
        using std::exp;
        return strength * (logSigmoid(-onData) + std::log(2.0)) * exp((-0.5 / (width * width)) * distance2);
    }
};

std::unique_ptr<const Regularizer> make(const Values& values) {
    return std::make_unique<PairTermOf<Model>>(
        Model{2 * values.real("alpha") * values.real("lambda"), values.real("width")});
}

std::string objection(const Game& game, const Values&) {
    const int dimension = game.critic()->dimension();
    if (dimension == 1) return "";
    return filled(words("reasons", "estimates the density of samples on a line, but this game's data has %1 dimensions"), {std::to_string(dimension)});
}

}  // namespace

extern const RegularizerEntry primal_dual;
const RegularizerEntry primal_dual = {
    {
        .id = "primal-dual",
        .title = "Primal–dual update",
        .summary = "Moves generated mass towards data that D finds real, even where D is flat and the GAN's gradient is zero.",
        .equation = "L_G += λ E_data (p(x) − p̃(x))², p̃ = p − α log(2(1−σ(D))) held fixed, p(x) = E exp(−(x−G)²/2σ²)",
        .parameters = {positive("alpha", "α", 0.1, 0.01, 0.5, "step of the multiplier p towards its target (default: our choice)"),
                       nonNegative("lambda", "λ", 1, 0, 10, "strength (default: our choice)"),
                       positive("width", "σ_k", 0.5, 0.05, 1, "width of the kernel by which the samples' density is seen (default: our choice)")},
        .sources = {{.authors = "Chen, Wang, Ge", .title = "Training GANs via Primal-Dual Subgradient Methods: A Lagrangian Perspective on GAN",
                     .year = 2018, .venue = "ICLR", .locator = "the modified generator objective"}},
        .facts = {// At the equilibrium D = 0 and the kernel is flat: nothing changes there.
                  {"dirac", {"game.target=1", "regularizers.primal-dual.lambda=10"}, {1, 0},
                   {{-0.25, -0.43301270189221932}, {-0.25, 0.43301270189221932}}, {}, 1e-12}},
    },
    true, make, objection};

}  // namespace ganscope::regularizers
