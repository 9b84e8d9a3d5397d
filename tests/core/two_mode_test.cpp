// SPDX-License-Identifier: GPL-3.0-or-later
// The game of two modes: the table's bumps in closed form, where its samples begin, and what the window draws of it.
#include "core/game/critic.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "tests/support/check.h"
#include "tests/support/scenarios.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

std::shared_ptr<const Dynamics> tableOf(int atoms, std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"game.critic=table", "game.atoms=" + std::to_string(atoms)});
    return buildSystem(scenarioWith("two-mode", more)).dynamics;
}

/// D(x) of logits psi.
double tabled(const Dynamics& dynamics, std::vector<double> psi, double x) {
    psi.insert(psi.begin(), {1.0, 0.0});
    return dynamics.game().critic()->discriminate(Vec<double>{x}, Vec<double>(psi.begin(), psi.end()));
}

}  // namespace

TEST_CASE("the table says each logit at its atom and a quarter of the way around it, and blends half-way") {
    const auto dynamics = tableOf(5);  // at −1, −½, 0, ½, 1
    const std::vector<double> psi{2, -3, 5, 0.5, -7};
    for (std::size_t i = 0; i < 5; ++i) {
        SECTION(std::to_string(i));
        const double atom = -1 + 0.5 * static_cast<double>(i);
        for (const double off : {0.0, 0.1, -0.1, 0.125, -0.125}) CHECK_CLOSE(tabled(*dynamics, psi, atom + off), psi[i], 1e-14);
        if (i == 4) continue;
        const auto between = [&](double share) { return (1 - share) * psi[i] + share * psi[i + 1]; };
        CHECK_CLOSE(tabled(*dynamics, psi, atom + 0.25), between(0.5), 1e-14);
        // s³(10 − 15s + 6s²) at s = ¼ and ¾
        CHECK_CLOSE(tabled(*dynamics, psi, atom + 0.1875), between(0.103515625), 1e-14);
        CHECK_CLOSE(tabled(*dynamics, psi, atom + 0.3125), between(0.896484375), 1e-14);
    }
    CHECK_CLOSE(tabled(*dynamics, psi, -4), 2, 1e-14);
    CHECK_CLOSE(tabled(*dynamics, psi, 1.3), -7, 1e-14);
    CHECK_CLOSE(tabled(*dynamics, psi, 40), -7, 1e-14);
}

TEST_CASE("the bumps of a table add up to one everywhere") {
    for (const int atoms : {4, 5, 50, 64}) {
        const auto dynamics = tableOf(atoms);
        for (double x = -1.5; x <= 1.5; x += 0.01)
            CHECK_CLOSE(tabled(*dynamics, std::vector<double>(static_cast<std::size_t>(atoms), 1.0), x), 1, 1e-14);
    }
}

TEST_CASE("a penalty between the modes sees every flank of the table, in closed form") {
    // With samples on the modes half of the pairs span [−1, 1]; a flank of a bump, of width δ/2, has ∫D'² = (2/δ)·900·B(5, 5) = 20/(7δ).
    for (const int atoms : {4, 6, 9}) {
        SECTION(std::to_string(atoms));
        const double flank = 0.25 * 20 * (atoms - 1) / 14.0;
        std::vector<double> w(static_cast<std::size_t>(atoms) + 2, 0.0);
        w[0] = 1;
        w[3] = 1;  // the second atom's logit
        const Vec<double> plain = tableOf(atoms)->field<double>(Vec<double>(w.begin(), w.end()));
        const Vec<double> penalised = tableOf(atoms, {"regularizers.sgp.rho=0.6", "regularizers.sgp.measure=interpolate"})
                                          ->field<double>(Vec<double>(w.begin(), w.end()));
        CHECK_CLOSE(penalised[3] - plain[3], -0.6 * 2 * flank, 1e-12);
        CHECK_CLOSE(penalised[2] - plain[2], 0.6 * flank, 1e-12);
        CHECK_CLOSE(penalised[4] - plain[4], 0.6 * flank, 1e-12);
        for (std::size_t i = 5; i < w.size(); ++i) CHECK_CLOSE(penalised[i] - plain[i], 0, 1e-12);
    }
}

