// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of sweeps at both sides of every limit: what is accepted, what is refused, and under whose name.
#include "core/math/number.h"
#include "core/simulation/sweep.h"
#include "tests/support/check.h"
#include "tests/support/scenarios.h"

#include <limits>

using namespace ganscope;
using namespace ganscope::test;

namespace {

SweepPlan sweepPlan(std::string_view game, std::vector<SweepAxis> axes, std::vector<std::string> measures = {"radius"}) {
    SweepPlan plan;
    plan.scenario = scenarioWith(game);
    plan.axes = std::move(axes);
    plan.measures = std::move(measures);
    return plan;
}

/// Everything that is wrong with a plan, a line each; empty exactly when there is a sweep.
std::string complaintsAbout(const SweepPlan& plan) {
    const SweepReading reading = readSweep(plan);
    std::string text;
    for (const Problem& problem : reading.problems) text += toText(problem) + "\n";
    CHECK_EQUAL(text.empty(), reading.sweep != nullptr);
    return text;
}

SweepState completed(const SweepPlan& plan) {
    const auto sweep = readSweep(plan).sweep;
    REQUIRE(sweep != nullptr);
    SweepState state = sweep->begin();
    std::mutex guard;
    CHECK(sweep->run(state, guard, 1, {}));
    return state;
}

bool textHas(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

SweepAxis evenAxis(std::string path, double low, double high, int count) {
    return {std::move(path), {low, high, count, Scale::linear}};
}
SweepAxis factorAxis(std::string path, double low, double high, int count) {
    return {std::move(path), {low, high, count, Scale::logarithmic}};
}

}  // namespace

TEST_CASE("two axes are the same only if game, regularizer, method or start, parameter and entry agree") {
    struct Row {
        const char *game, *first, *second;
        bool same;
    };
    for (const Row& row : std::vector<Row>{{"dirac", "method.step", "method.ratio", false},
                                           {"dirac", "regularizers.r1.gamma", "regularizers.r2.gamma", false},
                                           {"dirac", "regularizers.r1.gamma", "regularizers.jare.gamma", false},
                                           {"gaussian-mean", "game.mean.0", "game.mean.1", false},
                                           {"gaussian-mean", "game.sigma", "regularizers.instance-noise.sigma", false},
                                           {"gaussian-mean", "starts.0.0", "starts.0.1", false},
                                           {"gaussian-mean", "game.mean.0", "starts.0.0", false},
                                           {"dirac", "method.step", "steps", false},
                                           {"dirac", "regularizers.r1.gamma", "regularizers.0.gamma", true},
                                           {"gaussian-mean", "game.mean.1", "game.mean.1", true},
                                           {"dirac", "starts.0.1", "starts.0.1", true},
                                           {"dirac", "steps", "steps", true}}) {
        SECTION(std::string(row.first) + " " + row.second);
        const std::string text = complaintsAbout(sweepPlan(row.game, {evenAxis(row.first, 1, 2, 2), evenAxis(row.second, 1, 2, 2)}));
        CHECK_EQUAL(text, row.same ? "--axis " + std::string(row.second) + ": is an axis already\n" : "");
    }
    SweepPlan twoStarts = sweepPlan("dirac", {evenAxis("starts.0.0", 1, 2, 2), evenAxis("starts.1.0", 1, 2, 2)});
    twoStarts.scenario.starts = {{1, 1}, {2, 2}};
    CHECK_EQUAL(complaintsAbout(twoStarts), "");
}

TEST_CASE("one value is enough, none is too few; of a logarithmic axis both ends are above 0") {
    CHECK_EQUAL(complaintsAbout(sweepPlan("dirac", {evenAxis("method.step", 1, 1, 1)})), "");
    for (const int count : {0, -3})
        CHECK_EQUAL(complaintsAbout(sweepPlan("dirac", {evenAxis("method.step", 1, 2, count)})),
                    "--axis method.step: has " + std::to_string(count) + " values, but must have at least 1\n");
    struct Row {
        double low, high;
        bool allowed;
    };
    for (const Row& row : std::vector<Row>{{0.5, 2, true},
                                           {2, 0.5, true},
                                           {1e-9, 1, true},
                                           {0, 2, false},
                                           {2, 0, false},
                                           {-1, 2, false},
                                           {2, -1, false},
                                           {-2, -1, false}}) {
        SECTION(toText(row.low) + " to " + toText(row.high));
        CHECK_EQUAL(complaintsAbout(sweepPlan("dirac", {factorAxis("game.target", row.low, row.high, 5)})),
                    row.allowed ? ""
                                : "--axis game.target: is logarithmic from " + toText(row.low) + " to " + toText(row.high) +
                                      ", but both ends must be above 0\n");
        CHECK_EQUAL(complaintsAbout(sweepPlan("dirac", {evenAxis("game.target", row.low, row.high, 5)})), "");
    }
}

TEST_CASE("both ends of an axis must be acceptable, and of a whole number every value") {
    for (const int count : {2, 3, 4, 5, 17}) {
        SECTION(std::to_string(count));
        CHECK(textHas(complaintsAbout(sweepPlan("dirac", {evenAxis("method.step", 0, 1, count)})), "is 0, but h must be a number above 0"));
        CHECK(textHas(complaintsAbout(sweepPlan("dirac", {evenAxis("method.step", 1, -1e-3, count)})),
                      "is -0.001, but h must be a number above 0"));
        CHECK_EQUAL(complaintsAbout(sweepPlan("dirac", {evenAxis("method.step", 1, 1e-3, count)})), "");
    }
    CHECK_EQUAL(complaintsAbout(sweepPlan("dirac", {evenAxis("steps", 10, 50, 5)}, {"outcome"})), "");
    CHECK(textHas(complaintsAbout(sweepPlan("dirac", {evenAxis("steps", 0, 6, 5)}, {"outcome"})), "--axis steps: is 1.5, but"));
    CHECK(textHas(complaintsAbout(sweepPlan("dirac", {factorAxis("steps", 1, 9, 4)}, {"outcome"})), "--axis steps: is 2.08"));
    CHECK_EQUAL(complaintsAbout(sweepPlan("dirac", {factorAxis("steps", 9, 9, 1)}, {"outcome"})), "");
}

TEST_CASE("fifty million values at most, of all measures and axes together") {
    constexpr int most = 50'000'000;
    const auto refused = [](const std::string& number) {
        return "--axis: the axes give " + number + " values, but at most 50000000 are computed at once\n";
    };
    struct Row {
        std::vector<int> counts;
        std::vector<std::string> measures;
        std::string complaint;
    };
    const std::vector<std::string> one{"radius"}, two{"radius", "rate"};
    for (const Row& row : std::vector<Row>{{{most}, one, ""},
                                           {{most + 1}, one, refused("50000001")},
                                           {{most / 2}, two, ""},
                                           {{most / 2 + 1}, two, refused("50000002")},
                                           {{5000, 10000}, one, ""},
                                           {{5001, 10000}, one, refused("50010000")},
                                           {{5000, 10000}, two, refused("100000000")},
                                           {{1 << 23, (1 << 30) - 1}, one, refused("9007199246352384")},
                                           {{1 << 23, 1 << 30}, one, refused(toText(9007199254740992.0, 3))},
                                           {{100'000'000, 100'000'000}, one, refused(toText(1e16, 3))},
                                           {{2'000'000'000, 2'000'000'000}, two, refused(toText(8e18, 3))}}) {
        SECTION(std::to_string(row.counts.back()));
        std::vector<SweepAxis> axes{evenAxis("method.step", 0.1, 1, row.counts[0])};
        if (row.counts.size() > 1) axes.push_back(evenAxis("game.target", 0, 1, row.counts[1]));
        CHECK_EQUAL(complaintsAbout(sweepPlan("dirac", axes, row.measures)), row.complaint);
    }
    // Of a plan that is wrong otherwise the size is not spoken of.
    CHECK(!textHas(complaintsAbout(sweepPlan("dirac", {evenAxis("method.step", 0.1, 1, most + 1)}, {"radus"})), "at once"));
}

TEST_CASE("each measure once, wherever it is said again") {
    const std::vector<SweepAxis> axes{evenAxis("method.step", 0.1, 1, 2)};
    CHECK_EQUAL(complaintsAbout(sweepPlan("dirac", axes, {"radius", "rate", "outcome", "steps_to"})), "");
    CHECK_EQUAL(complaintsAbout(sweepPlan("dirac", axes, {"radius", "rate", "radius"})), "--measure radius: is asked for twice\n");
    CHECK_EQUAL(complaintsAbout(sweepPlan("dirac", axes, {"rate", "radius", "radius"})), "--measure radius: is asked for twice\n");
    const std::string unknown = complaintsAbout(sweepPlan("dirac", axes, {"beauty", "beauty"}));
    CHECK(textHas(unknown, "--measure beauty: is no measure") && !textHas(unknown, "twice"));
    for (const SweepMeasure& measure : sweepMeasures()) CHECK(textHas(unknown, std::string(measure.id)));
}

TEST_CASE("a point has as many finite numbers as the state, and is either followed or stays") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    struct Row {
        std::vector<double> at, near;
        std::string complaint;
    };
    for (const Row& row :
         std::vector<Row>{{{}, {}, ""},
                          {{1, 2}, {}, ""},
                          {{}, {0, 0}, ""},
                          {{1}, {}, "--at: has 1 numbers, but the state has 2\n"},
                          {{1, 2, 3}, {}, "--at: has 3 numbers, but the state has 2\n"},
                          {{}, {1}, "--near: has 1 numbers, but the state has 2\n"},
                          {{1, infinity}, {}, "--at: must hold finite numbers\n"},
                          {{}, {infinity, 0}, "--near: must hold finite numbers\n"},
                          {{1, 2}, {0, 0}, "--near: asks for an equilibrium, --at for a point that stays: give one of them\n"}}) {
        SECTION(row.complaint);
        SweepPlan plan = sweepPlan("dirac", {evenAxis("method.step", 0.1, 1, 2)});
        plan.at = row.at;
        plan.near = row.near;
        CHECK_EQUAL(complaintsAbout(plan), row.complaint);
    }
}

