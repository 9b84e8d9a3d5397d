// SPDX-License-Identifier: GPL-3.0-or-later
// Heavy-ball momentum of either sign, simultaneous or alternating.
#include "core/game/entry.h"

namespace ganscope::methods {
namespace {

/// State (w, w₋). Alternating: θ moves first and ψ's gradient is taken at the new θ.
struct Model {
    double h, beta;
    bool alternating;

    std::vector<std::string> memory() const { return {"previous"}; }
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> s, std::int64_t) const {
        const int own = dynamics.split().generator, n = dynamics.size();
        const std::span<T> w = s.first(n), previous = s.subspan(n);
        const Vec<T> now(w.begin(), w.end());
        Vec<T> v = dynamics.field(w);
        for (int i = 0; i < own; ++i) w[i] += h * v[i] + beta * (now[i] - previous[i]);
        if (alternating) v = dynamics.field(w);
        for (int i = own; i < n; ++i) w[i] += h * v[i] + beta * (now[i] - previous[i]);
        dynamics.project(w);
        for (int i = 0; i < n; ++i) previous[i] = now[i];
    }
    double timeStep() const { return h; }
    /// The roots of μ² − (1 + β + hλ)μ + β.
    std::vector<std::complex<double>> multipliers(std::complex<double> lambda) const {
        if (alternating) return {};
        const std::complex<double> half = 0.5 * (1.0 + beta + h * lambda), root = std::sqrt(half * half - beta);
        return {half + root, half - root};
    }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(Model{values.real("step"), values.real("beta"), values.flag("alternating")});
}

Parameter beta() {
    Parameter p = real("beta", "β", 0, -0.9, 0.95, "momentum; negative values damp rotations when players alternate");
    p.least = -1;
    p.most = 1;
    return p;
}

}  // namespace

extern const MethodEntry momentum;
const MethodEntry momentum = {
    {
        .id = "momentum",
        .title = "Heavy-ball momentum",
        .summary = "Positive momentum destabilises a rotation; negative momentum with alternating players converges on it.",
        .equation = "w⁺ = w + h v(w) + β(w − w₋)",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of both players"), beta(),
                       flag("alternating", "alternating", false, "the discriminator's gradient is taken at the generator's new parameters")},
        .sources = {{.authors = "Gidel et al.", .title = "Negative Momentum for Improved Game Dynamics", .year = 2019,
                     .venue = "AISTATS", .locator = "simultaneous and alternating gradient steps with momentum"}},
        .facts = {{"dirac", {"method.id=momentum", "method.beta=0.5"}, {0, 0}, {}, 1.0456873922, 1e-9},
                  {"dirac", {"method.id=momentum", "method.beta=-0.5", "method.alternating=true"}, {0, 0}, {}, 0.9985177891, 1e-9},
                  {"bilinear", {"method.id=momentum", "method.beta=-0.5", "method.alternating=true"}, {0, 0}, {}, 0.9940625099, 1e-9}},
    },
    make};

}  // namespace ganscope::methods
