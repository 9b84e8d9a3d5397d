// SPDX-License-Identifier: GPL-3.0-or-later
// Roth et al.: the gradient penalised where the discriminator is unsure of data or of samples.
#include "core/game/entry.h"

namespace ganscope::regularizers {
namespace {

/// (γ/2) P(wrong)² ‖∇D‖², with P(real) = σ(D): on data it is wrong with 1 − σ(D), on samples with σ(D).
template <bool onData>
struct Model {
    double gamma;
    Measure measure = {onData ? MeasureKind::data : MeasureKind::samples};
    static constexpr bool usesValue = true;
    static constexpr double steepness = 1;
    template <class S>
    S penalty(const S& value, const S& norm2) const {
        const S wrong = sigmoid(onData ? S(-value) : value);
        return 0.5 * gamma * wrong * wrong * norm2;
    }
};

std::unique_ptr<const Regularizer> make(const Values& values) {
    const double gamma = values.real("gamma");
    return std::make_unique<SumOf<PenaltyOf<Model<true>>, PenaltyOf<Model<false>>>>(Model<true>{gamma}, Model<false>{gamma});
}

}  // namespace

extern const RegularizerEntry roth;
const RegularizerEntry roth = {
    {
        .id = "roth",
        .title = "Roth et al. gradient penalty",
        .summary = "Instance noise to first order, as a penalty on data and samples weighted by the discriminator's doubt; half of R1 at D = 0.",
        .equation = "L_D += (γ/2)(E_data (1−φ)²‖∇ₓD‖² + E_samples φ²‖∇ₓD‖²), φ = σ(D)",
        .parameters = {nonNegative("gamma", "γ", 2, 0, 5, "strength; annealed in the paper, constant here")},
        .sources = {{.authors = "Roth, Lucchi, Nowozin, Hofmann", .title = "Stabilizing Training of GANs through Regularization",
                     .year = 2017, .venue = "NIPS", .locator = "the regularized f-GAN objective; public copies of the authors' code"}},
        .facts = {{"dirac", {"regularizers.roth.gamma=1"}, {0, 0}, {{-0.25, -0.43301270189221932}, {-0.25, 0.43301270189221932}}, {}},
                  {"dirac", {"regularizers.roth.gamma=2"}, {0, 0}, {{-0.5, 0}, {-0.5, 0}}, {}}},
    },
    true, make};

}  // namespace ganscope::regularizers
