// SPDX-License-Identifier: GPL-3.0-or-later
// The data sets: where their modes and curves lie, how often each is drawn, how wide they are.
#include "core/neural/data_set.h"

#include "tests/support/check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>

using namespace ganscope;
using namespace ganscope::test;
using std::numbers::pi;

namespace {

using Pair = std::array<double, 2>;

/// What is drawn without noise, as pairs.
std::vector<Pair> drawn(const DataSet& set, std::size_t count, std::uint64_t block = 0) {
    const std::vector<double> x = set.sample(count, 7, block);
    REQUIRE(x.size() == 2 * count);
    std::vector<Pair> r;
    for (std::size_t i = 0; i < count; ++i) r.push_back({x[2 * i], x[2 * i + 1]});
    return r;
}

/// The centres of the components, which have equal weights and sum to 1.
std::vector<Pair> centres(const DataSet& set) {
    std::vector<Pair> r;
    double total = 0;
    for (const Component& c : set.components()) {
        REQUIRE(c.mean.size() == 2);
        r.push_back({c.mean[0], c.mean[1]});
        CHECK(c.weight == set.components()[0].weight);
        CHECK(c.sigma == (set.kind == DataSet::points ? 0 : set.sigma));
        total += c.weight;
    }
    CHECK_CLOSE(total, 1, 1e-12);
    return r;
}

double distance(Pair a, Pair b) {
    return std::hypot(a[0] - b[0], a[1] - b[1]);
}

std::size_t nearest(const std::vector<Pair>& all, Pair p) {
    return static_cast<std::size_t>(
        std::ranges::min_element(all, {}, [&](Pair q) { return distance(p, q); }) - all.begin());
}

/// The point at s of a curve with radius 1, as MATHS has it: the line, the spiral r = φ/4.5π from 1.5π
/// to 4.5π, and two half circles of radius 0.6, the upper about (−0.3, −0.15), the lower about (0.3, 0.15).
Pair onCurve(DataSet::Kind kind, double s) {
    if (kind == DataSet::line) return {-1 + s + s, 0};
    if (kind == DataSet::roll) {
        const double angle = 1.5 * pi + 3 * pi * s;
        return {angle / (4.5 * pi) * std::cos(angle), angle / (4.5 * pi) * std::sin(angle)};
    }
    const double angle = 2 * pi * (s < 0.5 ? s : s - 0.5);
    if (s < 0.5) return {-0.3 + 0.6 * std::cos(angle), -0.15 + 0.6 * std::sin(angle)};
    return {0.3 - 0.6 * std::cos(angle), 0.15 - 0.6 * std::sin(angle)};
}

}  // namespace

TEST_CASE("the ring's modes are the roots of unity, the grid's five by five, two points on the line") {
    const DataSet ring{.kind = DataSet::ring, .modes = 5, .radius = 2, .sigma = 0.1};
    const std::vector<Pair> r = centres(ring);
    REQUIRE(r.size() == 5);
    for (std::size_t k = 0; k < 5; ++k)
        CHECK(distance(r[k], {2 * std::cos(0.4 * pi * double(k)), 2 * std::sin(0.4 * pi * double(k))}) <
              1e-14);

    const std::vector<Pair> g = centres({.kind = DataSet::grid, .radius = 3, .sigma = 0.2});
    REQUIRE(g.size() == 25);
    for (std::size_t k = 0; k < 25; ++k)
        CHECK(distance(g[k], {-3 + 1.5 * double(k % 5), -3 + 1.5 * double(k / 5)}) < 1e-14);

    const std::vector<Pair> one = centres({.kind = DataSet::ring, .modes = 1, .radius = 2, .sigma = 0.1});
    CHECK(one == (std::vector<Pair>{{2, 0}}));

    const DataSet pair{.kind = DataSet::pair, .radius = 1.5, .sigma = 0.1};
    CHECK(pair.dimension() == 1);
    REQUIRE(pair.components().size() == 2);
    CHECK(pair.components()[0].mean == std::vector<double>{-1.5});
    CHECK(pair.components()[1].mean == std::vector<double>{1.5});
    CHECK(pair.components()[0].weight == 0.5);

    const std::vector<Pair> own =
        centres({.kind = DataSet::points, .sigma = 0.3, .own = {1, 2, 3, 4, 5, 6}});
    CHECK(own == (std::vector<Pair>{{1, 2}, {3, 4}, {5, 6}}));
}

