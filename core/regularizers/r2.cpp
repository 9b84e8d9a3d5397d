// SPDX-License-Identifier: GPL-3.0-or-later
// R2: the discriminator's gradient penalised on samples, centred at zero.
#include "core/game/entry.h"

namespace ganscope::regularizers {
namespace {

struct Model {
    double gamma;
    Measure measure = {MeasureKind::samples};
    template <class S>
    S penalty(const S&, const S& norm2) const {
        return 0.5 * gamma * norm2;
    }
};

std::unique_ptr<const Regularizer> make(const Values& values) {
    return std::make_unique<PenaltyOf<Model>>(Model{values.real("gamma")});
}

}  // namespace

extern const RegularizerEntry r2;
const RegularizerEntry r2 = {
    {
        .id = "r2",
        .title = "R2 gradient penalty",
        .summary = "Damps the discriminator where the generator is; equals R1 while D is linear in x.",
        .equation = "L_D += (γ/2) E_samples ‖∇ₓD‖²",
        .parameters = {nonNegative("gamma", "γ", 0.3, 0, 3, "strength")},
        .sources = {{.authors = "Mescheder, Geiger, Nowozin", .title = "Which Training Methods for GANs do actually Converge?",
                     .year = 2018, .venue = "ICML", .locator = "Eq. (10)"}},
        .facts = {{"dirac", {"regularizers.r2.gamma=0.3"}, {0, 0}, {{-0.15, -0.47696960070847}, {-0.15, 0.47696960070847}}, {}}},
    },
    true, make};

}  // namespace ganscope::regularizers
