// SPDX-License-Identifier: GPL-3.0-or-later
// Where separatrices begin, how far they are followed, and how they end, on saddles whose curves are known.
#include "core/analysis/separatrices.h"

#include "tests/support/check.h"
#include "tests/support/plane_games.h"

#include <limits>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// v = (aθ, −bψ) about c.
Dynamics straightSaddle(double a, double b, Point c, Domain domain = {}) {
    const auto losses = [=](auto x, auto y) { const auto u = x - c.x, w = y - c.y; return std::pair(-0.5 * a * u * u, 0.5 * b * w * w); };
    return Dynamics(std::make_shared<GameOf<PlaneModel<decltype(losses)>>>(PlaneModel<decltype(losses)>{losses}),
                    std::vector<std::shared_ptr<const Regularizer>>(), std::move(domain));
}

/// θ̈ = θ − θ³ − δθ̇, ψ = θ̇: H = ψ²/2 − θ²/2 + θ⁴/4 falls with the damping.
Dynamics doubleWell(double damping) {
    return planeGame([damping](auto x, auto y) { return std::pair(-1.0 * x * y, -1.0 * (x - x * x * x) * y + 0.5 * damping * y * y); });
}

RestPoint saddleAt(const Dynamics& dynamics, std::vector<double> w) {
    Landing zero;
    zero.at = std::move(w);
    zero.jacobian = dynamics.jacobian(zero.at);
    return classified(dynamics, zero);
}

const StatePlane inOrder{0, 1, {0, 0}};

double lengthOf(const std::vector<Point>& points) {
    double sum = 0;
    for (std::size_t k = 1; k < points.size(); ++k) sum += norm(points[k] - points[k - 1]);
    return sum;
}

}  // namespace

TEST_CASE("a straight saddle's curves begin on it, lie on its axes and leave one window's width beyond the edges") {
    const Point c{0.5, -1};
    const Rect window{-1, 3, -2, 1};  // its middle is (1, −0.5)
    const double size = std::hypot(4, 3);
    const Dynamics dynamics = straightSaddle(2, 0.5, c);
    const auto curves = separatrices(dynamics, saddleAt(dynamics, {c.x, c.y}), {inOrder, window, 4.0 / 3});
    REQUIRE(curves.size() == 4);
    for (std::size_t k = 0; k < 4; ++k) {
        SECTION(show(k));
        const Separatrix& curve = curves[k];
        const bool stable = k >= 2;
        CHECK_EQUAL(curve.stable, stable);
        CHECK_CLOSE(curve.eigenvalue, stable ? -0.5 : 2.0, 1e-14);
        CHECK(curve.end == Separatrix::End::left);
        CHECK_CLOSE(curve.startError, 0.0, 1e-15);
        CHECK(norm(curve.points[0] - c) < 1e-14);
        CHECK_CLOSE(norm(curve.points[1] - c), 0.01 * size, 1e-12);
        double longest = 0;
        for (std::size_t i = 1; i < curve.points.size(); ++i) {
            const Point p = curve.points[i] - c, before = curve.points[i - 1] - c;
            CHECK_CLOSE(stable ? p.x : p.y, 0.0, 1e-9);
            CHECK(norm(p) > norm(before));
            if (i > 1) longest = std::max(longest, norm(p - before));
        }
        // 0.004 of the window's side, of a square of its area.
        const double spacing = 0.004 * std::sqrt(12.0);
        CHECK(longest <= 1.001 * spacing && longest > 0.99 * spacing);
        const Point away = curve.points.back() - Point{1, -0.5};
        const double beyond = stable ? std::fabs(away.y) - 1.5 * 3 : std::fabs(away.x) - 1.5 * 4;
        CHECK(beyond > 0 && beyond < 1.001 * spacing);
    }
    CHECK(dot(curves[0].points.back() - c, curves[1].points.back() - c) < 0);
    CHECK(dot(curves[2].points.back() - c, curves[3].points.back() - c) < 0);
}

TEST_CASE("the saddle's directions are found whatever the Jacobian looks like") {
    // v = (aθ + bψ, cθ + dψ), with the eigenvector (b, λ − a) or (λ − d, c).
    for (const auto& [a, b, c, d] : {std::tuple(1.0, 3.0, 0.0, -2.0), std::tuple(-1.0, 0.0, 2.0, 3.0),
                                     std::tuple(0.5, 2.0, 1.0, -0.3), std::tuple(0.0, -1.0, -4.0, 0.0)}) {
        SECTION(show(std::vector<double>{a, b, c, d}));
        const Dynamics dynamics = planeGame([a = a, b = b, c = c, d = d](auto x, auto y) {
            return std::pair(-0.5 * a * x * x - b * x * y, -0.5 * d * y * y - c * x * y);
        });
        for (const bool exchanged : {false, true}) {
            const StatePlane plane{exchanged ? 1 : 0, exchanged ? 0 : 1, {0, 0}};
            const auto curves = separatrices(dynamics, saddleAt(dynamics, {0, 0}), {plane, {-2, 2, -2, 2}});
            REQUIRE(curves.size() == 4);
            for (const Separatrix& curve : curves) {
                CHECK_EQUAL(curve.stable, curve.eigenvalue < 0);
                CHECK_CLOSE(curve.eigenvalue * curve.eigenvalue - (a + d) * curve.eigenvalue + a * d - b * c, 0.0, 1e-12);
                for (const Point q : curve.points) {
                    const Point p = exchanged ? Point{q.y, q.x} : q;
                    CHECK(std::fabs((a * p.x + b * p.y) * p.y - (c * p.x + d * p.y) * p.x) < 1e-6 * (1 + squaredNorm(p)));
                }
            }
        }
    }
}

