// SPDX-License-Identifier: GPL-3.0-or-later
// From a scenario to its system: noise and regularizers, unknown ids, another game in place of its own, names of the state.
#include "core/scenario/system.h"
#include "core/game/resampled.h"
#include "core/scenario/applicability.h"
#include "core/scenario/suggestion.h"
#include "tests/support/check.h"
#include "tests/support/scenarios.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

std::vector<double> fieldAt(const Dynamics& dynamics, const std::vector<double>& w) {
    const auto v = dynamics.field<double>(View<double>(w));
    return {v.begin(), v.end()};
}

Scenario freshNetwork(const char* fresh) {
    return scenarioWith("ring", {"game.latent_size=1", "game.generator_width=2", "game.discriminator_width=2", "game.batch=4",
                                 std::string("game.fresh=") + fresh});
}

}  // namespace

TEST_CASE("a scenario with an unknown id is refused, whichever it is") {
    const auto changed = [](auto change) {
        Scenario s = scenarioWith("dirac", {"regularizers.r1.gamma=1"});
        change(s);
        return s;
    };
    CHECK_THROWS(std::invalid_argument, buildSystem(changed([](Scenario& s) { s.game.id = "no"; })));
    CHECK_THROWS(std::invalid_argument, buildGame(changed([](Scenario& s) { s.game.id = "no"; })));
    CHECK_THROWS(std::invalid_argument, buildGame(changed([](Scenario& s) { s.loss->id = "no"; })));
    CHECK_THROWS(std::invalid_argument, buildSystem(changed([](Scenario& s) { s.method.id = "no"; })));
    CHECK_THROWS(std::invalid_argument, buildSystem(changed([](Scenario& s) { s.regularizers[0].id = "no"; })));
    CHECK_THROWS(std::invalid_argument, stateSymbols(changed([](Scenario& s) { s.game.id = "no"; })));
    CHECK_THROWS(std::invalid_argument, defaultScenario("no"));
}

TEST_CASE("instance noise widens the data of the regularised game and not of the game itself") {
    // Data and samples of variance σ² each, noise s² more: the game of the width √(σ² + s²).
    const std::vector<double> w{0.4, 1, 0.2, -0.3};
    const Scenario noisy = scenarioWith("gaussian-mean", {"game.sigma=0.3", "regularizers.instance-noise.sigma=0.4"}),
                   wide = scenarioWith("gaussian-mean", {"game.sigma=0.5"});
    CHECK_CLOSE(fieldAt(*buildSystem(noisy).dynamics, w), fieldAt(*buildSystem(wide).dynamics, w), 1e-9);
    const Scenario plain = scenarioWith("gaussian-mean", {"game.sigma=0.3"});
    CHECK(fieldAt(Dynamics(buildGame(noisy), {}, {}), w) == fieldAt(*buildSystem(plain).dynamics, w));
    CHECK(fieldAt(*buildSystem(noisy).dynamics, w) != fieldAt(*buildSystem(plain).dynamics, w));
}

TEST_CASE("fresh batches give a dynamics a step, and fixed ones none") {
    CHECK(!buildSystem(freshNetwork("false")).atStep);
    CHECK(!buildSystem(defaultScenario("dirac")).atStep);
    const System system = buildSystem(freshNetwork("true"));
    REQUIRE(bool(system.atStep));
    const std::vector<double> w(static_cast<std::size_t>(system.dynamics->size()), 0.3);
    CHECK(fieldAt(*system.atStep(0), w) == fieldAt(*system.dynamics, w));
    CHECK(fieldAt(*system.atStep(1), w) != fieldAt(*system.dynamics, w));
    CHECK(fieldAt(*system.atStep(1), w) == fieldAt(*system.atStep(1), w));
}

