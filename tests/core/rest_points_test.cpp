// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds by the spectrum from both sides of their limits, indices of multiple zeros, and which points lie on one continuum.
#include "core/analysis/rest_points.h"

#include "tests/support/check.h"
#include "tests/support/plane_games.h"

#include <limits>
#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

Spectrum spectrumOf(std::vector<Complex> values) {
    Spectrum r;
    r.values = std::move(values);
    return r;
}

/// What is known of a zero at w.
RestPoint restAt(const Dynamics& dynamics, const std::vector<double>& w) {
    Landing zero;
    zero.kind = Landing::Kind::zero;
    zero.at = w;
    zero.jacobian = dynamics.jacobian(w);
    return classified(dynamics, zero);
}

/// v = (R² − r²)(θ, ψ): a ring of equilibria of radius R.
Dynamics ringOfRest(double R) {
    return planeGame([R](auto x, auto y) {
        const auto xx = x * x, yy = y * y;
        return std::pair(0.25 * xx * xx + 0.5 * xx * yy - 0.5 * R * R * xx, 0.25 * yy * yy + 0.5 * xx * yy - 0.5 * R * R * yy);
    });
}

std::vector<double> onRing(double R, double degrees) {
    const double angle = degrees * std::numbers::pi / 180;
    return {R * std::cos(angle), R * std::sin(angle)};
}

}  // namespace

TEST_CASE("the kind of a spectrum, from both sides of a thousand-millionth of its largest modulus") {
    const struct {
        std::vector<Complex> values;
        RestKind kind;
    } rows[] = {
        {{}, RestKind::degenerate},
        {{0.0}, RestKind::degenerate},
        {{{0, 0}, {-1, 0}}, RestKind::degenerate},
        {{{-1, 0}, {-2, 0}}, RestKind::stableNode},
        {{{-0.5, 0}}, RestKind::stableNode},
        {{{1, 0}, {2, 0}}, RestKind::unstableNode},
        {{{0.5, 0}}, RestKind::unstableNode},
        {{{-1, -1}, {-1, 1}}, RestKind::stableFocus},
        {{{-3, 0}, {-1, -1}, {-1, 1}}, RestKind::stableFocus},
        {{{1, -1}, {1, 1}}, RestKind::unstableFocus},
        {{{-1, 0}, {1, 0}}, RestKind::saddle},
        {{{-1, -1}, {-1, 1}, {0.5, 0}}, RestKind::saddle},
        {{{-0.5, 0}, {1, -1}, {1, 1}}, RestKind::saddle},
        {{{0, -1}, {0, 1}}, RestKind::centre},
        {{{0, -1}, {0, 1}, {-1, 0}}, RestKind::degenerate},
        {{{0, -1}, {0, 1}, {1, 0}}, RestKind::degenerate},
        {{{1.2e-9, 0}, {-1, 0}}, RestKind::saddle},
        {{{1e-9, 0}, {-1, 0}}, RestKind::degenerate},
        {{{0.9e-9, 0}, {-1, 0}}, RestKind::degenerate},
        {{{1.2e-9, -1}, {1.2e-9, 1}}, RestKind::unstableFocus},
        {{{-1.2e-9, -1}, {-1.2e-9, 1}}, RestKind::stableFocus},
        {{{1e-9, -1}, {1e-9, 1}}, RestKind::centre},
        {{{-0.9e-9, -1}, {-0.9e-9, 1}}, RestKind::centre},
        {{{-1, -1.2e-9}, {-1, 1.2e-9}}, RestKind::stableFocus},
        {{{-1, -1e-9}, {-1, 1e-9}}, RestKind::stableNode},
        {{{1, -0.9e-9}, {1, 0.9e-9}}, RestKind::unstableNode},
    };
    for (const auto& row : rows)
        for (const double size : {1.0, 1e5}) {
            std::vector<Complex> values;
            for (const Complex v : row.values) values.push_back(size * v);
            const auto atLimit = [](Complex v) { return std::abs(v.real()) == 1e-9 || std::abs(v.imag()) == 1e-9; };
            if (size != 1 && std::ranges::any_of(row.values, atLimit)) continue;  // only exact where the largest modulus is 1
            SECTION(show(values));
            CHECK_EQUAL(nameOf(classify(spectrumOf(values))), nameOf(row.kind));
        }
}

