// SPDX-License-Identifier: GPL-3.0-or-later
// What streamlines are asked for: each option at both sides of its limits, and what it does to lines known by hand.
#include "core/analysis/streamlines.h"
#include "tests/support/check.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace ganscope;
using namespace ganscope::test;

namespace {

const Rect unitWindow{0, 1, 0, 1};

Point towardsRight(Point) {
    return {1, 0};
}

double lineLength(const Streamline& line) {
    double sum = 0;
    for (std::size_t k = 1; k < line.points.size(); ++k) sum += norm(line.points[k] - line.points[k - 1]);
    return sum;
}

bool passesThrough(const Streamline& line, Point p) {
    return std::ranges::any_of(line.points, [&](Point q) { return norm(p - q) < 1e-12; });
}

/// How often the field is asked for a picture.
long askedFor(Point (*field)(Point), const Rect& window, const StreamlineOptions& options) {
    long calls = 0;
    CHECK(traceStreamlines(FieldSampler(PlaneField([&](Point p) { return ++calls, field(p); })), window, options).complete);
    return calls;
}

}  // namespace

TEST_CASE("every number that is asked with is finite and above 0, and lines end no further than a separation from others") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    using Option = double StreamlineOptions::*;
    for (const Option option : {&StreamlineOptions::density, &StreamlineOptions::aspect, &StreamlineOptions::nearest,
                                &StreamlineOptions::shortest, &StreamlineOptions::longest}) {
        for (const double value : {0.0, -1.0, infinity, -infinity, std::numeric_limits<double>::quiet_NaN()}) {
            StreamlineOptions options;
            options.*option = value;
            CHECK_THROWS(std::invalid_argument, traceStreamlines(towardsRight, unitWindow, options));
        }
        StreamlineOptions options;
        options.*option = 1;
        CHECK(traceStreamlines(towardsRight, unitWindow, options).complete);
    }
    StreamlineOptions options;
    options.nearest = 1.01;
    CHECK_THROWS(std::invalid_argument, traceStreamlines(towardsRight, unitWindow, options));
}

TEST_CASE("the density is held between a twentieth and twenty") {
    for (const auto& [density, separations] :
         std::vector<std::pair<double, double>>{{0.01, 1.5}, {0.05, 1.5}, {0.06, 1.8}, {1, 30}, {19, 570}, {20, 600}, {500, 600}}) {
        SECTION(std::to_string(density));
        std::stop_source source;  // the first point is enough
        const auto stopping = [&](Point) {
            source.request_stop();
            return Point{1, 0};
        };
        StreamlineOptions options;
        options.density = density;
        const Streamlines picture = traceStreamlines(FieldSampler(PlaneField(stopping)), unitWindow, options, source.get_token());
        CHECK(!picture.complete);
        CHECK_CLOSE(picture.separation, 1 / separations, 1e-15);
    }
}

TEST_CASE("lines are spaced as they are drawn: in a wide picture parallels across are more than those along") {
    const auto countOf = [](Point v, double aspect) {
        StreamlineOptions options;
        options.aspect = aspect;
        return static_cast<double>(traceStreamlines([v](Point) { return v; }, {0, 5, 0, 7}, options).lines.size());
    };
    for (const double aspect : {0.25, 1.0, 4.0}) {
        const double across = 30 * std::sqrt(aspect), up = 30 / std::sqrt(aspect);
        CHECK(countOf({1, 0}, aspect) >= 0.75 * up && countOf({1, 0}, aspect) <= 1.15 * up + 1);
        CHECK(countOf({0, -1}, aspect) >= 0.75 * across && countOf({0, -1}, aspect) <= 1.15 * across + 1);
    }
}

TEST_CASE("a line ends at its greatest length to either side of its seed") {
    StreamlineOptions options;
    options.longest = 0.2;
    const auto picture = traceStreamlines(towardsRight, unitWindow, options);
    double most = 0;
    for (const Streamline& line : picture.lines) most = std::max(most, lineLength(line));
    CHECK(most > 0.35 && most < 0.4 + 4 * picture.separation);
    options.longest = 2;
    for (const Streamline& line : traceStreamlines(towardsRight, unitWindow, options).lines) CHECK_CLOSE(lineLength(line), 1.0, 1e-12);
}

