// SPDX-License-Identifier: GPL-3.0-or-later
// What is known in closed form about whole trajectories, and the consensus gradient that the notebook has wrong.
#include "core/scenario/scenario_json.h"
#include "core/simulation/stepper.h"

#include "tests/support/check.h"
#include "tests/support/scenarios.h"

#include <numbers>

using namespace ganscope;

namespace {

/// The published start (1, 1) has D > 0 = fake: ψ is mirrored in ours.
const std::string mirroredStart = "starts=[[1,-1]]";

/// Calls see(θ, ψ) after each of `count` steps that follow `skip` unseen ones.
template <class F>
void follow(const Scenario& s, int skip, int count, F see) {
    Stepper stepper(buildSystem(s), s.starts[0]);
    for (int k = 0; k < skip + count; ++k) {
        REQUIRE(stepper.step());
        if (k >= skip) see(stepper.point()[0], stepper.point()[1]);
    }
}

double lateRadius(const Scenario& s, int skip, int count) {
    double sum = 0;
    follow(s, skip, count, [&](double a, double b) { sum += std::hypot(a, b); });
    return sum / count;
}

}  // namespace

TEST_CASE("the exact consensus gradient at (1, 0.7), fake+ orientation (MATHS 2.2)") {
    // ψ is mirrored in ours; θ's component keeps its sign.
    const std::vector<double> w = {1, -0.7};
    const auto component = [&](const std::string& gamma) {
        const Scenario s = scenarioWith("dirac", {"regularizers.consensus.gamma=" + gamma});
        return buildSystem(s).dynamics->field<double>(w)[0];
    };
    CHECK_CLOSE(component("0") - component("1"), 0.0333689293, 1e-9);
}

TEST_CASE("the flow of the minimax Dirac-GAN keeps its radius") {
    double worst = 0;
    follow(scenarioWith("dirac", {"method.id=flow", "method.step=0.5"}), 0, 200,
           [&](double a, double b) { worst = std::max(worst, std::fabs(std::hypot(a, b) - std::numbers::sqrt2)); });
    CHECK_CLOSE(worst, 0.0, 1e-6);
}

TEST_CASE("simultaneous descent leaves that circle outwards (MATHS 1.1)") {
    const Scenario s = scenarioWith("dirac", {mirroredStart});
    Stepper stepper(buildSystem(s), s.starts[0]);
    for (int k = 1; k <= 500; ++k) {
        stepper.step();
        if (k == 100) CHECK_CLOSE(norm(stepper.point()), 1.96262, 1e-5);
    }
    CHECK_CLOSE(norm(stepper.point()), 3.09695, 1e-5);
}

TEST_CASE("the flow of the non-saturating GAN decays like 1/sqrt(t/8) (MATHS 1.1)") {
    const Scenario s = scenarioWith("dirac", {"game.loss=nonsaturating", "method.id=flow", "method.step=1"});
    Stepper stepper(buildSystem(s), s.starts[0]);
    for (int k = 0; k < 100; ++k) stepper.step();
    CHECK_CLOSE(norm(stepper.point()) * norm(stepper.point()), 0.0774690, 1e-6);
}

TEST_CASE("the non-saturating GAN under simultaneous descent settles on a ring of radius sqrt(2h)") {
    for (const auto& [h, radius] : {std::pair{"0.2", 0.63176}, {"0.1", 0.44710}})
        CHECK_CLOSE(lateRadius(scenarioWith("dirac", {"game.loss=nonsaturating", std::string("method.step=") + h}), 40000, 4000), radius, 1e-3);
}

TEST_CASE("alternating descent on the minimax GAN stays on a deformed ring (MATHS 1.1)") {
    double low = 9, high = 0;
    follow(scenarioWith("dirac", {"method.id=alternating", mirroredStart}), 0, 500, [&](double a, double b) {
        low = std::min(low, std::hypot(a, b));
        high = std::max(high, std::hypot(a, b));
    });
    CHECK_CLOSE(low, 1.3438, 2e-4);
    CHECK_CLOSE(high, 1.4220, 2e-4);
}

TEST_CASE("weight clipping: amplitude c under alternation 1:1, c/sqrt 5 under 1:5, larger under simultaneous steps (MATHS 2.4)") {
    const auto amplitude = [](std::vector<std::string> more) {
        std::vector<std::string> all = {"game.loss=wgan", "regularizers.clip.bound=1"};
        all.insert(all.end(), more.begin(), more.end());
        double largest = 0;
        follow(scenarioWith("dirac", all), 20000, 4000, [&](double a, double) { largest = std::max(largest, std::fabs(a)); });
        return largest;
    };
    CHECK_CLOSE(amplitude({"method.id=alternating"}), 1.0, 5e-3);
    CHECK_CLOSE(amplitude({"method.id=alternating", "method.discriminator_steps=5"}), 0.4472136, 5e-3);
    CHECK_CLOSE(amplitude({"method.id=simultaneous"}), 1.1698, 2e-3);
}

TEST_CASE("the one-centred penalty's limit cycle crosses psi = 0 at reg g (1+rho)/(1-rho) (MATHS 2.3)") {
    const double reg = 0.7, omega = std::sqrt(1 - reg * reg / 4), rho = std::exp(-std::numbers::pi * reg / (2 * omega));
    const double expected = reg * (1 + rho) / (1 - rho);
    CHECK_CLOSE(expected, 1.3266050, 1e-6);
    double theta = 0, psi = 1, crossing = 0;
    follow(scenarioWith("dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=0.7", "method.step=0.0005"}), 60000, 40000, [&](double a, double b) {
        if (psi * b < 0) crossing = std::max(crossing, std::fabs(theta + (a - theta) * psi / (psi - b)));
        theta = a;
        psi = b;
    });
    CHECK_CLOSE(crossing, expected, 2e-3);
}

TEST_CASE("an overdamped one-centred penalty creeps to a false point (MATHS 2.3)") {
    const Scenario s = scenarioWith("dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=2", "method.id=simultaneous", "method.step=0.01"});
    Stepper stepper(buildSystem(s), s.starts[0]);
    for (int k = 0; k < 5000; ++k) stepper.step();
    CHECK_CLOSE(std::fabs(stepper.point()[0]), 2.0, 0.02);
}

TEST_CASE("a diverging trajectory stops at its last finite point and says so") {
    const Scenario s = scenarioWith("dirac", {"game.loss=wgan", "method.step=1"});
    Stepper stepper(buildSystem(s), s.starts[0]);
    int steps = 0;
    while (stepper.step() && steps < 1000) ++steps;
    CHECK(stepper.outcome() == Outcome::diverged);
    CHECK(!stepper.reason().empty());
    CHECK(allFinite(stepper.point()));
    CHECK(std::abs(steps - 59) <= 1);  // √2 · √2^k passes 10⁹ after 59 steps
}
