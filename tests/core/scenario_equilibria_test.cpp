// SPDX-License-Identifier: GPL-3.0-or-later
// Where a scenario's equilibria are looked for, which plane and window its portrait has, and how equilibria are named.
#include "core/scenario/scenario_equilibria.h"
#include "tests/support/check.h"
#include "tests/support/scenarios.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

StatePlane planeOfEntries(const Scenario& s) {
    return entriesPlane(s, buildSystem(s));
}

/// A network GAN with this many parameters.
Scenario smallNetwork(int parameters) {
    const Scenario s = parameters == 24
                           ? scenarioWith("ring", {"game.latent_size=2", "game.generator_width=1", "game.discriminator_width=4"})
                           : scenarioWith("ring", {"game.latent_size=2", "game.generator_width=2", "game.discriminator_width=3"});
    CHECK_EQUAL(buildSystem(s).dynamics->size(), parameters);
    return s;
}

RestPoint restOf(int continuum, int entries, std::vector<int> held = {}) {
    RestPoint point;
    point.kind = RestKind::degenerate;
    point.across = RestKind::stableNode;
    point.continuum = continuum;
    point.flow.values.resize(static_cast<std::size_t>(entries));
    point.held = std::move(held);
    return point;
}

}  // namespace

TEST_CASE("the plane of entries goes through the stated equilibrium, along the first entry of each player") {
    const StatePlane moved = planeOfEntries(scenarioWith("dirac", {"game.target=1"}));
    CHECK_EQUAL(moved.base, (std::vector<double>{1, 0}));
    CHECK_EQUAL(moved.x, 0);
    CHECK_EQUAL(moved.y, 1);
    const StatePlane four = planeOfEntries(scenarioWith("gaussian-mean", {"game.mean=[1,3]", "starts=[[7,7,7,7]]"}));
    CHECK_EQUAL(four.base, (std::vector<double>{1, 3, 0, 0}));
    CHECK_EQUAL(four.x, 0);
    CHECK_EQUAL(four.y, 2);
}

TEST_CASE("a view's axes are those of the plane where they are two entries of the state") {
    Scenario s = scenarioWith("gaussian-mean");
    const std::pair<std::vector<int>, std::pair<int, int>> rows[] = {
        {{1, 3}, {1, 3}},  {{3, 0}, {3, 0}},  {{0, 1}, {0, 1}}, {{1, 1}, {0, 2}},    {{1, 4}, {0, 2}}, {{4, 1}, {0, 2}},
        {{-1, 1}, {0, 2}}, {{1, -1}, {0, 2}}, {{1}, {0, 2}},    {{1, 3, 2}, {0, 2}}, {{}, {0, 2}}};
    for (const auto& [axes, expected] : rows) {
        SECTION(show(axes));
        s.view.axes = axes;
        const StatePlane plane = planeOfEntries(s);
        CHECK_EQUAL(plane.x, expected.first);
        CHECK_EQUAL(plane.y, expected.second);
    }
}

TEST_CASE("a game that states no equilibrium is looked at where its first path begins") {
    Scenario s = smallNetwork(24);
    CHECK(statedEquilibria(s).empty());
    CHECK(planeOfEntries(s).base == s.starts[0]);
    s.starts.insert(s.starts.begin(), std::vector<double>(24, 0.25));
    CHECK(planeOfEntries(s).base == std::vector<double>(24, 0.25));
    s.starts[0].pop_back();
    CHECK(planeOfEntries(s).base == std::vector<double>(24, 0.0));
    s.starts.clear();
    CHECK(planeOfEntries(s).base == std::vector<double>(24, 0.0));
}

TEST_CASE("what a game states is told, and of an unknown game nothing") {
    CHECK(statedEquilibria(scenarioWith("dirac", {"game.target=1"})) == (std::vector<std::vector<double>>{{1, 0}}));
    CHECK_EQUAL(statedEquilibria(scenarioWith("two-mode")).size(), 2);
    Scenario unknown = defaultScenario("dirac");
    unknown.game.id = "nothing";
    CHECK(statedEquilibria(unknown).empty());
}

