// SPDX-License-Identifier: GPL-3.0-or-later
// Chekhov GAN: both players follow the regularized leader; here with linearised losses, that is dual averaging.
#include "core/game/entry.h"
#include "core/math/phrase.h"

namespace ganscope::methods {
namespace {

/// State (w, sum S of the fields so far, start, average of the points played).
///
/// On a rotation of speed ω |S|² grows by the factor 1 + η₀²ω²/t in step t, so that the path's distance goes like
/// t^((η₀²ω² − 1)/2): it shrinks for η₀ω < 1, circles for ever at 1 and leaves above. The average adds up turns of
/// angle η₀ω/√t, which leaves t^(η₀²ω²/2 − 1), and lags behind the start by t^(−1/2).
struct Model {
    double rate;

    std::vector<std::string> memory() const { return {"sum", "start", averageBlock}; }
    Vec<double> rest(View<double> w) const {
        Vec<double> s(w.begin(), w.end());
        s.resize(2 * w.size(), 0.0);
        s.append(w);
        s.append(w);
        return s;
    }
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> state, std::int64_t index) const {
        const std::size_t n = static_cast<std::size_t>(dynamics.size());
        const std::span<T> w = state.first(n), sum = state.subspan(n, n), start = state.subspan(2 * n, n), mean = state.subspan(3 * n);
        const double t = static_cast<double>(index + 1);
        const Vec<T> v = dynamics.field(w);
        for (std::size_t i = 0; i < n; ++i) {
            mean[i] += (w[i] - mean[i]) / t;
            sum[i] += v[i];
            w[i] = start[i] + rate / std::sqrt(t) * sum[i];
        }
        dynamics.project(w);
    }
    double timeStep() const { return 1; }
    std::string why(const Dynamics&, View<double>) const { return words("reasons", "the weight η₀/√t makes the map depend on the number of the step"); }
    Outlook outlook(const Dynamics&, View<double>) const {
        return {words("verdict", "on a rotation of speed ω the path's distance goes like t^((η₀²ω² − 1)/2), that of its average like 1/√t while η₀ω ≤ 1"), {}};
    }
};

std::unique_ptr<const Method> make(const Values& values) { return std::make_unique<MethodOf<Model>>(Model{values.real("rate")}); }

}  // namespace

extern const MethodEntry chekhov;
const MethodEntry chekhov = {
    {
        .id = "chekhov",
        .title = "Chekhov GAN (FTRL)",
        .summary = "Both players answer to all of the past with a pull to the start that grows like √t: while η₀ω ≤ 1 the average converges like 1/√t, "
                   "the path more slowly or, from η₀ω = 1 on, not at all.",
        .equation = "w⁺ = w₀ + (η₀/√t) Σ v(w_s) over the t points so far; output: their average",
        .parameters = {positive("rate", "η₀", 0.5, 0.01, 5, "inverse strength of the regularizer √t/(2η₀)·‖w − w₀‖²")},
        .sources = {{.authors = "Grnarova, Levy, Lucchi, Hofmann, Krause", .title = "An Online Learning Approach to Generative Adversarial Networks",
                     .year = 2018, .venue = "ICLR", .locator = "Algorithm 1, losses linearised"}},
        .facts = {{"dirac", {"method.id=chekhov"}, {0, 0}, {}, {}, 1e-12, {}, true}},
    },
    make, true};

}  // namespace ganscope::methods