TEST_CASE("the samples of a table begin on the two atoms nearest to ±0.2, away from each other and from the data") {
    const GameEntry& game = *catalogue::game("two-mode");
    for (int atoms = 4; atoms <= 256; ++atoms) {
        SECTION(std::to_string(atoms));
        Values values(game.parameters);
        values.set("critic", std::string("table"));
        values.set("atoms", static_cast<double>(atoms));
        const std::vector<double> start = game.start(values);
        REQUIRE(start.size() == static_cast<std::size_t>(atoms) + 2);
        double nearest = 9, own = 9;
        for (int i = 0; i < atoms; ++i) {
            const double atom = -1 + 2.0 * i / (atoms - 1);
            if (atom > 1e-9) nearest = std::min(nearest, std::fabs(atom - 0.2));
            own = std::min(own, std::fabs(atom - start[0]));
        }
        CHECK_CLOSE(own, 0, 1e-12);
        CHECK(start[0] > 0 && start[0] < 1);
        CHECK_CLOSE(std::fabs(start[0] - 0.2), nearest, 1e-12);
        for (std::size_t i = 1; i < start.size(); ++i) CHECK_EQUAL(start[i], 0.0);
    }
}

TEST_CASE("its state has the names, the rest points and the first path of its critic") {
    CHECK(stateSymbols(scenarioWith("two-mode")) == (std::vector<std::string>{"a", "b", "w_2", "w_1"}));
    CHECK(stateSymbols(scenarioWith("two-mode", {"game.critic=table", "game.atoms=4"})) ==
          (std::vector<std::string>{"a", "b", "ψ_1", "ψ_2", "ψ_3", "ψ_4"}));
    const GameEntry& game = *catalogue::game("two-mode");
    const Values plain(game.parameters);
    CHECK(game.start(plain) == (std::vector<double>{0.2, 0.8, 0, 0}));  // both near the mode at 1
    CHECK(game.equilibria(plain) == (std::vector<std::vector<double>>{{1, 0, 0, 0}, {-1, 0, 0, 0}}));
    Values table = plain;
    table.set("critic", std::string("table"));
    table.set("atoms", 4.0);
    CHECK(game.equilibria(table) == (std::vector<std::vector<double>>{{1, 0, 0, 0, 0, 0}, {-1, 0, 0, 0, 0, 0}}));
}

TEST_CASE("data and samples are drawn as two equal components, blurred by the noise") {
    for (const double noise : {0.0, 0.3})
        for (const char* critic : {"quadratic", "table"}) {
            SECTION(critic + std::to_string(noise));
            std::vector<std::string> set{std::string("game.critic=") + critic, "game.atoms=4"};
            if (noise > 0) set.push_back("regularizers.instance-noise.sigma=0.3");
            const auto dynamics = buildSystem(scenarioWith("two-mode", set)).dynamics;
            Vec<double> w(static_cast<std::size_t>(dynamics->size()));
            w[0] = 0.25;
            w[1] = 3;
            const auto data = dynamics->game().critic()->data(w), samples = dynamics->game().critic()->samples(w);
            REQUIRE(data.size() == 2 && samples.size() == 2);
            for (const std::size_t i : {0u, 1u}) {
                const double side = i == 0 ? -1 : 1;
                CHECK(data[i].mean == std::vector<double>{side});
                CHECK(samples[i].mean == std::vector<double>{3 + 0.25 * side});
                for (const Component& each : {data[i], samples[i]}) {
                    CHECK_EQUAL(each.sigma, noise);
                    CHECK_EQUAL(each.weight, 0.5);
                    CHECK_EQUAL(each.halfWidth, 0.0);
                }
            }
        }
}
