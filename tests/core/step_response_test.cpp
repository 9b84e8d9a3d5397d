// SPDX-License-Identifier: GPL-3.0-or-later
// Step responses in closed form: their samples, how far they overshoot, and from when on they stay within 2 %.
#include "core/analysis/linear_system.h"
#include "tests/support/check.h"

#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// y(t) = Σ weight (1 − e^(−rate t)).
LinearSystem sumOfDecays(const std::vector<double>& rates, const std::vector<double>& weights) {
    const auto n = static_cast<Eigen::Index>(rates.size());
    LinearSystem s{Eigen::MatrixXd::Zero(n, n), Eigen::VectorXd(n), Eigen::RowVectorXd::Ones(n)};
    for (Eigen::Index i = 0; i < n; ++i) {
        s.A(i, i) = -rates[static_cast<std::size_t>(i)];
        s.B[i] = rates[static_cast<std::size_t>(i)] * weights[static_cast<std::size_t>(i)];
    }
    return s;
}

/// gain/(s² + 2ζωs + ω²)·ω².
LinearSystem dampedOscillator(double omega, double zeta, double gain = 1) {
    LinearSystem s{Eigen::MatrixXd(2, 2), Eigen::VectorXd(2), Eigen::RowVectorXd(2)};
    s.A << 0, omega, -omega, -2 * zeta * omega;
    s.B << 0, omega;
    s.C << gain, 0;
    return s;
}

/// 1/(s + 1)ⁿ.
LinearSystem chainOfLags(int n) {
    LinearSystem s{-Eigen::MatrixXd::Identity(n, n), Eigen::VectorXd::Zero(n), Eigen::RowVectorXd::Zero(n)};
    for (int i = 0; i + 1 < n; ++i) s.A(i, i + 1) = 1;
    s.B[n - 1] = s.C[0] = 1;
    return s;
}

Settling settlingOf(const LinearSystem& s) { return settling(s, transferFunction(s)); }

}  // namespace

TEST_CASE("a response begins at 0, has as many samples as asked for, and none for less than one") {
    const LinearSystem s = sumOfDecays({0.5, 3}, {2, -1});
    for (const int count : {-3, 0}) CHECK(stepResponse(s, 0.1, count).empty());
    for (const int count : {1, 2, 5}) {
        const std::vector<double> y = stepResponse(s, 0.1, count);
        REQUIRE(std::cmp_equal(y.size(), count));
        for (int k = 0; k < count; ++k)
            CHECK_CLOSE(y[static_cast<std::size_t>(k)], 2 * -std::expm1(-0.05 * k) + std::expm1(-0.3 * k), 1e-14);
        CHECK_EQUAL(y[0], 0.0);
    }
    CHECK_EQUAL(stepResponse({Eigen::MatrixXd(0, 0), Eigen::VectorXd(0), Eigen::RowVectorXd(0)}, 0.1, 3), (std::vector<double>{0, 0, 0}));
}

TEST_CASE("one decay never overshoots and settles after ln 50 of its time constants") {
    for (const double rate : {1e-3, 1.0, 40.0})
        for (const double weight : {2.0, -0.3}) {
            const Settling r = settlingOf(sumOfDecays({rate}, {weight}));
            CHECK_EQUAL(r.overshoot.value.value(), 0.0);
            CHECK_CLOSE(r.time.value.value() * rate, std::log(50.0), 1e-11);
            CHECK(r.overshoot.why.empty() && r.time.why.empty());
        }
}

TEST_CASE("a damped oscillation overshoots by exp(-pi zeta / sqrt(1 - zeta^2)), whatever its frequency and sign") {
    for (const double zeta : {0.05, 0.2, 0.6, 0.9})
        for (const double omega : {0.01, 1.0, 300.0})
            for (const double gain : {1.0, -2.5}) {
                SECTION(show(zeta) + " " + show(omega));
                const double expected = std::exp(-std::numbers::pi * zeta / std::sqrt(1 - zeta * zeta));
                const Settling r = settlingOf(dampedOscillator(omega, zeta, gain));
                CHECK_CLOSE(r.overshoot.value.value(), expected, 1e-10);
                // From there on it stays within 2 %, and just before it does not.
                const double t = r.time.value.value() * omega, damped = std::sqrt(1 - zeta * zeta);
                const double rest = std::exp(-zeta * t) * (std::cos(damped * t) + zeta / damped * std::sin(damped * t));
                CHECK_CLOSE(std::fabs(rest), 0.02, 1e-10);
                CHECK(std::exp(-zeta * t) / damped >= 0.02 * (1 - 1e-9));
                CHECK(std::exp(-zeta * (t + std::numbers::pi / damped)) < 0.021);
            }
}

TEST_CASE("overshoots down to a billionth are seen, smaller ones are none") {
    const auto overshoot = [](double expected) {
        const double logarithm = -std::log(expected);
        return settlingOf(dampedOscillator(1, logarithm / std::hypot(std::numbers::pi, logarithm))).overshoot.value.value();
    };
    CHECK_CLOSE(overshoot(1e-6) / 1e-6, 1.0, 1e-6);
    CHECK_CLOSE(overshoot(2e-9) / 2e-9, 1.0, 1e-4);
    CHECK_EQUAL(overshoot(0.5e-9), 0.0);
}

TEST_CASE("a fast rise before a slow fall: the top is found though the end is far") {
    // 1 − 3 e^(−rt) + 2 e^(−t) is highest where e^((r − 1)t) = 3r/2, and its last 2 % fade with e^(−t) alone.
    for (const double fast : {30.0, 100.0, 1000.0}) {
        SECTION(show(fast));
        const Settling r = settlingOf(sumOfDecays({fast, 1}, {3, -2}));
        const double top = std::log(1.5 * fast) / (fast - 1);
        CHECK_CLOSE(r.overshoot.value.value(), 2 * std::exp(-top) - 3 * std::exp(-fast * top), 1e-10);
        CHECK_CLOSE(r.time.value.value(), std::log(100.0), 1e-11);
    }
}

TEST_CASE("what has not settled after 25 of the slowest time constants says so") {
    CHECK(settlingOf(chainOfLags(8)).time.value.has_value());
    const Settling slow = settlingOf(chainOfLags(26));
    CHECK(!slow.time.value && slow.time.why == "the response does not settle in time");
    CHECK_EQUAL(slow.overshoot.value.value_or(-1), 0.0);
}

TEST_CASE("there is no settling without a stable G(0) other than 0, and the reason tells which it is") {
    const auto whyOf = [](const LinearSystem& s) {
        const Settling r = settlingOf(s);
        CHECK(!r.overshoot.value && !r.time.value);
        CHECK_EQUAL(r.overshoot.why, r.time.why);
        return r.time.why;
    };
    CHECK_EQUAL(whyOf(dampedOscillator(1, 0)), "the response does not settle");
    CHECK_EQUAL(whyOf(dampedOscillator(1, -0.1)), "the response does not settle");
    LinearSystem integrator = sumOfDecays({1}, {1});
    integrator.A(0, 0) = 0;
    CHECK_EQUAL(whyOf(integrator), "the response does not settle");
    LinearSystem passing = dampedOscillator(1, 0.5);
    passing.C << 0, 1;
    CHECK_EQUAL(whyOf(passing), "the response ends at 0");
}
