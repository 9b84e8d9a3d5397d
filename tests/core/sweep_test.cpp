// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps and the slots that they vary: closed forms, the same bits after an interruption, and every wrong plan in words.
#include "core/simulation/sweep.h"
#include "tests/support/check.h"
#include "tests/support/families.h"
#include "tests/support/frames.h"

#include <thread>

using namespace ganscope;
using namespace ganscope::test;

namespace {

SweepPlan planOf(std::string_view game, const std::vector<std::string>& overrides, std::vector<SweepAxis> axes, std::vector<std::string> measures) {
    SweepPlan plan;
    plan.scenario = withOverrides(defaultScenario(game), overrides).scenario.value();
    plan.axes = std::move(axes);
    plan.measures = std::move(measures);
    return plan;
}

SweepState resultOf(const SweepPlan& plan, unsigned threads = 2) {
    const SweepReading reading = readSweep(plan);
    if (!reading.sweep) throw std::runtime_error(toText(reading.problems.front()));
    SweepState state = reading.sweep->begin();
    std::mutex guard;
    CHECK(reading.sweep->run(state, guard, threads, {}));
    for (std::uint8_t done : state.done) CHECK_EQUAL(done, 1);
    return state;
}

std::string problemsOf(const SweepPlan& plan) {
    std::string text;
    for (const Problem& problem : readSweep(plan).problems) text += toText(problem) + "\n";
    return text;
}

ParameterRange linear(double low, double high, int count) { return {low, high, count, Scale::linear}; }

}  // namespace

TEST_CASE("a range: both ends exact, even steps, decades on a logarithmic one") {
    const ParameterRange range = linear(0.01, 2, 200);
    CHECK_EQUAL(range.value(0), 0.01);
    CHECK_EQUAL(range.value(199), 2.0);
    CHECK_CLOSE(range.value(100), 0.01 + 1.99 * 100 / 199, 1e-15);
    const ParameterRange decades{1e-3, 1e2, 6, Scale::logarithmic};
    for (int k = 0; k < 6; ++k) CHECK_CLOSE(decades.value(k), std::pow(10.0, k - 3), 1e-15);
    CHECK_EQUAL(linear(3, 5, 1).value(0), 3.0);
    CHECK_EQUAL(linear(-1e308, 1e308, 3).value(1), 0.0);
}

TEST_CASE("paths name numbers, add a missing regularizer, and are told from everything else") {
    const Scenario base = defaultScenario("gaussian-mean");
    for (const char* path : {"method.step", "game.sigma", "game.mean.1", "regularizers.jare.gamma", "starts.0.3", "steps", "seed"}) {
        SECTION(path);
        SlotReading found = findSlot(base, path);
        REQUIRE(found.slot.has_value());
        CHECK(complaint(found.scenario, *found.slot, 3).empty());
        setValue(found.scenario, *found.slot, 3);
        CHECK_EQUAL(valueIn(found.scenario, *found.slot), 3.0);
        const std::string path_ = path;
        if (path_ == "game.mean.1" || path_ == "starts.0.3") continue;  // what --set has no word for, or needs a stated start for
        CHECK(found.scenario == withOverrides(base, std::vector<std::string>{path_ + "=3"}).scenario.value());
    }
    CHECK_EQUAL(findSlot(base, "regularizers.jare.gamma").scenario.regularizers.size(), 1);
    // A regularizer is named by its number as by its id.
    const Scenario two = findSlot(findSlot(base, "regularizers.jare.gamma").scenario, "regularizers.r1.gamma").scenario;
    for (const auto& [byNumber, byId] : {std::pair("regularizers.0.gamma", "regularizers.jare.gamma"), std::pair("regularizers.1.gamma", "regularizers.r1.gamma")}) {
        SECTION(byNumber);
        const ParameterSlot numbered = findSlot(two, byNumber).slot.value(), named = findSlot(two, byId).slot.value();
        CHECK_EQUAL(numbered.index, named.index);
        CHECK(numbered.parameter == named.parameter);
    }
    CHECK(findSlot(base, "steps").slot->isWhole());
    struct Row {
        const char *path, *message;
    };
    for (const Row& row : std::vector<Row>{{"method.stp", "did you mean \"method.step\"?"},
                                           {"regularizers.r9.gamma", "there is no regularizers.r9.gamma"},
                                           {"game.mean", "is a list of 2 numbers; one of them is game.mean.0"},
                                           {"game.mean.2", "names an entry that the list does not have"},
                                           {"method.step.0", "is no list"},
                                           {"game.loss", "/game/loss"},
                                           {"starts.1.0", "names a start that is not there"},
                                           {"title", "title"}}) {
        SECTION(row.path);
        const SlotReading found = findSlot(base, row.path);
        CHECK(!found.slot);
        CHECK(!found.problem.empty());
        if (std::string_view(row.message).front() != '/' && found.problem.find(row.message) == std::string::npos && std::string_view(row.path) != "title")
            CHECK_EQUAL(found.problem, row.message);
    }
    CHECK_EQUAL(findSlot(defaultScenario("dirac"), "game.bias").problem.find("is no number"), 0);
}

