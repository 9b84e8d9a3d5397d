// SPDX-License-Identifier: GPL-3.0-or-later
// What every game is beside its field: names of the state, rest points, first paths, losses, and the components that are drawn.
#include "core/game/critic.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "tests/support/check.h"
#include "tests/support/scenarios.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

using Numbers = std::vector<double>;
using Names = std::vector<std::string>;

struct GameShape {
    std::string game;
    std::vector<std::string> set;
    Names symbols;
    std::vector<Numbers> equilibria;
    Numbers start;
};

const Critic& criticOf(const System& system) {
    return *system.dynamics->game().critic();
}

std::vector<double> ringStart(const std::vector<std::string>& more) {
    std::vector<std::string> set{"game.generator_width=3", "game.discriminator_width=3", "game.latent_size=2", "game.batch=4"};
    set.insert(set.end(), more.begin(), more.end());
    const Scenario s = scenarioWith("ring", set);
    return catalogue::game("ring")->start(s.game.values);
}

}  // namespace

TEST_CASE("every small game has its names, its rest points and its first path") {
    const double root = std::log(0.2 / 0.8);
    for (const GameShape& row : std::vector<GameShape>{
             {"dirac", {}, {"θ", "ψ"}, {{0, 0}}, {1, 1}},
             {"dirac", {"game.target=0.5"}, {"θ", "ψ"}, {{0.5, 0}}, {1, 1}},
             {"dirac", {"game.bias=true", "game.target=0.5"}, {"θ", "ψ", "b"}, {{0.5, 0, 0}}, {1, 1, 0}},
             {"dirac", {"game.quadratic=true"}, {"θ", "ψ_1", "ψ_2"}, {{0, 0, 0}}, {1, 1, 0}},
             {"dirac", {"game.quadratic=true", "game.bias=true"}, {"θ", "ψ_1", "ψ_2", "b"}, {{0, 0, 0, 0}}, {1, 1, 0, 0}},
             {"uniform-quadratic", {}, {"a", "w_2"}, {{1, 0}, {-1, 0}}, {0.3, 0.2}},
             {"gaussian-mean", {"game.mean=[3]"}, {"θ", "ψ"}, {{3, 0}}, {4, 0}},
             {"gaussian-mean", {"game.mean=[3,-2]"}, {"θ_1", "θ_2", "ψ_1", "ψ_2"}, {{3, -2, 0, 0}}, {4, -2, 0, 0}},
             {"lq", {"game.mean=2", "game.sigma=3"}, {"a", "b", "w_2", "w_1"}, {{3, 2, 0, 0}, {-3, 2, 0, 0}}, {1.5, 2.3, 0, 0}},
             {"bilinear", {}, {"θ", "ψ"}, {{0, 0}}, {1, 1}},
             {"atom", {"game.mass=0.3"}, {"p_g", "D"}, {{0.3, 0.5}}, {0.5, 0.5}},
             {"two-atom", {"game.mass=0.2"}, {"p", "D_1", "D_2"}, {{0.2, 0.5, 0.5}}, {0.75, 0.5, 0.5}},
             {"two-atom", {"game.mass=0.2", "game.logits=true"}, {"θ", "ψ_1", "ψ_2"}, {{root, 0, 0}}, {1, 0, 0}},
             {"spectral-dirac", {}, {"θ_1", "θ_2", "ψ_1", "ψ_2"}, {}, {1, 0.3, -0.2, -1}},
             {"spectral-dirac", {"game.smoothing=0.1"}, {"θ_1", "θ_2", "ψ_1", "ψ_2"}, {{0, 0, 0, 0}}, {1, 0.3, -0.2, -1}}}) {
        SECTION(row.game + (row.set.empty() ? "" : " " + row.set[0]));
        const Scenario s = scenarioWith(row.game, row.set);
        const GameEntry& game = *catalogue::game(row.game);
        CHECK(stateSymbols(s) == row.symbols);
        CHECK_CLOSE(game.equilibria(s.game.values), row.equilibria, 1e-15);
        CHECK_CLOSE(game.start(s.game.values), row.start, 1e-15);
        const System system = buildSystem(s);
        CHECK_EQUAL(system.dynamics->size(), row.symbols.size());
        for (const Numbers& at : row.equilibria)
            for (const double v : system.dynamics->field<double>(Vec<double>(at.begin(), at.end()))) CHECK_CLOSE(v, 0, 1e-13);
    }
}

