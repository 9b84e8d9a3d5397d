// SPDX-License-Identifier: GPL-3.0-or-later
// One trajectory: what it starts from, where it ends, and that it repeats itself to the bit.
#include "core/simulation/stepper.h"
#include "tests/support/check.h"

using namespace ganscope;

namespace {

Scenario wgan(double step) {
    Scenario s = defaultScenario("bilinear");
    s.method.values.set("step", step);
    return s;
}

}  // namespace

TEST_CASE("the clip projects the start") {
    Scenario s = defaultScenario("dirac");
    s.regularizers = {{"clip", Values(catalogue::regularizer("clip")->parameters)}};
    const Stepper stepper(buildSystem(s), std::vector{1.0, -3.0});
    CHECK_EQUAL(stepper.point()[1], -1.0);
    CHECK_EQUAL(stepper.steps(), 0);
}

TEST_CASE("a trajectory that leaves stops with its reason and its last finite point") {
    Stepper stepper(buildSystem(wgan(1)), std::vector{1.0, 1.0});
    while (stepper.step()) {
    }
    // ‖w‖ = √2 · √2ᵏ for the unit rotation at h = 1: 2^((k+1)/2) first passes 1e9 at k = 59.
    CHECK_EQUAL(stepper.steps(), 59);
    CHECK_EQUAL(stepper.reason(), "‖w‖ passed 1e9 at step 59");
    CHECK(stepper.outcome() == Outcome::diverged);
    CHECK(allFinite(stepper.point()));
    CHECK(!stepper.step());
    CHECK_EQUAL(stepper.steps(), 59);
}

TEST_CASE("a state that is not finite is never kept") {
    Scenario s = wgan(1);
    s.method.values.set("step", 1e308);
    Stepper stepper(buildSystem(s), std::vector{1e8, 1e8});
    CHECK(!stepper.step());
    CHECK_EQUAL(stepper.steps(), 0);
    CHECK_EQUAL(stepper.point()[0], 1e8);
    CHECK_EQUAL(stepper.reason(), "the state is no longer a finite number at step 1");
}

TEST_CASE("the same start gives the same bits") {
    for (const MethodEntry* method : catalogue::methods()) {
        SECTION(std::string(method->id));
        Scenario s = defaultScenario("dirac");
        s.method = {std::string(method->id), Values(method->parameters)};
        const System system = buildSystem(s);
        Stepper one(system, s.starts[0]), other(system, s.starts[0]);
        for (int k = 0; k < 50; ++k) {
            one.step();
            other.step();
        }
        CHECK_EQUAL(one.point()[0], other.point()[0]);
        CHECK_EQUAL(one.point()[1], other.point()[1]);
        CHECK_CLOSE(one.time(), 50 * system.method->timeStep(), 1e-15);
    }
}
