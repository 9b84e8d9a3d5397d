// SPDX-License-Identifier: GPL-3.0-or-later
// Grids of samples: exact places, quantiles by hand, and what an empty, an impossible and a cancelled grid are.
#include "core/analysis/field_grid.h"
#include "tests/support/check.h"

#include <cmath>
#include <limits>

using namespace ganscope;
using namespace ganscope::test;

namespace {

constexpr double gridNan = std::numeric_limits<double>::quiet_NaN(), gridInfinity = std::numeric_limits<double>::infinity();

Point shiftedPlace(Point p) {
    return {p.x + 3, p.y - 5};
}

std::vector<double> gridColumns(const FieldGrid& grid) {
    std::vector<double> x;
    for (int i = 0; i < grid.nx; ++i) x.push_back(grid.points[grid.index(i, 0)].x);
    return x;
}

std::vector<double> gridRows(const FieldGrid& grid) {
    std::vector<double> y;
    for (int j = 0; j < grid.ny; ++j) y.push_back(grid.points[grid.index(0, j)].y);
    return y;
}

}  // namespace

TEST_CASE("nodes take the edges and equal parts between, centres the middles of equal cells, a lone node the middle") {
    struct Row {
        int n;
        GridPlacement placement;
        std::vector<double> x, y;
    };
    const Rect window{1, 9, -2, 6};
    using enum GridPlacement;
    for (const Row& row : std::vector<Row>{{1, Nodes, {5}, {2}},
                                           {2, Nodes, {1, 9}, {-2, 6}},
                                           {3, Nodes, {1, 5, 9}, {-2, 2, 6}},
                                           {5, Nodes, {1, 3, 5, 7, 9}, {-2, 0, 2, 4, 6}},
                                           {1, Centres, {5}, {2}},
                                           {2, Centres, {3, 7}, {0, 4}},
                                           {4, Centres, {2, 4, 6, 8}, {-1, 1, 3, 5}}}) {
        SECTION(std::to_string(row.n) + (row.placement == Nodes ? " nodes" : " centres"));
        const FieldGrid grid = sampleGrid(shiftedPlace, window, row.n, row.n, row.placement);
        CHECK(grid.complete && grid.window == window && grid.placement == row.placement);
        CHECK_EQUAL(gridColumns(grid), row.x);
        CHECK_EQUAL(gridRows(grid), row.y);
        for (std::size_t k = 0; k < grid.points.size(); ++k) {
            const Point v = shiftedPlace(grid.points[k]);
            CHECK_EQUAL(grid.velocities[k], v);
            CHECK_CLOSE(grid.speeds[k], std::hypot(v.x, v.y), 1e-15);
        }
        CHECK_EQUAL(grid.finite, row.n * row.n);
    }
}

TEST_CASE("the first and the last node are the edges to the bit") {
    for (const double low : {0.1, -0.7, 1e-3})
        for (int n = 2; n < 40; ++n) {
            const double high = low + 0.3;
            const FieldGrid grid = sampleGrid(shiftedPlace, {low, high, low, high}, n, n, GridPlacement::Nodes);
            CHECK_EQUAL(grid.points.front(), (Point{low, low}));
            CHECK_EQUAL(grid.points.back(), (Point{high, high}));
        }
}

TEST_CASE("columns and rows are told apart, row by row from the bottom") {
    const FieldGrid grid = sampleGrid(shiftedPlace, {0, 3, 0, 2}, 3, 2);
    CHECK_EQUAL(grid.nx, 3);
    CHECK_EQUAL(grid.ny, 2);
    CHECK_EQUAL(grid.points, (std::vector<Point>{{0.5, 0.5}, {1.5, 0.5}, {2.5, 0.5}, {0.5, 1.5}, {1.5, 1.5}, {2.5, 1.5}}));
}