TEST_CASE("data and samples are drawn where they are, as wide as they are, noise included") {
    struct Row {
        std::string game;
        std::vector<std::string> set;
        Numbers at;
        Component data, samples;
    };
    const std::string noise = "regularizers.instance-noise.sigma=0.4";
    for (const Row& row : std::vector<Row>{
             {"dirac", {"game.target=0.5"}, {2, 1}, {{0.5}, 0, 1, 0}, {{2}, 0, 1, 0}},
             {"dirac", {"game.target=0.5", noise}, {2, 1}, {{0.5}, 0.4, 1, 0}, {{2}, 0.4, 1, 0}},
             {"uniform-quadratic", {}, {-0.5, 1}, {{0}, 0, 1, 1}, {{0}, 0, 1, 0.5}},
             {"uniform-quadratic", {noise}, {0.5, 1}, {{0}, 0.4, 1, 1}, {{0}, 0.4, 1, 0.5}},
             {"gaussian-mean", {"game.mean=[3,-2]", "game.sigma=0.3"}, {1, 7, 0, 0}, {{3, -2}, 0.3, 1, 0}, {{1, 7}, 0.3, 1, 0}},
             {"gaussian-mean", {"game.mean=[3]", "game.sigma=0.3", noise}, {1, 0}, {{3}, 0.5, 1, 0}, {{1}, 0.5, 1, 0}},
             {"lq", {"game.mean=2", "game.sigma=0.3"}, {-3, 5, 0, 0}, {{2}, 0.3, 1, 0}, {{5}, 3, 1, 0}},
             {"lq", {"game.mean=2", "game.sigma=0.3", noise}, {0.3, 5, 0, 0}, {{2}, 0.5, 1, 0}, {{5}, 0.5, 1, 0}},
             {"spectral-dirac", {}, {2, 3, 1, 0}, {{0, 0}, 0, 1, 0}, {{2, 3}, 0, 1, 0}},
             {"spectral-dirac", {noise}, {2, 3, 1, 0}, {{0, 0}, 0.4, 1, 0}, {{2, 3}, 0.4, 1, 0}}}) {
        SECTION(row.game + std::to_string(row.set.size()));
        const System system = buildSystem(scenarioWith(row.game, row.set));
        const Vec<double> at(row.at.begin(), row.at.end());
        const auto check = [](const std::vector<Component>& drawn, const Component& expected) {
            REQUIRE(drawn.size() == 1);
            CHECK_CLOSE(drawn[0].mean, expected.mean, 1e-15);
            CHECK_CLOSE(drawn[0].sigma, expected.sigma, 1e-15);
            CHECK_CLOSE(drawn[0].weight, expected.weight, 1e-15);
            CHECK_CLOSE(drawn[0].halfWidth, expected.halfWidth, 1e-15);
        };
        check(criticOf(system).data(at), row.data);
        check(criticOf(system).samples(at), row.samples);
        CHECK_EQUAL(criticOf(system).dimension(), row.data.mean.size());
    }
}

TEST_CASE("the discriminator that is drawn is the one of the formula") {
    const auto said = [](const std::string& game, const std::vector<std::string>& set, Vec<double> w, Vec<double> x) {
        return criticOf(buildSystem(scenarioWith(game, set))).discriminate(x, w);
    };
    CHECK_CLOSE(said("dirac", {}, {9, 2}, {0.5}), 1, 1e-15);
    CHECK_CLOSE(said("dirac", {"game.bias=true"}, {9, 2, 4}, {0.5}), 5, 1e-15);
    CHECK_CLOSE(said("dirac", {"game.quadratic=true"}, {9, 2, 4}, {0.5}), 1 + 0.5, 1e-15);
    CHECK_CLOSE(said("dirac", {"game.quadratic=true", "game.bias=true"}, {9, 2, 4, 8}, {0.5}), 9.5, 1e-15);
    CHECK_CLOSE(said("uniform-quadratic", {}, {9, 2}, {0.5}), 0.5, 1e-15);
    CHECK_CLOSE(said("gaussian-mean", {}, {9, 9, 2, 3}, {5, 7}), 31, 1e-15);
    CHECK_CLOSE(said("lq", {}, {9, 9, 2, 3}, {0.5}), 2, 1e-15);
    CHECK_CLOSE(said("two-mode", {}, {9, 9, 2, 3}, {0.5}), 2, 1e-15);
    CHECK_CLOSE(said("spectral-dirac", {"game.scale=2"}, {9, 9, 3, 4}, {5, 10}), 2 * 55 / 5.0, 1e-14);
    CHECK_CLOSE(said("spectral-dirac", {"game.scale=2", "game.smoothing=12"}, {9, 9, 3, 4}, {5, 10}), 2 * 55 / 13.0, 1e-14);
}

TEST_CASE("the direction of a normalised critic is not defined at 0, unless it is smoothed") {
    const auto kink = [](const std::vector<std::string>& set, Vec<double> w) {
        return buildSystem(scenarioWith("spectral-dirac", set)).dynamics->kink(w).value_or("");
    };
    CHECK(kink({}, {1, 1, 0, 0}).starts_with("at ψ = 0"));
    for (const Vec<double>& w : {Vec<double>{1, 1, 1e-300, 0}, Vec<double>{0, 0, 0, -1}}) CHECK_EQUAL(kink({}, w), "");
    CHECK_EQUAL(kink({"game.smoothing=0.5"}, {1, 1, 0, 0}), "");
}

