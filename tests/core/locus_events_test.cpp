// SPDX-License-Identifier: GPL-3.0-or-later
// Events of a locus between two samples, on matrices written on the spot, and what is left of them when they are tidied.
#include "core/analysis/locus_samples.h"
#include "tests/support/check.h"
#include "tests/support/matrix_family.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// The events between p = a and b; `change` may put other eigenvalues at the ends.
std::vector<LocusEvent> eventsBetween(const MatrixFamily& family, double a, double b, SpectrumOf which,
                                      const std::function<void(LocusSample&, LocusSample&)>& change = {}) {
    const FollowedPoint origin = FollowedPoint::fixed({0, 0});
    LocusSampler sampler(family, origin);
    LocusSample from = sampler.at(a), to = sampler.at(b);
    if (change) change(from, to);
    std::vector<LocusEvent> events;
    findEvents(sampler, from, to, which, events);
    return events;
}

constexpr double machineEpsilon = std::numeric_limits<double>::epsilon();

LocusEvent plantedEvent(LocusEventKind kind, double parameter, Complex value, int before, int after) {
    return {kind, parameter, value, before, after};
}

std::vector<LocusEvent> tidiedEvents(std::vector<LocusEvent> events, double low = 0, double high = 1) {
    tidyEvents(events, low, high);
    return events;
}

}  // namespace

TEST_CASE("a real eigenvalue crosses the axis where it is 0, either way") {
    for (const double direction : {1.0, -1.0})
        for (const double at : {1.0 / 3, -0.7, 1e-3}) {
            const MatrixFamily family([=](double p) { return PlaneMatrix{direction * (p - at), 0, 0, -2}; });
            const auto events = eventsBetween(family, -1, 1.5, &LocusSample::flow);
            REQUIRE(events.size() == 1);
            CHECK(events[0].kind == LocusEventKind::axis);
            CHECK_CLOSE(events[0].parameter, at, 1e-12);
            CHECK_CLOSE(events[0].value, Complex(0), 1e-12);
            CHECK_EQUAL(events[0].before, -static_cast<int>(direction));
            CHECK_EQUAL(events[0].after, static_cast<int>(direction));
        }
}

TEST_CASE("a multiplier crosses the circle at 1 and at -1, a pair anywhere; the upper one is told") {
    const auto events = [](std::function<PlaneMatrix(double)> matrix) {
        return eventsBetween(MatrixFamily(std::move(matrix)), 0, 1, &LocusSample::update);
    };
    const auto atOne = events([](double p) { return PlaneMatrix{p - 0.4, 0, 0, -1}; });
    const auto atMinusOne = events([](double p) { return PlaneMatrix{-1.7 - p, 0, 0, -1}; });
    const auto pair = events([](double p) { return PlaneMatrix{-1, 0.7 + p, -0.7 - p, -1}; });
    REQUIRE(atOne.size() == 1 && atMinusOne.size() == 1 && pair.size() == 2);
    for (const LocusEvent& e : {atOne[0], atMinusOne[0], pair[0], pair[1]}) {
        CHECK(e.kind == LocusEventKind::circle);
        CHECK_EQUAL(e.before, -1);
        CHECK_EQUAL(e.after, 1);
    }
    CHECK_CLOSE(atOne[0].parameter, 0.4, 1e-12);
    CHECK_CLOSE(atOne[0].value, Complex(1), 1e-12);
    CHECK_CLOSE(atMinusOne[0].parameter, 0.3, 1e-12);
    CHECK_CLOSE(atMinusOne[0].value, Complex(-1), 1e-12);
    for (const LocusEvent& e : pair) CHECK_CLOSE(e.parameter, 0.3, 1e-12);
    for (const LocusEvent& e : pair) CHECK_CLOSE(e.value, Complex(0, 1), 1e-12);
}

