// SPDX-License-Identifier: GPL-3.0-or-later
// Steps along a circle and a logarithmic spiral, whose arcs are known: the orders of a step and of the curve within it.
#include "core/analysis/arc_stepper.h"
#include "tests/support/check.h"

#include <cmath>

using namespace ganscope;

namespace {

/// By fixed steps: no error is too large.
ArcAccuracy fixed(double h) { return {1e9, h, h, h}; }

struct Errors {
    double end = 0, inside = 0, length = 0;
};

/// Of one step of length h along the spiral r = exp(cφ) about the middle, from φ = 0 at half the window's half width.
Errors errorsOf(double h, double c, double sign) {
    const PlaneField field = [c](Point p) { return Point{c * p.x - p.y, p.x + c * p.y}; };
    const ScreenMap map(Rect{-1, 1, -1, 1}, 1);
    ArcStepper stepper(field, map, sign, 0, fixed(h));
    ArcStep step;
    Errors r;
    if (!stepper.start(map.toScreen({0.5, 0})) || stepper.advance(step) != ArcStepper::Outcome::Stepped) return {1, 1, 1};
    // On the screen, of side 1, the spiral has half the size; ds = r √(1 + c²) dφ.
    const auto exact = [&](double s) {
        const double root = std::sqrt(1 + c * c), start = 0.25;
        const double phi = c == 0 ? s / start : std::log(1 + c * s / (start * root)) / c;
        const double radius = start * std::exp(c * phi);
        return Point{0.5 + radius * std::cos(phi), 0.5 + radius * std::sin(phi)};
    };
    r.length = step.length;
    r.end = norm(step.to - exact(sign * h));
    for (const double t : {0.2, 0.45, 0.7, 0.9}) r.inside = std::max(r.inside, norm(step.at(t) - exact(sign * t * h)));
    return r;
}

}  // namespace

TEST_CASE("a step is of fifth order, and the curve within it of fourth") {
    for (const double c : {0.0, 0.6})
        for (const double sign : {1.0, -1.0}) {
            const Errors coarse = errorsOf(0.08, c, sign), fine = errorsOf(0.04, c, sign);
            CHECK_EQUAL(coarse.length, 0.08);
            CHECK(coarse.end < 1e-7);
            CHECK(coarse.end / fine.end > 45 && coarse.end / fine.end < 250);            // 2⁶ at least: a circle's is 2⁷
            CHECK(coarse.inside / fine.inside > 22 && coarse.inside / fine.inside < 50);  // 2⁵
        }
}

namespace {

/// The unit square shown as it is.
const ScreenMap& plainScreen() {
    static const ScreenMap map(Rect{0, 1, 0, 1}, 1);
    return map;
}

/// The circle of radius 0.3 about the middle, turned at speed r.
Point arcRotation(Point p) {
    return {0.5 - p.y, p.x - 0.5};
}

}  // namespace

TEST_CASE("a straight line is followed exactly: no error is seen, and nothing bends within a step") {
    // The weights of a step add up to 1, those of its error and of its last coefficient to 0.
    const PlaneField field = [](Point) { return Point{3, -4}; };
    for (const double sign : {1.0, -1.0}) {
        ArcStepper stepper(field, plainScreen(), sign, 0, {1e-13, 1e-6, 0.25, 0.25});
        ArcStep step;
        REQUIRE(stepper.start({0.5, 0.5}));
        CHECK_CLOSE(stepper.direction().x, 0.6 * sign, 1e-15);
        CHECK_CLOSE(stepper.direction().y, -0.8 * sign, 1e-15);
        for (int k = 0; k < 2; ++k) {
            const Point from = k == 0 ? Point{0.5, 0.5} : step.to;
            REQUIRE(stepper.advance(step) == ArcStepper::Outcome::Stepped);
            CHECK_EQUAL(step.length, 0.25);
            CHECK_EQUAL(step.from, from);
            CHECK_CLOSE(step.to.x, from.x + 0.15 * sign, 1e-15);
            CHECK_CLOSE(step.to.y, from.y - 0.2 * sign, 1e-15);
            for (const Point c : {step.c3, step.c4, step.c5}) CHECK(norm(c) < 1e-15);
        }
    }
}

