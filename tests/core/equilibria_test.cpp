// SPDX-License-Identifier: GPL-3.0-or-later
// Searches on planted fields and on the catalogue: what is found, how often, and as what.
#include "core/scenario/scenario_equilibria.h"
#include "core/scenario/scenario_json.h"
#include "tests/support/check.h"
#include "tests/support/plane_games.h"
#include "tests/support/points.h"

#include <algorithm>

using namespace ganscope;
using namespace ganscope::test;

namespace {

const Domain searchBox{{-2, 2, false}, {-2, 2, false}};

Equilibria searched(const Dynamics& dynamics, Domain box = searchBox) { return findEquilibria(dynamics, EquilibriaRequest{{}, std::move(box)}); }

struct Example {
    Scenario scenario;
    System system;
};

Example exampleOf(const std::string& game, const std::vector<std::string>& overrides) {
    const Reading reading = withOverrides(defaultScenario(game), overrides);
    if (!reading.scenario) FAIL("not a scenario: " + toText(reading.problems.front()));
    return {*reading.scenario, buildSystem(*reading.scenario)};
}

Equilibria searched(const std::string& game, const std::vector<std::string>& overrides = {}) {
    const Example c = exampleOf(game, overrides);
    return findEquilibria(c.scenario, c.system);
}

long count(const Equilibria& found, RestKind kind) { return std::ranges::count(found.points, kind, &RestPoint::kind); }

/// The found point nearest to w, at most `near` away.
const RestPoint* pointAt(const std::vector<RestPoint>& points, const std::vector<double>& w, double near = 1e-9) {
    for (const RestPoint& p : points)
        if (distanceBetween(p.at, w) <= near) return &p;
    return nullptr;
}

}  // namespace

TEST_CASE("nine equilibria of a planted field are all found, exactly, with kind and index") {
    // v = (θ − θ³, ψ − ψ³): an unstable node, four saddles, four stable nodes.
    const Dynamics dynamics = planeGame([](auto x, auto y) { return std::pair(0.25 * x * x * x * x - 0.5 * x * x, 0.25 * y * y * y * y - 0.5 * y * y); });
    const Equilibria found = searched(dynamics);
    CHECK(found.complete);
    CHECK_EQUAL(found.points.size(), 9);
    CHECK_EQUAL(count(found, RestKind::saddle), 4);
    CHECK_EQUAL(count(found, RestKind::stableNode), 4);
    CHECK_EQUAL(count(found, RestKind::unstableNode), 1);
    for (double x : {-1.0, 0.0, 1.0})
        for (double y : {-1.0, 0.0, 1.0}) {
            SECTION(show(std::vector<double>{x, y}));
            const RestPoint* point = pointAt(found.points, {x, y}, 1e-13);
            REQUIRE(point != nullptr);
            const int up = (x == 0) + (y == 0);
            CHECK_EQUAL(point->unstable, up);
            CHECK_EQUAL(point->stable, 2 - up);
            CHECK_EQUAL(point->index.value_or(0), up == 1 ? -1 : 1);
        }
}

TEST_CASE("without deflation some of them are missed from few starts, with it none") {
    const Dynamics dynamics = planeGame([](auto x, auto y) { return std::pair(0.25 * x * x * x * x - 0.5 * x * x, 0.25 * y * y * y * y - 0.5 * y * y); });
    const auto number = [&](bool deflate) { return findEquilibria(dynamics, EquilibriaRequest{{}, searchBox, 5, deflate}).points.size(); };
    CHECK(number(true) > number(false));
}

TEST_CASE("a circle of equilibria is one continuum, the point in its middle another") {
    // v = (1 − r²)(θ, ψ).
    const Dynamics dynamics = planeGame([](auto x, auto y) {
        const auto xx = x * x, yy = y * y;
        return std::pair(0.25 * xx * xx + 0.5 * xx * yy - 0.5 * xx, 0.25 * yy * yy + 0.5 * xx * yy - 0.5 * yy);
    });
    const Equilibria found = searched(dynamics);
    REQUIRE(found.points.size() == 2);
    const auto circle = std::ranges::find(found.points, 1, &RestPoint::continuum);
    REQUIRE(circle != found.points.end());
    CHECK_CLOSE(std::hypot(circle->at[0], circle->at[1]), 1.0, 1e-12);
    CHECK(circle->across == RestKind::stableNode);
    CHECK_EQUAL(circle->zeros, 1);
    CHECK(!circle->index.has_value());
    // Its tangent is at right angles to the radius.
    CHECK_CLOSE(circle->directions(0, 0) * circle->at[0] + circle->directions(1, 0) * circle->at[1], 0.0, 1e-8);
    CHECK(pointAt(found.points, {0, 0}) != nullptr);
}

