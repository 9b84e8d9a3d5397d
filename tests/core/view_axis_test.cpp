// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers that views vary: their order, ranges, scales and labels, which of them move a spectrum, and what is said where none does.
#include "core/scenario/view_axis.h"
#include "tests/support/check.h"
#include "tests/support/scenarios.h"

#include <sstream>

using namespace ganscope;
using namespace ganscope::test;

namespace {

using AxisWords = std::vector<std::string>;

std::string numberPaths(const Scenario& s) {
    std::string text;
    for (const ParameterSlot& slot : numbersOf(s)) text += (text.empty() ? "" : " ") + slot.path;
    return text;
}

std::string axisPaths(const ViewAxes& axes) {
    std::string text = axes.objection;
    for (const ViewRange& range : axes.ranges) text += (text.empty() ? "" : " ") + range.slot.path;
    return text;
}

ViewRange rangeAlong(const Scenario& s, const std::string& path, const ViewAxis& axis = {}) {
    const SlotReading reading = findSlot(s, path);
    if (!reading.slot) FAIL(path + " " + reading.problem);
    return rangeOf(reading.scenario, *reading.slot, axis);
}

/// "low high scale" of a range.
std::string ends(const ViewRange& r) {
    std::ostringstream text;
    text << r.range.low << " " << r.range.high << (r.range.scale == Scale::linear ? " linear" : " logarithmic");
    return text.str();
}

}  // namespace

TEST_CASE("the numbers of a scenario are its regularizers', the method's, the game's, and no switches, names and lists") {
    CHECK_EQUAL(numberPaths(scenarioWith("dirac")), "method.step method.ratio game.target");
    CHECK_EQUAL(numberPaths(scenarioWith("dirac", {"method.id=flow"})), "game.target");
    CHECK_EQUAL(numberPaths(scenarioWith("gaussian-mean", {"method.id=momentum"})), "method.step method.beta game.sigma");
    CHECK_EQUAL(numberPaths(scenarioWith("bilinear", {"method.id=flow"})), "game.coupling game.p game.d");
    CHECK_EQUAL(numberPaths(scenarioWith(
                    "dirac", {"regularizers.clc.lambda=1", "regularizers.sgp.rho=2", "game.loss=lsgan", "method.id=lookahead"})),
                "regularizers.clc.lambda regularizers.clc.buffer regularizers.sgp.rho regularizers.sgp.anchor regularizers.sgp.spread "
                "method.step method.period method.alpha game.target");
}

TEST_CASE("a parameter runs through its slider, as far as the present value") {
    CHECK_EQUAL(ends(rangeAlong(scenarioWith("bilinear"), "game.p")), "-1 2 linear");
    CHECK_EQUAL(ends(rangeAlong(scenarioWith("bilinear", {"game.p=-3"}), "game.p")), "-3 2 linear");
    CHECK_EQUAL(ends(rangeAlong(scenarioWith("bilinear", {"game.p=3"}), "game.p")), "-1 3 linear");
    CHECK_EQUAL(ends(rangeAlong(scenarioWith("dirac"), "method.step")), "0.001 1 logarithmic");
    CHECK_EQUAL(ends(rangeAlong(scenarioWith("dirac", {"method.step=8"}), "method.step")), "0.001 8 logarithmic");
    CHECK_EQUAL(rangeAlong(scenarioWith("dirac", {"method.step=8"}), "method.step").present.value(), 8.0);
}

TEST_CASE("a start runs about its present value, steps and seeds from 0") {
    const Scenario s = scenarioWith("dirac", {"starts=[[0.5,-3]]", "steps=40", "seed=0"});
    CHECK_EQUAL(ends(rangeAlong(s, "starts.0.0")), "-0.5 1.5 linear");
    CHECK_EQUAL(ends(rangeAlong(s, "starts.0.1")), "-6 0 linear");
    CHECK_EQUAL(ends(rangeAlong(s, "steps")), "0 80 linear");
    CHECK_EQUAL(ends(rangeAlong(s, "seed")), "0 1 linear");
    CHECK_EQUAL(rangeAlong(s, "seed").range.count, 2);
    CHECK_EQUAL(rangeAlong(s, "steps").range.count, 81);
}

