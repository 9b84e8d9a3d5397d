// SPDX-License-Identifier: GPL-3.0-or-later
// How fast methods approach the flow as their step shrinks, what they conserve exactly, and the flow against
// its closed form.
#include "core/scenario/scenario_json.h"
#include "core/simulation/stepper.h"

#include "tests/support/check.h"

#include <cmath>

using namespace ganscope;
using namespace ganscope::test;

namespace {

Scenario made(const char* game, std::vector<std::string> overrides) {
    return withOverrides(defaultScenario(game), overrides).scenario.value();
}

std::vector<double> after(const Scenario& s, std::vector<double> start, int steps) {
    Stepper stepper(buildSystem(s), std::move(start));
    for (int k = 0; k < steps; ++k) REQUIRE(stepper.step());
    return {stepper.point().begin(), stepper.point().end()};
}

double apart(const std::vector<double>& a, const std::vector<double>& b) {
    return std::hypot(a[0] - b[0], a[1] - b[1]);
}

std::string number(double x) {
    return show(x);
}

}  // namespace

TEST_CASE("methods whose limit is the flow approach it with their order") {
    struct Case {
        const char* method;
        double order;
    };
    const std::vector<Case> cases{
        {"method.id=simultaneous", 1},
        {"method.id=alternating", 1},
        {"method.id=implicit", 1},
        {"method.id=optimistic", 1},
        {"method.id=cgd", 1},
        {"method.id=extragradient", 1},
        {"method={\"id\":\"extragradient\",\"extrapolation\":0.5}", 2}};  // the midpoint rule
    const double length = 2;
    for (const char* game : {"dirac", "uniform-quadratic"}) {
        const std::vector<double> start =
            std::string(game) == "dirac" ? std::vector{1.0, 0.5} : std::vector{0.7, 0.3};
        const Scenario flow = made(game, {"method={\"id\":\"flow\",\"tolerance\":1e-13,\"step\":2}"});
        REQUIRE(stateSymbols(flow).size() == 2);
        const std::vector<double> limit = after(flow, start, 1);
        for (const Case& each : cases) {
            SECTION(std::string(game) + " " + each.method);
            std::vector<double> errors;
            for (int count = 256; count <= 2048; count *= 2)
                errors.push_back(apart(
                    after(made(game, {each.method, "method.step=" + number(length / count)}), start, count),
                    limit));
            for (std::size_t k = 1; k < errors.size(); ++k)
                CHECK_CLOSE(std::log2(errors[k - 1] / errors[k]), each.order, 0.05);
        }
    }
}

TEST_CASE("the flow of a bilinear game is a rotation by coupling times time, to its tolerance") {
    const double c = 1.7, dt = 0.3;
    const std::vector<double> start{0.8, -0.45};
    double last = 1;
    for (const double tolerance : {1e-4, 1e-6, 1e-8, 1e-10, 1e-12}) {
        SECTION(number(tolerance));
        const Scenario s = made(
            "bilinear", {"game.coupling=1.7",
                         "method={\"id\":\"flow\",\"step\":0.3,\"tolerance\":" + number(tolerance) + "}"});
        double worst = 0, radius = 0;
        Stepper stepper(buildSystem(s), start);
        for (int k = 1; k <= 50; ++k) {
            REQUIRE(stepper.step());
            const double angle = c * dt * k, x = std::cos(angle) * start[0] - std::sin(angle) * start[1],
                         y = std::sin(angle) * start[0] + std::cos(angle) * start[1];
            worst = std::max(worst, std::hypot(stepper.point()[0] - x, stepper.point()[1] - y));
            radius = std::max(radius, std::abs(stepper.point()[0] * stepper.point()[0] +
                                               stepper.point()[1] * stepper.point()[1] - (0.64 + 0.2025)));
        }
        CHECK(worst < 100 * tolerance);
        CHECK(radius < 100 * tolerance);
        CHECK(worst < 0.2 * last);  // what is asked for is used, not the strictest always
        CHECK(worst > 1e-4 * tolerance);
        last = worst;
    }
}

TEST_CASE("on a rotation alternation keeps a tilted ellipse exactly, the explicit step grows and the "
          "implicit one shrinks by sqrt(1 + a²)") {
    const double a = 0.3 * 1.7;
    const std::vector<double> start{0.8, -0.45};
    const auto run = [&](const char* method, int steps) {
        return after(
            made("bilinear", {"game.coupling=1.7", std::string("method.id=") + method, "method.step=0.3"}),
            start, steps);
    };
    const auto squared = [](const std::vector<double>& w) { return w[0] * w[0] + w[1] * w[1]; };
    for (const int steps : {1, 2, 7, 300}) {
        SECTION(std::to_string(steps));
        const std::vector<double> w = run("alternating", steps);
        CHECK_CLOSE(squared(w) - a * w[0] * w[1], squared(start) - a * start[0] * start[1], 1e-12);
        const double growth = std::pow(1 + a * a, std::min(steps, 7));
        CHECK_CLOSE(squared(run("simultaneous", std::min(steps, 7))) / squared(start), growth,
                    1e-12 * growth);
        CHECK_CLOSE(squared(run("implicit", std::min(steps, 7))) / squared(start), 1 / growth, 1e-12);
    }
}

TEST_CASE("the flow's step carries tangents by its own derivative; on a bound there is none, and no number "
          "pretends to be one") {
    const auto stepped = [](const Scenario& s, Vec<D1> w) {
        const System system = buildSystem(s);
        system.method->step(Moment<D1>(*system.dynamics), std::span<D1>(w), 0);
        return w;
    };
    const double angle = 1.7 * 0.3;
    const Vec<D1> w = stepped(
        made("bilinear", {"game.coupling=1.7", "method={\"id\":\"flow\",\"step\":0.3,\"tolerance\":1e-12}"}),
        {D1(0.8, {1, 0.5}), D1(-0.45, {0, -2})});
    const double c = std::cos(angle), s = std::sin(angle);
    CHECK_CLOSE(w[0].v, c * 0.8 + s * 0.45, 1e-11);
    CHECK_CLOSE(w[1].v, s * 0.8 - c * 0.45, 1e-11);
    CHECK_CLOSE(w[0].d[0], c, 1e-11);
    CHECK_CLOSE(w[1].d[0], s, 1e-11);
    CHECK_CLOSE(w[0].d[1], 0.5 * c + 2 * s, 1e-11);
    CHECK_CLOSE(w[1].d[1], 0.5 * s - 2 * c, 1e-11);

    const Scenario clipped = made("dirac", {"method.id=flow", "regularizers.clip.bound=0.5"});
    const Vec<D1> slid = stepped(clipped, {D1(1.0, {1, 0}), D1(0.5, {0, 1})});
    const std::vector<double> same = after(clipped, {1.0, 0.5}, 1);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK_EQUAL(slid[i].v, same[i]);
        CHECK(std::isnan(slid[i].d[0]) && std::isnan(slid[i].d[1]));
    }
}
