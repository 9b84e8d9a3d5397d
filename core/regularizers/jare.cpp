// SPDX-License-Identifier: GPL-3.0-or-later
// JARE: each player also minimises the squared norm of the other player's gradient.
#include "core/game/entry.h"
#include "core/game/own_slopes.h"

namespace ganscope::regularizers {
namespace {

struct Model {
    double gamma;
    template <class T>
    void addGradients(const Game& game, View<T> w, std::span<T> g, std::span<T> d) const {
        const OwnSlopes<T> slopes = ownSlopes(game, w);
        for (std::size_t i = 0; i < w.size(); ++i) {
            g[i] += gamma * slopes.discriminator[i];
            d[i] += gamma * slopes.generator[i];
        }
    }
};

std::unique_ptr<const Regularizer> make(const Values& values) {
    return std::make_unique<GameTermOf<Model>>(Model{values.real("gamma")});
}

}  // namespace

extern const RegularizerEntry jare;
const RegularizerEntry jare = {
    {
        .id = "jare",
        .title = "JARE",
        .summary = "Jacobian regularization: lowers the phase factor and the conditioning factor together.",
        .equation = "L_G += (γ/2)‖∇_ψL_D‖², L_D += (γ/2)‖∇_θL_G‖²",
        .parameters = {nonNegative("gamma", "γ", 10, 0, 100, "strength")},
        .sources = {{.authors = "Nie, Patel", .title = "Towards a Better Understanding and Regularization of GAN Training Dynamics",
                     .year = 2018, .venue = "arXiv:1806.09235", .locator = "JARE objective; authors' code, synthetic"}},
        .facts = {{"dirac", {"regularizers.jare.gamma=1"}, {0, 0}, {{-0.25, -0.5}, {-0.25, 0.5}}, {}},
                  {"gaussian-mean", {"regularizers.jare.gamma=10"}, {0, 2, 0, 0},
                   {{-6.1959230608, 0}, {-3.2369153725, 0}, {-2.0080846275, 0}, {-1.0490769392, 0}}, {}, 1e-9}},
    },
    false, make};

}  // namespace ganscope::regularizers
