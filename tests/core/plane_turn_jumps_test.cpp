// SPDX-License-Identifier: GPL-3.0-or-later
// Turns across lines where the flow jumps: each crossing counts, and the multiplier is the slope of the return map.
#include "core/analysis/plane_turn.h"

#include "tests/support/check.h"
#include "tests/support/turns.h"

#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

double crossOf(Point a, Point b) { return a.x * b.y - a.y * b.x; }

/// An outward spiral about the origin, six times as fast and turned aside by `angle` where `beyond` is positive: it jumps on the
/// curve beyond = 0.
PlaneFlow turnedBeyond(double angle, std::function<double(Point)> beyond) {
    const double c = 6 * std::cos(angle), s = 6 * std::sin(angle);
    return {[=](Point p) {
                const Point v{0.05 * p.x - p.y, p.x + 0.05 * p.y - 0.1 * p.x * p.x};
                return beyond(p) > 0 ? Point{c * v.x - s * v.y, s * v.x + c * v.y} : v;
            },
            [=](Point p) { return beyond(p) > 0 ? 0.1 * c - s * (2 - 0.2 * p.x) : 0.1; }};
}

/// What a turn multiplies areas by, from the slope of the return map: P′ · (v × along at the end) / (v × along at the start).
double areaBySlope(const PlaneFlow& flow, const Ray& ray, double r, double sign) {
    const auto back = [&](double from) { return followTurn(flow, ray, from, sign, turnOptions(1e-13), {}).value_or(Turn{}).radius; };
    const double d = 1e-3, slope = (8 * (back(r + d) - back(r - d)) - (back(r + 2 * d) - back(r - 2 * d))) / (12 * d);
    return slope * crossOf(flow.field(ray.at(back(r))), ray.along) / crossOf(flow.field(ray.at(r)), ray.along);
}

}  // namespace

TEST_CASE("the multiplier is the slope of the return map, across jumps on straight, oblique and curved lines") {
    const struct {
        const char* label;
        double angle;
        std::function<double(Point)> beyond;
    } rows[] = {
        {"no jump", 0, [](Point) { return -1.0; }},
        {"vertical", 0.5, [](Point p) { return p.x - 0.3; }},
        {"horizontal", 0.4, [](Point p) { return -0.6 - p.y; }},
        {"oblique", -0.6, [](Point p) { return 0.8 * p.x + 0.6 * p.y - 0.4; }},
        {"the other way", 0.6, [](Point p) { return 0.6 * p.x - 0.8 * p.y - 0.3; }},
        {"a disc", 0.6, [](Point p) { return 0.09 - squaredNorm(p - Point{-0.9, 0.1}); }},
        {"a strip", -0.6, [](Point p) { return 0.2 - std::fabs(p.y + 0.5 * p.x); }},
    };
    int jumps = 0;
    for (const auto& row : rows)
        for (const double sign : {1.0, -1.0}) {
            SECTION(row.label + std::string(sign > 0 ? "" : " backwards"));
            const PlaneFlow flow = turnedBeyond(row.angle, row.beyond);
            const Ray ray = rayAt(2.0);
            const auto turn = followTurn(flow, ray, 1, sign, turnOptions(1e-12), {});
            REQUIRE(turn.has_value());
            int crossings = 0;
            for (std::size_t k = 1; k < turn->points.size(); ++k)
                crossings += (row.beyond(turn->points[k]) > 0) != (row.beyond(turn->points[k - 1]) > 0);
            CHECK_EQUAL(turn->jumps, crossings);
            jumps += turn->jumps;
            CHECK_CLOSE(std::exp(turn->logarithm), areaBySlope(flow, ray, 1, sign), 2e-6);
        }
    CHECK(jumps > 20);
}

TEST_CASE("the points of a turn hold those where it jumps, and its time is that of the pieces") {
    // Circles about (0, ∓0.2) above and below the line ψ = 0, the lower at six times the speed: each half a lens.
    const PlaneFlow flow{[](Point p) { return p.y > 0 ? Point{-p.y - 0.2, p.x} : 6.0 * Point{-p.y + 0.2, p.x}; },
                         [](Point) { return 0.0; }};
    for (const double tolerance : {1e-6, 1e-9, 1e-12}) {
        SECTION(show(tolerance));
        const auto turn = followTurn(flow, rayAt(0.8), 0.7, 1, turnOptions(tolerance), {});
        REQUIRE(turn.has_value());
        CHECK_CLOSE(turn->radius, 0.7, 30 * tolerance);
        const Point start = rayAt(0.8).at(0.7) + Point{0, 0.2};
        const double radius = norm(start), half = std::acos(0.2 / radius);  // half the angle of an arc
        CHECK_CLOSE(turn->time, 2 * half + half / 3, 100 * tolerance);
        for (const double side : {1.0, -1.0}) {
            double nearest = 1;
            for (const Point p : turn->points) nearest = std::min(nearest, norm(p - Point{side * radius * std::sin(half), 0}));
            CHECK(nearest < 30 * tolerance);
        }
        CHECK_EQUAL(turn->jumps, 2);
        CHECK_CLOSE(turn->logarithm, 0.0, 1e-9);
    }
}