TEST_CASE("lines shorter than asked for are not drawn, those that are just long enough are") {
    // Oblique parallels: each corner cuts lines of every length.
    const auto oblique = [](Point) { return Point{1, 1}; };
    for (const double shortest : {1.0, 3.0, 12.0}) {
        SECTION(std::to_string(shortest));
        StreamlineOptions options;
        options.shortest = shortest;
        const auto picture = traceStreamlines(oblique, unitWindow, options);
        double least = 99;
        for (const Streamline& line : picture.lines) least = std::min(least, lineLength(line) / picture.separation);
        CHECK(least >= shortest * (1 - 1e-9));
        CHECK(least < shortest + 4);
    }
}

TEST_CASE("the points that are asked for have their lines first and in that order, unless there is no room") {
    StreamlineOptions options;
    options.seeds = {{0.3, 0.71}, {0.8, 0.2}, {0.5, 0.21}, {0.1, 0.45}};  // the third is beside the second's line
    const auto picture = traceStreamlines(towardsRight, unitWindow, options);
    REQUIRE(picture.lines.size() > 3);
    CHECK(passesThrough(picture.lines[0], options.seeds[0]));
    CHECK(passesThrough(picture.lines[1], options.seeds[1]));
    CHECK(passesThrough(picture.lines[2], options.seeds[3]));
    for (const Streamline& line : picture.lines) CHECK(!passesThrough(line, options.seeds[2]));
    // Upstream, the seed, downstream: points in the order of the flow, none twice.
    for (const Streamline& line : picture.lines)
        for (std::size_t k = 1; k < line.points.size(); ++k) CHECK(line.points[k].x > line.points[k - 1].x);
}

TEST_CASE("where no line winds the search for limit cycles asks the field nothing") {
    StreamlineOptions with, without;
    without.limitCycles = false;
    const Rect around{-1, 1, -1, 1};
    const auto sink = [](Point p) { return Point{-p.x, -p.y}; };
    const auto saddle = [](Point p) { return Point{p.x, -p.y}; };
    const auto bent = [](Point p) { return Point{1, p.x}; };
    for (Point (*field)(Point) : {+towardsRight, +sink, +saddle, +bent})
        CHECK_EQUAL(askedFor(field, around, with), askedFor(field, around, without));
}

TEST_CASE("an attracting and a repelling limit cycle about one point are both found and drawn first") {
    // r' = r (1 − r²)(r² − 4)/50: a repelling cycle of radius 1, an attracting one of radius 2.
    const auto rings = [](Point p) {
        const double square = p.x * p.x + p.y * p.y, rate = (1 - square) * (square - 4) / 50;
        return Point{rate * p.x - p.y, rate * p.y + p.x};
    };
    const auto picture = traceStreamlines(rings, {-3, 3, -3, 3});
    std::vector<double> radii;
    for (std::size_t k = 0; k < picture.lines.size(); ++k) {
        const Streamline& line = picture.lines[k];
        if (!line.limitCycle) continue;
        CHECK(k < 2 && line.closed);
        CHECK(line.points.front() == line.points.back());
        radii.push_back(norm(line.points.front()));
        for (std::size_t i = 1; i < line.points.size(); ++i) {
            CHECK_CLOSE(norm(line.points[i]), radii.back(), 1e-5);
            const Point a = line.points[i - 1], b = line.points[i];
            CHECK(a.x * b.y - a.y * b.x > 0);  // counter-clockwise, as the field
        }
    }
    std::ranges::sort(radii);
    CHECK_CLOSE(radii, (std::vector<double>{1, 2}), 1e-5);
}

TEST_CASE("a cycle is drawn as one when it is four separations across, and not when it is less") {
    const auto ringOf = [](double radius) {
        const auto field = [radius](Point p) {
            const double rate = 0.2 - 0.2 * (p.x * p.x + p.y * p.y) / (radius * radius);
            return Point{rate * p.x - p.y, rate * p.y + p.x};
        };
        const auto picture = traceStreamlines(field, {-1, 1, -1, 1});
        return std::ranges::count(picture.lines, true, &Streamline::limitCycle);
    };
    // The window is two wide: a separation is 1/15.
    CHECK_EQUAL(ringOf(2.2 / 15), 1);
    CHECK_EQUAL(ringOf(1.8 / 15), 0);
}
