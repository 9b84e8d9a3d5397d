// SPDX-License-Identifier: GPL-3.0-or-later
// A regularizer dropped in: weight decay on the discriminator.
#include "core/game/entry.h"

namespace ganscope::regularizers {
namespace {

struct Model {
    double gamma;
    template <class T>
    void addGradients(const Game& game, View<T> w, std::span<T>, std::span<T> d) const {
        for (std::size_t i = static_cast<std::size_t>(game.split().generator); i < w.size(); ++i) d[i] += gamma * w[i];
    }
};

std::unique_ptr<const Regularizer> make(const Values& values) { return std::make_unique<GameTermOf<Model>>(Model{values.real("gamma")}); }

}  // namespace

extern const RegularizerEntry weight_decay;
const RegularizerEntry weight_decay = {
    {
        .id = "weight-decay",
        .title = "Weight decay",
        .summary = "Pulls the discriminator to zero.",
        .equation = "L_D += (γ/2)‖ψ‖²",
        .parameters = {nonNegative("gamma", "γ", 0.3, 0, 3, "strength")},
        .sources = {{.authors = "Test", .title = "Dropped in", .year = 2026, .venue = "tests", .locator = "weight-decay.cpp"}},
        .facts = {{"dirac", {"regularizers.weight-decay.gamma=0.3"}, {0, 0}, {{-0.15, -0.47696960070847}, {-0.15, 0.47696960070847}}, {}}},
    },
    false, make};

}  // namespace ganscope::regularizers