TEST_CASE("the first point lies within a ten-millionth of the window of the curve, however bent that is") {
    // v = (θ, −ψ + kθ²): the unstable curve is ψ = kθ²/3, the parabola itself; with kθ³ it is ψ = kθ³/4.
    for (const double k : {1.0, -40.0}) {
        SECTION(show(k));
        const Rect window{-2, 2, -2, 2};
        const double size = std::hypot(4, 4);
        const Dynamics square = planeGame([k](auto x, auto y) { return std::pair(-0.5 * x * x, 0.5 * y * y - k * x * x * y); });
        const Dynamics cube = planeGame([k](auto x, auto y) { return std::pair(-0.5 * x * x, 0.5 * y * y - k * x * x * x * y); });
        for (const Separatrix& curve : separatrices(square, saddleAt(square, {0, 0}), {inOrder, window})) {
            CHECK(curve.startError < 1e-12);
            CHECK_CLOSE(std::fabs(curve.stable ? curve.points[1].y : curve.points[1].x), 0.01 * size, 1e-12);
            if (!curve.stable) CHECK_CLOSE(curve.points[1].y, k / 3 * curve.points[1].x * curve.points[1].x, 1e-12);
        }
        for (const Separatrix& curve : separatrices(cube, saddleAt(cube, {0, 0}), {inOrder, window})) {
            if (curve.stable) continue;
            const Point p = curve.points[1];
            const double off = std::fabs(p.y - k / 4 * p.x * p.x * p.x);
            CHECK(curve.startError <= 1e-7 * size);
            CHECK_CLOSE(off / curve.startError, 1.0, 0.6);
            CHECK(std::fabs(k) < 2 || curve.startError > 1e-9 * size);
            CHECK(curve.end == Separatrix::End::left);
            for (const Point q : curve.points) CHECK(std::fabs(q.y - k / 4 * q.x * q.x * q.x) < 1e-5 * (1 + std::fabs(q.y)));
        }
    }
}

TEST_CASE("curves end at another equilibrium, at a bound, or after twelve windows") {
    const Rect window{-2, 2, -2, 2};
    const auto of = [&](double damping) {
        const Dynamics d = doubleWell(damping);
        return separatrices(d, saddleAt(d, {0, 0}), {inOrder, window});
    };
    const auto energyOf = [](Point p) { return 0.5 * p.y * p.y - 0.5 * p.x * p.x + 0.25 * p.x * p.x * p.x * p.x; };
    // Without damping they are loops of no energy.
    for (const Separatrix& curve : of(0)) {
        double nearest = 1;
        for (std::size_t k = curve.points.size() / 8; k < curve.points.size(); ++k) nearest = std::min(nearest, norm(curve.points[k]));
        CHECK(nearest < 0.02);
        for (const Point p : curve.points) CHECK(std::fabs(energyOf(p)) < 1e-6);
    }
    for (const Separatrix& curve : of(0.5)) {
        CHECK(curve.end == (curve.stable ? Separatrix::End::left : Separatrix::End::arrived));
        if (!curve.stable) CHECK_CLOSE(norm(curve.points.back() - Point{curve.points[1].x > 0 ? 1.0 : -1.0, 0}), 0.0, 1e-2);
    }
    for (const Separatrix& curve : of(1e-3)) {
        if (curve.stable) continue;
        CHECK(curve.end == Separatrix::End::spent);
        CHECK(lengthOf(curve.points) > 11.99 * 4 && lengthOf(curve.points) < 12.02 * 4);
    }
    const Dynamics bounded = straightSaddle(1, 2, {0, 0}, {{-1.25, 0.75}, {}});
    for (const Separatrix& curve : separatrices(bounded, saddleAt(bounded, {0, 0}), {inOrder, window})) {
        CHECK(curve.end == Separatrix::End::left);
        const Point last = curve.points.back();
        if (!curve.stable) CHECK_CLOSE(last.x, last.x > 0 ? 0.75 : -1.25, 1e-6);
        if (curve.stable) CHECK(std::fabs(last.y) > 6);
    }
}

TEST_CASE("only a saddle of two free parameters in a plane that is the whole state, with a window, has separatrices") {
    const Rect window{-2, 2, -2, 2};
    const Dynamics dynamics = straightSaddle(1, 1, {0, 0});
    const RestPoint saddle = saddleAt(dynamics, {0, 0});
    CHECK_EQUAL(separatrices(dynamics, saddle, {inOrder, window}).size(), 4);
    for (const RestKind kind : {RestKind::stableNode, RestKind::centre, RestKind::degenerate}) {
        RestPoint other = saddle;
        other.kind = kind;
        CHECK(separatrices(dynamics, other, {inOrder, window}).empty());
    }
    RestPoint held = saddle, longer = saddle;
    held.held = {0};
    longer.at.push_back(0);
    CHECK(separatrices(dynamics, held, {inOrder, window}).empty());
    CHECK(separatrices(dynamics, longer, {inOrder, window}).empty());
    CHECK(separatrices(dynamics, saddle, {{0, 1, {0, 0, 0}}, window}).empty());
    CHECK(separatrices(dynamics, saddle, {inOrder, {0, 0, 1, 2}}).empty());
    std::stop_source stop;
    stop.request_stop();
    CHECK(separatrices(dynamics, saddle, {inOrder, window}, stop.get_token()).empty());
}
