// SPDX-License-Identifier: GPL-3.0-or-later
// The texture of a field: strokes along its lines, the same every time.
#include "core/analysis/flow_texture.h"
#include "tests/support/check.h"

#include <cmath>
#include <cstring>

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
