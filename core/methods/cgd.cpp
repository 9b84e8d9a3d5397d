// SPDX-License-Identifier: GPL-3.0-or-later
// Competitive gradient descent: both players step to the Nash equilibrium of the local bilinear game.
#include "core/game/entry.h"
#include "core/math/elimination.h"

namespace ganscope::methods {
namespace {

struct Model {
    double h;

    /// Solves (I − hJ_off)Δ = hv, J_off being J without its diagonal blocks; for a zero-sum game that is the published
    /// pair Δθ = −h(I + h²V_θψV_ψθ)⁻¹(V_θ + hV_θψV_ψ), Δψ = h(I + h²V_ψθV_θψ)⁻¹(V_ψ − hV_ψθV_θ).
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> w, std::int64_t) const {
        const std::size_t n = w.size(), own = static_cast<std::size_t>(dynamics.split().generator);
        Vec<T> change = dynamics.field(w), A(n * n), unit(n);
        for (std::size_t j = 0; j < n; ++j) {
            unit[j] = T(1.0);
            const Vec<T> column = dynamics.jvp(w, unit);
            unit[j] = T(0.0);
            for (std::size_t i = 0; i < n; ++i)
                A[i * n + j] = (i < own) == (j < own) ? T(i == j ? 1.0 : 0.0) : T(-h * column[i]);
            change[j] *= T(h);
        }
        eliminate<T>(A, change);
        for (std::size_t i = 0; i < n; ++i) w[i] += change[i];
        dynamics.project(w);
    }
    double timeStep() const { return h; }
    std::string failure() const { return "the local game has no single equilibrium, or the state is no longer a finite number"; }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(Model{values.real("step")});
}

}  // namespace

extern const MethodEntry cgd;
const MethodEntry cgd = {
    {
        .id = "cgd",
        .title = "Competitive gradient descent",
        .summary = "Each player answers to what the other is about to do: implicit in the coupling, explicit in the rest.",
        .equation = "w⁺ = w + h(I − hJ_off)⁻¹ v(w)",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of both players")},
        .sources = {{.authors = "Schäfer, Anandkumar", .title = "Competitive Gradient Descent", .year = 2019, .venue = "NeurIPS",
                     .locator = "Algorithm 1"}},
        .facts = {{"dirac", {"method.id=cgd"}, {0, 0}, {}, 0.9950371902, 1e-9},
                  {"dirac", {"method.id=cgd", "regularizers.r1.gamma=0.3"}, {0, 0}, {}, 0.9647243489, 1e-9},
                  {"dirac", {"method.id=cgd", "game.loss=wgan"}, {0, 0}, {}, 0.9805806757, 1e-9}},
    },
    make};

}  // namespace ganscope::methods
