// SPDX-License-Identifier: GPL-3.0-or-later
// The least-squares GAN, centred (targets ±½) or in the coding (a, b, c) = (−1, 1, 0).
#include "core/game/entry.h"

namespace ganscope::losses {
namespace {

struct Model {
    static constexpr double steepness = 0;
    double target = 0.5;   ///< what D should say on data; −target on samples
    double aim = 0.5;      ///< what the generator wants D to say on samples
    template <class S> S real(const S& t) const { return -(t - target) * (t - target); }
    template <class S> S fake(const S& t) const { return -(t + target) * (t + target); }
    template <class S> S generator(const S& t) const { return (t - aim) * (t - aim); }
};

std::unique_ptr<const LossFamily> make(const Values& values) {
    return std::make_unique<LossFamilyOf<Model>>(values.flag("centred") ? Model{0.5, 0.5} : Model{1.0, 0.0});
}

}  // namespace

extern const LossEntry lsgan;
const LossEntry lsgan = {
    {
        .id = "lsgan",
        .title = "Least-squares GAN",
        .summary = "Squared distances to the targets; the coding (−1, 1, 0) is degenerate on the Dirac-GAN.",
        .equation = "a(t) = −(t−c)², b(t) = −(t+c)², g(t) = (t−c)² with c = ½; not centred: c = 1 and g(t) = t²",
        .parameters = {flag("centred", "centred", true, "targets ±½ for all; otherwise the coding a = −1, b = 1, c = 0")},
        .sources = {{.authors = "Mao et al.", .title = "Least Squares Generative Adversarial Networks", .year = 2017,
                     .venue = "ICCV", .locator = "the least-squares objectives, and the coding a = −1, b = 1, c = 0"}},
        .facts = {{"dirac", {"game.loss=lsgan", "game.target=1"}, {1, 0}, {{-3.7320508075688773, 0}, {-0.2679491924311227, 0}}, {}},
                  {"dirac", {"game.loss=lsgan", "game.centred=false", "game.target=1"}, {1, 0}, {{-4, 0}, {0, 0}}, {}}},
    },
    make};

}  // namespace ganscope::losses
