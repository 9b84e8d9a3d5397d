// SPDX-License-Identifier: GPL-3.0-or-later
// Basins: each cell is what a single path from it does, and the published attractors are found.
#include "core/analysis/basin_runs.h"
#include "core/analysis/basins.h"
#include "core/simulation/stepper.h"
#include "tests/support/check.h"
#include "tests/support/families.h"

#include <set>

using namespace ganscope;
using namespace ganscope::test;

namespace {

System systemOf(const std::vector<std::string>& overrides) {
    return buildSystem(withOverrides(defaultScenario("dirac"), overrides).scenario.value());
}

BasinsRequest requestFor(const System& system, int cells, std::int64_t steps) {
    BasinsRequest r;
    r.plane = {0, 1, {0, 0}};
    r.columns = r.rows = cells;
    r.steps = steps;
    const std::vector<std::vector<double>> seeds{{0, 0}};
    r.equilibria = restPoints(*system.dynamics, seeds);
    return r;
}

Basins basinsOf(const System& system, const BasinsRequest& request) {
    Basins last;
    CHECK(computeBasins(*system.dynamics, *system.method, request, [&](const Basins& map) { last = map; }));
    CHECK(last.complete);
    return last;
}

std::size_t count(const Basins& map, Fate fate) { return static_cast<std::size_t>(std::ranges::count(map.fates, fate)); }

}  // namespace

TEST_CASE("each cell is what one path from it does, step for step") {
    for (const std::vector<std::string>& overrides : std::vector<std::vector<std::string>>{
             {"regularizers.r1.gamma=0.5", "method.step=0.5"},
             {"method.id=alternating", "regularizers.consensus.gamma=1"},
             {"game.loss=wgan", "method.step=0.8"},
             {"game.loss=wgan", "regularizers.clip.bound=0.5", "method.id=momentum", "method.step=0.3"}}) {
        SECTION(overrides[0]);
        const System system = systemOf(overrides);
        const BasinsRequest request = requestFor(system, 13, 150);
        const Basins map = basinsOf(system, request);
        const bool stays = !map.attractors.empty() && map.attractors[0].equilibrium;
        for (int j = 0; j < 13; j += 3)
            for (int i = 0; i < 13; i += 2) {
                const Point p = map.start(i, j);
                const std::vector<double> start{p.x, p.y};
                Stepper stepper(system, start);
                const auto near = [&] { return stays && std::hypot(stepper.point()[0], stepper.point()[1]) < request.tolerance; };
                bool arrived = near();
                while (!arrived && stepper.steps() < request.steps && stepper.step()) arrived = near();
                const auto k = static_cast<std::size_t>(j * 13 + i);
                CHECK_EQUAL(map.fates[k] == Fate::arrived, arrived);
                CHECK_EQUAL(map.fates[k] == Fate::diverged, stepper.outcome() == Outcome::diverged);
                CHECK_EQUAL(map.steps[k], stepper.steps());
            }
    }
}

TEST_CASE("a stable focus takes every start, later from further away") {
    const System system = systemOf({"regularizers.r1.gamma=0.5", "method.step=0.5"});
    const Basins map = basinsOf(system, requestFor(system, 64, 500));
    CHECK_EQUAL(count(map, Fate::arrived), map.fates.size());
    REQUIRE(map.attractors.size() == 1);
    CHECK_EQUAL(map.attractors[0].cells, map.fates.size());
    CHECK(map.steps[32 * 64 + 32] < map.steps[0]);
}

TEST_CASE("an unstable focus sends every start away; a line of circles keeps each on its own") {
    const System away = systemOf({"game.loss=wgan", "method.step=1"});  // |μ| = √2
    const Basins out = basinsOf(away, requestFor(away, 16, 200));
    CHECK_EQUAL(count(out, Fate::diverged), out.fates.size());
    CHECK(out.attractors.empty());
    const System rotation = systemOf({"game.loss=wgan", "method.id=alternating", "method.step=0.05"});
    BasinsRequest request = requestFor(rotation, 16, 4000);
    const Basins rings = basinsOf(rotation, request);
    CHECK_EQUAL(count(rings, Fate::own), rings.fates.size());
}

