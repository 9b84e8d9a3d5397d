// SPDX-License-Identifier: GPL-3.0-or-later
// The flow over one output step, against solutions known by hand: its derivative, where it ends, and how it slides along bounds.
#include "core/game/catalogue.h"
#include "core/game/dynamics.h"
#include "core/game/method.h"
#include "tests/support/check.h"
#include "tests/support/families.h"
#include "tests/support/plane_games.h"

#include <cmath>
#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

std::unique_ptr<const Method> flowOver(double interval) {
    Values values(catalogue::method("flow")->parameters);
    values.set("step", interval);
    values.set("tolerance", 1e-12);
    return catalogue::method("flow")->make(values);
}

/// θ' = θ², ψ' = −ψ: θ(t) = θ/(1 − θt).
Dynamics explosive() {
    return planeGame([](auto theta, auto psi) { return std::pair(-theta * theta * theta / 3.0, 0.5 * psi * psi); });
}

/// θ' = speed, ψ' = θ, within bounds.
Dynamics drifting(double speed, Domain domain) {
    const auto losses = [speed](auto theta, auto psi) { return std::pair(-speed * theta + 0.0 * psi, -theta * psi); };
    return Dynamics(std::make_shared<GameOf<PlaneModel<decltype(losses)>>>(PlaneModel<decltype(losses)>{losses}),
                    std::vector<std::shared_ptr<const Regularizer>>(), std::move(domain));
}

Vec<double> flown(const Dynamics& dynamics, double interval, Vec<double> w) {
    flowOver(interval)->step(dynamics, std::span<double>(w), 0);
    return w;
}

}  // namespace

TEST_CASE("a damped rotation flows along exp(hJ), and so do its derivatives") {
    const Dynamics dynamics =
        planeGame([](auto theta, auto psi) { return std::pair(theta * psi + 0.1 * theta * theta, -theta * psi + 0.1 * psi * psi); });
    for (const double across : {0.1, 1.0, 4.0}) {
        SECTION(std::to_string(across));
        // J = −0.2 − i: decay e^(−0.2h) and an angle h.
        const double decay = std::exp(-0.2 * across), c = decay * std::cos(across), s = decay * std::sin(across);
        const auto method = flowOver(across);
        CHECK(method->continuous());
        CHECK_EQUAL(method->timeStep(), across);
        CHECK_CLOSE(flown(dynamics, across, {2, -1}), (Vec<double>{2 * c + s, 2 * s - c}), 1e-9);
        Eigen::Matrix2d expected;
        expected << c, -s, s, c;
        CHECK_CLOSE(*method->jacobian(dynamics, Vec<double>{2, -1}).matrix, expected, 1e-9);
        Vec<D1> w{D1(2, {1.0, 0.5}), D1(-1, {0.0, -3.0})};
        method->step(dynamics, std::span<D1>(w), 0);
        CHECK_CLOSE(w[0].v, 2 * c + s, 1e-9);
        CHECK_CLOSE(w[0].d[0], c, 1e-9);
        CHECK_CLOSE(w[0].d[1], 0.5 * c + 3 * s, 1e-9);
        CHECK_CLOSE(w[1].d[0], s, 1e-9);
        CHECK_CLOSE(w[1].d[1], 0.5 * s - 3 * c, 1e-9);
        CHECK_CLOSE(std::abs(method->multipliers({-0.2, 1.0})[0] - std::complex<double>(c, s)), 0, 1e-15);
    }
}

