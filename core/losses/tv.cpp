// SPDX-License-Identifier: GPL-3.0-or-later
// The total-variation GAN: a bounded critic.
#include "core/game/entry.h"

namespace ganscope::losses {
namespace {

struct Model {
    static constexpr double steepness = 2;
    template <class S> S real(const S& t) const { using std::tanh; return tanh(t); }
    template <class S> S fake(const S& t) const { using std::tanh; return -tanh(t); }
    template <class S> S generator(const S& t) const { using std::tanh; return -tanh(t); }
};

std::unique_ptr<const LossFamily> make(const Values&) { return std::make_unique<LossFamilyOf<Model>>(); }

}  // namespace

extern const LossEntry tv;
const LossEntry tv = {{
                          .id = "tv",
                          .title = "Total-variation GAN",
                          .summary = "A critic squashed to (−1, 1); zero-sum.",
                          .equation = "a(t) = tanh t, b(t) = −tanh t, g(t) = −tanh t",
                          .sources = {{.authors = "Mescheder, Nowozin, Geiger", .title = "The Numerics of GANs", .year = 2017, .venue = "NIPS", .locator = "authors' code, consensus_gan/train.py"}},
                          .facts = {{"dirac", {"game.loss=tv"}, {0, 0}, {{0, -1}, {0, 1}}, {}}},
                      },
                      make};

}  // namespace ganscope::losses
