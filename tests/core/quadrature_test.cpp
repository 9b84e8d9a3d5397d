// SPDX-License-Identifier: GPL-3.0-or-later
// Quadrature rules by their definition: where nodes lie, how heavy they are, up to which degree they are exact and no further.
#include "core/math/quadrature.h"

#include "tests/support/check.h"
#include "tests/support/moments.h"

using namespace ganscope;
using namespace ganscope::test;

TEST_CASE("trapezoidal nodes go in equal steps from -9 to 9, weighed by the normal density, in a sum of 1") {
    for (const int n : {2, 3, 4, 19, 61}) {
        SECTION(std::to_string(n));
        const Rule rule = normalTrapezoid(n);
        REQUIRE(std::ssize(rule.nodes) == n && std::ssize(rule.weights) == n);
        double total = 0;
        for (int k = 0; k < n; ++k) {
            const auto i = static_cast<std::size_t>(k), mirror = static_cast<std::size_t>(n - 1 - k);
            CHECK_CLOSE(rule.nodes[i], -9 + 18.0 * k / (n - 1), 1e-14);
            CHECK_EQUAL(rule.nodes[i], -rule.nodes[mirror]);
            CHECK_EQUAL(rule.weights[i], rule.weights[mirror]);
            CHECK_CLOSE(std::log(rule.weights[i] / rule.weights[0]), 0.5 * (81 - rule.nodes[i] * rule.nodes[i]), 1e-13);
            total += rule.weights[i];
        }
        CHECK_CLOSE(total, 1.0, 1e-15);
    }
}

TEST_CASE("Gauss's rules: nodes ascend and mirror each other, weights are positive, degrees below 2n are exact and 2n is not") {
    for (const int n : {1, 2, 3, 4, 5, 8, 13}) {
        SECTION(std::to_string(n));
        for (const bool hermite : {true, false}) {
            const Rule rule = hermite ? gaussHermite(n) : gaussLegendre(n);
            REQUIRE(std::ssize(rule.nodes) == n && std::ssize(rule.weights) == n);
            for (std::size_t k = 0; k < rule.nodes.size(); ++k) {
                const std::size_t mirror = rule.nodes.size() - 1 - k;
                CHECK_EQUAL(rule.nodes[k], -rule.nodes[mirror]);
                CHECK_EQUAL(rule.weights[k], rule.weights[mirror]);
                CHECK(rule.weights[k] > 0);
                if (k > 0) CHECK(rule.nodes[k] > rule.nodes[k - 1]);
            }
            double exact = 1;  // E x^p of the normal and of the uniform variable
            for (int p = 0; p <= 2 * n; p += 2) {
                if (p > 0) exact = hermite ? exact * (p - 1) : 1.0 / (p + 1);
                if (p < 2 * n)
                    CHECK_CLOSE(momentOf(rule, p), exact, 1e-12);
                else  // what a rule of n nodes leaves is n! or n!⁴ 4ⁿ/((2n)!² (2n+1)) of x²ⁿ: the square of the monic polynomial
                    CHECK(exact - momentOf(rule, p) > 1e-9);
            }
        }
        double factorial = 1;
        for (int k = 2; k <= n; ++k) factorial *= k;
        double doubleFactorial = 1;
        for (int k = 1; k < 2 * n; k += 2) doubleFactorial *= k;
        CHECK_CLOSE((doubleFactorial - momentOf(gaussHermite(n), 2 * n)) / factorial, 1.0, 1e-5);
    }
}
