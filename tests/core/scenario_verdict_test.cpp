// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts where there is no equilibrium, and the words for methods and clipping.
#include "core/scenario/scenario_verdict.h"
#include "core/analysis/rounded.h"
#include "core/scenario/scenario_json.h"
#include "tests/support/check.h"
#include "tests/support/scenarios.h"

#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

using VerdictWords = std::vector<std::string>;

/// What is said of a scenario without any equilibrium.
std::string saidOfNone(std::string_view game, const VerdictWords& overrides) {
    const Scenario s = scenarioWith(game, overrides);
    const Verdict r = verdict(s, buildSystem(s), {});
    CHECK(r.kind == VerdictKind::none);
    return r.text;
}

std::string saidAt(std::string_view game, const VerdictWords& overrides, const std::vector<double>& w) {
    const Scenario s = scenarioWith(game, overrides);
    const System system = buildSystem(s);
    return verdictAt(s, system, evaluate(*system.dynamics, *system.method, w)).text;
}

}  // namespace

TEST_CASE("a penalty that aims at a slope is the reason, with the slope, and only where it aims at one") {
    const std::string aims = "No equilibrium: the penalty aims at ‖∇D‖ = ", rest = ", where the generator cannot rest.";
    CHECK_EQUAL(saidOfNone("dirac", {"regularizers.wgan-gp.target=0.12345"}), aims + "0.123" + rest);
    CHECK_EQUAL(saidOfNone("lq", {"regularizers.wgan-gp.target=0.5", "game.loss=wgan"}), aims + "0.5" + rest);
    CHECK_EQUAL(saidOfNone("dirac", {"regularizers.wgan-gp.target=0"}), "No equilibrium found.");
    CHECK_EQUAL(saidOfNone("dirac", {"regularizers.wgan-gp.gamma=0"}), "No equilibrium found.");
    CHECK_EQUAL(saidOfNone("dirac", {}), "No equilibrium found.");
    CHECK_EQUAL(saidOfNone("dirac", {"regularizers.r1.gamma=1", "regularizers.wgan-gp.target=1"}), aims + "1" + rest);
}

TEST_CASE("the cycle of the penalised Dirac-WGAN is that of its half-turn map, and is claimed of that game alone") {
    for (const auto& [gamma, target] : std::vector<std::pair<double, double>>{{0.7, 1}, {0.7, 2}, {1.3, 0.5}, {0.1, 0.37}}) {
        const double damping = gamma / std::sqrt(4 - gamma * gamma), q = std::exp(-std::numbers::pi * damping);
        const std::string said = saidOfNone(
            "dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=" + show(gamma), "regularizers.wgan-gp.target=" + show(target)});
        CHECK(said.ends_with(" The flow settles on a cycle that crosses ψ = 0 at |θ| = " + rounded(gamma * target * (1 + q) / (1 - q), 3) +
                             "."));
    }
    CHECK(saidOfNone("dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=2.5", "regularizers.wgan-gp.target=0.33333"})
              .ends_with(" The flow creeps to θ = ±0.833 at ψ = 0, away from the data."));
    CHECK(saidOfNone("dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=2", "regularizers.wgan-gp.target=0.5"})
              .ends_with(" The flow creeps to θ = ±1 at ψ = 0, away from the data."));
    for (const VerdictWords& other : std::vector<VerdictWords>{{"game.loss=minimax"},
                                                               {"game.loss=wgan", "game.target=1"},
                                                               {"game.loss=wgan", "game.bias=true"},
                                                               {"game.loss=wgan", "regularizers.r1.gamma=0"}}) {
        SECTION(show(other));
        VerdictWords overrides = other;
        overrides.push_back("regularizers.wgan-gp.gamma=0.7");
        CHECK(saidOfNone("dirac", overrides).ends_with("where the generator cannot rest."));
    }
}

TEST_CASE("where the game's own equilibrium lies on a kink, that is the reason") {
    const std::vector<std::string> penalised{"regularizers.dragan.target=1", "regularizers.dragan.spread=0"};
    const auto kink = buildSystem(scenarioWith("dirac", penalised)).dynamics->kink(std::vector<double>{0, 0});
    REQUIRE(kink.has_value());
    CHECK_EQUAL(saidOfNone("dirac", penalised), "No equilibrium where the game has one: " + *kink + ".");
}

TEST_CASE("among many parameters equilibria are not searched, and that is said") {
    const std::string many = std::to_string(defaultScenario("ring").starts[0].size());
    CHECK_EQUAL(saidOfNone("ring", {}), "Equilibria are not searched among " + many + " parameters, where none is known to begin from.");
}

TEST_CASE("a method is spoken of in small letters, unless its name is a proper one") {
    for (const MethodEntry* method : catalogue::methods()) {
        if (method->id == "flow") continue;
        SECTION(std::string(method->id));
        std::string name(method->title), other = name;
        (method->properName ? other : name)[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
        const std::string said = saidAt("bilinear", {"game.p=-0.5", "game.d=-0.5", "method.id=" + std::string(method->id)}, {0, 0}) +
                                 saidAt("bilinear", {"method.id=" + std::string(method->id)}, {0, 0});
        CHECK(said.find(other) == std::string::npos);
    }
    CHECK(saidAt("bilinear", {}, {0, 0}).find("; simultaneous descent spirals outwards") != std::string::npos);
    CHECK(saidAt("bilinear", {"method.id=extragradient"}, {0, 0}).find("yet extragradient converges") != std::string::npos);
    CHECK(saidAt("bilinear", {"method.id=lead", "method.alpha=0"}, {0, 0}).find("; LEAD spirals outwards") != std::string::npos);
}

TEST_CASE("clipping holds what diverges, to three digits, and is no matter elsewhere") {
    const VerdictWords clipped{"game.loss=wgan", "regularizers.clip.bound=0.33333"};
    CHECK(saidAt("dirac", clipped, {0, 0}).ends_with(" Clipping then holds |ψ| ≤ 0.333."));
    VerdictWords stable = clipped;
    stable.push_back("regularizers.r1.gamma=0.3");
    CHECK(saidAt("dirac", stable, {0, 0}).find("Clipping") == std::string::npos);
    CHECK(saidAt("dirac", {"game.loss=wgan"}, {0, 0}).find("Clipping") == std::string::npos);
}
