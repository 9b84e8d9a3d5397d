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