TEST_CASE("a pair meets to the last digit of the parameter, whichever side it is real on") {
    for (const double direction : {1.0, -1.0})
        for (SpectrumOf which : {&LocusSample::flow, &LocusSample::update}) {
            // λ = −1/4 ± √(direction (p − 1/3)): never across the axis or the circle, with the step 1/2.
            const MatrixFamily family([=](double p) { return PlaneMatrix{-0.25, 1, direction * (p - 1.0 / 3), -0.25}; }, 0.5);
            const auto events = eventsBetween(family, 0.3, 0.375, which);
            REQUIRE(events.size() == 1);
            CHECK(events[0].kind == LocusEventKind::meet);
            CHECK_CLOSE(events[0].parameter, 1.0 / 3, 1e-15);
            CHECK_CLOSE(events[0].value, Complex(which == &LocusSample::flow ? -0.25 : 0.875), 1e-12);
            CHECK_EQUAL(events[0].before, -static_cast<int>(direction));
            CHECK_EQUAL(events[0].after, static_cast<int>(direction));
        }
}

TEST_CASE("within 256 roundings of the border an end is on it, beyond them it is not") {
    const MatrixFamily leaving([](double p) { return PlaneMatrix{p, 0, 0, -4}; });
    const auto flowSide = [&](double x) {
        const auto events = eventsBetween(leaving, 0, -1, &LocusSample::flow, [&](LocusSample& from, LocusSample& to) {
            from.flow = {Complex(-4), Complex(x)};
            to.flow = {Complex(-4), Complex(-1)};
        });
        return events.empty() ? -1 : events[0].before;
    };
    // Of the largest eigenvalue, 4.
    CHECK_EQUAL(flowSide(4 * 300 * machineEpsilon), 1);
    CHECK_EQUAL(flowSide(4 * 250 * machineEpsilon), 0);
    CHECK_EQUAL(flowSide(-4 * 250 * machineEpsilon), 0);
    CHECK_EQUAL(flowSide(-4 * 300 * machineEpsilon), -1);
    const MatrixFamily shrinking([](double p) { return PlaneMatrix{p, 0, 0, -1}; });
    const auto circleSide = [&](double x) {
        const auto events = eventsBetween(shrinking, 0, -0.5, &LocusSample::update, [&](LocusSample& from, LocusSample& to) {
            from.update = {Complex(0), Complex(1 + x)};
            to.update = {Complex(0), Complex(0.5)};
        });
        return events.empty() ? -1 : events[0].before;
    };
    CHECK_EQUAL(circleSide(300 * machineEpsilon), 1);
    CHECK_EQUAL(circleSide(250 * machineEpsilon), 0);
    CHECK_EQUAL(circleSide(-250 * machineEpsilon), 0);
    CHECK_EQUAL(circleSide(-300 * machineEpsilon), -1);
}

TEST_CASE("an eigenvalue that begins or ends on the border leaves or reaches it there") {
    const MatrixFamily leaving([](double p) {
        return PlaneMatrix{std::max(p, 0.0), 0, 0, -1};
    }),
        arriving([](double p) {
            return PlaneMatrix{std::min(p, 0.0), 0, 0, -1};
        });
    const auto away = eventsBetween(leaving, -1, 1, &LocusSample::flow), towards = eventsBetween(arriving, -1, 1, &LocusSample::flow);
    REQUIRE(away.size() == 1 && towards.size() == 1);
    CHECK_EQUAL(away[0].before, 0);
    CHECK_EQUAL(away[0].after, 1);
    CHECK_EQUAL(towards[0].before, -1);
    CHECK_EQUAL(towards[0].after, 0);
    for (const LocusEvent& e : {away[0], towards[0]}) CHECK(std::fabs(e.parameter) < 1e-12 && std::abs(e.value) < 1e-12);
}

