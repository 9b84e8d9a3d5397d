// SPDX-License-Identifier: GPL-3.0-or-later
// Nullclines on coarse grids whose nodes are known: where lines begin and end, what counts as a jump, a touch, a region.
#include "core/analysis/nullclines.h"

#include "tests/support/check.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// With four cells its nodes, those beyond its edges too, are the whole numbers from −3 to 3.
constexpr Rect wholeNodes{-2, 2, -2, 2};

/// The lines of f as one component of a field whose other one has no zero.
std::vector<Nullcline> nullclinesOf(std::function<double(Point)> f, const Rect& window = wholeNodes, int cells = 4, int component = 0) {
    const Nullclines r = findNullclines([&](Point p) { return component == 0 ? Point{f(p), 1} : Point{1, f(p)}; }, window, cells);
    CHECK(r.complete);
    for (const Nullcline& line : r.lines) CHECK_EQUAL(line.component, component);
    return r.lines;
}

Rect boxOf(const std::vector<Point>& points) {
    Rect r{points[0].x, points[0].x, points[0].y, points[0].y};
    for (const Point p : points) r = {std::min(r.left, p.x), std::max(r.right, p.x), std::min(r.bottom, p.y), std::max(r.top, p.y)};
    return r;
}

}  // namespace

TEST_CASE("a straight line has its points where it crosses the grid, from one cell beyond an edge to one beyond the other") {
    for (const int component : {0, 1})
        for (const int cells : {2, 4, 7}) {
            SECTION(show(component) + " " + show(cells));
            const Rect window{1, 4, -20, -10};
            const auto across = nullclinesOf([](Point p) { return p.y + 14.3; }, window, cells, component);
            REQUIRE(across.size() == 1);
            REQUIRE(std::ssize(across[0].points) == cells + 3);
            CHECK(!across[0].closed && !across[0].touching);
            const bool rising = across[0].points.front().x < across[0].points.back().x;
            for (int k = 0; k < cells + 3; ++k) {
                const Point p = across[0].points[static_cast<std::size_t>(rising ? k : cells + 2 - k)];
                CHECK_CLOSE(p.x, 1 + (k - 1) * 3.0 / cells, 1e-13);
                CHECK_CLOSE(p.y, -14.3, 1e-14);
            }
            const auto upwards = nullclinesOf([](Point p) { return 2.2 - p.x; }, window, cells, component);
            REQUIRE(upwards.size() == 1);
            REQUIRE(std::ssize(upwards[0].points) == cells + 3);
            const Rect box = boxOf(upwards[0].points);
            CHECK_CLOSE(box.bottom, -20 - 10.0 / cells, 1e-13);
            CHECK_CLOSE(box.top, -10 + 10.0 / cells, 1e-13);
            CHECK_CLOSE(box.left, 2.2, 1e-14);
            CHECK_CLOSE(box.right, 2.2, 1e-14);
        }
}

TEST_CASE("a line through nodes of the grid goes through them once") {
    const auto diagonal = nullclinesOf([](Point p) { return p.x - p.y; });
    REQUIRE(diagonal.size() == 1);
    for (const Point p : diagonal[0].points) CHECK_CLOSE(p.x, p.y, 1e-14);
    for (std::size_t k = 1; k < diagonal[0].points.size(); ++k) CHECK(!(diagonal[0].points[k] == diagonal[0].points[k - 1]));
    const Rect box = boxOf(diagonal[0].points);
    CHECK(box.left < -2.9 && box.right > 2.9);
    for (const double sign : {1.0, -1.0}) {
        const auto axis = nullclinesOf([sign](Point p) { return sign * p.y; });
        REQUIRE(axis.size() == 1);
        CHECK_EQUAL(axis[0].points.size(), 7);
        for (const Point p : axis[0].points) CHECK_EQUAL(p.y, 0.0);
    }
}

TEST_CASE("points are put in until a ring is straight enough in between, and not many more") {
    for (const int cells : {4, 12, 64}) {
        SECTION(show(cells));
        const auto rings = nullclinesOf([](Point p) { return squaredNorm(p - Point{0.1, 0.2}) - 1.7; }, wholeNodes, cells);
        REQUIRE(rings.size() == 1);
        const auto& points = rings[0].points;
        CHECK(rings[0].closed);
        CHECK(points.front() == points.back());
        double worst = 0;
        for (std::size_t k = 0; k + 1 < points.size(); ++k) {
            CHECK_CLOSE(squaredNorm(points[k] - Point{0.1, 0.2}), 1.7, 1e-13);
            worst = std::max(worst, std::sqrt(1.7) - norm(0.5 * (points[k] + points[k + 1]) - Point{0.1, 0.2}));
        }
        CHECK(worst < 1e-4 * 4);
        // A piece is halved where it is 0.3e-4 of the grid's width off; its halves are a quarter of that.
        const double width = 4 * (1 + 2.0 / cells), shortest = std::sqrt(8 * std::sqrt(1.7) * 0.07e-4 * width);
        CHECK(static_cast<double>(points.size()) < 8 * cells + 8.2 / shortest);
    }
}

