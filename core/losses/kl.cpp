// SPDX-License-Identifier: GPL-3.0-or-later
// The generator that minimises the Kullback-Leibler divergence at an optimal discriminator.
#include "core/game/entry.h"

namespace ganscope::losses {
namespace {

struct Model {
    static constexpr double steepness = 1;
    template <class S> S real(const S& t) const { return logSigmoid(t); }
    template <class S> S fake(const S& t) const { return logSigmoid(-t); }
    template <class S> S generator(const S& t) const { return -t; }
};

std::unique_ptr<const LossFamily> make(const Values&) { return std::make_unique<LossFamilyOf<Model>>(); }

}  // namespace

extern const LossEntry kl;
const LossEntry kl = {{
                          .id = "kl",
                          .title = "KL-GAN",
                          .summary = "The discriminator of the GAN, the generator of the Wasserstein GAN.",
                          .equation = "a(t) = log σ(t), b(t) = log σ(−t), g(t) = −t",
                          .sources = {{.authors = "Mescheder, Nowozin, Geiger", .title = "The Numerics of GANs", .year = 2017, .venue = "NIPS", .locator = "authors' code, consensus_gan/train.py"}},
                          .facts = {{"dirac", {"game.loss=kl"}, {0, 0}, {{0, -0.70710678118654752}, {0, 0.70710678118654752}}, {}}},
                      },
                      make};

}  // namespace ganscope::losses
