// SPDX-License-Identifier: GPL-3.0-or-later
// Nie, Patel: phase and conditioning factor of the isotropic Gaussian game under each regularizer (MATHS 2.7).
#include "tests/claims/claims.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// The game along one direction of variance s with a regularizer of strength γ (grad-generator: η = γ/2).
Evaluation along(double s, const std::string& regularizer, double gamma) {
    std::vector<std::string> set = {"game.sigma=" + toText(std::sqrt(s))};
    if (regularizer == "grad-generator")
        set.push_back("regularizers.grad-generator.eta=" + toText(gamma / 2));
    else if (!regularizer.empty())
        set.push_back("regularizers." + regularizer + ".gamma=" + toText(gamma));
    return at(preset("jare-narrow", set), {0, 0, 0, 0});
}

/// Roots of x² − tr·x + det.
std::pair<Complex, Complex> roots(double trace, double determinant) {
    const Complex r = std::sqrt(Complex(trace * trace / 4 - determinant));
    return {trace / 2 - r, trace / 2 + r};
}

/// Each expected root twice, one for each direction of the plane.
void checkPairs(const Evaluation& e, double trace, double determinant, double tolerance) {
    const auto [low, high] = roots(trace, determinant);
    for (const Complex& z : e.flow.values) {
        const bool first = std::abs(z - low) < std::abs(z - high);
        const Complex expected = first ? low : high;
        CHECK_CLOSE(z.real(), expected.real(), tolerance);
        CHECK_CLOSE(std::fabs(z.imag()), std::fabs(expected.imag()), tolerance);
    }
}

const std::vector<double> variances = {0.01, 0.49, 1.0, 4.49, 10.0}, strengths = {0.1, 1.0, 10.0, 100.0};
const std::vector<double> equilibrium = {0, 2, 0, 0};

}  // namespace

TEST_CASE("plain descent: trace -s/2 and determinant 1/4; small s turns, large s is stiff") {
    for (const double s : variances) checkPairs(along(s, "", 0), -s / 2, 0.25, 1e-9);
    CHECK_CLOSE(at(preset("jare-narrow"), {0, 0, 0, 0}).numbers.phase.value.value(), std::sqrt(4 / 1e-4 - 1), 1e-6);
    CHECK_CLOSE(at(preset("jare-wide"), {0, 0, 0, 0}).numbers.conditioning.value.value(), 97.9897949, 1e-6);
}

TEST_CASE("generator-only and discriminator-only penalties have the same spectrum") {
    for (const double s : variances)
        for (const double gamma : strengths) {
            checkPairs(along(s, "grad-generator", gamma), -gamma / 4 - s / 2, 0.25, 1e-6 * (1 + gamma));
            checkPairs(along(s, "grad-discriminator", gamma), -gamma / 4 - s / 2, 0.25, 1e-6 * (1 + gamma));
        }
}

TEST_CASE("consensus: trace -gamma/2 - s/2 - gamma s^2/4, determinant 1/4 + gamma s/8 + gamma^2/16") {
    for (const double s : variances)
        for (const double gamma : strengths)
            checkPairs(along(s, "consensus", gamma), -gamma / 2 - s / 2 - gamma * s * s / 4,
                       0.25 + gamma * s / 8 + gamma * gamma / 16, 1e-6 * (1 + gamma * (1 + s * s)));
}

TEST_CASE("JARE: trace -(gamma + s)/2, determinant 1/4 + gamma^2/16") {
    for (const double s : variances)
        for (const double gamma : strengths)
            checkPairs(along(s, "jare", gamma), -(gamma + s) / 2, 0.25 + gamma * gamma / 16, 1e-6 * (1 + gamma));
}

TEST_CASE("JARE becomes real where s^2 + 2 gamma s = 4") {
    const double s = 0.49, gamma = (4 - s * s) / (2 * s);
    CHECK_CLOSE(gamma, 3.8366, 5e-5);
    CHECK(std::fabs(along(s, "jare", gamma - 0.01).flow.values[0].imag()) > 0.01);
    CHECK_EQUAL(along(s, "jare", gamma + 0.01).flow.values[0].imag(), 0.0);
}