TEST_CASE("the modes come in turn, going on from batch to batch, or each as often by chance") {
    DataSet ring{.kind = DataSet::ring, .modes = 8, .radius = 1, .sigma = 0};
    const std::vector<Pair> modes = centres(ring);
    for (std::uint64_t block : {0, 1, 3}) {
        const std::vector<Pair> x = drawn(ring, 5, block);
        for (std::size_t i = 0; i < 5; ++i) CHECK(x[i] == modes[(i + 5 * block) % 8]);
    }
    ring.even = false;
    std::map<std::size_t, int> counts;
    const std::size_t n = 8000;
    for (const Pair& p : drawn(ring, n)) {
        const std::size_t k = nearest(modes, p);
        CHECK(distance(p, modes[k]) == 0);
        ++counts[k];
    }
    CHECK(counts.size() == 8);
    for (const auto& [k, count] : counts) CHECK(std::abs(count - 1000) < 5 * std::sqrt(1000 * 7.0 / 8));
    CHECK(drawn(ring, 20) != drawn(ring, 20, 1));
    CHECK(drawn(ring, 20) == drawn(ring, 20));
}

TEST_CASE("the curves: every sample lies on its own piece, and the pieces are those of the formula") {
    for (const DataSet::Kind kind : {DataSet::line, DataSet::roll, DataSet::moons}) {
        SECTION(std::string(dataSetNames[kind]));
        DataSet set{.kind = kind, .radius = 1.7, .sigma = 0};
        CHECK(!set.isMixture());
        const std::vector<Pair> pieces = centres(set);
        REQUIRE(pieces.size() == 200);
        const auto scaled = [&](double s) {
            const Pair p = onCurve(kind, s);
            return Pair{1.7 * p[0], 1.7 * p[1]};
        };
        for (std::size_t k = 0; k < 200; ++k)
            CHECK(distance(pieces[k], scaled((double(k) + 0.5) / 200)) < 1e-13);
        for (const bool even : {true, false}) {
            set.even = even;
            const std::size_t n = 40;
            const std::vector<Pair> x = drawn(set, n);
            double early = 0;
            for (std::size_t i = 0; i < n; ++i) {
                double best = 1e9, at = 0;
                for (int j = 0; j <= 20000; ++j) {
                    const double s = j / 20000.0, d = distance(x[i], scaled(s));
                    if (d < best) best = d, at = s;
                }
                CHECK(best < 1e-3);
                if (even) CHECK(at > double(i) / double(n) - 1e-3 && at < double(i + 1) / double(n) + 1e-3);
                early += at < 0.5;
            }
            CHECK(std::abs(early - 20) < 15);
        }
    }
}

TEST_CASE("noise about the modes has the standard deviation asked for; the user's own points have none") {
    const DataSet ring{.kind = DataSet::ring, .modes = 4, .radius = 1, .sigma = 0.25};
    CHECK(ring.isMixture());
    const std::vector<Pair> modes = centres(ring);
    const std::size_t n = 20000;
    const std::vector<Pair> x = drawn(ring, n);
    double xx = 0, yy = 0, xy = 0, mean = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const double a = x[i][0] - modes[i % 4][0], b = x[i][1] - modes[i % 4][1];
        xx += a * a / double(n), yy += b * b / double(n), xy += a * b / double(n),
            mean += (a + b) / double(n);
    }
    const double error = 5 * 0.0625 * std::sqrt(2.0 / double(n));
    CHECK_CLOSE(xx, 0.0625, error);
    CHECK_CLOSE(yy, 0.0625, error);
    CHECK_CLOSE(xy, 0, error);
    CHECK_CLOSE(mean, 0, 5 * 0.25 * std::sqrt(2.0 / double(n)));
    const DataSet own{.kind = DataSet::points, .sigma = 0.25, .own = {1, 2, 3, 4}};
    CHECK(!own.isMixture());
    CHECK(drawn(own, 3) == (std::vector<Pair>{{1, 2}, {3, 4}, {1, 2}}));
}

TEST_CASE("every number of a sample has noise of its own, on the line as in the plane") {
    const DataSet pair{.kind = DataSet::pair, .radius = 1.5, .sigma = 0.25};
    const Stream noise(7, Draw::data, 3);
    const std::vector<double> x = pair.sample(9, 7, 3);
    REQUIRE(x.size() == 9);
    for (std::size_t i = 0; i < 9; ++i)
        CHECK_CLOSE(x[i], ((i + 27) % 2 == 0 ? -1.5 : 1.5) + 0.25 * noise.normal(static_cast<std::uint32_t>(i)), 1e-15);
    const DataSet line{.kind = DataSet::line, .radius = 2, .sigma = 0.5};
    DataSet bare = line;
    bare.sigma = 0;
    const std::vector<double> y = line.sample(11, 7, 3), on = bare.sample(11, 7, 3);
    REQUIRE(y.size() == 22);
    for (std::size_t k = 0; k < 22; ++k) CHECK_CLOSE(y[k], on[k] + 0.5 * noise.normal(static_cast<std::uint32_t>(k)), 1e-15);
    CHECK(!line.isMixture() && pair.isMixture());
    CHECK(line.components()[0].sigma == 0.5);
}
