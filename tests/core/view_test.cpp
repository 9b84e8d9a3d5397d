// SPDX-License-Identifier: GPL-3.0-or-later
// How a scenario is looked at: what is accepted, what views vary by themselves, and that a family is the system it claims to be.
#include "core/analysis/evaluation.h"
#include "core/scenario/applicability.h"
#include "core/scenario/presets.h"
#include "core/scenario/view_axis.h"
#include "tests/support/check.h"

#include <sstream>

using namespace ganscope;

namespace {

Scenario scenario(const std::string& game, const std::vector<std::string>& overrides = {}) {
    Reading reading = readScenario(R"({"ganscope": 1, "game": {"id": ")" + game + R"("}})", overrides);
    for (const Problem& problem : reading.problems) ganscope::test::recordFailure(__FILE__, __LINE__, toText(problem));
    if (!reading.scenario) FAIL("not a scenario");
    return std::move(*reading.scenario);
}

std::string firstProblem(const std::string& override) {
    const Reading reading = readScenario(R"({"ganscope": 1, "game": {"id": "dirac"}})", {&override, 1});
    return reading.problems.empty() ? "" : toText(reading.problems.front());
}

std::string paths(const ViewAxes& axes) {
    std::string text = axes.objection;
    for (const ViewRange& range : axes.ranges) text += (text.empty() ? "" : " ") + range.slot.path;
    return text;
}

}  // namespace

TEST_CASE("a view round trips, and overrides reach all of it") {
    const Scenario s = scenario("dirac", {"view.figure=locus", "view.along.parameter=regularizers.r1.gamma", "view.along.range=[0,1.5]",
                                          "view.along.scale=linear", "view.map.x.parameter=method.step", "view.map.measure=abscissa",
                                          "view.measures=[\"radius\",\"rate\"]", "view.basins.steps=50",
                                          "view.curves=[{\"label\":\"a\",\"set\":[\"game.loss=wgan\"],\"along\":\"method.step\",\"factor\":2}]",
                                          "view.curves.0.label=b"});
    CHECK_EQUAL(s.view.figure, "locus");
    CHECK_EQUAL(s.view.along.parameter, "regularizers.r1.gamma");
    CHECK(s.view.along.range == std::vector<double>({0, 1.5}));
    CHECK(s.view.along.scale == Scale::linear);
    CHECK_EQUAL(s.view.mapX.parameter, "method.step");
    CHECK_EQUAL(s.view.mapMeasure, "abscissa");
    CHECK(s.view.basinSteps == 50);
    REQUIRE(s.view.curves.size() == 1);
    CHECK_EQUAL(s.view.curves[0].label, "b");
    CHECK_EQUAL(s.view.curves[0].factor, 2.0);
    const Reading back = readScenario(writeScenario(s));
    REQUIRE(back.scenario.has_value());
    CHECK(*back.scenario == s);
}

TEST_CASE("what is wrong in a view is told with its place") {
    CHECK_EQUAL(firstProblem("view.along.parameter=method.stp"),
                "--set view.along.parameter=method.stp: there is no method.stp to set; did you mean \"method.step\"? (possible are method.id, method.step, method.ratio)");
    CHECK_EQUAL(firstProblem("view.along={\"parameter\":\"method.step\",\"range\":[0,1]}"),
                "--set view.along={\"parameter\":\"method.step\",\"range\":[0,1]}: /view/along/range/0 is 0, but h must be a number above 0");
    CHECK(firstProblem("view.along.range=[2,1]").find("the first below the second") != std::string::npos);
    CHECK(firstProblem("view.map.z=1").find("is not a key known here") != std::string::npos);
    CHECK(firstProblem("view.map.measure=size").find("must be one of radius") != std::string::npos);
    CHECK(firstProblem("view.measures=[]").find("must be a list of measures") != std::string::npos);
    CHECK(firstProblem("view.curves=[{\"set\":[\"game.los=wgan\"]}]").find("/view/curves/0/set") != std::string::npos);
    CHECK(firstProblem("view.curves=[{\"along\":\"game\"}]").find("/view/curves/0/along") != std::string::npos);
    CHECK(firstProblem("view.basins.steps=0").find("whole number from 1") != std::string::npos);
    CHECK(firstProblem("view.curves.0.label=b").find("does not have") != std::string::npos || !firstProblem("view.curves.0.label=b").empty());
}

TEST_CASE("whole numbers are taken from the first to the last that a complaint names, and no others") {
    for (const std::string key : {"view.plane.step", "view.plane.seed", "view.spectrum.batches"}) {
        SECTION(key);
        const std::string told = firstProblem(key + "=-7"), from = " whole number from ";
        REQUIRE(told.find(from) != std::string::npos);
        std::istringstream bounds(told.substr(told.find(from) + from.size()));
        std::int64_t least = 0, most = 0;
        std::string to;
        REQUIRE(bool(bounds >> least >> to >> most));
        const auto taken = [&](const std::string& value) { return withOverrides(defaultScenario("lq"), std::vector<std::string>{key + "=" + value}).scenario.has_value(); };
        for (const std::int64_t whole : {least, least + 1, most}) CHECK(taken(std::to_string(whole)));
        for (const std::int64_t beyond : {least - 1, most + 1}) CHECK(!taken(std::to_string(beyond)));
        CHECK(!taken(std::to_string(least) + ".5"));
        CHECK(!taken("\"1\""));
    }
}

