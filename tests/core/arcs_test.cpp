// SPDX-License-Identifier: GPL-3.0-or-later
// Curves of a field followed by arc length: their order, the control of their steps, where they end, and
// their returns.
#include "core/analysis/closed_orbit.h"

#include "tests/support/check.h"

#include <limits>
#include <numbers>

using namespace ganscope;
using namespace ganscope::test;
using std::numbers::pi;

namespace {

const Rect square{-2, 2, -2, 2};
const ScreenMap screen(square, 1);  // 4 units of the plane are one of the screen
const double unit = 0.25;

const PlaneField turning = [](Point p) { return Point{-3 * p.y, 3 * p.x}; };

/// ṙ = r(1 − r²), φ̇ = 1: the unit circle is a limit cycle.
const PlaneField hopf = [](Point p) {
    const double g = 1 - squaredNorm(p);
    return Point{g * p.x - p.y, g * p.y + p.x};
};

struct Walk {
    double length = 0, worst = 0, between = 0, longest = 0;
    int steps = 0;
    Point end;
};

/// From (radius, 0) for `turns` of a turn, with the largest distance from the circle at and between the
/// steps' ends.
Walk round(double radius, double turns, ArcAccuracy accuracy, double sign = 1) {
    ArcStepper stepper(turning, screen, sign, 1e-12, accuracy);
    REQUIRE(stepper.start(screen.toScreen({radius, 0})));
    Walk walk;
    ArcStep step;
    const auto off = [&](Point s) { return std::abs(norm(screen.toPlane(s)) - radius) * unit; };
    while (walk.length < turns * 2 * pi * radius * unit) {
        REQUIRE(stepper.advance(step) == ArcStepper::Outcome::Stepped);
        CHECK(step.at(0) == step.from);
        CHECK(norm(step.at(1) - step.to) < 1e-15);
        walk.length += step.length;
        walk.longest = std::max(walk.longest, step.length);
        walk.worst = std::max(walk.worst, off(step.to));
        for (const double t : {0.2, 0.5, 0.7}) {
            walk.between = std::max(walk.between, off(step.at(t)));
            // Arc length runs evenly along a step.
            const double angle = step.length * t / (radius * unit);
            const Point a = screen.toPlane(step.from),
                        b{std::cos(sign * angle) * a.x - std::sin(sign * angle) * a.y,
                          std::sin(sign * angle) * a.x + std::cos(sign * angle) * a.y};
            walk.between = std::max(walk.between, norm(screen.toPlane(step.at(t)) - b) * unit);
        }
        ++walk.steps;
        walk.end = screen.toPlane(step.to);
    }
    return walk;
}

}  // namespace

TEST_CASE(
    "the screen's map is exact on its edges, keeps its area, and shows velocities as it shows lengths") {
    const Rect window{-1, 3, 10, 11};
    const ScreenMap map(window, 4);
    CHECK(map.extent == (Point{2, 0.5}));
    CHECK(map.toScreen({-1, 10}) == (Point{0, 0}));
    CHECK(map.toScreen({1, 10.5}) == (Point{1, 0.25}));
    CHECK(map.toPlane({2, 0.5}) == (Point{3, 11}));
    CHECK(map.toPlane({0.5, 0.125}) == (Point{0, 10.25}));
    CHECK(map.velocity({4, 1}) == (Point{2, 0.5}));
    for (const Point p : {Point{0, 0}, Point{2, 0.5}, Point{1, 0.2}}) CHECK(map.inside(p));
    for (const Point p : {Point{-1e-9, 0}, Point{2.1, 0.5}, Point{1, 0.51}, Point{1, -0.1}})
        CHECK(!map.inside(p));
}

TEST_CASE("a curve stays on its circle within its tolerance, between its steps too, and its steps grow with "
          "the fifth root") {
    std::vector<int> counts;
    for (const double tolerance : {1e-5, 1e-7, 1e-9, 1e-11}) {
        SECTION(show(tolerance));
        const Walk walk = round(1.3, 1, {tolerance, 1e-6, 1, 1e-3});
        CHECK(walk.worst < walk.steps * tolerance);
        CHECK(walk.between < 20 * walk.steps * tolerance);
        CHECK(walk.worst > 1e-5 * tolerance);
        counts.push_back(walk.steps);
    }
    // A hundredth of the error takes 100^(1/5) = 2.5 times the steps, less where the first steps are still
    // short.
    for (std::size_t k = 2; k < counts.size(); ++k)
        CHECK_CLOSE(double(counts[k]) / counts[k - 1], 2.51, 0.35);
    CHECK(counts[0] < 18);
    const Walk backwards = round(1.3, 0.25, {1e-10, 1e-6, 0.01, 1e-3}, -1);
    CHECK(backwards.longest <= 0.01 && backwards.longest > 0.0099);
    CHECK(backwards.end.y < -1.2);
    CHECK(backwards.worst < 1e-9);
}

