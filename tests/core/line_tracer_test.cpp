// SPDX-License-Identifier: GPL-3.0-or-later
// How one streamline ends: on an edge, at rest, beside another or itself, after a turn, or spent; and where its points lie.
#include "core/analysis/line_tracer.h"

#include "tests/support/check.h"

#include <limits>
#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

using TracedEnd = LineTracer::End;

/// Lines on a screen that is the unit square itself.
struct TracedScreen {
    PlaneField field;
    LineSpacing spacing{0.04, 0.01, 5};
    ArcAccuracy accuracy{1e-9, 1e-6, 0.05, 1e-3};
    std::stop_token stop = {};
    ScreenMap map{Rect{0, 1, 0, 1}, 1};
    SeparationGrid grid{{1, 1}, 0.05};
    std::vector<LineSample> out = {};

    TracedEnd follow(Point seed, double sign, int id = 0) {
        out.clear();
        const ArcContext context{field, map, 1e-9, accuracy, stop};
        return LineTracer(context, grid, spacing).follow(seed, sign, id, out);
    }
};

/// ṙ = −a r, φ̇ = 1 about the middle of the screen.
PlaneField inwardsOnScreen(double a) {
    return [a](Point p) { const Point q = p - Point{0.5, 0.5}; return Point{-a * q.x - q.y, q.x - a * q.y}; };
}

}  // namespace

TEST_CASE("a line ends exactly on each edge, with its length from the seed, negative upstream") {
    const Point seed{0.3, 0.4};
    for (const Point v : {Point{1, 0.2}, Point{-1, 0.1}, Point{0.1, 1}, Point{-0.2, -1}, Point{1, 0}, Point{0, -1}})
        for (const double sign : {1.0, -1.0}) {
            SECTION(show(v.x) + " " + show(v.y) + " " + show(sign));
            TracedScreen s{[v](Point) { return v; }};
            CHECK(s.follow(seed, sign) == TracedEnd::Edge);
            const Point last = s.out.back().p, way = sign * v;
            if (std::fabs(v.x) > 0.5) CHECK_EQUAL(last.x, way.x > 0 ? 1.0 : 0.0);
            else CHECK_EQUAL(last.y, way.y > 0 ? 1.0 : 0.0);
            CHECK(dot(last - seed, way) > 0);
            double before = 0;
            for (const LineSample& sample : s.out) {
                CHECK_CLOSE(sample.arc, sign * norm(sample.p - seed), 1e-10);
                CHECK_CLOSE((sample.p.x - seed.x) * v.y, (sample.p.y - seed.y) * v.x, 1e-10);
                const double step = sign * sample.arc - before;
                CHECK(step > 0.0009 && step < s.spacing.sample * 1.11);
                before = sign * sample.arc;
            }
            CHECK_EQUAL(s.grid.size(), s.out.size());
        }
}

TEST_CASE("a line arrives at rest, and has no point where there is no direction") {
    TracedScreen sink{[](Point p) { return Point{0.6, 0.3} - p; }};
    CHECK(sink.follow({0.2, 0.6}, 1) == TracedEnd::Arrived);
    CHECK(norm(sink.out.back().p - Point{0.6, 0.3}) < 1e-3);
    CHECK_CLOSE(sink.out.back().arc, 0.5, 1e-3);
    CHECK_EQUAL(sink.grid.size(), sink.out.size());
    CHECK(sink.follow({0.6, 0.3}, 1) == TracedEnd::Arrived);
    CHECK(sink.out.empty());
    CHECK(sink.follow({0.2, 0.6}, -1) == TracedEnd::Edge);
    TracedScreen half{[](Point p) { return Point{1, p.x > 0.7 ? std::numeric_limits<double>::quiet_NaN() : 0.0}; }};
    CHECK(half.follow({0.2, 0.5}, 1) == TracedEnd::Arrived);
    CHECK_CLOSE(half.out.back().p.x, 0.7, 1e-3);
}

TEST_CASE("a line ends where it would come nearer to another than it may") {
    for (const double side : {1.0, -1.0}) {
        TracedScreen s{[](Point p) { return Point{1, -2 * (p.y - 0.5)}; }};
        CHECK(s.follow({0.02, 0.5}, 1, 1) == TracedEnd::Edge);
        CHECK(s.follow({0.02, 0.5 + 0.2 * side}, 1, 2) == TracedEnd::Crowded);
        const double left = std::fabs(s.out.back().p.y - 0.5);
        CHECK(left >= s.spacing.nearest && left < s.spacing.nearest * 1.05);
        // Of a line that was there before only the points count.
        s.grid.clear();
        CHECK(s.follow({0.02, 0.5 + 0.2 * side}, 1, 2) == TracedEnd::Edge);
    }
}

