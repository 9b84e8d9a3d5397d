// SPDX-License-Identifier: GPL-3.0-or-later
// Streamlines and field grids on fields whose curves are known.
#include "core/analysis/field_grid.h"
#include "core/analysis/streamlines.h"

#include "tests/support/check.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace {

using namespace ganscope;

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
const Rect pictured{-2, 2, -2, 2};

double logistic(double t) {
    return 1 / (1 + std::exp(-t));
}

Point rotation(Point p) {
    return {-p.y, p.x};
}
Point saddle(Point p) {
    return {p.x, -p.y};
}
Point diracMinimax(Point p) {
    const double s = logistic(-p.x * p.y);
    return {-p.y * s, p.x * s};
}
Point diracNonsaturating(Point p) {
    return {-p.y * logistic(p.x * p.y), p.x * logistic(-p.x * p.y)};
}
Point diracR1(Point p) {
    return diracMinimax(p) - Point{0, 0.3 * p.y};
}
Point uniformQuadraticWgan(Point p) {
    return {2 * p.x * p.y / 3, (1 - p.x * p.x) / 3};
}
Point vanDerPol(Point p) {
    return {p.y, (1 - p.x * p.x) * p.y - p.x};
}
Point wganGp(Point p) {
    const double side = p.y > 0 ? 1 : p.y < 0 ? -1 : 0;
    return {-p.y, p.x - 0.7 * side * (std::abs(p.y) - 1)};
}

/// The picture's own measure: the window as a square of side 1.
Point onScreen(Point p, const Rect& window) {
    return {(p.x - window.left) / window.width(), (p.y - window.bottom) / window.height()};
}

double radius(Point p) {
    return std::hypot(p.x, p.y);
}

long closedCount(const Streamlines& picture) {
    return std::count_if(picture.lines.begin(), picture.lines.end(),
                         [](const Streamline& l) { return l.closed; });
}

/// The distance from p to the segment ab.
double distance(Point p, Point a, Point b) {
    const Point d = b - a;
    const double length = squaredNorm(d);
    const double t = length > 0 ? std::clamp(dot(p - a, d) / length, 0.0, 1.0) : 0;
    return norm(p - (a + t * d));
}

struct Named {
    const char* name;
    Point (*field)(Point);
    Rect window;
};
const Named fields[] = {{"rotation", rotation, pictured},
                        {"saddle", saddle, pictured},
                        {"Dirac minimax", diracMinimax, pictured},
                        {"Dirac non-saturating", diracNonsaturating, pictured},
                        {"Dirac minimax, R1", diracR1, pictured},
                        {"uniform-quadratic WGAN", uniformQuadraticWgan, {0, 2, -1, 1}},
                        {"van der Pol", vanDerPol, {-4, 4, -4, 4}},
                        {"Dirac WGAN-GP", wganGp, pictured}};

}  // namespace

TEST_CASE("closed orbits of a centre close, on their first point and at a constant radius") {
    for (const auto& [field, window] :
         {std::pair{&rotation, Rect{-1, 1, -1, 1}}, std::pair{&diracMinimax, pictured}}) {
        const Streamlines picture = traceStreamlines(field, window);
        CHECK(picture.complete);
        CHECK(closedCount(picture) >= 14);
        for (const Streamline& line : picture.lines) {
            const double r = radius(line.points.front());
            for (const Point& p : line.points) CHECK_CLOSE(radius(p), r, 1e-6);
            // Whatever fits into the window is a whole ring; only what the edge cuts is open.
            CHECK_EQUAL(line.closed, r < window.right);
            if (line.closed) CHECK_EQUAL(line.points.front(), line.points.back());
            CHECK(!line.limitCycle);
        }
    }
}

TEST_CASE("the uniform-quadratic WGAN has rings on which its first integral is constant") {
    const Streamlines picture = traceStreamlines(uniformQuadraticWgan, {0, 2, -1, 1});
    CHECK(closedCount(picture) >= 12);
    for (const Streamline& line : picture.lines) {
        const auto integral = [](Point p) { return p.y * p.y - std::log(p.x) + 0.5 * p.x * p.x; };
        if (line.points.front().x <= 0.05) continue;
        const double value = integral(line.points.front());
        for (const Point& p : line.points) CHECK_CLOSE(integral(p), value, 1e-5);
    }
}