TEST_CASE("the losses of the games of masses are those of their tables") {
    const auto losses = [](const std::string& game, const std::vector<std::string>& set, Vec<double> w) {
        return buildSystem(scenarioWith(game, set)).dynamics->game().losses(w);
    };
    const Losses atom = losses("atom", {"game.mass=0.3"}, {0.6, 0.25});
    CHECK_CLOSE(atom.generator, 0.6 * std::log(2 * 0.75), 1e-15);
    CHECK_CLOSE(atom.discriminator, -0.3 * std::log(0.25) - 0.6 * std::log(0.75), 1e-15);
    const double fake = 0.7 * std::log(0.8) + 0.3 * std::log(0.4), real = 0.1 * std::log(0.2) + 0.9 * std::log(0.6);
    const Losses masses = losses("two-atom", {"game.mass=0.1"}, {0.7, 0.2, 0.6});
    CHECK_CLOSE(masses.generator, fake, 1e-15);
    CHECK_CLOSE(masses.discriminator, -(real + fake), 1e-15);
    const Losses logits = losses("two-atom", {"game.mass=0.1", "game.logits=true"}, {std::log(7.0 / 3), std::log(0.25), std::log(1.5)});
    CHECK_CLOSE(logits.generator, fake, 1e-14);
    CHECK_CLOSE(logits.discriminator, -(real + fake), 1e-14);
}

TEST_CASE("the weights of networks are named by player, layer and place, in the order of the state") {
    const Names generator{"W^G_1[0,0]", "W^G_1[1,0]", "b^G_1[0]",   "b^G_1[1]", "W^G_2[0,0]",
                          "W^G_2[0,1]", "W^G_2[1,0]", "W^G_2[1,1]", "b^G_2[0]", "b^G_2[1]"};
    const Names discriminator{"W^D_1[0,0]", "W^D_1[0,1]", "W^D_1[1,0]", "W^D_1[1,1]", "b^D_1[0]",
                              "b^D_1[1]",   "W^D_2[0,0]", "W^D_2[0,1]", "b^D_2[0]"};
    const Names encoder{"W^E_1[0,0]", "W^E_1[0,1]", "W^E_1[1,0]", "W^E_1[1,1]", "b^E_1[0]",
                        "b^E_1[1]",   "W^E_2[0,0]", "W^E_2[0,1]", "b^E_2[0]"};
    const auto joinedNames = [](Names a, const Names& b) {
        a.insert(a.end(), b.begin(), b.end());
        return a;
    };
    const std::vector<std::string> small{"game.generator_width=2", "game.discriminator_width=2", "game.latent_size=1", "game.batch=4"};
    CHECK(stateSymbols(scenarioWith("ring", small)) == joinedNames(generator, discriminator));
    CHECK(stateSymbols(scenarioWith("ring", joinedNames(small, {"game.encoder=true"}))) ==
          joinedNames(joinedNames(generator, encoder), discriminator));
}

TEST_CASE("networks draw their first weights each for itself, and an encoder leaves the others' as they are") {
    const Numbers plain = ringStart({}), encoded = ringStart({"game.encoder=true"});
    REQUIRE(plain.size() == 17 + 13 && encoded.size() == 17 + 17 + 13);  // 2 → 3 → 2, and 2 → 3 → 1
    CHECK(std::equal(plain.begin(), plain.begin() + 17, encoded.begin()));
    CHECK(std::equal(plain.begin() + 17, plain.end(), encoded.begin() + 34));
    for (std::size_t i = 0; i < 6; ++i) {  // their first layers have one shape
        CHECK(encoded[i] != encoded[17 + i]);
        CHECK(encoded[i] != encoded[34 + i]);
        CHECK(encoded[17 + i] != encoded[34 + i]);
    }
    CHECK(ringStart({"game.seed=1"}) != plain);
    CHECK(ringStart({"game.seed=0"}) == plain);
}

TEST_CASE("one's own points are x and y in turn, of two points or more") {
    const auto refusal = [](const std::string& points) {
        const std::vector<std::string> set{"game.data=points", "game.points=" + points, "game.generator_width=2",
                                           "game.discriminator_width=2", "game.batch=4"};
        const Reading reading = withOverrides(defaultScenario("ring"), set);
        return reading.problems.empty() ? "" : toText(reading.problems[0]);
    };
    for (const char* good : {"[0,0,1,1]", "[0,0,1,1,2,3]"}) CHECK_EQUAL(refusal(good), "");
    for (const auto& [bad, count] :
         {std::pair("[0,0]", "has 2 numbers"), {"[0,0,1]", "has 3 numbers"}, {"[0,0,1,1,2]", "has 5 numbers"}, {"[1]", "has 1 numbers"}})
        CHECK(refusal(bad).find(count) != std::string::npos);
}
