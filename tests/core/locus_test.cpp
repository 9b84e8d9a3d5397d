// SPDX-License-Identifier: GPL-3.0-or-later
// Loci against closed forms: the branches, and the parameters at which something happens.
#include "core/math/number.h"
#include "core/analysis/branch_matching.h"
#include "core/analysis/locus.h"
#include "tests/support/check.h"
#include "tests/support/families.h"

#include <numbers>
#include <random>

using namespace ganscope;
using namespace ganscope::test;

namespace {

Locus locusOf(const ScenarioFamily& family, double low, double high, Scale scale = Scale::linear, int samples = 65) {
    LocusRequest request;
    request.range = {low, high, samples, scale};
    return computeLocus(family, FollowedPoint::equilibrium(family), request);
}

std::vector<LocusEvent> of(const std::vector<LocusEvent>& events, LocusEventKind kind) {
    std::vector<LocusEvent> r;
    for (const LocusEvent& e : events)
        if (e.kind == kind) r.push_back(e);
    return r;
}

/// The largest jump of a branch between two samples.
double largestJump(const LocusBranches& branches) {
    double r = 0;
    for (const auto& branch : branches.values)
        for (std::size_t i = 0; i + 1 < branch.size(); ++i) r = std::max(r, std::abs(branch[i + 1] - branch[i]));
    return r;
}

}  // namespace

TEST_CASE("the assignment of least cost, against every permutation") {
    std::mt19937_64 generator(5);
    const auto uniform = [&] { return static_cast<double>(generator() >> 11) / 9007199254740992.0; };
    for (std::size_t n = 1; n <= 6; ++n)
        for (int trial = 0; trial < 20; ++trial) {
            std::vector<Complex> a(n), b(n);
            for (auto* list : {&a, &b})
                for (Complex& v : *list) v = {uniform(), uniform()};
            const auto cost = [&](const std::vector<std::size_t>& p) {
                double sum = 0;
                for (std::size_t k = 0; k < n; ++k) sum += std::abs(a[k] - b[p[k]]);
                return sum;
            };
            const auto found = matching(a, b);
            std::vector<std::size_t> p(n);
            for (std::size_t k = 0; k < n; ++k) p[k] = k;
            double least = cost(p);
            while (std::next_permutation(p.begin(), p.end())) least = std::min(least, cost(p));
            CHECK_CLOSE(cost(found), least, 1e-12);
            auto sorted = found;
            std::ranges::sort(sorted);
            for (std::size_t k = 0; k < n; ++k) CHECK_EQUAL(sorted[k], k);
        }
}

TEST_CASE("R1 on the Dirac-GAN: the pair meets at gamma = 1, the multipliers enter the circle at gamma = h/4") {
    const ScenarioFamily family = familyOf("dirac", {"method.step=0.2"}, {"regularizers.r1.gamma"});
    const Locus locus = locusOf(family, 0, 3);
    REQUIRE(locus.complete);
    REQUIRE(locus.flow.values.size() == 2);
    for (std::size_t i = 0; i < locus.parameters.size(); ++i) {
        const double gamma = locus.parameters[i];
        const Complex root = std::sqrt(Complex(gamma * gamma / 4 - 0.25)), a = -gamma / 2 + root, b = -gamma / 2 - root;
        const Complex x = locus.flow.values[0][i], y = locus.flow.values[1][i];
        CHECK(std::min(std::abs(x - a) + std::abs(y - b), std::abs(x - b) + std::abs(y - a)) < 1e-7);
    }
    REQUIRE(locus.flow.events.size() == 1);
    const LocusEvent meet = locus.flow.events[0];
    CHECK(meet.kind == LocusEventKind::meet);
    CHECK_CLOSE(meet.parameter, 1.0, 1e-12);
    CHECK_CLOSE(meet.value, Complex(-0.5), 1e-12);
    CHECK_EQUAL(meet.before, -1);
    CHECK_EQUAL(meet.after, 1);
    REQUIRE(locus.update.events.size() == 2);
    CHECK(locus.update.events[0].kind == LocusEventKind::circle);
    CHECK_CLOSE(locus.update.events[0].parameter, 0.05, 1e-12);
    CHECK_EQUAL(locus.update.events[0].before, 1);
    CHECK_EQUAL(locus.update.events[0].after, -1);
    CHECK(locus.update.events[1].kind == LocusEventKind::meet);
    CHECK_CLOSE(locus.update.events[1].parameter, 1.0, 1e-12);
    // Refined where the pair meets: the branch is a smooth line for the eye.
    CHECK(largestJump(locus.flow) < 0.1);
}