TEST_CASE("two lines that cross in a cell are followed through it") {
    const auto lines = nullclinesOf([](Point p) { return (p.x - 0.13) * (p.y + 0.41); });
    CHECK_EQUAL(lines.size(), 2);
    Rect all{0, 0, 0, 0};
    for (const Nullcline& line : lines)
        for (const Point p : line.points) {
            CHECK(std::min(std::fabs(p.x - 0.13), std::fabs(p.y + 0.41)) < 1e-13);
            all = {std::min(all.left, p.x), std::max(all.right, p.x), std::min(all.bottom, p.y), std::max(all.top, p.y)};
        }
    CHECK(close(all.left, -3.0, 1e-12) && close(all.right, 3.0, 1e-12) && close(all.bottom, -3.0, 1e-12) && close(all.top, 3.0, 1e-12));
}

TEST_CASE("a slope over less than two hundred-thousandths of a cell is a jump, over more a line") {
    const auto ramp = [](double width) {
        return nullclinesOf([width](Point p) { return std::clamp((p.x - 0.5) / (0.5 * width), -1.0, 1.0); }).size();
    };
    CHECK_EQUAL(ramp(2.5e-5), 1);
    CHECK_EQUAL(ramp(1.5e-5), 0);
    CHECK_EQUAL(ramp(0), 0);
    CHECK_EQUAL(ramp(0.3), 1);
}

TEST_CASE("a line is followed right up to a jump, from either side, and ends where nothing is known") {
    for (const double sign : {1.0, -1.0})
        for (const int cells : {8, 16, 31}) {
            SECTION(show(sign) + " " + show(cells));
            // ψ = 0.3 θ to the left of θ = 0.37, and 1.5 higher to its right.
            const auto stepped = [sign](Point p) { return sign * (p.y - 0.3 * p.x - (p.x < 0.37 ? 0 : 1.5)); };
            const auto lines = nullclinesOf(stepped, wholeNodes, cells);
            REQUIRE(lines.size() == 2);
            for (const Nullcline& line : lines) {
                CHECK(!line.closed);
                const Rect box = boxOf(line.points);
                const bool left = box.left < -1;
                for (const Point p : line.points) CHECK_CLOSE(p.y - 0.3 * p.x, left ? 0 : 1.5, 1e-13);
                if (left) {
                    CHECK(box.right < 0.37 && box.right > 0.37 - 1e-4);
                    CHECK_CLOSE(box.left, -2 - 4.0 / cells, 1e-12);
                } else {
                    CHECK(box.left > 0.37 - 1e-12 && box.left < 0.37 + 1e-4);
                }
                // In order, without a way back.
                for (std::size_t k = 2; k < line.points.size(); ++k)
                    CHECK(dot(line.points[k] - line.points[k - 1], line.points[k - 1] - line.points[k - 2]) > 0);
            }
        }
    const auto half = nullclinesOf([](Point p) { return p.x > 0.5 ? std::numeric_limits<double>::quiet_NaN() : p.y - 0.2; });
    REQUIRE(half.size() == 1);
    CHECK_CLOSE(boxOf(half[0].points).right, 0.0, 1e-13);  // the last cell that is known
    CHECK_CLOSE(boxOf(half[0].points).left, -3.0, 1e-13);
}

TEST_CASE("a region is told from three nodes by three on, and from two by two in a corner of the grid") {
    const auto hasRegion = [](int component, const std::function<bool(Point)>& zero) {
        const auto f = [&](Point p) { return zero(p) ? 0.0 : 0.5; };
        const auto r = findNullclines([&](Point p) { return component == 0 ? Point{f(p), 1} : Point{1, f(p)}; }, wholeNodes, 4);
        CHECK(!r.regions[static_cast<std::size_t>(1 - component)]);
        return r.regions[static_cast<std::size_t>(component)];
    };
    for (const int component : {0, 1}) {
        for (const Point middle : {Point{0, 0}, Point{1, -1}, Point{-2, 2}, Point{2, -2}}) {
            const auto block = [&](double right, double up) {
                return hasRegion(component, [=](Point p) {
                    return p.x > middle.x - 1.1 && p.x < middle.x + right && p.y > middle.y - 1.1 && p.y < middle.y + up;
                });
            };
            SECTION(show(middle.x) + " " + show(middle.y));
            CHECK(block(1.1, 1.1));
            if (middle == Point{0, 0} || middle == Point{1, -1}) CHECK(!block(0.1, 1.1) && !block(1.1, 0.1));
        }
        CHECK(hasRegion(component, [](Point p) { return p.x < -1.9 && p.y < -1.9; }));
        CHECK(hasRegion(component, [](Point p) { return p.x > 1.9 && p.y > 1.9; }));
        CHECK(!hasRegion(component, [](Point p) { return p.x > 1.9 && p.y > 2.9; }));
        CHECK(!hasRegion(component, [](Point p) { return p == Point{0, 0}; }));
        CHECK(hasRegion(component, [](Point) { return true; }));
    }
    CHECK(nullclinesOf([](Point p) { return std::max(0.0, p.x - 0.2); }).empty());
}