TEST_CASE("spirals are not closed, however slow") {
    for (const double rate : {-0.3, -0.03, -0.001, 0.001, -1e-4}) {
        SECTION("rate " + std::to_string(rate));
        const auto spiral = [rate](Point p) { return Point{rate * p.x - p.y, p.x + rate * p.y}; };
        const Streamlines picture = traceStreamlines(spiral, pictured);
        CHECK(!picture.lines.empty());
        CHECK_EQUAL(closedCount(picture), 0);
    }
    CHECK_EQUAL(closedCount(traceStreamlines(diracNonsaturating, pictured)), 0);
    CHECK_EQUAL(closedCount(traceStreamlines(diracR1, pictured)), 0);
}

TEST_CASE("limit cycles are found, attracting or repelling, and drawn once") {
    const auto only = [](const Streamlines& picture) {
        std::vector<Streamline> cycles;
        for (const Streamline& line : picture.lines)
            if (line.limitCycle) cycles.push_back(line);
        REQUIRE(cycles.size() == 1);
        CHECK(cycles.front().closed);
        return cycles.front();
    };
    const Rect window{-4, 4, -4, 4};
    const Streamline forward = only(traceStreamlines(vanDerPol, window));
    const Streamline backward = only(traceStreamlines([](Point p) { return -1 * vanDerPol(p); }, window));
    for (const Streamline& cycle : {forward, backward}) {
        double widest = 0;
        for (const Point& p : cycle.points) widest = std::max(widest, std::abs(p.x));
        CHECK_CLOSE(widest, 2.00862, 2e-3);
    }
    // Both follow the field, which turns the other way round in the second.
    const auto turning = [](const Streamline& line) {
        double area = 0;
        for (std::size_t i = 1; i < line.points.size(); ++i)
            area += line.points[i - 1].x * line.points[i].y - line.points[i].x * line.points[i - 1].y;
        return area;
    };
    CHECK(turning(forward) < 0);
    CHECK(turning(backward) > 0);

    // The WGAN-GP cycle crosses psi = 0 at reg g0 (1 + rho) / (1 - rho) = 1.3266050 for reg = 0.7, g0 = 1.
    const Streamline gp = only(traceStreamlines(wganGp, pictured));
    double right = 0;
    for (std::size_t i = 1; i < gp.points.size(); ++i) {
        const Point a = gp.points[i - 1], b = gp.points[i];
        if (a.y < 0 && b.y >= 0) right = a.x + (b.x - a.x) * a.y / (a.y - b.y);
    }
    CHECK_CLOSE(right, 1.3266050, 1e-3);

    StreamlineOptions without;
    without.limitCycles = false;
    for (const Streamline& line : traceStreamlines(vanDerPol, window, without).lines) CHECK(!line.limitCycle);
}

TEST_CASE("a cycle is drawn as one however strongly it attracts or repels, the edge of a band of closed orbits is none") {
    const Rect window{-1, 1, -1, 1};
    const auto cyclesOf = [&](auto growth) {
        const auto field = [growth](Point p) { const double k = growth(norm(p)); return Point{k * p.x - p.y, k * p.y + p.x}; };
        const Streamlines picture = traceStreamlines(field, window);
        for (const Streamline& line : picture.lines)
            if (line.limitCycle)
                for (const Point& p : line.points) CHECK_CLOSE(radius(p), 0.4, 1e-4);
        return std::count_if(picture.lines.begin(), picture.lines.end(), [](const Streamline& l) { return l.limitCycle; });
    };
    for (const double rate : {0.1, 0.5, 1.0, 2.0, -0.5, -1.0, -2.0}) {
        SECTION(std::to_string(rate));
        CHECK_EQUAL(cyclesOf([rate](double r) { return rate * (1 - r * r / 0.16); }), 1);
        CHECK_EQUAL(cyclesOf([rate](double r) { return r < 0.4 ? 0 : rate * (1 - r * r / 0.16); }), 0);
        CHECK_EQUAL(cyclesOf([rate](double r) { return r > 0.4 ? 0 : rate * (1 - r * r / 0.16); }), 0);
    }
}

