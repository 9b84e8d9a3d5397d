// SPDX-License-Identifier: GPL-3.0-or-later
// Optimistic descent (past extragradient): the last change of the gradient is taken to come again.
#include "core/game/entry.h"

namespace ganscope::methods {
namespace {

/// State (w, w₋). The field at w₋ is computed anew, on this step's batch and replay buffer: where neither changes from step to
/// step it is what the last step saw.
struct Model {
    double h;

    std::vector<std::string> memory() const { return {"previous"}; }
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> s, std::int64_t) const {
        const std::size_t n = static_cast<std::size_t>(dynamics.size());
        const std::span<T> w = s.first(n), previous = s.subspan(n);
        const Vec<T> v = dynamics.field(w), before = dynamics.field(previous);
        for (std::size_t i = 0; i < n; ++i) {
            previous[i] = w[i];
            w[i] += 2 * h * v[i] - h * before[i];
        }
        dynamics.project(w);
    }
    double timeStep() const { return h; }
    /// The roots of μ² − (1 + 2hλ)μ + hλ; the discriminant is 1 + 4h²λ².
    std::vector<std::complex<double>> multipliers(std::complex<double> lambda) const {
        const std::complex<double> z = h * lambda, half = 0.5 + z, root = 0.5 * std::sqrt(1.0 + 4.0 * z * z);
        return {half + root, half - root};
    }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(Model{values.real("step")});
}

}  // namespace

extern const MethodEntry optimistic;
const MethodEntry optimistic = {
    {
        .id = "optimistic",
        .title = "Optimistic descent",
        .summary = "Extragradient at the price of one gradient a step, were the last one kept; here both are computed anew, on the same batch. "
                   "Converges on a rotation for hω < 1/√3.",
        .equation = "w⁺ = w + 2h v(w) − h v(w₋)",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of both players")},
        .sources = {{.authors = "Popov", .title = "A modification of the Arrow-Hurwicz method for search of saddle points", .year = 1980,
                     .venue = "Math. Notes", .locator = "the method"},
                    {.authors = "Daskalakis, Ilyas, Syrgkanis, Zeng", .title = "Training GANs with Optimism", .year = 2018,
                     .venue = "ICLR", .locator = "Sec. 2"}},
        .facts = {{"dirac", {"method.id=optimistic"}, {0, 0}, {}, 0.9949361530, 1e-9},
                  {"dirac", {"method.id=optimistic", "regularizers.r1.gamma=0.3"}, {0, 0}, {}, 0.9659283374, 1e-9},
                  {"dirac", {"method.id=optimistic", "game.loss=wgan"}, {0, 0}, {}, 0.9789063129, 1e-9},
                  {"bilinear", {"method.id=optimistic", "method.step=0.5773502691896258"}, {0, 0}, {}, 1.0, 1e-12}},
    },
    make};

}  // namespace ganscope::methods