TEST_CASE("a multiple zero is one degenerate point, not a line, of the index that v turns by") {
    // v = (u², 1 − ψ), a saddle-node; v = (u³, 1 − ψ), of index −1 as a saddle; u = θ − 0.3.
    const Dynamics saddleNode = planeGame([](auto x, auto y) { const auto u = x - 0.3; return std::pair(-1.0 / 3 * u * u * u, 0.5 * (y - 1.0) * (y - 1.0)); });
    const Dynamics cubic = planeGame([](auto x, auto y) { const auto u = x - 0.3; return std::pair(-0.25 * u * u * u * u, 0.5 * (y - 1.0) * (y - 1.0)); });
    for (const auto& [dynamics, index] : {std::pair(&saddleNode, 0), std::pair(&cubic, -1)}) {
        const Equilibria found = searched(*dynamics);
        REQUIRE(found.points.size() == 1);
        const RestPoint& point = found.points[0];
        CHECK_EQUAL(point.zeros, 1);
        CHECK_EQUAL(point.continuum, 0);
        CHECK(point.kind == RestKind::degenerate);
        CHECK_EQUAL(point.index.value_or(9), index);
        CHECK_CLOSE(point.at[0], 0.3, 1e-4);
        CHECK_CLOSE(point.at[1], 1.0, 1e-12);
    }
}

TEST_CASE("a field without a zero has none, and says where it is slowest") {
    const Equilibria found = searched(planeGame([](auto x, auto y) { return std::pair(-1.0 * x - 1.0 / 3 * x * x * x, 0.5 * y * y); }));
    CHECK(found.points.empty());
    CHECK(!found.why.empty());
    CHECK(found.slowest >= 1);
    CHECK_EQUAL(found.slowestAt.size(), 2);
    // The first of the searches begins in the middle of the box, in any dimension.
    const Example dirac = exampleOf("dirac", {"game.loss=minimax", "game.bias=true", "regularizers.dragan.lambda=0.35"});
    const Equilibria one = findEquilibria(*dirac.system.dynamics, EquilibriaRequest{{}, {{1, 2, false}, {-1, 5, false}, {0.5, 0.75, false}}, 1});
    CHECK_EQUAL(one.starts, 1);
    CHECK_CLOSE(one.slowestAt, (std::vector<double>{1.5, 2, 0.625}), 1e-15);
}

TEST_CASE("where a saturating loss has faded together with its slope there is no equilibrium") {
    const Equilibria found = searched("dirac", {"game.loss=minimax", "regularizers.dragan.lambda=0.35"});
    CHECK(found.points.empty());
    CHECK(!found.rejected.empty());
}

TEST_CASE("the stated equilibria of every game are found without being given") {
    struct Row {
        const char* game;
        std::vector<std::string> overrides;
    };
    for (const Row& row : std::vector<Row>{{"dirac", {}}, {"dirac", {"game.target=1"}}, {"dirac", {"game.target=1", "game.loss=lsgan"}}, {"dirac", {"game.loss=hinge"}},
                                           {"dirac", {"game.bias=true"}}, {"uniform-quadratic", {}}, {"uniform-quadratic", {"game.loss=wgan"}},
                                           {"gaussian-mean", {}}, {"lq", {}}, {"lq", {"game.loss=wgan", "game.mean=1", "game.sigma=0.5"}}, {"bilinear", {}},
                                           {"atom", {}}, {"atom", {"game.mass=0.8"}}, {"two-atom", {}}, {"two-atom", {"game.logits=true"}},
                                           {"spectral-dirac", {"game.smoothing=0.5"}}, {"two-mode", {}}, {"two-mode", {"game.critic=table", "game.atoms=4"}}}) {
        SECTION(std::string(row.game) + " " + show(row.overrides));
        const Example c = exampleOf(row.game, row.overrides);
        const auto stated = statedEquilibria(c.scenario);
        // A box that they do not lie in the middle of.
        EquilibriaRequest request;
        for (std::size_t i = 0; i < stated[0].size(); ++i) {
            const Domain& bounds = c.system.dynamics->bounds();
            request.box.push_back(i < bounds.size() && !bounds[i].isWhole() ? bounds[i] : Interval{-1.7, 2.3, false});
        }
        const Equilibria found = findEquilibria(*c.system.dynamics, request);
        for (const auto& w : stated) {
            // The table's flat atoms are free: another point of the same continuum stands for it.
            const bool there = pointAt(found.points, w) != nullptr ||
                               std::ranges::any_of(found.points, [&](const RestPoint& p) {
                                   const Landing landing = newtonSearch(*c.system.dynamics, w);
                                   return p.continuum > 0 && connected(*c.system.dynamics, p, classified(*c.system.dynamics, landing));
                               });
            CHECK(there);
        }
    }
}

