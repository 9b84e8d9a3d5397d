// SPDX-License-Identifier: GPL-3.0-or-later
// Chen, Wang, Ge: the GAN as the Lagrangian of a convex program, on atoms (MATHS 1.6, 1.7, 4.7).
#include "tests/claims/claims.h"

using namespace ganscope;
using namespace ganscope::test;

TEST_CASE("one atom: -4p + sqrt(16 p^2 - 4), critical at a mass of one half") {
    for (const double p : {0.05, 0.125, 0.3, 0.8}) {
        const Evaluation e = at(preset("primal-dual-light-atom", {"game.mass=" + toText(p)}), {p, 0.5});
        CHECK(e.equilibrium);
        CHECK_CLOSE((e.flow.values[0] + e.flow.values[1]).real(), -8 * p, 1e-9);
        CHECK_CLOSE((e.flow.values[0] * e.flow.values[1]).real(), 4.0, 1e-9);
        CHECK_EQUAL(std::fabs(e.flow.values[0].imag()) > 0, p < 0.5);
    }
    const Evaluation critical = at(preset("primal-dual-critical-atom"), {0.5, 0.5});
    for (const Complex& z : critical.flow.values) CHECK_CLOSE(std::abs(z + 2.0), 0.0, 1e-7);
    CHECK(critical.flow.defective);
}

TEST_CASE("the generated mass converges to the data's mass") {
    const std::vector<double> light = after(preset("primal-dual-light-atom"), 300), heavy = after(preset("primal-dual-critical-atom"), 200);
    CHECK_CLOSE(light[0], 0.125, 1e-2);
    CHECK_CLOSE(light[1], 0.5, 1e-2);
    CHECK_CLOSE(heavy[0], 0.5, 1e-4);
}

TEST_CASE("two atoms: eigenvalues -4 and -2 + 2i, and mass flows until both are equal") {
    const Evaluation e = at(preset("primal-dual-two-atoms"), {0.5, 0.5, 0.5});
    int real = 0;
    for (const Complex& z : e.flow.values) {
        if (std::fabs(z.imag()) < 1e-9) {
            ++real;
            CHECK_CLOSE(z.real(), -4.0, 1e-9);
        } else {
            CHECK_CLOSE(z.real(), -2.0, 1e-9);
            CHECK_CLOSE(std::fabs(z.imag()), 2.0, 1e-9);
        }
    }
    CHECK_EQUAL(real, 1);
    CHECK_CLOSE(after(preset("primal-dual-two-atoms"), 200)[0], 0.5, 1e-4);
}

TEST_CASE("fifty atoms: the GAN is stuck to the bit") {
    const Scenario s = preset("primal-dual-stuck");
    const std::vector<double> end = after(s, 3000);
    CHECK_EQUAL(end[0], s.starts[0][0]);
    CHECK_EQUAL(end[1], s.starts[0][1]);
    CHECK(norm(View<double>(end).subspan(2)) > 1);  // D learns all the while
}

TEST_CASE("fifty atoms: the dual update carries both samples to the data, where they rest") {
    const Scenario s = preset("primal-dual-moves");
    CHECK(std::fabs(s.starts[0][0]) < 0.2);
    follow(s, 2000, 1000, [](View<double> w) {
        CHECK_CLOSE(w[0], 1.1589684, 1e-6);
        CHECK_CLOSE(w[1], 0.0, 1e-9);
    });
}
