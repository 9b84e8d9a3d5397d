// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario as a family: whatever moves, and after whatever else moved, its members are the systems of their scenarios.
#include "core/scenario/scenario_family.h"
#include "core/analysis/evaluation.h"
#include "tests/support/check.h"
#include "tests/support/families.h"
#include "tests/support/scenarios.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// The member at p has the field, the update map, the stated equilibria and the starts of the scenario that was read with these values.
void checkMember(ScenarioFamily::Way& way, std::string_view game, std::vector<std::string> overrides, const std::vector<std::string>& paths,
                 const std::vector<double>& p) {
    for (std::size_t k = 0; k < paths.size(); ++k) overrides.push_back(paths[k] + "=" + show(p[k]));
    const Section section(show(p));
    const Scenario s = scenarioWith(game, overrides);
    const System system = buildSystem(s);
    const Member& member = way.at(p);
    std::vector<double> w(static_cast<std::size_t>(system.dynamics->size()));
    for (std::size_t i = 0; i < w.size(); ++i) w[i] = 0.3 + 0.1 * static_cast<double>(i);
    CHECK(member.dynamics->field<double>(View<double>(w)) == system.dynamics->field<double>(View<double>(w)));
    CHECK_EQUAL(member.method->rest(w).size(), system.method->rest(w).size());
    CHECK(evaluate(*member.dynamics, *member.method, w).update.values == evaluate(*system.dynamics, *system.method, w).update.values);
    CHECK(member.dynamics->bounds() == system.dynamics->bounds());
    CHECK(member.stated == catalogue::game(s.game.id)->equilibria(s.game.values));
    CHECK(way.scenario().starts == s.starts);
    CHECK(way.scenario().method.values == s.method.values);
    CHECK(way.scenario().game.values == s.game.values);
}

void checkWalk(std::string_view game, const std::vector<std::string>& overrides, const std::vector<std::string>& paths,
               const std::vector<std::vector<double>>& walk) {
    const ScenarioFamily family = familyOf(game, overrides, paths);
    ScenarioFamily::Way way(family);
    for (const std::vector<double>& p : walk) checkMember(way, game, overrides, paths, p);
}

}  // namespace

TEST_CASE("each number of a family moves its own part, alone and with others, forth and back") {
    checkWalk("gaussian-mean", {"regularizers.r1.gamma=1", "regularizers.instance-noise.sigma=0.5", "game.loss=minimax"},
              {"game.sigma", "regularizers.r1.gamma", "regularizers.instance-noise.sigma", "method.step"},
              {{0.7, 1, 0.5, 0.2},
               {0.7, 1, 0.5, 0.2},
               {0.9, 1, 0.5, 0.2},
               {0.9, 2, 0.5, 0.2},
               {0.9, 2, 0.25, 0.2},
               {0.9, 2, 0, 0.2},
               {0.9, 2, 0, 0.4},
               {0.7, 1, 0.5, 0.2},
               {0.8, 3, 0.1, 0.3}});
}

TEST_CASE("regularizers move alone and together") {
    checkWalk("gaussian-mean", {"regularizers.consensus.gamma=1", "regularizers.jare.gamma=2"},
              {"regularizers.jare.gamma", "regularizers.consensus.gamma"}, {{2, 1}, {0, 1}, {0, 0}, {3, 0}, {3, 4}});
}

TEST_CASE("stated equilibria and a start that is the game's own follow the game, other starts stay") {
    checkWalk("lq", {}, {"game.mean"}, {{0}, {1}, {-1}});
    const ScenarioFamily stays = familyOf("dirac", {"starts=[[0.5,0.25]]"}, {"game.target"});
    ScenarioFamily::Way way(stays);
    const double moved = 1;
    way.at({&moved, 1});
    CHECK(way.scenario().starts == (std::vector<std::vector<double>>{{0.5, 0.25}}));
    const ScenarioFamily both = familyOf("lq", {"starts=[[9,9,9,9],[0.5,0.3,0,0]]"}, {"game.mean"});
    ScenarioFamily::Way second(both);
    second.at({&moved, 1});
    const std::vector<double> own = catalogue::game("lq")->start(scenarioWith("lq", {"game.mean=1"}).game.values);
    CHECK(own != catalogue::game("lq")->start(defaultScenario("lq").game.values));
    CHECK(second.scenario().starts == (std::vector<std::vector<double>>{{9, 9, 9, 9}, own}));
}

