// SPDX-License-Identifier: GPL-3.0-or-later
// What is known in closed form about the games beyond their stated facts.
#include "core/math/number.h"
#include "core/analysis/evaluation.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "core/simulation/stepper.h"

#include "tests/support/check.h"
#include "tests/support/points.h"
#include "tests/support/scenarios.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

std::vector<double> field(const Scenario& s, const std::vector<double>& w) {
    const Vec<double> v = buildSystem(s).dynamics->field<double>(View<double>(w));
    return {v.begin(), v.end()};
}

/// Calls see(w) after each of `count` steps from `start`.
template <class F>
void follow(const Scenario& s, const std::vector<double>& start, int count, F see) {
    Stepper stepper(buildSystem(s), start);
    for (int k = 0; k < count; ++k) {
        REQUIRE(stepper.step());
        see(stepper.point());
    }
}

}  // namespace

TEST_CASE("a trajectory has a column for every parameter, theta first, each player's counted from 0") {
    CHECK_EQUAL(stateColumns({3, 2}), (std::vector<std::string>{"theta0", "theta1", "theta2", "psi0", "psi1"}));
}

TEST_CASE("the Wasserstein uniform game has the field (2aw/3, (1 - a^2)/3)") {
    std::mt19937_64 generator(11);
    const Scenario s = scenarioWith("uniform-quadratic", {"game.loss=wgan"});
    for (int k = 0; k < 20; ++k) {
        const auto w = randomPoint(generator, 2);
        CHECK_CLOSE(field(s, w), (std::vector{2 * w[0] * w[1] / 3, (1 - w[0] * w[0]) / 3}), 1e-14);
    }
}

TEST_CASE("its orbits close: w^2 - ln a + a^2/2 stays, and a turns where MATHS 1.2 says") {
    const auto invariant = [](View<double> w) { return w[1] * w[1] - std::log(w[0]) + 0.5 * w[0] * w[0]; };
    const std::vector<double> start{0.3, 0.2};
    double worst = 0, low = 9, high = 0;
    follow(scenarioWith("uniform-quadratic", {"game.loss=wgan", "method.id=flow", "method.step=0.01", "method.tolerance=1e-12"}), start, 10000,
           [&](View<double> w) {
               worst = std::max(worst, std::fabs(invariant(w) - invariant(start)));
               low = std::min(low, w[0]);
               high = std::max(high, w[0]);
           });
    CHECK_CLOSE(worst, 0.0, 1e-8);
    CHECK_CLOSE(low, 0.287152, 1e-5);
    CHECK_CLOSE(high, 1.988020, 1e-5);
}

TEST_CASE("the nodes of the uniform game are enough: a finer rule changes nothing") {
    // E x² σ(−wx²) on [0, 1] by 400 panels of Simpson's rule.
    const auto expectation = [](double w) {
        double sum = 0;
        const int n = 800;
        for (int k = 0; k <= n; ++k) {
            const double x = static_cast<double>(k) / n;
            sum += (k == 0 || k == n ? 1 : k % 2 ? 4 : 2) * x * x * sigmoid(-w * x * x);
        }
        return sum / (3 * n);
    };
    for (const std::vector<double>& at : {std::vector{0.7, 0.9}, {2.0, -1.5}, {-1.3, 3.0}}) {
        const double a = at[0], w = at[1];
        const std::vector<double> expected{2 * a * w * expectation(-w * a * a), expectation(w) - a * a * expectation(-w * a * a)};
        CHECK_CLOSE(field(scenarioWith("uniform-quadratic"), at), expected, 1e-10);
    }
}

TEST_CASE("the Wasserstein LQ-GAN has the quadratic field of MATHS 1.4") {
    std::mt19937_64 generator(12);
    const double m = 0.7, d = 1.3;
    const Scenario s = scenarioWith("lq", {"game.loss=wgan", "game.mean=0.7", "game.sigma=1.3"});
    for (int k = 0; k < 20; ++k) {
        const auto x = randomPoint(generator, 4);
        const double a = x[0], b = x[1], w2 = x[2], w1 = x[3];
        CHECK_CLOSE(field(s, x), (std::vector{2 * a * w2, w1 + 2 * b * w2, d * d + m * m - a * a - b * b, m - b}), 1e-12);
    }
}

TEST_CASE("two modes: the plane a = 0 of collapsed samples is invariant for every loss") {
    std::mt19937_64 generator(13);
    for (const LossEntry* loss : catalogue::losses()) {
        SECTION(std::string(loss->id));
        auto w = randomPoint(generator, 4);
        w[0] = 0;
        CHECK_CLOSE(field(scenarioWith("two-mode", {"game.loss=" + std::string(loss->id)}), w)[0], 0.0, 1e-15);
    }
}

TEST_CASE("the atom spirals exactly below half the mass") {
    for (double mass : {0.05, 0.125, 0.3, 0.49, 0.51, 0.8, 1.0}) {
        SECTION(std::to_string(mass));
        const Scenario s = scenarioWith("atom", {"game.mass=" + toText(mass)});
        const System system = buildSystem(s);
        const Evaluation e = evaluate(*system.dynamics, *system.method, std::vector{mass, 0.5});
        CHECK(e.equilibrium);
        CHECK_EQUAL(std::fabs(e.flow.values[0].imag()) > 0, mass < 0.5);
        CHECK_CLOSE(e.flow.values[0].real() + e.flow.values[1].real(), -8 * mass, 1e-12);
    }
}

TEST_CASE("spectral normalisation: the flow keeps the norm of psi, steps make it grow, theta never rests (MATHS 2.6)") {
    const std::vector<double> start{1, 0.3, -0.2, -1};
    const auto length = [](View<double> w) { return std::hypot(w[2], w[3]); };
    double drift = 0, low = 9, high = 0;
    follow(scenarioWith("spectral-dirac", {"method.id=flow", "method.step=0.05", "method.tolerance=1e-12"}), start, 6000, [&](View<double> w) {
        drift = std::max(drift, std::fabs(length(w) - length(start)));
        if (drift > 1) return;
        low = std::min(low, std::hypot(w[0], w[1]));
        high = std::max(high, std::hypot(w[0], w[1]));
    });
    CHECK_CLOSE(drift, 0.0, 1e-8);
    double before = length(start);
    follow(scenarioWith("spectral-dirac"), start, 500, [&](View<double> w) {
        CHECK(length(w) >= before);
        before = length(w);
    });
    CHECK(before > length(start) + 0.1);
}

TEST_CASE("spectral normalisation: of the losses only least squares has an equilibrium, theta = u/(2K), and it is unstable") {
    for (const LossEntry* loss : catalogue::losses()) {
        SECTION(std::string(loss->id));
        const Scenario s = scenarioWith("spectral-dirac", {"game.loss=" + std::string(loss->id), "game.scale=0.8"});
        const std::vector<double> w{0.625 * 0.6, 0.625 * 0.8, 1.2, 1.6};  // D(θ) = ½, ‖ψ‖ = 2
        const bool rests = loss->id == "lsgan";
        CHECK_EQUAL(std::hypot(field(s, w)[0], field(s, w)[1]) < 1e-12, rests);
        if (!rests) continue;
        CHECK_CLOSE(field(s, w), std::vector<double>(4, 0.0), 1e-12);
        const System system = buildSystem(s);
        const Evaluation e = evaluate(*system.dynamics, *system.method, w);
        double most = 0;
        for (const Complex& z : e.flow.values) most = std::max(most, z.real());
        CHECK_CLOSE(most, 0.25, 1e-9);  // 1/‖ψ‖²: ψ turns away from θ
    }
}
