// SPDX-License-Identifier: GPL-3.0-or-later
// Every path to a number of a scenario: where it leads, what it holds and takes, and what is said of wrong ones.
#include "core/scenario/parameter_slot.h"
#include "tests/support/check.h"
#include "tests/support/scenarios.h"

#include <cmath>

using namespace ganscope;
using namespace ganscope::test;

namespace {

using Part = ParameterSlot::Part;

Scenario rich() {
    return scenarioWith("gaussian-mean", {"game.loss=lsgan", "game.mean=[1,2,3]", "regularizers.r1.gamma=0.3", "regularizers.jare.gamma=0.7", "method.id=alternating",
                                          "method.discriminator_steps=4", "steps=77", "seed=5"});
}

}  // namespace

TEST_CASE("every number of a scenario has a path, by which it is read and set, and nothing else changes") {
    struct Row {
        const char* path;
        Part part;
        double value;
        bool whole;
    };
    for (const Row& row : std::vector<Row>{{"game.sigma", Part::game, 0.7, false},
                                           {"game.mean.0", Part::game, 1, false},
                                           {"game.mean.2", Part::game, 3, false},
                                           {"regularizers.r1.gamma", Part::regularizer, 0.3, false},
                                           {"regularizers.jare.gamma", Part::regularizer, 0.7, false},
                                           {"regularizers.0.gamma", Part::regularizer, 0.3, false},
                                           {"regularizers.1.gamma", Part::regularizer, 0.7, false},
                                           {"method.step", Part::method, 0.2, false},
                                           {"method.discriminator_steps", Part::method, 4, true},
                                           {"starts.0.0", Part::start, 2, false},
                                           {"starts.0.5", Part::start, 0, false},
                                           {"steps", Part::steps, 77, true},
                                           {"seed", Part::seed, 5, true}}) {
        SECTION(row.path);
        const Scenario s = rich();
        const SlotReading found = findSlot(s, row.path);
        CHECK_EQUAL(found.problem, "");
        REQUIRE(found.slot.has_value());
        CHECK(found.slot->part == row.part);
        CHECK(found.scenario == s);
        CHECK_EQUAL(found.slot->path, row.path);
        CHECK_EQUAL(valueIn(s, *found.slot), row.value);
        CHECK_EQUAL(found.slot->isWhole(), row.whole);
        CHECK_EQUAL(complaint(s, *found.slot, row.value), "");
        Scenario changed = s;
        setValue(changed, *found.slot, row.value + 1);
        CHECK_EQUAL(valueIn(changed, *found.slot), row.value + 1);
        CHECK(!(changed == s));
        setValue(changed, *found.slot, row.value);
        CHECK(changed == s);
    }
}

TEST_CASE("a regularizer that is not there yet is added, as strong as it is by default") {
    const SlotReading found = findSlot(scenarioWith("dirac"), "regularizers.consensus.gamma");
    REQUIRE(found.slot.has_value());
    REQUIRE(found.scenario.regularizers.size() == 1);
    CHECK(valueIn(found.scenario, *found.slot) > 0);
}

TEST_CASE("what is no number, or none of the scenario, is refused with a reason") {
    const Scenario s = rich();
    const auto problem = [&s](const char* path) {
        const SlotReading r = findSlot(s, path);
        CHECK(!r.slot);
        return r.problem;
    };
    CHECK_EQUAL(problem("game.mean"), "is a list of 3 numbers; one of them is game.mean.0");
    CHECK_EQUAL(problem("game.mean.3"), "names an entry that the list does not have: there are 3");
    CHECK_EQUAL(problem("game.sigma.0"), "names an entry of sigma, which is no list");
    CHECK(problem("game.centred").starts_with("is no number: "));
    CHECK(problem("game.loss.centred").starts_with("is no number: "));
    CHECK(problem("method.stp").starts_with("there is no method.stp to set; did you mean \"method.step\"?"));
    for (const char* path : {"", "steps.0", "seed.1", "starts", "starts.0", "starts.1.0", "starts.0.6", "starts.x.0", "game.mean.1.0", "game.mean.1234567890", "regularizers.2.gamma", "title"})
        CHECK(!problem(path).empty());
}

TEST_CASE("what a slot does not take is told") {
    const Scenario s = rich();
    const auto told = [&s](const char* path, double value) { return complaint(s, *findSlot(s, path).slot, value); };
    CHECK(told("game.sigma", -1).starts_with("is -1, but "));
    CHECK(told("game.mean.1", INFINITY) != "");
    CHECK_EQUAL(told("starts.0.1", -1e9), "");
    CHECK(told("starts.0.1", NAN) != "");
    CHECK(told("steps", 1.5).starts_with("is 1.5, but steps must be a whole number from 0 to "));
    CHECK(told("steps", -1) != "");
    CHECK(told("steps", 1e300) != "");
    CHECK_EQUAL(told("steps", 0), "");
    CHECK_EQUAL(told("seed", 9007199254740992.0), "");
    CHECK(told("seed", 9007199254740994.0) != "");
    CHECK(told("method.discriminator_steps", 1.5) != "");
}

