// SPDX-License-Identifier: GPL-3.0-or-later
// Weight clipping: the discriminator projected onto a box after every inner step.
#include "core/game/entry.h"

namespace ganscope::regularizers {
namespace {

class Clip final : public Regularizer {
public:
    explicit Clip(double c) : bound(c) {}
    std::optional<double> clip() const override { return bound; }

private:
    double bound;
};

std::unique_ptr<const Regularizer> make(const Values& values) { return std::make_unique<Clip>(values.real("bound")); }

}  // namespace

extern const RegularizerEntry clip;
const RegularizerEntry clip = {
    {
        .id = "clip",
        .title = "Weight clipping",
        .summary = "Keeps every discriminator weight within ±c: outer orbits collapse onto the circle that touches the bounds.",
        .equation = "ψ ← min(max(ψ, −c), c) after every inner step",
        .parameters = {positive("bound", "c", 1, 0.01, 2, "the bound; the paper's networks use 0.01")},
        .sources = {{.authors = "Arjovsky, Chintala, Bottou", .title = "Wasserstein GAN", .year = 2017, .venue = "ICML",
                     .locator = "Algorithm 1"}},
        .facts = {{"dirac", {"regularizers.clip.bound=1"}, {0, 0}, {{0, -0.5}, {0, 0.5}}, 1.004987562112089}},
    },
    false, make};

}  // namespace ganscope::regularizers
