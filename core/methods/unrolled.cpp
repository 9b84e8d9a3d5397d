// SPDX-License-Identifier: GPL-3.0-or-later
// Unrolled GAN: the generator descends on its loss against the discriminator that k more steps would make.
#include "core/game/entry.h"

namespace ganscope::methods {
namespace {

struct Model {
    double h;
    int depth;
    double rate;
    bool through;

    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> w, std::int64_t) const {
        const std::size_t n = w.size(), own = static_cast<std::size_t>(dynamics.split().generator);
        const Vec<T> v = dynamics.field(w), slope = generatorGradient<T>(dynamics, w);
        for (std::size_t i = 0; i < n; ++i) w[i] += h * (i < own ? T(-slope[i]) : v[i]);
        dynamics.project(w);
    }

    /// d/dθ L_G(θ, ψ_k(θ, ψ)), ψ_{i+1} = Π(ψ_i + ηv_ψ(θ, ψ_i)): forwards to ψ_k, then back with p = ∂L_G/∂ψ_{i+1},
    /// ∂L_G/∂θ += ηJ_DGᵀp, p += ηJ_DDᵀp, both from one adjoint product Jᵀ(0, p).
    template <class T>
    Vec<T> generatorGradient(const Moment<T>& dynamics, View<T> w) const {
        const std::size_t n = w.size(), own = static_cast<std::size_t>(dynamics.split().generator);
        const std::size_t foreseen = static_cast<std::size_t>(depth);
        std::vector<T> points(n * (foreseen + 1)), moved(n * foreseen);  // with the projection, and without
        const auto point = [&](std::size_t k) { return std::span<T>(points).subspan(k * n, n); };
        std::copy(w.begin(), w.end(), points.begin());
        for (std::size_t k = 0; k < foreseen; ++k) {
            const Vec<T> v = dynamics.field(point(k));
            for (std::size_t i = 0; i < n; ++i) point(k + 1)[i] = moved[k * n + i] = point(k)[i] + (i < own ? T(0.0) : T(rate * v[i]));
            dynamics.project(point(k + 1));
        }
        Vec<T> g(n), d(n);
        dynamics.gradients(point(foreseen), g, d);
        if (!through) return g;
        for (std::size_t k = foreseen; k-- > 0;) {
            Vec<T> p(n);
            for (std::size_t i = own; i < n; ++i) p[i] = g[i];
            dynamics.stopClipped(std::span<T>(moved).subspan(k * n, n), p);
            const Vec<T> back = dynamics.vjp(point(k), p);
            for (std::size_t i = 0; i < n; ++i) g[i] = (i < own ? g[i] : p[i]) + rate * back[i];
        }
        return g;
    }
    double timeStep() const { return h; }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(
        Model{values.real("step"), values.integer("depth"), values.real("rate"), values.flag("through")});
}

Parameter depth() {
    Parameter p = integer("depth", "k", 5, 0, 15, "discriminator steps that the generator foresees; 0 is simultaneous descent");
    p.most = 1000;
    return p;
}

}  // namespace

extern const MethodEntry unrolled;
const MethodEntry unrolled = {
    {
        .id = "unrolled",
        .title = "Unrolled descent",
        .summary = "The generator foresees k steps of the discriminator, which damps it as a penalty on the discriminator's gradient would.",
        .equation = "θ⁺ = θ − h d/dθ L_G(θ, ψ_k(θ, ψ)), ψ_{i+1} = ψ_i + ηv_ψ(θ, ψ_i); ψ⁺ = ψ + h v_ψ(θ, ψ)",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of both players"), depth(),
                       nonNegative("rate", "η", 0.2, 0, 1, "step of the foreseen discriminator"),
                       flag("through", "dψ_k/dθ", true, "differentiate through the foreseen steps; without it half of the damping is lost")},
        .sources = {{.authors = "Metz, Poole, Pfau, Sohl-Dickstein", .title = "Unrolled Generative Adversarial Networks", .year = 2017,
                     .venue = "ICLR", .locator = "the unrolled surrogate objective and its updates"}},
        .facts = {{"dirac", {"method.id=unrolled", "method.rate=0.1"}, {0, 0}, {}, 0.9797958971132712},
                  {"dirac", {"method.id=unrolled", "method.depth=0"}, {0, 0}, {}, 1.004987562112089},
                  {"dirac", {"method.id=unrolled", "game.loss=wgan", "method.rate=0.1"}, {0, 0}, {}, 0.9165151389911681}},
    },
    make};

}  // namespace ganscope::methods
