// SPDX-License-Identifier: GPL-3.0-or-later
// What is known at one point: when it is an equilibrium, and what is said where something does not exist.
#include "core/analysis/evaluation.h"
#include "core/math/number.h"
#include "tests/support/check.h"
#include "tests/support/plane_games.h"
#include "tests/support/scenarios.h"
#include "core/scenario/system.h"

#include <cmath>

using namespace ganscope;
using namespace ganscope::test;

namespace {

Evaluation evaluationAt(std::string_view game, const std::vector<std::string>& overrides, const std::vector<double>& w) {
    const System system = buildSystem(scenarioWith(game, overrides));
    return evaluate(*system.dynamics, *system.method, w);
}

}  // namespace

TEST_CASE("a field is zero within rounding where every entry is, up to 1e-12 (1 + |J||w|) of its row") {
    Eigen::MatrixXd none = Eigen::MatrixXd::Zero(2, 2), J(2, 2);
    J << 1, -1, 1, 1;
    struct Row {
        const Eigen::MatrixXd& jacobian;
        std::vector<double> w;
        double bound;
    };
    for (const Row& row : std::vector<Row>{
             {none, {0, 0}, 1e-12}, {none, {3, 4}, 1e-12}, {J, {0, 0}, 1e-12}, {J, {3, 4}, 8e-12}, {J, {-300, 400}, 701e-12}}) {
        const double just = 0.999 * row.bound, beyond = 1.001 * row.bound;
        CHECK(isEquilibrium(row.w, std::vector<double>{0, 0}, row.jacobian));
        CHECK(isEquilibrium(row.w, std::vector<double>{just, -just}, row.jacobian));
        CHECK(!isEquilibrium(row.w, std::vector<double>{beyond, 0}, row.jacobian));
        CHECK(!isEquilibrium(row.w, std::vector<double>{0, -beyond}, row.jacobian));
    }
    CHECK(isEquilibrium(std::vector<double>{0, 0}, std::vector<double>{1e-12, 0}, none));
}

TEST_CASE("a large entry of the Jacobian hides no entry of the field") {
    CHECK(!evaluationAt("bilinear", {"game.p=1e13"}, {0, 1}).equilibrium);  // v = (−1, 0)
    CHECK(evaluationAt("bilinear", {"game.p=1e13"}, {0, 0}).equilibrium);
    CHECK(!evaluationAt("atom", {}, {0.125, 1e-13}).equilibrium);  // v = (−0.69, 1.25e12)
}

TEST_CASE("where the field has no derivative nothing rests, and there is no flow spectrum") {
    const std::vector<std::string> penalised{"game.loss=wgan", "regularizers.wgan-gp.gamma=0.7"};
    const Evaluation e = evaluationAt("dirac", penalised, {0, 0});
    CHECK_EQUAL(norm(View<double>(e.field)), 0.0);
    CHECK(!e.equilibrium && !e.exact);
    CHECK(e.flow.values.empty() && e.flow.finite);
    for (const Quantity& q : {e.numbers.phase, e.numbers.conditioning, e.numbers.stepLimit, e.numbers.stepBest, e.numbers.rateBest}) {
        CHECK(!q.value);
        CHECK_EQUAL(q.why, e.kink);
    }
    CHECK_EQUAL(evaluationAt("dirac", penalised, {0, 0.5}).flow.values.size(), 2);
}

TEST_CASE("at a point: the field, its Jacobian, both spectra, and whether it rests") {
    const Evaluation at = evaluationAt("bilinear", {"method.id=simultaneous", "method.step=0.5", "game.coupling=2"}, {3, -1});
    CHECK_EQUAL(at.at, (std::vector<double>{3, -1}));
    CHECK_CLOSE(at.field, (std::vector<double>{2, 6}), 1e-15);
    Eigen::MatrixXd J(2, 2);
    J << 0, -2, 2, 0;
    CHECK_CLOSE(at.jacobian, J, 1e-15);
    CHECK(!at.equilibrium && at.exact && at.kink.empty());
    CHECK(at.updateDefined && !at.updateStable);
    CHECK_CLOSE(at.updateRadius.value.value_or(0), std::sqrt(2.0), 1e-14);
    CHECK(at.updateRadius.why.empty());
    CHECK_EQUAL(at.stateNames, (std::vector<std::string>{"theta", "psi"}));
    CHECK_EQUAL(at.period, 1);
    CHECK(at.oneSided.empty());
    CHECK(evaluationAt("bilinear", {"method.id=simultaneous"}, {0, 0}).equilibrium);
}

