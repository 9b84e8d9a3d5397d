// SPDX-License-Identifier: GPL-3.0-or-later
// Nullclines, separatrices and limit cycles against fields whose curves are known in closed form.
#include "core/scenario/scenario_equilibria.h"
#include "core/scenario/scenario_json.h"
#include "tests/support/check.h"
#include "tests/support/plane_games.h"

#include <algorithm>
#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

const Rect square{-2, 2, -2, 2};

/// ṙ = g(r²) r, φ̇ = 1, with the derivative of g.
PlaneFlow turning(double (*g)(double), double (*slope)(double)) {
    return {[g](Point p) { const double s = g(squaredNorm(p)); return Point{s * p.x - p.y, s * p.y + p.x}; },
            [g, slope](Point p) { const double q = squaredNorm(p); return 2 * g(q) + 2 * q * slope(q); }};
}

struct Example {
    Scenario scenario;
    System system;
    Equilibria found;
    PortraitCurves curves;
};

Example exampleOf(const std::string& game, const std::vector<std::string>& overrides) {
    const Reading reading = withOverrides(defaultScenario(game), overrides);
    if (!reading.scenario) FAIL("not a scenario: " + toText(reading.problems.front()));
    Example c{*reading.scenario, buildSystem(*reading.scenario), {}, {}};
    c.found = findEquilibria(c.scenario, c.system);
    c.curves = computeCurves(*c.system.dynamics, curvesRequest(c.scenario, c.system, portraitWindow(c.scenario)), c.found.points);
    return c;
}

/// The largest |f| over the points of the lines of one component; how many lines there are goes to `lines`.
double worst(const Nullclines& all, int component, bool touching, double (*f)(Point), int& lines) {
    double r = 0;
    lines = 0;
    for (const Nullcline& line : all.lines)
        if (line.component == component && line.touching == touching) {
            ++lines;
            for (Point p : line.points) r = std::max(r, std::fabs(f(p)));
        }
    return r;
}

}  // namespace

TEST_CASE("nullclines of straight lines and of a circle are exact, and the circle closes") {
    const Nullclines found = findNullclines([](Point p) { return Point{p.y - 0.3 * p.x + 0.1, squaredNorm(p) - 1}; }, square);
    int lines = 0;
    CHECK(worst(found, 0, false, [](Point p) { return p.y - 0.3 * p.x + 0.1; }, lines) < 1e-14);
    CHECK_EQUAL(lines, 1);
    CHECK(worst(found, 1, false, [](Point p) { return squaredNorm(p) - 1; }, lines) < 1e-14);
    CHECK_EQUAL(lines, 1);
    const auto circle = std::ranges::find(found.lines, 1, &Nullcline::component);
    CHECK(circle->closed);
    // Between its points, too, it stays within a ten-thousandth of the window.
    for (std::size_t k = 1; k < circle->points.size(); ++k)
        CHECK(std::fabs(norm(0.5 * (circle->points[k] + circle->points[k - 1])) - 1) < 1e-4 * square.width());
}

TEST_CASE("nullclines on the very edges of the window are seen") {
    const Nullclines found = findNullclines([](Point p) { return Point{(p.x + 2) * (p.x - 2), (p.y + 2) * (p.y - 2)}; }, square);
    int lines = 0;
    CHECK(worst(found, 0, false, [](Point p) { return std::fabs(p.x) - 2; }, lines) < 1e-14);
    CHECK_EQUAL(lines, 2);
    CHECK(worst(found, 1, false, [](Point p) { return std::fabs(p.y) - 2; }, lines) < 1e-14);
    CHECK_EQUAL(lines, 2);
}

TEST_CASE("zeros without a change of sign are found: 0 = (θ − 0.3)², and a circle that is touched") {
    const Nullclines found = findNullclines([](Point p) { const double q = squaredNorm(p) - 1; return Point{(p.x - 0.3) * (p.x - 0.3), q * q}; }, square);
    int lines = 0;
    CHECK(worst(found, 0, true, [](Point p) { return p.x - 0.3; }, lines) < 1e-8);
    CHECK_EQUAL(lines, 1);
    CHECK(worst(found, 1, true, [](Point p) { return norm(p) - 1; }, lines) < 1e-7);
    CHECK_EQUAL(lines, 1);
    CHECK(std::ranges::all_of(found.lines, &Nullcline::touching));
    CHECK(std::ranges::all_of(found.lines, [](const Nullcline& l) { return l.closed == (l.component == 1); }));
    // Nearly touching is not touching.
    CHECK(findNullclines([](Point p) { return Point{p.x * p.x + 1e-5, 1}; }, square).lines.empty());
}

