// SPDX-License-Identifier: GPL-3.0-or-later
// Turns of smooth plane flows that are known in closed form, and where there is none.
#include "core/analysis/plane_turn.h"

#include "tests/support/check.h"
#include "tests/support/turns.h"

#include <limits>
#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

constexpr double wholeTurn = 2 * std::numbers::pi;

/// ṙ = a r, φ̇ = b about a centre.
PlaneFlow spiralAbout(Point centre, double a, double b) {
    return {[=](Point p) { const Point q = p - centre; return Point{a * q.x - b * q.y, b * q.x + a * q.y}; }, [a](Point) { return 2 * a; }};
}

}  // namespace

TEST_CASE("a spiral comes back by exp(2πa/b), after 2π/b, in both directions of time and of rotation") {
    const Point centre{3, -2};
    for (const double a : {0.07, -0.07, 0.0})
        for (const double b : {1.0, -1.0, 0.3, 5.0})
            for (const double sign : {1.0, -1.0}) {
                SECTION(show(a) + " " + show(b) + " " + show(sign));
                const Ray ray = rayAt(2.2, centre);
                const auto turn = followTurn(spiralAbout(centre, a, b), ray, 0.6, sign, turnOptions(), {});
                REQUIRE(turn.has_value());
                const double time = wholeTurn / std::fabs(b), growth = std::exp(sign * a * time);
                CHECK_CLOSE(turn->radius, 0.6 * growth, 1e-10);
                CHECK_CLOSE(turn->time / time, 1.0, 1e-10);
                CHECK_CLOSE(turn->logarithm, 2 * sign * a * time, 1e-10);
                CHECK_EQUAL(turn->jumps, 0);
                CHECK(turn->points.front() == ray.at(0.6));
                CHECK(norm(turn->points.back() - ray.at(turn->radius)) < 1e-10);
            }
}

TEST_CASE("without details a turn is the same, but for its multiplier, its points and its box") {
    TurnOptions plain = turnOptions();
    plain.detailed = false;
    const PlaneFlow flow = spiralAbout({0, 0}, 0.05, 1);
    const auto with = followTurn(flow, rayAt(0.4), 1, 1, turnOptions(), {}), without = followTurn(flow, rayAt(0.4), 1, 1, plain, {});
    REQUIRE(with && without);
    CHECK_EQUAL(without->radius, with->radius);
    CHECK_EQUAL(without->time, with->time);
    CHECK_EQUAL(without->logarithm, 0.0);
    CHECK(without->points.empty());
}

TEST_CASE("along a turn the divergence is added up: ∫ (2 − 4r²) dt of ṙ = r(1 − r²)") {
    const PlaneFlow flow{[](Point p) { const double g = 1 - squaredNorm(p); return Point{g * p.x - p.y, p.x + g * p.y}; },
                         [](Point p) { return 2 - 4 * squaredNorm(p); }};
    for (const double r : {0.3, 1.4}) {
        const auto turn = followTurn(flow, rayAt(0.4), r, 1, turnOptions(), {});
        REQUIRE(turn.has_value());
        const double c = 1 / (r * r) - 1, end = std::exp(2 * wholeTurn);
        CHECK_CLOSE(turn->radius, std::sqrt(end / (end + c)), 1e-10);
        CHECK_CLOSE(turn->logarithm, 2 * wholeTurn - 2 * std::log((end + c) / (1 + c)), 1e-9);
    }
}

TEST_CASE("the quartic oscillator has its period Γ(¼)²/√π over the amplitude, and the box of its energy") {
    const PlaneFlow flow{[](Point p) { return Point{p.y, -p.x * p.x * p.x}; }, [](Point) { return 0.0; }};
    const double period = std::tgamma(0.25) * std::tgamma(0.25) / std::sqrt(std::numbers::pi);
    std::vector<std::size_t> counts;
    for (const double tolerance : {1e-6, 1e-8, 1e-10, 1e-12}) {
        SECTION(show(tolerance));
        const double amplitude = 1.3;
        const auto turn = followTurn(flow, rayAt(0), amplitude, 1, turnOptions(tolerance), {});
        REQUIRE(turn.has_value());
        const double allowed = tolerance * static_cast<double>(turn->points.size());
        CHECK_CLOSE(turn->radius, amplitude, allowed);
        CHECK_CLOSE(turn->time, period / amplitude, 3 * allowed);
        CHECK_CLOSE(turn->extent.left, -amplitude, allowed);
        CHECK_CLOSE(turn->extent.right, amplitude, allowed);
        CHECK_CLOSE(turn->extent.top, amplitude * amplitude / std::numbers::sqrt2, 2 * allowed);
        CHECK_CLOSE(turn->extent.bottom, -amplitude * amplitude / std::numbers::sqrt2, 2 * allowed);
        counts.push_back(turn->points.size());
    }
    // A hundredth of the error takes 100^(1/5) = 2.5 times the steps.
    CHECK(counts[0] < 50);
    for (std::size_t k = 1; k < counts.size(); ++k) CHECK_CLOSE(double(counts[k]) / double(counts[k - 1]), 2.51, 0.15);
}