TEST_CASE("lines keep their distance and leave no hole") {
    for (const Named& named : fields) {
        SECTION(named.name);
        for (const double density : {0.5, 1.0, 2.0}) {
            if (density > 1 && named.field != vanDerPol && named.field != diracR1)
                continue;  // the test's own time
            SECTION("density " + std::to_string(density));
            StreamlineOptions options;
            options.density = density;
            const Streamlines picture = traceStreamlines(named.field, named.window, options);
            CHECK_CLOSE(picture.separation, 1 / (30 * density), 1e-15);
            std::vector<std::vector<Point>> lines;
            for (const Streamline& line : picture.lines) {
                lines.emplace_back();
                for (const Point& p : line.points) lines.back().push_back(onScreen(p, named.window));
            }
            double nearest = 1;
            for (std::size_t a = 0; a < lines.size(); ++a)
                for (std::size_t b = 0; b < lines.size(); ++b)
                    if (a != b)
                        for (const Point& p : lines[a])
                            for (const Point& q : lines[b]) nearest = std::min(nearest, squaredNorm(p - q));
            CHECK(std::sqrt(nearest) >= 0.4 * picture.separation);

            double emptiest = 0;
            for (int j = 0; j < 20; ++j)
                for (int i = 0; i < 20; ++i) {
                    const Point p{(i + 0.5) / 20, (j + 0.5) / 20};
                    double closest = 1;
                    for (const auto& line : lines)
                        for (std::size_t k = 1; k < line.size(); ++k)
                            closest = std::min(closest, distance(p, line[k - 1], line[k]));
                    emptiest = std::max(emptiest, closest);
                }
            CHECK(emptiest <= 2 * picture.separation);
        }
    }
}

TEST_CASE("lines follow the field, are dense, carry its speed and stay in the window") {
    for (const Named& named : fields) {
        SECTION(named.name);
        const Streamlines picture = traceStreamlines(named.field, named.window);
        for (const Streamline& line : picture.lines) {
            REQUIRE(line.points.size() == line.speeds.size());
            REQUIRE(line.points.size() >= 2);
            double length = 0;
            for (std::size_t i = 0; i < line.points.size(); ++i) {
                const Point p = line.points[i], v = named.field(p);
                CHECK(named.window.contains(p));
                CHECK_CLOSE(line.speeds[i], norm(v), 1e-14);
                if (i == 0) continue;
                const Point before = onScreen(line.points[i - 1], named.window),
                            here = onScreen(p, named.window);
                const double step = norm(here - before);
                length += step;
                CHECK(step > 0);
                CHECK(step <= 0.26 * picture.separation);
                // On a chord between two points the field points forward, unless the line just met a kink.
                CHECK(dot(p - line.points[i - 1], named.field(0.5 * (p + line.points[i - 1]))) >= 0);
            }
            CHECK(length >= 2.9 * picture.separation);
        }
    }
}

TEST_CASE("lines that leave end exactly on the edge") {
    const Rect window{0.1, 0.7, -0.3, 1.1};
    const Streamlines picture = traceStreamlines([](Point) { return Point{1, 0.3}; }, window);
    const auto onEdge = [&](Point p) {
        return p.x == window.left || p.x == window.right || p.y == window.bottom || p.y == window.top;
    };
    CHECK(picture.lines.size() > 20);
    for (const Streamline& line : picture.lines) {
        CHECK(onEdge(line.points.front()));
        CHECK(onEdge(line.points.back()));
    }
}

