// SPDX-License-Identifier: GPL-3.0-or-later
// Planes through many parameters: invariant, principal, random; and what lies out of them.
#include "core/game/catalogue.h"
#include "core/math/number.h"
#include "core/scenario/scenario_equilibria.h"
#include "core/scenario/scenario_json.h"
#include "core/simulation/portrait_plane.h"
#include "core/simulation/stepper.h"
#include "tests/support/check.h"

#include <Eigen/LU>

using namespace ganscope;
using namespace ganscope::test;

namespace {

StatePlane planeOf(const Scenario& s) { return portraitPlane(s, buildSystem(s)); }

Scenario lq(const std::vector<std::string>& overrides) { return withOverrides(defaultScenario("lq"), overrides).scenario.value(); }

double product(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

}  // namespace

TEST_CASE("the plane of an eigenpair at an equilibrium is invariant: J keeps it, and the fastest pair turns in it") {
    const Scenario s = lq({"game.loss=wgan", "view.plane.kind=eigenpair"});
    const StatePlane plane = planeOf(s);
    CHECK(plane.isOblique());
    CHECK_CLOSE(product(plane.right, plane.right), 1.0, 1e-12);
    CHECK_CLOSE(product(plane.right, plane.up), 0.0, 1e-12);
    const System system = buildSystem(s);
    const Dynamics& dynamics = *system.dynamics;
    const Eigen::MatrixXd J = dynamics.jacobian(plane.base);
    const auto vector = [](const std::vector<double>& v) { return Eigen::Map<const Eigen::VectorXd>(v.data(), static_cast<Eigen::Index>(v.size())); };
    Eigen::MatrixXd Q(J.rows(), 2);
    Q << vector(plane.right), vector(plane.up);
    const Eigen::MatrixXd turned = J * Q, within = Q.transpose() * turned;
    CHECK_CLOSE((turned - Q * within).norm(), 0.0, 1e-10);
    double largest = 0;
    for (const Complex& lambda : spectrum(J).values) largest = std::max(largest, std::abs(lambda));
    CHECK_CLOSE(within.determinant(), largest * largest, 1e-9);  // of ±2i and ±i the first
    CHECK(plane.title.english.find("2 i") != std::string::npos);
}

TEST_CASE("whether a plane's eigenvalue has a real part is a matter of its share, not of the unit of the data") {
    // The Wasserstein LQ-GAN turns by ±2σi; consensus of weight γ damps a turning by ωi with γω², a share of γω.
    for (const double sigma : {1.0, 40.0, 4000.0})
        for (const double share : {0.0, 1e-13, 1e-11, 1e-9}) {
            SECTION("σ = " + std::to_string(sigma) + ", " + toText(share));
            std::vector<std::string> overrides{"game.loss=wgan", "view.plane.kind=eigenpair", "game.sigma=" + toText(sigma)};
            if (share > 0) overrides.push_back("regularizers.consensus.gamma=" + toText(share / (2 * sigma)));
            const std::string title = planeOf(lq(overrides)).title.english;
            CHECK_EQUAL(title.find("λ = ±") == std::string::npos, share > 1e-12);
        }
}

TEST_CASE("there and back: a state of the plane is its coordinates, and moving keeps what lies outside") {
    const StatePlane plane = planeOf(lq({"view.plane.kind=random", "view.plane.seed=3"}));
    const Point p{0.4, -1.3}, back = plane.project(plane.lift(p).data());
    CHECK_CLOSE(back.x, p.x, 1e-13);
    CHECK_CLOSE(back.y, p.y, 1e-13);
    const std::vector<double> w{0.1, 0.2, 0.3, 0.4};
    const Vec<double> moved = plane.moved(w, p);
    const auto outside = [&](View<double> at) {
        const Vec<double> shadow = plane.lift(plane.project(at.data()));
        std::vector<double> rest;
        for (std::size_t i = 0; i < at.size(); ++i) rest.push_back(at[i] - shadow[i]);
        return rest;
    };
    const auto before = outside(w), after = outside(moved);
    for (std::size_t i = 0; i < w.size(); ++i) CHECK_CLOSE(before[i], after[i], 1e-13);
    CHECK(planeOf(lq({"view.plane.kind=random", "view.plane.seed=3"})) == plane);
    CHECK(!(planeOf(lq({"view.plane.kind=random", "view.plane.seed=4"})) == plane));
}

TEST_CASE("principal components hold more of the path than any other plane that is offered") {
    const std::vector<std::string> run{"starts=[[1.3, 0.2, 0.1, -0.1]]", "steps=300", "method.step=0.05"};
    const auto left = [&](std::vector<std::string> more) {
        more.insert(more.begin(), run.begin(), run.end());
        const Scenario s = lq(more);
        StatePlane plane = planeOf(s);
        const System system = buildSystem(s);
        Stepper stepper(system, s.starts[0]);
        std::vector<std::vector<double>> points;
        std::vector<double> mean(4);
        for (int k = 0; k <= 300; k += 2) {
            points.emplace_back(stepper.point().begin(), stepper.point().end());
            for (int i = 0; i < 4; ++i) mean[static_cast<std::size_t>(i)] += stepper.point()[static_cast<std::size_t>(i)] / 151;
            stepper.step();
            stepper.step();
        }
        if (plane.isOblique()) plane.base = mean;
        double sum = 0;
        for (const auto& w : points) {
            double away = 0;
            for (std::size_t i = 0; i < 4; ++i) away += (w[i] - mean[i]) * (w[i] - mean[i]);
            const Point p = plane.project(w.data()) - plane.project(mean.data());
            sum += away - squaredNorm(p);
        }
        return sum;
    };
    const double best = left({"view.plane.kind=path"});
    for (const char* other : {"view.plane.kind=eigenpair", "view.plane.kind=random", "view.plane.kind=entries"}) CHECK(best <= left({other}) * (1 + 1e-9));
    CHECK(best < 0.2 * left({"view.plane.kind=random"}));
}

TEST_CASE("a network's plane goes through the step that was asked for, and its window holds the path") {
    const Scenario s = withOverrides(defaultScenario("ring"), std::vector<std::string>{"steps=40", "view.plane.kind=path", "view.plane.step=30"}).scenario.value();
    const StatePlane plane = planeOf(s);
    Stepper stepper(buildSystem(s), s.starts[0]);
    while (stepper.steps() < 30) stepper.step();
    CHECK(std::ranges::equal(plane.base, stepper.point()));
    const Rect window = portraitWindow(s, plane);
    const Point start = plane.project(s.starts[0].data());
    CHECK(window.contains(start) && window.contains({0, 0}));
    CHECK(plane.title.english.find("step 30") != std::string::npos);
    // Of two parameters the plane is the whole state.
    CHECK(!planeOf(withOverrides(defaultScenario("dirac"), std::vector<std::string>{"view.plane.kind=random"}).scenario.value()).isOblique());
}

TEST_CASE("an oblique plane of which no extent is known has the game's window, moved to its middle") {
    const Scenario s = lq({"game.loss=wgan", "view.plane.kind=eigenpair"});
    StatePlane plane = planeOf(s);
    plane.extent.reset();
    const Rect window = portraitWindow(s, plane), game = portraitWindow(s);
    CHECK_CLOSE(window.width(), game.width(), 1e-12);
    CHECK_CLOSE(window.height(), game.height(), 1e-12);
    CHECK_EQUAL(window.left, -window.right);
    CHECK_EQUAL(window.bottom, -window.top);
}

TEST_CASE("a game's first portrait has its equilibrium well inside, and a path that is worth a look") {
    for (const GameEntry* game : catalogue::games()) {
        const Scenario s = defaultScenario(game->id);
        const auto stated = statedEquilibria(s);
        if (stated.empty()) continue;
        SECTION(std::string(game->id));
        const StatePlane plane = planeOf(s);
        const Rect window = portraitWindow(s, plane);
        const Point at = plane.project(stated.front().data());
        const double left = (at.x - window.left) / window.width(), below = (at.y - window.bottom) / window.height();
        CHECK(left > 0.1 && left < 0.9 && below > 0.1 && below < 0.9);
        const Point start = plane.project(s.starts.at(0).data()) - at;
        CHECK(std::max(std::abs(start.x) / window.width(), std::abs(start.y) / window.height()) > 0.04);
    }
}
