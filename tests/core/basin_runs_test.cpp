// SPDX-License-Identifier: GPL-3.0-or-later
// Single starts of a map of basins on maps known by hand: arrival, divergence, spans, and whether a path came back.
#include "core/analysis/basin_runs.h"
#include "core/analysis/basins.h"
#include "tests/support/check.h"
#include "tests/support/plane_games.h"

#include <cmath>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// w⁺ = w + v.
struct UnitStep {
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> w, std::int64_t) const {
        const Vec<T> v = dynamics.field(View<T>(w));
        for (int i = 0; i < dynamics.size(); ++i) w[i] += v[i];
    }
    double timeStep() const { return 1; }
};

/// Rests, while its memory grows from 10³⁰⁰ by a factor of 10⁵ a step: infinite after the second.
struct GrowingMemory {
    std::vector<std::string> memory() const { return {"grows"}; }
    Vec<double> rest(View<double> w) const {
        Vec<double> s(w.begin(), w.end());
        for (std::size_t i = 0; i < w.size(); ++i) s.push_back(1e300);
        return s;
    }
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> s, std::int64_t) const {
        for (std::size_t i = static_cast<std::size_t>(dynamics.size()); i < s.size(); ++i) s[i] *= 1e5;
    }
    double timeStep() const { return 1; }
};

/// Each of the two entries is multiplied by a factor at every step of UnitStep.
Dynamics factorMap(double first, double second) {
    return planeGame([=](const auto& x, const auto& y) { return std::pair(0.5 * (1 - first) * x * x, 0.5 * (1 - second) * y * y); });
}

struct BasinRows {
    double x, y;
    Fate fate;
    int equilibrium;
    int steps;
};

template <class Model>
std::array<BasinRun, Lanes::count> fourRuns(const Dynamics& dynamics, const Model& model, const std::array<Point, Lanes::count>& starts,
                                            const std::vector<std::vector<double>>& targets, std::int64_t steps, double tolerance) {
    const MethodOf<Model> method(model);
    const StatePlane plane{0, 1, {0, 0}};
    std::array<BasinRun, Lanes::count> results;
    CHECK(BasinRunner(dynamics, method, plane, targets, steps, tolerance).run(starts, results, {}));
    return results;
}

void checkRuns(const Dynamics& dynamics, const std::vector<std::vector<double>>& targets, std::int64_t steps, double tolerance,
               const std::array<BasinRows, 4>& rows) {
    std::array<Point, Lanes::count> starts;
    for (std::size_t k = 0; k < 4; ++k) starts[k] = {rows[k].x, rows[k].y};
    const auto results = fourRuns(dynamics, UnitStep{}, starts, targets, steps, tolerance);
    for (std::size_t k = 0; k < 4; ++k) {
        SECTION(std::to_string(k));
        CHECK(results[k].fate == rows[k].fate);
        CHECK_EQUAL(results[k].equilibrium, rows[k].equilibrium);
        CHECK_EQUAL(results[k].steps, rows[k].steps);
    }
}

}  // namespace

TEST_CASE("a start arrives with the first state that is nearer than the tolerance, its own first of all") {
    checkRuns(factorMap(0.5, 0.5), {{0, 0}}, 50, 1.0 / 8,
              {{{1, 0, Fate::arrived, 0, 4},
                {0, 0.0625, Fate::arrived, 0, 0},
                {0, -0.125, Fate::arrived, 0, 1},
                {0.5, -0.5, Fate::arrived, 0, 3}}});
    // After three halvings of 1 it stands at the tolerance itself: that is not nearer.
    checkRuns(
        factorMap(0.5, 0.5), {{0, 0}}, 3, 1.0 / 8,
        {{{1, 0, Fate::moving, -1, 3}, {0.99, 0, Fate::arrived, 0, 3}, {0, 1, Fate::moving, -1, 3}, {0, -0.99, Fate::arrived, 0, 3}}});
}

TEST_CASE("of several equilibria a start arrives at the one that it meets, and stays there whatever follows") {
    checkRuns(factorMap(2, 2), {{-8, 0}, {4, 4}, {0, 2}}, 60, 0.1,
              {{{1, 1, Fate::arrived, 1, 2}, {-1, 0, Fate::arrived, 0, 3}, {0, 1, Fate::arrived, 2, 1}, {0, 2, Fate::arrived, 2, 0}}});
    checkRuns(factorMap(1, 1), {{0, 0}}, 7, 0.1,
              {{{1, 1, Fate::moving, -1, 7}, {0, 0, Fate::arrived, 0, 0}, {0, 2, Fate::moving, -1, 7}, {5, 0, Fate::moving, -1, 7}}});
}

