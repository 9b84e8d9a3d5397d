// SPDX-License-Identifier: GPL-3.0-or-later
// Nesterov's momentum: the gradient is taken where the momentum leads.
#include "core/game/entry.h"

namespace ganscope::methods {
namespace {

/// State (w, w₋).
struct Model {
    double h, beta;

    std::vector<std::string> memory() const { return {"previous"}; }
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> s, std::int64_t) const {
        const std::size_t n = static_cast<std::size_t>(dynamics.size());
        const std::span<T> w = s.first(n), previous = s.subspan(n);
        Vec<T> ahead(n);
        for (std::size_t i = 0; i < n; ++i) ahead[i] = w[i] + beta * (w[i] - previous[i]);
        dynamics.project(std::span<T>(ahead));
        const Vec<T> v = dynamics.field(ahead);
        for (std::size_t i = 0; i < n; ++i) {
            previous[i] = w[i];
            w[i] = ahead[i] + h * v[i];
        }
        dynamics.project(w);
    }
    double timeStep() const { return h; }
    /// The roots of μ² − (1 + β)(1 + hλ)μ + β(1 + hλ).
    std::vector<std::complex<double>> multipliers(std::complex<double> lambda) const {
        const std::complex<double> z = 1.0 + h * lambda, half = 0.5 * (1 + beta) * z, root = std::sqrt(half * half - beta * z);
        return {half + root, half - root};
    }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(Model{values.real("step"), values.real("beta")});
}

Parameter beta() {
    Parameter p = real("beta", "β", 0.9, -0.9, 0.95, "momentum");
    p.least = -1;
    p.most = 1;
    return p;
}

}  // namespace

extern const MethodEntry nesterov;
const MethodEntry nesterov = {
    {
        .id = "nesterov",
        .title = "Nesterov momentum",
        .summary = "Looks ahead along the momentum, not along the gradient: on a rotation it diverges as heavy-ball momentum does.",
        .equation = "y = w + β(w − w₋), w⁺ = y + h v(y)",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of both players"), beta()},
        .sources = {{.authors = "Nesterov", .title = "A method of solving a convex programming problem with convergence rate O(1/k²)",
                     .year = 1983, .venue = "Soviet Math. Dokl.", .locator = "constant momentum"},
                    {.authors = "Sutskever, Martens, Dahl, Hinton", .title = "On the importance of initialization and momentum in deep learning",
                     .year = 2013, .venue = "ICML", .locator = "Sec. 2"}},
        .facts = {{"dirac", {"method.id=nesterov"}, {0, 0}, {}, 1.1975096959, 1e-9},
                  {"dirac", {"method.id=nesterov", "regularizers.r1.gamma=0.3"}, {0, 0}, {}, 1.1380383502, 1e-9},
                  {"dirac", {"method.id=nesterov", "game.loss=wgan"}, {0, 0}, {}, 1.3301318625, 1e-9}},
    },
    make, true};

}  // namespace ganscope::methods
