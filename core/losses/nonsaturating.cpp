// SPDX-License-Identifier: GPL-3.0-or-later
// The non-saturating GAN: the generator maximises log σ(D) instead.
#include "core/game/entry.h"

namespace ganscope::losses {
namespace {

struct Model {
    static constexpr double steepness = 1;
    template <class S> S real(const S& t) const { return logSigmoid(t); }
    template <class S> S fake(const S& t) const { return logSigmoid(-t); }
    template <class S> S generator(const S& t) const { return -logSigmoid(t); }
};

std::unique_ptr<const LossFamily> make(const Values&) { return std::make_unique<LossFamilyOf<Model>>(); }

}  // namespace

extern const LossEntry nonsaturating;
const LossEntry nonsaturating = {{
                          .id = "nonsaturating",
                          .title = "Non-saturating GAN",
                          .summary = "The loss that practice uses: the generator keeps a gradient where the discriminator is sure.",
                          .equation = "a(t) = log σ(t), b(t) = log σ(−t), g(t) = −log σ(t)",
                          .sources = {{.authors = "Goodfellow et al.", .title = "Generative Adversarial Nets", .year = 2014, .venue = "NIPS", .locator = "Sec. 3"}},
                          .facts = {{"dirac", {"game.loss=nonsaturating"}, {0, 0}, {{0, -0.5}, {0, 0.5}}, {}}},
                      },
                      make};

}  // namespace ganscope::losses