TEST_CASE("a curve ends at rest in a sink, on a line that the field points at, and where nothing is known") {
    const auto followed = [](const PlaneField& field, Point from, Point* last = nullptr) {
        ArcStepper stepper(field, screen, 1, 1e-9, {1e-8, 1e-5, 0.02, 1e-3});
        if (!stepper.start(screen.toScreen(from))) return std::string("no start");
        ArcStep step;
        for (int k = 0; k < 2000; ++k) {
            const auto outcome = stepper.advance(step);
            if (outcome == ArcStepper::Outcome::Stepped) continue;
            if (last) *last = screen.toPlane(step.to);
            return std::string(outcome == ArcStepper::Outcome::Stationary ? "stationary" : "undefined");
        }
        return std::string("goes on");
    };
    Point last;
    CHECK_EQUAL(followed([](Point p) { return Point{-p.x, -2 * p.y}; }, {1, 1}, &last), "stationary");
    CHECK(norm(last) < 1e-3);
    CHECK_EQUAL(followed(
                    [](Point p) {
                        return Point{p.x > 0.5 ? -1.0 : 1.0, 0.0};
                    },
                    {1.5, 1}, &last),
                "stationary");
    CHECK_CLOSE(last.x, 0.5, 1e-3);
    CHECK_EQUAL(followed(
                    [](Point p) {
                        return Point{1, p.x > 1 ? std::numeric_limits<double>::quiet_NaN() : 0.0};
                    },
                    {0, 0}, &last),
                "undefined");
    CHECK_CLOSE(last.x, 1, 1e-3);
    CHECK_EQUAL(followed(turning, {0, 0}), "no start");
    CHECK_EQUAL(followed([](Point) { return Point{1e300, 1e300}; }, {0, 0}), "no start");
    CHECK_EQUAL(followed(turning, {1, 0}), "goes on");
}

TEST_CASE("the passage of a line is found to rounding") {
    ArcStepper stepper(turning, screen, 1, 1e-12, {1e-11, 1e-6, 0.2, 0.05});
    REQUIRE(stepper.start(screen.toScreen({1, 0})));
    ArcStep step;
    REQUIRE(stepper.advance(step) == ArcStepper::Outcome::Stepped);
    const double whole = step.length / unit;  // the angle on the unit circle
    for (const double part : {0.1, 0.37, 0.5, 0.93}) {
        const double angle = part * whole;
        // The line through the centre at that angle; the curve crosses it from behind.
        const Point normal{-std::sin(angle), std::cos(angle)};
        CHECK_CLOSE(passage(step, screen.toScreen({0, 0}), normal, 0, 1), part, 1e-8);
    }
}

TEST_CASE("a curve of a turning returns to where it began: its length, its extent, and that it closes") {
    const ArcContext context{turning, screen, 1e-12, {1e-10, 1e-6, 0.05, 1e-3}, {}};
    const Point start = screen.toScreen({1.2, 0});
    const PoincareSection section{start, {0, 1}, 0.1};
    for (const double sign : {1.0, -1.0}) {
        const PoincareSection here{start, {0, sign}, 0.1};
        const auto back = firstReturn(context, sign, start, here, 10);
        REQUIRE(back.has_value());
        CHECK(norm(back->at - start) < 1e-7);
        CHECK_CLOSE(back->length, 2 * pi * 1.2 * unit, 1e-7);
        CHECK_CLOSE(back->extent, 2.4 * unit, 1e-3);
        CHECK(closes(context, sign, start, 10));
    }
    CHECK(!firstReturn(context, 1, start, section, 1.5));  // still under way
    CHECK(!firstReturn(context, 1, screen.toScreen({2.1, 0}), {screen.toScreen({2.1, 0}), {0, 1}, 0.1},
                       10));  // leaves the screen
    std::stop_source stopped;
    stopped.request_stop();
    ArcContext cancelled = context;
    cancelled.stop = stopped.get_token();
    CHECK(!firstReturn(cancelled, 1, start, section, 10));
    const PlaneField spiral = [](Point p) { return Point{-0.001 * p.x - p.y, p.x - 0.001 * p.y}; };
    CHECK(!closes({spiral, screen, 1e-12, {1e-10, 1e-6, 0.05, 1e-3}, {}}, 1, start, 10));
    CHECK(firstReturn({spiral, screen, 1e-12, {1e-10, 1e-6, 0.05, 1e-3}, {}}, 1, start, section, 10)
              .has_value());
    // Beyond its reach a section is not crossed.
    CHECK(!firstReturn({spiral, screen, 1e-12, {1e-10, 1e-6, 0.05, 1e-3}, {}}, 1, start,
                       {start, {0, 1}, 1e-6}, 1.9));
}

TEST_CASE(
    "a limit cycle is found from inside and outside, forwards where it attracts, backwards where it repels") {
    const PlaneField repelling = [](Point p) { return -1.0 * hopf(p); };
    for (const double from : {0.85, 0.97, 1.15}) {
        SECTION(show(from));
        const Point start = screen.toScreen({from, 0});
        const auto cycle =
            findLimitCycle({hopf, screen, 1e-12, {1e-10, 1e-6, 0.05, 1e-3}, {}}, 1, start, 0.05, 20);
        REQUIRE(cycle.has_value());
        CHECK_CLOSE(norm(screen.toPlane(*cycle)), 1, 1e-5);
        const auto behind =
            findLimitCycle({repelling, screen, 1e-12, {1e-10, 1e-6, 0.05, 1e-3}, {}}, -1, start, 0.05, 20);
        REQUIRE(behind.has_value());
        CHECK_CLOSE(norm(screen.toPlane(*behind)), 1, 1e-5);
    }
    const Point start = screen.toScreen({0.8, 0});
    const ArcAccuracy accuracy{1e-10, 1e-6, 0.05, 1e-3};
    CHECK(!findLimitCycle({turning, screen, 1e-12, accuracy, {}}, 1, start, 0.05, 20));  // a centre has none
    CHECK(!findLimitCycle({hopf, screen, 1e-12, accuracy, {}}, 1, start, 0.6, 20));  // too small to be wanted
    CHECK(!findLimitCycle({hopf, screen, 1e-12, accuracy, {}}, -1, start, 0.05,
                          20));  // that way lies the source
    CHECK(
        !findLimitCycle({hopf, screen, 1e-12, accuracy, {}}, 1, start, 0.05, 1.0));  // not within that length
}
