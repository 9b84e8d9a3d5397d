// SPDX-License-Identifier: GPL-3.0-or-later
// Extragradient: look ahead, then step with the gradient found there.
#include "core/game/entry.h"

namespace ganscope::methods {
namespace {

struct Model {
    double h, extrapolation;
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> w, std::int64_t) const {
        Vec<T> ahead = dynamics.field(w);
        for (std::size_t i = 0; i < w.size(); ++i) ahead[i] = w[i] + h * extrapolation * ahead[i];
        dynamics.project(std::span<T>(ahead));
        const Vec<T> v = dynamics.field(ahead);
        for (std::size_t i = 0; i < w.size(); ++i) w[i] += h * v[i];
        dynamics.project(w);
    }
    double timeStep() const { return h; }
    std::vector<std::complex<double>> multipliers(std::complex<double> lambda) const {
        const std::complex<double> z = h * lambda;
        return {1.0 + z + extrapolation * z * z};
    }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(Model{values.real("step"), values.real("extrapolation")});
}

}  // namespace

extern const MethodEntry extragradient;
const MethodEntry extragradient = {
    {
        .id = "extragradient",
        .title = "Extragradient",
        .summary = "μ = 1 + hλ + h'hλ²: the last term turns rotation into contraction for hω < 1 if h' = h, in general for q²h²ω² < 2q − 1 with q = h'/h.",
        .equation = "w⁺ = w + h v(w + h' v(w))",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of both players"),
                       nonNegative("extrapolation", "h'/h", 1, 0.1, 2, "length of the look ahead, in steps")},
        .sources = {{.authors = "Korpelevich", .title = "The extragradient method for finding saddle points and other problems",
                     .year = 1976, .venue = "Matecon", .locator = "the method"},
                    {.authors = "Gidel et al.", .title = "A Variational Inequality Perspective on Generative Adversarial Networks",
                     .year = 2019, .venue = "ICLR", .locator = "extrapolation, then the update"}},
        .facts = {{"dirac", {"method.id=extragradient"}, {0, 0}, {}, 0.9950376877, 1e-9},
                  {"dirac", {"method.id=extragradient", "game.loss=wgan"}, {0, 0}, {}, 0.9806120538, 1e-9}},
    },
    make};

}  // namespace ganscope::methods
