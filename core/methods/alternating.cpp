// SPDX-License-Identifier: GPL-3.0-or-later
// Alternating gradient descent: the generator steps first, the discriminator answers to what it became.
#include "core/game/entry.h"

namespace ganscope::methods {
namespace {

struct Model {
    double h, ratio;
    int generatorSteps, discriminatorSteps;
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> w, std::int64_t) const {
        const int own = dynamics.split().generator, n = dynamics.size();
        for (int k = 0; k < generatorSteps; ++k) move(dynamics, w, 0, own, h);
        for (int k = 0; k < discriminatorSteps; ++k) move(dynamics, w, own, n, h * ratio);
    }
    template <class T>
    static void move(const Moment<T>& dynamics, std::span<T> w, int from, int to, double step) {
        const Vec<T> v = dynamics.field(w);
        for (int i = from; i < to; ++i) w[i] += step * v[i];
        dynamics.project(w);
    }
    double timeStep() const { return h; }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(Model{values.real("step"), values.real("ratio"),
                                                   values.integer("generator_steps"), values.integer("discriminator_steps")});
}

}  // namespace

extern const MethodEntry alternating;
const MethodEntry alternating = {
    {
        .id = "alternating",
        .title = "Alternating descent",
        .summary = "The generator steps, then the discriminator: on a pure rotation it stays on a ring instead of diverging.",
        .equation = "n_g steps θ ← θ + h v_θ, then n_d steps ψ ← ψ + ρh v_ψ at the new θ",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of the generator"),
                       positive("ratio", "h_D/h_G", 1, 0.1, 10, "step of the discriminator over that of the generator"),
                       integer("generator_steps", "n_g", 1, 1, 10, "generator steps in a round"),
                       integer("discriminator_steps", "n_d", 1, 1, 10, "discriminator steps in a round")},
        .sources = {{.authors = "Mescheder, Geiger, Nowozin", .title = "Which Training Methods for GANs do actually Converge?",
                     .year = 2018, .venue = "ICML", .locator = "Lemma 2.5"}},
        .facts = {{"dirac", {"method.id=alternating"}, {0, 0}, {}, 1.0},
                  {"dirac", {"method.id=alternating", "method.discriminator_steps=5", "regularizers.r1.gamma=0.3"}, {0, 0}, {}, 0.8566819844, 1e-9}},
    },
    make};

}  // namespace ganscope::methods