TEST_CASE("a tolerance is a finite number above 0") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const double tolerance : {1e-300, 0.5, 3.0, 0.0, -1.0, infinity, -infinity, std::numeric_limits<double>::quiet_NaN()}) {
        SECTION(toText(tolerance));
        SweepPlan plan = sweepPlan("dirac", {evenAxis("method.step", 0.1, 1, 2)});
        plan.tolerance = tolerance;
        const bool allowed = tolerance > 0 && tolerance < infinity;
        CHECK_EQUAL(complaintsAbout(plan), allowed ? "" : "--tolerance: is " + toText(tolerance) + ", but must be a number above 0\n");
    }
}

TEST_CASE("a path arrives with the first step that is nearer than the tolerance, within the scenario's steps") {
    // Without coupling each step of ½ halves the state: from 1 on, 2^-k is reached at step k and is below 2^-k's double then.
    for (const int allowed : {0, 5, 6, 7, 100}) {
        SECTION(std::to_string(allowed));
        SweepPlan plan = sweepPlan("bilinear", {evenAxis("method.step", 0.5, 0.5, 1)}, {"steps_to"});
        plan.scenario =
            scenarioWith("bilinear", {"game.coupling=0", "game.p=1", "game.d=1", "starts=[[1,0]]", "steps=" + std::to_string(allowed)});
        plan.tolerance = 1.0 / 32;
        for (const bool withOutcome : {false, true}) {
            plan.measures = withOutcome ? std::vector<std::string>{"outcome", "steps_to"} : std::vector<std::string>{"steps_to"};
            const auto sweep = readSweep(plan).sweep;
            REQUIRE(sweep != nullptr);
            SweepState state = sweep->begin();
            std::mutex guard;
            CHECK(sweep->run(state, guard, 1, {}));
            const std::size_t m = withOutcome ? 1 : 0;
            if (allowed < 6) {
                CHECK(std::isnan(state.values[m][0]));
                CHECK_EQUAL(state.reasons[m].begin()->first, "not within the scenario's steps");
            } else {
                CHECK_EQUAL(state.values[m][0], 6.0);
            }
            if (withOutcome) CHECK_EQUAL(state.values[0][0], allowed < 6 ? 0.0 : 1.0);
        }
    }
}

