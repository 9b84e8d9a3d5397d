// SPDX-License-Identifier: GPL-3.0-or-later
// Games whose state has a domain: starts are checked, steps stay inside, and nothing becomes a NaN.
#include "core/analysis/evaluation.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "core/simulation/stepper.h"

#include "tests/support/check.h"
#include "tests/support/scenarios.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

std::string firstProblem(std::string_view game, const std::vector<std::string>& overrides) {
    const Reading reading = withOverrides(defaultScenario(game), overrides);
    return reading.problems.empty() ? "" : reading.problems[0].message;
}

}  // namespace

TEST_CASE("a start outside the domain is refused by name, value and what is allowed") {
    CHECK_EQUAL(firstProblem("atom", {"starts=[[0.5, 1.5]]"}), "/starts/0/1 is 1.5, but D must be above 0 and below 1");
    CHECK_EQUAL(firstProblem("atom", {"starts=[[-0.1, 0.5]]"}), "/starts/0/0 is -0.1, but p_g must be from 0 to 1");
    CHECK_EQUAL(firstProblem("two-atom", {"starts=[[0.5, 0.5, 1]]"}), "/starts/0/2 is 1, but D_2 must be above 0 and below 1");
    CHECK_EQUAL(firstProblem("two-atom", {"starts=[[0.5, 0.5]]"}).substr(0, 9), "/starts/0");
    CHECK_EQUAL(firstProblem("atom", {"starts=[[0, 0.5], [1, 0.5]]"}), "");
    CHECK_EQUAL(firstProblem("two-atom", {"game.logits=true", "starts=[[5, -5, 7]]"}), "");
}

TEST_CASE("a mass of nothing is refused") {
    CHECK(firstProblem("atom", {"game.mass=0"}).find("above 0") != std::string::npos);
    CHECK(firstProblem("atom", {"game.mass=1.5"}).find("1") != std::string::npos);
    CHECK(!firstProblem("two-atom", {"game.mass=0"}).empty());
    CHECK(!firstProblem("two-atom", {"game.mass=1"}).empty());
}

TEST_CASE("intervals in words") {
    CHECK_EQUAL(allowedBy(Interval{}), "any number");
    CHECK_EQUAL(allowedBy(Interval{.low = 0}), "at least 0");
    CHECK_EQUAL(allowedBy(Interval{.high = 2, .open = true}), "below 2");
    CHECK_EQUAL(allowedBy(closedUnit), "from 0 to 1");
    CHECK_EQUAL(firstOutside({closedUnit, openUnit}, std::vector{1.0, 1.0}), 1);
    CHECK_EQUAL(firstOutside({closedUnit, openUnit}, std::vector{1.0, 0.5}), -1);
    CHECK_EQUAL(firstOutside({closedUnit}, std::vector{std::nan("")}), 0);
    CHECK(openUnit.contains(openUnit.interior().low) && openUnit.contains(openUnit.interior().high));
}

TEST_CASE("every method keeps every state inside its domain, from its very corners") {
    for (const char* game : {"atom", "two-atom"})
        for (const MethodEntry* method : catalogue::methods())
            for (const char* step : {"0.001", "0.2", "1e300"}) {
                SECTION(std::string(game) + " " + std::string(method->id) + " " + step);
                Scenario s = scenarioWith(game);
                s.method = {std::string(method->id), Values(method->parameters)};
                if (s.method.values.find("step")) s.method.values.set("step", std::stod(step));
                const Domain domain = domainOf(*catalogue::game(game), s.game.values);
                const System system = buildSystem(s);
                for (double corner : {0.0, 1e-9, 0.3, 1 - 1e-9, 1.0}) {
                    std::vector<double> start(domain.size(), corner);
                    for (std::size_t i = 0; i < start.size(); ++i) start[i] = std::clamp(corner, domain[i].interior().low, domain[i].interior().high);
                    Stepper stepper(system, start);
                    for (int k = 0; k < 100 && stepper.step(); ++k) CHECK_EQUAL(firstOutside(domain, stepper.point()), -1);
                    CHECK(allFinite(stepper.point()));
                    CHECK_EQUAL(firstOutside(domain, stepper.point()), -1);
                }
            }
}

TEST_CASE("outside of its domain nothing is evaluated, and the reason is told") {
    const System system = buildSystem(scenarioWith("atom"));
    const Evaluation e = evaluate(*system.dynamics, *system.method, std::vector{0.5, 1.5});
    CHECK(!e.exact);
    CHECK_EQUAL(e.kink, "the point lies outside the game's domain: entry 1 of the state is 1.5, but it must be above 0 and below 1");
    CHECK(!allFinite(e.field));
    CHECK(!e.flow.finite);
    CHECK(e.flow.values.empty());
    CHECK(!e.updateDefined);
}

TEST_CASE("on the edge of its domain the update map has no derivative") {
    const System system = buildSystem(scenarioWith("atom", {"game.mass=1"}));
    const Evaluation e = evaluate(*system.dynamics, *system.method, std::vector{1.0, 0.5});
    CHECK(e.equilibrium);
    CHECK_EQUAL(e.flow.values.size(), 2);
    CHECK(!e.updateDefined);
    CHECK(e.updateRadius.why.find("exactly on its bound") != std::string::npos);
}
