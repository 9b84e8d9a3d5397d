// SPDX-License-Identifier: GPL-3.0-or-later
// What the methods do along whole paths: rings, averages, adjustments, and the identities between methods.
#include "core/math/number.h"
#include "core/analysis/evaluation.h"
#include "core/scenario/scenario_json.h"
#include "core/simulation/simulation.h"

#include "tests/support/check.h"
#include "tests/support/points.h"
#include "tests/support/scenarios.h"

#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

using Overrides = std::vector<std::string>;

/// The mean distance from the origin over the last `count` of `steps` steps.
double lateRadius(const Scenario& s, int steps, int count) {
    Stepper stepper(buildSystem(s), s.starts[0]);
    double sum = 0;
    for (int k = 0; k < steps; ++k) {
        REQUIRE(stepper.step());
        if (k >= steps - count) sum += norm(stepper.point());
    }
    return sum / count;
}

/// The state after `steps` steps from the scenario's first start.
Vec<double> stateAfter(const Scenario& s, int steps) {
    Stepper stepper(buildSystem(s), s.starts[0]);
    for (int k = 0; k < steps; ++k) REQUIRE(stepper.step());
    return {stepper.point().begin(), stepper.point().end()};
}

void checkSame(View<double> a, View<double> b, double tolerance) {
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) CHECK_CLOSE(a[i], b[i], tolerance);
}

}  // namespace

TEST_CASE("RMSProp and Adam end on a ring of the stated radius, measured and by formula (MATHS 3.10)") {
    struct Row {
        Overrides method;
        double measured;
    };
    const std::vector<Row> table = {
        {{"method.id=adam", "method.beta1=0", "method.beta2=0.999"}, 89.439},
        {{"method.id=adam", "method.beta1=0.5", "method.beta2=0.999"}, 154.97},
        {{"method.id=adam", "method.beta1=0.9", "method.beta2=0.999"}, 391.19},
        {{"method.id=adam", "method.beta1=0.5", "method.beta2=0.99"}, 49.15},
        {{"method.id=adam", "method.beta1=0", "method.beta2=0.9"}, 8.924},
        {{"method.id=rmsprop", "method.decay=0.9"}, 8.924},
        {{"method.id=rmsprop", "method.decay=0.9", "method.inside=false"}, 8.924},
    };
    for (const Row& row : table) {
        SECTION(show(row.method));
        Overrides all = row.method;
        all.insert(all.end(), {"method.step=0.001", "steps=1000000"});
        Scenario s = scenarioWith("bilinear", all);
        const System system = buildSystem(s);
        const Evaluation e = evaluate(*system.dynamics, *system.method, std::vector{0.0, 0.0});
        REQUIRE(e.outlook.ringRadius.has_value());
        s.starts = {{*e.outlook.ringRadius, 0.0}};
        const double radius = lateRadius(s, 60000, 40000);
        CHECK_CLOSE(radius / *e.outlook.ringRadius, 1.0, 0.005);
        CHECK_CLOSE(radius / 0.001 / row.measured, 1.0, 0.003);
    }
}

TEST_CASE("the ring does not depend on the speed of rotation and draws paths from both sides (MATHS 3.10)") {
    for (const char* coupling : {"0.1", "1", "7"})
        for (double start : {0.3, 3.0}) {
            Scenario s = scenarioWith("bilinear", {"method.id=rmsprop", "method.step=0.001", std::string("game.coupling=") + coupling, "steps=1000000"});
            const double law = 0.001 * std::sqrt(80.0);
            s.starts = {{start * law, 0.0}};
            CHECK_CLOSE(lateRadius(s, 20000, 10000) / law, 1.0, 0.005);
        }
}

TEST_CASE("with R1 the adaptive methods keep a smaller ring, and no formula is claimed (MATHS 3.10)") {
    struct Row {
        Overrides method;
        double measured;
    };
    for (const Row& row : {Row{{"method.id=rmsprop", "method.decay=0.9"}, 2.19}, {{"method.id=adam", "method.beta1=0.5"}, 6.45}, {{"method.id=adam", "method.beta1=0.9"}, 40}}) {
        SECTION(show(row.method));
        Overrides all = row.method;
        all.insert(all.end(), {"method.step=0.001", "regularizers.r1.gamma=0.3", "starts=[[0.02,0]]", "steps=1000000"});
        const Scenario s = scenarioWith("dirac", all);
        CHECK_CLOSE(lateRadius(s, 60000, 20000) / 0.001 / row.measured, 1.0, 0.01);
        const System system = buildSystem(s);
        const Evaluation e = evaluate(*system.dynamics, *system.method, std::vector{0.0, 0.0});
        CHECK(!e.outlook.ringRadius && !e.outlook.text.empty() && !e.updateDefined);
    }
}