TEST_CASE("another game may stand in place of the scenario's own, and then has no batches") {
    const Scenario s = freshNetwork("true");
    std::shared_ptr<const Game> seen;
    const System same = buildSystem(s, [&](std::shared_ptr<const Game> game) { return seen = game; });
    CHECK(bool(seen));
    CHECK(bool(same.atStep));
    const System other =
        buildSystem(s, [](const std::shared_ptr<const Game>& game) { return dynamic_cast<const Resampled&>(*game).atStep(1); });
    CHECK(!other.atStep);
    const std::vector<double> w(static_cast<std::size_t>(other.dynamics->size()), 0.3);
    CHECK(fieldAt(*other.dynamics, w) == fieldAt(*same.atStep(1), w));
}

TEST_CASE("the state's entries are counted from 0 in files, those of the generator first") {
    CHECK_EQUAL(stateColumns({2, 3}), (std::vector<std::string>{"theta0", "theta1", "psi0", "psi1", "psi2"}));
    CHECK_EQUAL(stateColumns({1, 0}), (std::vector<std::string>{"theta0"}));
    CHECK_EQUAL(stateColumns({0, 1}), (std::vector<std::string>{"psi0"}));
    CHECK_EQUAL(stateSymbols(defaultScenario("dirac")), (std::vector<std::string>{"θ", "ψ"}));
}

TEST_CASE("samples suit a GAN of more than sixteen entries that states no equilibrium, a phase portrait all others") {
    const GameEntry &network = *catalogue::game("ring"), &table = *catalogue::game("two-mode"), &abstract = *catalogue::game("bilinear");
    CHECK_EQUAL(suitingFigure(network, Values(network.parameters), 17), "samples");
    CHECK_EQUAL(suitingFigure(network, Values(network.parameters), 16), "phase");
    CHECK_EQUAL(suitingFigure(table, Values(table.parameters), 60), "phase");
    CHECK_EQUAL(suitingFigure(abstract, Values(abstract.parameters), 60), "phase");
    CHECK_EQUAL(defaultScenario("ring").view.figure, "samples");
    CHECK_EQUAL(defaultScenario("two-mode").view.figure, "phase");
    GameEntry own = abstract;
    own.equilibria = [](const Values&) { return std::vector<std::vector<double>>(); };
    CHECK_EQUAL(suitingFigure(own, Values(abstract.parameters), 60), "phase");
}

TEST_CASE("a regularizer that means nothing to a game is refused in its own words") {
    std::vector<std::string_view> gans;
    for (const GameEntry* each : catalogue::games())
        if (each->hasLoss) gans.push_back(each->id);
    const auto objected = [](const char* id, const Scenario& s) {
        const RegularizerEntry& entry = *catalogue::regularizer(id);
        return objection(entry, Values(entry.parameters), s);
    };
    CHECK_EQUAL(objected("r1", defaultScenario("bilinear")),
                "r1 acts on the discriminator in data space, and bilinear is an abstract game without data; it needs a GAN (" +
                    joined(gans) + ")");
    CHECK_EQUAL(objected("r1", defaultScenario("dirac")), "");
    CHECK_EQUAL(objected("consensus", defaultScenario("bilinear")), "");
    CHECK_EQUAL(objected("spectral-norm", defaultScenario("dirac")), "");
    CHECK_EQUAL(objected("spectral-norm", defaultScenario("lq")), "spectral-norm divides the weights of a linear critic D(x) = ψᵀx or of a "
                                                                  "network's layers by their norm, but this game's critic is neither");
    CHECK_EQUAL(objected("primal-dual", defaultScenario("gaussian-mean")),
                "primal-dual estimates the density of samples on a line, but this game's data has 2 dimensions");
    Scenario unknown = defaultScenario("bilinear");
    unknown.game.id = "nothing";
    CHECK_EQUAL(objected("r1", unknown), "");
    Scenario several = defaultScenario("bilinear");
    for (const char* id : {"consensus", "unheard-of", "r2", "r1"}) several.regularizers.push_back({id, {}});
    CHECK(objection(several).starts_with("r2 acts on the discriminator"));
    several.regularizers.resize(2);
    CHECK_EQUAL(objection(several), "");
}
