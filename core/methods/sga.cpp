// SPDX-License-Identifier: GPL-3.0-or-later
// Symplectic gradient adjustment: descent with the rotational part of the game turned inwards.
#include "core/game/entry.h"

namespace ganscope::methods {
namespace {

/// In descent terms ξ = −v, H = −J, A = ½(H − Hᵀ): the adjusted gradient is ξ + λAᵀξ with Aᵀξ = ½(Hᵀξ − Hξ).
struct Model {
    double h, lambda;
    bool aligned;
    double bias;

    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> w, std::int64_t) const {
        const std::size_t n = w.size();
        const Vec<T> v = dynamics.field(w), forward = dynamics.jvp(w, v), backward = dynamics.vjp(w, v);
        const T weight = aligned ? T(lambda * sign<T>(v, forward, backward)) : T(lambda);
        for (std::size_t i = 0; i < n; ++i) w[i] += h * (v[i] - weight * (0.5 * (backward[i] - forward[i])));
        dynamics.project(w);
    }
    /// sign(⟨ξ, Hᵀξ⟩⟨Aᵀξ, Hᵀξ⟩/n + ε): towards stable equilibria, away from unstable ones; constant almost everywhere.
    template <class T>
    T sign(View<T> v, View<T> forward, View<T> backward) const {
        T descent(0.0), turn(0.0);
        for (std::size_t i = 0; i < v.size(); ++i) {
            descent -= v[i] * backward[i];
            turn += 0.5 * (backward[i] - forward[i]) * backward[i];
        }
        const auto agreement = valueOf(T(descent * turn)) / static_cast<double>(v.size()) + bias;
        return choose(agreement > 0, T(1.0), choose(agreement < 0, T(-1.0), T(0.0)));
    }
    double timeStep() const { return h; }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(
        Model{values.real("step"), values.real("lambda"), values.flag("alignment"), values.real("epsilon")});
}

}  // namespace

extern const MethodEntry sga;
const MethodEntry sga = {
    {
        .id = "sga",
        .title = "Symplectic gradient adjustment",
        .summary = "Adds the gradient's image under the antisymmetric part of the Jacobian: rotations are turned inwards, potential games left alone.",
        .equation = "w⁺ = w + h(v − λ·½(Jᵀv − Jv)); aligned: λ·sign(⟨v,Jᵀv⟩·⟨½(Jv − Jᵀv),Jᵀv⟩/n + ε)",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of both players"),
                       real("lambda", "λ", 1, 0, 2, "weight of the adjustment"),
                       flag("alignment", "aligned", false, "choose the sign of λ at every step, as the authors' optional variant"),
                       nonNegative("epsilon", "ε", 0.1, 0, 1, "what the alignment is compared with; the authors divide by the number of tensors, this by n")},
        .sources = {{.authors = "Balduzzi, Racanière, Martens, Foerster, Tuyls, Graepel", .title = "The Mechanics of n-Player Differentiable Games",
                     .year = 2018, .venue = "ICML", .locator = "Algorithm 1; authors' notebook"}},
        .facts = {{"dirac", {"method.id=sga"}, {0, 0}, {}, 0.9552486587, 1e-9},
                  {"dirac", {"method.id=sga", "regularizers.r1.gamma=0.3"}, {0, 0}, {}, 0.9233092656, 1e-9},
                  {"dirac", {"method.id=sga", "game.loss=wgan"}, {0, 0}, {}, 0.8246211251, 1e-9},
                  {"dirac", {"method.id=sga", "game.loss=wgan", "method.alignment=true"}, {0, 0}, {}, 0.8246211251, 1e-9}},
    },
    make};

}  // namespace ganscope::methods