TEST_CASE("a turn is complete at its ray, wherever the steps and jumps before it have ended") {
    const PlaneFlow flow = turnedBeyond(0.5, [](Point p) { return p.x - 0.2; });
    int found = 0;
    for (int k = 0; k < 200; ++k) {
        const Ray ray = rayAt(1.9 + 0.002 * k);
        const auto coarse = followTurn(flow, ray, 1, 1, turnOptions(1e-6), {}), fine = followTurn(flow, ray, 1, 1, turnOptions(1e-10), {});
        REQUIRE(coarse && fine);
        CHECK_CLOSE(coarse->radius, fine->radius, 1e-4);
        CHECK_CLOSE(coarse->time, fine->time, 1e-4);
        ++found;
    }
    CHECK_EQUAL(found, 200);
}

TEST_CASE("other units of length and time give the same turn") {
    const PlaneFlow one = turnedBeyond(0.6, [](Point p) { return 0.6 * p.x - 0.8 * p.y - 0.3; });
    const auto known = followTurn(one, rayAt(2.0), 1, 1, turnOptions(1e-10), {});
    REQUIRE(known.has_value());
    for (const double length : {1e-5, 1.0, 1e5})
        for (const double speed : {1e-8, 1.0, 1e8}) {
            SECTION(show(length) + " " + show(speed));
            const PlaneFlow flow{[&](Point p) { return (length * speed) * one.field((1 / length) * p); },
                                 [&](Point p) { return speed * one.divergence((1 / length) * p); }};
            const auto turn = followTurn(flow, rayAt(2.0), length, 1, turnOptions(1e-10, 1e3 * length), {});
            REQUIRE(turn.has_value());
            CHECK_CLOSE(turn->radius / length, known->radius, 1e-8);
            CHECK_CLOSE(turn->time * speed, known->time, 1e-8);
            CHECK_CLOSE(turn->logarithm, known->logarithm, 1e-6);
            CHECK_EQUAL(turn->jumps, known->jumps);
            CHECK(std::abs(std::ssize(turn->points) - std::ssize(known->points)) <= 2);
        }
}

TEST_CASE("however the steps fall on a small jump it counts, and the multiplier is the slope of the return map") {
    // To the right of a line pushed aside, or faster by a part of its speed: both ways across count.
    const auto pushedBeyond = [](double line, Point push, double part) {
        return PlaneFlow{[=](Point p) {
                             const Point free{0.05 * p.x - p.y, p.x + 0.05 * p.y - 0.1 * p.x * p.x};
                             return p.x > line ? (1 + part) * free + push : free;
                         },
                         [=](Point p) { return p.x > line ? 0.1 * (1 + part) : 0.1; }};
    };
    const Ray ray = rayAt(2.0);
    for (const auto& [push, part] : {std::pair(Point{0.3, -0.2}, 0.0), std::pair(Point{0, 0}, 0.024)})
        for (int k = 0; k < 40; ++k)
            for (const double sign : {1.0, -1.0}) {
                const double line = 0.3 + 0.005 * k;
                SECTION(show(part) + " " + show(line) + " " + show(sign));
                const PlaneFlow flow = pushedBeyond(line, push, part);
                for (const double tolerance : {1e-10, 1e-12}) {
                    const auto turn = followTurn(flow, ray, 1, sign, turnOptions(tolerance), {});
                    REQUIRE(turn.has_value());
                    CHECK_EQUAL(turn->jumps, 2);
                    if (k % 10 == 0) CHECK_CLOSE(std::exp(turn->logarithm), areaBySlope(flow, ray, 1, sign), 2e-6);
                }
            }
}

TEST_CASE("a jump of less than two parts in a hundred of the speed, or a steep slope, is followed by short steps") {
    const auto jumpsOf = [](double part, double width) {
        // φ̇ = 1 and 1 + part to either side of θ = 0.2.
        const PlaneFlow flow{[=](Point p) {
                                 const double x = p.x - 0.2, share = width == 0 ? (x > 0 ? 1 : 0) : 0.5 * (1 + std::tanh(x / width));
                                 const double s = 1 + part * share;
                                 return Point{-s * p.y, s * p.x};
                             },
                             [](Point) { return 0.0; }};
        const auto turn = followTurn(flow, rayAt(2.0), 1, 1, turnOptions(1e-8), {});
        return turn && std::fabs(turn->radius - 1) < 1e-5 ? turn->jumps : -1;
    };
    CHECK_EQUAL(jumpsOf(0.016, 0), 0);
    for (const double width : {1e-3, 1e-5, 1e-7}) CHECK_EQUAL(jumpsOf(0.5, width), 0);
}

TEST_CASE("an orbit that a line holds from both sides does not come round") {
    const PlaneFlow held{[](Point p) { return p.y < -0.2 ? Point{-p.y, 1} : Point{-p.y, p.x < 0 && p.y < 0.5 ? -1.0 : p.x}; },
                         [](Point) { return 0.0; }};
    CHECK(!followTurn(held, rayAt(0.4), 1, 1, turnOptions(1e-10), {}));
}

TEST_CASE("a line that is crossed at less than three degrees is given up: its normal is not known there") {
    const auto crossedAt = [](double degrees) {
        const double angle = degrees * std::numbers::pi / 180;
        // Through (1, 0), where circles about the origin go upwards.
        const Point normal{std::cos(angle), std::sin(angle)};
        const PlaneFlow flow = {[normal](Point p) {
                                    const double s = dot(p - Point{1, 0}, normal) > 0 && p.x > 0 ? 1.5 : 1.0;
                                    return Point{-s * p.y, s * p.x};
                                },
                                [](Point) { return 0.0; }};
        return followTurn(flow, rayAt(-2), 1, 1, turnOptions(1e-10), {}).has_value();
    };
    CHECK(crossedAt(4));
    CHECK(!crossedAt(2));
}
