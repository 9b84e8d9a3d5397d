// SPDX-License-Identifier: GPL-3.0-or-later
// R1: the discriminator's gradient penalised on real data, centred at zero.
#include "core/game/entry.h"

namespace ganscope::regularizers {
namespace {

struct Model {
    double gamma;
    Measure measure = {MeasureKind::data};
    template <class S>
    S penalty(const S&, const S& norm2) const {
        return 0.5 * gamma * norm2;
    }
};

std::unique_ptr<const Regularizer> make(const Values& values) {
    return std::make_unique<PenaltyOf<Model>>(Model{values.real("gamma")});
}

}  // namespace

extern const RegularizerEntry r1;
const RegularizerEntry r1 = {
    {
        .id = "r1",
        .title = "R1 gradient penalty",
        .summary = "Damps the discriminator on real data; critical at γ = 2f'(0) on the Dirac-GAN.",
        .equation = "L_D += (γ/2) E_data ‖∇ₓD‖²",
        .parameters = {nonNegative("gamma", "γ", 0.3, 0, 3, "strength; the published code's reg_param is γ/2")},
        .sources = {{.authors = "Mescheder, Geiger, Nowozin", .title = "Which Training Methods for GANs do actually Converge?",
                     .year = 2018, .venue = "ICML", .locator = "Eq. (9)"}},
        .facts = {{"dirac", {"regularizers.r1.gamma=0.3"}, {0, 0}, {{-0.15, -0.47696960070847}, {-0.15, 0.47696960070847}}, {}},
                  {"dirac", {"regularizers.r1.gamma=1.5"}, {0, 0}, {{-1.3090169943749475, 0}, {-0.1909830056250525, 0}}, {}},
                  {"dirac", {"regularizers.r1.gamma=1"}, {0, 0}, {{-0.5, 0}, {-0.5, 0}}, {}}},
    },
    true, make};

}  // namespace ganscope::regularizers