TEST_CASE("the uniform mean of alternating iterates on a rotation (MATHS 3.11)") {
    const Scenario s = scenarioWith("bilinear", {"method.id=average", "method.uniform=true", "method.step=0.01", "starts=[[1,1]]", "steps=1000000"});
    Stepper stepper(buildSystem(s), s.starts[0]);
    for (int k = 0; k < 10000; ++k) stepper.step();
    CHECK_CLOSE(stepper.average()[0], -0.0064, 5e-5);
    CHECK_CLOSE(stepper.average()[1], -0.0037, 5e-5);
    // It shrinks like 1/T: T times its size is bounded by the ring's diameter over |1 − μ| ≈ h.
    for (int k = 10000; k < 100000; ++k) stepper.step();
    CHECK(norm(stepper.average()) * 100000 < 2 * 1.5 / 0.01);
    CHECK(norm(stepper.point()) > 1.3);
}

TEST_CASE("an exponential mean shrinks a turning multiplier by (1 - beta)|mu|/|mu - beta|") {
    const Scenario s = scenarioWith("bilinear", {"method.id=average", "method.decay=0.9", "method.step=0.3", "starts=[[1,0]]", "steps=100000"});
    Stepper stepper(buildSystem(s), s.starts[0]);
    double most = 0, least = 9;
    for (int k = 0; k < 5000; ++k) {
        stepper.step();
        if (k < 1000) continue;
        // On the invariant ellipse of alternating descent θ² + ψ² − hθψ is constant, and so it is for any filtered copy.
        const auto size = [](View<double> w) { return w[0] * w[0] + w[1] * w[1] - 0.3 * w[0] * w[1]; };
        const double ratio = std::sqrt(size(stepper.average()) / size(stepper.point()));
        most = std::max(most, ratio);
        least = std::min(least, ratio);
    }
    const double angle = std::acos(1 - 0.045);
    const double expected = 0.1 / std::abs(std::polar(1.0, angle) - 0.9);
    CHECK_CLOSE(most, expected, 1e-9);
    CHECK_CLOSE(least, expected, 1e-9);
    // Where |μ| is not 1 it counts: simultaneous descent turns and grows by μ = 1 + 0.3i a step.
    const Scenario growing = scenarioWith("bilinear", {"method.id=average", "method.decay=0.9", "method.step=0.3", "method.alternating=false", "starts=[[1,0]]"});
    Stepper outward(buildSystem(growing), growing.starts[0]);
    for (int k = 0; k < 300; ++k) outward.step();
    const std::complex<double> mu(1, 0.3);
    CHECK_CLOSE(norm(outward.average()) / norm(outward.point()), 0.1 * std::abs(mu) / std::abs(mu - 0.9), 1e-9);
}

TEST_CASE("the average of following the regularized leader falls like 1/sqrt T (MATHS 4.8)") {
    const Scenario s = scenarioWith("bilinear", {"method.id=chekhov", "starts=[[1,1]]", "steps=1000000"});
    Stepper stepper(buildSystem(s), s.starts[0]);
    for (const auto& [T, mean] : {std::pair{100, 0.32976}, {1000, 0.08592}, {10000, 0.02848}, {100000, 0.00886}}) {
        while (stepper.steps() < T) stepper.step();
        SECTION(show(T));
        CHECK_CLOSE(norm(stepper.average()), mean, 5e-6);
    }
}