TEST_CASE("a touched line is found from above and from below, through nodes and between them, upright and oblique") {
    for (const double sign : {1.0, -1.0})
        for (const double at : {0.0, 0.3, -0.45, 1.0, -1.7})
            for (const bool upright : {true, false}) {
                SECTION(show(sign) + " " + show(at) + (upright ? " upright" : " level"));
                const auto lines = nullclinesOf([=](Point p) { const double x = (upright ? p.x : p.y) - at; return sign * x * x; });
                REQUIRE(lines.size() == 1);
                CHECK(lines[0].touching && !lines[0].closed);
                CHECK_EQUAL(lines[0].points.size(), 7);
                for (const Point p : lines[0].points) CHECK_CLOSE(upright ? p.x : p.y, at, 1e-9);
                const Rect box = boxOf(lines[0].points);
                CHECK_CLOSE(upright ? box.bottom : box.left, -3.0, 1e-12);
                CHECK_CLOSE(upright ? box.top : box.right, 3.0, 1e-12);
            }
    for (const double slope : {0.3, -0.4, 2.5}) {
        SECTION(show(slope));
        const auto lines = nullclinesOf([=](Point p) { const double x = p.y - slope * p.x - 0.12; return x * x; }, wholeNodes, 16);
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].touching);
        for (const Point p : lines[0].points) CHECK_CLOSE(p.y, slope * p.x + 0.12, 1e-8);
        const Rect box = boxOf(lines[0].points);
        CHECK(std::fabs(slope) > 1 ? box.height() > 3.5 : box.width() > 3.5);
    }
}

TEST_CASE("what stays above a thousand-millionth of its surroundings is not touched") {
    // Beside the node (0, ·) the larger neighbour is (1 + 0.3)² = 1.69, on either side of either axis.
    for (const double at : {0.3, -0.3})
        for (const bool upright : {true, false}) {
            const auto lifted = [=](double by) {
                return nullclinesOf([=](Point p) { const double x = (upright ? p.x : p.y) - at; return x * x + by; }).size();
            };
            CHECK_EQUAL(lifted(1.5e-9), 1);
            CHECK_EQUAL(lifted(2.0e-9), 0);
        }
    // Crossed beside the bottom it is no touch: there are two lines that change the sign.
    const auto pair = nullclinesOf([](Point p) { return (p.x - 0.3) * (p.x - 0.3) - 1e-4; });
    for (const Nullcline& line : pair) CHECK(!line.touching);
    // Within the rounding of what the field is elsewhere it means nothing.
    const auto faint = [](double size) {
        return nullclinesOf([size](Point p) { return p.y > 2.5 ? 1.0 : size * (p.x - 0.3) * (p.x - 0.3); }).size();
    };
    CHECK_EQUAL(faint(2e-14), 1);
    CHECK_EQUAL(faint(0.5e-14), 0);
    CHECK_EQUAL(nullclinesOf([](Point p) { return 1e-200 * (p.x - 0.3) * (p.x - 0.3); }).size(), 1);
    CHECK_EQUAL(nullclinesOf([](Point p) { return 1e200 * (p.x - 0.3) * (p.x - 0.3); }).size(), 1);
}

TEST_CASE("pieces of a touched line are joined over a gap of two cells that is as good as zero, not over three") {
    const Rect window{-4, 4, -4, 4};  // nodes at the whole numbers from −5 to 5
    const auto pieces = [&](double low, double high, double lift) {
        const auto f = [=](Point p) { return (p.x - 0.3) * (p.x - 0.3) + (p.y > low && p.y < high ? lift : 0); };
        const auto lines = nullclinesOf(f, window, 8);
        for (const Nullcline& line : lines) CHECK(line.touching);
        return lines.size();
    };
    CHECK_EQUAL(pieces(-0.4, 0.4, 1e-6), 1);
    CHECK_EQUAL(pieces(-0.4, 1.4, 1e-6), 2);
    // Two cells beside the line f is 4 and more: a twentieth of it is 0.2.
    CHECK_EQUAL(pieces(-0.4, 0.4, 0.19), 1);
    CHECK_EQUAL(pieces(-0.4, 0.4, 0.25), 2);
    // Of three points at least.
    CHECK_EQUAL(pieces(-3.4, -1.6, 1e-6), 1);
    const auto crossed = nullclinesOf([](Point p) { return (p.x - 0.3) * (p.x - 0.3) * (p.y - 0.4); }, window, 8);
    CHECK_EQUAL(crossed.size(), 2);
    for (const Nullcline& line : crossed) {
        const Rect box = boxOf(line.points);
        CHECK_CLOSE(line.touching ? box.height() : box.width(), 10.0, 1e-9);
    }
}