TEST_CASE("equilibria end lines") {
    const Streamlines picture = traceStreamlines([](Point p) { return -1 * p; }, pictured);
    double innermost = 1;
    for (const Streamline& line : picture.lines) {
        CHECK(radius(line.points.back()) < radius(line.points.front()));
        innermost = std::min(innermost, radius(line.points.back()));
    }
    CHECK(innermost < 1e-3);
    // Two half-planes that flow against each other: nothing crosses, nothing hangs.
    const auto sink = [](Point p) { return Point{p.x > 0.1 ? -1.0 : 1.0, 0.5}; };
    for (const Streamline& line : traceStreamlines(sink, pictured).lines) {
        const bool left = line.points.front().x < 0.1;
        for (const Point& p : line.points) CHECK(left ? p.x < 0.101 : p.x > 0.099);
    }
}

TEST_CASE("the same input gives the same bits, and other units the same picture") {
    const Streamlines a = traceStreamlines(diracR1, pictured);
    const Streamlines b = traceStreamlines(diracR1, pictured);
    REQUIRE(a.lines.size() == b.lines.size());
    for (std::size_t i = 0; i < a.lines.size(); ++i) {
        CHECK(a.lines[i].points == b.lines[i].points);
        CHECK(a.lines[i].speeds == b.lines[i].speeds);
    }
    // x in units a power of two larger, y in units smaller, time faster: not one rounding differs.
    const auto rescaled = [](Point p) {
        const Point v = diracR1({p.x / 1024, p.y * 64});
        return 16 * Point{v.x * 1024, v.y / 64};
    };
    const Streamlines c = traceStreamlines(rescaled, {-2048, 2048, -2.0 / 64, 2.0 / 64});
    REQUIRE(c.lines.size() == a.lines.size());
    for (std::size_t i = 0; i < a.lines.size(); ++i) {
        REQUIRE(c.lines[i].points.size() == a.lines[i].points.size());
        for (std::size_t k = 0; k < a.lines[i].points.size(); ++k) {
            CHECK_EQUAL(c.lines[i].points[k].x, a.lines[i].points[k].x * 1024);
            CHECK_EQUAL(c.lines[i].points[k].y, a.lines[i].points[k].y / 64);
        }
    }
}

TEST_CASE("where the field is undefined there are no lines, around it there are") {
    const auto half = [](Point p) { return p.x > 0.5 ? Point{notANumber, notANumber} : Point{1, p.x * 0.1}; };
    const Streamlines picture = traceStreamlines(half, pictured);
    CHECK(picture.complete);
    CHECK(picture.lines.size() > 15);
    double rightmost = -2;
    for (const Streamline& line : picture.lines)
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            CHECK(std::isfinite(line.speeds[i]));
            rightmost = std::max(rightmost, line.points[i].x);
        }
    CHECK(rightmost > 0.49);
    CHECK(rightmost <= 0.5);
}

TEST_CASE("nothing to draw is a complete picture without lines") {
    const auto count = [](FieldSampler field, Rect window) {
        const Streamlines picture = traceStreamlines(field, window);
        CHECK(picture.complete);
        return picture.lines.size();
    };
    const double inf = std::numeric_limits<double>::infinity();
    CHECK_EQUAL(count([](Point) { return Point{0, 0}; }, pictured), 0);
    CHECK_EQUAL(count([](Point) { return Point{notANumber, 1}; }, pictured), 0);
    for (const Rect& window : {Rect{1, 1, 0, 1}, Rect{1, 0, 0, 1}, Rect{0, notANumber, 0, 1},
                               Rect{-inf, inf, 0, 1}, Rect{-1e308, 1e308, 0, 1}, Rect{}})
        CHECK_EQUAL(count(rotation, window), 0);
    CHECK_THROWS(std::invalid_argument, traceStreamlines(rotation, pictured, {.density = 0}));
    CHECK_THROWS(std::invalid_argument, traceStreamlines(rotation, pictured, {.density = notANumber}));
}

TEST_CASE("a rough field comes to an end") {
    const auto noise = [](Point p) {
        const double a = std::sin(p.x * 12345.678) * 43758.5453, b = std::sin(p.y * 98765.432) * 24634.6345;
        return Point{a - std::floor(a) - 0.5, b - std::floor(b) - 0.5};
    };
    StreamlineOptions coarse;
    coarse.density = 0.3;
    CHECK(traceStreamlines(noise, pictured, coarse).complete);
}

