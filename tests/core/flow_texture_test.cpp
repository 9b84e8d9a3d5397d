// SPDX-License-Identifier: GPL-3.0-or-later
// The texture of a field: strokes along its lines, the same every time.
#include "core/analysis/flow_texture.h"
#include "tests/support/check.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

const Rect square{-2, 2, -2, 2};

/// Turns about the middle; undefined right of x = 1.5.
Point turning(Point p) {
    if (p.x > 1.5) return {NAN, NAN};
    return {-p.y, p.x};
}

/// The correlation of values with those `cells` away, along the lines or across them.
double correlation(const FlowTexture& t, double cells, bool along) {
    double xy = 0, xx = 0, yy = 0;
    for (int j = 0; j < t.rows; ++j)
        for (int i = 0; i < t.columns; ++i) {
            const double x = i + 0.5 - t.columns / 2.0, y = j + 0.5 - t.rows / 2.0, r = std::hypot(x, y);
            if (r < 0.25 * t.columns) continue;  // of large circles only
            const double turn = cells / r, radius = along ? r : r + cells, angle = std::atan2(y, x) + (along ? turn : 0);
            const int u = static_cast<int>(std::floor(radius * std::cos(angle) + t.columns / 2.0)), v = static_cast<int>(std::floor(radius * std::sin(angle) + t.rows / 2.0));
            if (u < 0 || v < 0 || u >= t.columns || v >= t.rows) continue;
            const double a = t.values[static_cast<std::size_t>(j * t.columns + i)] - 0.5, b = t.values[static_cast<std::size_t>(v * t.columns + u)] - 0.5;
            if (std::isnan(a) || std::isnan(b)) continue;
            xy += a * b;
            xx += a * a;
            yy += b * b;
        }
    return xy / std::sqrt(xx * yy);
}

}  // namespace

TEST_CASE("a texture's strokes follow the field") {
    const FlowTexture t = flowTexture(turning, square, 160, 160);
    REQUIRE(t.complete);
    // What two windows of cos² that far apart have in common is 0.79 of one; rounding to cells takes some of it.
    CHECK(correlation(t, 4, true) > 0.5);
    CHECK(std::fabs(correlation(t, 4, false)) < 0.1);
    CHECK(std::fabs(correlation(t, 40, true)) < 0.1);  // they end
    double mean = 0, squares = 0;
    int count = 0;
    for (int j = 20; j < 140; ++j)
        for (int i = 20; i < 120; ++i) {
            const double value = t.values[static_cast<std::size_t>(160 * j + i)];
            REQUIRE(value >= 0 && value <= 1);
            mean += value;
            squares += value * value;
            ++count;
        }
    mean /= count;
    CHECK(std::fabs(mean - 0.5) < 0.02);
    CHECK(std::fabs(std::sqrt(squares / count - mean * mean) - 0.22) < 0.04);
}

TEST_CASE("a value knows ten cells each way of its line, and no more") {
    // The same cells with more of them to the right: what changes is what the end of the window was near to.
    const auto across = [](int columns) { return flowTexture([](Point) { return Point{1, 0}; }, {0, columns / 10.0, 0, 1}, columns, 10); };
    const FlowTexture narrow = across(40), wide = across(80);
    REQUIRE(narrow.complete && wide.complete);
    for (int i = 0; i < 40; ++i) {
        SECTION(std::to_string(i));
        bool same = true;
        for (int j = 0; j < 10; ++j) same &= narrow.values[static_cast<std::size_t>(40 * j + i)] == wide.values[static_cast<std::size_t>(80 * j + i)];
        CHECK_EQUAL(same, i < 40 - 10);
    }
}

TEST_CASE("a texture has speeds, and holes where the field has none") {
    const FlowTexture t = flowTexture(turning, square, 80, 40);
    REQUIRE(t.complete && t.values.size() == 3200 && t.speeds.size() == 3200);
    const std::size_t left = 20 * 80 + 10, right = 20 * 80 + 78;
    CHECK(std::fabs(t.speeds[left] - std::hypot(-2 + 10.5 * 4 / 80, -2 + 20.5 * 4 / 40)) < 1e-6);
    CHECK(std::isnan(t.values[right]) && std::isnan(t.speeds[right]));
    const FlowTexture still = flowTexture([](Point) { return Point{0, 0}; }, square, 20, 20);
    REQUIRE(still.complete);
    CHECK(std::isfinite(still.values[210]) && still.speeds[210] == 0);
}