TEST_CASE("a solution that blows up within the step is not finite, and says so of its derivative") {
    const Dynamics dynamics = explosive();
    CHECK_CLOSE(flown(dynamics, 0.5, {1, 1}), (Vec<double>{2, std::exp(-0.5)}), 1e-9);
    CHECK_CLOSE((*flowOver(0.5)->jacobian(dynamics, Vec<double>{1, 1}).matrix)(0, 0), 4.0, 1e-8);  // 1/(1 − θh)²
    CHECK(!allFinite(flown(dynamics, 1.5, {1, 1})));
    const MapJacobian none = flowOver(1.5)->jacobian(dynamics, Vec<double>{1, 1});
    CHECK(!none.matrix);
    CHECK_EQUAL(none.why, "the flow leaves every bounded region within one output step");
    Vec<D1> w{D1(1, {1.0, 0.0}), D1(1, {0.0, 1.0})};
    flowOver(1.5)->step(dynamics, std::span<D1>(w), 0);
    CHECK(std::isnan(w[0].d[0]) && std::isnan(w[1].d[1]));
    CHECK(!allFinite(flown(dynamics, 1, {std::nan(""), 1})));
}

TEST_CASE("on a bound the flow slides, and leaves it where the field points inwards") {
    const Interval fromZeroToOne{0, 1};
    // θ rises at speed 1 from ½ to its bound within ½, where it stays: ψ gains 3/8 + 5/2.
    CHECK_CLOSE(flown(drifting(1, {fromZeroToOne}), 3, {0.5, 0}), (Vec<double>{1, 2.875}), 1e-6);
    CHECK_CLOSE(flown(drifting(-1, {fromZeroToOne}), 3, {0.5, 0}), (Vec<double>{0, 0.125}), 1e-6);
    CHECK_CLOSE(flown(drifting(1, {fromZeroToOne}), 2, {1, 0}), (Vec<double>{1, 2}), 1e-9);
    CHECK_CLOSE(flown(drifting(-1, {fromZeroToOne}), 2, {0, 0}), (Vec<double>{0, 0}), 1e-9);
    CHECK_CLOSE(flown(drifting(1, {fromZeroToOne}), 0.25, {0, 0}), (Vec<double>{0.25, 0.03125}), 1e-9);
    CHECK_CLOSE(flown(drifting(-1, {fromZeroToOne}), 0.25, {1, 0}), (Vec<double>{0.75, 0.21875}), 1e-9);
    CHECK_CLOSE(flown(drifting(1, {}), 3, {0.5, 0}), (Vec<double>{3.5, 6}), 1e-9);
}

TEST_CASE("on a bound the flow has no derivative, inside it has") {
    for (const double at : {0.0, 1.0}) {
        const MapJacobian none = flowOver(0.1)->jacobian(drifting(1, {{0, 1}}), Vec<double>{at, 0});
        CHECK(!none.matrix);
        CHECK_EQUAL(none.why, "the flow slides along a bound of the state here");
    }
    CHECK(!flowOver(0.1)->jacobian(drifting(1, {{}, {-1, 1}}), Vec<double>{0, 1}).matrix);
    const MapJacobian inside = flowOver(0.1)->jacobian(drifting(1, {{0, 1}, {-1, 1}}), Vec<double>{0.5, 0});
    REQUIRE(inside.matrix.has_value());
    CHECK_CLOSE((*inside.matrix)(1, 0), 0.1, 1e-12);
    Vec<D1> w{D1(1, {1.0, 0.0}), D1(0.25, {0.0, 1.0})};
    flowOver(0.5)->step(drifting(1, {{0, 1}}), std::span<D1>(w), 0);
    CHECK_CLOSE(w[1].v, 0.75, 1e-9);
    CHECK(std::isnan(w[1].d[0]));
}

