// SPDX-License-Identifier: GPL-3.0-or-later
// Energies over the plane against fields whose energies are known in closed form.
#include "core/analysis/energy.h"

#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "tests/support/check.h"
#include "tests/support/plane_games.h"

#include <cmath>
#include <set>

using namespace ganscope;

namespace {

constexpr Rect window{-2, 2, -1.5, 1.5};
const StatePlane whole{0, 1, {0, 0}};

std::shared_ptr<const Method> methodOf(const std::vector<std::string>& overrides) {
    return buildSystem(withOverrides(defaultScenario("dirac"), overrides).scenario.value()).method;
}

/// v = (−ψ, θ).
Dynamics centre() {
    return test::planeGame([](auto theta, auto psi) { return std::pair{theta * psi, -theta * psi}; });
}

/// v = (θ, −ψ).
Dynamics saddle() {
    return test::planeGame([](auto theta, auto psi) { return std::pair{-0.5 * theta * theta, 0.5 * psi * psi}; });
}

}  // namespace

TEST_CASE("around a centre the flow keeps both energies, a simultaneous step adds to them, an implicit one takes away") {
    for (const EnergyKind kind : {EnergyKind::field, EnergyKind::norm}) {
        const EnergyGrid grid = computeEnergy(centre(), *methodOf({"method.step=0.2"}), whole, kind, window, 16, 12);
        CHECK(grid.complete && grid.stepped);
        for (const std::uint8_t grows : grid.grows) CHECK_EQUAL(int(grows), int(EnergyGrid::inStep));
        for (int j = 0; j < grid.rows; ++j)
            for (int i = 0; i < grid.columns; ++i) {
                const Point p = grid.at(i, j);
                const double square = p.x * p.x + p.y * p.y;
                CHECK_CLOSE(grid.values[std::size_t(j * grid.columns + i)], kind == EnergyKind::norm ? square : 0.5 * square, 1e-14);
            }
        const EnergyGrid implicit = computeEnergy(centre(), *methodOf({"method.id=implicit"}), whole, kind, window, 16, 12);
        for (const std::uint8_t grows : implicit.grows) CHECK_EQUAL(int(grows), 0);
    }
}

TEST_CASE("beside a saddle each point says for itself whether the distance grows") {
    constexpr double h = 0.3;
    const EnergyGrid grid = computeEnergy(saddle(), *methodOf({"method.step=0.3"}), whole, EnergyKind::norm, window, 40, 30);
    std::set<int> seen;
    for (int j = 0; j < grid.rows; ++j)
        for (int i = 0; i < grid.columns; ++i) {
            const Point p = grid.at(i, j);
            const double x = p.x * p.x, y = p.y * p.y, flow = x - y, step = (2 * h + h * h) * x - (2 * h - h * h) * y;
            if (std::fabs(flow) < 1e-9 || std::fabs(step) < 1e-9) continue;
            const int expected = (flow > 0 ? EnergyGrid::inFlow : 0) | (step > 0 ? EnergyGrid::inStep : 0);
            CHECK_EQUAL(int(grid.grows[std::size_t(j * grid.columns + i)]), expected);
            seen.insert(expected);
        }
    CHECK_EQUAL(seen.size(), std::size_t(3));  // the step grows wherever the flow does, and beyond
}

TEST_CASE("the flow has no step, and levels of the distance are circles") {
    const EnergyGrid grid = computeEnergy(centre(), *methodOf({"method.id=flow"}), whole, EnergyKind::norm, window, 80, 60);
    CHECK(!grid.stepped);
    for (const std::uint8_t grows : grid.grows) CHECK_EQUAL(int(grows), 0);
    const auto lines = energyLevels(grid, 5);
    CHECK(lines.size() >= 5);
    std::set<long> radii;
    for (const auto& line : lines) {
        const double radius = norm(line.front());
        for (const Point p : line) CHECK(std::fabs(norm(p) - radius) < 5e-3);
        radii.insert(std::lround(100 * radius));
    }
    CHECK_EQUAL(radii.size(), std::size_t(5));
}

