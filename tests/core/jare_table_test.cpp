// SPDX-License-Identifier: GPL-3.0-or-later
// The central comparison of JARE: phase and conditioning of five ways to train the Gaussian mean game (MATHS 2.7).
//
// Along a direction with s = σ² (or σ² + |m|² along m) the Jacobian is a 2 × 2 block with
//
//                          trace                 determinant
//     none                 −s/2                  ¼
//     grad-generator       −γ/4 − s/2            ¼                   (γ = 2η)
//     grad-discriminator   −γ/4 − s/2            ¼
//     consensus            −γ/2 − s/2 − γs²/4    ¼ + γs/8 + γ²/16
//     jare                 −(γ + s)/2            ¼ + γ²/16
#include "core/analysis/evaluation.h"
#include "core/math/number.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"

#include "tests/support/check.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

constexpr const char* methods[] = {"", "grad-generator", "grad-discriminator", "consensus", "jare"};

Evaluation at(std::vector<std::string> overrides, const std::string& regularizer, double gamma, const std::vector<double>& w) {
    if (regularizer == "grad-generator") overrides.push_back("regularizers.grad-generator.eta=" + toText(gamma / 2));
    else if (!regularizer.empty()) overrides.push_back("regularizers." + regularizer + ".gamma=" + toText(gamma));
    const Reading reading = withOverrides(defaultScenario("gaussian-mean"), overrides);
    for (const Problem& p : reading.problems) throw std::runtime_error(toText(p));
    const System system = buildSystem(*reading.scenario);
    return evaluate(*system.dynamics, *system.method, w);
}

/// One dimension, s = σ².
Evaluation alone(double s, const std::string& regularizer, double gamma) {
    return at({"game.mean=[0]", "game.sigma=" + toText(std::sqrt(s))}, regularizer, gamma, {0, 0});
}

struct Block {
    double trace, determinant;
};
Block closedForm(const std::string& regularizer, double s, double gamma) {
    if (regularizer.empty()) return {-s / 2, 0.25};
    if (regularizer == "consensus")
        return {-gamma / 2 - s / 2 - gamma * s * s / 4, 0.25 + gamma * s / 8 + gamma * gamma / 16};
    if (regularizer == "jare") return {-(gamma + s) / 2, 0.25 + gamma * gamma / 16};
    return {-gamma / 4 - s / 2, 0.25};
}

double conditioning(const Evaluation& e) { return e.numbers.conditioning.value.value(); }
double phase(const Evaluation& e) { return e.numbers.phase.value.value(); }

}  // namespace

TEST_CASE("traces and determinants of all five are the closed forms") {
    for (const std::string regularizer : methods)
        for (double s : {0.01, 0.49, 1.0, 4.49, 9.0})
            for (double gamma : {0.1, 1.0, 3.5, 10.0, 100.0}) {
                SECTION(regularizer + " s=" + toText(s) + " gamma=" + toText(gamma));
                const Evaluation e = alone(s, regularizer, gamma);
                const Block expected = closedForm(regularizer, s, gamma);
                CHECK_CLOSE(e.jacobian.trace(), expected.trace, 1e-10 * (1 + std::fabs(expected.trace)));
                CHECK_CLOSE(e.jacobian(0, 0) * e.jacobian(1, 1) - e.jacobian(0, 1) * e.jacobian(1, 0), expected.determinant, 1e-9 * (1 + expected.trace * expected.trace));
            }
}

TEST_CASE("the blocks themselves (MATHS 2.7)") {
    const double s = 1.7, gamma = 3;
    const auto check = [&](const std::string& regularizer, double a, double b, double c, double d) {
        SECTION(regularizer);
        const Eigen::MatrixXd J = alone(s, regularizer, gamma).jacobian;
        CHECK_CLOSE(J(0, 0), a, 1e-12);
        CHECK_CLOSE(J(0, 1), b, 1e-12);
        CHECK_CLOSE(J(1, 0), c, 1e-12);
        CHECK_CLOSE(J(1, 1), d, 1e-12);
    };
    const double coupled = 0.5 - gamma * s / 4;
    check("", 0, 0.5, -0.5, -s / 2);
    check("grad-generator", -gamma / 4, coupled, -0.5, -s / 2);
    check("grad-discriminator", 0, 0.5, -0.5, -s / 2 - gamma / 4);
    check("jare", -gamma / 4, coupled, -0.5, -s / 2 - gamma / 4);
    check("consensus", -gamma / 4, coupled, -0.5 - gamma * s / 4, -s / 2 - gamma / 4 - gamma * s * s / 4);
}

TEST_CASE("JARE's eigenvalues are -(gamma + s)/4 +- sqrt(s^2 + 2 gamma s - 4)/4, real from gamma = (4 - s^2)/2s on") {
    for (double s : {0.49, 1.0, 1.9}) {
        const double critical = (4 - s * s) / (2 * s);
        CHECK(std::fabs(alone(s, "jare", critical * (1 - 1e-6)).flow.values[0].imag()) > 0);
        CHECK_EQUAL(alone(s, "jare", critical * (1 + 1e-6)).flow.values[0].imag(), 0.0);
    }
    CHECK_CLOSE((4 - 0.49 * 0.49) / (2 * 0.49), 3.8366, 1e-4);
}

