// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios as JSON: what is accepted, what is refused and in which words, overrides, and the round trip.
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "tests/support/check.h"

using namespace ganscope;

namespace {

Scenario valid(std::string_view text, const std::vector<std::string>& overrides = {}) {
    Reading reading = readScenario(text, overrides);
    for (const Problem& problem : reading.problems) ganscope::test::recordFailure(__FILE__, __LINE__, toText(problem));
    if (!reading.scenario) FAIL("not a scenario: " + std::string(text.substr(0, 200)));
    return std::move(*reading.scenario);
}

}  // namespace

TEST_CASE("what is missing takes its default") {
    Scenario expected = defaultScenario("dirac");
    CHECK(valid(R"({"ganscope": 1, "game": {"id": "dirac"}})") == expected);
    CHECK_EQUAL(expected.method.id, "simultaneous");
    CHECK_EQUAL(expected.steps, 500);
}

TEST_CASE("every game round trips through its text") {
    for (const GameEntry* game : catalogue::games()) {
        SECTION(std::string(game->id));
        const Scenario s = defaultScenario(game->id);
        const std::string text = writeScenario(s);
        CHECK(valid(text) == s);
        CHECK_EQUAL(writeScenario(valid(text)), text);
        CHECK(valid(writeScenario(s, -1)) == s);
    }
}
