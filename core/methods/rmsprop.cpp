// SPDX-License-Identifier: GPL-3.0-or-later
// RMSProp: every gradient entry divided by the running root of its mean square.
#include "core/game/adaptive.h"
#include "core/game/entry.h"

namespace ganscope::methods {
namespace {

struct Model : MeanSquareStep {
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> state, std::int64_t) const {
        const std::span<T> w = state.first(static_cast<std::size_t>(dynamics.size()));
        advance<T>(state, dynamics.field(w));
        dynamics.project(w);
    }
    std::string why(const Dynamics& dynamics, View<double> state) const {
        const std::size_t n = static_cast<std::size_t>(dynamics.size());
        return feels(state, dynamics.field<double>(state.first(n))) ? noAdaptiveLinearisation : "";
    }
    Vec<double> preconditioner(const Dynamics& dynamics, View<double> state, std::int64_t) const {
        const std::size_t n = static_cast<std::size_t>(dynamics.size());
        const Vec<double> v = dynamics.field<double>(state.first(n));
        Vec<double> P(n);
        for (std::size_t i = 0; i < n; ++i) P[i] = divide(1.0, next(state[n + i], v[i]));
        return P;
    }
    Outlook outlook(const Dynamics& dynamics, View<double> w) const { return adaptiveRing(dynamics, w, h, 0, decay); }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(Model{{values.real("step"), values.real("decay"), values.real("initial"),
                                                    {values.real("epsilon"), values.flag("inside")}}});
}

Parameter decay() {
    Parameter p = real("decay", "α", 0.9, 0.5, 0.999, "share of the old mean square that is kept");
    p.least = 0;
    p.most = 0.999999999;
    return p;
}

}  // namespace

extern const MethodEntry rmsprop;
const MethodEntry rmsprop = {
    {
        .id = "rmsprop",
        .title = "RMSProp",
        .summary = "Steps of a fixed length: on a rotation it neither converges nor diverges but settles on a ring of radius h√(8/(1 − α)).",
        .equation = "s⁺ = αs + (1 − α)v², w⁺ = w + h v/√(s⁺ + ε)",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of both players"), decay(),
                       positive("epsilon", "ε", 1e-8, 1e-12, 1e-3, "what keeps the division finite"),
                       flag("inside", "ε inside", true, "ε inside the root, as TensorFlow has it, or outside, as PyTorch has it"),
                       nonNegative("initial", "s₀", 0, 0, 1, "the first mean square; TensorFlow begins at 1")},
        .sources = {{.authors = "Tieleman, Hinton", .title = "Lecture 6.5: rmsprop", .year = 2012, .venue = "Coursera",
                     .locator = "slide 29"}},
        .facts = {{"bilinear", {"method.id=rmsprop"}, {0, 0}, {}, {}, 1e-12, 1.7888543819998317, true},
                  {"bilinear", {"method.id=rmsprop", "method.step=0.001", "method.decay=0.999"}, {0, 0}, {}, {}, 1e-12, 0.0894427190999916, true}},
    },
    make, true};

}  // namespace ganscope::methods
