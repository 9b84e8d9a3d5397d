// SPDX-License-Identifier: GPL-3.0-or-later
// Crossing the curl: the linear family of Gemp and Mahadevan, by default its pure curl term.
#include "core/game/entry.h"

namespace ganscope::methods {
namespace {

/// In descent terms F = −v, J_F = −J: F_lin = κF + βJ_FᵀF − γJ_F F = −κv + βJᵀv − γJv, and w follows −F_lin.
struct Model {
    double h, kappa, beta, gamma;

    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> w, std::int64_t) const {
        const Vec<T> v = dynamics.field(w), forward = dynamics.jvp(w, v), backward = dynamics.vjp(w, v);
        for (std::size_t i = 0; i < w.size(); ++i) w[i] += h * (kappa * v[i] - beta * backward[i] + gamma * forward[i]);
        dynamics.project(w);
    }
    double timeStep() const { return h; }
    /// With β = 0 the map is a polynomial in J: 1 + h(κλ + γλ²).
    std::vector<std::complex<double>> multipliers(std::complex<double> lambda) const {
        if (beta != 0) return {};
        return {1.0 + h * lambda * (kappa + gamma * lambda)};
    }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(
        Model{values.real("step"), values.real("kappa"), values.real("beta"), values.real("gamma")});
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
                       real("gamma", "γ", 0.5, 0, 10, "weight of Jv; with κ = 1, β = 0 it is extragradient to first order")},
        .sources = {{.authors = "Gemp, Mahadevan", .title = "Global Convergence to the Equilibrium of GANs using Variational Inequalities",
                     .year = 2018, .venue = "arXiv:1808.01531", .locator = "F_lin and F_cc, \"Crossing-the-Curl\""}},
        .facts = {{"dirac", {"method.id=curl"}, {0, 0}, {}, 0.95, 1e-12},
                  {"dirac", {"method.id=curl", "regularizers.r1.gamma=0.3"}, {0, 0}, {}, 0.95, 1e-12},
                  {"dirac", {"method.id=curl", "game.loss=wgan"}, {0, 0}, {}, 0.8, 1e-12},
                  {"dirac", {"method.id=curl", "method.kappa=1", "method.beta=1", "method.gamma=0"}, {0, 0}, {}, 0.9552486587, 1e-9}},
    },
    make};

}  // namespace ganscope::methods
