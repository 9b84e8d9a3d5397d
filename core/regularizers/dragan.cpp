// SPDX-License-Identifier: GPL-3.0-or-later
// DRAGAN: the norm of the discriminator's gradient pulled towards a target around the data.
#include "core/game/entry.h"

namespace ganscope::regularizers {
namespace {

struct Model {
    double lambda, target;
    Measure measure;
    template <class S>
    S penalty(const S&, const S& norm) const {
        const S excess = norm - target;
        return lambda * excess * excess;
    }
    static constexpr bool ofNorm = true;
    bool kink(double, double norm) const { return lambda != 0 && target != 0 && norm == 0; }
};

std::unique_ptr<const Regularizer> make(const Values& values) {
    return std::make_unique<PenaltyOf<Model>>(Model{values.real("lambda"), values.real("target"),
                                                    Measure::of(MeasureKind::blurred, 0, values.real("spread"))});
}

}  // namespace

extern const RegularizerEntry dragan;
const RegularizerEntry dragan = {
    {
        .id = "dragan",
        .title = "DRAGAN",
        .summary = "Aims at slope k around the data, so the Dirac-GAN loses its equilibrium: a cycle, or a false rest point for large λ.",
        .equation = "L_D += λ E_{x∼data, u∼N(0,I)} (‖∇ₓD(x + σu)‖ − k)²",
        .parameters = {nonNegative("lambda", "λ", 0.35, 0, 10, "strength; the paper's 10 is overdamped on the Dirac-GAN, whose flow "
                                                             "runs away to |θ| = 2λk with the Wasserstein loss and to 4λk with minimax"),
                       nonNegative("target", "k", 1, 0, 2, "the norm of the gradient that is aimed at"),
                       nonNegative("spread", "σ", 0.5, 0, 2, "standard deviation of the perturbation; the published code draws it uniformly to one side only")},
        .sources = {{.authors = "Kodali, Abernethy, Hays, Kira", .title = "On Convergence and Stability of GANs", .year = 2017,
                     .venue = "arXiv:1705.07215", .locator = "the DRAGAN penalty; authors' notebook"}},
        .facts = {{"dirac", {"game.loss=wgan", "regularizers.dragan.lambda=0.35"}, {-0.7, 0.5},
                   {{-0.35, -0.93674969975976}, {-0.35, 0.93674969975976}}, {}},
                  {"dirac", {"game.loss=wgan", "regularizers.dragan.lambda=10"}, {-20, 0.01},
                   {{-19.949874371066199, 0}, {-0.05012562893380045, 0}}, {}, 1e-12}},
    },
    true, make};

}  // namespace ganscope::regularizers