TEST_CASE("lines and surfaces of equilibria count once, with their dimension and what they are across it") {
    struct Row {
        std::vector<std::string> overrides;
        int dimension;
        RestKind across;
    };
    for (const Row& row : std::vector<Row>{
             {{"game.bias=true", "game.loss=wgan"}, 1, RestKind::centre},
             {{"game.bias=true", "game.loss=wgan", "regularizers.r1.gamma=0.3"}, 1, RestKind::stableFocus},
             {{"game.quadratic=true", "game.loss=wgan"}, 1, RestKind::centre},
             {{"game.quadratic=true", "game.loss=wgan", "regularizers.sgp.rho=1"}, 1, RestKind::stableFocus},
             {{"game.quadratic=true", "game.bias=true", "game.loss=wgan"}, 2, RestKind::centre}}) {
        SECTION(show(row.overrides));
        const Equilibria found = searched("dirac", row.overrides);
        REQUIRE(found.points.size() == 1);
        CHECK_EQUAL(found.points[0].continuum, row.dimension);
        CHECK_EQUAL(found.points[0].zeros, row.dimension);
        CHECK(found.points[0].across == row.across);
    }
    // The table game: samples anywhere on the flat tops of the two data atoms, and every empty atom's logit.
    const Equilibria table = searched("two-mode", {"game.critic=table", "game.atoms=4"});
    const RestPoint* covered = pointAt(table.points, {1, 0, 0, 0, 0, 0});
    REQUIRE(covered != nullptr);
    CHECK_EQUAL(covered->continuum, 4);
    CHECK_EQUAL(covered->stable, 2);
}

TEST_CASE("the LQ-GAN has saddles beside the equilibria that it states, mirror images of each other") {
    const Equilibria found = searched("lq");
    CHECK_EQUAL(count(found, RestKind::stableFocus), 2);
    REQUIRE(count(found, RestKind::saddle) >= 2);
    for (const RestPoint& p : found.points) CHECK(pointAt(found.points, {-p.at[0], p.at[1], p.at[2], p.at[3]}) != nullptr);
}

TEST_CASE("where a penalty takes the equilibrium away the search says what it met instead") {
    const Equilibria found = searched("dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=0.7"});
    CHECK(found.points.empty());
    CHECK(!found.why.empty());
    // The ends of the sliding line, (±γg₀, 0), where the field of one side vanishes.
    for (double side : {-0.7, 0.7})
        CHECK(std::ranges::any_of(found.rejected, [&](const FalseZero& z) { return distanceBetween(z.at, std::vector<double>{side, 0}) < 1e-9; }));
    CHECK(searched("spectral-dirac").points.empty());
}

TEST_CASE("a bound can hold a state that would move on: (−ωc, c) of a bilinear game with clipping") {
    const Equilibria found = searched("bilinear", {"game.coupling=0.5", "game.p=1", "game.d=-1", "regularizers.clip.bound=0.8"});
    REQUIRE(found.points.size() == 1);
    CHECK(found.points[0].kind == RestKind::saddle);
    REQUIRE(found.held.size() == 2);
    for (const RestPoint& p : found.held) {
        CHECK_EQUAL(p.held, std::vector<int>{1});
        CHECK_CLOSE(std::fabs(p.at[1]), 0.8, 1e-15);
        CHECK_CLOSE(p.at[0], -0.5 * p.at[1], 1e-12);
        CHECK(p.kind == RestKind::stableNode);
    }
    // No rest point lies beyond the bounds of probabilities.
    for (const RestPoint& p : searched("two-atom").points) CHECK(firstOutside(exampleOf("two-atom", {}).system.dynamics->bounds(), p.at) < 0);
}

