// SPDX-License-Identifier: GPL-3.0-or-later
// Consensus optimization: both players also descend on the squared norm of the field.
#include "core/game/entry.h"
#include "core/game/own_slopes.h"

namespace ganscope::regularizers {
namespace {

/// H = ½‖v‖² of the base game, the sum of both players' squared slopes.
struct Model {
    double gamma;
    template <class T>
    void addGradients(const Game& game, View<T> w, std::span<T> g, std::span<T> d) const {
        const OwnSlopes<T> slopes = ownSlopes(game, w);
        for (std::size_t i = 0; i < w.size(); ++i) {
            const T both = gamma * (slopes.generator[i] + slopes.discriminator[i]);
            g[i] += both;
            d[i] += both;
        }
    }
};

std::unique_ptr<const Regularizer> make(const Values& values) {
    return std::make_unique<GameTermOf<Model>>(Model{values.real("gamma")});
}

}  // namespace

extern const RegularizerEntry consensus;
const RegularizerEntry consensus = {
    {
        .id = "consensus",
        .title = "Consensus optimization",
        .summary = "Pushes imaginary eigenvalues to the left, J − γJᵀJ at an equilibrium; large γ makes training stiff.",
        .equation = "L_G += γH, L_D += γH with H = ½‖v‖²; v ← v − γJᵀv",
        .parameters = {nonNegative("gamma", "γ", 1, 0, 10, "strength; the published notebook halves a cross term by mistake, this is exact")},
        .sources = {{.authors = "Mescheder, Nowozin, Geiger", .title = "The Numerics of GANs", .year = 2017, .venue = "NIPS",
                     .locator = "Algorithm 2, consensus optimization"}},
        .facts = {{"dirac", {"regularizers.consensus.gamma=1"}, {0, 0}, {{-0.25, -0.5}, {-0.25, 0.5}}, {}},
                  {"gaussian-mean", {"regularizers.consensus.gamma=10"}, {0, 2, 0, 0},
                   {{-57.4343570673, 0}, {-4.1181319597, 0}, {-1.7271180403, 0}, {-0.2108929327, 0}}, {}, 1e-9}},
    },
    false, make};

}  // namespace ganscope::regularizers