TEST_CASE("a start has diverged when its norm is no longer below the bound") {
    checkRuns(factorMap(2, 1), {}, 40, 0.1,
              {{{1, 0, Fate::diverged, -1, 30},
                {5e8, 0, Fate::diverged, -1, 1},
                {0, 2e9, Fate::diverged, -1, 0},
                {0, 9e8, Fate::moving, -1, 40}}});
    checkRuns(factorMap(1, 2), {}, 3, 0.1,
              {{{6e8, 8e8, Fate::diverged, -1, 0},
                {6e8, 4e8, Fate::diverged, -1, 1},
                {0, 1, Fate::moving, -1, 3},
                {-6e8, 0.9e8, Fate::moving, -1, 3}}});
}

TEST_CASE("a memory that is no longer finite is divergence too; one that is merely large is not") {
    const Dynamics still = factorMap(1, 1);
    for (const BasinRun& run : fourRuns(still, GrowingMemory{}, {{{0, 0}, {1, 0}, {0, 1}, {2, 2}}}, {}, 10, 0.1)) {
        CHECK(run.fate == Fate::diverged);
        CHECK_EQUAL(run.steps, 2);
    }
}

TEST_CASE("the spans are those of the fourth and the last fifth of the steps, each start's own") {
    // Every step moves by (1, −2): what it spans in a fifth of ten steps are two points.
    const Dynamics moving = planeGame([](const auto& x, const auto& y) { return std::pair(0.0 - x, 2.0 * y); });
    const std::array<Point, Lanes::count> starts{{{0, 0}, {3, 100}, {-50, 1}, {0.5, -7}}};
    const auto results = fourRuns(moving, UnitStep{}, starts, {}, 10, 0.1);
    for (std::size_t k = 0; k < 4; ++k) {
        const Point s = starts[k];
        CHECK_EQUAL(results[k].before.left, s.x + 7);
        CHECK_EQUAL(results[k].before.right, s.x + 8);
        CHECK_EQUAL(results[k].before.bottom, s.y - 16);
        CHECK_EQUAL(results[k].before.top, s.y - 14);
        CHECK(results[k].last == (Rect{s.x + 9, s.x + 10, s.y - 20, s.y - 18}));
        CHECK(!results[k].returned);
    }
}

TEST_CASE("a path has come back when in the last fifth it is a step of that fifth, or less, from its start") {
    const std::array<Point, Lanes::count> starts{{{1, 0}, {0, 1}, {1, 1}, {3, -2}}};
    struct Row {
        const char* name;
        Dynamics dynamics;
        bool back;
    };
    const auto turn = planeGame([](const auto& x, const auto& y) { return std::pair(x * y + 0.5 * x * x, 0.5 * y * y - x * y); });
    for (const Row& row :
         {Row{"stays", factorMap(1, 1), true}, Row{"turns by a quarter", turn, true}, Row{"changes sides", factorMap(-1, -1), true},
          Row{"is halved", factorMap(0.5, 0.5), false}, Row{"grows", factorMap(1.1, 1.1), false}}) {
        SECTION(row.name);
        for (const BasinRun& run : fourRuns(row.dynamics, UnitStep{}, starts, {}, 20, 1e-9)) CHECK_EQUAL(run.returned, row.back);
    }
    // The first way back is long ago.
    const Dynamics drift = planeGame([](const auto& x, const auto& y) { return std::pair(0.0 - x, 0.0 * y); });
    for (const BasinRun& run : fourRuns(drift, UnitStep{}, starts, {}, 20, 1e-9)) CHECK(!run.returned);
}