TEST_CASE("the members of a family are the systems of its scenarios") {
    const ScenarioFamily family = familyOf("dirac", {"method.id=momentum"}, {"game.target", "regularizers.r1.gamma", "regularizers.instance-noise.sigma", "method.beta"});
    const auto cursor = family.cursor();
    auto& way = dynamic_cast<ScenarioFamily::Way&>(*cursor);
    const Vec<double> w{0.4, -0.3};
    for (const Vec<double>& p : {Vec<double>{0, 0.3, 0.5, 0.1}, Vec<double>{0.7, 0.3, 0.5, 0.1}, Vec<double>{0.7, 0.1, 0.5, 0.1},
                                 Vec<double>{0.7, 0.1, 0, 0.1}, Vec<double>{0.7, 0.1, 0, -0.4}, Vec<double>{0, 0.3, 0.5, 0.1}}) {
        const Member& member = way.at(p);
        Scenario expected = family.scenario();
        for (std::size_t k = 0; k < p.size(); ++k) setValue(expected, family.numbers()[k], p[k]);
        CHECK(way.scenario() == expected);
        const System system = buildSystem(expected);
        CHECK_EQUAL(member.dynamics->field<double>(w), system.dynamics->field<double>(w));
        Vec<double> a = member.method->rest(w), b = system.method->rest(w);
        for (int k = 0; k < 3; ++k) {
            member.method->step(*member.dynamics, a, k);
            system.method->step(*system.dynamics, b, k);
        }
        CHECK_EQUAL(a, b);
        CHECK_EQUAL(member.stated.at(0)[0], p[0]);
    }
}

TEST_CASE("measures of the linearisation, against closed forms on three axes") {
    SweepPlan plan = planOf("dirac", {}, {{"method.step", linear(0.1, 1, 5)}, {"regularizers.r1.gamma", linear(0, 2, 9)}, {"game.target", linear(0, 1, 3)}},
                            {"radius", "rate", "abscissa", "phase", "conditioning", "step_limit", "step_best", "rate_best"});
    const auto checked = readSweep(plan).sweep;
    const Sweep& sweep = *checked;
    const SweepState state = resultOf(plan);
    CHECK_EQUAL(sweep.cells(), 135);
    for (std::size_t cell = 0; cell < sweep.cells(); ++cell) {
        const auto p = sweep.parameters(cell);
        const double h = p[0], half = -(p[2] * p[2] / 2 + p[1]) / 2;
        const Complex root = std::sqrt(Complex(half * half - 0.25)), a = half + root, b = half - root;
        const double rho = std::max(std::abs(1.0 + h * a), std::abs(1.0 + h * b));
        CHECK_CLOSE(state.values[0][cell], rho, 1e-7);
        CHECK_CLOSE(state.values[1][cell], -std::log(rho), 1e-7);
        CHECK_CLOSE(state.values[2][cell], std::max(a.real(), b.real()), 1e-7);
        if (half == 0) {
            for (std::size_t m : {3U, 5U, 6U, 7U}) CHECK(std::isnan(state.values[m][cell]));
            continue;
        }
        CHECK_CLOSE(state.values[3][cell], std::fabs(a.imag() / a.real()), 1e-7);
        CHECK_CLOSE(state.values[4][cell], std::max(std::abs(a / b), std::abs(b / a)), 1e-6);
        CHECK_CLOSE(state.values[5][cell], std::min(-2 * a.real() / std::norm(a), -2 * b.real() / std::norm(b)), 1e-6);
    }
    CHECK_EQUAL(state.reasons[0].size(), 0);
    REQUIRE(state.reasons[3].size() == 1);
    CHECK_EQUAL(state.reasons[3].begin()->second, 5);
}

