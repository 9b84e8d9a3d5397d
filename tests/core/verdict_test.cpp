// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts: the sentences, and every number in them against the evaluation and the closed forms.
#include "core/math/number.h"
#include "core/analysis/rounded.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/scenario_verdict.h"
#include "tests/support/check.h"

#include <numbers>

using namespace ganscope;

namespace {

struct Judged {
    Scenario scenario;
    System system;
    std::vector<RestPoint> rests;
    Verdict verdict;
};

Judged judge(const std::string& game, const std::vector<std::string>& overrides) {
    const Reading reading = withOverrides(defaultScenario(game), overrides);
    if (!reading.scenario) FAIL("not a scenario: " + toText(reading.problems.front()));
    Judged j{*reading.scenario, buildSystem(*reading.scenario), {}, {}};
    j.rests = restPoints(j.scenario, j.system);
    j.verdict = verdict(j.scenario, j.system, j.rests);
    return j;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The number that follows `key` in a sentence.
std::optional<double> numberAfter(const std::string& text, const std::string& key) {
    const auto at = text.find(key);
    if (at == std::string::npos) return std::nullopt;
    std::string digits = text.substr(at + key.size());
    digits.resize(std::min(digits.find_first_not_of("0123456789."), digits.size()));
    if (digits.ends_with('.')) digits.pop_back();  // the sentence's own
    return toNumber(digits);  // std::stod would read a decimal comma where the locale has one
}

}  // namespace

TEST_CASE("numbers for sentences are rounded correctly") {
    CHECK_EQUAL(significant(1.2, 3), "1.20");
    CHECK_EQUAL(significant(1.19999999, 3), "1.20");
    CHECK_EQUAL(significant(0.0348, 3), "0.0348");
    CHECK_EQUAL(significant(9.996, 3), "10.0");
    CHECK_EQUAL(significant(12345, 3), "12300");
    CHECK_EQUAL(significant(1.234e-7, 3), "1.23·10⁻⁷");
    CHECK_EQUAL(rounded(-0.15, 3), "−0.15");
    CHECK_EQUAL(rounded(0.5, 3), "0.5");
    CHECK_EQUAL(rounded(1e8, 3), "1·10⁸");
    CHECK_EQUAL(rounded(0, 3), "0");
    CHECK_EQUAL(besideOne(0.9746794344808963), "0.975");
    CHECK_EQUAL(besideOne(0.9), "0.900");
    CHECK_EQUAL(besideOne(1.0049875621), "1.005");
    CHECK_EQUAL(besideOne(1.0000512), "1.000051");
    CHECK_EQUAL(besideOne(10.487), "10.5");
    CHECK_EQUAL(percent(0.0253), "2.5\u2009%");
    CHECK_EQUAL(count(89.8), "90");
    CHECK_EQUAL(count(9.81), "9.8");
    CHECK_EQUAL(count(9.96), "10");
    CHECK_EQUAL(count(1386.6), "1390");
    CHECK_EQUAL(count(13863), "13\u2009900");
}

TEST_CASE("the sentence of the design: a stable focus") {
    const Judged j = judge("dirac", {"regularizers.r1.gamma=0.3"});
    CHECK(j.verdict.kind == VerdictKind::converges);
    CHECK_EQUAL(j.verdict.text, "Stable focus. ρ = 0.975: the error shrinks 2.5\u2009% a step, about 90 steps per decade. "
                                "Unstable above h = 1.20.");
    CHECK_CLOSE(*j.verdict.radius, 0.9746794345, 1e-9);
    CHECK_CLOSE(*j.verdict.stepLimit, 1.2, 1e-6);
}

TEST_CASE("centres: simultaneous descent spirals out at every step, alternating descent is not decided") {
    const Judged out = judge("dirac", {});
    CHECK(out.verdict.kind == VerdictKind::diverges);
    CHECK_EQUAL(out.verdict.text, "Centre of the flow (λ = ±0.5 i); simultaneous descent spirals outwards: ρ = 1.005, the distance "
                                  "doubles in 139 steps, for every h.");
    CHECK_CLOSE(*out.verdict.doubling, std::numbers::ln2 / std::log(std::sqrt(1.01)), 1e-9);
    const Judged ring = judge("dirac", {"method.id=alternating"});
    CHECK(ring.verdict.kind == VerdictKind::neutral);
    CHECK(contains(ring.verdict.text, "the linearisation does not decide"));
    CHECK_CLOSE(*ring.verdict.stepLimit, 4.0, 1e-6);
    const Judged five = judge("dirac", {"method.id=alternating", "method.discriminator_steps=5"});
    CHECK_CLOSE(*five.verdict.stepLimit, 4 / std::sqrt(5.0), 1e-6);
    // The non-saturating loss has the same linearisation; what it does further out is not claimed.
    CHECK_EQUAL(judge("dirac", {"game.loss=nonsaturating"}).verdict.text, out.verdict.text);
    const Judged flow = judge("dirac", {"method.id=flow"});
    CHECK(flow.verdict.kind == VerdictKind::neutral);
    CHECK(!flow.verdict.stepLimit);
    const Judged eg = judge("dirac", {"method.id=extragradient"});
    CHECK(eg.verdict.kind == VerdictKind::converges);
    CHECK_CLOSE(*eg.verdict.stepLimit, 2.0, 1e-6);
    CHECK(contains(eg.verdict.text, "yet extragradient converges"));
    const Judged negative = judge("dirac", {"method.id=momentum", "method.beta=-0.5", "method.alternating=true"});
    CHECK_CLOSE(*negative.verdict.stepLimit, 2.0, 1e-6);
}

TEST_CASE("critical damping is called so, with its double eigenvalue") {
    const Judged j = judge("dirac", {"regularizers.r1.gamma=1"});
    CHECK(contains(j.verdict.text, "Critically damped (double λ = −0.5). ρ = 0.900: the error shrinks 10"));
    CHECK_CLOSE(*j.verdict.stepLimit, 4.0, 1e-6);
}

TEST_CASE("only what is as good as 0 is called so") {
    const auto said = [](const char* step) { return judge("bilinear", {"game.coupling=0", "game.p=1", "game.d=1", step}).verdict.text; };
    CHECK(contains(said("method.step=1"), "a single step reaches it"));
    CHECK(contains(said("method.step=0.9999992"), "a single step reaches it"));
    CHECK(!contains(said("method.step=0.9999988"), "a single step reaches it"));
}

TEST_CASE("a step beyond the limit is called too large, with the limit") {
    const Judged j = judge("dirac", {"regularizers.r1.gamma=0.3", "method.step=1.5"});
    CHECK(j.verdict.kind == VerdictKind::diverges);
    CHECK(contains(j.verdict.text, "h = 1.5 is too large"));
    CHECK(contains(j.verdict.text, "Stable below h = 1.20."));
}

TEST_CASE("step limits of the isotropic game: descent, consensus and JARE at strength 10") {
    const auto limit = [](const std::vector<std::string>& o) { return judge("gaussian-mean", o).verdict.stepLimit.value_or(0); };
    CHECK_CLOSE(limit({}), 0.9401, 1e-4);
    CHECK_CLOSE(limit({"regularizers.consensus.gamma=10"}), 0.0348, 1e-4);
    CHECK_CLOSE(limit({"regularizers.jare.gamma=10"}), 0.3228, 1e-4);
}

TEST_CASE("a step limit separates stable from unstable steps of the method itself") {
    for (const char* id : {"simultaneous", "alternating", "momentum", "extragradient"}) {
        SECTION(id);
        const std::vector<std::string> base = {"regularizers.r1.gamma=0.4", std::string("method.id=") + id};
        const Judged j = judge("dirac", base);
        REQUIRE(j.verdict.stepLimit.has_value());
        for (double factor : {0.999, 1.001}) {
            auto overrides = base;
            overrides.push_back("method.step=" + toText(*j.verdict.stepLimit * factor));
            const Judged at = judge("dirac", overrides);
            CHECK((*at.verdict.radius < 1) == (factor < 1));
        }
    }
}

TEST_CASE("the numbers of every sentence are those of the evaluation, rounded") {
    for (const char* game : {"dirac", "bilinear", "gaussian-mean"})
        for (const char* method : {"simultaneous", "alternating", "momentum", "extragradient"}) {
            SECTION(std::string(game) + " " + method);
            const Judged j = judge(game, {std::string("method.id=") + method});
            REQUIRE(!j.rests.empty());
            const Evaluation e = evaluate(*j.system.dynamics, *j.system.method, j.rests[0].at);
            CHECK_EQUAL(*j.verdict.radius, *e.updateRadius.value);
            const auto shown = numberAfter(j.verdict.text, "ρ = ");
            REQUIRE(shown.has_value());
            CHECK(std::fabs(*shown - *e.updateRadius.value) <= 0.0005001);
            if (const auto above = numberAfter(j.verdict.text, " above h = "))
                CHECK(std::fabs(*above / *j.verdict.stepLimit - 1) <= 0.005001);
        }
}

TEST_CASE("WGAN-GP has no equilibrium: none is reported, and the cycle of the flow is the closed form's") {
    const Judged j = judge("dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=0.7"});
    CHECK(j.rests.empty());
    CHECK(j.verdict.kind == VerdictKind::none);
    CHECK(contains(j.verdict.text, "No equilibrium: the penalty aims at ‖∇D‖ = 1"));
    CHECK(contains(j.verdict.text, "|θ| = 1.33."));
    const Judged creep = judge("dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=3"});
    CHECK(creep.rests.empty());
    CHECK(contains(creep.verdict.text, "creeps to θ = ±3"));
    // Critical damping creeps as well; below it the half-turn's factor tends to 0, and the cycle to the false point.
    const auto at = [](const char* gamma) { return judge("dirac", {"game.loss=wgan", std::string("regularizers.wgan-gp.gamma=") + gamma}).verdict.text; };
    CHECK(contains(at("2"), "creeps to θ = ±2"));
    CHECK(contains(at("1.999"), "crosses ψ = 0 at |θ| = 2."));
    // With another loss the formula does not hold and is not given.
    const Judged other = judge("dirac", {"regularizers.wgan-gp.gamma=0.7"});
    CHECK(other.rests.empty());
    CHECK(!contains(other.verdict.text, "cycle"));
}

