// SPDX-License-Identifier: GPL-3.0-or-later
// Methods at the ends of their parameters, and where their maps have no linearisation: a sentence or a stated outcome.
#include "core/analysis/stability_region.h"
#include "core/math/number.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/scenario_verdict.h"
#include "core/simulation/stepper.h"

#include "tests/support/check.h"
#include "tests/support/points.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

Scenario with(const MethodEntry& entry, const std::string& game) {
    Scenario s = defaultScenario(game);
    s.method = {std::string(entry.id), Values(entry.parameters)};
    return s;
}

/// The values worth trying of a parameter: its slider's ends, what is just accepted, and beyond all measure.
std::vector<Value> extremes(const Parameter& p) {
    if (p.kind == ParameterKind::flag) return {true, false};
    if (p.kind == ParameterKind::choice) {
        std::vector<Value> all;
        for (const auto option : p.options) all.emplace_back(std::string(option));
        return all;
    }
    std::vector<Value> all;
    for (double x : {p.low, p.high, p.least, p.most, 0.0, 1e300, -1e300, 1e-300})
        if (complaint(p, Value(x)).empty()) all.emplace_back(x);
    return all;
}

void checkNumbers(const Scenario& s, const System& system, View<double> w) {
    const Evaluation e = evaluate(*system.dynamics, *system.method, w);
    CHECK(e.updateDefined == e.updateRadius.value.has_value());
    if (!e.updateDefined) CHECK(!e.updateRadius.why.empty());
    if (e.updateRadius.value) CHECK(std::isfinite(*e.updateRadius.value));
    for (Complex mu : e.update.values) CHECK(std::isfinite(mu.real()) && std::isfinite(mu.imag()));
    if (e.outlook.ringRadius) CHECK(std::isfinite(*e.outlook.ringRadius));
    CHECK(verdictAt(s, system, e).text.find("nan") == std::string::npos);
}

}  // namespace

TEST_CASE("every method at the ends of every parameter: finite or diverged with a reason, never NaN") {
    int runs = 0;
    for (const MethodEntry* entry : catalogue::methods())
        for (const Parameter& p : entry->parameters)
            for (const Value& value : extremes(p))
                for (const char* game : {"dirac", "bilinear"}) {
                    Scenario s = with(*entry, game);
                    s.method.values.set(p.id, value);
                    const Section section(std::string(entry->id) + " " + std::string(p.id) + " on " + game + " = " +
                                          (std::holds_alternative<double>(value) ? show(std::get<double>(value)) : ""));
                    const System system = buildSystem(s);
                    Stepper stepper(system, s.starts[0]);
                    // A thousand inner steps, or spectra of a thousand numbers, take seconds: few will do.
                    const bool lengthy = p.kind == ParameterKind::integer && value == Value(p.most);
                    for (int k = 0; k < (lengthy ? 3 : 12) && stepper.step(); ++k) CHECK(allFinite(stepper.augmented()));
                    CHECK(allFinite(stepper.augmented()));
                    CHECK((stepper.outcome() == Outcome::diverged) == !stepper.reason().empty());
                    if (entry->id == "flow" && value == Value(1e300)) continue;  // its derivative takes its time to be refused
                    const bool large = lengthy || system.method->rest(s.starts[0]).size() > 100;
                    if (!large || game == std::string_view("dirac")) checkNumbers(s, system, std::vector{0.7, -0.3});
                    if (!large) checkNumbers(s, system, std::vector{0.0, 0.0});
                    ++runs;
                }
    CHECK(runs > 400);
}

TEST_CASE("what no method can take is refused with a sentence") {
    for (const char* override : {"method.length=0", "method.spacing=0", "method.length=101", "method.length=1.5"})
        CHECK(!withOverrides(defaultScenario("dirac"), std::vector<std::string>{"method.id=chekhov-queue", override}).scenario);
    for (const char* override : {"method.depth=-1", "method.depth=1001", "method.rate=-1"})
        CHECK(!withOverrides(defaultScenario("dirac"), std::vector<std::string>{"method.id=unrolled", override}).scenario);
    for (const char* override : {"method.beta2=1", "method.beta1=1", "method.beta1=-1", "method.epsilon=0"})
        CHECK(!withOverrides(defaultScenario("dirac"), std::vector<std::string>{"method.id=adam", override}).scenario);
    CHECK(!withOverrides(defaultScenario("dirac"), std::vector<std::string>{"method.id=lookahead", "method.period=0"}).scenario);
    CHECK(withOverrides(defaultScenario("dirac"), std::vector<std::string>{"method.id=unrolled", "method.depth=0"}).scenario.has_value());
}

TEST_CASE("the adaptive methods have no spectrum at an equilibrium, and the verdict states the ring instead") {
    const Scenario s = *withOverrides(defaultScenario("bilinear"), std::vector<std::string>{"method.id=adam", "method.step=0.01"}).scenario;
    const System system = buildSystem(s);
    const Evaluation e = evaluate(*system.dynamics, *system.method, std::vector{0.0, 0.0});
    CHECK(!e.updateDefined);
    const Verdict verdict = verdictAt(s, system, e);
    CHECK(verdict.kind == VerdictKind::undefined);
    CHECK(verdict.text.find("= 1.55") != std::string::npos);  // 0.01 · 154.9
    // The minimax GAN is no rotation as far out as that: no ring is claimed.
    const Scenario far = *withOverrides(defaultScenario("dirac"), std::vector<std::string>{"method.id=adam", "method.step=0.01"}).scenario;
    const System bent = buildSystem(far);
    CHECK(!evaluate(*bent.dynamics, *bent.method, std::vector{0.0, 0.0}).outlook.ringRadius);
    // RMSProp has one where every gradient is felt, and none where one vanishes.
    const Scenario r = *withOverrides(defaultScenario("dirac"), std::vector<std::string>{"method.id=rmsprop"}).scenario;
    const System other = buildSystem(r);
    CHECK(evaluate(*other.dynamics, *other.method, std::vector{0.7, -0.3}).updateDefined);
    CHECK(!evaluate(*other.dynamics, *other.method, std::vector{0.0, -0.3}).updateDefined);
}

