// SPDX-License-Identifier: GPL-3.0-or-later
// A loss dropped in: exponential scores.
#include "core/game/entry.h"

namespace ganscope::losses {
namespace {

struct Model {
    static constexpr double steepness = 0;
    template <class S> S real(const S& t) const { using std::exp; return -exp(-t); }
    template <class S> S fake(const S& t) const { using std::exp; return -exp(t); }
    template <class S> S generator(const S& t) const { using std::exp; return -exp(t); }
};

std::unique_ptr<const LossFamily> make(const Values&) { return std::make_unique<LossFamilyOf<Model>>(); }

}  // namespace

extern const LossEntry exponential;
const LossEntry exponential = {{
                                   .id = "exponential",
                                   .title = "Exponential GAN",
                                   .summary = "Scores that grow without bound.",
                                   .equation = "a(t) = −e^{−t}, b(t) = g(t) = −e^t",
                                   .sources = {{.authors = "Test", .title = "Dropped in", .year = 2026, .venue = "tests", .locator = "exponential.cpp"}},
                                   .facts = {{"dirac", {"game.loss=exponential"}, {0, 0}, {{0, -1}, {0, 1}}, {}}},
                               },
                               make};

}  // namespace ganscope::losses