TEST_CASE("the first axis varies slowest") {
    const auto sweep = readSweep(planOf("dirac", {}, {{"method.step", linear(1, 2, 2)}, {"method.ratio", linear(1, 3, 3)}}, {"radius"})).sweep;
    CHECK_EQUAL(sweep->parameters(0), (Vec<double>{1, 1}));
    CHECK_EQUAL(sweep->parameters(1), (Vec<double>{1, 2}));
    CHECK_EQUAL(sweep->parameters(3), (Vec<double>{2, 1}));
}

TEST_CASE("paths: arrival, divergence, and neither") {
    const std::vector<SweepAxis> axes{{"method.step", linear(0.2, 2.2, 11)}};
    SweepPlan plan = planOf("dirac", {"game.loss=wgan", "regularizers.r1.gamma=1", "steps=300"}, axes, {"outcome", "steps_to", "radius"});
    const SweepState state = resultOf(plan);
    const double decay = 1e-3;
    for (std::size_t k = 0; k < 11; ++k) {
        const double h = axes[0].range.value(static_cast<int>(k)), rho = std::sqrt(1 - h + h * h);  // stable below h = 1
        CHECK_CLOSE(state.values[2][k], rho, 1e-12);
        Scenario s = plan.scenario;
        s.method.values.set("step", h);
        Stepper stepper(buildSystem(s), s.starts[0]);
        while (std::hypot(stepper.point()[0], stepper.point()[1]) >= decay && stepper.steps() < 300 && stepper.step()) {}
        if (rho < 0.95) {
            CHECK_EQUAL(state.values[0][k], 1.0);
            CHECK_EQUAL(state.values[1][k], static_cast<double>(stepper.steps()));
        } else if (rho > 1.1) {
            CHECK_EQUAL(state.values[0][k], -1.0);
            CHECK(std::isnan(state.values[1][k]));
        }
    }
    const SweepState ring = resultOf(planOf("dirac", {"game.loss=nonsaturating"}, {{"steps", linear(100, 102, 3)}}, {"outcome", "steps_to"}));
    for (double code : ring.values[0]) CHECK_EQUAL(code, 0.0);
    CHECK_EQUAL(ring.reasons[1].begin()->first, "not within the scenario's steps");
    CHECK_EQUAL(ring.reasons[1].begin()->second, 3);
}

TEST_CASE("a path sees a new batch at every step where the game draws one") {
    SweepPlan plan = planOf("ring", {"game.latent_size=1", "game.generator_width=2", "game.discriminator_width=2", "game.batch=4", "game.fresh=true", "steps=20"},
                            {{"method.step", linear(0.2, 0.2, 1)}}, {"steps_to"});
    Scenario s = plan.scenario;
    s.method.values.set("step", 0.2);
    Stepper stepper(buildSystem(s), s.starts[0]);
    for (int k = 0; k < 9; ++k) CHECK(stepper.step());
    plan.at.assign(stepper.point().begin(), stepper.point().end());
    plan.tolerance = 1e-12;
    CHECK_EQUAL(resultOf(plan).values[0][0], 9.0);  // and never with the batch of step 0
}

TEST_CASE("an axis of one value is a sweep of one point") {
    const SweepState state = resultOf(planOf("dirac", {"game.loss=wgan", "regularizers.r1.gamma=0.3"}, {{"method.step", linear(0.2, 0.2, 1)}}, {"radius"}));
    CHECK_EQUAL(state.values[0].size(), std::size_t(1));
    CHECK_CLOSE(state.values[0][0], std::sqrt(1 - 0.2 * 0.3 + 0.04), 1e-12);  // |μ|² = 1 − hγ + h²
}

TEST_CASE("starts can be swept: a basin as a table") {
    const SweepState state = resultOf(planOf("dirac", {"regularizers.r1.gamma=0.5", "method.step=0.5"}, {{"starts.0.0", linear(-2, 2, 5)}, {"starts.0.1", linear(-2, 2, 5)}}, {"steps_to"}));
    CHECK_EQUAL(state.values[0][12], 0.0);  // the equilibrium itself
    for (double steps : state.values[0]) CHECK(steps >= 0 && steps < 200);
    CHECK(state.values[0][0] > state.values[0][12]);
}