TEST_CASE("a path may be too short, too long, or name entries of what is no list") {
    const Scenario s = rich();
    const auto told = [&s](const std::string& path) { return findSlot(s, path).problem; };
    CHECK_EQUAL(told("method.step.0"), "names an entry of step, which is no list");
    CHECK_EQUAL(told("regularizers.r1.gamma.0"), "names an entry of gamma, which is no list");
    CHECK_EQUAL(told("regularizers.1.gamma.2"), "names an entry of gamma, which is no list");
    CHECK_EQUAL(told("game.mean.123456789"), "names an entry that the list does not have: there are 3");
    CHECK(told("game.mean.1234567890") != "names an entry that the list does not have: there are 3");
    for (const char* path : {"method", "game", "game.loss", "regularizers", "regularizers.r1", "regularizers.0", "method.step.x", "method.step.", "game.mean.", "game.mean.-1", "game.mean.0.0",
                             "regularizers.r1.gamma.x", "regularizers.r1.gamma.0.0", "starts.0.0.0", "start.0.0", "starts..0", "starts.0.", "steps.", ".steps", "method..step", "game.loss.centred.0.0"}) {
        SECTION(path);
        CHECK(!findSlot(s, path).slot);
        CHECK(!told(path).empty());
    }
}

TEST_CASE("a regularizer that a path adds has the value of its table, also where 0 is refused") {
    for (const RegularizerEntry* entry : catalogue::regularizers())
        for (const Parameter& parameter : entry->parameters) {
            const std::string path = "regularizers." + std::string(entry->id) + "." + std::string(parameter.id);
            SECTION(path);
            const Scenario bare = scenarioWith("dirac");
            const SlotReading found = findSlot(bare, path);
            const bool number = parameter.kind == ParameterKind::real || parameter.kind == ParameterKind::integer;
            CHECK_EQUAL(found.slot.has_value(), number);
            if (!found.slot) {
                CHECK(!found.problem.empty());
                continue;
            }
            CHECK_EQUAL(valueIn(found.scenario, *found.slot), std::get<double>(parameter.fallback));
            REQUIRE(found.scenario.regularizers.size() == 1);
            CHECK(found.scenario.regularizers[0].values == Values(entry->parameters));
            CHECK(bare.regularizers.empty());
            CHECK_EQUAL(found.slot->isWhole(), parameter.kind == ParameterKind::integer);
        }
    CHECK(findSlot(scenarioWith("lq"), "regularizers.spectral-norm.scale").problem.find("critic is neither") != std::string::npos);
}

TEST_CASE("each start has its own entries, and their ends are the ends") {
    const Scenario s = scenarioWith("dirac", {"starts=[[1,2],[3,4],[5,6]]"});
    for (std::size_t start = 0; start < 3; ++start)
        for (std::size_t entry = 0; entry < 2; ++entry) {
            const SlotReading found = findSlot(s, "starts." + std::to_string(start) + "." + std::to_string(entry));
            REQUIRE(found.slot.has_value());
            CHECK_EQUAL(valueIn(s, *found.slot), static_cast<double>(2 * start + entry + 1));
            Scenario changed = s;
            setValue(changed, *found.slot, -9);
            for (std::size_t i = 0; i < 3; ++i)
                for (std::size_t j = 0; j < 2; ++j) CHECK_EQUAL(changed.starts[i][j], i == start && j == entry ? -9.0 : s.starts[i][j]);
        }
    for (const char* path : {"starts.3.0", "starts.2.2"}) CHECK(!findSlot(s, path).slot);
}

TEST_CASE("steps are taken up to the most there may be, and the sentence says which number is wrong") {
    const Scenario s = rich();
    const auto told = [&s](const char* path, double value) { return complaint(s, *findSlot(s, path).slot, value); };
    const auto most = static_cast<double>(Limits::steps);
    CHECK_EQUAL(told("steps", most), "");
    CHECK_EQUAL(told("steps", most + 1), "is 10000001, but steps must be a whole number from 0 to 1e+07");
    CHECK(told("seed", -1).find("but seed must be a whole number from 0 to 9007199254740992") != std::string::npos);
    CHECK_EQUAL(told("seed", 0), "");
    CHECK(told("seed", 0.5) != "");
    CHECK(told("steps", INFINITY).ends_with("but must be a finite number"));
    CHECK(told("starts.0.0", -INFINITY).ends_with("but must be a finite number"));
    CHECK(told("game.mean.1", NAN).starts_with("has an entry that is "));
}
