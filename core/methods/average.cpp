// SPDX-License-Identifier: GPL-3.0-or-later
// Averaged iterates: descent as it is, and beside it the mean of its path.
#include "core/game/descent.h"
#include "core/game/entry.h"
#include "core/math/phrase.h"

namespace ganscope::methods {
namespace {

/// State (w, w̄): w̄ is an output, nothing feeds it back.
struct Model {
    double h, decay;
    bool uniform, alternating;

    std::vector<std::string> memory() const { return {averageBlock}; }
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> s, std::int64_t index) const {
        const std::size_t n = static_cast<std::size_t>(dynamics.size());
        const std::span<T> w = s.first(n), mean = s.subspan(n);
        descend<T>(dynamics, w, h, alternating);
        const double fresh = uniform ? 1 / static_cast<double>(index + 1) : 1 - decay;
        for (std::size_t i = 0; i < n; ++i) mean[i] += fresh * (w[i] - mean[i]);
    }
    double timeStep() const { return h; }
    /// Those of the descent, and β of the average.
    std::vector<std::complex<double>> multipliers(std::complex<double> lambda) const {
        if (alternating) return {};
        return {1.0 + h * lambda, uniform ? 0.0 : decay};
    }
    std::string why(const Dynamics&, View<double>) const {
        return uniform ? words("reasons", "the running mean's weight 1/t makes the map depend on the number of the step") : "";
    }
    Outlook outlook(const Dynamics&, View<double>) const {
        if (!uniform) return {words("verdict", "the average shrinks a turning multiplier μ by (1 − β)|μ|/|μ − β|"), {}};
        return {words("verdict", "the iterates move as in plain descent; of a ring the running mean leaves nothing, like 1/t"), {}};
    }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(
        Model{values.real("step"), values.real("decay"), values.flag("uniform"), values.flag("alternating")});
}

Parameter decay() {
    Parameter p = real("decay", "β", 0.999, 0.9, 0.9999, "share of the old average that is kept");
    p.least = 0;
    p.most = 1;
    return p;
}

}  // namespace

extern const MethodEntry average;
const MethodEntry average = {
    {
        .id = "average",
        .title = "Descent with averaging",
        .summary = "Plain descent with the mean of its path beside it: the mean converges where the path only circles.",
        .equation = "w̄⁺ = βw̄ + (1 − β)w⁺, or β = 1 − 1/t for the uniform mean; w⁺ by plain descent",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of both players"), decay(),
                       flag("uniform", "uniform", false, "the mean of all iterates, β = 1 − 1/t"),
                       flag("alternating", "alternating", true, "the descent is alternating")},
        .sources = {{.authors = "Yazıcı, Foo, Winkler, Yap, Piliouras, Chandrasekhar", .title = "The Unusual Effectiveness of Averaging in GAN Training",
                     .year = 2019, .venue = "ICLR", .locator = "Sec. 3"}},
        .facts = {{"dirac", {"method.id=average"}, {0, 0}, {}, 1.0, 1e-12},
                  {"dirac", {"method.id=average", "method.alternating=false"}, {0, 0}, {}, 1.004987562112089},
                  {"dirac", {"method.id=average", "method.uniform=true"}, {0, 0}, {}, {}, 1e-12, {}, true}},
    },
    make};

}  // namespace ganscope::methods