TEST_CASE("the non-saturating loss under simultaneous descent: a ring of radius sqrt(2h)") {
    const double h = 0.1;
    const System system = systemOf({"game.loss=nonsaturating", "method.step=0.1"});
    const Basins map = basinsOf(system, requestFor(system, 32, 2500));
    CHECK(count(map, Fate::captured) > 9 * map.fates.size() / 10);
    REQUIRE(map.attractors.size() == 1);
    CHECK(!map.attractors[0].equilibrium);
    CHECK_CLOSE(map.attractors[0].box.right, std::sqrt(2 * h), 2e-2);
    CHECK_CLOSE(map.attractors[0].box.top, std::sqrt(2 * h), 2e-2);
}

TEST_CASE("the one-centred penalty with the GAN loss is bistable: a cycle and two points where it sticks") {
    const System system = systemOf({"regularizers.wgan-gp.gamma=0.7", "regularizers.wgan-gp.target=1", "method.id=alternating", "method.step=0.05"});
    const Basins map = basinsOf(system, requestFor(system, 48, 4000));
    REQUIRE(map.attractors.size() >= 3);
    CHECK(count(map, Fate::captured) > 9 * map.fates.size() / 10);
    std::multiset<double> widths;
    for (const Attractor& attractor : map.attractors) widths.insert(attractor.box.width());
    CHECK_CLOSE(*widths.rbegin(), 2 * 1.43435, 5e-2);  // the cycle's largest |θ|, of the flow
    int sticking = 0;
    for (const Attractor& attractor : map.attractors)
        if (attractor.box.width() < 0.1) {
            CHECK_CLOSE(std::fabs(attractor.box.left), 1.4, 5e-2);
            ++sticking;
        }
    CHECK_EQUAL(sticking, 2);
    const auto fateAt = [&](double x, double y) {
        const auto i = static_cast<std::size_t>((x + 2) / 4 * 48), j = static_cast<std::size_t>((y + 2) / 4 * 48);
        return map.attractors[static_cast<std::size_t>(map.attractor[j * 48 + i])].box.width();
    };
    CHECK(fateAt(1, 1) > 2);
    CHECK(fateAt(0.1, 0.1) < 0.1);
}

TEST_CASE("orbits of one family are no attractors, however many starts the map sends to each") {
    // Hinge, extragradient, h = h' = 1: w⁺ = (ψ, −θ) near 0, and every orbit closes after four steps; from further away many
    // starts come to each. Where θψ > 0, ψ² > 1 and θ² − ψ² > 1: (θ, ψ) → (ψ, ψ) → (ψ, −ψ) → (0, −ψ) → (−ψ, 0) → 0.
    const System system = systemOf({"game.loss=hinge", "method.id=extragradient", "method.step=1", "method.extrapolation=1"});
    const Basins map = basinsOf(system, requestFor(system, 58, 2000));
    REQUIRE(map.attractors.size() == 1);
    CHECK(map.attractors[0].equilibrium);
    CHECK_EQUAL(count(map, Fate::captured), 0);
    CHECK(count(map, Fate::own) > 8 * map.fates.size() / 10);
    CHECK_EQUAL(count(map, Fate::own) + count(map, Fate::arrived), map.fates.size());
    int led = 0;
    for (int j = 0; j < 58; ++j)
        for (int i = 0; i < 58; ++i) {
            const Point p = map.start(i, j);
            if (p.x * p.y <= 0 || p.y * p.y <= 1 || p.x * p.x - p.y * p.y <= 1) continue;
            CHECK(map.fates[static_cast<std::size_t>(j * 58 + i)] == Fate::arrived);
            ++led;
        }
    CHECK(led > 50);
}

