// SPDX-License-Identifier: GPL-3.0-or-later
// What lessons expect: every measure by its closed form, what cannot be measured with its reason, and when it
// holds.
#include "core/scenario/scenario_json.h"
#include "core/simulation/expectation.h"

#include "tests/support/check.h"

#include <cmath>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// The unit rotation under simultaneous descent with h = 0.5, from (1, 0).
Scenario rotation(std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"method.id=simultaneous", "method.step=0.5", "starts=[[1,0]]"});
    return withOverrides(defaultScenario("bilinear"), more).scenario.value();
}

Quantity number(Expectation e, const Scenario& s = rotation()) {
    return measured(e, s);
}

std::string why(Expectation e, const Scenario& s = rotation()) {
    const Quantity q = measured(e, s);
    CHECK(!q.value);
    return q.why;
}

}  // namespace

TEST_CASE("measures of a path: each step of a rotation turns by atan h and grows by sqrt(1 + h²)") {
    const double turn = std::atan(0.5), growth = std::sqrt(1.25);
    const auto x = [&](int k) { return std::pow(growth, k) * std::cos(k * turn); };
    CHECK_CLOSE(*number({.measure = "coordinate", .after = 7}).value, x(7), 1e-12);
    CHECK_CLOSE(std::abs(*number({.measure = "coordinate", .after = 7, .of = 1}).value),
                std::pow(growth, 7) * std::abs(std::sin(7 * turn)), 1e-12);
    CHECK_CLOSE(*number({.measure = "distance", .after = 7}).value, std::pow(growth, 7), 1e-12);
    CHECK_CLOSE(*number({.measure = "distance", .at = {3, 4}, .after = 0}).value, std::hypot(2, 4), 1e-15);
    double largest = 0;  // of the second half: states after steps 6 … 10 of 10
    for (int k = 6; k <= 10; ++k) largest = std::max(largest, std::abs(x(k)));
    CHECK_CLOSE(*number({.measure = "amplitude", .after = 10}).value, largest, 1e-12);
    const Scenario halving = rotation({"game.coupling=0", "game.p=1", "game.d=1"});
    for (const int after : {9, 10}) CHECK_CLOSE(*number({.measure = "amplitude", .after = after}, halving).value, std::pow(0.5, 6), 1e-15);
    CHECK_EQUAL(why({.measure = "coordinate", .after = 1, .of = 2}), "the state has no entry 2");
    CHECK_EQUAL(why({.measure = "average", .after = 1}), "the method keeps no average");
    CHECK_EQUAL(why({.measure = "distance", .after = 1000}), "‖w‖ passed 1e9 at step 186");
    CHECK_EQUAL(why({.measure = "distance", .at = {1}, .after = 1}), "the point has 1 numbers, the state 2");
    for (const char* measure : {"coordinate", "amplitude", "distance", "average"})
        CHECK_EQUAL(why({.measure = measure, .after = 1}, rotation({"starts=[]"})), "the scenario has no start");
    std::stop_source stopped;
    stopped.request_stop();
    CHECK_EQUAL(
        measured({.measure = "distance", .at = {0, 0}, .after = 5}, rotation(), stopped.get_token()).why,
        "stopped");
    const Quantity mean = number({.measure = "average", .after = 1}, rotation({"method.id=average"}));
    CHECK(mean.value.has_value());
}

TEST_CASE("measures of a spectrum, of a scenario's numbers, and of what is not there") {
    CHECK_CLOSE(*number({.measure = "frequency"}).value, 1, 1e-14);
    CHECK_CLOSE(*number({.measure = "frequency"}, rotation({"game.coupling=3"})).value, 3, 1e-14);
    CHECK_CLOSE(*number({.measure = "radius"}).value, std::sqrt(1.25), 1e-14);
    CHECK_CLOSE(*number({.measure = "eigenvalue", .is = Complex(0, 1)}).value, 0, 1e-14);
    CHECK_CLOSE(*number({.measure = "eigenvalue", .is = Complex(0.3, 1.4)}).value, 0.5, 1e-14);
    CHECK_CLOSE(*number({.measure = "multiplier", .is = Complex(1, -0.5)}).value, 0, 1e-14);
    CHECK_CLOSE(*number({.measure = "multiplier", .is = Complex(1, 0)}).value, 0.5, 1e-14);
    CHECK(!why({.measure = "multiplier", .is = Complex(1, 0)}, rotation({"method.id=adam"})).empty());
    CHECK_EQUAL(*number({.measure = "starts"}, rotation()).value, 1);
    CHECK_EQUAL(*number({.measure = "method.step"}).value, 0.5);
    CHECK_EQUAL(*number({.measure = "method.step", .set = {"method.step=0.25"}}).value, 0.25);
    CHECK_EQUAL(*number({.measure = "game.coupling"}).value, 1);
    CHECK_EQUAL(why({.measure = "regularizers.r1.gamma"},
                    withOverrides(defaultScenario("dirac"), {}).scenario.value()),
                "there is no such regularizer");
    CHECK(why({.measure = "method.stp"}).find("step") != std::string::npos);
    CHECK(why({.measure = "radius", .set = {"method.step=-1"}}).find("-1") != std::string::npos);
    CHECK_EQUAL(why({.measure = "beauty"}), "is not a measure");
}

