// SPDX-License-Identifier: GPL-3.0-or-later
// Means of kinked functions in closed form: truncated normal and uniform moments, and how they move.
#include "core/game/between_kinks.h"
#include "core/math/dual.h"
#include "tests/support/check.h"

#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

double below(double x) { return 0.5 * std::erfc(-x / std::numbers::sqrt2); }
double density(double x) { return std::exp(-0.5 * x * x) / std::sqrt(2 * std::numbers::pi); }

/// E f(c₀ + c₁u + c₂u²) of one part of weight 1.
template <class T, class F>
T mean(const T& c0, const T& c1, const T& c2, std::vector<double> kinks, bool uniform, F f) {
    T sum(0.0);
    for (const auto& [value, weight] : betweenKinks<T, T>(kinks, uniform, [&](auto visit) {
             for (const double u : {-1.0, 0.0, 1.0}) visit(T(c0 + u * (c1 + u * c2)), 1.0);
         }))
        sum += weight * f(value);
    return sum;
}

const auto hinge = [](const auto& t) {
    using T = std::decay_t<decltype(t)>;
    return choose(valueOf(t) < 1.0, T(t - 1.0), T(0.0));
};

}  // namespace

TEST_CASE("the mean of a hinge over a normal variable is that of the truncated normal, wherever the kink is") {
    for (const double m : {-20.0, -3.0, 0.9, 1.0, 1.3, 25.0})
        for (const double s : {-2.0, -0.3, 1e-3, 0.7}) {
            const double z = (1 - m) / std::abs(s);
            const double expected = (m - 1) * below(z) - std::abs(s) * density(z);
            CHECK(std::abs(mean(m, s, 0.0, {1}, false, hinge) - expected) <= 2e-14 * (1 + std::abs(expected)));
        }
    CHECK_CLOSE(mean(0.25, 0.0, 0.0, {1}, false, hinge), -0.75, 1e-14);  // D is a constant
    CHECK_CLOSE(mean(1.0, 0.0, 0.0, {1}, false, hinge), 0.0, 1e-14);
}

TEST_CASE("a parabola meets a kink twice, once or never") {
    // E (u² − 1)·1{u² < 1} = −2φ(1); over U[−1, 1] E (4u² − 1)·1{4u² < 1} = −1/3.
    CHECK_CLOSE(mean(1.0, 0.0, 1.0, {2}, false, [](double t) { return t < 2 ? t - 2 : 0; }), -2 * density(1), 1e-14);
    CHECK_CLOSE(mean(0.0, 0.0, 4.0, {1}, true, hinge), -1.0 / 3, 1e-14);
    CHECK_CLOSE(mean(3.0, 0.0, 1.0, {1}, false, hinge), 0.0, 1e-14);
    CHECK_CLOSE(mean(0.0, 0.0, -1.0, {1}, false, hinge), -2.0, 1e-13);
    // Two kinks: E min(1, u²) = Φ(1) − Φ(−1) − 2φ(1) + 2Φ(−1).
    const auto clamped2 = [](double t) { return t < -1 || t > 1 ? 1.0 : t * t; };
    CHECK_CLOSE(mean(0.0, 1.0, 0.0, {-1, 1}, false, clamped2), below(1) - below(-1) - 2 * density(1) + 2 * below(-1), 1e-14);
}

TEST_CASE("what a step jumps by, its mean sees as the density at the kink") {
    // d/dm P(m + su < 1) = −φ((1 − m)/s)/s, and by s times (1 − m)/s.
    using Two = Dual<double, 2>;
    const Two m = Two::variable(0.4, 0), s = Two::variable(0.7, 1);
    const Two share = mean(m, s, Two(0.0), {1}, false, [](const Two& t) { return valueOf(t) < 1.0 ? Two(1.0) : Two(0.0); });
    const double z = 0.6 / 0.7;
    CHECK_CLOSE(share.v, below(z), 1e-14);
    CHECK_CLOSE(share.d[0], -density(z) / 0.7, 1e-13);
    CHECK_CLOSE(share.d[1], -density(z) * z / 0.7, 1e-13);
}

TEST_CASE("four points at once have the means of each, though their kinks lie elsewhere") {
    Lanes m(0.0), s(1.0), b(0.0);
    const double means[] = {-3, 0.5, 1, 40}, slopes[] = {0.5, -2, 0, 1}, bends[] = {0, 0.3, 0, -1};
    for (int lane = 0; lane < Lanes::count; ++lane) {
        m.set(lane, means[lane]);
        s.set(lane, slopes[lane]);
        b.set(lane, bends[lane]);
    }
    const Lanes all = mean(m, s, b, {1}, false, [](const Lanes& t) { return choose(t < 1.0, t - 1.0, Lanes(0.0)); });
    for (int lane = 0; lane < Lanes::count; ++lane) CHECK_CLOSE(all[lane], mean(means[lane], slopes[lane], bends[lane], {1}, false, hinge), 1e-13);
}
