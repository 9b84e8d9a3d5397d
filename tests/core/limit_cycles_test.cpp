// SPDX-License-Identifier: GPL-3.0-or-later
// Which closed orbits are looked for and where: how far out, at the radii of the scan, about several points, in bands.
#include "core/analysis/limit_cycles.h"

#include "tests/support/check.h"

#include <limits>
#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// ṙ = sign · r (1 − r²/c²), φ̇ = turn about a centre: one cycle of radius c.
PlaneFlow cycleAbout(Point centre, double c, double sign = 1, double turn = 1) {
    return {[=](Point p) {
                const Point q = p - centre;
                const double g = sign * (1 - squaredNorm(q) / (c * c));
                return Point{g * q.x - turn * q.y, turn * q.x + g * q.y};
            },
            [=](Point p) { return sign * (2 - 4 * squaredNorm(p - centre) / (c * c)); }};
}

/// One flow where x is positive (or, upright, y), another one elsewhere.
PlaneFlow eitherSide(const PlaneFlow& a, const PlaneFlow& b, bool upright) {
    return {[=](Point p) { return (upright ? p.y : p.x) > 0 ? a.field(p) : b.field(p); },
            [=](Point p) { return (upright ? p.y : p.x) > 0 ? a.divergence(p) : b.divergence(p); }};
}

}  // namespace

TEST_CASE("cycles are looked for up to one and a half times the way to the window's farthest corner") {
    const double reach = 1.5 * std::hypot(2, 3);
    for (const Rect& window : {Rect{-1, 2, -3, 1}, Rect{-2, 1, -1, 3}, Rect{-2, 2, -3, 3}})
        for (const Point middle : {Point{0, 0}, Point{4, -7}}) {
            const Rect moved{window.left + middle.x, window.right + middle.x, window.bottom + middle.y, window.top + middle.y};
            const auto number = [&](double c) { return findLimitCycles(cycleAbout(middle, c), {{middle}, moved}).cycles.size(); };
            CHECK_EQUAL(number(0.96 * reach), 1);
            CHECK_EQUAL(number(1.05 * reach), 0);
            CHECK_EQUAL(number(0.1 * reach), 1);
        }
}

TEST_CASE("a cycle has its box, period and multiplier, in the flow's direction, whether it attracts or repels") {
    for (const double sign : {0.1, -0.1})
        for (const double turn : {1.0, -1.0, 3.0}) {
            SECTION(show(sign) + " " + show(turn));
            const Point middle{0.3, -0.2};
            const Cycles found = findLimitCycles(cycleAbout(middle, 1.1, sign, turn), {{middle}, {-2, 2, -2, 2}});
            REQUIRE(found.cycles.size() == 1);
            const LimitCycle& cycle = found.cycles[0];
            CHECK(found.complete && found.bands.empty());
            CHECK(cycle.inside == middle);
            CHECK_CLOSE(cycle.extent.left, middle.x - 1.1, 1e-9);
            CHECK_CLOSE(cycle.extent.right, middle.x + 1.1, 1e-9);
            CHECK_CLOSE(cycle.extent.bottom, middle.y - 1.1, 1e-9);
            CHECK_CLOSE(cycle.extent.top, middle.y + 1.1, 1e-9);
            const double period = 2 * std::numbers::pi / std::fabs(turn);
            CHECK_CLOSE(cycle.period, period, 1e-9);
            CHECK_CLOSE(cycle.multiplier, std::exp(-2 * sign * period), 1e-8);
            CHECK(cycle.stability == (sign > 0 ? CycleStability::stable : CycleStability::unstable));
            CHECK_EQUAL(cycle.jumps, 0);
            for (std::size_t k = 1; k < cycle.orbit.size(); ++k) {
                const Point a = cycle.orbit[k - 1] - middle, b = cycle.orbit[k] - middle;
                CHECK((a.x * b.y - a.y * b.x) * turn > 0);
                CHECK_CLOSE(norm(b), 1.1, 1e-9);
            }
            CHECK(norm(cycle.orbit.front() - cycle.orbit.back()) < 1e-9);
        }
}

TEST_CASE("a cycle at a radius of the scan itself is found once, and is no band") {
    const Rect window{-2, 2, -2, 2};
    const double reach = 1.5 * std::hypot(2, 2);
    for (const int k : {5, 12, 20}) {
        const double t = (k - 0.3) / 24, c = reach * t * std::sqrt(t);
        const Cycles found = findLimitCycles(cycleAbout({0, 0}, c), {{{0, 0}}, window});
        REQUIRE(found.cycles.size() == 1);
        CHECK_CLOSE(found.cycles[0].extent.right, c, 1e-9);
        CHECK(found.bands.empty());
    }
    // Between the two smallest radii, too, and with fewer rays.
    CHECK_EQUAL(findLimitCycles(cycleAbout({0, 0}, 0.05), {{{0, 0}}, window}).cycles.size(), 1);
    for (const int rays : {3, 8}) CHECK_EQUAL(findLimitCycles(cycleAbout({0, 0}, 1), {{{0, 0}}, window, rays}).cycles.size(), 1);
}

