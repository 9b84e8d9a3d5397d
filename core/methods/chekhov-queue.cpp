// SPDX-License-Identifier: GPL-3.0-or-later
// The practical Chekhov GAN: gradients averaged over a queue of past opponents.
#include "core/game/entry.h"
#include "core/math/phrase.h"

namespace ganscope::methods {
namespace {

/// State (w, the points 1, 2, …, (K − 1)m steps ago, newest first).
struct Model {
    double h;
    int length, spacing;
    double pull;

    std::vector<std::string> memory() const {
        std::vector<std::string> names;
        for (int k = 1; k <= (length - 1) * spacing; ++k) names.push_back("past" + std::to_string(k));
        return names;
    }
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> s, std::int64_t index) const {
        const std::size_t n = static_cast<std::size_t>(dynamics.size()), own = static_cast<std::size_t>(dynamics.split().generator);
        Vec<T> mean = dynamics.field(s.first(n));
        for (int k = 1; k < length; ++k) {
            const View<T> past = s.subspan(static_cast<std::size_t>(k * spacing) * n, n);
            Vec<T> generator(s.begin(), s.begin() + own), discriminator(past.begin(), past.begin() + own);
            generator.append(past.subspan(own));
            discriminator.append(s.subspan(own, n - own));
            const Vec<T> first = dynamics.field(generator), second = dynamics.field(discriminator);
            for (std::size_t i = 0; i < n; ++i) mean[i] += (i < own ? first : second)[i];
        }
        const double inertia = pull / std::sqrt(static_cast<double>(index + 1));
        const Vec<T> now(s.begin(), s.begin() + n);
        for (std::size_t i = s.size(); i-- > n;) s[i] = s[i - n];
        for (std::size_t i = 0; i < n; ++i) s[i] = now[i] + h * (mean[i] / double(length) - inertia * now[i]);
        dynamics.project(s.first(n));
    }
    double timeStep() const { return h; }
    std::string why(const Dynamics&, View<double>) const {
        return pull != 0 ? words("reasons", "the pull C/√t makes the map depend on the number of the step") : "";
    }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(
        Model{values.real("step"), values.integer("length"), values.integer("spacing"), values.real("pull")});
}

Parameter upTo(Parameter p, double most) {
    p.most = most;
    return p;
}

}  // namespace

extern const MethodEntry chekhov_queue;
const MethodEntry chekhov_queue = {
    {
        .id = "chekhov-queue",
        .title = "Chekhov GAN with a queue",
        .summary = "Steps against a queue of past opponents: the delay drives the last iterate outwards faster than plain descent.",
        .equation = "θ⁺ = θ + (h/K) Σ_k v_θ(θ, ψ(t − km)), ψ likewise, k = 0 … K − 1; with a pull −hC/√t·w",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of both players"),
                       upTo(integer("length", "K", 5, 1, 10, "opponents in the queue, the present one among them"), 100),
                       upTo(integer("spacing", "m", 1, 1, 20, "steps between two of them"), 100),
                       nonNegative("pull", "C", 0, 0, 1, "strength of the decaying pull to the origin")},
        .sources = {{.authors = "Grnarova, Levy, Lucchi, Hofmann, Krause", .title = "An Online Learning Approach to Generative Adversarial Networks",
                     .year = 2018, .venue = "ICLR", .locator = "Algorithm 2, simultaneous and without its spacing schedule"}},
        .facts = {{"bilinear", {"method.id=chekhov-queue", "method.step=0.1", "method.length=1"}, {0, 0}, {}, 1.004987562112089},
                  {"bilinear", {"method.id=chekhov-queue", "method.step=0.1", "method.length=2"}, {0, 0}, {}, 1.00976, 1e-5},
                  {"bilinear", {"method.id=chekhov-queue", "method.step=0.1"}, {0, 0}, {}, 1.02129, 1e-5},
                  {"bilinear", {"method.id=chekhov-queue", "method.step=0.1", "method.length=10"}, {0, 0}, {}, 1.03100, 1e-5},
                  {"bilinear", {"method.id=chekhov-queue", "method.step=0.1", "method.spacing=10"}, {0, 0}, {}, 1.02947, 1e-5}},
    },
    make, true};

}  // namespace ganscope::methods
