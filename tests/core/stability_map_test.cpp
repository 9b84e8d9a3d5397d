// SPDX-License-Identifier: GPL-3.0-or-later
// Maps against closed forms, their borders to rounding, and the same bits on any number of threads.
#include "core/math/parallel.h"
#include "core/analysis/stability_map.h"
#include "core/math/root.h"
#include "tests/support/check.h"
#include "tests/support/families.h"
#include "tests/support/frames.h"

#include <atomic>
#include <thread>

using namespace ganscope;
using namespace ganscope::test;

namespace {

StabilityMap mapOf(const ScenarioFamily& family, StabilityMapRequest request, std::vector<int>* strides = nullptr) {
    StabilityMap last;
    CHECK(computeStabilityMap(family, FollowedPoint::equilibrium(family), request, [&](const StabilityMap& map) {
        last = map;
        if (strides) strides->push_back(map.stride);
    }));
    return last;
}

StabilityMapRequest request(ParameterRange x, ParameterRange y, PointMeasure measure = PointMeasure::radius) {
    StabilityMapRequest r;
    r.x = x;
    r.y = y;
    r.measure = measure;
    return r;
}

}  // namespace

TEST_CASE("a root in a bracket is found to the last bits") {
    for (double root : {0.0, 1e-12, 0.3, 7.0}) {
        const double found = rootBetween([&](double x) { return std::expm1(x - root); }, -1, 9, std::expm1(-1 - root), std::expm1(9 - root));
        CHECK(std::fabs(found - root) <= 1e-15 * std::max(root, 0.1));
    }
    const auto step = [](double x) { return x < 0.7 ? -1.0 : 1.0; };
    CHECK_CLOSE(rootBetween(step, 0, 1, -1, 1), 0.7, 1e-15);
    CHECK(std::isnan(rootBetween([](double) { return std::nan(""); }, 0, 1, -1, 1)));
}

TEST_CASE("simultaneous descent with R1: the border is h = 4 gamma up to gamma = 1") {
    const ScenarioFamily family = familyOf("dirac", {}, {"method.step", "regularizers.r1.gamma"});
    std::vector<int> strides;
    const StabilityMap map = mapOf(family, request({0.01, 2, 200}, {0, 1, 200}), &strides);
    CHECK_EQUAL(strides, (std::vector<int>{8, 4, 2, 1}));
    CHECK(map.complete);
    CHECK(map.missing.empty());
    for (int j = 0; j < map.y.count; ++j)
        for (int i = 0; i < map.x.count; ++i) {
            const double h = map.x.value(i), gamma = map.y.value(j);
            CHECK_CLOSE(map.values[static_cast<std::size_t>(j * map.x.count + i)], std::sqrt(1 - h * gamma + h * h / 4), 1e-13);
        }
    REQUIRE(map.border.size() == 1);
    CHECK(map.border[0].size() > 200);
    double low = 2, high = 0;
    for (Point p : map.border[0]) {
        // |μ|² − 1 = h(h/4 − γ) is computed to 2·10⁻¹⁶ or so, and its slope is at least h/4 here.
        CHECK_CLOSE(p.x, 4 * p.y, 4e-15 / p.x);
        low = std::min(low, p.x);
        high = std::max(high, p.x);
    }
    CHECK_CLOSE(low, 0.01, 1e-9);
    CHECK_CLOSE(high, 2.0, 1e-9);
}

TEST_CASE("beyond gamma = 1 the border turns: 2/h is the larger real eigenvalue") {
    const ScenarioFamily family = familyOf("dirac", {}, {"method.step", "regularizers.r1.gamma"});
    const StabilityMap map = mapOf(family, request({0.5, 4.5, 120}, {1.05, 3, 120}));
    REQUIRE(map.border.size() == 1);
    for (Point p : map.border[0]) CHECK_CLOSE(p.x, 2 / (p.y / 2 + std::sqrt(p.y * p.y / 4 - 0.25)), 1e-11);
}

TEST_CASE("an equilibrium that moves with both parameters") {
    // Data at c with R1 of strength γ: tr J = −c²/2 − γ, det J = 1/4, at (c, 0).
    const ScenarioFamily family = familyOf("dirac", {}, {"game.target", "regularizers.r1.gamma"});
    const StabilityMap map = mapOf(family, request({-2, 2, 33}, {0, 1, 17}, PointMeasure::abscissa));
    for (int j = 0; j < map.y.count; ++j)
        for (int i = 0; i < map.x.count; ++i) {
            const double c = map.x.value(i), half = -(c * c / 2 + map.y.value(j)) / 2, square = half * half - 0.25;
            CHECK_CLOSE(map.values[static_cast<std::size_t>(j * map.x.count + i)], half + (square > 0 ? std::sqrt(square) : 0.0), 1e-12);
        }
}

TEST_CASE("a closed border comes back to where it began") {
    // Negative momentum, alternating, on a rotation: stable for h < 2(1 + β)/ω, −1 < β < 0 (MATHS 3.3).
    const ScenarioFamily family = familyOf("dirac", {"method.id=momentum", "method.alternating=true"}, {"method.beta", "method.step"});
    const StabilityMap map = mapOf(family, request({-0.95, 0.5, 100}, {0.01, 5, 100}));
    REQUIRE(!map.border.empty());
    int checked = 0;
    for (const auto& line : map.border)
        for (Point p : line)
            if (p.x < -0.02 && p.y > 0.05) {
                CHECK_CLOSE(p.y, 4 * (1 + p.x), 1e-9);
                ++checked;
            }
    CHECK(checked > 100);
}

