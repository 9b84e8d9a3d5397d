// SPDX-License-Identifier: GPL-3.0-or-later
// The Wasserstein GAN: the critic is linear in the loss.
#include "core/game/entry.h"

namespace ganscope::losses {
namespace {

struct Model {
    static constexpr double steepness = 0;
    template <class S> S real(const S& t) const { return t; }
    template <class S> S fake(const S& t) const { return -t; }
    template <class S> S generator(const S& t) const { return -t; }
};

std::unique_ptr<const LossFamily> make(const Values&) { return std::make_unique<LossFamilyOf<Model>>(); }

}  // namespace

extern const LossEntry wgan;
const LossEntry wgan = {{
                          .id = "wgan",
                          .title = "Wasserstein GAN",
                          .summary = "Linear in D: no curvature, so nothing damps the critic.",
                          .equation = "a(t) = t, b(t) = −t, g(t) = −t",
                          .sources = {{.authors = "Arjovsky, Chintala, Bottou", .title = "Wasserstein GAN", .year = 2017, .venue = "ICML", .locator = "Eq. (2)"}},
                          .facts = {{"dirac", {"game.loss=wgan"}, {0, 0}, {{0, -1}, {0, 1}}, {}}},
                      },
                      make};

}  // namespace ganscope::losses
