// SPDX-License-Identifier: GPL-3.0-or-later
// One file adds an entry: those dropped in beside the core's are listed, validated, built, run and written like any.
#include "core/scenario/scenario_json.h"
#include "core/simulation/stepper.h"
#include "tests/support/check.h"

using namespace ganscope;

TEST_CASE("a dropped-in game, loss, regularizer and method are in the catalogue") {
    CHECK(catalogue::game("quartic") != nullptr);
    CHECK(catalogue::loss("exponential") != nullptr);
    CHECK(catalogue::regularizer("weight-decay") != nullptr);
    CHECK(catalogue::method("relaxed") != nullptr);
    CHECK(catalogue::game("dirac") != nullptr);
}

TEST_CASE("they combine with each other and with the others, and survive writing and reading") {
    for (const auto& [base, more] : {std::pair<std::string, std::vector<std::string>>{"quartic", {"regularizers.consensus.gamma=0.5"}},
                                     {"dirac", {"game.loss=exponential", "regularizers.r1.gamma=0.2", "regularizers.instance-noise.sigma=0.3"}}}) {
        std::vector<std::string> set = {"method.id=relaxed", "method.part=0.25", "regularizers.weight-decay.gamma=0.4"};
        set.insert(set.end(), more.begin(), more.end());
        const Reading reading = withOverrides(defaultScenario(base), set);
        REQUIRE(reading.scenario.has_value());
        const Reading again = readScenario(writeScenario(*reading.scenario));
        REQUIRE(again.scenario.has_value());
        CHECK(*again.scenario == *reading.scenario);
        Stepper stepper(buildSystem(*reading.scenario), reading.scenario->starts[0]);
        for (int k = 0; k < 400; ++k) REQUIRE(stepper.step());
        CHECK(norm(stepper.point()) < 0.5);
    }
}

TEST_CASE("their parameters are validated, with suggestions") {
    const Reading range = withOverrides(defaultScenario("quartic"), std::vector<std::string>{"game.wall=-1"});
    CHECK(!range.scenario);
    const Reading misspelt = withOverrides(defaultScenario("dirac"), std::vector<std::string>{"regularizers.weigth-decay.gamma=1"});
    REQUIRE(!misspelt.scenario);
    CHECK(toText(misspelt.problems.front()).find("weight-decay") != std::string::npos);
}