TEST_CASE("curves that the field holds on a line do not chatter along it") {
    int calls = 0;
    const auto field = [&calls](Point p) {
        ++calls;
        const double t = p.x * p.y - 0.5;
        return Point{-p.y * t, p.x * t - 0.2 * p.y};
    };
    CHECK(traceStreamlines(field, pictured).complete);
    CHECK(calls < 60000);
    calls = 0;
    const auto sliding = [&calls](Point p) {
        ++calls;
        return Point{p.x > std::sin(p.y) ? -1.0 : 1.0, 0.7};
    };
    CHECK(traceStreamlines(sliding, pictured).complete);
    CHECK(calls < 60000);
}

TEST_CASE("seeds that are asked for get their lines") {
    StreamlineOptions options;
    options.seeds = {{0.3, 0.4}, {1.2, 0}, {notANumber, 0}, {7, 7}};
    const Streamlines picture = traceStreamlines(rotation, pictured, options);
    for (const double r : {0.5, 1.2})
        CHECK(std::any_of(picture.lines.begin(), picture.lines.end(), [r](const Streamline& line) {
            return std::abs(radius(line.points.front()) - r) < 1e-12;
        }));
}

TEST_CASE("a gap with room for a line 0.8 of a separation from both its sides gets one, a narrower one none") {
    // Two lines that are asked for, 1 + gap apart, and the one beside the first leave a gap between parallels that are
    // oblique to every grid.
    const Point along = (1 / std::hypot(1, 0.618)) * Point{1, 0.618}, across{-along.y, along.x}, middle{0.5, 0.5};
    for (const double gap : {1.5, 1.7, 1.9}) {
        SECTION(std::to_string(gap));
        StreamlineOptions options;
        options.seeds = {middle, middle + ((1 + gap) / 30) * across};
        int between = 0;
        for (const Streamline& line : traceStreamlines([&](Point) { return along; }, {0, 1, 0, 1}, options).lines) {
            const double offset = 30 * dot(line.points.front() - middle, across);
            between += offset > 1.1 && offset < 0.9 + gap ? 1 : 0;
        }
        CHECK_EQUAL(between, gap > 1.6 ? 1 : 0);
    }
}

TEST_CASE("a line that is asked for and too short to be drawn leaves no trace") {
    const auto oblique = [](Point) { return Point{1, 1}; };
    const Rect window{0, 1, 0, 1};
    StreamlineOptions options;
    options.seeds = {{0.5, 0.5}};
    options.shortest = 10;
    const Streamlines without = traceStreamlines(oblique, window, options);
    // Cutting off a corner, 9.9 separations long; the next one towards the middle is long enough.
    const double half = 9.9 / 30 / 2 / std::sqrt(2);
    options.seeds.push_back({half, 1 - half});
    const Streamlines with = traceStreamlines(oblique, window, options);
    REQUIRE(with.lines.size() == without.lines.size());
    for (std::size_t k = 0; k < with.lines.size(); ++k) CHECK(with.lines[k].points == without.lines[k].points);
}

TEST_CASE("streamlines and grids can be cancelled") {
    std::stop_source before;
    before.request_stop();
    const Streamlines none = traceStreamlines(rotation, pictured, {}, before.get_token());
    CHECK(!none.complete);
    CHECK(none.lines.empty());
    CHECK(!sampleGrid(rotation, pictured, 4, 4, GridPlacement::Nodes, before.get_token()).complete);

    std::stop_source during;
    int calls = 0;
    const PlaneField stopping = [&](Point p) {
        if (++calls == 2000) during.request_stop();
        return rotation(p);
    };
    const Streamlines some = traceStreamlines(stopping, pictured, {}, during.get_token());
    CHECK(!some.complete);
    CHECK(!some.lines.empty());
    CHECK(some.lines.size() < traceStreamlines(rotation, pictured).lines.size());
    for (const Streamline& line : some.lines) CHECK_EQUAL(line.points.size(), line.speeds.size());
}