TEST_CASE("the last iterate of following the regularized leader goes like t^((rate² - 1)/2) on the unit rotation") {
    // The largest distance over a stretch from T to 1.3 T, which holds many turns.
    const auto envelope = [](Stepper& stepper, int T) {
        double most = 0;
        while (stepper.steps() < 13 * T / 10 && stepper.step())
            if (stepper.steps() >= T) most = std::max(most, norm(stepper.point()));
        return most;
    };
    for (const double rate : {1.0, 1.2, 1.5}) {
        SECTION(show(rate));
        const Scenario s = scenarioWith("bilinear", {"method.id=chekhov", "method.rate=" + show(rate), "starts=[[1,1]]", "steps=1000000"});
        Stepper stepper(buildSystem(s), s.starts[0]);
        const double early = envelope(stepper, 2000), late = envelope(stepper, 200000);
        CHECK_CLOSE(std::log(late / early) / std::log(100.0), (rate * rate - 1) / 2, 0.01);
    }
    // At half that rate it shrinks too, if only like t^(−3/8): slower than its average.
    const Scenario s = scenarioWith("bilinear", {"method.id=chekhov", "method.rate=0.5", "starts=[[1,1]]", "steps=10000000"});
    Stepper stepper(buildSystem(s), s.starts[0]);
    const double early = envelope(stepper, 20000), late = envelope(stepper, 2000000);
    CHECK_CLOSE(std::log(late / early) / std::log(100.0), -0.375, 0.03);
    CHECK(norm(stepper.average()) < 0.5 * late);
}

TEST_CASE("a frame shows the average beside the path, and no average where the method keeps none") {
    Scenario s = scenarioWith("dirac", {"method.id=average", "method.decay=0.9", "starts=[[1,1],[0.5,-0.5]]", "steps=5000"});
    Simulation simulation(s);
    simulation.advance(5000);
    const Frame frame = simulation.frame();
    REQUIRE(frame.averages.size() == 2);
    for (int k = 0; k < 2; ++k) {
        CHECK(frame.averages[k]->steps == frame.tracks[k]->steps);
        CHECK(frame.averages[k]->outcome == Outcome::finished);
        Stepper stepper(buildSystem(s), s.starts[k]);
        CHECK_EQUAL(frame.averages[k]->point(0)[0], s.starts[k][0]);
        while (stepper.steps() < 5000) stepper.step();
        CHECK_EQUAL(frame.averages[k]->point(frame.averages[k]->size() - 1)[1], stepper.average()[1]);
    }
    Simulation plain(scenarioWith("dirac", {}));
    CHECK(plain.frame().averages.empty());
    CHECK(Stepper(buildSystem(scenarioWith("dirac", {})), std::vector{1.0, 1.0}).average().empty());
}

TEST_CASE("methods that are another one at some parameters walk its very path") {
    struct Twin {
        std::string game;
        Overrides one, other;
        double tolerance;
    };
    const std::string start = "starts=[[0.7,-0.4]]";
    const std::vector<Twin> twins = {
        {"dirac", {"method.id=unrolled", "method.depth=0"}, {"method.id=simultaneous"}, 1e-15},
        {"dirac", {"method.id=unrolled", "method.rate=0"}, {"method.id=simultaneous"}, 1e-13},
        {"dirac", {"method.id=nesterov", "method.beta=0"}, {"method.id=simultaneous"}, 1e-15},
        {"dirac", {"method.id=lookahead", "method.alpha=1"}, {"method.id=simultaneous"}, 1e-13},
        {"dirac", {"method.id=lookahead", "method.alpha=1", "method.alternating=true"}, {"method.id=alternating"}, 1e-13},
        {"dirac", {"method.id=average"}, {"method.id=alternating"}, 1e-15},
        {"dirac", {"method.id=average", "method.alternating=false"}, {"method.id=simultaneous"}, 1e-15},
        {"dirac", {"method.id=sga", "method.lambda=0"}, {"method.id=simultaneous"}, 1e-15},
        {"dirac", {"method.id=sga", "method.alignment=true", "method.epsilon=1"}, {"method.id=sga"}, 1e-15},
        {"dirac", {"method.id=lead", "method.alpha=0", "method.beta=0.4"}, {"method.id=momentum", "method.beta=0.4"}, 1e-14},
        {"dirac", {"method.id=chekhov-queue", "method.length=1"}, {"method.id=simultaneous"}, 1e-14},
        {"dirac", {"method.id=curl", "method.kappa=1", "method.beta=0.8", "method.gamma=0"}, {"regularizers.consensus.gamma=0.8"}, 1e-13},
        {"bilinear", {"method.id=curl", "method.kappa=1", "method.beta=0", "method.gamma=0.2"}, {"method.id=extragradient"}, 1e-13},
        {"bilinear", {"method.id=lead", "method.alpha=0.2"}, {"method.id=optimistic"}, 1e-13},
        {"bilinear", {"method.id=cgd"}, {"method.id=implicit"}, 1e-13},  // with p = d = 0 both solve (I − hJ)Δ = hv
    };
    for (const Twin& t : twins) {
        SECTION(show(t.one));
        Overrides one = t.one, other = t.other;
        one.push_back(start);
        other.push_back(start);
        checkSame(stateAfter(scenarioWith(t.game, one), 60), stateAfter(scenarioWith(t.game, other), 60), t.tolerance);
    }
}

