// SPDX-License-Identifier: GPL-3.0-or-later
// Planes of portraits: through which point, along which axes, how far they reach, and what stands in for those that are none.
#include "core/scenario/scenario_equilibria.h"
#include "core/simulation/portrait_plane.h"
#include "core/simulation/stepper.h"
#include "tests/support/check.h"
#include "tests/support/scenarios.h"

#include <algorithm>
#include <cmath>

using namespace ganscope;
using namespace ganscope::test;

namespace {

StatePlane shownPlane(const Scenario& s, const std::stop_token& stop = {}) {
    return portraitPlane(s, buildSystem(s), stop);
}

/// The first path's states from its start to step `last`.
std::vector<std::vector<double>> statesUpTo(const Scenario& s, std::int64_t last) {
    Stepper stepper(buildSystem(s), s.starts[0]);
    std::vector<std::vector<double>> r{{stepper.point().begin(), stepper.point().end()}};
    while (stepper.steps() < last && stepper.step()) r.emplace_back(stepper.point().begin(), stepper.point().end());
    return r;
}

bool phraseHas(const Phrase& phrase, std::string_view part) {
    return phrase.english.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the axes of an eigenpair's plane are those of the ellipse that a free motion goes round, the longer one first") {
    // Of each coordinate λ² + γλ + 1 = 0. In axes of its ellipse J has Re λ on its diagonal.
    const Scenario s = scenarioWith("gaussian-mean", {"game.loss=wgan", "regularizers.r1.gamma=1", "view.plane.kind=eigenpair"});
    const StatePlane plane = shownPlane(s);
    REQUIRE(plane.isOblique());
    const Eigen::MatrixXd J = buildSystem(s).dynamics->jacobian(plane.base);
    Eigen::MatrixXd Q(J.rows(), 2);
    for (Eigen::Index i = 0; i < J.rows(); ++i) {
        Q(i, 0) = plane.right[static_cast<std::size_t>(i)];
        Q(i, 1) = plane.up[static_cast<std::size_t>(i)];
    }
    const Eigen::MatrixXd within = Q.transpose() * J * Q, square = Q.transpose() * Q;
    CHECK_CLOSE(square, Eigen::MatrixXd(Eigen::MatrixXd::Identity(2, 2)), 1e-13);
    CHECK_CLOSE((J * Q - Q * within).norm(), 0.0, 1e-12);
    CHECK_CLOSE(within(0, 0), -0.5, 1e-12);
    CHECK_CLOSE(within(1, 1), -0.5, 1e-12);
    CHECK(std::fabs(within(0, 1)) > std::fabs(within(1, 0)) + 0.1);
    CHECK(phraseHas(plane.title, "plane of the eigenpair λ = −0.5 ± 0.866 i, through the equilibrium"));
    CHECK(phraseHas(plane.names[0], "long axis") && phraseHas(plane.names[1], "short axis"));
}

TEST_CASE("where no pair is complex the plane is that of the two rightmost eigenvalues, each axis named after its own") {
    const Scenario s = scenarioWith("gaussian-mean", {"game.loss=wgan", "regularizers.r1.gamma=2.5", "view.plane.kind=eigenpair"});
    const StatePlane plane = shownPlane(s);  // λ = −½ and −2, twice each
    REQUIRE(plane.isOblique());
    CHECK(phraseHas(plane.title, "plane of the two rightmost eigenvalues, no pair being complex"));
    for (const Phrase& name : plane.names) CHECK_EQUAL(name.english, "along λ = −0.5");
    const Eigen::MatrixXd J = buildSystem(s).dynamics->jacobian(plane.base);
    for (const auto& side : {plane.right, plane.up}) {
        const Eigen::Map<const Eigen::VectorXd> v(side.data(), 4);
        CHECK_CLOSE((J * v + 0.5 * v).norm(), 0.0, 1e-12);
    }
}

TEST_CASE("a plane goes through the step that is asked for, exactly, however long the path; else through the equilibrium") {
    const std::vector<std::string> run{"game.loss=wgan", "method.step=0.01", "starts=[[1.3,0.2,0.1,-0.1]]", "steps=2000"};
    for (const std::int64_t step : {0, 1, 255, 256, 257, 511, 513, 1023, 1024, 1025}) {
        for (const char* kind : {"entries", "random"}) {
            SECTION(kind + std::to_string(step));
            std::vector<std::string> more = run;
            more.push_back(std::string("view.plane.kind=") + kind);
            more.push_back("view.plane.step=" + std::to_string(step));
            const Scenario s = scenarioWith("lq", more);
            const StatePlane plane = shownPlane(s);
            const std::vector<double> expected = statesUpTo(s, step).back();
            CHECK_EQUAL(plane.base, expected);
            CHECK_EQUAL(plane.isOblique(), std::string_view(kind) == "random");
            if (plane.isOblique()) CHECK(phraseHas(plane.title, "through the point of step " + std::to_string(step)));
        }
    }
    std::vector<std::string> more = run;
    more.push_back("view.plane.kind=random");
    const Scenario s = scenarioWith("lq", more);
    CHECK_EQUAL(shownPlane(s).base, statedEquilibria(s).front());
    CHECK(phraseHas(shownPlane(s).title, "through the equilibrium"));
    CHECK(isOblique(s) && !isOblique(scenarioWith("lq", run)));
}

TEST_CASE("random directions prefer none: over many seeds each entry is as often positive, and as large as any other") {
    double mean[2] = {0, 0}, squares[2][4] = {};
    constexpr int seeds = 400;
    for (int seed = 0; seed < seeds; ++seed) {
        const StatePlane plane =
            shownPlane(scenarioWith("lq", {"steps=2", "view.plane.kind=random", "view.plane.seed=" + std::to_string(seed)}));
        if (seed == 12) CHECK(phraseHas(plane.title, "random directions, seed 12"));
        double product = 0, lengths[2] = {0, 0};
        for (std::size_t i = 0; i < 4; ++i) {
            const double sides[2] = {plane.right[i], plane.up[i]};
            product += sides[0] * sides[1];
            for (int k = 0; k < 2; ++k) {
                lengths[k] += sides[k] * sides[k];
                mean[k] += sides[k] / (4 * seeds);
                squares[k][i] += sides[k] * sides[k] / seeds;
            }
        }
        CHECK_CLOSE(product, 0.0, 1e-14);
        for (const double length : lengths) CHECK_CLOSE(length, 1.0, 1e-14);
    }
    for (int k = 0; k < 2; ++k) {
        CHECK(std::fabs(mean[k]) < 0.06);  // a standard error is 0.0125
        for (const double square : squares[k]) CHECK(std::fabs(square - 0.25) < 0.06);
    }
}

TEST_CASE("the window of an oblique plane holds path and base with a tenth of room or more, and is no thinner than a third") {
    for (const char* kind : {"random", "path", "eigenpair"}) {
        SECTION(kind);
        const Scenario s = scenarioWith("lq", {"game.loss=wgan", "method.step=0.05", "starts=[[1.3,0.2,0.1,-0.1]]", "steps=60",
                                               std::string("view.plane.kind=") + kind});
        const StatePlane plane = shownPlane(s);
        REQUIRE(plane.isOblique() && plane.extent);
        Rect r{0, 0, 0, 0};
        for (const auto& w : statesUpTo(s, 60)) {
            const Point p = plane.project(w.data());
            r = {std::min(r.left, p.x), std::max(r.right, p.x), std::min(r.bottom, p.y), std::max(r.top, p.y)};
        }
        const Rect window = portraitWindow(s, plane);
        const double longer = std::max(r.width(), r.height());
        CHECK_CLOSE(window.left + window.right, r.left + r.right, 1e-12);
        CHECK_CLOSE(window.bottom + window.top, r.bottom + r.top, 1e-12);
        CHECK_CLOSE(window.width(), 1.24 * std::max(r.width(), longer / 3), 1e-12);
        CHECK_CLOSE(window.height(), 1.24 * std::max(r.height(), longer / 3), 1e-12);
        Scenario own = s;
        own.view.window = Rect{-7, 8, -9, 10};
        CHECK(portraitWindow(own, plane) == *own.view.window);
    }
}

TEST_CASE("the path of a plane of components ends on the positive side of both") {
    for (const char* start : {"[1.3,0.2,0.1,-0.1]", "[-1,0.5,0.3,0.2]", "[0.2,1.4,-0.3,0.1]"}) {
        const Scenario s = scenarioWith(
            "lq", {"game.loss=wgan", "method.step=0.05", std::string("starts=[") + start + "]", "steps=33", "view.plane.kind=path"});
        const StatePlane plane = shownPlane(s);
        REQUIRE(plane.isOblique());
        const auto states = statesUpTo(s, 33);
        const Point way = plane.project(states.back().data()) - plane.project(states.front().data());
        CHECK(way.x >= -1e-12);
        CHECK(way.y >= -1e-12);
        CHECK(phraseHas(plane.names[0], "1st component") && phraseHas(plane.names[1], "2nd component"));
    }
}

TEST_CASE("a path of two points, or of one, has no components: a plane of entries stands in and says so") {
    const std::vector<std::string> run{"game.loss=wgan", "method.step=0.05", "view.plane.kind=path"};
    struct Row {
        const char *start, *steps;
        bool oblique;
    };
    for (const Row& row :
         std::vector<Row>{{"starts=[[1.3,0.2,0.1,-0.1]]", "steps=1", false}, {"starts=[[1.3,0.2,0.1,-0.1]]", "steps=2", true}}) {
        SECTION(row.steps);
        std::vector<std::string> more = run;
        more.push_back(row.start);
        more.push_back(row.steps);
        const StatePlane plane = shownPlane(scenarioWith("lq", more));
        CHECK_EQUAL(plane.isOblique(), row.oblique);
        CHECK_EQUAL(phraseHas(plane.title, "no plane of that kind here: a plane of entries"), !row.oblique);
    }
    Scenario resting = scenarioWith("gaussian-mean", run);
    resting.starts = {statedEquilibria(resting).front()};
    resting.steps = 0;
    CHECK(phraseHas(shownPlane(resting).title, "no plane of that kind here"));
    resting.view.plane.kind = "random";
    const StatePlane random = shownPlane(resting);
    CHECK(random.isOblique() && !random.extent);
    resting.steps = 20;  // at the equilibrium but for rounding
    CHECK(!shownPlane(resting).extent);
    resting.view.plane.kind = "path";
    CHECK(phraseHas(shownPlane(resting).title, "no plane of that kind here"));
    resting.view.plane.kind = "random";
    resting.starts.clear();
    CHECK(shownPlane(resting).isOblique());
}

TEST_CASE("what is stopped is the plane of entries, and so is what is not asked to be another") {
    std::stop_source stopped;
    stopped.request_stop();
    for (const char* kind : {"random", "path", "eigenpair"}) {
        const Scenario s = scenarioWith("lq", {"steps=9", std::string("view.plane.kind=") + kind});
        CHECK(shownPlane(s, stopped.get_token()) == entriesPlane(s, buildSystem(s)));
        CHECK(!(shownPlane(s) == entriesPlane(s, buildSystem(s))));
    }
    const Scenario plain = scenarioWith("lq", {});
    CHECK(shownPlane(plain) == entriesPlane(plain, buildSystem(plain)));
    CHECK(portraitWindow(plain, shownPlane(plain)) == portraitWindow(plain));
}