TEST_CASE("views vary numbers that matter") {
    CHECK_EQUAL(paths(alongAxis(scenario("dirac", {"regularizers.r1.gamma=0.3"}))), "regularizers.r1.gamma");
    CHECK_EQUAL(paths(mapAxes(scenario("dirac", {"regularizers.r1.gamma=0.3"}))), "regularizers.r1.gamma method.step");
    CHECK(mapAxes(scenario("dirac", {"regularizers.r1.gamma=0.3"})).ranges.at(1).range.scale == Scale::linear);
    CHECK(mapAxes(scenario("dirac", {"regularizers.r1.gamma=0.3", "method.step=0.002"})).ranges.at(1).range.scale == Scale::logarithmic);
    CHECK_EQUAL(paths(alongAxis(scenario("dirac"))), "method.step");
    // Clipping does nothing at the equilibrium; the step does.
    CHECK_EQUAL(paths(alongAxis(scenario("dirac", {"game.loss=wgan", "regularizers.clip.bound=1"}))), "method.step");
    CHECK_EQUAL(paths(alongAxis(scenario("bilinear", {"method.id=flow"}))), "game.coupling");
    CHECK_EQUAL(paths(mapAxes(scenario("dirac", {"method.id=flow"}))), "needs two numbers that move the spectrum of an equilibrium; this scenario has one");
    const ViewAxes named = mapAxes(scenario("dirac", {"view.map.x.parameter=regularizers.r1.gamma", "view.map.x.range=[0,2]"}));
    CHECK_EQUAL(paths(named), "regularizers.r1.gamma method.step");
    REQUIRE(named.ranges.size() == 2);
    CHECK(!named.ranges[0].present.has_value());  // the scenario has no R1
    CHECK(named.ranges[1].present.has_value());
    CHECK_EQUAL(named.ranges[0].label.english, "γ");
    CHECK_EQUAL(named.ranges[0].range.high, 2.0);
    // What one axis names the other does not take.
    const ViewAxes across = mapAxes(scenario("dirac", {"regularizers.r1.gamma=0.3", "view.map.y.parameter=regularizers.r1.gamma"}));
    REQUIRE(across.ranges.size() == 2);
    CHECK(across.ranges[0].slot.path != "regularizers.r1.gamma" && across.ranges[1].slot.path == "regularizers.r1.gamma");
    const ViewAxes two = mapAxes(scenario("gaussian-mean", {"view.map.x.parameter=regularizers.r1.gamma", "view.map.y.parameter=regularizers.jare.gamma"}));
    REQUIRE(two.ranges.size() == 2);
    CHECK_EQUAL(two.ranges[0].label.english, "γ of r1");
    CHECK(!mapAxes(scenario("dirac", {"view.map.x.parameter=method.step", "view.map.y.parameter=method.step"})).objection.empty());
}

TEST_CASE("a family has the system of its scenario, whatever the regularizer") {
    for (const RegularizerEntry* regularizer : catalogue::regularizers())
        for (const char* game : {"dirac", "gaussian-mean"}) {
            Scenario s = defaultScenario(game);
            const Values values(regularizer->parameters);
            if (!objection(*regularizer, values, s).empty()) continue;
            SECTION(std::string(regularizer->id) + " on " + game);
            s.regularizers.push_back({std::string(regularizer->id), values});
            for (const ParameterSlot& slot : numbersOf(s)) {
                const ScenarioFamily family(s, {slot});
                const auto cursor = family.cursor();
                const double present = valueIn(s, slot);
                for (const double p : {rangeOf(s, slot).range.at(0.3), present}) {
                    if (!complaint(s, slot, p).empty()) continue;
                    Scenario other = s;
                    setValue(other, slot, p);
                    const System system = buildSystem(other);
                    const Member& member = cursor->at({&p, 1});
                    const Vec<double> w(static_cast<std::size_t>(system.dynamics->size()), 0.3);
                    CHECK(member.dynamics->field<double>(View<double>(w)) == system.dynamics->field<double>(View<double>(w)));
                    CHECK(member.method->rest(w) == system.method->rest(w));
                    const Evaluation a = evaluate(*member.dynamics, *member.method, w), b = evaluate(*system.dynamics, *system.method, w);
                    CHECK(a.update.values == b.update.values);
                }
            }
        }
}

TEST_CASE("a whole number goes through all that there are, whatever its scale") {
    const Scenario s = scenario("dirac", {"method.id=unrolled"});
    const SlotReading depth = findSlot(s, "method.depth");
    REQUIRE(depth.slot && depth.slot->isWhole());
    ViewAxis axis;
    axis.range = {1, 8};
    axis.scale = Scale::logarithmic;
    const ViewRange range = rangeOf(s, *depth.slot, axis);
    CHECK(range.range.scale == Scale::linear);
    CHECK_EQUAL(range.range.count, 8);
    for (int k = 0; k < 8; ++k) CHECK_EQUAL(range.range.value(k), k + 1.0);
}