TEST_CASE("every kind has its own name") {
    CHECK_EQUAL(nameOf(RestKind::centre), "centre");
    CHECK_EQUAL(nameOf(RestKind::stableFocus), "stable focus");
    CHECK_EQUAL(nameOf(RestKind::unstableFocus), "unstable focus");
    CHECK_EQUAL(nameOf(RestKind::stableNode), "stable node");
    CHECK_EQUAL(nameOf(RestKind::unstableNode), "unstable node");
    CHECK_EQUAL(nameOf(RestKind::saddle), "saddle");
    CHECK_EQUAL(nameOf(RestKind::degenerate), "degenerate equilibrium");
}

TEST_CASE("eigenvalues are counted to the left, to the right, on the axis and at zero") {
    const auto counts = [](double a, double b) {
        // v = (aθ, bψ)
        const RestPoint r = restAt(planeGame([=](auto x, auto y) { return std::pair(-0.5 * a * x * x, -0.5 * b * y * y); }), {0, 0});
        return std::vector<int>{r.stable, r.unstable, r.centre, r.zeros, r.continuum, r.index.value_or(9)};
    };
    CHECK_EQUAL(counts(-1, -2), (std::vector<int>{2, 0, 0, 0, 0, 1}));
    CHECK_EQUAL(counts(3, -2), (std::vector<int>{1, 1, 0, 0, 0, -1}));
    CHECK_EQUAL(counts(0.3, 0.2), (std::vector<int>{0, 2, 0, 0, 0, 1}));
    CHECK_EQUAL(counts(0, -2), (std::vector<int>{1, 0, 1, 1, 1, 9}));
    CHECK_EQUAL(counts(0, 0.5), (std::vector<int>{0, 1, 1, 1, 1, 9}));
    const RestPoint turning = restAt(planeGame([](auto x, auto y) { return std::pair(x * y, -1.0 * x * y); }), {0, 0});
    CHECK_EQUAL(turning.centre, 2);
    CHECK_EQUAL(turning.zeros, 0);
    CHECK(turning.kind == RestKind::centre && turning.across == RestKind::centre);
    CHECK_EQUAL(turning.index.value_or(9), 1);
}

TEST_CASE("where an entry is held the spectrum is that of the others, and there is no index") {
    // v = (−θ − ψ, 3ψ − θ)
    const Dynamics dynamics = planeGame([](auto x, auto y) { return std::pair(0.5 * x * x + x * y, -1.5 * y * y + x * y); });
    for (const int held : {0, 1}) {
        Landing zero;
        zero.at = {0, 0};
        zero.jacobian = dynamics.jacobian(zero.at);
        zero.held = {held};
        const RestPoint r = classified(dynamics, zero);
        REQUIRE(r.flow.values.size() == 1);
        CHECK_CLOSE(r.flow.values[0].real(), held == 0 ? 3.0 : -1.0, 1e-15);
        CHECK(r.kind == (held == 0 ? RestKind::unstableNode : RestKind::stableNode));
        CHECK(r.held == std::vector<int>{held});
        CHECK(!r.index.has_value());
        CHECK_EQUAL(r.directions.rows(), 2);
        CHECK_EQUAL(r.directions.cols(), 0);
    }
}

TEST_CASE("the index of a multiple zero is how often the field turns: powers of z and of its conjugate") {
    const double a = 1, b = -2;
    // v = z², z̄², z³ and z̄³ about (a, b).
    const RestPoint rows[] = {
        restAt(planeGame([=](auto u, auto w) {
                   const auto x = u - a, y = w - b;
                   return std::pair(-1.0 / 3 * x * x * x + x * y * y, -1.0 * x * y * y);
               }), {a, b}),
        restAt(planeGame([=](auto u, auto w) {
                   const auto x = u - a, y = w - b;
                   return std::pair(-1.0 / 3 * x * x * x + x * y * y, x * y * y);
               }), {a, b}),
        restAt(planeGame([=](auto u, auto w) {
                   const auto x = u - a, y = w - b, xx = x * x, yy = y * y;
                   return std::pair(-0.25 * xx * xx + 1.5 * xx * yy, -1.5 * xx * yy + 0.25 * yy * yy);
               }), {a, b}),
        restAt(planeGame([=](auto u, auto w) {
                   const auto x = u - a, y = w - b, xx = x * x, yy = y * y;
                   return std::pair(-0.25 * xx * xx + 1.5 * xx * yy, 1.5 * xx * yy - 0.25 * yy * yy);
               }), {a, b}),
    };
    const int expected[] = {2, -2, 3, -3};
    for (int k = 0; k < 4; ++k) {
        SECTION(show(k));
        CHECK_EQUAL(rows[k].index.value_or(99), expected[k]);
        CHECK_EQUAL(rows[k].zeros, 2);
        CHECK_EQUAL(rows[k].continuum, 0);
        CHECK(rows[k].kind == RestKind::degenerate);
    }
}

