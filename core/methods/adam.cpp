// SPDX-License-Identifier: GPL-3.0-or-later
// Adam: averaged gradients divided by the running root of their mean square, both with bias correction.
#include "core/game/adaptive.h"
#include "core/game/entry.h"
#include "core/math/phrase.h"

namespace ganscope::methods {
namespace {

/// State (w, m, s), m = s = 0 at first; m averages the field, which is the negative gradient.
struct Model {
    double h, beta1, beta2;
    Preconditioner divide;

    std::vector<std::string> memory() const { return {"first_moment", "second_moment"}; }
    Vec<double> rest(View<double> w) const {
        Vec<double> s(w.begin(), w.end());
        s.resize(3 * w.size(), 0.0);
        return s;
    }
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> state, std::int64_t index) const {
        const std::size_t n = static_cast<std::size_t>(dynamics.size());
        const std::span<T> w = state.first(n), m = state.subspan(n, n), s = state.subspan(2 * n);
        const Vec<T> v = dynamics.field(w);
        const double t = static_cast<double>(index + 1);
        const double first = 1 / (1 - std::pow(beta1, t)), second = 1 / (1 - std::pow(beta2, t));
        for (std::size_t i = 0; i < n; ++i) {
            m[i] = beta1 * m[i] + (1 - beta1) * v[i];
            s[i] = beta2 * s[i] + (1 - beta2) * v[i] * v[i];
            w[i] += h * divide(T(first * m[i]), T(second * s[i]));
        }
        dynamics.project(w);
    }
    double timeStep() const { return h; }
    std::string why(const Dynamics& dynamics, View<double> state) const {
        const Vec<double> v = dynamics.field<double>(state.first(static_cast<std::size_t>(dynamics.size())));
        for (double c : v)
            if (divide.feels(c * c)) return noAdaptiveLinearisation;
        return words("reasons", "the bias correction makes the map depend on the number of the step");
    }
    Vec<double> preconditioner(const Dynamics& dynamics, View<double> state, std::int64_t index) const {
        const std::size_t n = static_cast<std::size_t>(dynamics.size());
        const Vec<double> v = dynamics.field<double>(state.first(n));
        const double second = 1 / (1 - std::pow(beta2, static_cast<double>(index + 1)));
        Vec<double> P(n);
        for (std::size_t i = 0; i < n; ++i) P[i] = divide(1.0, second * (beta2 * state[2 * n + i] + (1 - beta2) * v[i] * v[i]));
        return P;
    }
    Outlook outlook(const Dynamics& dynamics, View<double> w) const { return adaptiveRing(dynamics, w, h, beta1, beta2); }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(Model{values.real("step"), values.real("beta1"), values.real("beta2"),
                                                   {values.real("epsilon"), values.flag("inside")}});
}

Parameter within(Parameter p, double least) {
    p.least = least;
    p.most = 0.999999999;
    return p;
}

}  // namespace

extern const MethodEntry adam;
const MethodEntry adam = {
    {
        .id = "adam",
        .title = "Adam",
        .summary = "Neither converges nor diverges on a rotation: it settles on a ring whose radius is proportional to the step.",
        .equation = "m⁺ = β₁m + (1 − β₁)v, s⁺ = β₂s + (1 − β₂)v², w⁺ = w + h m̂/(√ŝ + ε), hats divide by 1 − βᵗ",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of both players"),
                       within(real("beta1", "β₁", 0.5, -0.5, 0.95, "share of the old mean that is kept; negative values are negative momentum"), -0.999999999),
                       within(real("beta2", "β₂", 0.999, 0.9, 0.9999, "share of the old mean square that is kept"), 0),
                       positive("epsilon", "ε", 1e-8, 1e-12, 1e-3, "what keeps the division finite"),
                       flag("inside", "ε inside", false, "ε inside the root, not outside as published")},
        .sources = {{.authors = "Kingma, Ba", .title = "Adam: A Method for Stochastic Optimization", .year = 2015, .venue = "ICLR",
                     .locator = "Algorithm 1"}},
        .facts = {{"bilinear", {"method.id=adam", "method.step=0.001"}, {0, 0}, {}, {}, 1e-12, 0.15491933384829668, true},
                  {"dirac", {"method.id=adam", "method.step=0.0001", "method.beta1=0.9"}, {0, 0}, {}, {}, 1e-12, 0.038987177379235854, true}},
    },
    make, true};

}  // namespace ganscope::methods
