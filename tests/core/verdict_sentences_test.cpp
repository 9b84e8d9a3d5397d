// SPDX-License-Identifier: GPL-3.0-or-later
// Whole verdicts on linear games whose multipliers are known by hand, and how far a step limit is looked for.
#include "core/scenario/scenario_json.h"
#include "core/scenario/scenario_verdict.h"
#include "tests/support/check.h"

#include <limits>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// Descent by the step h.
struct BareDescent {
    double h;
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> w, std::int64_t) const {
        const Vec<T> v = dynamics.field(w);
        for (std::size_t i = 0; i < w.size(); ++i) w[i] += h * v[i];
    }
    double timeStep() const { return h; }
};

/// J = [[−p, −ω], [ω, −d]], judged at 0.
Verdict linearVerdict(double omega, double p, double d, const std::vector<std::string>& more, const std::vector<double>& at = {0, 0}) {
    std::vector<std::string> overrides{"game.coupling=" + show(omega), "game.p=" + show(p), "game.d=" + show(d)};
    overrides.insert(overrides.end(), more.begin(), more.end());
    const Scenario scenario = withOverrides(defaultScenario("bilinear"), overrides).scenario.value();
    const System system = buildSystem(scenario);
    return verdictAt(scenario, system, evaluate(*system.dynamics, *system.method, at));
}

struct LinearSentence {
    double omega, p, d;
    std::vector<std::string> more;
    VerdictKind kind;
    std::string text;
};

void checkSentences(const std::vector<LinearSentence>& rows) {
    for (const LinearSentence& row : rows) {
        SECTION(row.text);
        const Verdict v = linearVerdict(row.omega, row.p, row.d, row.more);
        CHECK_EQUAL(v.text, row.text);
        CHECK(v.kind == row.kind);
    }
}

const std::string thinSpace = "\u2009";

}  // namespace

TEST_CASE("simultaneous descent on nodes, foci and saddles, by multipliers 1 + h lambda") {
    using enum VerdictKind;
    const auto step = [](const char* h) { return std::vector<std::string>{"method=simultaneous", std::string("method.step=") + h}; };
    checkSentences({
        {0, 1, 0.5, step("0.1"), converges,
         "Stable node. ρ = 0.950: the error shrinks 5" + thinSpace + "% a step, about 45 steps per decade. Unstable above h = 2.00."},
        {0, 1, 0.5, step("2.4"), diverges,
         "Stable node of the flow (λ = −1, −0.5), but h = 2.4 is too large: ρ = 1.400, the distance doubles in 2.1 steps. Stable below h = "
         "2.00."},
        {0, 1, 0.5, step("3.5"), diverges,
         "Stable node of the flow (λ = −1, −0.5), but h = 3.5 is too large: ρ = 2.5, the distance grows 2.5-fold a step. Stable below h = "
         "2.00."},
        {0, -1, 1, step("0.1"), diverges,
         "Saddle of the flow (λ = −1, 1); simultaneous descent moves away: ρ = 1.100, the distance doubles in 7.3 steps, for every h."},
        {1, -0.2, -0.2, step("0.1"), diverges,
         "Unstable focus of the flow (λ = 0.2 ± 1 i); simultaneous descent spirals outwards: ρ = 1.025, the distance doubles in 28 steps, "
         "for every h."},
        {0, -0.5, -0.5, step("0.1"), diverges,
         "Unstable node of the flow (twice λ = 0.5); simultaneous descent moves away: ρ = 1.050, the distance doubles in 14 steps, for "
         "every h."},
        {0, 1, 0, step("0.1"), converges,
         "Stable node on a line of equilibria. ρ = 0.900: the error shrinks 10" + thinSpace +
             "% a step, about 22 steps per decade. Unstable above h = 2.00."},
        {0, -1, 0, step("0.1"), diverges,
         "Unstable node of the flow (λ = 1) on a line of equilibria; simultaneous descent moves away: ρ = 1.100, the distance doubles in "
         "7.3 steps, for every h."},
        {0, 0, 0, step("0.1"), neutral, "Degenerate equilibrium: every eigenvalue of the flow is zero. The linearisation does not decide."},
    });
}

TEST_CASE("the flow by its rates in units of time") {
    using enum VerdictKind;
    const std::vector<std::string> flow{"method=flow"};
    checkSentences({
        {1, 0.2, 0.2, flow, converges, "Stable focus of the flow (λ = −0.2 ± 1 i): the error falls to a tenth in 11.5 units of time."},
        {1, -0.2, -0.2, flow, diverges, "Unstable focus of the flow (λ = 0.2 ± 1 i): the distance doubles in 3.47 units of time."},
        {1, 0, 0, flow, neutral, "Centre of the flow (λ = ±1 i): linearly nothing grows or shrinks; the linearisation does not decide."},
        {0, 1, 0, flow, converges,
         "Stable node of the flow (λ = −1) on a line of equilibria: the error falls to a tenth in 2.3 units of time."},
        {0, 1, 0.25, flow, converges, "Stable node of the flow (λ = −1, −0.25): the error falls to a tenth in 9.21 units of time."},
        {0, -1, 0.25, flow, diverges, "Saddle of the flow (λ = −0.25, 1): the distance doubles in 0.693 units of time."},
        {0, 0, 0, flow, neutral,
         "Degenerate equilibrium: every eigenvalue of the flow is zero: linearly nothing grows or shrinks; the linearisation does not "
         "decide."},
    });
}