TEST_CASE("a jump over zero is no nullcline, and a line ends where the jump begins") {
    const auto wganGp = [](Point p) { const double s = p.y > 0 ? 1 : p.y < 0 ? -1 : 0; return Point{-p.y, p.x - 0.7 * (p.y - s)}; };
    const Nullclines found = findNullclines(wganGp, square);
    int lines = 0;
    CHECK(worst(found, 1, false, [](Point p) { return std::min(std::fabs(p.x - 0.7 * (p.y - 1)), std::fabs(p.x - 0.7 * (p.y + 1))); }, lines) < 1e-14);
    CHECK_EQUAL(lines, 2);
    for (const Nullcline& line : found.lines)
        if (line.component == 1) CHECK(norm(line.points.back() - Point{line.points.back().x > 0 ? 0.7 : -0.7, 0}) < 1e-3);
    CHECK(findNullclines([](Point p) { return Point{p.x > 0.1 ? 1.0 : -1.0, 1}; }, square).lines.empty());
}

TEST_CASE("where a component vanishes on a region there is no line, and the region is told") {
    const Nullclines found = findNullclines([](Point p) { return Point{0, p.x}; }, square);
    CHECK(found.regions[0]);
    CHECK(!found.regions[1]);
    CHECK_EQUAL(found.lines.size(), 1);
}

TEST_CASE("the separatrices of a saddle are its invariant curves: ψ = θ²/3 and the axis") {
    // v = (θ, −ψ + θ²).
    const Dynamics dynamics = planeGame([](auto x, auto y) { return std::pair(-0.5 * x * x, 0.5 * y * y - x * x * y); });
    const std::vector<RestPoint> rests = restPoints(dynamics, std::vector<std::vector<double>>{{0.2, 0.3}});
    REQUIRE(rests.size() == 1);
    for (const bool exchanged : {false, true}) {
        SECTION(exchanged ? "axes exchanged" : "axes in order");
        const StatePlane plane{exchanged ? 1 : 0, exchanged ? 0 : 1, {0, 0}};
        const auto curves = separatrices(dynamics, rests[0], {plane, square});
        REQUIRE(curves.size() == 4);
        CHECK_EQUAL(std::ranges::count(curves, true, &Separatrix::stable), 2);
        for (const Separatrix& curve : curves) {
            CHECK(curve.end == Separatrix::End::left);
            CHECK(curve.startError < 1e-6);
            CHECK(curve.points.size() > 100);
            for (const Point& p : curve.points) {
                const double x = exchanged ? p.y : p.x, y = exchanged ? p.x : p.y;
                CHECK(std::fabs(curve.stable ? x : y - x * x / 3) < 1e-6);
            }
        }
    }
}

TEST_CASE("a separatrix that leads to another equilibrium arrives there") {
    // v = (θ − θ³, ψ − ψ³): from the saddle (1, 0) to the nodes (1, ±1), and into it from (0, 0).
    const Dynamics dynamics = planeGame([](auto x, auto y) { return std::pair(0.25 * x * x * x * x - 0.5 * x * x, 0.25 * y * y * y * y - 0.5 * y * y); });
    const std::vector<RestPoint> rests = restPoints(dynamics, std::vector<std::vector<double>>{{1, 0}});
    const auto curves = separatrices(dynamics, rests.at(0), {{0, 1, {0, 0}}, square});
    CHECK_EQUAL(std::ranges::count(curves, Separatrix::End::arrived, &Separatrix::end), 3);
    for (const Separatrix& curve : curves)
        if (!curve.stable) CHECK_CLOSE(std::fabs(curve.points.back().y), 1.0, 1e-3);
    // A section of a larger game has none.
    CHECK(separatrices(dynamics, rests.at(0), {{0, 1, {0, 0, 0}}, square}).empty());
}