TEST_CASE("a line of equilibria is counted, not called unstable") {
    const Judged j = judge("dirac", {"game.bias=true", "game.loss=wgan", "regularizers.r1.gamma=0.3"});
    CHECK(j.verdict.kind == VerdictKind::converges);
    CHECK(contains(j.verdict.text, "on a line of equilibria"));
    CHECK(*j.verdict.radius < 1);
}

TEST_CASE("clipping: the equilibrium stays, the sentence says what holds the path") {
    const Judged j = judge("dirac", {"game.loss=wgan", "regularizers.clip.bound=0.5"});
    CHECK(j.rests.size() == 1);
    CHECK(contains(j.verdict.text, "Clipping then holds |ψ| ≤ 0.5."));
}

TEST_CASE("off an equilibrium nothing is said about stability") {
    const Judged j = judge("dirac", {});
    const std::vector<double> w = {1, -0.7};
    const Verdict v = verdictAt(j.scenario, j.system, evaluate(*j.system.dynamics, *j.system.method, w));
    CHECK(v.kind == VerdictKind::instantaneous);
    CHECK(contains(v.text, "Not an equilibrium"));
    CHECK(contains(v.text, "λ = −0.0565 ± 0.0625 i is instantaneous"));
}

TEST_CASE("equilibria are found where they are and classified by their flow spectrum") {
    const auto kindOf = [](const std::string& game, const std::vector<std::string>& o) {
        const Judged j = judge(game, o);
        return j.rests.size() == 1 ? j.rests[0].kind : RestKind::degenerate;
    };
    CHECK(kindOf("dirac", {}) == RestKind::centre);
    CHECK(kindOf("dirac", {"regularizers.r1.gamma=0.3"}) == RestKind::stableFocus);
    CHECK(kindOf("dirac", {"regularizers.r1.gamma=1.5"}) == RestKind::stableNode);
    CHECK(kindOf("bilinear", {"game.p=-0.5", "game.d=-0.5"}) == RestKind::unstableFocus);
    CHECK(kindOf("bilinear", {"game.p=-1", "game.d=1", "game.coupling=0.5"}) == RestKind::saddle);
    const Judged moved = judge("dirac", {"game.target=1"});
    REQUIRE(moved.rests.size() == 1);
    CHECK_CLOSE(moved.rests[0].at[0], 1.0, 1e-12);
    // From anywhere near, too: the search does not lean on the stated point.
    const auto found = restPoints(*moved.system.dynamics, std::vector<std::vector<double>>{{0.4, 0.3}, {1.5, -0.2}});
    REQUIRE(found.size() == 1);
    CHECK_CLOSE(found[0].at[0], 1.0, 1e-9);
    CHECK_CLOSE(found[0].at[1], 0.0, 1e-9);
}