TEST_CASE("methods that turn a centre into a focus, and periods of several steps") {
    using enum VerdictKind;
    const auto lookahead = [](const char* h, const char* alpha) {
        return std::vector<std::string>{"method=lookahead", std::string("method.step=") + h, "method.period=2",
                                        std::string("method.alpha=") + alpha};
    };
    checkSentences({
        // |1 + z + z²| with z = i/2: 0.9014.
        {1,
         0,
         0,
         {"method=extragradient", "method.step=0.5"},
         converges,
         "Centre of the flow (λ = ±1 i), yet extragradient converges: ρ = 0.901: the error shrinks 9.9" + thinSpace +
             "% a step, about 22 steps per decade. Unstable above h = 1.00."},
        // 1 − α + α(1 − h)²: 0.905, and with h = 4 it is 5.
        {0, 1, 1, lookahead("0.1", "0.5"), converges,
         "Stable node. ρ = 0.905: the error shrinks 9.5" + thinSpace +
             "% every 2 steps, about 46 steps per decade. Unstable above h = 2.00."},
        {0, 1, 1, lookahead("4", "0.5"), diverges,
         "Stable node of the flow (twice λ = −1), but h = 4 is too large: ρ = 5, the distance grows 5-fold every 2 steps. Stable below h = "
         "2.00."},
    });
    const Verdict period = linearVerdict(0, 1, 1, lookahead("0.1", "0.5"));
    CHECK_CLOSE(period.stepsPerDecade.value(), 2 * std::log(10.0) / -std::log(0.905), 1e-9);
    const Verdict growing = linearVerdict(0, 1, 1, lookahead("4", "0.5"));
    CHECK_CLOSE(growing.doubling.value(), 2 * std::log(2.0) / std::log(5.0), 1e-9);
}

TEST_CASE("a radius is 1 within 1e-10") {
    // One eigenvalue −1/2 and a step a little below or above 4.
    for (const double off : {0.8e-10, -0.8e-10})
        CHECK(linearVerdict(0, 0.5, 0.5, {"method=simultaneous", "method.step=" + show(4 + 2 * off)}).kind == VerdictKind::neutral);
    CHECK(linearVerdict(0, 0.5, 0.5, {"method=simultaneous", "method.step=" + show(4 + 2.6e-10)}).kind == VerdictKind::diverges);
    CHECK(linearVerdict(0, 0.5, 0.5, {"method=simultaneous", "method.step=" + show(4 - 2.6e-10)}).kind == VerdictKind::converges);
}

TEST_CASE("where nothing is at rest the speed is told, and whether there are eigenvalues at all") {
    const Verdict moving = linearVerdict(1, 0, 0, {}, {3, 4});
    CHECK(moving.kind == VerdictKind::instantaneous);
    CHECK_EQUAL(moving.text, "Not an equilibrium (‖v‖ = 5): λ = ±1 i is instantaneous and says nothing about stability.");
    const Verdict nowhere = linearVerdict(1, 0, 0, {}, {std::numeric_limits<double>::infinity(), 0});
    CHECK(nowhere.kind == VerdictKind::instantaneous || nowhere.kind == VerdictKind::undefined);
    CHECK(!nowhere.radius && !nowhere.stepLimit);
}

TEST_CASE("where the field has no derivative that is told, and no eigenvalue") {
    const std::vector<std::string> penalised{"game.loss=wgan", "regularizers.wgan-gp.gamma=0.7"};
    const Scenario scenario = withOverrides(defaultScenario("dirac"), penalised).scenario.value();
    const System system = buildSystem(scenario);
    const Verdict v = verdictAt(scenario, system, evaluate(*system.dynamics, *system.method, std::vector<double>{0, 0}));
    CHECK(v.kind == VerdictKind::instantaneous);
    CHECK_EQUAL(v.text, "The field has no derivative here (‖v‖ = 0): " + *system.dynamics->kink(std::vector<double>{0, 0}) + ".");
}

TEST_CASE("a step limit is looked for from a thousandth of the step to some hundred thousand times it") {
    // v = −w: stable below 2.
    const Scenario scenario = defaultScenario("bilinear");
    const std::vector<std::string> damped{"game.coupling=0", "game.p=1", "game.d=1", "method=simultaneous"};
    const System system = buildSystem(withOverrides(scenario, damped).scenario.value());
    const Vec<double> w{0, 0};
    MethodTerms terms;
    terms.withStep = [](double h) { return std::make_unique<MethodOf<BareDescent>>(BareDescent{h}); };
    for (const double factor : {1e-3, 0.5, 0.999, 1.0, 1.001, 7.0, 0.7e6}) {
        SECTION(show(factor));
        terms.step = 2 / factor;
        CHECK_CLOSE(stepLimit(*system.dynamics, terms, w, 0).value_or(0), 2.0, 2e-7);
    }
    for (const double factor : {0.95e-3, 1.1e6, -1.0, 0.0, std::numeric_limits<double>::infinity()}) {
        SECTION(show(factor));
        terms.step = factor == 0 ? 0 : 2 / factor;
        CHECK(!stepLimit(*system.dynamics, terms, w, 0));
    }
    terms.step = 1;
    // Both multipliers left out as those of zeros: nothing decides.
    CHECK(!stepLimit(*system.dynamics, terms, w, 2));
    terms.continuous = true;
    CHECK(!stepLimit(*system.dynamics, terms, w, 0));
    terms.continuous = false;
    terms.withStep = {};
    CHECK(!stepLimit(*system.dynamics, terms, w, 0));
}