TEST_CASE("an update map is stable when its radius is below 1, which 1 within rounding is not") {
    struct Row {
        std::vector<std::string> overrides;
        bool stable;
    };
    for (const Row& row :
         std::vector<Row>{{{"method.id=simultaneous", "game.coupling=0", "game.p=1", "game.d=1", "method.step=0.5"}, true},
                          {{"method.id=simultaneous", "game.coupling=0", "game.p=0", "game.d=0"}, false},
                          {{"method.id=simultaneous", "game.coupling=0", "game.p=1", "game.d=1", "method.step=2"}, false},
                          {{"method.id=simultaneous", "game.coupling=0", "game.p=1", "game.d=1", "method.step=1e-12"}, true},
                          {{"method.id=alternating", "method.step=0.5"}, false}})
        CHECK_EQUAL(evaluationAt("bilinear", row.overrides, {0, 0}).updateStable, row.stable);
}

TEST_CASE("the flow keeps a centre on the circle: stable in a step where it is stable itself") {
    for (const double target : {0.0, 0.3}) {
        const Evaluation centre = evaluationAt("dirac", {"method.id=flow", "game.loss=wgan", "game.target=" + toText(target)}, {target, 0});
        CHECK(centre.equilibrium && !centre.numbers.stable && !centre.updateStable);
        CHECK_CLOSE(centre.updateRadius.value.value_or(0), 1.0, 4e-16);
    }
    const Evaluation damped = evaluationAt("dirac", {"method.id=flow", "method.step=0.2", "game.loss=wgan", "regularizers.r1.gamma=1"}, {0, 0});
    CHECK(damped.numbers.stable && damped.updateStable);  // λ = −½ ± i √¾
    CHECK_CLOSE(damped.updateRadius.value.value_or(0), std::exp(-0.1), 1e-15);
    CHECK_EQUAL(damped.update.values.size(), 2);
}

TEST_CASE("the blocks of a memory are named after theta and psi") {
    CHECK_EQUAL(evaluationAt("bilinear", {"method.id=momentum"}, {0, 0}).stateNames,
                (std::vector<std::string>{"theta", "psi", "theta_previous", "psi_previous"}));
}

TEST_CASE("what a method says of an equilibrium is said at equilibria alone") {
    CHECK(!evaluationAt("dirac", {"method.id=average"}, {0, 0}).outlook.text.empty());
    CHECK(evaluationAt("dirac", {"method.id=average"}, {0.5, 0}).outlook.text.empty());
}

TEST_CASE("outside of the game's domain nothing has a number; within it everything has") {
    const Evaluation out = evaluationAt("atom", {}, {0.5, 1.5}), in = evaluationAt("atom", {}, {0.5, 0.5});
    for (const double v : out.field) CHECK(std::isnan(v));
    CHECK(out.jacobian.array().isNaN().all());
    CHECK(!out.equilibrium && !out.updateDefined && !out.updateRadius.value);
    CHECK(!out.updateRadius.why.empty());
    CHECK(allFinite(in.field) && in.jacobian.allFinite());
}

