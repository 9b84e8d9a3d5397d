// SPDX-License-Identifier: GPL-3.0-or-later
// Which loop a scenario is read as: matrices, entries and coordinates; why there is none; how long and how wide it is shown.
#include "core/scenario/control_reading.h"
#include "tests/support/check.h"
#include "tests/support/scenarios.h"

#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

ControlReading loopOf(const std::string& game, const std::vector<std::string>& overrides) {
    return readControl(scenarioWith(game, overrides));
}

ControlReading withPoles(std::vector<Complex> poles) {
    ControlReading r;
    r.follower.transfer.poles = std::move(poles);
    return r;
}

}  // namespace

TEST_CASE("a response is shown for six time constants, rounded up to a number of one digit or 15") {
    struct Row {
        double time, shown;
    };
    for (const double scale : {1.0, 10.0, 0.01, 1e4})
        for (const Row& row :
             {Row{1, 1},         {1.01, 1.5},      {1.5, 1.5}, {1.51, 2}, {2, 2},   {2.01, 3}, {3, 3},    {3.3, 4},   {4, 4},
              {4.2, 5},          {5, 5},           {5.1, 6},   {6, 6},    {6.1, 8}, {8, 8},    {8.1, 10}, {9.99, 10}, {1.0000000001, 1},
              {1.00000001, 1.5}, {2.0000000005, 2}}) {
            SECTION(std::to_string(scale * row.time));
            CHECK_CLOSE(responseTime(withPoles({-6 / (scale * row.time)})) / scale, row.shown, 1e-12);
        }
}

TEST_CASE("the slowest of several poles counts, and the slowest of several swings") {
    const auto swinging = [](double damping, double speed) { return std::vector<Complex>{{-damping, speed}, {-damping, -speed}}; };
    const auto bothPoles = [](std::vector<Complex> a, const std::vector<Complex>& b) {
        a.insert(a.end(), b.begin(), b.end());
        return a;
    };
    CHECK_CLOSE(responseTime(withPoles({-3, -0.75, -2})), 8, 1e-12);
    CHECK_CLOSE(responseTime(withPoles(swinging(0, 0.5))), 80, 1e-12);                      // five periods, 62.8
    CHECK_CLOSE(responseTime(withPoles(bothPoles(swinging(0, 1), swinging(0, 3)))), 40, 1e-12);  // 31.4
    CHECK_CLOSE(responseTime(withPoles(bothPoles(swinging(0, 3), swinging(0, 1)))), 40, 1e-12);
    CHECK_CLOSE(responseTime(withPoles(bothPoles(swinging(0.001, 2), {-0.01, -5}))), 20, 1e-12);  // 15.7, before all has settled
    CHECK_CLOSE(responseTime(withPoles(bothPoles({-0.01, -5}, swinging(0.001, 2)))), 20, 1e-12);
    CHECK_CLOSE(responseTime(withPoles({0.5, 2, -0.01})), 3, 1e-12);  // what grows fastest: 2.5
    CHECK_CLOSE(responseTime(withPoles({2, 0.5})), 3, 1e-12);
    CHECK_CLOSE(responseTime(withPoles(bothPoles(swinging(-0.01, 8), {-1}))), 5, 1e-12);  // six periods, 4.7
}

TEST_CASE("a band reaches a decade beyond the poles and zeros of all three, whatever has them") {
    using Band = std::pair<double, double>;
    CHECK(responseBand(withPoles({-0.5})) == (Band{0.01, 10}));
    CHECK(responseBand(withPoles({-0.5, -30})) == (Band{0.01, 1000}));
    CHECK(responseBand(withPoles({-30, -0.5})) == (Band{0.01, 1000}));
    ControlReading r = withPoles({-2});
    r.judge.transfer.zeros = {0.0, 0.03};
    CHECK(responseBand(r) == (Band{0.001, 100}));
    r.judge.transfer.poles = {Complex(0, 200)};
    CHECK(responseBand(r) == (Band{0.001, 1e4}));
    r.loop.poles = {-5e-4};
    CHECK(responseBand(r) == (Band{1e-5, 1e4}));
    r.loop.zeros = {7e4};
    CHECK(responseBand(r) == (Band{1e-5, 1e6}));
}