TEST_CASE("a texture is the same on any number of threads and can be stopped") {
    const FlowTexture one = flowTexture(turning, square, 70, 90, 1), three = flowTexture(turning, square, 70, 90, 3);
    REQUIRE(one.values.size() == three.values.size());
    CHECK(std::memcmp(one.values.data(), three.values.data(), one.values.size() * sizeof(float)) == 0);
    std::stop_source source;
    source.request_stop();
    const FlowTexture none = flowTexture(turning, square, 70, 90, 1, source.get_token());
    CHECK(!none.complete && none.values.empty() && none.columns == 0);
    CHECK(flowTexture(turning, square, 0, 90).complete);
    CHECK(flowTexture(turning, Rect{1, 1, 0, 1}, 10, 10).complete);
}

namespace {

/// v = A p + b, which the interpolation between nodes keeps.
struct AffineFlow {
    double xx, xy, x0, yx, yy, y0;
    Point operator()(Point p) const { return {xx * p.x + xy * p.y + x0, yx * p.x + yy * p.y + y0}; }
};

/// SplitMix64 as published (Steele, Lea, Flood 2014): the first number of the generator seeded with `seed`.
std::uint64_t splitMix(std::uint64_t seed) {
    seed += 0x9e3779b97f4a7c15u;
    seed = (seed ^ (seed >> 30)) * 0xbf58476d1ce4e5b9u;
    seed = (seed ^ (seed >> 27)) * 0x94d049bb133111ebu;
    return seed ^ (seed >> 31);
}

/// White noise of a cell: the seed is its column, then its row; 24 bits of it.
double cellNoise(Point p) {
    const auto i = static_cast<std::uint64_t>(p.x), j = static_cast<std::uint64_t>(p.y);
    return static_cast<double>(splitMix(i << 32 | j) >> 40) / 16777216.0;
}

/// Line integral convolution of an affine field, by Cabral and Leedom: samples each half cell up to ten cells each way, by the
/// midpoint rule, under a window cos² that would vanish with the next sample; a line ends where it leaves the window.
double convolved(const AffineFlow& flow, const Rect& window, int columns, int rows, Point centre) {
    const Point scale{columns / window.width(), rows / window.height()};
    const auto weight = [](int k) { return std::pow(std::cos(std::numbers::pi * k / 42.0), 2); };
    const auto within = [&](Point p) { return p.x >= 0 && p.y >= 0 && p.x <= columns && p.y <= rows; };
    const auto direction = [&](Point p) {
        const Point v = flow({window.left + p.x / scale.x, window.bottom + p.y / scale.y});
        return (1 / std::hypot(v.x * scale.x, v.y * scale.y)) * Point{v.x * scale.x, v.y * scale.y};
    };
    double whole = weight(0), sum = weight(0) * cellNoise(centre), met = weight(0);
    double byCell[21] = {};  // of a straight line along a row, whose standard deviation is to be 0.22
    for (int k = -20; k <= 20; ++k) {
        whole += k > 0 ? 2 * weight(k) : 0;
        byCell[static_cast<int>(std::floor(0.5 * k + 0.5)) + 10] += weight(k);
    }
    double squares = 0;
    for (const double w : byCell) squares += w * w;
    for (const double way : {1.0, -1.0}) {
        Point p = centre;
        for (int k = 1; k < 20; k += 2) {
            const Point middle = p + 0.5 * way * direction(p);
            if (!within(middle)) break;
            p = p + way * direction(middle);
            if (!within(p) || p.x == columns || p.y == rows) break;
            sum += weight(k) * cellNoise(middle) + weight(k + 1) * cellNoise(p);
            met += weight(k) + weight(k + 1);
        }
    }
    return std::clamp(0.5 + 0.22 * std::sqrt(12 / squares * met * whole) * (sum / met - 0.5), 0.0, 1.0);
}

}  // namespace

TEST_CASE("the noise is SplitMix64's: where the field is at rest a cell shows its own, scaled evenly about a half") {
    CHECK(splitMix(0) == 0xe220a8397b1dcdafu);  // the generator's published first number
    const FlowTexture still = flowTexture([](Point) { return Point{0, 0}; }, square, 30, 20);
    REQUIRE(still.complete && still.values.size() == 600);
    const double gain = (still.values[0] - 0.5) / (cellNoise({0.5, 0.5}) - 0.5);
    CHECK(gain > 0.5 && gain < 0.7);
    for (int j = 0; j < 20; ++j)
        for (int i = 0; i < 30; ++i)
            CHECK_CLOSE(still.values[static_cast<std::size_t>(30 * j + i)], 0.5 + gain * (cellNoise({i + 0.5, j + 0.5}) - 0.5), 1e-5);
}