TEST_CASE("a portrait's window is the view's, else the game's") {
    Scenario s = defaultScenario("two-mode");
    CHECK(portraitWindow(s) == (Rect{-2, 2, -1.5, 1.5}));
    s.view.window = Rect{1, 2, 3, 5};
    CHECK(portraitWindow(s) == (Rect{1, 2, 3, 5}));
    s.view.window = Rect{1, 2, 3, 3};
    CHECK(portraitWindow(s) == (Rect{-2, 2, -1.5, 1.5}));
    s.view.window.reset();
    s.game.id = "nothing";
    CHECK(portraitWindow(s) == (Rect{-2, 2, -2, 2}));
}

TEST_CASE("games of up to 24 parameters are searched, larger ones where they state an equilibrium") {
    const auto searched = [](const Scenario& s) { return isSearched(s, buildSystem(s)); };
    CHECK(searched(defaultScenario("dirac")));
    CHECK(searched(smallNetwork(24)));
    CHECK(!searched(smallNetwork(25)));
    CHECK(searched(scenarioWith("two-mode", {"game.critic=table", "game.atoms=64"})));
    const Scenario large = smallNetwork(25);
    const Equilibria none = findEquilibria(large, buildSystem(large));
    CHECK(none.points.empty());
    CHECK(none.complete);
    CHECK_EQUAL(none.starts, 0);
    CHECK_EQUAL(none.why, "a game of 25 parameters that states no equilibrium is not searched");
}

TEST_CASE("a search begins from what is stated, then from the starts, then over the window") {
    const Scenario s = scenarioWith("dirac", {"game.target=1", "starts=[[1.5,0.5],[0.5,0.5],[0,0]]"});
    const System system = buildSystem(s);
    const Equilibria thorough = findEquilibria(s, system), quick = findEquilibria(s, system, SearchEffort::quick);
    for (const Equilibria& found : {thorough, quick}) {
        REQUIRE(found.points.size() == 1);
        CHECK_CLOSE(found.points[0].at, (std::vector<double>{1, 0}), 1e-9);
        CHECK(found.complete);
    }
    CHECK_EQUAL(quick.starts, 1 + 16);
    const Scenario four = defaultScenario("gaussian-mean");
    CHECK_EQUAL(findEquilibria(four, buildSystem(four), SearchEffort::quick).starts, 1 + 8);
    Scenario fewer = s;
    fewer.starts.clear();
    CHECK_EQUAL(thorough.starts, findEquilibria(fewer, system).starts + 3);
    CHECK_EQUAL(restPoints(s, system).size(), 1);
}

TEST_CASE("the curves of a portrait are asked for in its plane and window, about what the game states") {
    Scenario s = scenarioWith("gaussian-mean", {"game.mean=[1,3]", "view.axes=[1,3]"});
    const Rect window{0, 4, -1, 5};
    CurvesRequest request = curvesRequest(s, buildSystem(s), window, 2.5);
    CHECK(request.window == window);
    CHECK_EQUAL(request.aspect, 2.5);
    CHECK(!request.nullclines);
    CHECK_EQUAL(request.plane.x, 1);
    CHECK_EQUAL(request.plane.y, 3);
    CHECK(request.inside == (std::vector<Point>{{3, 0}}));
    s.view.nullclines = true;
    CHECK(curvesRequest(s, buildSystem(s), window).nullclines);
    CHECK_EQUAL(curvesRequest(s, buildSystem(s), window).aspect, 1.0);
    const Scenario network = smallNetwork(24);
    CHECK(curvesRequest(network, buildSystem(network), window).inside == (std::vector<Point>{{2, 2}}));
}

TEST_CASE("an equilibrium is named by its kind, and by what it is one of") {
    CHECK_EQUAL(kindText(restOf(0, 2)), "degenerate equilibrium");
    CHECK_EQUAL(kindText(restOf(1, 2)), "stable node on a line of equilibria");
    CHECK_EQUAL(kindText(restOf(2, 3)), "stable node on a surface of equilibria");
    CHECK_EQUAL(kindText(restOf(3, 4)), "stable node on a continuum of equilibria of dimension 3");
    CHECK_EQUAL(kindText(restOf(1, 1)), "degenerate equilibrium on a line of equilibria");
    CHECK_EQUAL(kindText(restOf(2, 2)), "degenerate equilibrium on a surface of equilibria");
    CHECK_EQUAL(kindText(restOf(0, 2, {1})), "rests on a bound, degenerate equilibrium along it");
    CHECK_EQUAL(kindText(restOf(1, 2, {0})), "rests on a bound, stable node along it");
}