TEST_CASE("an axis states its own range and scale, and only what lies above 0 is logarithmic") {
    const Scenario s = scenarioWith("bilinear");
    const ViewAxis at0{"", {0, 2}, Scale::logarithmic}, above{"", {0.5, 2}, Scale::logarithmic}, plain{"", {0.25, 4}, {}};
    CHECK_EQUAL(ends(rangeAlong(s, "game.p", at0)), "0 2 linear");
    CHECK_EQUAL(ends(rangeAlong(s, "game.p", above)), "0.5 2 logarithmic");
    CHECK_EQUAL(ends(rangeAlong(s, "game.p", plain)), "0.25 4 linear");
    CHECK_EQUAL(ends(rangeAlong(s, "method.step", plain)), "0.25 4 logarithmic");
    CHECK_EQUAL(ends(rangeAlong(s, "method.step", {"", {}, Scale::linear})), "0.001 1 linear");
    CHECK_EQUAL(rangeAlong(s, "game.p", above).label.english, "p");
}

TEST_CASE("a whole number is counted between the ends, at most 4096 of them") {
    const Scenario s = scenarioWith("dirac", {"steps=5"});
    const std::pair<std::vector<double>, int> rows[] = {{{0, 4095}, 4096}, {{0, 4096}, 4096}, {{0, 9000}, 4096}, {{0, 4094}, 4095},
                                                        {{1, 2}, 2},       {{0.5, 3.5}, 3},   {{1.2, 1.8}, 1},   {{2, 2.5}, 1}};
    for (const auto& [range, count] : rows) CHECK_EQUAL(rangeAlong(s, "steps", {"", range, {}}).range.count, count);
}

TEST_CASE("numbers are labelled by their symbols") {
    CHECK_EQUAL(rangeAlong(scenarioWith("gaussian-mean"), "game.mean.0").label.english, "m_1");
    CHECK_EQUAL(rangeAlong(scenarioWith("gaussian-mean"), "game.mean.1").label.english, "m_2");
    CHECK_EQUAL(rangeAlong(scenarioWith("dirac"), "method.ratio").label.english, "h_D/h_G");
    CHECK_EQUAL(rangeAlong(scenarioWith("dirac"), "starts.0.1").label.english, "ψ at the start");
    CHECK_EQUAL(rangeAlong(scenarioWith("dirac"), "steps").label.english, "steps");
}

TEST_CASE("two numbers of one symbol are told apart, others are not") {
    const auto labels = [](const AxisWords& overrides) {
        const ViewAxes axes = mapAxes(scenarioWith("dirac", overrides));
        return axes.ranges.size() == 2 ? axes.ranges[0].label.english + ", " + axes.ranges[1].label.english : axes.objection;
    };
    CHECK_EQUAL(labels({"view.map.x.parameter=regularizers.r1.gamma", "view.map.y.parameter=regularizers.jare.gamma"}),
                "γ of r1, γ of jare");
    CHECK_EQUAL(labels({"view.map.x.parameter=regularizers.r1.gamma", "view.map.y.parameter=regularizers.clc.lambda"}), "γ, λ");
    CHECK_EQUAL(labels({"method.id=sga", "view.map.x.parameter=method.lambda", "view.map.y.parameter=regularizers.clc.lambda"}),
                "λ, λ of clc");
}

TEST_CASE("a number moves a spectrum where an eigenvalue goes further than a millionth of its size, and of one") {
    // λ = ±iω from ω = 1: the bound is 2·10⁻⁶. The update's, 1 ± ihω, moves a fifth as far.
    const auto moves = [](const char* range) {
        return axisPaths(alongAxis(scenarioWith("bilinear", {"method.id=flow", "view.along.range=" + std::string(range)})));
    };
    const std::string none = "needs a number that moves the spectrum of an equilibrium; this scenario has none";
    CHECK_EQUAL(moves("[1,1.0000022]"), "game.coupling");
    CHECK(moves("[1,1.0000019]") != "game.coupling");
    CHECK_EQUAL(axisPaths(alongAxis(scenarioWith("uniform-quadratic", {"method.id=flow"}))), none);
}