TEST_CASE("as gamma grows one-sided penalties ruin the conditioning, consensus keeps it, JARE brings it to 1") {
    for (const double s : {0.49, 4.49}) {
        const auto kappa = [&](const char* which, double gamma) { return along(s, which, gamma).numbers.conditioning.value.value(); };
        CHECK_CLOSE(kappa("grad-generator", 1000) / ((1000 + 2 * s) * (1000 + 2 * s) / 4), 1.0, 0.01);
        CHECK_CLOSE(kappa("grad-discriminator", 1000) / ((1000 + 2 * s) * (1000 + 2 * s) / 4), 1.0, 0.01);
        const double saturated = std::pow(2 + s * s + s * std::sqrt(s * s + 4), 2) / 4;
        CHECK_CLOSE(kappa("consensus", 1e5) / saturated, 1.0, 0.01);
        CHECK(kappa("jare", 10) > kappa("jare", 100));
        CHECK(kappa("jare", 1e4) < 1.05 * (1 + 0.1 * s));
    }
}

TEST_CASE("at the published setting only JARE lowers both factors") {
    const Evaluation plain = at(preset("jare-simultaneous"), equilibrium);
    CHECK_CLOSE(plain.numbers.phase.value.value(), 3.957237056, 1e-8);
    CHECK_CLOSE(plain.numbers.conditioning.value.value(), 18.1048662, 1e-6);
    const auto check = [&](const char* name, double kappa, bool lower) {
        const Evaluation e = at(preset(name), equilibrium);
        CHECK_CLOSE(e.numbers.phase.value.value(), 0.0, 1e-12);
        CHECK_CLOSE(e.numbers.conditioning.value.value() / kappa, 1.0, 1e-5);
        CHECK_EQUAL(*e.numbers.conditioning.value < *plain.numbers.conditioning.value, lower);
    };
    check("jare-grad-generator", 88.0487, false);
    check("jare-grad-discriminator", 88.0487, false);
    check("jare-consensus", 272.339, false);
    check("jare-both", 5.90607, true);
}

TEST_CASE("largest stable and best steps: JARE alone converges fast") {
    struct Row {
        const char* name;
        double limit;
    };
    for (const Row& row : {Row{"jare-grad-generator", 0.4263}, {"jare-consensus", 0.0348}, {"jare-both", 0.3228}}) {
        SECTION(row.name);
        const Evaluation e = at(preset(row.name), equilibrium);
        CHECK_CLOSE(e.numbers.stepLimit.value.value(), row.limit, 5e-5);
        // A real spectrum: the best step 2/(|λ|min + |λ|max) contracts by (κ − 1)/(κ + 1).
        const double kappa = e.numbers.conditioning.value.value();
        CHECK_CLOSE(e.numbers.rateBest.value.value(), (kappa - 1) / (kappa + 1), 1e-9);
        CHECK_EQUAL(*e.numbers.rateBest.value < 0.96, std::string(row.name) == "jare-both");
    }
    const Evaluation plain = at(preset("jare-simultaneous"), equilibrium);
    CHECK_CLOSE(plain.numbers.stepLimit.value.value(), 0.9401, 5e-5);
    CHECK_CLOSE(plain.numbers.rateBest.value.value(), 0.96952, 5e-6);
}

TEST_CASE("the paths at the published step agree: after 1500 steps JARE is nearest by far") {
    const auto distance = [](const char* name) {
        const std::vector<double> w = after(preset(name), 1500);
        return std::hypot(std::hypot(w[0], w[1] - 2), std::hypot(w[2], w[3]));
    };
    const double jare = distance("jare-both");
    CHECK(jare < 1e-3 * distance("jare-grad-generator"));
    CHECK(jare < 1e-3 * distance("jare-consensus"));
    CHECK(jare < 1e-3 * distance("jare-simultaneous"));
}