TEST_CASE("an expectation holds strictly between its bounds, and within its tolerance of a number") {
    const auto at = [](double x) { return Quantity{x, ""}; };
    const Expectation between{.measure = "radius", .below = 2, .above = 1};
    for (const auto& [x, is] : std::vector<std::pair<double, bool>>{
             {1, false}, {1.0001, true}, {1.9999, true}, {2, false}, {-5, false}, {7, false}})
        CHECK_EQUAL(holds(between, at(x)), is);
    const Expectation near{.measure = "radius", .is = Complex(3, 0), .within = 0.25};
    for (const auto& [x, is] : std::vector<std::pair<double, bool>>{
             {3, true}, {3.25, true}, {2.75, true}, {3.26, false}, {2.74, false}, {0.1, false}})
        CHECK_EQUAL(holds(near, at(x)), is);
    // Of an eigenvalue the number is a distance already.
    const Expectation value{.measure = "eigenvalue", .is = Complex(3, 1), .within = 0.25};
    for (const auto& [x, is] :
         std::vector<std::pair<double, bool>>{{0, true}, {0.25, true}, {0.26, false}, {3, false}})
        CHECK_EQUAL(holds(value, at(x)), is);
    CHECK(!holds(between, {std::nullopt, "there is none"}));
    CHECK_EQUAL(failureText({.measure = "radius", .below = 1, .line = 12}, at(1.5)),
                "line 12: radius is 1.5, but should be below 1");
    CHECK_EQUAL(failureText({.measure = "radius", .above = 2, .is = Complex(3, 0), .within = 0.5, .line = 3},
                            at(1.5)),
                "line 3: radius is 1.5, but should be 3 within 0.5 above 2");
    CHECK_EQUAL(
        failureText({.measure = "multiplier", .is = Complex(1, -2), .within = 0.5, .line = 4}, at(0.75)),
        "line 4: multiplier is nearest at a distance of 0.75, but should be 1 + -2i within 0.5");
    CHECK_EQUAL(failureText({.measure = "radius", .below = 1, .line = 5}, {std::nullopt, "there are none"}),
                "line 5: radius does not exist (there are none), but should be below 1");
}

TEST_CASE("an average is that of the states after each step, and its distance is to the equilibrium or to a point") {
    const Scenario s = rotation({"method.id=average", "method.uniform=true", "method.alternating=false"});
    // (1, 0), (1, ½), (¾, 1) up to a sign: the means are (1, ½) and (⅞, ¾).
    CHECK_CLOSE(*number({.measure = "average", .after = 1}, s).value, std::hypot(1, 0.5), 1e-14);
    CHECK_CLOSE(*number({.measure = "average", .after = 2}, s).value, std::hypot(0.875, 0.75), 1e-14);
    CHECK_CLOSE(*number({.measure = "distance", .after = 2}, s).value, std::hypot(0.75, 1), 1e-14);
    CHECK_CLOSE(*number({.measure = "average", .at = {3.875, 0}, .after = 2}, s).value, std::hypot(3, 0.75), 1e-14);
}

TEST_CASE("starts are counted, entries are those of the state, and of a point where nothing has a number there are no eigenvalues") {
    CHECK_EQUAL(*number({.measure = "starts"}, rotation({"starts=[[1,0],[2,0],[0,3]]"})).value, 3);
    CHECK_EQUAL(*number({.measure = "coordinate", .after = 0, .of = 1}, rotation({"starts=[[4,5],[2,0]]"})).value, 5);
    CHECK_EQUAL(*number({.measure = "coordinate", .after = 0}, rotation({"starts=[[4,5]]"})).value, 4);
    CHECK_EQUAL(*number({.measure = "amplitude", .after = 2, .of = 1}, rotation({"starts=[[0,-5]]", "game.coupling=0"})).value, 5);
    CHECK_EQUAL(*number({.measure = "amplitude", .after = 1, .of = 1}, rotation({"starts=[[0,-5]]", "game.coupling=0"})).value, 5);
    const char* outside = "the point lies outside the game's domain: entry 1 of the state is 1.5, but it must be above 0 and below 1";
    CHECK_EQUAL(why({.measure = "eigenvalue", .at = {0.5, 1.5}, .is = Complex(0, 1)}, defaultScenario("atom")), outside);
    CHECK_EQUAL(why({.measure = "frequency", .at = {0.5, 1.5}}, defaultScenario("atom")), outside);
    CHECK_EQUAL(why({.measure = "distance", .at = {1, 2, 3}, .after = 1}), "the point has 3 numbers, the state 2");
}

TEST_CASE("bounds and numbers hold on their own as well as together, from either side") {
    const auto at = [](double x) { return Quantity{x, ""}; };
    CHECK(holds({.measure = "radius", .below = 1}, at(0.5)) && !holds({.measure = "radius", .below = 1}, at(1)));
    CHECK(holds({.measure = "radius", .above = 1}, at(1.5)) && !holds({.measure = "radius", .above = 1}, at(1)));
    const Expectation both{.measure = "radius", .below = 1.1, .is = Complex(1, 0), .within = 0.5};
    CHECK(holds(both, at(1)) && holds(both, at(0.5)) && !holds(both, at(1.2)) && !holds(both, at(0.4)));
    CHECK(!holds({.measure = "radius", .below = 1}, at(std::nan(""))) && !holds({.measure = "radius", .above = 1}, at(std::nan(""))));
    const Expectation multiplier{.measure = "multiplier", .is = Complex(3, 1), .within = 0.25};
    CHECK(holds(multiplier, at(0.25)) && !holds(multiplier, at(3)));
    CHECK_EQUAL(failureText({.measure = "eigenvalue", .is = Complex(0, 2), .within = 0.5, .line = 1}, at(1)),
                "line 1: eigenvalue is nearest at a distance of 1, but should be 0 + 2i within 0.5");
}