TEST_CASE("a limit cycle of known radius, period and multiplier") {
    const Cycles found = findLimitCycles(turning([](double q) { return 1 - q; }, [](double) { return -1.0; }), {{{0, 0}}, square});
    REQUIRE(found.cycles.size() == 1);
    const LimitCycle& cycle = found.cycles[0];
    CHECK_CLOSE(cycle.period, 2 * std::numbers::pi, 1e-10);
    CHECK_CLOSE(cycle.multiplier * std::exp(4 * std::numbers::pi), 1.0, 1e-8);
    CHECK(cycle.stability == CycleStability::stable);
    for (double side : {-cycle.extent.left, cycle.extent.right, -cycle.extent.bottom, cycle.extent.top}) CHECK_CLOSE(side, 1.0, 1e-10);
    CHECK(norm(cycle.orbit.front() - cycle.orbit.back()) < 1e-9);
    CHECK(found.bands.empty());
}

TEST_CASE("two cycles, one inside the other, and an unstable one alone") {
    // ṙ = 0.1 r (1 − r²)(r² − 2.25)
    const Cycles two = findLimitCycles(turning([](double q) { return 0.1 * (1 - q) * (q - 2.25); }, [](double q) { return 0.1 * (3.25 - 2 * q); }), {{{0, 0}}, square});
    REQUIRE(two.cycles.size() == 2);
    CHECK(two.cycles[0].stability == CycleStability::unstable);
    CHECK(two.cycles[1].stability == CycleStability::stable);
    CHECK_CLOSE(two.cycles[0].extent.right, 1.0, 1e-9);
    CHECK_CLOSE(two.cycles[1].extent.right, 1.5, 1e-9);
    CHECK_CLOSE(two.cycles[0].multiplier, std::exp(2 * std::numbers::pi * 0.25), 1e-8);
    // Orbits outside of it run away: they are followed backwards.
    const Cycles alone = findLimitCycles(turning([](double q) { return q - 1; }, [](double) { return 1.0; }), {{{0, 0}}, square});
    REQUIRE(alone.cycles.size() == 1);
    CHECK(alone.cycles[0].stability == CycleStability::unstable);
    CHECK_CLOSE(alone.cycles[0].multiplier / std::exp(4 * std::numbers::pi), 1.0, 1e-8);
}

TEST_CASE("a cycle is found however near to it the field ends") {
    // ṙ = (c² − r²) r up to a little beyond the cycle, wherever that lies between the radii of the scan.
    for (int k = 0; k < 16; ++k) {
        const double c = 1 + 0.013 * k, end = c + 0.01;
        SECTION(std::to_string(c));
        const PlaneFlow flow{[c, end](Point p) {
                                 const double q = squaredNorm(p), s = q < end * end ? c * c - q : std::numeric_limits<double>::quiet_NaN();
                                 return Point{s * p.x - p.y, s * p.y + p.x};
                             },
                             [c](Point p) { return 2 * c * c - 4 * squaredNorm(p); }};
        const Cycles found = findLimitCycles(flow, {{{0, 0}}, square});
        REQUIRE(found.cycles.size() == 1);
        CHECK_CLOSE(found.cycles[0].extent.right, c, 1e-9);
        CHECK_CLOSE(found.cycles[0].period, 2 * std::numbers::pi, 1e-9);
    }
}

TEST_CASE("van der Pol's cycle has the period of the literature") {
    const PlaneFlow flow{[](Point p) { return Point{p.y, (1 - p.x * p.x) * p.y - p.x}; }, [](Point p) { return 1 - p.x * p.x; }};
    const Cycles found = findLimitCycles(flow, {{{0, 0}}, {-4, 4, -4, 4}});
    REQUIRE(found.cycles.size() == 1);
    CHECK_CLOSE(found.cycles[0].period, 6.663286859323, 1e-10);
}