TEST_CASE("two spans differ by the largest distance of their edges over the size of the second, or over the tolerance") {
    const Rect base{1, 4, -2, 2};  // its diagonal is 5
    CHECK_EQUAL(difference(base, base, 1e-3), 0.0);
    CHECK_CLOSE(difference({1.5, 4, -2, 2}, base, 1e-3), 0.1, 1e-15);
    CHECK_CLOSE(difference({1, 3, -2, 2}, base, 1e-3), 0.2, 1e-15);
    CHECK_CLOSE(difference({1, 4, -0.5, 2}, base, 1e-3), 0.3, 1e-15);
    CHECK_CLOSE(difference({1, 4, -2, 4}, base, 1e-3), 0.4, 1e-15);
    CHECK_CLOSE(difference({1.5, 3, -0.5, 4}, base, 1e-3), 0.4, 1e-15);
    CHECK_CLOSE(difference({1.5, 4, -2, 2}, base, 10), 0.05, 1e-15);
    CHECK_CLOSE(difference(base, {1, 1, -2, -2}, 2), 2.0, 1e-15);
    BasinRun run;
    run.last = base;
    for (const auto& [edge, settled] :
         {std::pair(4.0, true), std::pair(4.0499, true), std::pair(3.9501, true), std::pair(4.0501, false), std::pair(3.9499, false)}) {
        run.before = {1, edge, -2, 2};
        CHECK_EQUAL(run.settled(1e-3), settled);
    }
    CHECK(run.settled(6));
}

TEST_CASE("starts that share nothing run side by side as each would alone") {
    const Dynamics halving = factorMap(0.5, 0.5);
    const std::array<Point, Lanes::count> starts{{{1, 0}, {8, -3}, {0.3, 0.2}, {-100, 50}}};
    const auto together = fourRuns(halving, UnitStep{}, starts, {{0, 0}}, 9, 0.01);
    for (std::size_t k = 0; k < 4; ++k) {
        std::array<Point, Lanes::count> same;
        same.fill(starts[k]);
        for (const BasinRun& alone : fourRuns(halving, UnitStep{}, same, {{0, 0}}, 9, 0.01)) {
            CHECK(alone.fate == together[k].fate && alone.steps == together[k].steps && alone.returned == together[k].returned);
            if (alone.fate == Fate::moving) CHECK(alone.before == together[k].before && alone.last == together[k].last);
        }
    }
}

TEST_CASE("what ends on an equilibrium that the method has no linearisation at is captured by that equilibrium") {
    struct Undecided : UnitStep {
        std::string why(const Dynamics&, View<double>) const { return "no linearisation"; }
    };
    const Dynamics halving = factorMap(0.5, 0.25);
    const MethodOf<Undecided> method{Undecided{}};
    BasinsRequest request;
    request.plane = {0, 1, {0, 0}};
    request.columns = 9;
    request.rows = 7;
    request.steps = 200;
    for (const auto& [away, rests] : {std::pair(0.0, true), std::pair(0.9e-3, true), std::pair(1.1e-3, false)}) {
        SECTION(std::to_string(away));
        request.equilibria.resize(2);
        request.equilibria[0].at = {1.5, 1.5};
        request.equilibria[1].at = {away, 0};
        Basins map;
        CHECK(computeBasins(halving, method, request, [&](const Basins& m) { map = m; }));
        REQUIRE(map.attractors.size() == 1);
        CHECK_EQUAL(map.attractors[0].equilibrium, rests);
        CHECK_EQUAL(map.attractors[0].at, rests ? std::vector<double>({away, 0.0}) : std::vector<double>());
        CHECK_EQUAL(map.attractors[0].cells, 63);
        for (std::size_t k = 0; k < 63; ++k) {
            CHECK(map.fates[k] == Fate::captured);
            CHECK_EQUAL(map.attractor[k], 0);
            CHECK_EQUAL(map.steps[k], 200);
        }
    }
}

TEST_CASE("a map of basins needs a column, a row and a window of some area; one cell is enough") {
    const Dynamics halving = factorMap(0.5, 0.5);
    const MethodOf<UnitStep> method{UnitStep{}};
    BasinsRequest request;
    request.plane = {0, 1, {0, 0}};
    request.columns = request.rows = 1;
    request.equilibria.resize(1);
    request.equilibria[0].at = {0, 0};
    const auto compute = [&](BasinsRequest r) {
        Basins map;
        CHECK(computeBasins(halving, method, r, [&](const Basins& m) { map = m; }));
        return map;
    };
    const Basins one = compute(request);
    CHECK(one.complete && one.fates == std::vector<Fate>{Fate::arrived});
    CHECK_EQUAL(one.attractors.at(0).cells, 1);
    for (const auto& [columns, rows] : {std::pair(0, 1), std::pair(1, 0)}) {
        BasinsRequest none = request;
        none.columns = columns;
        none.rows = rows;
        CHECK_THROWS(std::invalid_argument, compute(none));
    }
    request.window = {1, 1, 0, 1};
    CHECK_THROWS(std::invalid_argument, compute(request));
}