TEST_CASE("the same bits on any number of threads, and after an interruption") {
    const SweepPlan plan = planOf("dirac", {"game.loss=nonsaturating", "regularizers.consensus.gamma=0.1", "steps=60"},
                                  {{"method.step", {0.01, 1, 23, Scale::logarithmic}}, {"game.target", linear(-1, 1, 27)}}, {"radius", "steps_to", "outcome"});
    const SweepState one = resultOf(plan, 1), many = resultOf(plan, 6);
    const auto checked = readSweep(plan).sweep;
    const Sweep& sweep = *checked;
    SweepState state = sweep.begin();
    std::mutex guard;
    int rounds = 0;
    for (bool complete = false; !complete && rounds < 100; ++rounds) {
        // A stop as soon as a few more chunks are done than before.
        std::stop_source source;
        const auto done = [&] {
            const std::lock_guard lock(guard);
            return std::ranges::count(state.done, 1);
        };
        const auto before = done();
        std::jthread watcher([&](const std::stop_token& end) {
            while (!end.stop_requested() && done() < before + 2) std::this_thread::yield();
            source.request_stop();
        });
        complete = sweep.run(state, guard, 2, source.get_token());
    }
    CHECK(rounds > 1);
    for (std::size_t m = 0; m < 3; ++m) {
        CHECK(sameBits(one.values[m], many.values[m]));
        CHECK(sameBits(one.values[m], state.values[m]));
        CHECK(one.reasons[m] == state.reasons[m]);
    }
}

TEST_CASE("a point that stays, and the equilibrium nearest to one") {
    SweepPlan plan = planOf("dirac", {}, {{"regularizers.r1.gamma", linear(0, 1, 3)}}, {"abscissa"});
    plan.at = {1, -1};
    CHECK_CLOSE(resultOf(plan).values[0][0], 0.1828242255, 1e-9);  // real although the orbits are circles
    plan.at = {1};
    CHECK(problemsOf(plan).find("--at: has 1 numbers, but the state has 2") != std::string::npos);
    plan.at.clear();
    plan.near = {0.3, 0.1};
    CHECK_CLOSE(resultOf(plan).values[0][0], 0.0, 1e-12);
}

TEST_CASE("where there is no equilibrium there is a reason, counted") {
    const SweepState state = resultOf(planOf("dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=0.7"}, {{"method.step", linear(0.1, 1, 10)}}, {"radius", "outcome"}));
    REQUIRE(state.reasons[0].size() == 1);
    CHECK_EQUAL(state.reasons[0].begin()->second, 10);
    CHECK(!state.reasons[0].begin()->first.empty());
    CHECK(state.reasons[1].empty());
    for (double code : state.values[1]) CHECK(code == 0 || code == -1);
}

TEST_CASE("wrong plans, all at once") {
    const Scenario dirac = defaultScenario("dirac");
    struct Row {
        std::vector<SweepAxis> axes;
        std::vector<std::string> measures;
        std::string message;
    };
    const SweepAxis step{"method.step", linear(0.1, 1, 10)};
    for (const Row& row : std::vector<Row>{
             {{}, {"radius"}, "--axis: is missing"},
             {{step}, {}, "--measure: is missing"},
             {{step}, {"radus"}, "--measure radus: is no measure; did you mean \"radius\"?"},
             {{step}, {"radius", "radius"}, "--measure radius: is asked for twice"},
             {{step, step}, {"radius"}, "--axis method.step: is an axis already"},
             {{{"method.stp", linear(0, 1, 2)}}, {"radius"}, "did you mean \"method.step\"?"},
             {{{"method.step", linear(0, 1, 2)}}, {"radius"}, "--axis method.step: is 0, but h must be a number above 0"},
             {{{"method.step", linear(0.1, -1, 2)}}, {"radius"}, "--axis method.step: is -1, but h must be a number above 0"},
             {{{"method.step", linear(0.1, 1, 0)}}, {"radius"}, "has 0 values, but must have at least 1"},
             {{{"game.target", {0, 1, 3, Scale::logarithmic}}}, {"radius"}, "both ends must be above 0"},
             {{{"steps", linear(0, 5, 3)}}, {"outcome"}, "is 2.5, but steps must be a whole number"},
             {{{"method.step", linear(0.1, 1, 1000000)}, {"game.target", linear(0, 1, 1000)}}, {"radius"}, "the axes give 1000000000 values, but at most 50000000"},
         }) {
        SECTION(row.message);
        SweepPlan plan;
        plan.scenario = dirac;
        plan.axes = row.axes;
        plan.measures = row.measures;
        const std::string text = problemsOf(plan);
        if (text.find(row.message) == std::string::npos) CHECK_EQUAL(text, row.message);
    }
    SweepPlan both;
    both.scenario = dirac;
    both.axes = {{"method.stp", linear(0, 1, 2)}};
    both.measures = {"x"};
    CHECK_EQUAL(readSweep(both).problems.size(), 2);
}