TEST_CASE("a circle closes on its seed after its circumference, either way, and so it does where the steps are coarse") {
    for (const double sign : {1.0, -1.0})
        for (const double tolerance : {1e-10, 1e-8, 3e-6})
            for (const double r : {0.1, 0.3, 0.45}) {
                SECTION(show(sign) + " " + show(tolerance) + " " + show(r));
                TracedScreen s{inwardsOnScreen(0)};
                s.accuracy.tolerance = tolerance;
                const Point seed{0.5 + 0.6 * r, 0.5 + 0.8 * r};
                CHECK(s.follow(seed, sign) == TracedEnd::Closed);
                REQUIRE(!s.out.empty());
                CHECK(s.out.back().p == seed);
                CHECK_CLOSE(s.out.back().arc, sign * 2 * std::numbers::pi * r, 1e-3 * r);
                CHECK_EQUAL(s.grid.size(), s.out.size());
            }
}

TEST_CASE("a line counts as closed up to a hundred-thousandth of its extent") {
    // A turn changes r by 2πa r, of an extent of 2r.
    for (const auto& [part, end] : {std::pair(0.9e-5, TracedEnd::Closed), std::pair(1.2e-5, TracedEnd::Turned),
                                    std::pair(1e-4, TracedEnd::Turned), std::pair(2e-3, TracedEnd::Turned)})
        for (const double sign : {1.0, -1.0}) {
            SECTION(show(part) + " " + show(sign));
            TracedScreen s{inwardsOnScreen(part / std::numbers::pi)};
            s.accuracy.tolerance = 1e-11;
            CHECK(s.follow({0.8, 0.5}, sign) == end);
        }
}

TEST_CASE("a slow spiral ends at the section of its seed, a wider one where its turns come too near to each other") {
    TracedScreen slow{inwardsOnScreen(0.01)};
    const Point seed{0.9, 0.5};
    CHECK(slow.follow(seed, 1) == TracedEnd::Turned);
    const Point v = slow.field(seed), last = slow.out.back().p;
    CHECK_CLOSE(dot(last - seed, v), 0.0, 1e-9);
    CHECK_CLOSE(norm(last - seed) / (0.4 * 2 * std::numbers::pi * 0.01), 1.0, 0.05);
    TracedScreen wide{inwardsOnScreen(0.05)};
    wide.spacing.longest = 20;
    CHECK(wide.follow(seed, 1) == TracedEnd::Wound);
    CHECK(std::fabs(wide.out.back().arc) > 2 * std::numbers::pi * 0.3);
    for (std::size_t k = 0; k < wide.out.size(); ++k)
        for (std::size_t i = 0; i < k; ++i)
            if (wide.out[k].arc - wide.out[i].arc > std::numbers::pi * wide.spacing.nearest)
                CHECK(norm(wide.out[k].p - wide.out[i].p) >= wide.spacing.nearest * 0.9999);
    // It winds until its next turn lies that near: r(1 − exp(−2πa)) = nearest.
    const double r = norm(wide.out.back().p - Point{0.5, 0.5});
    CHECK_CLOSE(r * (std::exp(2 * std::numbers::pi * 0.05) - 1) / wide.spacing.nearest, 1.0, 0.1);
}

TEST_CASE("a line is spent at its longest, or when it is stopped") {
    TracedScreen s{inwardsOnScreen(0)};
    s.spacing.longest = 1;
    for (const double sign : {1.0, -1.0}) {
        s.grid.clear();
        CHECK(s.follow({0.8, 0.5}, sign) == TracedEnd::Spent);
        const double arc = sign * s.out.back().arc;
        CHECK(arc > 0.99 && arc < 1 + s.accuracy.longest);
        CHECK_EQUAL(s.grid.size(), s.out.size());
    }
    s.grid.clear();
    std::stop_source stop;
    stop.request_stop();
    s.stop = stop.get_token();
    CHECK(s.follow({0.8, 0.5}, 1) == TracedEnd::Spent);
    CHECK(s.out.empty());
}