TEST_CASE("a step begins and ends in the direction of the field") {
    const PlaneField field = arcRotation;
    ArcStepper stepper(field, plainScreen(), 1, 0, fixed(0.1));
    ArcStep step;
    REQUIRE(stepper.start({0.8, 0.5}));
    REQUIRE(stepper.advance(step) == ArcStepper::Outcome::Stepped);
    CHECK_EQUAL(step.at(0), step.from);
    CHECK_CLOSE(norm(step.at(1) - step.to), 0.0, 1e-16);
    const double t = 1e-7;
    const Point begins = (1 / (0.1 * t)) * (step.at(t) - step.at(0)), ends = (1 / (0.1 * t)) * (step.at(1) - step.at(1 - t));
    CHECK_CLOSE(begins.x, 0.0, 1e-5);
    CHECK_CLOSE(begins.y, 1.0, 1e-5);
    CHECK_CLOSE(ends.x, stepper.direction().x, 1e-5);
    CHECK_CLOSE(ends.y, stepper.direction().y, 1e-5);
}

TEST_CASE("steps are as long as the tolerance allows: a thousandth of it takes a fourth of the length at least") {
    const PlaneField field = arcRotation;
    const auto settledLength = [&](double tolerance, double first) {
        ArcStepper stepper(field, plainScreen(), 1, 0, {tolerance, 1e-7, 1, first});
        ArcStep step;
        REQUIRE(stepper.start({0.8, 0.5}));
        for (int k = 0; k < 30; ++k) {
            REQUIRE(stepper.advance(step) == ArcStepper::Outcome::Stepped);
            CHECK(std::abs(norm(step.to - Point{0.5, 0.5}) - norm(step.from - Point{0.5, 0.5})) < tolerance);
        }
        return step.length;
    };
    const double coarse = settledLength(1e-6, 1e-3), fine = settledLength(1e-6 / 1024, 1e-3);
    CHECK(coarse / fine > 3 && coarse / fine < 4.2);      // the fifth root of 1024 is 4; a circle's own symmetry makes it the sixth
    CHECK_CLOSE(settledLength(1e-6, 0.7), coarse, 0.05);  // from a first step that is too long
    CHECK(coarse > 0.1 && coarse < 0.6);
}

TEST_CASE("a step keeps within its bounds, grows fourfold at most, and starts anew with its first length") {
    const PlaneField field = [](Point) { return Point{1, 0}; };
    ArcStepper stepper(field, plainScreen(), 1, 0, {1e-9, 1e-4, 0.05, 1e-3});
    ArcStep step;
    for (int round = 0; round < 2; ++round) {
        REQUIRE(stepper.start({0.1, 0.5}));
        for (const double length : {0.001, 0.004, 0.016, 0.05, 0.05}) {
            REQUIRE(stepper.advance(step) == ArcStepper::Outcome::Stepped);
            CHECK_CLOSE(step.length, length, 1e-15);
        }
    }
    // An error that no step avoids is taken at the shortest.
    const PlaneField bend = arcRotation;
    ArcStepper strict(bend, plainScreen(), 1, 0, {1e-300, 0.01, 0.1, 0.1});
    REQUIRE(strict.start({0.8, 0.5}));
    REQUIRE(strict.advance(step) == ArcStepper::Outcome::Stepped);
    CHECK_EQUAL(step.length, 0.01);
}

TEST_CASE("there is no direction at rest, at the floor's speed, or where the field is not finite") {
    struct Row {
        Point v;
        bool moves;
    };
    for (const Row& row : std::vector<Row>{
             {{0, 0}, false}, {{0.5, 0}, false}, {{0, -0.5001}, true}, {{NAN, 1}, false}, {{INFINITY, 0}, false}, {{1e200, 0}, false}}) {
        const PlaneField field = [&](Point) { return row.v; };
        ArcStepper stepper(field, plainScreen(), 1, 0.5, fixed(0.1));
        CHECK_EQUAL(stepper.start({0.5, 0.5}), row.moves);
    }
}