TEST_CASE("the check table at gamma = 10") {
    struct Row {
        double s;
        const char* regularizer;
        Complex value;
        double conditioning;  // 0: complex, of conditioning 1
    };
    for (const Row& row : std::vector<Row>{{0.49, "", {-0.1225, 0.4847615393}, 0},
                                           {0.49, "grad-generator", {-2.6506847480, 0}, 28.1045},
                                           {0.49, "consensus", {-4.1181319597, 0}, 2.38440},
                                           {0.49, "jare", {-3.2369153725, 0}, 1.61194},
                                           {4.49, "", {-2.1274906716, 0}, 18.1048662},
                                           {4.49, "grad-generator", {-4.6917145761, 0}, 88.0487},
                                           {4.49, "consensus", {-57.4343570673, 0}, 272.339},
                                           {4.49, "jare", {-6.1959230608, 0}, 5.90607},
                                           {0.01, "", {-0.0025, 0.4999937500}, 0},
                                           {0.01, "grad-generator", {-2.4008711290, 0}, 2.4008711290 / 0.1041288710},
                                           {0.01, "consensus", {-2.502625, 0.4993677096}, 0},
                                           {0.01, "jare", {-2.5025, 0.4873333048}, 0},
                                           {10, "", {-4.9494897428, 0}, 97.9897949},
                                           {10, "grad-generator", {-7.4665171868, 0}, 7.4665171868 / 0.0334828132},
                                           {10, "consensus", {-259.9269025, 0}, 3555.89},
                                           {10, "jare", {-9.3011626335, 0}, 13.3095}}) {
        SECTION(toText(row.s) + " " + row.regularizer);
        const Evaluation e = alone(row.s, row.regularizer, 10);
        const auto nearest = std::ranges::min_element(e.flow.values, {}, [&](Complex z) { return std::abs(z - row.value); });
        CHECK_CLOSE(nearest->real(), row.value.real(), 1e-9 * (1 + std::abs(row.value)) + (row.s == 10 ? 1e-7 : 0));
        CHECK_CLOSE(nearest->imag(), row.value.imag(), 1e-9);
        if (row.conditioning > 0) CHECK_CLOSE(conditioning(e) / row.conditioning, 1.0, 1e-5);
        else CHECK_CLOSE(conditioning(e), 1.0, 1e-12);
    }
}

TEST_CASE("the published setting: mean (0, 2), sigma 0.7, gamma 10 has both rows at once") {
    struct Row {
        const char* regularizer;
        double conditioning, limit, rate;  // the best rate of a real spectrum is (κ − 1)/(κ + 1)
    };
    for (const Row& row : {Row{"", 18.1048662, 0.9401, 0.96952}, {"grad-generator", 88.0487, 0.4263, 87.0487 / 89.0487},
                           {"consensus", 272.339, 0.0348, 271.339 / 273.339}, {"jare", 5.90607, 0.3228, 4.90607 / 6.90607}}) {
        SECTION(row.regularizer);
        const Evaluation e = at({}, row.regularizer, 10, {0, 2, 0, 0});
        CHECK(e.equilibrium);
        CHECK_CLOSE(conditioning(e) / row.conditioning, 1.0, 1e-5);
        CHECK_CLOSE(e.numbers.stepLimit.value.value(), row.limit, 5.1e-5);
        CHECK_CLOSE(e.numbers.rateBest.value.value(), row.rate, 1e-5);
    }
    CHECK_CLOSE(phase(at({}, "", 0, {0, 2, 0, 0})), 3.957237056, 1e-8);
}

TEST_CASE("only JARE lowers both: conditioning grows without bound, stays, or goes to 1 as gamma grows") {
    const double s = 0.49;
    for (double gamma : {100.0, 1000.0}) {
        const double oneSided = conditioning(alone(s, "grad-generator", gamma));
        // κ + 2 + 1/κ = trace²/determinant = (γ + 2s)²/4
        CHECK_CLOSE((oneSided + 2 + 1 / oneSided) / ((gamma + 2 * s) * (gamma + 2 * s) / 4), 1.0, 1e-9);
        CHECK_CLOSE(conditioning(alone(s, "grad-discriminator", gamma)) / oneSided, 1.0, 1e-6);
    }
    CHECK_CLOSE(conditioning(alone(s, "grad-generator", 100)), 2547.0, 0.5);
    CHECK_CLOSE(conditioning(alone(s, "grad-generator", 1000)), 250488.0, 0.5);
    for (const auto& [gamma, expected] : {std::pair{10.0, 1.612}, {100.0, 1.214}, {1000.0, 1.064}})
        CHECK_CLOSE(conditioning(alone(s, "jare", gamma)), expected, 5e-4);
    const double limit = std::pow(2 + s * s + s * std::sqrt(s * s + 4), 2) / 4;
    CHECK_CLOSE(limit, 2.638, 5e-4);
    CHECK_CLOSE(conditioning(alone(s, "consensus", 1e6)), limit, 1e-4);
    CHECK_CLOSE(phase(alone(s, "jare", 10)), 0.0, 0.0);
}

TEST_CASE("instance noise on the Dirac-GAN has the spectrum of this game with mean 0") {
    for (const char* sigma : {"0.3", "0.7", "1.5"}) {
        const Evaluation gaussian = at({"game.mean=[0]", std::string("game.sigma=") + sigma}, "", 0, {0, 0});
        const Reading reading = withOverrides(defaultScenario("dirac"), std::vector{std::string("regularizers.instance-noise.sigma=") + sigma});
        const System system = buildSystem(*reading.scenario);
        const Evaluation noisy = evaluate(*system.dynamics, *system.method, std::vector{0.0, 0.0});
        for (std::size_t i = 0; i < 2; ++i) CHECK_CLOSE(std::abs(noisy.flow.values[i] - gaussian.flow.values[i]), 0.0, 1e-12);
    }
}
