// SPDX-License-Identifier: GPL-3.0-or-later
// Simultaneous gradient descent: the Euler method on the field, each player with its own step.
#include "core/game/entry.h"

namespace ganscope::methods {
namespace {

struct Model {
    double h, ratio;
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> w, std::int64_t) const {
        const Vec<T> v = dynamics.field(w);
        const int own = dynamics.split().generator, n = dynamics.size();
        for (int i = 0; i < n; ++i) w[i] += (i < own ? h : h * ratio) * v[i];
        dynamics.project(w);
    }
    double timeStep() const { return h; }
    std::vector<std::complex<double>> multipliers(std::complex<double> lambda) const {
        if (ratio != 1) return {};
        return {1.0 + h * lambda};
    }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(Model{values.real("step"), values.real("ratio")});
}

}  // namespace

extern const MethodEntry simultaneous;
const MethodEntry simultaneous = {
    {
        .id = "simultaneous",
        .title = "Simultaneous descent",
        .summary = "Both players step at once: μ = 1 + hλ, so purely imaginary eigenvalues always diverge.",
        .equation = "w⁺ = w + diag(h, ρh) v(w)",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of the generator"),
                       positive("ratio", "h_D/h_G", 1, 0.1, 10, "step of the discriminator over that of the generator")},
        .sources = {{.authors = "Mescheder, Nowozin, Geiger", .title = "The Numerics of GANs", .year = 2017, .venue = "NIPS",
                     .locator = "Algorithm 1"}},
        .facts = {{"dirac", {"method.id=simultaneous"}, {0, 0}, {}, 1.004987562112089},
                  {"dirac", {"method.id=simultaneous", "regularizers.r1.gamma=0.3"}, {0, 0}, {}, 0.9746794344808963},
                  {"dirac", {"method.id=simultaneous", "regularizers.r1.gamma=0.3", "method.ratio=5"}, {0, 0}, {}, 0.8660254037844386}},
    },
    make};

}  // namespace ganscope::methods