TEST_CASE("a start that is itself a number of the family does not follow the game") {
    const ScenarioFamily family = familyOf("gaussian-mean", {}, {"game.mean.0", "starts.0.1"});
    ScenarioFamily::Way way(family);
    const std::vector<double> own = defaultScenario("gaussian-mean").starts[0];
    for (const auto& p : std::vector<std::vector<double>>{{1, 7}, {-3, 7}, {-3, 8}}) {
        way.at(p);
        std::vector<double> expected = own;
        expected[1] = p[1];
        CHECK(way.scenario().starts == std::vector<std::vector<double>>{expected});
    }
}

TEST_CASE("a buffer that grows changes the method's memory, and one that does not keeps it") {
    checkWalk("dirac", {"regularizers.clc.lambda=1", "regularizers.clc.buffer=0"}, {"regularizers.clc.buffer", "regularizers.clc.lambda"},
              {{0, 1}, {3, 1}, {3, 2}, {0, 2}, {5, 1}, {2, 1}});
}

TEST_CASE("what did not move is the same object as before") {
    const ScenarioFamily family = familyOf("dirac", {"regularizers.r1.gamma=1"}, {"regularizers.r1.gamma", "method.step"});
    ScenarioFamily::Way way(family);
    const Member first = way.at(std::vector<double>{1, 0.2});
    const Member stepped = way.at(std::vector<double>{1, 0.3});
    CHECK(stepped.dynamics == first.dynamics);
    CHECK(stepped.method != first.method);
    const Member damped = way.at(std::vector<double>{2, 0.3});
    CHECK(damped.dynamics != first.dynamics);
    CHECK(damped.method == stepped.method);
    const Member again = way.at(std::vector<double>{2, 0.3});
    CHECK(again.dynamics == damped.dynamics);
    CHECK(again.method == damped.method);
}

TEST_CASE("origin, whole numbers and weights are those of the scenario's numbers") {
    const ScenarioFamily family =
        familyOf("gaussian-mean",
                 {"game.loss=lsgan", "method.id=lookahead", "regularizers.r1.gamma=0.4", "steps=70", "seed=6", "starts=[[1,2,3,4]]"},
                 {"starts.0.2", "steps", "seed", "method.step", "method.period", "regularizers.r1.gamma", "game.sigma", "game.mean.1"});
    CHECK_EQUAL(family.origin(), (std::vector<double>{3, 70, 6, 0.2, 5, 0.4, 0.7, 2}));
    const std::vector<int> weights{0, 0, 0, 1, 1, 2, 3, 3};
    const std::vector<bool> whole{false, true, true, false, true, false, false, false};
    for (std::size_t k = 0; k < weights.size(); ++k) {
        CHECK_EQUAL(family.weight(k), weights[k]);
        CHECK_EQUAL(family.isWhole(k), whole[k]);
    }
    CHECK_EQUAL(family.numbers().size(), weights.size());
}

TEST_CASE("steps and seeds move nothing but the scenario") {
    const ScenarioFamily family = familyOf("dirac", {}, {"steps", "seed"});
    ScenarioFamily::Way way(family);
    const Member first = way.at(std::vector<double>{500, 0});
    const Member moved = way.at(std::vector<double>{60, 7});
    CHECK(moved.dynamics == first.dynamics);
    CHECK(moved.method == first.method);
    CHECK_EQUAL(way.scenario().steps, 60);
    CHECK_EQUAL(way.scenario().seed, 7);
}

TEST_CASE("a seed for an equilibrium is looked for only where the game states none and there is a start") {
    CHECK(equilibriumSeed(defaultScenario("dirac")).empty());
    Scenario network = scenarioWith("ring", {"game.latent_size=1", "game.generator_width=1", "game.discriminator_width=1", "starts=[]"});
    CHECK(equilibriumSeed(network).empty());
}
