// SPDX-License-Identifier: GPL-3.0-or-later
// JARE's one-sided baseline: the discriminator also shortens the generator's gradient.
#include "core/game/entry.h"
#include "core/game/own_slopes.h"

namespace ganscope::regularizers {
namespace {

struct Model {
    double gamma;
    template <class T>
    void addGradients(const Game& game, View<T> w, std::span<T>, std::span<T> d) const {
        const Vec<T> slope = generatorSlope(game, w);
        for (std::size_t i = 0; i < w.size(); ++i) d[i] += gamma * slope[i];
    }
};

std::unique_ptr<const Regularizer> make(const Values& values) {
    return std::make_unique<GameTermOf<Model>>(Model{values.real("gamma")});
}

}  // namespace

extern const RegularizerEntry grad_discriminator;
const RegularizerEntry grad_discriminator = {
    {
        .id = "grad-discriminator",
        .title = "Gradient penalty on the discriminator",
        .summary = "Cures the phase factor and ruins the conditioning: at a linear critic's equilibrium, the spectrum of its twin.",
        .equation = "L_D += (γ/2)‖∇_θL_G‖²",
        .parameters = {nonNegative("gamma", "γ", 1, 0, 100, "strength")},
        .sources = {{.authors = "Nie, Patel", .title = "Towards a Better Understanding and Regularization of GAN Training Dynamics",
                     .year = 2018, .venue = "arXiv:1806.09235", .locator = "the discriminator-only baseline; authors' code, synthetic"}},
        .facts = {{"dirac", {"regularizers.grad-discriminator.gamma=1"}, {0, 0}, {{-0.125, -0.4841229183}, {-0.125, 0.4841229183}}, {}},
                  {"gaussian-mean", {"regularizers.grad-discriminator.gamma=10"}, {0, 2, 0, 0},
                   {{-4.6917145761, 0}, {-2.6506847480, 0}, {-0.0943152520, 0}, {-0.0532854239, 0}}, {}}},
    },
    false, make};

}  // namespace ganscope::regularizers