TEST_CASE("a cycle that two points lie in is one, two of the same size side by side or one above the other are two") {
    const Rect window{-5, 5, -5, 5};
    CHECK_EQUAL(findLimitCycles(cycleAbout({0, 0}, 1), {{{0, 0}, {0.2, 0.1}, {-0.3, 0}}, window}).cycles.size(), 1);
    for (const bool upright : {false, true}) {
        const Point a = upright ? Point{0, 3} : Point{3, 0}, b = -1.0 * a;
        const Cycles two = findLimitCycles(eitherSide(cycleAbout(a, 1), cycleAbout(b, 1), upright), {{a, b}, window});
        REQUIRE(two.cycles.size() == 2);
        CHECK(two.cycles[0].inside == a);
        CHECK(two.cycles[1].inside == b);
    }
}

TEST_CASE("a band of closed orbits has the boxes and periods of its smallest and its largest") {
    // Circles about the origin up to radius 2, where φ̇ = 1/(1 + r²); beyond the flow goes outwards.
    const Point middle{0.5, 0.25};
    const PlaneFlow flow{[middle](Point p) {
                             const Point q = p - middle;
                             const double r2 = squaredNorm(q), s = 1 / (1 + r2), g = r2 > 4 ? 0.1 * (r2 - 4) : 0;
                             return Point{g * q.x - s * q.y, s * q.x + g * q.y};
                         },
                         [](Point) { return 0.0; }};
    const Cycles found = findLimitCycles(flow, {{middle, middle + Point{0.02, 0.01}}, {-2, 2, -2, 2}});
    REQUIRE(found.bands.size() == 1);
    CHECK(found.cycles.empty());
    const ClosedOrbits& band = found.bands[0];
    CHECK(band.inside == middle);
    const double inner = band.innermost.right - middle.x, outer = band.outermost.right - middle.x, reach = 1.5 * std::hypot(2.5, 2.25);
    CHECK_CLOSE(inner, reach * std::pow(0.7 / 24, 1.5), 1e-9);
    CHECK(outer > 1.8 && outer <= 2);
    CHECK_CLOSE(middle.y - band.outermost.bottom, outer, 1e-9);
    CHECK_CLOSE(band.innermostPeriod, 2 * std::numbers::pi * (1 + inner * inner), 1e-9);
    CHECK_CLOSE(band.outermostPeriod, 2 * std::numbers::pi * (1 + outer * outer), 1e-9);
}

TEST_CASE("a band that attracts or repels from both sides is a band alone: neither of its edges is a limit cycle") {
    for (const double sign : {1.0, -1.0}) {
        SECTION(show(sign));
        const auto g = [sign](Point p) {
            const double r2 = squaredNorm(p);
            return sign * (r2 < 1 ? 1 - r2 : r2 > 4 ? 4 - r2 : 0);
        };
        const auto divergence = [sign](Point p) {
            const double r2 = squaredNorm(p);
            return sign * (r2 < 1 ? 2 - 4 * r2 : r2 > 4 ? 8 - 4 * r2 : 0);
        };
        const PlaneFlow flow{[g](Point p) { return Point{g(p) * p.x - p.y, p.x + g(p) * p.y}; }, divergence};
        const Cycles found = findLimitCycles(flow, {{{0, 0}, {0.1, 0}}, {-3, 3, -3, 3}});
        CHECK(found.cycles.empty());
        REQUIRE(found.bands.size() == 1);
        CHECK(found.bands[0].innermost.right >= 1 && found.bands[0].outermost.right <= 2);
    }
}

TEST_CASE("a cycle whose neighbours hardly move is a cycle all the same") {
    // A turn at a radius near it moves by less than the scan tells from nothing.
    for (const double c : {0.9, 1.0, 1.1, 1.2}) {
        SECTION(show(c));
        const Cycles found = findLimitCycles(cycleAbout({0, 0}, c, 3e-8), {{{0, 0}}, {-2, 2, -2, 2}});
        REQUIRE(found.cycles.size() == 1);
        CHECK_CLOSE(found.cycles[0].extent.right, c, 1e-3);
        CHECK(found.bands.empty());
    }
}

TEST_CASE("where the flow sticks to a ring, or jumps over it without a closed orbit, there is no cycle") {
    const auto radial = [](double inside, double outside) {
        const auto g = [=](Point p) { return squaredNorm(p) < 1 ? inside : outside; };
        return PlaneFlow{[=](Point p) { return Point{g(p) * p.x - p.y, p.x + g(p) * p.y}; }, [=](Point p) { return 2 * g(p); }};
    };
    for (const auto& [inside, outside] : {std::pair(0.1, -0.1), std::pair(-0.1, 0.1), std::pair(0.1, 0.2), std::pair(-0.2, -0.1)}) {
        SECTION(show(inside) + " " + show(outside));
        const Cycles found = findLimitCycles(radial(inside, outside), {{{0, 0}}, {-2, 2, -2, 2}});
        CHECK(found.cycles.empty() && found.bands.empty() && found.complete);
    }
}

TEST_CASE("nothing is looked for in a window without an area or about no point, and what was stopped is not complete") {
    const PlaneFlow flow = cycleAbout({0, 0}, 1);
    const Cycles flat = findLimitCycles(flow, {{{0, 0}}, {1, 1, 0, 2}}), nowhere = findLimitCycles(flow, {{}, {-2, 2, -2, 2}});
    CHECK(flat.cycles.empty() && flat.complete);
    CHECK(nowhere.cycles.empty() && nowhere.complete);
    std::stop_source stop;
    stop.request_stop();
    const Cycles stopped = findLimitCycles(flow, {{{0, 0}}, {-2, 2, -2, 2}}, stop.get_token());
    CHECK(stopped.cycles.empty() && !stopped.complete);
}
