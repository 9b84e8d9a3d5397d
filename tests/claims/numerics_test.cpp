// SPDX-License-Identifier: GPL-3.0-or-later
// Mescheder, Nowozin, Geiger, "The Numerics of GANs" (NIPS 2017): eigenvalues, step sizes, consensus.
#include "tests/claims/claims.h"

using namespace ganscope;
using namespace ganscope::test;

TEST_CASE("a zero real part: simultaneous descent diverges for every step size") {
    for (const char* h : {"0.001", "0.01", "0.1", "0.5", "1"}) {
        const Scenario s = preset("numerics-rotation", {std::string("method.step=") + h});
        CHECK_CLOSE(radiusAt(s, {0, 0}), std::hypot(1, toNumber(h).value()), 1e-12);
    }
}

TEST_CASE("a large imaginary part: the largest stable step falls like the inverse of its square") {
    for (const double omega : {1.0, 5.0, 20.0}) {
        const Scenario s = preset("numerics-large-imaginary", {"game.coupling=" + toText(omega)});
        const Evaluation e = at(s, {0, 0});
        const double real = -0.25;  // −(p + d)/2
        for (const Complex z : e.flow.values) {
            CHECK_CLOSE(z.real(), real, 1e-12);
            CHECK_CLOSE(std::fabs(z.imag()), omega, 1e-12);
        }
        CHECK_CLOSE(e.numbers.stepLimit.value.value(), -2 * real / (omega * omega + real * real), 1e-12);
        const std::string h = toText(*e.numbers.stepLimit.value);
        CHECK_CLOSE(radiusAt(preset("numerics-large-imaginary", {"game.coupling=" + toText(omega), "method.step=" + h}), {0, 0}), 1.0, 1e-12);
    }
}

TEST_CASE("consensus turns the eigenvalues of a rotation left: J - gamma transposed J times J") {
    for (const double gamma : {0.0, 0.1, 0.5, 1.0}) {
        const Evaluation e = at(preset("numerics-consensus", {"regularizers.consensus.gamma=" + toText(gamma)}), {0, 0});
        for (const Complex z : e.flow.values) {
            CHECK_CLOSE(z.real(), -gamma, 1e-12);
            CHECK_CLOSE(std::fabs(z.imag()), 1.0, 1e-12);
        }
    }
}

TEST_CASE("with consensus the ratio of imaginary to real part is 1/gamma, and large gamma demands small steps") {
    double last = 0;
    for (const double gamma : {0.5, 1.0, 10.0, 100.0}) {
        const Evaluation e = at(preset("numerics-consensus", {"regularizers.consensus.gamma=" + toText(gamma)}), {0, 0});
        CHECK_CLOSE(e.numbers.phase.value.value(), 1 / gamma, 1e-12);
        CHECK_CLOSE(e.numbers.stepLimit.value.value(), 2 * gamma / (1 + gamma * gamma), 1e-12);
        if (gamma > 1) CHECK(*e.numbers.stepLimit.value < last);
        last = *e.numbers.stepLimit.value;
    }
}

TEST_CASE("consensus keeps the equilibrium of the game") {
    const Evaluation e = at(preset("numerics-consensus"), {0, 0});
    CHECK(e.equilibrium);
    CHECK(e.updateStable);
    CHECK(norm(View<double>(after(preset("numerics-consensus"), 300))) < 1e-6);
}

TEST_CASE("simultaneous descent leaves the rotation outwards, alternating descent stays on a ring") {
    const double h = 0.2;
    const std::vector<double> out = after(preset("numerics-rotation"), 100);
    CHECK_CLOSE(std::hypot(out[0], out[1]), std::numbers::sqrt2 * std::pow(std::hypot(1, h), 100), 1e-9);
    const Scenario ring = preset("numerics-rotation-alternating");
    CHECK_CLOSE(radiusAt(ring, {0, 0}), 1.0, 1e-12);
    // θ² + ψ² − hθψ (up to the sign of the rotation) is what the alternating map keeps.
    const std::vector<double> start = ring.starts[0];
    const auto kept = [&](View<double> w) { return w[0] * w[0] + w[1] * w[1] - h * w[0] * w[1]; };
    const double first = kept(View<double>(start));
    follow(ring, 0, 500, [&](View<double> w) { CHECK_CLOSE(kept(w), first, 1e-9); });
}