TEST_CASE("with every loss and regularizer every point that is found is an equilibrium, and its dimensions add up") {
    const auto all = combinations();
    for (std::size_t k = 0; k < all.size(); k += 7) {
        SECTION(label(all[k]));
        const System system = buildSystem(all[k]);
        EquilibriaRequest request{statedEquilibria(all[k]), {}, 3};
        const int n = system.dynamics->size();
        if (n <= 8) request.box.assign(static_cast<std::size_t>(n), Interval{-1.3, 1.6, false});
        const Equilibria found = findEquilibria(*system.dynamics, request);
        CHECK(found.points.empty() == !found.why.empty());
        for (const RestPoint& p : found.points) {
            CHECK(norm(View<double>(system.dynamics->field<double>(View<double>(p.at)))) < 1e-9);
            CHECK_EQUAL(p.stable + p.unstable + p.centre, n);
            CHECK(p.continuum <= p.zeros);
            CHECK(p.zeros <= p.centre);
            CHECK(!system.dynamics->kink(p.at));
        }
    }
}

TEST_CASE("points count as one up to a distance of 1e-5 of 1 + |w|, however far out they lie") {
    const Dynamics dynamics = planeGame([](auto x, auto y) { return std::pair(0.5 * x * x, 0.5 * y * y); });
    for (const double far : {0.0, 1.0, 1000.0}) {
        SECTION(show(far));
        for (const auto& [part, number] : {std::pair(0.9e-5, 1U), std::pair(1.1e-5, 2U)}) {
            std::vector<RestPoint> points;
            for (const double aside : {0.0, part * (1 + far)}) {
                RestPoint point;
                point.at = {far, aside};
                addNew(dynamics, points, std::move(point));
            }
            CHECK_EQUAL(points.size(), number);
        }
    }
}

TEST_CASE("a search that is stopped says so") {
    std::stop_source source;
    source.request_stop();
    const Equilibria found = findEquilibria(planeGame([](auto x, auto y) { return std::pair(0.5 * x * x, 0.5 * y * y); }), EquilibriaRequest{{}, searchBox}, source.get_token());
    CHECK(!found.complete);
    CHECK(found.points.empty());
    CHECK_EQUAL(found.why, "the search was cancelled");
}

TEST_CASE("an eigenvalue is zero below 1e-13 of the Jacobian's norm, however small the others are") {
    // v = (−θ + Kψ, −εψ): eigenvalues −1 and −ε, of a Jacobian whose norm is all but K.
    const double K = 16384;
    for (const auto& [part, zeros] : {std::pair(0.9e-13, 1), std::pair(1.25e-13, 0)}) {
        const double eps = part * K;
        const Dynamics dynamics = planeGame([&](auto x, auto y) { return std::pair(0.5 * x * x - K * x * y, 0.5 * eps * y * y); });
        const std::vector<std::vector<double>> seeds{{0, 0}};
        const std::vector<RestPoint> found = restPoints(dynamics, seeds);
        REQUIRE(found.size() == 1);
        CHECK_EQUAL(found.front().zeros, zeros);
        CHECK_EQUAL(found.front().kind, zeros > 0 ? RestKind::degenerate : RestKind::stableNode);
    }
}

TEST_CASE("an equilibrium among others is told by what it is across them, unless nothing is left") {
    RestPoint point;
    point.kind = RestKind::degenerate;
    point.across = RestKind::stableNode;
    point.flow.values = {{-1, 0}, {0, 0}};
    point.continuum = 1;
    CHECK_EQUAL(kindText(point), std::string(nameOf(RestKind::stableNode)) + " on a line of equilibria");
    point.continuum = 2;
    CHECK_EQUAL(kindText(point), std::string(nameOf(RestKind::degenerate)) + " on a surface of equilibria");
    point.flow.values.resize(4);
    CHECK_EQUAL(kindText(point), std::string(nameOf(RestKind::stableNode)) + " on a surface of equilibria");
    point.continuum = 0;
    CHECK_EQUAL(kindText(point), std::string(nameOf(RestKind::degenerate)));
}
