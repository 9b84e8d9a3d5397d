// SPDX-License-Identifier: GPL-3.0-or-later
// Lookahead-minmax: descent for k steps, then both players fall back towards where they came from.
#include "core/game/descent.h"
#include "core/game/entry.h"

namespace ganscope::methods {
namespace {

/// State (w, slow). A step is one of the inner descent; the last of a period draws both together.
struct Model {
    double h;
    int k;
    double alpha;
    bool alternating;

    std::vector<std::string> memory() const { return {"slow"}; }
    int period() const { return k; }
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> s, std::int64_t index) const {
        const std::size_t n = static_cast<std::size_t>(dynamics.size());
        const std::span<T> w = s.first(n), slow = s.subspan(n);
        descend<T>(dynamics, w, h, alternating);
        if ((index + 1) % k != 0) return;
        for (std::size_t i = 0; i < n; ++i) w[i] = slow[i] = slow[i] + alpha * (w[i] - slow[i]);
    }
    double timeStep() const { return h; }
    /// 1 − α + α(1 + hλ)^k, and 0 for the slow weights, of a period.
    std::vector<std::complex<double>> multipliers(std::complex<double> lambda) const {
        if (alternating) return {};
        return {1 - alpha + alpha * std::pow(1.0 + h * lambda, k), 0.0};
    }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(
        Model{values.real("step"), values.integer("period"), values.real("alpha"), values.flag("alternating")});
}

Parameter period() {
    Parameter p = integer("period", "k", 5, 1, 100, "inner steps before the slow weights move");
    p.most = 10000;
    return p;
}

Parameter alpha() {
    Parameter p = real("alpha", "α", 0.5, 0.1, 1, "how far the slow weights move towards the fast ones");
    p.least = 0;
    p.most = 1;
    return p;
}

}  // namespace

extern const MethodEntry lookahead;
const MethodEntry lookahead = {
    {
        .id = "lookahead",
        .title = "Lookahead",
        .summary = "Falls back half the way every k steps: the chord of an outward spiral leads inwards. Its multipliers are those of a period.",
        .equation = "every k steps of descent w: slow ← slow + α(w − slow), w ← slow; μ = 1 − α + α(1 + hλ)ᵏ",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "inner step of both players"), period(), alpha(),
                       flag("alternating", "alternating", false, "the inner descent is alternating")},
        .sources = {{.authors = "Chavdarova, Pagliardini, Stich, Fleuret, Jaggi", .title = "Taming GANs with Lookahead-Minmax", .year = 2021,
                     .venue = "ICLR", .locator = "Algorithm 1; authors' bilinear notebook"},
                    {.authors = "Zhang, Lucas, Hinton, Ba", .title = "Lookahead Optimizer: k steps forward, 1 step back", .year = 2019,
                     .venue = "NeurIPS", .locator = "Algorithm 1"}},
        .facts = {{"dirac", {"method.id=lookahead"}, {0, 0}, {}, 0.9813269142, 1e-9},
                  {"dirac", {"method.id=lookahead", "regularizers.r1.gamma=0.3"}, {0, 0}, {}, 0.9118587829, 1e-9},
                  {"dirac", {"method.id=lookahead", "game.loss=wgan"}, {0, 0}, {}, 0.9263709978, 1e-9},
                  {"dirac", {"method.id=lookahead", "method.period=20"}, {0, 0}, {}, 0.5731825058, 1e-9},
                  {"dirac", {"method.id=lookahead", "method.period=20", "regularizers.r1.gamma=0.3"}, {0, 0}, {}, 0.4752523665, 1e-9},
                  {"dirac", {"method.id=lookahead", "method.period=20", "game.loss=wgan"}, {0, 0}, {}, 0.5343198534, 1e-9}},
    },
    make};

}  // namespace ganscope::methods