TEST_CASE("the index of a multiple zero is that of all within a thousandth of 1 + |w|") {
    // v = (u²(u − d), −ψ), u = θ − c: a saddle-node of index 0, and a saddle at a distance d.
    for (const double c : {0.0, 9.0, -9.0})
        for (const auto& [part, index] : {std::pair(1.2, 0), std::pair(0.8, -1)}) {
            const double d = part * 1e-3 * (1 + std::fabs(c));
            SECTION(show(c) + " " + show(part));
            const RestPoint r = restAt(planeGame([=](auto x, auto y) {
                const auto u = x - c;
                return std::pair(-0.25 * u * u * u * u + d / 3 * u * u * u, 0.5 * y * y);
            }), {c, 0});
            CHECK_EQUAL(r.zeros, 1);
            CHECK_EQUAL(r.index.value_or(9), index);
        }
}

TEST_CASE("a zero of fourth order is one point and no line, near and far out") {
    for (const double c : {0.0, 3.0, 1000.0}) {
        SECTION(show(c));
        const RestPoint r = restAt(planeGame([c](auto x, auto y) {
            const auto u = x - c;
            return std::pair(-0.2 * u * u * u * u * u, 0.5 * y * y);
        }), {c, 0});
        CHECK_EQUAL(r.zeros, 1);
        CHECK_EQUAL(r.continuum, 0);
        CHECK_EQUAL(r.directions.cols(), 0);
        if (c > 0) CHECK_EQUAL(r.index.value_or(9), 0);  // at 0 the circle is so small that v turns within 1e-9 of it
    }
}

TEST_CASE("a line of equilibria a step away is not the point's own") {
    // v = (u²(u − s), ψ(u − s)), u = θ − c: a double zero at c, a line at c + s. At 0.14 Newton's steps from the first step
    // along the null direction lead onto the line, at 0.2 the first of them back to c.
    for (const double c : {0.0, 3.0, -40.0})
        for (const double part : {0.14, 0.2}) {
            SECTION(show(c) + " " + show(part));
            const double s = part * (1 + std::fabs(c));
            const Dynamics dynamics = planeGame([=](auto x, auto y) {
                const auto u = x - c;
                return std::pair(s / 3 * u * u * u - 0.25 * u * u * u * u, -0.5 * y * y * (u - s));
            });
            const RestPoint point = restAt(dynamics, {c, 0}), beside = restAt(dynamics, {c + s, 1});
            CHECK_EQUAL(point.zeros, 1);
            CHECK_EQUAL(point.continuum, 0);
            CHECK_EQUAL(beside.continuum, 1);
            CHECK(!connected(dynamics, point, beside));
        }
}

TEST_CASE("lines of equilibria that cross are lines where they cross, a plane of them is a plane") {
    const Dynamics cross = planeGame([](auto x, auto y) { return std::pair(-0.5 * x * x * y, -0.5 * x * y * y); });  // v = (θψ, θψ)
    const RestPoint middle = restAt(cross, {0, 0}), beside = restAt(cross, {2, 0});
    CHECK_EQUAL(middle.zeros, 2);
    CHECK_EQUAL(middle.continuum, 1);
    CHECK_EQUAL(middle.directions.cols(), 1);
    CHECK_EQUAL(beside.zeros, 1);
    CHECK_EQUAL(beside.continuum, 1);
    CHECK(beside.across == RestKind::unstableNode);
    CHECK_CLOSE(std::fabs(beside.directions(0, 0)), 1.0, 1e-12);
    CHECK(connected(cross, middle, beside));
    CHECK(connected(cross, beside, middle));
    const RestPoint nothing = restAt(planeGame([](auto x, auto y) { return std::pair(0.0 * x, 0.0 * y); }), {1, 2});
    CHECK_EQUAL(nothing.continuum, 2);
    CHECK_EQUAL(nothing.directions.cols(), 2);
}

