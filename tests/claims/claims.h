// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of published claims share: presets with overrides, their spectra, and their paths.
#pragma once

#include "core/analysis/evaluation.h"
#include "core/math/number.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "core/simulation/stepper.h"
#include "tests/support/check.h"

#include <numbers>

namespace ganscope::test {

/// The preset of that name with overrides (as with --set); the case ends when there is none or they do not fit.
inline Scenario preset(std::string_view name, const std::vector<std::string>& overrides = {}) {
    const Preset* found = findPreset(name);
    if (!found) FAIL("there is no preset " + std::string(name));
    Reading reading = readScenario(found->json);
    if (reading.scenario) reading = withOverrides(*reading.scenario, overrides);
    if (!reading.scenario) FAIL(std::string(name) + ": " + toText(reading.problems.front()));
    return *reading.scenario;
}

/// Everything that is known at a point of a scenario.
inline Evaluation at(const Scenario& s, const std::vector<double>& w) {
    const System system = buildSystem(s);
    return evaluate(*system.dynamics, *system.method, w);
}

/// max |μ| at a point; NaN when it is not defined.
inline double radiusAt(const Scenario& s, const std::vector<double>& w) {
    return at(s, w).updateRadius.value.value_or(std::numeric_limits<double>::quiet_NaN());
}

/// Calls see(w) after each of `count` steps of the first start that follow `skip` unseen ones; the case ends when the
/// path diverges.
template <class F>
void follow(const Scenario& s, int skip, int count, F see) {
    Stepper stepper(buildSystem(s), s.starts[0]);
    for (int k = 0; k < skip + count; ++k) {
        REQUIRE(stepper.step());
        if (k >= skip) see(stepper.point());
    }
}

/// max |w_i| over steps skip … skip + count of the first start.
inline double amplitude(const Scenario& s, std::size_t i, int skip, int count) {
    double largest = 0;
    follow(s, skip, count, [&](View<double> w) { largest = std::max(largest, std::fabs(w[i])); });
    return largest;
}

/// The point after `steps` steps of the first start.
inline std::vector<double> after(const Scenario& s, int steps) {
    std::vector<double> last = s.starts[0];
    if (steps > 0) follow(s, steps - 1, 1, [&](View<double> w) { last.assign(w.begin(), w.end()); });
    return last;
}

/// The flow spectrum is the pair `expected` and its conjugate, each part within `tolerance`.
inline void checkPair(const Evaluation& e, Complex expected, double tolerance = 1e-9) {
    REQUIRE(e.flow.values.size() == 2);
    for (const Complex& z : e.flow.values) {
        CHECK_CLOSE(z.real(), expected.real(), tolerance);
        CHECK_CLOSE(std::fabs(z.imag()), expected.imag(), tolerance);
    }
}

}  // namespace ganscope::test
