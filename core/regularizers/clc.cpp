// SPDX-License-Identifier: GPL-3.0-or-later
// Closed-loop control: the discriminator's output fed back to zero on data and samples.
#include "core/game/entry.h"
#include "core/game/replay.h"

namespace ganscope::regularizers {
namespace {

struct Model {
    double lambda;
    Measure measure;
    static constexpr bool usesValue = true, usesSlope = false;
    template <class S>
    S penalty(const S& value, const S&) const {
        return 0.5 * lambda * value * value;
    }
};

Parameter buffer() {
    Parameter p = integer("buffer", "B", 0, 0, 20, "past steps whose samples count beside the present ones");
    p.most = 1000;  // each adds the whole state to what the method remembers
    return p;
}

std::unique_ptr<const Regularizer> make(const Values& values) {
    const double lambda = values.real("lambda");
    const auto over = [lambda](MeasureKind kind) { return std::make_unique<PenaltyOf<Model>>(Model{lambda, {kind}}); };
    const int past = values.integer("buffer");
    if (past == 0) return over(MeasureKind::sum);
    return std::make_unique<Replayed>(over(MeasureKind::samples), over(MeasureKind::data), past);
}

}  // namespace

extern const RegularizerEntry clc;
const RegularizerEntry clc = {
    {
        .id = "clc",
        .title = "CLC regularization",
        .summary = "Negative feedback on D's output. With data at x = 0 and no bias D says nothing there, and nothing is damped.",
        .equation = "L_D += (λ/2)(E_data D² + E_samples D²)",
        .parameters = {nonNegative("lambda", "λ", 0.5, 0, 5, "strength; the published code has no ½, and its Dirac script damps by λ/dt"),
                       buffer()},
        .sources = {{.authors = "Xu, Li, Zhu, Zhang", .title = "Understanding and Stabilizing GANs' Training Dynamics Using Control Theory",
                     .year = 2019, .venue = "arXiv:1909.13188", .locator = "the CLC regularizer; authors' code"}},
        .facts = {{"dirac", {"game.loss=wgan", "game.target=1", "regularizers.clc.lambda=0.5"}, {1, 0},
                   {{-0.5, -0.86602540378443865}, {-0.5, 0.86602540378443865}}, {}},
                  {"dirac", {"game.loss=wgan", "game.target=1", "regularizers.clc.lambda=2"}, {1, 0},
                   {{-3.7320508075688773, 0}, {-0.2679491924311227, 0}}, {}},
                  // The paper's simplified form damps φ itself, (λ/2)φ²: with data at 1 that is half of this λ.
                  {"dirac", {"game.loss=wgan", "game.target=1", "regularizers.clc.lambda=0.25"}, {1, 0},
                   {{-0.25, -0.96824583655185422}, {-0.25, 0.96824583655185422}}, {}},
                  {"dirac", {"game.loss=wgan", "game.target=1", "regularizers.clc.lambda=1"}, {1, 0}, {{-1, 0}, {-1, 0}}, {}},
                  // At rest all past samples are the present ones.
                  {"dirac", {"game.loss=wgan", "game.target=1", "regularizers.clc.lambda=0.5", "regularizers.clc.buffer=3"}, {1, 0},
                   {{-0.5, -0.86602540378443865}, {-0.5, 0.86602540378443865}}, {}},
                  {"dirac", {"game.loss=wgan", "regularizers.clc.lambda=5"}, {0, 0}, {{0, -1}, {0, 1}}, {}}},
    },
    true, make};

}  // namespace ganscope::regularizers