TEST_CASE("quantiles are linear between the order statistics of what is finite, and end at the least and the largest") {
    const std::vector<double> values{8, gridNan, 1, 4, gridInfinity, 2, -gridInfinity};
    for (const auto& [q, expected] : std::vector<std::pair<double, double>>{
             {0, 1}, {1.0 / 6, 1.5}, {1.0 / 3, 2}, {0.5, 3}, {2.0 / 3, 4}, {0.75, 5}, {1, 8}, {-0.5, 1}, {1.5, 8}, {-2, 1}, {3, 8}}) {
        SECTION(std::to_string(q));
        CHECK_CLOSE(quantile(values, q), expected, 1e-14);
    }
    CHECK_EQUAL(quantile({7}, 0.3), 7.0);
    CHECK_EQUAL(quantile({}, 0.3), 0.0);
    CHECK_EQUAL(quantile({gridNan, gridInfinity}, 1), 0.0);
}

TEST_CASE("a grid's scale: slowest, fastest, median, and the quantiles of 5 and 95 per cent") {
    // Speeds 0, 1 … 20: each quantile of 5 per cent is one of them.
    const FieldGrid grid = sampleGrid([](Point p) { return Point{0, p.x}; }, {0, 20, 0, 1}, 21, 1, GridPlacement::Nodes);
    CHECK_CLOSE(grid.slowest, 0.0, 1e-12);
    CHECK_CLOSE(grid.low, 1.0, 1e-12);
    CHECK_CLOSE(grid.median, 10.0, 1e-12);
    CHECK_CLOSE(grid.high, 19.0, 1e-12);
    CHECK_CLOSE(grid.fastest, 20.0, 1e-12);
    const FieldGrid none = sampleGrid([](Point) { return Point{gridNan, 1}; }, {0, 1, 0, 1}, 2, 2);
    CHECK(none.complete && none.finite == 0 && none.speeds.size() == 4);
    for (const double x : {none.slowest, none.low, none.median, none.high, none.fastest}) CHECK_EQUAL(x, 0.0);
}

TEST_CASE("a speed is undefined where either component is, and does not overflow before the components do") {
    for (const Point v : {Point{gridNan, 1}, Point{1, gridNan}, Point{gridInfinity, 1}, Point{1, -gridInfinity}}) {
        const FieldGrid grid = sampleGrid([v](Point) { return v; }, {0, 1, 0, 1}, 1, 1);
        CHECK(std::isnan(grid.speeds[0]));
        CHECK_EQUAL(grid.finite, 0);
    }
    CHECK_CLOSE(sampleGrid([](Point) { return Point{3e200, -4e200}; }, {0, 1, 0, 1}, 1, 1).speeds[0], 5e200, 1e-15);
}

TEST_CASE("a grid without columns, rows or area is complete and empty; a negative count is refused") {
    struct Row {
        Rect window;
        int nx, ny;
    };
    for (const Row& row : std::vector<Row>{
             {{0, 1, 0, 1}, 0, 3}, {{0, 1, 0, 1}, 3, 0}, {{0, 0, 0, 1}, 3, 3}, {{0, 1, 1, 0}, 3, 3}, {{0, gridNan, 0, 1}, 3, 3}}) {
        const FieldGrid grid = sampleGrid(shiftedPlace, row.window, row.nx, row.ny, GridPlacement::Nodes);
        CHECK(grid.complete);
        CHECK_EQUAL(grid.nx, 0);
        CHECK_EQUAL(grid.ny, 0);
        CHECK(grid.points.empty() && grid.velocities.empty() && grid.speeds.empty());
        CHECK(grid.placement == GridPlacement::Nodes);
    }
    CHECK_THROWS(std::invalid_argument, sampleGrid(shiftedPlace, {0, 1, 0, 1}, -1, 3));
    CHECK_THROWS(std::invalid_argument, sampleGrid(shiftedPlace, {0, 1, 0, 1}, 3, -1));
}

TEST_CASE("a grid that is cancelled between two rows is empty") {
    std::stop_source source;
    int asked = 0;
    const auto stopping = [&](Point p) {
        if (++asked == 10) source.request_stop();  // in the second of the rows of seven
        return p;
    };
    const FieldGrid grid = sampleGrid(FieldSampler(PlaneField(stopping)), {0, 1, 0, 1}, 7, 9, GridPlacement::Centres, source.get_token());
    CHECK_EQUAL(asked, 14);
    CHECK(!grid.complete);
    CHECK_EQUAL(grid.nx, 0);
    CHECK_EQUAL(grid.ny, 0);
    CHECK(grid.points.empty());
    CHECK(grid.velocities.empty());
    CHECK(grid.speeds.empty());
}