TEST_CASE("at a kink the update map has no spectrum, and the kink is why") {
    const Evaluation at = evaluationAt("dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=1"}, {0.5, 0});
    CHECK(!at.exact && !at.kink.empty());
    CHECK(!at.updateDefined && !at.updateStable);
    CHECK_EQUAL(at.updateRadius.why, at.kink);
    const System system = buildSystem(scenarioWith("dirac", {"game.loss=wgan", "regularizers.wgan-gp.gamma=1"}));
    CHECK_EQUAL(updateSpectrum(*system.dynamics, *system.method, std::vector<double>{0.5, 0}).why, at.kink);
    CHECK(updateSpectrum(*system.dynamics, *system.method, std::vector<double>{0.5, 0.5}).why.empty());
}

TEST_CASE("a parameter that ends a step exactly on its bound has two sides: free to move, and held") {
    // From θ = 0 nothing moves ψ, which stands on its bound; elsewhere in the box there is one spectrum.
    const std::vector<std::string> clipped{"game.loss=wgan", "regularizers.clip.bound=1", "method.id=simultaneous", "method.step=0.5"};
    const Evaluation edge = evaluationAt("dirac", clipped, {0, 1});
    CHECK(!edge.updateDefined && !edge.updateRadius.why.empty());
    REQUIRE(edge.oneSided.size() == 2);
    CHECK_CLOSE(radius(edge.oneSided[0]), std::sqrt(1.25), 1e-14);
    CHECK_CLOSE(radius(edge.oneSided[1]), 1.0, 1e-14);
    CHECK(edge.update.values.empty());
    for (const std::vector<double>& w : {std::vector<double>{0, 0.5}, std::vector<double>{0.5, 0.25}}) {
        const Evaluation inside = evaluationAt("dirac", clipped, w);
        CHECK(inside.updateDefined && inside.oneSided.empty());
        CHECK_CLOSE(inside.updateRadius.value.value_or(0), std::sqrt(1.25), 1e-14);
    }
}

TEST_CASE("where the flow rests exactly on a bound it has no spectrum of its own") {
    const auto bowl = [](auto theta, auto psi) { return std::pair(0.5 * theta * theta, 0.5 * psi * psi); };
    const System flow = buildSystem(scenarioWith("dirac", {"method.id=flow"}));
    const std::vector<double> rest{0, 0};
    CHECK(evaluate(planeGame(bowl, {{-1, 1}, {-1, 1}}), *flow.method, rest).updateDefined);
    for (const Domain& box : {Domain{{0, 1}, {-1, 1}}, Domain{{-1, 1}, {-1, 0}}}) {
        const Evaluation e = evaluate(planeGame(bowl, box), *flow.method, rest);
        CHECK(e.equilibrium && !e.updateDefined);
    }
}

TEST_CASE("a kink at a stage within the step leaves the flow its spectrum and the step none") {
    // Hinge: D(θ) = θψ has a kink at −1, where the first of extragradient's evaluations ends: (1.25 + 0.75)(0.75 − 1.25) = −1.
    const std::vector<std::string> hinge{"game.loss=hinge", "method.id=extragradient", "method.step=1"};
    const Evaluation e = evaluationAt("dirac", hinge, {1.25, 0.75});
    REQUIRE(e.exact);
    CHECK(e.flow.values.size() == 2 && !e.updateDefined && e.update.values.empty());
    CHECK(e.updateRadius.why.starts_with("at a stage within the step: "));
}

TEST_CASE("where a stage lies where D is too steep for the nodes the update spectrum is not stated") {
    const std::vector<std::string> steep{"game.mean=0", "game.sigma=1", "game.loss=minimax", "regularizers.jare.gamma=10", "method.id=extragradient", "method.step=0.2"};
    const Evaluation e = evaluationAt("lq", steep, {-1.3739836890010642, -1.0586066163916001, 1.3664051643787349, -1.0207687420986189});
    REQUIRE(e.exact);
    CHECK(!e.updateDefined && e.updateRadius.why.find("too steep") != std::string::npos);
    CHECK(evaluationAt("lq", {"game.mean=0", "game.sigma=1", "game.loss=minimax", "method.id=extragradient", "method.step=0.2"}, {-1.3, -1, 1.3, -1}).updateDefined);
}