TEST_CASE("grids sample nodes or centres, symmetrically, with their speeds") {
    const FieldGrid nodes = sampleGrid(rotation, {-0.3, 0.3, -0.7, 0.7}, 7, 5, GridPlacement::Nodes);
    CHECK(nodes.complete);
    CHECK_EQUAL(nodes.points.size(), 35);
    CHECK_EQUAL(nodes.points.front(), (Point{-0.3, -0.7}));
    CHECK_EQUAL(nodes.points.back(), (Point{0.3, 0.7}));
    for (const GridPlacement placement : {GridPlacement::Nodes, GridPlacement::Centres}) {
        const FieldGrid grid = sampleGrid(rotation, {-0.3, 0.3, -0.7, 0.7}, 7, 5, placement);
        for (int row = 0; row < 5; ++row)
            for (int column = 0; column < 7; ++column) {
                const Point p = grid.points[grid.index(column, row)],
                            q = grid.points[grid.index(6 - column, 4 - row)];
                CHECK_EQUAL(p, (Point{-q.x, -q.y}));
                CHECK_EQUAL(grid.velocities[grid.index(column, row)], rotation(p));
            }
        CHECK_EQUAL(grid.slowest, 0);
        CHECK_CLOSE(grid.fastest, radius(grid.points.front()), 1e-15);
    }
    const FieldGrid one = sampleGrid(rotation, {0, 2, 0, 4}, 1, 1, GridPlacement::Nodes);
    CHECK_EQUAL(one.points.front(), (Point{1, 2}));
}

TEST_CASE("a grid's scale leaves out what is undefined") {
    const auto field = [](Point p) { return p.x < 0 ? Point{notANumber, 0} : Point{p.x, 0}; };
    const FieldGrid grid = sampleGrid(field, {-1, 1, 0, 1}, 201, 1, GridPlacement::Nodes);
    CHECK_EQUAL(grid.finite, 101);
    CHECK(std::isnan(grid.speeds.front()));
    CHECK_CLOSE(grid.fastest, 1, 0);
    CHECK_CLOSE(grid.low, 0.05, 1e-12);
    CHECK_CLOSE(grid.median, 0.5, 1e-12);
    CHECK_CLOSE(grid.high, 0.95, 1e-12);
    CHECK_EQUAL(quantile({notANumber}, 0.5), 0);
    CHECK_EQUAL(sampleGrid(field, {1, 1, 0, 1}, 5, 5).nx, 0);
    CHECK_THROWS(std::invalid_argument, sampleGrid(field, pictured, -1, 5));
}

TEST_CASE("a batch is used where there is one, and agrees") {
    int batches = 0;
    const FieldSampler sampler(rotation, [&](std::span<const Point> points, std::span<Point> values) {
        ++batches;
        std::transform(points.begin(), points.end(), values.begin(), rotation);
    });
    const FieldGrid a = sampleGrid(sampler, pictured, 9, 6), b = sampleGrid(rotation, pictured, 9, 6);
    CHECK_EQUAL(batches, 6);
    CHECK(a.velocities == b.velocities);
    CHECK_EQUAL(traceStreamlines(sampler, pictured).lines.front().speeds,
                traceStreamlines(rotation, pictured).lines.front().speeds);
}

TEST_CASE("a field that lives beside one edge alone is drawn there") {
    // In the last eighteenth of the window: what is at rest is judged by points in every twelfth.
    const double from = 2 - 4.0 / 18;
    for (const Point edge : {Point{1, 0}, Point{-1, 0}, Point{0, 1}, Point{0, -1}}) {
        const auto strip = [&](Point p) { return dot(p, edge) > from ? Point{-edge.y, edge.x} : Point{0, 0}; };
        const Streamlines picture = traceStreamlines(strip, pictured);
        CHECK(!picture.lines.empty());
        for (const Streamline& line : picture.lines)
            for (const Point& p : line.points) CHECK(dot(p, edge) > from);
    }
}