TEST_CASE("where two high and two low nodes meet, the mean of √V says which two belong together") {
    // Each line cuts off one corner of the square between the nodes, whose sides it crosses.
    const auto corners = [](const std::vector<double>& roots) {
        EnergyGrid grid{{-1, 1, -1, 1}, 2, 2, {}, {}, false, true};
        for (const double root : roots) grid.values.push_back(root * root);
        std::set<std::pair<double, double>> cut;
        const auto lines = energyLevels(grid, 2);
        for (const auto& line : std::vector(lines.begin(), lines.begin() + 2)) {  // of the lower level
            REQUIRE(line.size() == 2);
            const bool upright = std::fabs(line[0].x) == 0.5;  // crosses the left or the right side
            cut.insert(upright ? std::pair{line[0].x, line[1].y} : std::pair{line[1].x, line[0].y});
        }
        return cut;
    };
    using Corners = std::set<std::pair<double, double>>;
    // Level ½ of the highest; the nodes from the lower left.
    CHECK(corners({1, 0.2, 0.3, 1}) == (Corners{{0.5, -0.5}, {-0.5, 0.5}}));     // mean 0.625: the high ones
    CHECK(corners({1, 0.3, 0.2, 1}) == (Corners{{0.5, -0.5}, {-0.5, 0.5}}));
    CHECK(corners({1, 0.05, 0.05, 0.6}) == (Corners{{-0.5, -0.5}, {0.5, 0.5}}));  // mean 0.425: the low ones
}

TEST_CASE("what was cancelled is not complete; beyond a bound nothing is known") {
    std::stop_source stop;
    stop.request_stop();
    CHECK(!computeEnergy(centre(), *methodOf({}), whole, EnergyKind::norm, window, 8, 8, stop.get_token()).complete);
    const Scenario clipped = withOverrides(defaultScenario("dirac"), std::vector<std::string>{"regularizers.clip.bound=1"}).scenario.value();
    const System system = buildSystem(clipped);
    const EnergyGrid grid = computeEnergy(*system.dynamics, *system.method, whole, EnergyKind::norm, window, 8, 8);
    for (int j = 0; j < 8; ++j) CHECK_EQUAL(std::isfinite(grid.values[std::size_t(8 * j)]), std::fabs(grid.at(0, j).y) <= 1);
}

TEST_CASE("levels are equal parts of the highest root, on straight lines where the root is one, and nowhere beside what is unknown") {
    // √V rises by 1 over the left half of the window and stays there: more than 5 % of all are the highest.
    const auto grown = [](int columns, int rows, int unknownRow) {
        EnergyGrid grid{{0, 8, 0, 3}, columns, rows, {}, {}, false, true};
        for (int j = 0; j < rows; ++j)
            for (int i = 0; i < columns; ++i) {
                const double root = std::min(1.0, grid.at(i, j).x / 4);
                grid.values.push_back(j == unknownRow ? std::numeric_limits<double>::quiet_NaN() : root * root);
            }
        return grid;
    };
    const auto lines = energyLevels(grown(17, 6, -1), 4);
    REQUIRE(lines.size() >= 3);
    for (std::size_t k = 0; k < 3; ++k) {
        CHECK_EQUAL(lines[k].size(), 6);
        for (const Point p : lines[k]) CHECK(std::fabs(p.x - static_cast<double>(k + 1)) < 1e-12);
        CHECK(std::fabs(std::fabs(lines[k].front().y - lines[k].back().y) - 2.5) < 1e-12);
    }
    for (const int unknown : {0, 2, 5})
        for (const auto& line : energyLevels(grown(17, 6, unknown), 4))
            for (const Point p : line) CHECK(std::fabs(p.y - (unknown + 0.5) / 2) > 0.49);
    CHECK(energyLevels(grown(17, 1, -1), 4).empty());
    CHECK(energyLevels(grown(1, 6, -1), 4).empty());
    CHECK(!energyLevels(grown(17, 2, -1), 4).empty());
    CHECK(energyLevels(grown(17, 6, -1), 0).empty());
    EnergyGrid flat{{0, 1, 0, 1}, 3, 3, std::vector<double>(9, 0.0), {}, false, true};
    CHECK(energyLevels(flat, 3).empty());
}