TEST_CASE("the implicit step solves its equation, far out and for long steps too") {
    std::mt19937_64 generator(21);
    int solved = 0, turn = 0;
    for (const Scenario& base : combinations()) {
        if (++turn % 23 != 0) continue;
        Scenario s = base;
        s.method = {"implicit", Values(catalogue::method("implicit")->parameters)};
        for (const double h : {0.2, 5.0, 1000.0}) {
            s.method.values.set("step", h);
            const System system = buildSystem(s);
            if (!system.dynamics->bounds().empty()) continue;  // what is projected solves no equation
            const std::vector<double> w = randomPoint(generator, system.dynamics->size(), 3);
            Vec<double> next(w.begin(), w.end());
            system.method->step(*system.dynamics, next, 0);
            CHECK(allFinite(next) == (system.method->jacobian(*system.dynamics, View<double>(w)).why.empty()));
            if (!allFinite(next)) continue;
            ++solved;
            const Vec<double> v = system.dynamics->field<double>(next);
            double scale = norm(View<double>(w)) + norm(next);
            for (std::size_t i = 0; i < w.size(); ++i) scale += h * std::fabs(v[i]);
            // On a slope so steep that the last bit of next decides, no smaller residual exists.
            scale += h * system.dynamics->jacobian(next).norm() * norm(next);
            SECTION(label(s) + " " + show(h));
            for (std::size_t i = 0; i < w.size(); ++i) CHECK_CLOSE((next[i] - w[i] - h * v[i]) / scale, 0.0, 1e-11);
        }
    }
    CHECK(solved > 20);
}

TEST_CASE("an implicit step without a solution ends the path and says so") {
    // Along the expanding direction p = −1 the equation w⁺ = w + hw⁺ has no solution at h = 1.
    const Scenario s = scenarioWith("bilinear", {"method.id=implicit", "method.step=1", "game.coupling=0", "game.p=-1", "game.d=0", "starts=[[1,0]]"});
    Stepper stepper(buildSystem(s), s.starts[0]);
    CHECK(!stepper.step());
    CHECK(stepper.reason().find("no solution") != std::string::npos);
    const System system = buildSystem(s);
    const Evaluation e = evaluate(*system.dynamics, *system.method, std::vector{0.0, 0.0});
    CHECK(!e.updateDefined);
    CHECK(e.updateRadius.why.find("no solution") != std::string::npos);
}

TEST_CASE("the aligned adjustment has the sign of the published expression") {
    std::mt19937_64 generator(22);
    int negative = 0;
    for (int k = 0; k < 200; ++k) {
        const std::vector<double> x = randomPoint(generator, 5, 3);
        const Overrides all = {"game.coupling=" + toText(x[0]), "game.p=" + toText(x[1]), "game.d=" + toText(x[2]),
                               "method.id=sga", "method.alignment=true"};
        const System system = buildSystem(scenarioWith("bilinear", all));
        const std::vector<double> w = {x[3], x[4]};
        const Eigen::MatrixXd J = system.dynamics->jacobian(w), H = -J;
        const Vec<double> v = system.dynamics->field<double>(w);
        const Eigen::Vector2d xi(-v[0], -v[1]);
        const Eigen::Vector2d turned = 0.5 * (H - H.transpose()).transpose() * xi, back = H.transpose() * xi;
        const double sign = xi.dot(back) * turned.dot(back) / 2 + 0.1 > 0 ? 1 : -1;
        negative += sign < 0;
        const Eigen::Vector2d expected = Eigen::Vector2d(w[0], w[1]) - 0.2 * (xi + sign * turned);
        Vec<double> state(w.begin(), w.end());
        system.method->step(*system.dynamics, state, 0);
        CHECK_CLOSE(state[0], expected[0], 1e-12);
        CHECK_CLOSE(state[1], expected[1], 1e-12);
    }
    CHECK(negative > 10);
}