TEST_CASE("along the step the circle is left at h = 4 gamma") {
    for (double gamma : {0.1, 0.3, 0.7, 0.95}) {
        SECTION(std::to_string(gamma));
        const ScenarioFamily family = familyOf("dirac", {"regularizers.r1.gamma=" + toText(gamma)}, {"method.step"});
        for (Scale scale : {Scale::linear, Scale::logarithmic}) {
            const Locus locus = locusOf(family, 0.01, 8, scale);
            CHECK(locus.flow.events.empty());
            const auto events = of(locus.update.events, LocusEventKind::circle);
            REQUIRE(events.size() == 1);
            CHECK_CLOSE(events[0].parameter, 4 * gamma, 1e-11);
            CHECK_EQUAL(events[0].before, -1);
            CHECK_EQUAL(events[0].after, 1);
            CHECK_CLOSE(std::abs(events[0].value), 1.0, 1e-12);
        }
    }
}

TEST_CASE("JARE in the isotropic game becomes real where s^2 + 2 gamma s = 4") {
    const ScenarioFamily family = familyOf("gaussian-mean", {}, {"regularizers.jare.gamma"});
    const Locus locus = locusOf(family, 0, 20);
    REQUIRE(locus.flow.values.size() == 4);
    const auto meets = of(locus.flow.events, LocusEventKind::meet);
    REQUIRE(meets.size() == 1);  // s = 4.49 is real from the start
    const double s = 0.49;
    CHECK_CLOSE(meets[0].parameter, (4 - s * s) / (2 * s), 1e-10);
    CHECK_CLOSE(meets[0].parameter, 3.8366, 1e-4);
    CHECK_CLOSE(meets[0].value.real(), -(meets[0].parameter + s) / 4, 1e-10);
    // Two directions in one game: both meets, with the data at another place, σ = 0.7 and |v|² = 0.3.
    const Locus two = locusOf(familyOf("gaussian-mean", {"game.mean=[0,0.5477225575051661]"}, {"regularizers.jare.gamma"}), 0, 20);
    const auto both = of(two.flow.events, LocusEventKind::meet);
    REQUIRE(both.size() == 2);
    CHECK_CLOSE(both[0].parameter, (4 - 0.79 * 0.79) / (2 * 0.79), 1e-10);
    CHECK_CLOSE(both[1].parameter, (4 - s * s) / (2 * s), 1e-10);
}

TEST_CASE("equal directions meet together, and are one event") {
    const Locus locus = locusOf(familyOf("gaussian-mean", {"game.mean=[0,0]"}, {"regularizers.jare.gamma"}), 0, 20);
    const auto meets = of(locus.flow.events, LocusEventKind::meet);
    REQUIRE(meets.size() == 1);
    CHECK_CLOSE(meets[0].parameter, (4 - 0.49 * 0.49) / 0.98, 1e-10);
}

TEST_CASE("the flow crosses the imaginary axis where the damping changes its sign") {
    // λ = −(p + d)/2 ± …: with d = 0.5 the real part vanishes at p = −0.5, with the coupling 1.
    const ScenarioFamily family = familyOf("bilinear", {"game.d=0.5"}, {"game.p"});
    const Locus locus = locusOf(family, -1, 1);
    const auto events = of(locus.flow.events, LocusEventKind::axis);
    REQUIRE(events.size() == 1);
    CHECK_CLOSE(events[0].parameter, -0.5, 1e-12);
    CHECK_EQUAL(events[0].before, 1);
    CHECK_EQUAL(events[0].after, -1);
    CHECK_CLOSE(events[0].value.imag(), std::sqrt(0.75), 1e-10);
}