TEST_CASE("points of one ring are connected, wherever they lie on it and however large it is") {
    for (const double R : {0.1, 1.0, 300.0}) {
        const Dynamics dynamics = ringOfRest(R);
        const RestPoint from = restAt(dynamics, onRing(R, 17));
        CHECK_EQUAL(from.continuum, 1);
        for (const double degrees : {17.5, 40.0, 107.0, 190.0, 197.0, 240.0, 350.0}) {
            SECTION(show(R) + " " + show(degrees));
            const RestPoint to = restAt(dynamics, onRing(R, degrees));
            CHECK(connected(dynamics, from, to));
            CHECK(connected(dynamics, to, from));
        }
        CHECK(!connected(dynamics, from, restAt(dynamics, {0, 0})));
        CHECK(!connected(dynamics, restAt(dynamics, {0, 0}), from));
    }
}

TEST_CASE("points of two rings, or of two lines side by side, are not connected") {
    // v = (1 − r²)(4 − r²)(θ, ψ)
    const auto loss = [](auto x, auto y) {
        const auto xx = x * x, yy = y * y;
        return -2.0 * xx + 1.25 * xx * xx + 2.5 * xx * yy - 1.0 / 6 * xx * xx * xx - 0.5 * xx * xx * yy - 0.5 * xx * yy * yy;
    };
    const Dynamics rings = planeGame([loss](auto x, auto y) { return std::pair(loss(x, y), loss(y, x)); });
    const RestPoint inner = restAt(rings, onRing(1, 20));
    for (const double degrees : {20.0, 65.0, 110.0, 200.0}) {
        SECTION(show(degrees));
        const RestPoint outer = restAt(rings, onRing(2, degrees));
        CHECK_EQUAL(outer.continuum, 1);
        CHECK(!connected(rings, inner, outer));
        CHECK(!connected(rings, outer, inner));
    }
    // v = (θ(1 − θ), 0)
    const Dynamics lines = planeGame([](auto x, auto y) { return std::pair(-0.5 * x * x + 1.0 / 3 * x * x * x, 0.0 * y); });
    CHECK(connected(lines, restAt(lines, {0, 1}), restAt(lines, {0, -7})));
    for (const double up : {0.0, 3.0}) CHECK(!connected(lines, restAt(lines, {0, 0}), restAt(lines, {1, up})));
    std::vector<RestPoint> points;
    CHECK(addNew(lines, points, restAt(lines, {0, 1})));
    CHECK(!addNew(lines, points, restAt(lines, {0, 5})));
    CHECK(addNew(lines, points, restAt(lines, {1, 5})));
    CHECK_EQUAL(points.size(), 2);
}

TEST_CASE("searches give each zero once in the order of the seeds, and pass over seeds that are no states") {
    const Dynamics dynamics = planeGame([](auto x, auto y) { return std::pair(0.25 * x * x * x * x - 0.5 * x * x, 0.5 * y * y); });
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<std::vector<double>> seeds{{1.1, 0.2}, {nan, 0}, {-0.9, 1}, {1, 2, 3}, {0.95, -3}, {0.01, 0}};
    const auto found = restPoints(dynamics, seeds);
    REQUIRE(found.size() == 3);
    CHECK_CLOSE(found[0].at[0], 1.0, 1e-12);
    CHECK_CLOSE(found[1].at[0], -1.0, 1e-12);
    CHECK_CLOSE(found[2].at[0], 0.0, 1e-12);
    std::stop_source stop;
    stop.request_stop();
    CHECK(restPoints(dynamics, seeds, stop.get_token()).empty());
    // Not further than a million from the seed.
    for (const auto& [far, number] : {std::pair(0.9e6, 1), std::pair(1.2e6, 0)}) {
        const Dynamics away = planeGame([far = far](auto x, auto y) { return std::pair(0.5 * (x - far) * (x - far), 0.5 * y * y); });
        CHECK_EQUAL(restPoints(away, std::vector<std::vector<double>>{{0, 0}}).size(), number);
    }
}