TEST_CASE("a number that leaves a game without an equilibrium moves no spectrum") {
    CHECK_EQUAL(axisPaths(alongAxis(scenarioWith("dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=0.7"}))),
                "needs a number that moves the spectrum of an equilibrium; this scenario has none");
    CHECK_EQUAL(axisPaths(mapAxes(scenarioWith("dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=0.7"}))),
                "needs two numbers that move the spectrum of an equilibrium; this scenario has none");
}

TEST_CASE("what an axis names is taken as it is, with its own complaints") {
    CHECK_EQUAL(axisPaths(alongAxis(scenarioWith("dirac", {"view.along.parameter=steps"}))), "steps");
    Scenario s = scenarioWith("dirac");
    s.view.along.parameter = "method.stp";
    CHECK(alongAxis(s).objection.starts_with(
        "needs a number to run along: method.stp there is no method.stp to set; did you mean \"method.step\"?"));
    CHECK(alongAxis(s).ranges.empty());
    const ViewAxes twice = mapAxes(scenarioWith("dirac", {"view.map.x.parameter=method.step", "view.map.y.parameter=method.step"}));
    CHECK_EQUAL(axisPaths(twice), "needs two different numbers, not method.step twice");
    const ViewAxes named = alongAxis(scenarioWith("dirac", {"view.along.parameter=method.ratio", "view.along.range=[1,2]"}));
    REQUIRE(named.ranges.size() == 1);
    CHECK_EQUAL(ends(named.ranges[0]), "1 2 logarithmic");
    CHECK_EQUAL(named.ranges[0].present.value(), 1.0);
    const ViewAxes added = alongAxis(scenarioWith("dirac", {"view.along.parameter=regularizers.r1.gamma"}));
    REQUIRE(added.ranges.size() == 1);
    CHECK(!added.ranges[0].present);
    CHECK_EQUAL(added.scenario.regularizers.size(), 1);
}

TEST_CASE("a map's step goes up, and its other number is the first that moves a spectrum") {
    CHECK_EQUAL(axisPaths(mapAxes(scenarioWith("dirac"))), "method.ratio method.step");
    CHECK_EQUAL(axisPaths(mapAxes(scenarioWith("dirac", {"method.id=momentum"}))), "method.beta method.step");
    CHECK_EQUAL(axisPaths(mapAxes(scenarioWith("dirac", {"view.map.y.parameter=method.ratio"}))), "game.target method.ratio");
    CHECK_EQUAL(axisPaths(mapAxes(scenarioWith("dirac", {"view.map.x.parameter=method.step"}))), "method.step method.ratio");
    CHECK_EQUAL(axisPaths(mapAxes(scenarioWith("bilinear", {"method.id=flow"}))), "game.coupling game.p");
    CHECK_EQUAL(axisPaths(mapAxes(scenarioWith("bilinear", {"method.id=flow", "view.map.x.parameter=game.d"}))), "game.d game.coupling");
}

TEST_CASE("a map shows steps evenly, unless the present one stands low or the axis says otherwise") {
    const auto scaleUp = [](const AxisWords& overrides) {
        const ViewAxes axes = mapAxes(scenarioWith("dirac", overrides));
        return axes.ranges.size() == 2 && axes.ranges[1].slot.path == "method.step" ? ends(axes.ranges[1]) : axisPaths(axes);
    };
    CHECK_EQUAL(scaleUp({"method.step=0.051"}), "0.001 1 linear");
    CHECK_EQUAL(scaleUp({"method.step=0.05"}), "0.001 1 logarithmic");  // 20 of them are the slider's end
    CHECK_EQUAL(scaleUp({"method.step=0.049"}), "0.001 1 logarithmic");
    CHECK_EQUAL(scaleUp({"view.map.y.scale=logarithmic"}), "0.001 1 logarithmic");
    CHECK_EQUAL(scaleUp({"view.map.y.parameter=method.step", "view.map.y.range=[0.1,0.5]"}), "0.1 0.5 logarithmic");
    CHECK_EQUAL(ends(mapAxes(scenarioWith("dirac")).ranges.at(0)), "0.1 10 logarithmic");  // the ratio keeps its own
}