TEST_CASE("the same bits on one thread and on several, and for a transposed map") {
    const ScenarioFamily family = familyOf("gaussian-mean", {"method.id=momentum"}, {"regularizers.jare.gamma", "game.mean.1"});
    StabilityMapRequest one = request({0, 20, 21}, {-2, 2, 19});
    one.threads = 1;
    StabilityMapRequest many = one;
    many.threads = 5;
    const StabilityMap a = mapOf(family, one), b = mapOf(family, many);
    CHECK(sameBits(a.values, b.values));
    CHECK_EQUAL(a.border.size(), b.border.size());
    for (std::size_t k = 0; k < a.border.size(); ++k) CHECK(a.border[k] == b.border[k]);
    const ScenarioFamily turned = familyOf("gaussian-mean", {"method.id=momentum"}, {"game.mean.1", "regularizers.jare.gamma"});
    const StabilityMap c = mapOf(turned, request({-2, 2, 19}, {0, 20, 21}));
    for (int j = 0; j < 19; ++j)
        for (int i = 0; i < 21; ++i)
            CHECK_EQUAL(a.values[static_cast<std::size_t>(j * 21 + i)], c.values[static_cast<std::size_t>(i * 19 + j)]);
}

TEST_CASE("two values of each parameter are a map, whose border runs through its one cell; one value is none") {
    const ScenarioFamily family = familyOf("dirac", {}, {"method.step", "regularizers.r1.gamma"});
    const StabilityMap map = mapOf(family, request({0.4, 2, 2}, {0.3, 0.3 + 1e-3, 2}));
    REQUIRE(map.complete && map.border.size() == 1);
    for (Point p : map.border[0]) CHECK_CLOSE(p.x, 4 * p.y, 1e-12);
    for (const auto& [columns, rows] : {std::pair(1, 2), std::pair(2, 1)})
        CHECK_THROWS(std::invalid_argument, mapOf(family, request({0.4, 2, columns}, {0.3, 0.4, rows})));
}

TEST_CASE("between two whole numbers a border lies half-way") {
    for (const bool turned : {false, true}) {
        SECTION(turned ? "upwards" : "across");
        const std::string depth = "method.depth", rate = "method.step";
        const ScenarioFamily family = familyOf("bilinear", {"method.id=unrolled", "game.d=0.2"}, turned ? std::vector{rate, depth} : std::vector{depth, rate});
        const ParameterRange whole{0, 8, 9}, real{0.05, 2, 40};
        const StabilityMap map = mapOf(family, turned ? request(real, whole) : request(whole, real));
        int between = 0;
        for (const auto& line : map.border)
            for (Point p : line) {
                const double along = turned ? p.y : p.x;
                CHECK_EQUAL(2 * along, std::round(2 * along));
                between += along != std::round(along) ? 1 : 0;
            }
        CHECK(between > 0);
    }
}

TEST_CASE("what does not exist is NaN, with the reason and how often") {
    const ScenarioFamily family = familyOf("dirac", {"game.loss=wgan"}, {"method.step", "regularizers.wgan-gp.gamma"});
    const StabilityMap map = mapOf(family, request({0.1, 1, 10}, {0, 1, 11}));
    REQUIRE(map.missing.size() == 1);
    CHECK(!map.missing[0].first.empty());
    // At γ = 0 the penalty is gone, but not its kink.
    std::size_t nans = 0;
    for (double x : map.values) nans += std::isnan(x) ? 1 : 0;
    CHECK_EQUAL(map.missing[0].second, nans);
    CHECK(nans >= 100);
}

TEST_CASE("a map can be stopped between two rows") {
    const ScenarioFamily family = familyOf("dirac", {}, {"method.step", "regularizers.r1.gamma"});
    std::stop_source source;
    int seen = 0;
    StabilityMapRequest big = request({0.01, 2, 2000}, {0, 1, 2000});
    CHECK(!computeStabilityMap(family, FollowedPoint::equilibrium(family), big,
                               [&](const StabilityMap&) {
                                   ++seen;
                                   source.request_stop();
                               },
                               source.get_token()));
    CHECK_EQUAL(seen, 1);
}

TEST_CASE("pieces of work: each once, exceptions come out, a stop ends them") {
    std::vector<int> counts(1000);
    CHECK(inParallel(counts.size(), 7, {}, [&](std::size_t k, unsigned worker) {
        CHECK(worker < 7);
        ++counts[k];
    }));
    for (int count : counts) CHECK_EQUAL(count, 1);
    CHECK_THROWS(std::runtime_error, inParallel(100, 3, {}, [](std::size_t k, unsigned) {
        if (k == 17) throw std::runtime_error("17");
    }));
    std::stop_source source;
    std::atomic<int> done = 0;
    CHECK(!inParallel(1000000, 2, source.get_token(), [&](std::size_t, unsigned) {
        if (++done == 100) source.request_stop();
    }));
    CHECK(done < 1000);
    CHECK(inParallel(0, 4, {}, [](std::size_t, unsigned) {}));
}
