// SPDX-License-Identifier: GPL-3.0-or-later
// Path angle and norm against closed forms of linear games.
#include "core/analysis/path_angle.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "tests/support/check.h"

#include <cmath>

using namespace ganscope;

namespace {

System bilinear(const std::vector<std::string>& overrides) {
    Reading reading = readScenario(R"({"ganscope": 1, "game": {"id": "bilinear"}})", overrides);
    if (!reading.scenario) FAIL(toText(reading.problems.front()));
    return buildSystem(*reading.scenario);
}

}  // namespace

TEST_CASE("towards an attracting centre the angle is 1 before it, -1 behind it, and the norm falls to zero between") {
    // ω = 0, p = d = 1: v = −w.
    const System s = bilinear({"game.coupling=0", "game.p=1", "game.d=1"});
    const auto points = pathAngle(*s.dynamics, std::vector<double>{1, 2}, std::vector<double>{0, 0}, 0, 2, 5);
    REQUIRE(points.size() == 5);
    for (const PathPoint& p : points) CHECK_CLOSE(p.norm, std::fabs(1 - p.alpha) * std::sqrt(5.0), 1e-14);
    CHECK_CLOSE(points[1].angle, 1.0, 1e-14);
    CHECK(std::isnan(points[2].angle));
    CHECK_CLOSE(points[3].angle, -1.0, 1e-14);
}

TEST_CASE("about a centre of pure rotation the field stands across the line") {
    const System s = bilinear({"game.coupling=2"});
    for (const PathPoint& p : pathAngle(*s.dynamics, std::vector<double>{1, 2}, std::vector<double>{0, 0}, 0, 0.9, 4)) CHECK_CLOSE(p.angle, 0.0, 1e-14);
}

TEST_CASE("a path without length has no angle") {
    const System s = bilinear({});
    CHECK_THROWS(std::invalid_argument, pathAngle(*s.dynamics, std::vector<double>{1, 2}, std::vector<double>{1, 2}, 0, 1, 3));
    CHECK_THROWS(std::invalid_argument, pathAngle(*s.dynamics, std::vector<double>{1, 2}, std::vector<double>{1}, 0, 1, 3));
}

TEST_CASE("the points are spread evenly from the first to the last, one alone is the first, and none is none") {
    const System s = bilinear({"game.coupling=0", "game.p=1", "game.d=0.5"});
    const auto along = [&](double low, double high, int count) {
        return pathAngle(*s.dynamics, std::vector<double>{1, 2}, std::vector<double>{3, -1}, low, high, count);
    };
    CHECK(along(0, 1, 0).empty());
    CHECK(along(0, 1, -2).empty());
    REQUIRE(along(-0.5, 1.5, 1).size() == 1);
    CHECK_EQUAL(along(-0.5, 1.5, 1)[0].alpha, -0.5);
    const auto two = along(-0.5, 1.5, 2), five = along(-0.5, 1.5, 5);
    REQUIRE(two.size() == 2 && five.size() == 5);
    CHECK_EQUAL(two[0].alpha, -0.5);
    CHECK_EQUAL(two[1].alpha, 1.5);
    for (std::size_t k = 0; k < 5; ++k) {
        CHECK_CLOSE(five[k].alpha, -0.5 + 0.5 * static_cast<double>(k), 1e-15);
        // v = (−θ, −ψ/2) at (1 + 2α, 2 − 3α), against the direction (2, −3).
        const double x = -(1 + 2 * five[k].alpha), y = -0.5 * (2 - 3 * five[k].alpha);
        CHECK_CLOSE(five[k].norm, std::hypot(x, y), 1e-14);
        CHECK_CLOSE(five[k].angle, (2 * x - 3 * y) / (std::hypot(x, y) * std::sqrt(13.0)), 1e-14);
    }
}

TEST_CASE("a path that is stopped has no points") {
    const System s = bilinear({});
    std::stop_source source;
    source.request_stop();
    CHECK(pathAngle(*s.dynamics, std::vector<double>{1, 2}, std::vector<double>{0, 0}, 0, 1, 5, source.get_token()).empty());
}
