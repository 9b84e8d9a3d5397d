// SPDX-License-Identifier: GPL-3.0-or-later
// Kim, Park, Hwang: which measure of the simple gradient penalty stabilises, in the four cases of MATHS 4.6.
#include "tests/claims/claims.h"

using namespace ganscope;
using namespace ganscope::test;

TEST_CASE("(a) constant mass: -rho/2 + sqrt(rho^2/4 - 1), exponential convergence") {
    for (const double rho : {0.5, 1.0, 1.9})
        checkPair(at(preset("sgp-data", {"regularizers.sgp.rho=" + toText(rho)}), {0, 0}), {-rho / 2, std::sqrt(1 - rho * rho / 4)});
    CHECK(norm(View<double>(after(preset("sgp-data"), 200))) < 1e-3);
}

TEST_CASE("(b) mass that vanishes at the equilibrium: imaginary eigenvalues, algebraic decay") {
    for (const char* rho : {"0.5", "5"}) checkPair(at(preset("sgp-vanishing", {std::string("regularizers.sgp.rho=") + rho}), {0, 0}), {0, 1});
    // d(r²)/dt = −2ρθ²ψ² averages to −ρr⁴/4: 1/r² grows by ρ/4 a unit of time.
    const Scenario s = preset("sgp-vanishing", {"method.step=1", "steps=4000"});
    const auto inverse = [&](int steps) { return std::pow(norm(View<double>(after(s, steps))), -2); };
    CHECK_CLOSE((inverse(4000) - inverse(2000)) / 2000, 0.25, 3e-3);
}

TEST_CASE("(c) a second feature: a line of equilibria, of which only a part is stable") {
    for (const double second : {-0.8, -0.5, 0.0, 0.5, 2.0}) {
        const Evaluation e = at(preset("sgp-continuum"), {0, 0, second});
        CHECK(e.equilibrium);
        CHECK_EQUAL(e.numbers.zeros, 1);
        // v_θ = ψ₁ + ψ₂θ for D real-positive: the block is [[ψ₂, 1], [−1, −ρ]], with ρ = 1.
        const double trace = second - 1, determinant = 1 - second;
        Complex sum = 0;
        double product = 1;
        for (const Complex& z : e.flow.values) {
            sum += z;
            if (std::abs(z) > 1e-9) product *= std::abs(z);
        }
        CHECK_CLOSE(sum.real(), trace, 1e-9);
        CHECK_CLOSE(product, std::fabs(determinant), 1e-9);
        const bool stable = trace < 0 && determinant > 0;
        bool found = true;
        for (const Complex& z : e.flow.values) found = found && (std::abs(z) < 1e-9 || z.real() < 0);
        CHECK_EQUAL(found, stable);
    }
}

TEST_CASE("(d) the uniform game: the data damps by 4 rho/3, a point at zero by nothing") {
    const double rho = 0.5;
    checkPair(at(preset("sgp-uniform-data"), {1, 0}), {-2 * rho / 3, std::sqrt(4.0 / 9 - 4 * rho * rho / 9)});
    checkPair(at(preset("sgp-uniform-data", {"regularizers.sgp.measure=sample"}), {1, 0}), {-2 * rho / 3, std::sqrt(4.0 / 9 - 4 * rho * rho / 9)});
    checkPair(at(preset("sgp-uniform-point"), {1, 0}), {0, 2.0 / 3});
}
