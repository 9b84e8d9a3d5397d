// SPDX-License-Identifier: GPL-3.0-or-later
// One stepper a variation.
#include "ui/figures/snapshots.h"

#include "core/math/filled.h"
#include "core/math/parallel.h"
#include "core/scenario/scenario_json.h"
#include "core/simulation/stepper.h"
#include "ui/figures/recordings.h"

#include <algorithm>

namespace ganscope {
namespace {

void follow(Course& course, const std::vector<std::int64_t>& steps, const Experiment& e) {
    const bool scaled = e.scenario().view.spectrum.matrix == "preconditioned";
    if (course.scenario.starts.empty()) return;
    if (!scaled) {
        if (auto points = recordedPoints(course.scenario, course.system, steps)) {
            if (e.headway()) e.headway()->advance(steps.back());
            course.steps = steps;
            course.points = std::move(*points);
            return;
        }
    }
    Stepper stepper(course.system, course.scenario.starts.front());
    for (const std::int64_t wanted : steps) {
        while (stepper.steps() < wanted && !e.stop().stop_requested() && stepper.step())
            if (e.headway()) e.headway()->advance();
        if (stepper.steps() != wanted) break;
        course.steps.push_back(wanted);
        course.points.emplace_back(stepper.point().begin(), stepper.point().end());
        if (scaled) course.states.emplace_back(stepper.augmented().begin(), stepper.augmented().end());
    }
    course.ended = stepper.reason();
}

}  // namespace

std::vector<std::int64_t> snapshotSteps(const Scenario& scenario) {
    std::vector<std::int64_t> steps;
    for (const std::int64_t step : scenario.view.snapshots)
        if (step <= scenario.steps) steps.push_back(step);
    if (steps.empty()) steps.push_back(scenario.steps);
    return steps;
}

std::vector<std::int64_t> evenSteps(const Scenario& scenario, int count) {
    std::vector<std::int64_t> steps;
    for (int k = 0; k <= count; ++k)
        if (const std::int64_t at = scenario.steps * k / count; steps.empty() || at > steps.back()) steps.push_back(at);
    return steps;
}

std::vector<Course> coursesOf(const Experiment& e, const std::vector<std::int64_t>& steps) {
    std::vector<Course> courses;
    const Scenario& base = e.scenario();
    if (base.view.curves.empty()) courses.push_back({{}, base, e.system(), {}, {}, {}, {}});
    for (const ViewCurve& curve : base.view.curves) {
        Scenario plain = base;
        plain.compared.clear();
        plain.view = {};
        Reading reading = withOverrides(plain, curve.set);
        if (!reading.scenario) throw std::invalid_argument(toText(reading.problems.front()));  // checked when it was read
        System system = buildSystem(*reading.scenario);
        courses.push_back({curve.label, std::move(*reading.scenario), std::move(system), {}, {}, {}, {}});
    }
    if (e.headway() && !steps.empty()) e.headway()->expect(static_cast<std::int64_t>(courses.size()) * steps.back());
    inParallel(courses.size(), 0, e.stop(), [&](std::size_t k, unsigned) { follow(courses[k], steps, e); });
    return courses;
}

std::string cannotFollow(const Experiment& e) {
    return e.scenario().starts.empty() ? words("reasons", "needs a start to train from") : "";
}

}  // namespace ganscope
