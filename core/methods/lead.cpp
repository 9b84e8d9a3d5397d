// SPDX-License-Identifier: GPL-3.0-or-later
// LEAD: momentum, and a force that the mixed derivatives exert on the last step.
#include "core/game/entry.h"

namespace ganscope::methods {
namespace {

/// State (w, w₋).
struct Model {
    double h, beta, alpha;

    std::vector<std::string> memory() const { return {"previous"}; }
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> s, std::int64_t) const {
        const std::size_t n = static_cast<std::size_t>(dynamics.size()), own = static_cast<std::size_t>(dynamics.split().generator);
        const std::span<T> w = s.first(n), previous = s.subspan(n);
        Vec<T> last(n), generator(n), discriminator(n);
        for (std::size_t i = 0; i < n; ++i) {
            last[i] = w[i] - previous[i];
            (i < own ? generator : discriminator)[i] = last[i];
        }
        const Vec<T> v = dynamics.field(w);
        const Vec<T> onDiscriminator = dynamics.jvp(w, generator), onGenerator = dynamics.jvp(w, discriminator);
        for (std::size_t i = 0; i < n; ++i) {
            previous[i] = w[i];
            w[i] += h * v[i] + beta * last[i] + alpha * (i < own ? onGenerator : onDiscriminator)[i];
        }
        dynamics.project(w);
    }
    double timeStep() const { return h; }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(Model{values.real("step"), values.real("beta"), values.real("alpha")});
}

Parameter beta() {
    Parameter p = real("beta", "β", 0, -0.5, 0.9, "momentum");
    p.least = -1;
    p.most = 1;
    return p;
}

}  // namespace

extern const MethodEntry lead;
const MethodEntry lead = {
    {
        .id = "lead",
        .title = "LEAD",
        .summary = "Momentum with a force from the mixed derivatives that damps rotations; with α = h and β = 0 it is optimistic descent on a bilinear game.",
        .equation = "w⁺ = w + h v + β(w − w₋) + αJ_off(w − w₋)",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of both players"), beta(),
                       real("alpha", "α", 0.3, 0, 1, "strength of the coupling force; its sign is the one that damps, our choice")},
        .sources = {{.authors = "Hemmat, Mitra, Lajoie, Mitliagkas", .title = "LEAD: Min-Max Optimization from a Physical Perspective",
                     .year = 2023, .venue = "TMLR", .locator = "Algorithm 1"}},
        .facts = {{"dirac", {"method.id=lead"}, {0, 0}, {}, 0.9897942918, 1e-9},
                  {"dirac", {"method.id=lead", "method.alpha=0.2"}, {0, 0}, {}, 0.9949361530, 1e-9},
                  {"dirac", {"method.id=lead", "regularizers.r1.gamma=0.3"}, {0, 0}, {}, 0.9588067126, 1e-9},
                  {"dirac", {"method.id=lead", "game.loss=wgan"}, {0, 0}, {}, 0.9564062066, 1e-9}},
    },
    make, true};

}  // namespace ganscope::methods