TEST_CASE("a curve arrives where the field ends: at rest it is stationary, beyond its definition undefined") {
    const auto outcomeOf = [](const PlaneField& field, Point from) {
        ArcStepper stepper(field, plainScreen(), 1, 1e-12, {1e-8, 1e-6, 0.1, 0.05});
        ArcStep step;
        if (!stepper.start(from)) return std::pair(ArcStepper::Outcome::Stepped, from);
        Point last = from;
        for (int k = 0; k < 1000; ++k) {
            const auto outcome = stepper.advance(step);
            if (outcome != ArcStepper::Outcome::Stepped) return std::pair(outcome, last);
            last = step.to;
        }
        return std::pair(ArcStepper::Outcome::Stepped, last);
    };
    const auto [sink, rest] = outcomeOf([](Point p) { return Point{0.5 - p.x, 0.5 - p.y}; }, {0.8, 0.1});
    CHECK(sink == ArcStepper::Outcome::Stationary);
    CHECK(norm(rest - Point{0.5, 0.5}) < 1e-4);
    const auto [edge, brink] = outcomeOf([](Point p) { return p.x > 0.7 ? Point{NAN, NAN} : Point{1, 0}; }, {0.2, 0.5});
    CHECK(edge == ArcStepper::Outcome::Undefined);
    CHECK(brink.x <= 0.7 && brink.x > 0.7 - 1e-4);
    const auto [still, halt] = outcomeOf([](Point p) { return p.x > 0.7 ? Point{0, 0} : Point{1, 0}; }, {0.2, 0.5});
    CHECK(still == ArcStepper::Outcome::Stationary);
    CHECK(halt.x <= 0.7 && halt.x > 0.7 - 1e-4);
    // Two half-planes against each other, and along the line between them.
    const auto [against, met] = outcomeOf([](Point p) { return Point{p.x > 0.6 ? -1.0 : 1.0, 0.3}; }, {0.4, 0.2});
    CHECK(against == ArcStepper::Outcome::Stationary);
    CHECK(std::abs(met.x - 0.6) < 1e-3);
    CHECK(std::abs(met.y - 0.26) < 2e-3);
}

TEST_CASE("where a step passes a line: to the last bits, on any part of it, from either side") {
    const PlaneField field = arcRotation;
    ArcStepper stepper(field, plainScreen(), 1, 0, fixed(0.2));
    ArcStep step;
    REQUIRE(stepper.start({0.8, 0.5}));
    REQUIRE(stepper.advance(step) == ArcStepper::Outcome::Stepped);
    for (const Point normal : {Point{0, 1}, Point{-0.6, 0.8}, Point{-1, 0.1}})
        for (const double at : {0.02, 0.3, 0.5, 0.77, 0.99}) {
            const Point origin = step.at(at);
            REQUIRE(dot(step.at(0) - origin, normal) < 0 && dot(step.at(1) - origin, normal) > 0);
            CHECK_CLOSE(passage(step, origin, normal, 0, 1), at, 1e-13);
            CHECK_CLOSE(passage(step, origin, normal, 0.5 * at, 0.5 * (1 + at)), at, 1e-13);
        }
    // A straight step meets a line where proportion says; an end that lies on the line is the passage.
    ArcStep straight;
    straight.from = {0, 0};
    straight.c2 = straight.to = {1, 0.5};
    straight.length = norm(straight.to);
    CHECK_CLOSE(passage(straight, {0.25, 7}, {1, 0}, 0, 1), 0.25, 1e-15);
    CHECK_CLOSE(passage(straight, {7, 0.375}, {0, 1}, 0, 1), 0.75, 1e-15);
    CHECK_CLOSE(passage(straight, {1, 0}, {1, 0}, 0, 1), 1.0, 1e-15);
}
