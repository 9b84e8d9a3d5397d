// SPDX-License-Identifier: GPL-3.0-or-later
// The hinge loss: the discriminator stops learning beyond a margin of one.
#include "core/game/entry.h"

namespace ganscope::losses {
namespace {

struct Model {
    static constexpr double steepness = 0;
    template <class S> S real(const S& t) const { return negativePart(t - 1.0); }
    template <class S> S fake(const S& t) const { return negativePart(-t - 1.0); }
    template <class S> S generator(const S& t) const { return -t; }
    static constexpr double kinksOnData[] = {1}, kinksOnSamples[] = {-1};
};

std::unique_ptr<const LossFamily> make(const Values&) { return std::make_unique<LossFamilyOf<Model>>(); }

}  // namespace

extern const LossEntry hinge;
const LossEntry hinge = {{
                          .id = "hinge",
                          .title = "Hinge GAN",
                          .summary = "A margin loss: a Wasserstein GAN whose critic stops beyond |D| = 1.",
                          .equation = "a(t) = min(0, t−1), b(t) = min(0, −t−1), g(t) = −t",
                          .sources = {{.authors = "Lim, Ye", .title = "Geometric GAN", .year = 2017, .venue = "arXiv:1705.02894", .locator = "the hinge losses of the geometric GAN"}},
                          .facts = {{"dirac", {"game.loss=hinge"}, {0, 0}, {{0, -1}, {0, 1}}, {}}},
                      },
                      make};

}  // namespace ganscope::losses
