// SPDX-License-Identifier: GPL-3.0-or-later
// The original GAN: both players share one value function.
#include "core/game/entry.h"

namespace ganscope::losses {
namespace {

struct Model {
    static constexpr double steepness = 1;
    template <class S> S real(const S& t) const { return logSigmoid(t); }
    template <class S> S fake(const S& t) const { return logSigmoid(-t); }
    template <class S> S generator(const S& t) const { return logSigmoid(-t); }
};

std::unique_ptr<const LossFamily> make(const Values&) { return std::make_unique<LossFamilyOf<Model>>(); }

}  // namespace

extern const LossEntry minimax;
const LossEntry minimax = {{
                          .id = "minimax",
                          .title = "GAN (minimax)",
                          .summary = "The original zero-sum loss; saturates where the discriminator is sure.",
                          .equation = "a(t) = log σ(t), b(t) = log σ(−t), g = b",
                          .sources = {{.authors = "Goodfellow et al.", .title = "Generative Adversarial Nets", .year = 2014, .venue = "NIPS", .locator = "Eq. (1)"}},
                          .facts = {{"dirac", {"game.loss=minimax"}, {0, 0}, {{0, -0.5}, {0, 0.5}}, {}}},
                      },
                      make};

}  // namespace ganscope::losses