TEST_CASE("with the hinge loss the flow slides along D = −1, and leaves it where that side lets it go") {
    // Where D(θ) = θψ > −1: θ' = ψ, ψ' = −θ; below, ψ rests. From (1.3, −0.9) θ falls to 1/0.9; there D = −1 holds as long as
    // θ > −ψ, and θ² falls at speed 2; from (1, −1) the path turns on a circle.
    const Dynamics dynamics = *buildSystem(withOverrides(defaultScenario("dirac"), std::vector<std::string>{"game.loss=hinge"}).scenario.value()).dynamics;
    const double meets = (1.3 - 1 / 0.9) / 0.9, leaves = meets + 0.5 * (1 / 0.81 - 1);
    for (const double t : {0.1, 0.25, 0.3, 0.35, 1.0, 3.0}) {
        SECTION(show(t));
        const double theta = t < meets ? 1.3 - 0.9 * t : t < leaves ? std::sqrt(1 / 0.81 - 2 * (t - meets)) : std::sqrt(2) * std::cos(std::numbers::pi / 4 + t - leaves);
        const double psi = t < meets ? -0.9 : t < leaves ? -1 / theta : -std::sqrt(2) * std::sin(std::numbers::pi / 4 + t - leaves);
        CHECK_CLOSE(flown(dynamics, t, {1.3, -0.9}), (Vec<double>{theta, psi}), 1e-9);
        CHECK_CLOSE(flown(dynamics, t, {-1.3, 0.9}), (Vec<double>{-theta, -psi}), 1e-9);
        const MapJacobian map = flowOver(t)->jacobian(dynamics, Vec<double>{1.3, -0.9});
        CHECK_EQUAL(map.matrix.has_value(), t < meets);
        CHECK_EQUAL(map.why, t < meets ? "" : "the field jumps on the flow's way within one output step");
    }
    // In output steps, of which some begin on the jump.
    Vec<double> w{1.3, -0.9};
    for (int k = 0; k < 32; ++k) w = flown(dynamics, 0.01, w);
    CHECK_CLOSE(w, (Vec<double>{std::sqrt(1 / 0.81 - 2 * (0.32 - meets)), -1 / std::sqrt(1 / 0.81 - 2 * (0.32 - meets))}), 1e-9);
}

TEST_CASE("a jump that is crossed takes nothing from the flow but its derivative") {
    // As above, but −ψ > θ: from (0.8, −1.5) θ falls to 2/3 and the path goes on over D = −1 on a circle.
    const Dynamics dynamics = *buildSystem(withOverrides(defaultScenario("dirac"), std::vector<std::string>{"game.loss=hinge"}).scenario.value()).dynamics;
    const double meets = (0.8 - 2 / 3.0) / 1.5, c = std::cos(1 - meets), s = std::sin(1 - meets);
    CHECK_CLOSE(flown(dynamics, 1, {0.8, -1.5}), (Vec<double>{2 / 3.0 * c - 1.5 * s, -1.5 * c - 2 / 3.0 * s}), 1e-9);
    CHECK(!flowOver(1)->jacobian(dynamics, Vec<double>{0.8, -1.5}).matrix);
    CHECK(flowOver(0.05)->jacobian(dynamics, Vec<double>{0.8, -1.5}).matrix.has_value());
}

TEST_CASE("a jump counts by the size of the field") {
    for (const double size : {1e-5, 1.0, 1e5}) {
        SECTION(show(size));
        // v = (1, 0) below θ + ψ = ½, (1, part) above, times the size.
        const auto withJump = [size](double part) {
            return planeGame([=](auto theta, auto psi) { return std::pair(-size * theta, size * part * negativePart(0.5 - theta - psi)); });
        };
        CHECK_CLOSE(flown(withJump(1), 1 / size, {0, 0}), (Vec<double>{1, 0.5}), 1e-9);
        CHECK(!flowOver(1 / size)->jacobian(withJump(1), Vec<double>{0, 0}).matrix);
        CHECK(flowOver(0.4 / size)->jacobian(withJump(1), Vec<double>{0, 0}).matrix.has_value());
        CHECK(flowOver(1 / size)->jacobian(withJump(1e-7), Vec<double>{0, 0}).matrix.has_value());
    }
}

TEST_CASE("with a bias too the flow slides along D = −1") {
    const Dynamics dynamics = *buildSystem(withOverrides(defaultScenario("dirac"), std::vector<std::string>{"game.loss=hinge", "game.bias=true"}).scenario.value()).dynamics;
    Vec<double> w{1.6, -0.9, 0.3};
    double least = 1;
    for (int k = 0; k < 40; ++k) {
        w = flown(dynamics, 0.05, w);
        REQUIRE(allFinite(w));
        least = std::min(least, std::fabs(w[0] * w[1] + w[2] + 1));
    }
    CHECK(least < 1e-12);
}
