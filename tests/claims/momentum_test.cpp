// SPDX-License-Identifier: GPL-3.0-or-later
// Gidel et al., negative momentum, and the ring on which Adam settles (MATHS 3.3, 3.10).
#include "tests/claims/claims.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {
const std::vector<std::pair<const char*, double>> signs = {{"minus-half", -0.5}, {"minus-third", -0.3}, {"zero", 0.0}, {"half", 0.5}};
}

TEST_CASE("simultaneous heavy ball diverges on a rotation for every momentum and every step") {
    for (const auto& [tag, beta] : signs)
        for (const double h : {0.01, 0.05, 0.2, 0.7})
            CHECK(radiusAt(preset(std::string("momentum-simultaneous-") + tag, {"method.step=" + toText(h)}), {0, 0}) > 1);
}

TEST_CASE("alternating heavy ball converges exactly for negative momentum: roots of (m-1)^2 (m-b)^2 + h^2 m^3") {
    for (const auto& [tag, beta] : signs) {
        SECTION(tag);
        const Evaluation e = at(preset(std::string("momentum-alternating-") + tag), {0, 0});
        for (const Complex& m : e.update.values) {
            const Complex residue = (m - 1.0) * (m - 1.0) * (m - beta) * (m - beta) + 0.04 * m * m * m;
            CHECK_CLOSE(std::abs(residue), 0.0, 1e-9);
        }
        const double radius = e.updateRadius.value.value();
        if (beta < 0) CHECK(radius < 1);
        if (beta == 0) CHECK_CLOSE(radius, 1.0, 1e-9);
        if (beta > 0) CHECK(radius > 1);
    }
}

TEST_CASE("alternating negative momentum is stable below h = 2 (1 + beta) and not above") {
    for (const double beta : {-0.1, -0.3, -0.5, -0.7}) {
        const auto radius = [&](double h) {
            return radiusAt(preset("momentum-alternating-minus-half", {"method.beta=" + toText(beta), "method.step=" + toText(h)}), {0, 0});
        };
        CHECK(radius(2 * (1 + beta) * 0.999) < 1);
        CHECK(radius(2 * (1 + beta) * 1.001) > 1);
    }
}

TEST_CASE("Adam settles on a ring of radius h sqrt(8 (1 + b1)/((1 - b1)(1 - b2)))") {
    for (const auto& [b1, b2, measured] : {std::tuple{0.0, 0.999, 89.439}, {0.5, 0.999, 154.97}, {0.5, 0.99, 49.15}}) {
        const double h = 1e-3, law = std::sqrt(8 * (1 + b1) / ((1 - b1) * (1 - b2)));
        const Scenario s = preset("adam-ring", {"method.beta1=" + toText(b1), "method.beta2=" + toText(b2), "steps=400000"});
        double sum = 0;
        follow(s, 300000, 100000, [&](View<double> w) { sum += norm(w); });
        CHECK_CLOSE(sum / 100000 / h / law, 1.0, 6e-3);
        CHECK_CLOSE(sum / 100000 / h / measured, 1.0, 5e-3);
    }
}