TEST_CASE("values are the convolution of the noise along the lines of the field, to their very ends") {
    struct Row {
        const char* name;
        AffineFlow flow;
        Rect window;
        int columns, rows;
    };
    for (const Row& row : std::vector<Row>{
             {"to the right", {0, 0, 1, 0, 0, 0}, {0, 1, 0, 1}, 48, 12},
             {"down", {0, 0, 0, 0, 0, -3}, {0, 1, 0, 1}, 13, 50},
             {"oblique, cells higher than wide", {0, 0, 1, 0, 0, 0.37}, {-1, 3, 0, 7}, 60, 30},
             {"about the middle", {0, -1, 0, 1, 0, 0}, {-2, 2, -2.1, 1.9}, 47, 45},
             {"inwards", {-1, -0.3, 0.1, 0.2, -0.8, 0.1}, {-1, 1, -1, 1}, 44, 40},
             {"a saddle", {1, 0.1, 0, -0.2, -0.7, 0}, {-1, 1.5, -1, 1.2}, 36, 40},
             // Past a line of rest beside an edge the field turns back: half a stride beyond the edge it would.
             {"past the last rest before the top", {0, -0.5578, 0.5578 * 39.75 / 40, 0, -0.83, 0.83 * 39.75 / 40}, {0, 1, 0, 1}, 40, 40},
             {"past the last rest before the bottom", {0, -0.5578, 0.5578 * 0.25 / 40, 0, -0.83, 0.83 * 0.25 / 40}, {0, 1, 0, 1}, 40, 40},
             {"past the last rest before the right edge",
              {-0.83, 0, 0.83 * 39.75 / 40, 0.5578, 0, -0.5578 * 39.75 / 40},
              {0, 1, 0, 1},
              40,
              40},
             {"past the last rest before the left edge",
              {-0.83, 0, 0.83 * 0.25 / 40, 0.5578, 0, -0.5578 * 0.25 / 40},
              {0, 1, 0, 1},
              40,
              40}}) {
        SECTION(row.name);
        const FlowTexture t = flowTexture(row.flow, row.window, row.columns, row.rows);
        REQUIRE(t.complete);
        int different = 0;
        for (int j = 0; j < row.rows; ++j)
            for (int i = 0; i < row.columns; ++i) {
                const double expected = convolved(row.flow, row.window, row.columns, row.rows, {i + 0.5, j + 0.5});
                different += std::fabs(t.values[static_cast<std::size_t>(row.columns * j + i)] - expected) > 2e-5 ? 1 : 0;
            }
        CHECK_EQUAL(different, 0);
    }
}

TEST_CASE("between its nodes, four cells apart at most, the field is interpolated; it is asked at few more points than those") {
    int asked = 0;
    const auto bent = [&](Point p) {
        ++asked;
        return Point{p.x * p.x, 1};
    };
    // Where columns are one wide, linear interpolation of x² is at most h²/4 too large.
    const FlowTexture t = flowTexture(FieldSampler(PlaneField(bent)), {0, 80, 0, 80}, 80, 80, 1);
    REQUIRE(t.complete);
    CHECK(asked < 600);
    double most = 0;
    for (int i = 0; i < 80; ++i) {
        const double x = i + 0.5, speed = t.speeds[static_cast<std::size_t>(80 * 40 + i)], across = std::sqrt(speed * speed - 1.0);
        CHECK(across - x * x > -1e-2 && across - x * x <= 4.01);
        most = std::max(most, across - x * x);
    }
    CHECK(most > 3);
    int known = 0;
    const FlowTexture one = flowTexture([](Point) { return Point{1, 2}; }, square, 1, 1);
    for (const float value : one.values) known += std::isfinite(value) ? 1 : 0;
    CHECK(one.complete && one.columns == 1 && one.rows == 1 && known == 1);
    for (const auto& [columns, rows] : {std::pair(0, 3), std::pair(3, 0), std::pair(-1, 3), std::pair(3, -1)}) {
        const FlowTexture none = flowTexture(turning, square, columns, rows);
        CHECK(none.complete && none.values.empty() && none.columns == 0 && none.rows == 0);
        CHECK(none.window == square);
    }
}
