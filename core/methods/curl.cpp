// SPDX-License-Identifier: GPL-3.0-or-later
// Crossing the curl: the linear family of Gemp and Mahadevan, by default its pure curl term.
#include "core/game/adaptive.h"
#include "core/game/entry.h"

namespace ganscope::methods {
namespace {

/// In descent terms F = −v, J_F = −J: F_lin = κF + βJ_FᵀF − γJ_F F = −κv + βJᵀv − γJv, and w follows −F_lin.
struct Crossed {
    double kappa, beta, gamma;

    template <class T>
    Vec<T> along(const Moment<T>& dynamics, View<T> w) const {
        const Vec<T> v = dynamics.field(w), forward = dynamics.jvp(w, v), backward = dynamics.vjp(w, v);
        Vec<T> f(w.size());
        for (std::size_t i = 0; i < w.size(); ++i) f[i] = kappa * v[i] - beta * backward[i] + gamma * forward[i];
        return f;
    }
};

struct Model : Crossed {
    double h;

    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> w, std::int64_t) const {
        const Vec<T> f = along<T>(dynamics, w);
        for (std::size_t i = 0; i < w.size(); ++i) w[i] += h * f[i];
        dynamics.project(w);
    }
    double timeStep() const { return h; }
    /// With β = 0 the map is a polynomial in J: 1 + h(κλ + γλ²).
    std::vector<std::complex<double>> multipliers(std::complex<double> lambda) const {
        if (beta != 0) return {};
        return {1.0 + h * lambda * (kappa + gamma * lambda)};
    }
};

/// As the authors train networks: −F_lin takes the gradient's place in RMSProp.
struct Scaled : Crossed, MeanSquareStep {
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> state, std::int64_t) const {
        const std::span<T> w = state.first(static_cast<std::size_t>(dynamics.size()));
        advance<T>(state, along<T>(dynamics, w));
        dynamics.project(w);
    }
    std::string why(const Dynamics& dynamics, View<double> state) const {
        const std::size_t n = static_cast<std::size_t>(dynamics.size());
        return feels(state, along<double>(Moment<double>(dynamics), state.first(n))) ? noAdaptiveLinearisation : "";
    }
};

std::unique_ptr<const Method> make(const Values& values) {
    const Crossed crossed{values.real("kappa"), values.real("beta"), values.real("gamma")};
    if (values.flag("scaled")) return std::make_unique<MethodOf<Scaled>>(Scaled{crossed, {values.real("step"), 0.9, 0, {1e-8, true}}});
    return std::make_unique<MethodOf<Model>>(Model{crossed, values.real("step")});
}

}  // namespace

extern const MethodEntry curl;
const MethodEntry curl = {
    {
        .id = "curl",
        .title = "Crossing the curl",
        .summary = "Follows ½(J − Jᵀ)v, which on a pure rotation points straight at the equilibrium; alone it ignores damping.",
        .equation = "w⁺ = w + h(κv − βJᵀv + γJv); κ = 0, β = γ = ½ is F_cc",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of both players"),
                       real("kappa", "κ", 0, 0, 1, "weight of the field itself"),
                       real("beta", "β", 0.5, 0, 10, "weight of Jᵀv; with κ = 1, γ = 0 it is consensus optimization"),
                       real("gamma", "γ", 0.5, 0, 10, "weight of Jv; with κ = 1, β = 0 it is extragradient to first order"),
                       flag("scaled", "RMSProp", false, "divides every entry by the running root of its mean square (α = 0.9, ε = 1e-8), as the authors train networks")},
        .sources = {{.authors = "Gemp, Mahadevan", .title = "Global Convergence to the Equilibrium of GANs using Variational Inequalities",
                     .year = 2018, .venue = "arXiv:1808.01531", .locator = "F_lin and F_cc, \"Crossing-the-Curl\""}},
        .facts = {{"dirac", {"method.id=curl"}, {0, 0}, {}, 0.95, 1e-12},
                  {"dirac", {"method.id=curl", "regularizers.r1.gamma=0.3"}, {0, 0}, {}, 0.95, 1e-12},
                  {"dirac", {"method.id=curl", "game.loss=wgan"}, {0, 0}, {}, 0.8, 1e-12},
                  {"dirac", {"method.id=curl", "method.kappa=1", "method.beta=1", "method.gamma=0"}, {0, 0}, {}, 0.9552486587, 1e-9}},
    },
    make};

}  // namespace ganscope::methods
