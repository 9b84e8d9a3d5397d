// SPDX-License-Identifier: GPL-3.0-or-later
// The field's part of a portrait: what was asked for and nothing else, on as many cells as the window's shape
// wants.
#include "core/analysis/portrait.h"
#include "core/scenario/scenario_equilibria.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"

#include "tests/support/check.h"

#include <cmath>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// θ' = −2ψ, ψ' = 2θ, with and without a bound on ψ.
struct Rotation {
    explicit Rotation(std::vector<std::string> more = {}) {
        more.insert(more.begin(), "game.coupling=2");
        scenario = withOverrides(defaultScenario("bilinear"), more).scenario.value();
        system = buildSystem(scenario);
        request.plane = entriesPlane(scenario, system);
        request.window = {-1, 3, -2, 2};
    }
    Portrait portrait(std::stop_token stop = {}) const {
        return computePortrait(*system.dynamics, request, {}, stop);
    }

    Scenario scenario;
    System system;
    PortraitRequest request;
};

}  // namespace

TEST_CASE("a portrait holds the drawing that was asked for, and no other") {
    Rotation r;
    for (const FieldStyle style :
         {FieldStyle::none, FieldStyle::arrows, FieldStyle::streamlines, FieldStyle::texture}) {
        r.request.field = style;
        r.request.cells = 30;
        const Portrait p = r.portrait();
        CHECK(p.complete);
        CHECK(p.window == r.request.window);
        CHECK_EQUAL(p.arrows.points.empty(), style != FieldStyle::arrows);
        CHECK_EQUAL(p.streamlines.lines.empty(), style != FieldStyle::streamlines);
        CHECK_EQUAL(p.texture.values.empty(), style != FieldStyle::texture);
        std::stop_source stopped;
        stopped.request_stop();
        CHECK_EQUAL(r.portrait(stopped.get_token()).complete, style == FieldStyle::none);
    }
}

TEST_CASE("streamlines of twice the density are about twice as many") {
    Rotation r;
    r.request.field = FieldStyle::streamlines;
    r.request.density = 1;
    const auto few = static_cast<double>(r.portrait().streamlines.lines.size());
    r.request.density = 2;
    const auto many = static_cast<double>(r.portrait().streamlines.lines.size());
    CHECK(few >= 4);
    CHECK(many >= 1.5 * few && many <= 3 * few);
}

TEST_CASE("axes may be any two entries of the state, in any order") {
    Scenario s = defaultScenario("lq");
    for (const std::vector<int>& axes : std::vector<std::vector<int>>{{0, 1}, {3, 0}, {2, 3}}) {
        s.view.axes = axes;
        const StatePlane plane = entriesPlane(s, buildSystem(s));
        CHECK_EQUAL(plane.x, axes[0]);
        CHECK_EQUAL(plane.y, axes[1]);
    }
}

TEST_CASE("arrows are the field at the middle of each cell, so many along the longer side and two at least") {
    Rotation r;
    r.request.field = FieldStyle::arrows;
    r.request.arrows = 12;
    struct Row {
        double aspect;
        int nx, ny;
    };
    for (const Row& row : std::vector<Row>{{1, 12, 12},
                                           {2, 12, 6},
                                           {0.5, 6, 12},
                                           {100, 12, 2},
                                           {0.01, 2, 12},
                                           {0, 12, 12},
                                           {-3, 12, 12},
                                           {1.6, 12, 8}}) {
        SECTION(std::to_string(row.aspect));
        r.request.aspect = row.aspect;
        const FieldGrid grid = r.portrait().arrows;
        CHECK_EQUAL(grid.nx, row.nx);
        CHECK_EQUAL(grid.ny, row.ny);
        for (int j = 0; j < grid.ny; ++j)
            for (int i = 0; i < grid.nx; ++i) {
                const Point at = grid.points[grid.index(i, j)], v = grid.velocities[grid.index(i, j)];
                CHECK_CLOSE(at.x, -1 + 4 * (i + 0.5) / grid.nx, 1e-12);
                CHECK_CLOSE(at.y, -2 + 4 * (j + 0.5) / grid.ny, 1e-12);
                CHECK_CLOSE(v.x, -2 * at.y, 1e-12);
                CHECK_CLOSE(v.y, 2 * at.x, 1e-12);
            }
    }
}

TEST_CASE("a texture has so many cells along the longer side, and the speed in each") {
    Rotation r;
    r.request.field = FieldStyle::texture;
    r.request.cells = 40;
    r.request.aspect = 2;
    const FlowTexture wide = r.portrait().texture;
    CHECK_EQUAL(wide.columns, 40);
    CHECK_EQUAL(wide.rows, 20);
    REQUIRE(wide.speeds.size() == 800);
    for (int j = 0; j < 20; ++j)
        for (int i = 0; i < 40; ++i) {
            const double x = -1 + 4 * (i + 0.5) / 40, y = -2 + 4 * (j + 0.5) / 20;
            CHECK_CLOSE(wide.speeds[std::size_t(40 * j + i)], 2 * std::hypot(x, y), 1e-5);
        }
}

TEST_CASE("beyond a bound of clipping no state can be: the field is left out there") {
    Rotation r({"regularizers.clip.bound=1"});
    r.request.field = FieldStyle::arrows;
    r.request.arrows = 8;
    const FieldGrid grid = r.portrait().arrows;
    int inside = 0;
    for (std::size_t k = 0; k < grid.points.size(); ++k) {
        const bool allowed = std::abs(grid.points[k].y) <= 1;
        CHECK_EQUAL(std::isfinite(grid.speeds[k]), allowed);
        inside += allowed;
    }
    CHECK_EQUAL(grid.finite, inside);
    CHECK_EQUAL(inside, 32);
}