TEST_CASE("basins: the same on any number of threads, coarse passes keep what finer ones say, and a stop ends them") {
    const System system = systemOf({"regularizers.r1.gamma=0.2", "method.step=0.6"});
    BasinsRequest request = requestFor(system, 37, 60);
    request.threads = 1;
    const Basins one = basinsOf(system, request);
    request.threads = 4;
    Headway headway;
    request.headway = &headway;
    std::vector<Basins> passes;
    CHECK(computeBasins(*system.dynamics, *system.method, request, [&](const Basins& map) { passes.push_back(map); }));
    REQUIRE(passes.size() == 4);
    CHECK_EQUAL(headway.expected(), 37 * 37);
    CHECK_EQUAL(headway.done(), 37 * 37);
    CHECK_EQUAL(headway.percent(), 100);
    CHECK(passes[3].fates == one.fates && passes[3].steps == one.steps && passes[3].attractor == one.attractor);
    for (const Basins& pass : passes)
        for (int j = 0; j < 37; j += pass.stride)
            for (int i = 0; i < 37; i += pass.stride) {
                const auto k = static_cast<std::size_t>(j * 37 + i);
                CHECK_EQUAL(pass.steps[k], one.steps[k]);
            }
    std::stop_source source;
    int seen = 0;
    request.steps = 1'000'000;
    request.equilibria.clear();
    source.request_stop();
    CHECK(!computeBasins(*system.dynamics, *system.method, request, [&](const Basins&) { ++seen; }, source.get_token()));
    CHECK_EQUAL(seen, 0);
}

TEST_CASE("starts that are stopped before their end say so") {
    const System system = systemOf({"regularizers.r1.gamma=0.5", "method.step=0.5"});
    const StatePlane plane{0, 1, {0, 0}};
    const std::vector<std::vector<double>> targets{{0, 0}};
    const BasinRunner runner(*system.dynamics, *system.method, plane, targets, 500, 1e-3);
    std::array<BasinRun, Lanes::count> results;
    std::array<Point, Lanes::count> starts;
    starts.fill({1, 1});
    std::stop_source stop;
    CHECK(runner.run(starts, results, stop.get_token()));
    for (const BasinRun& run : results) CHECK(run.fate == Fate::arrived);
    stop.request_stop();
    CHECK(!runner.run(starts, results, stop.get_token()));
}

TEST_CASE("an attractor takes an area of starts: more than two lines of them, along the longer side, at every stride") {
    // A focus that nobody told of: all starts end together, and 3 · 3 is more than two lines of three.
    const System focus = systemOf({"regularizers.r1.gamma=0.5", "method.step=0.5"});
    for (int cells : {3, 32}) {
        SECTION(std::to_string(cells));
        BasinsRequest request = requestFor(focus, cells, 500);
        request.equilibria.clear();
        std::vector<Basins> passes;
        CHECK(computeBasins(*focus.dynamics, *focus.method, request, [&](const Basins& map) { passes.push_back(map); }));
        CHECK_EQUAL(passes.size(), 4);
        for (const Basins& map : passes) {
            const std::size_t side = static_cast<std::size_t>((cells - 1) / map.stride + 1);
            if (side < 3) continue;
            REQUIRE(map.attractors.size() == 1);
            CHECK_EQUAL(map.attractors[0].cells, side * side);
            CHECK_EQUAL(count(map, Fate::captured), map.fates.size());
        }
    }
    // Only ψ moves: what starts on a column ends at one point of a line of them, however many rows there are.
    const System columns = buildSystem(
        withOverrides(defaultScenario("bilinear"), std::vector<std::string>{"game.coupling=0", "game.d=1", "method.step=0.5"}).scenario.value());
    for (const auto& [wide, high] : {std::pair{3, 24}, std::pair{24, 3}}) {
        SECTION(std::to_string(wide));
        BasinsRequest request;
        request.plane = {0, 1, {0, 0}};
        request.columns = wide;
        request.rows = high;
        const Basins map = basinsOf(columns, request);
        CHECK(map.attractors.empty());
        CHECK_EQUAL(count(map, Fate::own), map.fates.size());
    }
}