TEST_CASE("a path that leaves does not arrive; without a start there is no path, and the point is measured all the same") {
    SweepPlan plan = sweepPlan("dirac", {evenAxis("method.step", 1, 1, 1)}, {"steps_to", "radius", "outcome"});
    plan.scenario = scenarioWith("dirac", {"game.loss=wgan"});
    const SweepState away = completed(plan);
    CHECK_EQUAL(away.reasons[0].begin()->first, "the path diverges");
    CHECK_CLOSE(away.values[1][0], std::sqrt(2.0), 1e-12);
    CHECK_EQUAL(away.values[2][0], -1.0);
    plan.scenario.starts.clear();
    const SweepState none = completed(plan);
    for (const std::size_t m : {0U, 2U}) {
        CHECK(std::isnan(none.values[m][0]));
        CHECK_EQUAL(none.reasons[m].begin()->first, "the scenario has no start");
    }
    CHECK_CLOSE(none.values[1][0], std::sqrt(2.0), 1e-12);
}

TEST_CASE("each measure of a path is had alone, and where there is no point the way to it has the reason of the point") {
    SweepPlan plan = sweepPlan("dirac", {evenAxis("method.step", 0.5, 0.5, 1)}, {"outcome"});
    plan.scenario = scenarioWith("dirac", {"regularizers.r1.gamma=0.5"});
    CHECK_EQUAL(completed(plan).values[0][0], 1.0);
    plan.scenario = scenarioWith("dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=0.7", "steps=20"});
    plan.measures = {"radius", "steps_to"};
    const SweepState none = completed(plan);
    REQUIRE(none.reasons[0].size() == 1 && none.reasons[1].size() == 1);
    CHECK_EQUAL(none.reasons[1].begin()->first, none.reasons[0].begin()->first);
    CHECK(std::isnan(none.values[1][0]));
}
