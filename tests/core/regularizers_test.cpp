// SPDX-License-Identifier: GPL-3.0-or-later
// What regularizers do beyond their stated facts: closed forms of their fields, how they combine, and where they may not.
#include "core/analysis/evaluation.h"
#include "core/math/number.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "core/simulation/stepper.h"

#include "tests/support/check.h"
#include "tests/support/points.h"
#include "tests/support/scenarios.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

using Overrides = std::vector<std::string>;

std::vector<double> field(const Scenario& s, const std::vector<double>& w) {
    const Vec<double> v = buildSystem(s).dynamics->field<double>(View<double>(w));
    return {v.begin(), v.end()};
}

/// What `overrides` add to the field of the game.
std::vector<double> added(std::string_view game, const Overrides& base, Overrides overrides, const std::vector<double>& w) {
    overrides.insert(overrides.begin(), base.begin(), base.end());
    std::vector<double> v = field(scenarioWith(game, overrides), w);
    const std::vector<double> plain = field(scenarioWith(game, base), w);
    for (std::size_t i = 0; i < v.size(); ++i) v[i] -= plain[i];
    return v;
}

std::string refusal(std::string_view game, const Overrides& overrides) {
    const Reading reading = withOverrides(defaultScenario(game), overrides);
    return reading.problems.empty() ? "" : reading.problems[0].message;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("each measure of the simple gradient penalty has its own second moment") {
    // D = w x², so ½ρ E‖∇D‖² = 2ρ w² E x², and v_w loses 4ρ w E x².
    const double a = 0.8, w = -0.6, rho = 0.7, anchor = 0.5, spread = 0.3;
    const std::pair<const char*, double> moments[] = {{"data", 1.0 / 3},
                                                      {"sample", a * a / 3},
                                                      {"mixture", (1 + a * a) / 6},
                                                      {"interpolate", (1 + a * a) / 9},
                                                      {"midpoint", (1 + a * a) / 12},
                                                      {"anchor", anchor * anchor / 3 + a * a / 9},
                                                      {"blurred", 1.0 / 3 + spread * spread},
                                                      {"point", anchor * anchor},
                                                      {"vanishing", 0}};
    for (const auto& [name, moment] : moments) {
        SECTION(name);
        const auto v = added("uniform-quadratic", {}, {"regularizers.sgp.rho=0.7", std::string("regularizers.sgp.measure=") + name,
                                                       "regularizers.sgp.anchor=0.5", "regularizers.sgp.spread=0.3"}, {a, w});
        CHECK_CLOSE(v, (std::vector{0.0, -4 * rho * w * moment}), 1e-13);
    }
}

TEST_CASE("on a critic of constant slope every measure of mass 1 is R1, and the vanishing one fades with the distance") {
    std::mt19937_64 generator(21);
    for (const char* game : {"dirac", "gaussian-mean"})
        for (const char* name : {"data", "sample", "mixture", "interpolate", "midpoint", "anchor", "blurred", "point"}) {
            SECTION(std::string(game) + " " + name);
            const auto w = randomPoint(generator, static_cast<int>(defaultScenario(game).starts[0].size()));
            CHECK_CLOSE(added(game, {}, {"regularizers.sgp.rho=0.7", std::string("regularizers.sgp.measure=") + name}, w),
                        added(game, {}, {"regularizers.r1.gamma=0.7"}, w), 1e-13);
        }
    const auto v = added("dirac", {}, {"regularizers.sgp.rho=0.7", "regularizers.sgp.measure=vanishing"}, {0.8, -0.6});
    CHECK_CLOSE(v, (std::vector{0.0, -0.7 * 0.8 * 0.8 * -0.6}), 1e-15);
}

TEST_CASE("a vanishing penalty damps only algebraically: 1/r^2 grows by rho t/4 (MATHS 4.6 b)") {
    const Scenario s = scenarioWith("dirac", {"game.loss=wgan", "regularizers.sgp.rho=1", "regularizers.sgp.measure=vanishing",
                                          "method.id=flow", "method.step=1", "starts=[[0.5, 0]]"});
    Stepper stepper(buildSystem(s), s.starts[0]);
    while (stepper.steps() < 2000) REQUIRE(stepper.step());
    const double r = norm(stepper.point());
    CHECK_CLOSE(1 / (r * r) / (4 + 2000 / 4.0), 1.0, 5e-3);
}

TEST_CASE("a second feature leaves a line of equilibria, stable up to psi_2 = min(rho, 1/rho) (MATHS 4.6 c)") {
    for (const double rho : {0.5, 1.0, 2.0})
        for (const double factor : {0.99, 1.01}) {
            const double limit = std::min(rho, 1 / rho), psi2 = factor * limit;
            SECTION(toText(rho) + " " + toText(psi2));
            const System system = buildSystem(scenarioWith("dirac", {"game.loss=wgan", "game.quadratic=true", "regularizers.sgp.rho=" + toText(rho)}));
            const Evaluation e = evaluate(*system.dynamics, *system.method, std::vector{0.0, 0.0, psi2});
            CHECK(e.equilibrium);
            CHECK_EQUAL(e.numbers.zeros, 1);
            double largest = -9;
            for (Complex z : e.flow.values)
                if (std::abs(z) > 1e-9) largest = std::max(largest, z.real());
            CHECK_EQUAL(largest < 0, factor < 1);
        }
}

TEST_CASE("DRAGAN on the Dirac-GAN is the one-centred penalty of twice its strength, however wide it looks") {
    std::mt19937_64 generator(22);
    for (const char* spread : {"0", "0.5", "2"})
        for (int k = 0; k < 5; ++k) {
            const auto w = randomPoint(generator, 2);
            CHECK_CLOSE(added("dirac", {}, {"regularizers.dragan.lambda=0.4", "regularizers.dragan.target=0.8", std::string("regularizers.dragan.spread=") + spread}, w),
                        added("dirac", {}, {"regularizers.wgan-gp.gamma=0.8", "regularizers.wgan-gp.target=0.8"}, w), 1e-14);
        }
    // Where D bends, it looks at the blurred data: E|2w(x + σu)| on U[−1, 1] differs from E|2wx|.
    CHECK(std::fabs(added("uniform-quadratic", {}, {"regularizers.dragan.lambda=1", "regularizers.dragan.spread=1"}, {1, 0.5})[1] -
                    added("uniform-quadratic", {}, {"regularizers.dragan.lambda=1", "regularizers.dragan.spread=0"}, {1, 0.5})[1]) > 0.1);
}

TEST_CASE("with the minimax loss DRAGAN is bistable: a cycle from (1, 1), a false rest point from (0.1, 0.1) (MATHS 2.3)") {
    const auto late = [](const std::string& starts) {
        const Scenario s = scenarioWith("dirac", {"regularizers.dragan.lambda=0.35", "method.step=0.002", starts});
        Stepper stepper(buildSystem(s), s.starts[0]);
        while (stepper.steps() < 60000) REQUIRE(stepper.step());
        double low = 99, high = 0;
        while (stepper.steps() < 70000) {
            REQUIRE(stepper.step());
            low = std::min(low, std::fabs(stepper.point()[0]));
            high = std::max(high, std::fabs(stepper.point()[0]));
        }
        return std::pair(low, high);
    };
    const auto [cycleLow, cycleHigh] = late("starts=[[1, -1]]");
    CHECK(cycleLow < 0.1);
    CHECK_CLOSE(cycleHigh, 1.43435, 5e-3);
    const auto [stuckLow, stuckHigh] = late("starts=[[0.1, -0.1]]");
    CHECK_CLOSE(stuckLow, 1.4, 5e-3);
    CHECK_CLOSE(stuckHigh, 1.4, 5e-3);
}

TEST_CASE("closed forms on the Dirac-GAN with data at c") {
    std::mt19937_64 generator(23);
    const double c = 0.6;
    for (int k = 0; k < 10; ++k) {
        const auto w = randomPoint(generator, 2);
        const double theta = w[0], psi = w[1];
        const Overrides base{"game.target=0.6", "game.loss=nonsaturating"};
        CHECK_CLOSE(added("dirac", base, {"regularizers.clc.lambda=0.7"}, w), (std::vector{0.0, -0.7 * psi * (c * c + theta * theta)}), 1e-14);
        CHECK_CLOSE(added("dirac", base, {"regularizers.mode.lambda1=0.3", "regularizers.mode.lambda2=0.8"}, w),
                    (std::vector{-2 * 0.3 * (theta - c) + 0.8 * psi * sigmoid(-psi * theta), 0.0}), 1e-14);
        const double onData = sigmoid(-psi * c), onSamples = sigmoid(psi * theta);
        // P = (γ/2)ψ²(σ(−ψc)² + σ(ψθ)²)
        const double slope = psi * (onData * onData + onSamples * onSamples) +
                             psi * psi * (-c * onData * onData * (1 - onData) + theta * onSamples * onSamples * (1 - onSamples));
        CHECK_CLOSE(added("dirac", base, {"regularizers.roth.gamma=0.9"}, w), (std::vector{0.0, -0.9 * slope}), 1e-14);
        const double alpha = 0.2, lambda = 3, width = 0.4, f0 = std::log(2.0) + logSigmoid(-psi * c);
        const double pull = 2 * alpha * lambda * f0 * std::exp(-(c - theta) * (c - theta) / (2 * width * width)) * (c - theta) / (width * width);
        CHECK_CLOSE(added("dirac", base, {"regularizers.primal-dual.alpha=0.2", "regularizers.primal-dual.lambda=3", "regularizers.primal-dual.width=0.4"}, w),
                    (std::vector{-pull, 0.0}), 1e-13);
    }
}

TEST_CASE("spectral normalisation of a linear critic is the spectrally normalised Dirac-GAN, and leaves nothing for R1") {
    std::mt19937_64 generator(24);
    const Overrides point{"game.mean=[0, 0]", "game.sigma=0"};
    for (int k = 0; k < 10; ++k) {
        const auto w = randomPoint(generator, 4);
        Overrides with = point;
        with.push_back("regularizers.spectral-norm.scale=1.3");
        const Scenario s = scenarioWith("gaussian-mean", with);
        CHECK_CLOSE(field(s, w), field(scenarioWith("spectral-dirac", {"game.scale=1.3"}), w), 1e-14);
        const auto v = field(s, w);
        CHECK_CLOSE(v[2] * w[2] + v[3] * w[3], 0.0, 1e-14);  // only the direction of ψ learns
        with.push_back("regularizers.r1.gamma=2");
        CHECK_CLOSE(field(scenarioWith("gaussian-mean", with), w), v, 1e-14);
    }
    const System system = buildSystem(scenarioWith("dirac", {"regularizers.spectral-norm.scale=1"}));
    const Evaluation e = evaluate(*system.dynamics, *system.method, std::vector{0.5, 0.0});
    CHECK(!e.exact);
    CHECK(contains(e.kink, "ψ = 0"));
    CHECK(allFinite(e.field));
}

TEST_CASE("regularizers add up: the field of two together is the sum of what each adds") {
    std::mt19937_64 generator(25);
    for (const char* game : {"dirac", "lq", "bilinear"}) {
        const Scenario base = scenarioWith(game);
        const auto w = randomPoint(generator, static_cast<int>(base.starts[0].size()));
        const auto plain = field(base, w);
        const auto addedBy = [&](const std::vector<Choice>& chosen) {
            Scenario s = base;
            s.regularizers = chosen;
            std::vector<double> v = field(s, w);
            for (std::size_t i = 0; i < v.size(); ++i) v[i] -= plain[i];
            return v;
        };
        std::vector<Choice> terms;  // those that add to the losses; the others change the game itself
        for (const RegularizerEntry* entry : catalogue::regularizers()) {
            if (entry->id == "instance-noise" || entry->id == "spectral-norm") continue;
            const Choice choice{std::string(entry->id), Values(entry->parameters)};
            if (objection(*entry, choice.values, base).empty()) terms.push_back(choice);
        }
        CHECK(terms.size() >= 4);
        for (const Choice& a : terms)
            for (const Choice& b : terms) {
                if (a.id >= b.id) continue;
                SECTION(std::string(game) + " " + a.id + " + " + b.id);
                const auto both = addedBy({a, b}), first = addedBy({a}), second = addedBy({b});
                for (std::size_t i = 0; i < both.size(); ++i) CHECK_CLOSE(both[i], first[i] + second[i], 1e-12 * (1 + std::fabs(both[i])));
            }
    }
}

TEST_CASE("where a regularizer has no meaning, a sentence says why") {
    CHECK(contains(refusal("bilinear", {"regularizers.r1.gamma=1"}), "acts on the discriminator in data space, and bilinear is an abstract game"));
    CHECK(contains(refusal("atom", {"regularizers.primal-dual.lambda=1"}), "abstract game"));
    CHECK(contains(refusal("two-atom", {"regularizers.mode.lambda1=1"}), "abstract game"));
    CHECK(contains(refusal("lq", {"regularizers.spectral-norm.scale=1"}), "critic is neither"));
    CHECK(contains(refusal("dirac", {"game.quadratic=true", "regularizers.spectral-norm.scale=1"}), "critic is neither"));
    CHECK(contains(refusal("gaussian-mean", {"regularizers.primal-dual.lambda=1"}), "2 dimensions"));
    CHECK_EQUAL(refusal("gaussian-mean", {"game.mean=[1]", "regularizers.primal-dual.lambda=1"}), "");
    CHECK_EQUAL(refusal("bilinear", {"regularizers.consensus.gamma=1", "regularizers.grad-generator.eta=1"}), "");
}

TEST_CASE("another game keeps the regularizers that have a meaning there") {
    const Scenario s = scenarioWith("dirac", {"regularizers.spectral-norm.scale=1", "regularizers.r1.gamma=1", "regularizers.jare.gamma=1"});
    CHECK_EQUAL(withGame(s, "lq").regularizers.size(), 2);
    CHECK_EQUAL(withGame(s, "atom").regularizers.size(), 1);
    CHECK_EQUAL(withGame(s, "gaussian-mean").regularizers.size(), 3);
}

TEST_CASE("mode regularization separates collapsed samples") {
    const Overrides collapsed{"starts=[[0, 0.8, 0, 0]]", "method.step=0.05"};
    const auto last = [&](Overrides overrides) {
        overrides.insert(overrides.end(), collapsed.begin(), collapsed.end());
        const Scenario s = scenarioWith("two-mode", overrides);
        Stepper stepper(buildSystem(s), s.starts[0]);
        while (stepper.steps() < 4000) REQUIRE(stepper.step());
        return std::vector<double>(stepper.point().begin(), stepper.point().end());
    };
    CHECK_CLOSE(last({})[0], 0.0, 1e-15);
    const auto separated = last({"regularizers.mode.lambda1=0.2", "regularizers.mode.lambda2=0"});
    CHECK_CLOSE(separated, (std::vector{1.0, 0.0, 0.0, 0.0}), 1e-6);
}

TEST_CASE("a table of 50 atoms: the GAN's samples are stuck, the primal-dual update moves them onto the data") {
    const auto run = [](Overrides overrides, int steps) {
        overrides.insert(overrides.begin(), {"game.critic=table", "game.atoms=50", "method.step=0.1"});
        const Scenario s = scenarioWith("two-mode", overrides);
        Stepper stepper(buildSystem(s), s.starts[0]);
        while (stepper.steps() < steps) REQUIRE(stepper.step());
        return std::pair(std::vector<double>(stepper.point().begin(), stepper.point().end()), s.starts[0]);
    };
    for (const char* loss : {"minimax", "nonsaturating", "wgan"}) {
        SECTION(loss);
        const auto [plain, start] = run({std::string("game.loss=") + loss}, 500);
        CHECK_EQUAL(plain[0], start[0]);  // not one bit: D is flat where the samples are
        CHECK_EQUAL(plain[1], start[1]);
        CHECK(plain[2] > 1);              // while D has long learned where the data is
    }
    const auto [moved, start] = run({"regularizers.primal-dual.lambda=10", "regularizers.primal-dual.alpha=0.1"}, 5000);
    CHECK(std::fabs(start[0]) < 0.3);
    CHECK_CLOSE(moved[0], 1.0, 0.02);
    CHECK_CLOSE(moved[1], 0.0, 0.02);
}
