// SPDX-License-Identifier: GPL-3.0-or-later
// Nagarajan and Kolter's regularizer: the generator also shortens the discriminator's gradient.
#include "core/game/entry.h"
#include "core/game/own_slopes.h"

namespace ganscope::regularizers {
namespace {

struct Model {
    double eta;
    template <class T>
    void addGradients(const Game& game, View<T> w, std::span<T> g, std::span<T>) const {
        const Vec<T> slope = discriminatorSlope(game, w);
        for (std::size_t i = 0; i < w.size(); ++i) g[i] += 2 * eta * slope[i];
    }
};

std::unique_ptr<const Regularizer> make(const Values& values) {
    return std::make_unique<GameTermOf<Model>>(Model{values.real("eta")});
}

}  // namespace

extern const RegularizerEntry grad_generator;
const RegularizerEntry grad_generator = {
    {
        .id = "grad-generator",
        .title = "Gradient penalty on the generator",
        .summary = "Looks one discriminator step ahead: damps rotation, but conditioning grows without bound with its strength.",
        .equation = "L_G += η‖∇_ψL_D‖²",
        .parameters = {nonNegative("eta", "η", 0.5, 0, 2, "strength, without the ½ of JARE: η = γ/2 there")},
        .sources = {{.authors = "Nagarajan, Kolter", .title = "Gradient descent GAN optimization is locally stable", .year = 2017,
                     .venue = "NIPS", .locator = "the gradient-based regularization; authors' code"},
                    {.authors = "Nie, Patel", .title = "Towards a Better Understanding and Regularization of GAN Training Dynamics",
                     .year = 2018, .venue = "arXiv:1806.09235", .locator = "the generator-only baseline; authors' code, synthetic"}},
        .facts = {{"dirac", {"regularizers.grad-generator.eta=0.5"}, {0, 0}, {{-0.125, -0.4841229183}, {-0.125, 0.4841229183}}, {}},
                  {"dirac", {"game.loss=wgan", "regularizers.grad-generator.eta=0.5"}, {0, 0},
                   {{-0.5, -0.86602540378443865}, {-0.5, 0.86602540378443865}}, {}, 1e-12},
                  {"uniform-quadratic", {"game.loss=wgan", "regularizers.grad-generator.eta=0.25"}, {1, 0},
                   {{-1.0 / 9, -0.6573421981}, {-1.0 / 9, 0.6573421981}}, {}},
                  {"uniform-quadratic", {"game.loss=wgan", "regularizers.grad-generator.eta=0.5"}, {1, 0},
                   {{-2.0 / 9, -0.6285393611}, {-2.0 / 9, 0.6285393611}}, {}},
                  {"uniform-quadratic", {"game.loss=wgan", "regularizers.grad-generator.eta=1"}, {1, 0},
                   {{-4.0 / 9, -0.4969039950}, {-4.0 / 9, 0.4969039950}}, {}},
                  {"uniform-quadratic", {"game.loss=wgan", "regularizers.grad-generator.eta=1.5"}, {1, 0}, {{-2.0 / 3, 0}, {-2.0 / 3, 0}}, {}, 1e-7},
                  {"uniform-quadratic", {"regularizers.grad-generator.eta=0.5"}, {1, 0},
                   {{-0.1055555556, -0.3161789617}, {-0.1055555556, 0.3161789617}}, {}},
                  {"gaussian-mean", {"regularizers.grad-generator.eta=5"}, {0, 2, 0, 0},
                   {{-4.6917145761, 0}, {-2.6506847480, 0}, {-0.0943152520, 0}, {-0.0532854239, 0}}, {}}},
    },
    false, make};

}  // namespace ganscope::regularizers