TEST_CASE("alternating descent keeps to the circle until the pair meets at -1") {
    const ScenarioFamily family = familyOf("dirac", {"method.id=alternating"}, {"method.step"});
    const Locus locus = locusOf(family, 0.5, 6);  // |μ| = 1 while hω < 2, ω = ½
    const auto meets = of(locus.update.events, LocusEventKind::meet), leaves = of(locus.update.events, LocusEventKind::circle);
    REQUIRE(meets.size() == 1);
    CHECK_CLOSE(meets[0].parameter, 4.0, 1e-12);
    CHECK_CLOSE(meets[0].value, Complex(-1), 1e-12);
    REQUIRE(!leaves.empty());
    for (const LocusEvent& event : leaves) {
        CHECK_CLOSE(event.parameter, 4.0, 1e-10);
        CHECK_EQUAL(event.before, 0);
        CHECK(event.after != 0);
    }
}

TEST_CASE("an equilibrium that moves is followed") {
    // Data at c: the equilibrium is (c, 0) and λ = −c²/4 ± √(c⁴/16 − 1/4), real from c = √2 on.
    const ScenarioFamily family = familyOf("dirac", {}, {"game.target"});
    const Locus locus = locusOf(family, 0, 2);
    for (std::size_t i = 0; i < locus.parameters.size(); ++i) {
        REQUIRE(locus.points[i].why.empty());
        CHECK_CLOSE(locus.points[i].at[0], locus.parameters[i], 1e-12);
        CHECK_CLOSE(locus.points[i].at[1], 0.0, 1e-12);
    }
    const auto meets = of(locus.flow.events, LocusEventKind::meet);
    REQUIRE(meets.size() == 1);
    CHECK_CLOSE(meets[0].parameter, std::numbers::sqrt2, 1e-11);
}

TEST_CASE("at a fixed probe the spectrum is that of the probe") {
    const ScenarioFamily family = familyOf("dirac", {}, {"regularizers.r1.gamma"});
    LocusRequest request;
    request.range = {0, 1, 5, Scale::linear};
    const Locus locus = computeLocus(family, FollowedPoint::fixed({1, 0.7}), request);
    for (std::size_t i = 0; i < locus.parameters.size(); ++i) {
        auto way = family.cursor();
        const Member& member = way->at({&locus.parameters[i], 1});
        const Vec<double> w{1, 0.7};
        const Spectrum expected = spectrum(member.dynamics->jacobian(w));
        Complex sum = 0, product = 1, sum2 = 0, product2 = 1;
        for (int k = 0; k < 2; ++k) {
            sum += expected.values[k];
            product *= expected.values[k];
            sum2 += locus.flow.values[k][i];
            product2 *= locus.flow.values[k][i];
        }
        CHECK_CLOSE(sum2, sum, 1e-14);
        CHECK_CLOSE(product2, product, 1e-14);
    }
}

TEST_CASE("where there is no equilibrium there are no branches, but a reason") {
    const Locus locus = locusOf(familyOf("dirac", {"game.loss=wgan"}, {"regularizers.wgan-gp.gamma"}), 0.1, 1);
    REQUIRE(locus.complete);
    CHECK(!locus.flow.why.empty());
    CHECK(locus.flow.values.empty());
    CHECK(locus.flow.events.empty());
}

TEST_CASE("a whole parameter is sampled at whole numbers") {
    const Locus locus = locusOf(familyOf("dirac", {"method.id=alternating"}, {"method.discriminator_steps"}), 1, 10, Scale::linear, 40);
    REQUIRE(locus.parameters.size() == 10);
    for (int k = 0; k < 10; ++k) CHECK_EQUAL(locus.parameters[k], k + 1.0);
    CHECK(locus.update.events.empty());
}

TEST_CASE("a locus that is stopped is not complete") {
    std::stop_source source;
    source.request_stop();
    const ScenarioFamily family = familyOf("dirac", {}, {"regularizers.r1.gamma"});
    CHECK(!computeLocus(family, FollowedPoint::equilibrium(family), {}, source.get_token()).complete);
}