TEST_CASE("pieces of a touched line are joined end to end, whichever ends meet") {
    // A parabola with a gap at its bottom: from one end to the other no step of the joined line is longer than the gap.
    const Rect window{-4, 4, -4, 4};
    for (const auto& [turn, name] : {std::pair(0, "opens up"), std::pair(1, "to the left"), std::pair(2, "down"), std::pair(3, "to the right")}) {
        SECTION(name);
        const auto turned = [quarter = turn](Point p) { return quarter == 0 ? p : quarter == 1 ? Point{p.y, -p.x} : quarter == 2 ? Point{-p.x, -p.y} : Point{-p.y, p.x}; };
        const auto f = [=](Point p) {
            const auto [x, y] = turned(p);
            const double off = y + 2.3 - 0.7 * x * x;
            return off * off + (std::fabs(x) < 0.13 && std::fabs(off) < 0.5 ? 1e-6 : 0);
        };
        const auto lines = nullclinesOf(f, window, 32);
        REQUIRE(lines.size() == 1);
        double longest = 0;
        for (std::size_t k = 1; k < lines[0].points.size(); ++k) longest = std::max(longest, norm(lines[0].points[k] - lines[0].points[k - 1]));
        CHECK(longest < 1);
        CHECK(lines[0].points.size() > 30);
    }
}

TEST_CASE("a touched ring closes, large or small") {
    for (const double radius : {0.8, 1.5}) {
        SECTION(show(radius));
        const auto q = [=](Point p) { return squaredNorm(p - Point{0.03, 0.05}) - radius * radius; };
        const auto rings = nullclinesOf([=](Point p) { return -q(p) * q(p); }, wholeNodes, 24);
        REQUIRE(rings.size() == 1);
        CHECK(rings[0].closed && rings[0].touching);
        CHECK(rings[0].points.front() == rings[0].points.back());
        for (const Point p : rings[0].points) CHECK_CLOSE(norm(p - Point{0.03, 0.05}), radius, 1e-7);
        const Rect box = boxOf(rings[0].points);
        CHECK(box.width() > 1.9 * radius && box.height() > 1.9 * radius);
    }
}

TEST_CASE("two touched rings stay two, and so do a ring and a line") {
    const auto ring = [](Point p, double x) { return squaredNorm(p - Point{x, 0.05}) - 0.5; };
    const auto rings = nullclinesOf([&](Point p) { const double f = ring(p, -0.95) * ring(p, 1.02); return f * f; }, wholeNodes, 32);
    CHECK_EQUAL(rings.size(), 2);
    for (const Nullcline& line : rings) CHECK(line.closed && line.touching);
    for (const bool ringFirst : {true, false}) {
        const auto f = [&](Point p) { return ring(p, ringFirst ? -0.95 : 1.02) * (p.x - (ringFirst ? 1.04 : -1.03)); };
        const auto both = nullclinesOf([&](Point p) { return f(p) * f(p); }, wholeNodes, 32);
        CHECK_EQUAL(both.size(), 2);
        CHECK_EQUAL(std::ranges::count(both, true, &Nullcline::closed), 1);
    }
}

TEST_CASE("fewer than two cells are refused; a window without an area has no lines; what was stopped is not complete") {
    const PlaneField field = [](Point p) { return Point{p.x - 0.1, p.y - 0.1}; };
    CHECK_THROWS(std::invalid_argument, findNullclines(field, wholeNodes, 1));
    CHECK_EQUAL(findNullclines(field, wholeNodes, 2).lines.size(), 2);
    const Nullclines none = findNullclines(field, {1, 1, 0, 2}, 4);
    CHECK(none.lines.empty() && none.complete);
    std::stop_source stop;
    stop.request_stop();
    const Nullclines stopped = findNullclines(field, wholeNodes, 4, stop.get_token());
    CHECK(stopped.lines.empty() && !stopped.complete);
    // Stopped on the way: at the first sample, and while crossings are looked for.
    for (const int samples : {1, 30, 49, 60, 98}) {
        std::stop_source late;
        int calls = 0;
        const PlaneField counted = [&](Point p) {
            if (++calls == samples) late.request_stop();
            return field(p);
        };
        CHECK(!findNullclines(counted, wholeNodes, 4, late.get_token()).complete);
    }
}
