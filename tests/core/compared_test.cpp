// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario beside a scenario: read, written, overridden, and refused with its place.
#include "core/scenario/scenario_json.h"
#include "tests/support/check.h"

#include <algorithm>

using namespace ganscope;
using namespace ganscope::test;

namespace {

const char* const both = R"({"ganscope": 1, "game": {"id": "dirac"}, "method": {"id": "simultaneous", "step": 0.2},
                             "compared": {"game": {"id": "lq"}, "method": {"id": "alternating"}}})";

bool tells(const Reading& reading, std::string_view pointer) {
    return std::ranges::any_of(reading.problems, [&](const Problem& p) { return p.pointer == pointer; });
}

}  // namespace

TEST_CASE("a second scenario is read whole, and written so that it comes back") {
    const Reading reading = readScenario(both);
    CHECK(reading.scenario.has_value());
    CHECK_EQUAL(reading.scenario->compared.size(), std::size_t{1});
    CHECK_EQUAL(reading.scenario->compared[0].game.id, "lq");
    CHECK(!reading.scenario->compared[0].starts.empty());
    const Reading again = readScenario(writeScenario(*reading.scenario));
    CHECK(again.scenario && *again.scenario == *reading.scenario);
    CHECK(!(*reading.scenario == defaultScenario("dirac")));
}

TEST_CASE("what is wrong in it is told with its place") {
    CHECK(tells(readScenario(R"({"ganscope": 1, "game": {"id": "dirac"}, "compared": 3})"), "/compared"));
    CHECK(tells(readScenario(R"({"ganscope": 1, "game": {"id": "dirac"}, "compared": {"game": {"id": "dirac"}, "method": {"id": "adam", "beta2": 3}}})"), "/compared/method/beta2"));
    CHECK(tells(readScenario(R"({"ganscope": 1, "game": {"id": "dirac"}, "compared": {"game": {"id": "dirac"}, "compared": {"game": {"id": "dirac"}}}})"), "/compared/compared"));
    CHECK(tells(readScenario(R"({"ganscope": 1, "game": {"id": "dirac"}, "compared": {"game": {"id": "dirac"}, "view": {"map": {"x": {"parameter": "nothing"}}}}})"),
                "/compared/view/map/x/parameter"));
}

TEST_CASE("an override of it begins with a copy of the first") {
    const std::string change[] = {"compared.method.step=0.05", "method.step=0.3"};
    const Reading reading = withOverrides(defaultScenario("dirac"), change);
    CHECK(reading.scenario && reading.scenario->compared.size() == 1);
    CHECK_EQUAL(reading.scenario->method.values.real("step"), 0.3);
    CHECK_EQUAL(reading.scenario->compared[0].method.values.real("step"), 0.05);
    CHECK_EQUAL(reading.scenario->compared[0].method.id, reading.scenario->method.id);
    const std::string more[] = {"compared.method.step=0.07"};
    const Reading next = withOverrides(*reading.scenario, more);
    CHECK(next.scenario && next.scenario->compared[0].method.values.real("step") == 0.07);
    const std::string wrong[] = {"compared.method.stp=0.07"};
    const Reading refused = withOverrides(*reading.scenario, wrong);
    CHECK(tells(refused, "--set compared.method.stp=0.07"));
    const std::string negative[] = {"compared.method.step=-1"};
    CHECK(tells(withOverrides(*reading.scenario, negative), "--set compared.method.step=-1"));
}
