// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope equilibria as a user calls it.
#include "tests/support/check.h"
#include "tests/support/program.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace ganscope::test;
using nlohmann::json;

namespace {

json found(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "equilibria");
    arguments.push_back("--json");
    const ProgramEnd outcome = runProgram(arguments);
    CHECK_EQUAL(outcome.err, "");
    if (outcome.status != 0) FAIL("status " + std::to_string(outcome.status) + ": " + outcome.err);
    return json::parse(outcome.out);
}

}  // namespace

TEST_CASE("an equilibrium has what eval says of it, and its kind, dimensions and index") {
    const json all = found({"dirac", "--set", "regularizers.r1.gamma=0.3"});
    REQUIRE(all.at("points").size() == 1);
    const json& point = all.at("points").at(0);
    CHECK_EQUAL(point.at("kind").get<std::string>(), "stable focus");
    CHECK_EQUAL(point.at("stable_dimension").get<int>(), 2);
    CHECK_EQUAL(point.at("zeros").get<int>(), 0);
    CHECK(point.at("continuum").is_null());
    CHECK_EQUAL(point.at("index").get<int>(), 1);
    CHECK_CLOSE(point.at("update").at("radius").get<double>(), 0.9746794345, 1e-10);
    CHECK_CLOSE(point.at("flow").at("eigenvalues").at(0).at(0).get<double>(), -0.15, 1e-12);
    CHECK(!all.at("why").at("cycles").get<std::string>().empty());
}

TEST_CASE("a line of equilibria is one point with its direction") {
    const json all = found({"dirac", "--set", "game.bias=true", "--set", "game.loss=wgan"});
    REQUIRE(all.at("points").size() == 1);
    const json& continuum = all.at("points").at(0).at("continuum");
    CHECK_EQUAL(continuum.at("dimension").get<int>(), 1);
    CHECK_CLOSE(continuum.at("directions").at(0).get<std::vector<double>>(), (std::vector<double>{0, 0, 1}), 1e-12);
}

TEST_CASE("a cycle has period, multiplier and orbit; what is missing has its reason") {
    const json all = found({"dirac", "--set", "game.loss=wgan", "--set", "regularizers.wgan-gp.gamma=0.7"});
    CHECK(all.at("points").empty());
    CHECK(!all.at("why").at("points").get<std::string>().empty());
    REQUIRE(all.at("cycles").size() == 1);
    const json& cycle = all.at("cycles").at(0);
    CHECK_CLOSE(cycle.at("extent").at(1).get<double>(), 1.3266050, 1e-6);
    CHECK(cycle.at("stable").get<bool>());
    CHECK(cycle.at("orbit").size() > 20);
    const std::string page = runProgram({"equilibria", "dirac", "--set", "game.loss=wgan", "--set", "regularizers.wgan-gp.gamma=0.7"}).out;
    for (const char* part : {"No equilibrium", "Stable limit cycle", "period      6.707432422", "jumps"})
        CHECK(page.find(part) != std::string::npos);
}

TEST_CASE("a saddle has four separatrices, which begin at it") {
    const json all = found({"dirac-consensus-simultaneous"});
    std::vector<json> saddles;
    for (const json& point : all.at("points"))
        if (point.at("kind") == "saddle") saddles.push_back(point.at("at"));
    CHECK_EQUAL(saddles.size(), 2);
    CHECK_EQUAL(all.at("separatrices").size(), 8);
    int stable = 0;
    for (const json& curve : all.at("separatrices")) {
        stable += curve.at("stable").get<bool>() ? 1 : 0;
        CHECK_EQUAL(curve.at("stable").get<bool>(), curve.at("eigenvalue").get<double>() < 0);
        CHECK(std::ranges::find(saddles, curve.at("points").front()) != saddles.end());
        CHECK(curve.at("points").size() > 1);
    }
    CHECK_EQUAL(stable, 4);
    const ProgramEnd page = runProgram({"equilibria", "dirac-consensus-simultaneous"});
    CHECK(page.out.find("Unstable separatrix of the saddle at θ = ") != std::string::npos);
}

TEST_CASE("the window says where to look") {
    CHECK_EQUAL(found({"uniform-quadratic", "--window=0.5,1.5,-1,1"}).at("search").at("window").get<std::vector<double>>(), (std::vector<double>{0.5, 1.5, -1, 1}));
    for (const auto& [window, message] : {std::pair("1,0,0,1", "left must be below right"), std::pair("0,1,0", "has 3 numbers"), std::pair("0,x,0,1", "column 3 holds \"x\"")}) {
        const ProgramEnd outcome = runProgram({"equilibria", "dirac", "--window", window});
        CHECK_EQUAL(outcome.status, 2);
        CHECK_EQUAL(outcome.out, "");
        CHECK(outcome.err.find(message) != std::string::npos);
    }
    CHECK_EQUAL(runProgram({"equilibria", "dirca"}).status, 2);
}