TEST_CASE("a centre has closed orbits side by side and no limit cycle; a slow spiral has neither") {
    const Cycles centre = findLimitCycles(turning([](double) { return 0.0; }, [](double) { return 0.0; }), {{{0, 0}}, square});
    CHECK(centre.cycles.empty());
    REQUIRE(centre.bands.size() == 1);
    CHECK_CLOSE(centre.bands[0].outermostPeriod, 2 * std::numbers::pi, 1e-9);
    const Cycles spiral = findLimitCycles(turning([](double) { return -1e-5; }, [](double) { return 0.0; }), {{{0, 0}}, square});
    CHECK(spiral.cycles.empty());
    CHECK(spiral.bands.empty());
}

TEST_CASE("the WGAN-GP cycle of the Dirac-GAN is that of the closed form: size, period, multiplier") {
    for (const auto& [gamma, target] : {std::pair(0.7, 1.0), std::pair(1.0, 0.3), std::pair(0.2, 1.0)}) {
        SECTION(show(gamma));
        const Example c = exampleOf("dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=" + show(gamma), "regularizers.wgan-gp.target=" + show(target)});
        REQUIRE(c.curves.cycles.cycles.size() == 1);
        const LimitCycle& cycle = c.curves.cycles.cycles[0];
        const double omega = std::sqrt(1 - gamma * gamma / 4), rho = std::exp(-std::numbers::pi * gamma / (2 * omega));
        CHECK_CLOSE(cycle.extent.right, gamma * target * (1 + rho) / (1 - rho), 1e-8);
        CHECK_CLOSE(cycle.extent.left, -cycle.extent.right, 1e-8);
        CHECK_CLOSE(cycle.period, 2 * std::numbers::pi / omega, 1e-8);
        CHECK_CLOSE(cycle.multiplier, rho * rho, 1e-6);
        CHECK_EQUAL(cycle.jumps, 2);
        CHECK(cycle.stability == CycleStability::stable);
    }
    // Overdamped, γ ≥ 2: no cycle, the flow creeps to a false rest point.
    CHECK(exampleOf("dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=2.5"}).curves.cycles.cycles.empty());
    // With the GAN's loss and γ = 0.7 a cycle lives beside the points that orbits stick to.
    const Example both = exampleOf("dirac", {"regularizers.wgan-gp.gamma=0.7"});
    REQUIRE(both.curves.cycles.cycles.size() >= 1);
    CHECK(std::ranges::any_of(both.curves.cycles.cycles, [](const LimitCycle& cycle) {
        return cycle.stability == CycleStability::stable && std::fabs(cycle.extent.right - 1.43435) < 1e-4 && std::fabs(cycle.extent.top - 1.24134) < 1e-4;
    }));
}

TEST_CASE("centres and foci of the catalogue: bands of closed orbits, or nothing") {
    for (const auto& [game, loss] : {std::pair("dirac", "minimax"), std::pair("dirac", "wgan"), std::pair("uniform-quadratic", "wgan")}) {
        SECTION(std::string(game) + " " + loss);
        const Example c = exampleOf(game, {std::string("game.loss=") + loss});
        CHECK(c.curves.cycles.cycles.empty());
        CHECK_EQUAL(c.curves.cycles.bands.size(), 1);
    }
    for (const char* loss : {"nonsaturating", "minimax"}) {
        const Example c = exampleOf("dirac", {std::string("game.loss=") + loss, "regularizers.r1.gamma=0.01"});
        CHECK(c.curves.cycles.cycles.empty());
        CHECK(c.curves.cycles.bands.empty());
    }
    // The non-saturating GAN converges, if only algebraically: no band.
    CHECK(exampleOf("dirac", {"game.loss=nonsaturating"}).curves.cycles.bands.empty());
    // A section of a larger game has neither.
    CHECK(exampleOf("lq", {}).curves.cycles.cycles.empty());
}

TEST_CASE("nullclines of a scenario are a choice of its view") {
    CHECK(exampleOf("dirac", {}).curves.nullclines.lines.empty());
    CHECK_EQUAL(exampleOf("dirac", {"view.nullclines=true"}).curves.nullclines.lines.size(), 2);
    CHECK(!exampleOf("lq", {"view.nullclines=true"}).curves.nullclines.lines.empty());
}