TEST_CASE("the box has its sides at the extrema of the orbit, however coarse the steps and fast the flow") {
    // (x, y) = (1 + 2 cos bt, 3 sin bt)
    for (const double b : {0.2, 1.0, 10.0, -10.0})
        for (const double angle : {0.1, 1.7, 3.3, 5.2}) {
            SECTION(show(b) + " " + show(angle));
            const PlaneFlow flow{[b](Point p) { return Point{-b * p.y * 2 / 3, b * (p.x - 1) * 3 / 2}; }, [](Point) { return 0.0; }};
            const Ray ray = rayAt(angle, {1, 0});
            const double r = 1 / std::hypot(ray.along.x / 2, ray.along.y / 3);
            const auto turn = followTurn(flow, ray, r, 1, turnOptions(1e-7), {});
            REQUIRE(turn.has_value());
            CHECK_CLOSE(turn->extent.left, -1.0, 1e-5);
            CHECK_CLOSE(turn->extent.right, 3.0, 1e-5);
            CHECK_CLOSE(turn->extent.bottom, -3.0, 1e-5);
            CHECK_CLOSE(turn->extent.top, 3.0, 1e-5);
        }
}

TEST_CASE("round a circle no step is wasted: as many steps are needed as there are points, and each grows by four at most") {
    const PlaneFlow flow = spiralAbout({0, 0}, 0, 1);
    for (const double tolerance : {1e-6, 1e-10}) {
        TurnOptions o = turnOptions(tolerance);
        const auto turn = followTurn(flow, rayAt(0.4), 1, 1, o, {});
        REQUIRE(turn.has_value());
        const int steps = static_cast<int>(turn->points.size()) - 1;
        o.mostSteps = steps;
        CHECK(followTurn(flow, rayAt(0.4), 1, 1, o, {}).has_value());
        o.mostSteps = steps - 1;
        CHECK(!followTurn(flow, rayAt(0.4), 1, 1, o, {}));
        double before = norm(turn->points[1] - turn->points[0]);
        for (std::size_t k = 2; k < turn->points.size(); ++k) {
            const double length = norm(turn->points[k] - turn->points[k - 1]);
            CHECK(length < 4.001 * before);
            before = length;
        }
    }
}

TEST_CASE("what is far away is given up, what ends exactly at the limit is not") {
    const Point centre{5, 1};
    const auto comesBack = [&](double a, double farthest) {
        return followTurn(spiralAbout(centre, a, 1), {centre, {1, 0}}, 2, 1, turnOptions(1e-10, farthest), {}).has_value();
    };
    CHECK(comesBack(-0.01, 2));
    CHECK(!comesBack(-0.01, 1.999));
    CHECK(comesBack(0.01, 2 * std::exp(0.01 * wholeTurn)));
    CHECK(!comesBack(0.01, 2.05));
}

TEST_CASE("there is no turn where nothing moves, where nothing is known, where the flow comes to rest, or after a stop") {
    const auto comesRound = [](const PlaneField& field, const std::stop_token& stop = {}) {
        return followTurn({field, [](Point) { return 0.0; }}, rayAt(0.4), 1, 1, turnOptions(1e-10), stop).has_value();
    };
    const PlaneField circle = spiralAbout({0, 0}, 0, 1).field;
    CHECK(comesRound(circle));
    CHECK(!comesRound([](Point) { return Point{0, 0}; }));
    CHECK(!comesRound([](Point) { return Point{std::numeric_limits<double>::infinity(), 0}; }));
    CHECK(!comesRound([](Point) { return Point{std::numeric_limits<double>::quiet_NaN(), 0}; }));
    CHECK(!comesRound([&](Point p) { return p.y < -0.2 ? Point{std::numeric_limits<double>::quiet_NaN(), 0} : circle(p); }));
    CHECK(!comesRound([](Point) { return Point{1, 0}; }));
    std::stop_source stop;
    stop.request_stop();
    CHECK(!comesRound(circle, stop.get_token()));
    // Undefined just before the ray alone: steps pass over it, but the crossing is lost.
    CHECK(!comesRound([&](Point p) {
        const double angle = std::atan2(p.y, p.x) - 0.4;
        return angle < -1e-9 && angle > -1e-3 ? Point{std::numeric_limits<double>::quiet_NaN(), 0} : circle(p);
    }));
}

TEST_CASE("an orbit that slows to less than a thousand-millionth of its first speed has come to rest") {
    // φ̇ falls from 1 at the ray to `slowest` opposite of it; the turn takes 2π/√slowest.
    const auto turn = [](double slowest) {
        const PlaneFlow flow{[slowest](Point p) {
                                 const double s = slowest + (1 - slowest) * 0.5 * (1 + p.x / norm(p));
                                 return Point{-s * p.y, s * p.x};
                             },
                             [](Point) { return 0.0; }};
        return followTurn(flow, rayAt(0), 1, 1, turnOptions(1e-12), {});
    };
    CHECK(!turn(0.9e-9));
    REQUIRE(turn(1.2e-9).has_value());
    CHECK_CLOSE(turn(1e-6)->time / (wholeTurn / std::sqrt(1e-6)), 1.0, 1e-4);
}
