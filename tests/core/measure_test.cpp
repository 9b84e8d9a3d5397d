// SPDX-License-Identifier: GPL-3.0-or-later
// The measures of a point in closed form, each by itself and several at once, and where they do not exist.
#include "core/analysis/measure.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "tests/support/check.h"

#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

constexpr std::array<PointMeasure, 8> everyMeasure{PointMeasure::radius,       PointMeasure::abscissa, PointMeasure::phase,
                                                   PointMeasure::conditioning, PointMeasure::rate,     PointMeasure::stepLimit,
                                                   PointMeasure::stepBest,     PointMeasure::rateBest};

System measuredSystem(const std::string& game, const std::vector<std::string>& overrides) {
    return buildSystem(withOverrides(defaultScenario(game), overrides).scenario.value());
}

}  // namespace

TEST_CASE("every measure has a name of its own, and two of them a value where they turn") {
    const std::vector<std::string_view> ids{"radius", "abscissa", "phase", "conditioning", "rate", "step_limit", "step_best", "rate_best"};
    REQUIRE(pointMeasures().size() == ids.size());
    for (std::size_t k = 0; k < ids.size(); ++k) {
        CHECK_EQUAL(pointMeasures()[k].id, ids[k]);
        CHECK_EQUAL(nameOf(everyMeasure[k]).id, ids[k]);
        CHECK(!nameOf(everyMeasure[k]).symbol.empty() && !nameOf(everyMeasure[k]).meaning.empty());
        CHECK_EQUAL(nameOf(everyMeasure[k]).critical.has_value(), k < 2);
    }
    CHECK_EQUAL(nameOf(PointMeasure::radius).critical.value(), 1.0);
    CHECK_EQUAL(nameOf(PointMeasure::abscissa).critical.value(), 0.0);
}

TEST_CASE("all measures of a focus and of a node in closed form, asked for alone, together and backwards") {
    // The Dirac-GAN with R1 at its equilibrium: λ² + γλ + 1/4 = 0.
    struct Row {
        double gamma;
        std::array<double, 8> expected;
    };
    const double h = 0.1, slow = -0.5 + std::sqrt(0.25 - 0.1875), fast = -0.5 - std::sqrt(0.25 - 0.1875);
    const double re = -0.3, im = 0.4, mu = std::hypot(1 + h * re, h * im);
    const double scale = std::sqrt(0.1875 / 0.25);  // of the second row, so that its product is 1/4: λ = scaled slow, fast
    const double a = slow / scale, b = fast / scale;
    const std::vector<Row> rows{
        {0.6, {mu, re, im / -re, 1, -std::log(mu), -2 * re / 0.25, -re / 0.25, 0.8}},
        {-(a + b), {1 + h * a, a, 0, b / a, -std::log(1 + h * a), -2 / b, -2 / (a + b), (a - b) / -(a + b)}},
    };
    for (const Row& row : rows) {
        SECTION(show(row.gamma));
        const System s = measuredSystem("dirac", {"method=simultaneous", "method.step=0.1", "regularizers.r1.gamma=" + show(row.gamma)});
        const Vec<double> w{0, 0};
        std::array<Quantity, 8> all, backwards;
        std::vector<PointMeasure> reversed(everyMeasure.rbegin(), everyMeasure.rend());
        measure(*s.dynamics, *s.method, w, everyMeasure, all);
        measure(*s.dynamics, *s.method, w, reversed, backwards);
        for (std::size_t k = 0; k < everyMeasure.size(); ++k) {
            SECTION(std::string(nameOf(everyMeasure[k]).id));
            const Quantity alone = measure(*s.dynamics, *s.method, w, everyMeasure[k]);
            CHECK_CLOSE(alone.value.value(), row.expected[k], 1e-9);
            CHECK_EQUAL(all[k].value.value(), *alone.value);
            CHECK_EQUAL(backwards[7 - k].value.value(), *alone.value);
            CHECK(alone.why.empty() && all[k].why.empty());
        }
        // The abscissa first, what else the flow says after it.
        std::array<Quantity, 2> two;
        measure(*s.dynamics, *s.method, w, std::array{PointMeasure::abscissa, PointMeasure::stepLimit}, two);
        CHECK_CLOSE(two[0].value.value(), row.expected[1], 1e-9);
        CHECK_CLOSE(two[1].value.value(), row.expected[5], 1e-9);
    }
}

TEST_CASE("a point from which all shrinks to 0 in one step has no finite rate") {
    // v = −w with the step 1.
    const System s = measuredSystem("bilinear", {"game.coupling=0", "game.p=1", "game.d=1", "method=simultaneous", "method.step=1"});
    const Vec<double> w{0, 0};
    CHECK_EQUAL(measure(*s.dynamics, *s.method, w, PointMeasure::radius).value.value(), 0.0);
    const Quantity rate = measure(*s.dynamics, *s.method, w, PointMeasure::rate);
    CHECK(!rate.value && rate.why.starts_with("infinite"));
    CHECK_EQUAL(measure(*s.dynamics, *s.method, w, PointMeasure::abscissa).value.value(), -1.0);
}

TEST_CASE("a radius of exactly 1 has the rate 0, without a sign") {
    const System s = measuredSystem("bilinear", {"game.coupling=0", "game.p=0", "game.d=0", "method=simultaneous"});
    const Quantity rate = measure(*s.dynamics, *s.method, Vec<double>{0, 0}, PointMeasure::rate);
    CHECK_EQUAL(rate.value.value(), 0.0);
    CHECK(!std::signbit(*rate.value));
}

TEST_CASE("on a kink and where the Jacobian is not finite every measure says why it is missing") {
    const System hinge = measuredSystem("dirac", {"game.loss=hinge", "game.target=1", "method=simultaneous"});
    const System dirac = measuredSystem("dirac", {"method=simultaneous"});
    const Vec<double> kink{1, 1}, far{std::numeric_limits<double>::quiet_NaN(), 1};
    REQUIRE(hinge.dynamics->kink(kink).has_value());
    for (const PointMeasure m : everyMeasure) {
        SECTION(std::string(nameOf(m).id));
        const bool ofUpdate = m == PointMeasure::radius || m == PointMeasure::rate;
        const Quantity onKink = measure(*hinge.dynamics, *hinge.method, kink, m);
        CHECK(!onKink.value && !onKink.why.empty());
        if (!ofUpdate) CHECK_EQUAL(onKink.why, *hinge.dynamics->kink(kink));
        const Quantity notFinite = measure(*dirac.dynamics, *dirac.method, far, m);
        CHECK(!notFinite.value && !notFinite.why.empty());
    }
}
