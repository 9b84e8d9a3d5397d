// SPDX-License-Identifier: GPL-3.0-or-later
// WGAN-GP: the norm of the discriminator's gradient pulled towards a target.
#include "core/game/entry.h"

namespace ganscope::regularizers {
namespace {

/// On data, as in the notebook of Mescheder et al. 2018; while D is linear in x every measure gives the same penalty.
struct Model {
    double gamma, target;
    Measure measure = {MeasureKind::data};
    template <class S>
    S penalty(const S&, const S& norm) const {
        const S excess = norm - target;
        return 0.5 * gamma * excess * excess;
    }
    static constexpr bool ofNorm = true;
    bool kink(double, double norm) const { return gamma != 0 && target != 0 && norm == 0; }
};

std::unique_ptr<const Regularizer> make(const Values& values) {
    return std::make_unique<PenaltyOf<Model>>(Model{values.real("gamma"), values.real("target")});
}

}  // namespace

extern const RegularizerEntry wgan_gp;
const RegularizerEntry wgan_gp = {
    {
        .id = "wgan-gp",
        .title = "WGAN-GP gradient penalty",
        .summary = "Pulls ‖∇D‖ towards a target: the equilibrium is lost and a limit cycle, or a false rest point, takes its place.",
        .equation = "L_D += (γ/2) E_data (‖∇ₓD‖ − g₀)²",
        .parameters = {nonNegative("gamma", "γ", 0.7, 0, 3, "strength; the paper's λ is γ/2"),
                       nonNegative("target", "g₀", 1, 0, 2, "the norm of the gradient that is aimed at")},
        .sources = {{.authors = "Gulrajani et al.", .title = "Improved Training of Wasserstein GANs", .year = 2017,
                     .venue = "NIPS", .locator = "Eq. (3), there over interpolates; over the data as in the notebook of Mescheder et al. 2018"}},
        .facts = {{"dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=0.7"}, {-0.7, 0.5},
                   {{-0.35, -0.93674969975976}, {-0.35, 0.93674969975976}}, {}}},
    },
    true, make};

}  // namespace ganscope::regularizers
