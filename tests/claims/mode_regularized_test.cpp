// SPDX-License-Identifier: GPL-3.0-or-later
// Che, Li, Jacob, Bengio, Li: damping of the generator's own block, and the mode that is found with it (MATHS 4.9).
#include "tests/claims/claims.h"

using namespace ganscope;
using namespace ganscope::test;

TEST_CASE("the damping sits in the generator's block: J = [[-2 l1, (1 + l2)/2], [-1/2, 0]]") {
    for (const auto& [l1, l2] : {std::pair{0.2, 0.4}, {0.5, 0.0}, {0.1, 1.0}}) {
        const Scenario s = preset("mode-dirac", {"regularizers.mode.lambda1=" + toText(l1), "regularizers.mode.lambda2=" + toText(l2)});
        const Eigen::MatrixXd J = at(s, {0, 0}).jacobian;
        CHECK_CLOSE(J(0, 0), -2 * l1, 1e-12);
        CHECK_CLOSE(J(0, 1), (1 + l2) / 2, 1e-12);
        CHECK_CLOSE(J(1, 0), -0.5, 1e-12);
        CHECK_CLOSE(J(1, 1), 0.0, 1e-12);
    }
    CHECK(norm(View<double>(after(preset("mode-dirac"), 200))) < 1e-3);
}

TEST_CASE("without it the two samples never part: a = 0 is invariant") {
    follow(preset("mode-two-modes-plain"), 0, 600, [](View<double> w) { CHECK_EQUAL(w[0], 0.0); });
}

TEST_CASE("with it both modes are covered from the same start") {
    const std::vector<double> end = after(preset("mode-two-modes"), 600);
    CHECK_CLOSE(end[0], 1.0, 0.02);
    CHECK_CLOSE(end[1], 0.0, 0.02);
}