TEST_CASE("a clipped weight exactly on its bound: one-sided spectra; pressed beyond it or pulled back: one map") {
    const auto at = [](std::vector<std::string> more, std::vector<double> w) {
        more.insert(more.begin(), {"game.loss=wgan", "regularizers.clip.bound=1"});
        const Scenario s = *withOverrides(defaultScenario("dirac"), more).scenario;
        const System system = buildSystem(s);
        return evaluate(*system.dynamics, *system.method, w);
    };
    // The field is (ψ, −θ) with D > 0 = real: at θ = 0 ψ stays exactly on the bound.
    const Evaluation edge = at({}, {0, 1});
    CHECK(!edge.updateDefined && !edge.updateRadius.why.empty());
    REQUIRE(edge.oneSided.size() == 2);
    CHECK_CLOSE(radius(edge.oneSided[0]), std::sqrt(1.04), 1e-12);
    CHECK_CLOSE(radius(edge.oneSided[1]), 1.0, 1e-12);
    CHECK_CLOSE(std::abs(edge.oneSided[1].values[0]), 0.0, 1e-12);
    const Evaluation pressed = at({}, {-0.5, 1});  // ψ is pushed outwards: it does not move
    CHECK(pressed.updateDefined && pressed.oneSided.empty());
    CHECK_CLOSE(std::abs(pressed.update.values[0]), 0.0, 1e-15);
    const Evaluation pulled = at({}, {0.5, 1});  // ψ leaves the bound: as without clipping
    CHECK(pulled.updateDefined);
    CHECK_CLOSE(*pulled.updateRadius.value, std::sqrt(1.04), 1e-12);
}

TEST_CASE("lookahead speaks of its period") {
    const Scenario s = *withOverrides(defaultScenario("dirac"), std::vector<std::string>{"method.id=lookahead", "regularizers.r1.gamma=0.3"}).scenario;
    const System system = buildSystem(s);
    const Evaluation e = evaluate(*system.dynamics, *system.method, std::vector{0.0, 0.0});
    CHECK_EQUAL(e.period, 5);
    const Verdict verdict = verdictAt(s, system, e);
    CHECK(verdict.text.find("every 5 steps") != std::string::npos);
    REQUIRE(verdict.stepsPerDecade.has_value());
    CHECK_CLOSE(*verdict.stepsPerDecade, 5 * std::log(10.0) / -std::log(0.9118587829), 1e-6);
}

TEST_CASE("extragradient contracts a rotation where q^2 h^2 omega^2 < 2q - 1 with q = h'/h, and for no step when q <= 1/2") {
    const auto radius = [](double q, double h) {
        const Scenario s = *withOverrides(defaultScenario("bilinear"), std::vector<std::string>{"method.id=extragradient", "method.extrapolation=" + toText(q), "method.step=" + toText(h)}).scenario;
        const System system = buildSystem(s);
        return *evaluate(*system.dynamics, *system.method, std::vector{0.0, 0.0}).updateRadius.value;
    };
    for (double q : {0.6, 0.8, 1.0, 1.5, 2.0}) {
        const double border = std::sqrt(2 * q - 1) / q;
        CHECK(radius(q, 0.99 * border) < 1);
        CHECK_CLOSE(radius(q, border), 1.0, 1e-12);
        CHECK(radius(q, 1.01 * border) > 1);
    }
    for (double h : {0.01, 0.1, 1.0}) CHECK(radius(0.5, h) > 1);
}

TEST_CASE("the stability regions of nesterov, optimistic, implicit and lookahead, where their curves are known") {
    const auto region = [](const char* id, double h) {
        Values values(catalogue::method(id)->parameters);
        values.set("step", h);
        return stabilityRegion(*catalogue::method(id)->make(values));
    };
    // Outside of |1 − z| = 1; the frame closes it.
    const StabilityRegion implicit = region("implicit", 0.5);
    CHECK(!implicit.bounded);
    double nearest = 9;
    for (const auto& curve : implicit.boundary)
        for (Complex lambda : curve) {
            const Complex z = 0.5 * lambda;
            if (std::max(std::fabs(z.real()), std::fabs(z.imag())) < 39) CHECK_CLOSE(std::abs(1.0 - z), 1.0, 1e-9);
            nearest = std::min(nearest, std::abs(z));
        }
    CHECK(nearest < 0.2);
    // On the boundary one multiplier has modulus 1: z = μ(μ − 1)/(2μ − 1) of optimistic descent at |μ| = 1.
    const StabilityRegion optimistic = region("optimistic", 0.2);
    REQUIRE(!optimistic.boundary.empty());
    CHECK(optimistic.bounded);
    for (const auto& curve : optimistic.boundary)
        for (Complex lambda : curve) {
            const Complex z = 0.2 * lambda, root = std::sqrt(0.25 + z * z);
            CHECK_CLOSE(std::max(std::abs(0.5 + z + root), std::abs(0.5 + z - root)), 1.0, 1e-9);
        }
    CHECK(region("nesterov", 0.2).bounded && !region("nesterov", 0.2).boundary.empty());
    for (const auto& curve : region("lookahead", 0.2).boundary)
        for (Complex lambda : curve) CHECK_CLOSE(std::abs(0.5 + 0.5 * std::pow(1.0 + 0.2 * lambda, 5)), 1.0, 1e-8);
}