TEST_CASE("what cannot be followed from one sample to the next is no event") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const MatrixFamily torn([=](double p) { return PlaneMatrix{std::fabs(p) < 0.1 ? none : p, 0, 0, -1}; });
    CHECK(eventsBetween(torn, -1, 1, &LocusSample::flow).empty());
    const MatrixFamily whole([](double p) { return PlaneMatrix{p, 0, 0, -1}; });
    CHECK(eventsBetween(whole, -1, 1, &LocusSample::flow, [](LocusSample& from, LocusSample&) { from.flow.clear(); }).empty());
    CHECK(eventsBetween(whole, -1, 1, &LocusSample::flow, [](LocusSample&, LocusSample& to) { to.flow.push_back(1); }).empty());
    // A jump across the border is where the two sides are next to each other.
    const MatrixFamily jumping([](double p) { return PlaneMatrix{p < 0.3 ? -1.0 : 1.0, 0, 0, -2}; });
    const auto events = eventsBetween(jumping, 0, 1, &LocusSample::flow);
    REQUIRE(events.size() == 1);
    CHECK_EQUAL(events[0].parameter, 0.3);
    CHECK_CLOSE(events[0].value, Complex(1), 1e-12);
}

TEST_CASE("events are told by their parameter, those at an end of the range not at all") {
    using enum LocusEventKind;
    for (const double length : {1.0, 1e3}) {
        const auto at = [&](double t) { return plantedEvent(axis, 5 + t * length, 1, -1, 1); };
        const auto kept =
            tidiedEvents({at(0.7), at(0.2), at(0.9e-11), at(1 - 0.9e-11), at(1.2e-11), at(1 - 1.2e-11), at(0), at(1)}, 5, 5 + length);
        REQUIRE(kept.size() == 4);
        CHECK(std::ranges::is_sorted(kept, {}, &LocusEvent::parameter));
        CHECK_EQUAL(kept[1].parameter, 5 + 0.2 * length);
    }
    CHECK(tidiedEvents({}).empty());
}

TEST_CASE("what two branches report is one event where kind, parameter and value agree") {
    using enum LocusEventKind;
    const LocusEvent first = plantedEvent(axis, 0.5, Complex(0, 3), -1, 1);
    const auto beside = [&](LocusEventKind kind, double parameter, Complex value) {
        return tidiedEvents({first, plantedEvent(kind, 0.5 + parameter, Complex(0, 3) + value, -1, 1)}).size();
    };
    CHECK_EQUAL(beside(axis, 0, 0), 1);
    CHECK_EQUAL(beside(circle, 0, 0), 2);
    CHECK_EQUAL(beside(axis, 0.9e-11, 0), 1);
    CHECK_EQUAL(beside(axis, 1.2e-11, 0), 2);
    CHECK_EQUAL(beside(axis, -1.2e-11, 0), 2);
    // 1e-5 of 1 + |value|, 4.
    CHECK_EQUAL(beside(axis, 0, 3.8e-5), 1);
    CHECK_EQUAL(beside(axis, 0, Complex(0, -3.8e-5)), 1);
    CHECK_EQUAL(beside(axis, 0, 4.3e-5), 2);
    CHECK_EQUAL(tidiedEvents({plantedEvent(axis, 50, 1, -1, 1), plantedEvent(axis, 50 + 0.9e-9, 1, -1, 1)}, 0, 100).size(), 1);
    CHECK_EQUAL(tidiedEvents({plantedEvent(axis, 50, 1, -1, 1), plantedEvent(axis, 50 + 1.2e-9, 1, -1, 1)}, 0, 100).size(), 2);
}

TEST_CASE("to the border and on is one crossing, to it and back is none") {
    using enum LocusEventKind;
    const auto through = tidiedEvents({plantedEvent(circle, 0.5, 1, -1, 0), plantedEvent(circle, 0.5, 1, 0, 1)});
    REQUIRE(through.size() == 1);
    CHECK_EQUAL(through[0].before, -1);
    CHECK_EQUAL(through[0].after, 1);
    CHECK(tidiedEvents({plantedEvent(circle, 0.5, 1, -1, 0), plantedEvent(circle, 0.5, 1, 0, -1)}).empty());
    // Twice told, it still goes through once.
    const auto twice =
        tidiedEvents({plantedEvent(circle, 0.5, 1, 1, 0), plantedEvent(circle, 0.5, 1, 1, 0), plantedEvent(circle, 0.5, 1, 0, -1)});
    REQUIRE(twice.size() == 1);
    CHECK_EQUAL(twice[0].before, 1);
    CHECK_EQUAL(twice[0].after, -1);
}