TEST_CASE("the loop of the Wasserstein Dirac-GAN is the rotation, driven at the discriminator") {
    const ControlReading r = loopOf("dirac", {"game.loss=wgan", "game.target=1.5"});
    REQUIRE(r.why.english.empty());
    CHECK(r.at == (std::vector<double>{1.5, 0}));
    CHECK_EQUAL(r.coordinate, 0);
    Eigen::Matrix2d A;
    A << 0, 1, -1, 0;
    CHECK_CLOSE(r.A, A, 1e-15);
    CHECK_CLOSE(r.B, Eigen::Vector2d(0, 1), 1e-15);
    CHECK_EQUAL(r.follower.entry, 0);
    CHECK_EQUAL(r.judge.entry, 1);
    CHECK_EQUAL(r.hidden, 0);
    CHECK(!r.settling.time.value);
    // A bias learns nothing of where the data is.
    const ControlReading biased = loopOf("dirac", {"game.loss=wgan", "game.bias=true"});
    CHECK_EQUAL(biased.hidden, 1);
    CHECK_EQUAL(biased.judge.symbol, "ψ");
}

TEST_CASE("the data moves along the portrait's first axis where that is one of its coordinates, else along the first") {
    const auto axes = [](const char* game, const char* set) { return loopOf(game, {std::string("view.axes=") + set}); };
    for (const auto& [set, coordinate] : {std::pair("[0,2]", 0), {"[1,3]", 1}, {"[1,0]", 1}, {"[2,0]", 0}, {"[3,1]", 0}}) {
        SECTION(set);
        const ControlReading r = axes("gaussian-mean", set);
        REQUIRE(r.why.english.empty());
        CHECK_EQUAL(r.coordinate, coordinate);
        CHECK_EQUAL(r.follower.entry, coordinate);
        CHECK_EQUAL(r.judge.entry, 2 + coordinate);
    }
    const ControlReading line = axes("lq", "[1,3]");  // whose data has one coordinate
    CHECK_EQUAL(line.coordinate, 0);
    CHECK_EQUAL(line.follower.symbol, "b");
    for (const int none : {-1, 2})
        CHECK_EQUAL(readControl(defaultScenario("gaussian-mean"), std::vector<double>{0, 2, 0, 0}, none).A.size(), 0);
}

TEST_CASE("twelve parameters are read, more are not, and other games say which can be read") {
    CHECK(loopOf("gaussian-mean", {"game.mean=[1,2,3,4,5,6]"}).why.english.empty());
    CHECK_EQUAL(loopOf("gaussian-mean", {"game.mean=[1,2,3,4,5,6,7]"}).why.english,
                "needs a game of at most 12 parameters; this one has 14");
    CHECK_EQUAL(loopOf("bilinear", {}).why.english,
                "needs a game whose data can be moved (dirac, gaussian-mean, lq), and bilinear has no such data");
}

TEST_CASE("where the discriminator does not feel the data, or nothing rests, there is no loop") {
    // Beyond the hinge's margin D has learned all that it wants to know of the data: D(c) = 3.
    const Scenario beyond = scenarioWith("dirac", {"game.loss=hinge", "game.target=1"});
    CHECK(readControl(beyond, std::vector<double>{1, 3}).why.english.starts_with("has no answer here"));
    CHECK(readControl(beyond, std::vector<double>{1, 0.5}).why.english.empty());
    CHECK(readControl(beyond, std::vector<double>{1, 1}).why.english.starts_with("needs a derivative at the equilibrium"));
    CHECK_EQUAL(loopOf("dirac", {"game.loss=wgan", "regularizers.spectral-norm.scale=1"}).why.english,
                "needs an equilibrium, and none was found");
}
