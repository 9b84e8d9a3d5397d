// SPDX-License-Identifier: GPL-3.0-or-later
// Lockstep stepping, and which paths survive a change of the scenario.
#include "core/simulation/simulation.h"

#include <algorithm>

namespace ganscope {

bool sameSystem(const Scenario& a, const Scenario& b) {
    return a.game == b.game && a.loss == b.loss && a.regularizers == b.regularizers && a.method == b.method &&
           a.seed == b.seed;
}

Simulation::Path::Path(const System& system, std::vector<double> from)
    : start(std::move(from)), stepper(system, start), trajectory(stepper.point()) {
    if (!stepper.average().empty()) average.emplace(stepper.average());
}

void Simulation::Path::step(std::int64_t limit) {
    stepper.step();
    // The step that diverges may still have a finite point, and it is the last.
    if (stepper.steps() > trajectory.step()) {
        trajectory.push(stepper.point());
        if (average) average->push(stepper.average());
    }
    judge(limit);
}

void Simulation::Path::judge(std::int64_t limit) {
    const bool done = runs() && stepper.steps() >= limit;
    trajectory.conclude(done ? Outcome::finished : stepper.outcome(), stepper.reason());
    if (average) average->conclude(done ? Outcome::finished : stepper.outcome(), stepper.reason());
}

Simulation::Simulation(Scenario scenario) : experiment(std::move(scenario)), system(buildSystem(experiment)) {
    begin(experiment.starts);
}

void Simulation::begin(const std::vector<std::vector<double>>& starts) {
    std::vector<Path> fresh;
    fresh.reserve(starts.size());
    for (const std::vector<double>& start : starts) {
        const auto old = std::ranges::find(paths, start, &Path::start);
        if (old == paths.end()) {
            fresh.emplace_back(system, start);
        } else {
            fresh.push_back(std::move(*old));
            paths.erase(old);  // a start that is there twice is two paths
        }
    }
    paths = std::move(fresh);
    for (Path& path : paths) path.judge(experiment.steps);
}

void Simulation::adopt(const Scenario& next) {
    const bool stepsAlike = sameSystem(experiment, next);
    if (!stepsAlike) {
        System built = buildSystem(next);
        system = std::move(built);
        paths.clear();
    }
    experiment = next;
    const std::int64_t least = std::max<std::int64_t>(experiment.steps, 0);
    if (current > least) {
        current = least;
        std::erase_if(paths, [&](const Path& path) { return path.stepper.steps() > current; });
    }
    begin(experiment.starts);
}

void Simulation::restart() {
    current = 0;
    paths.clear();
    begin(experiment.starts);
}

bool Simulation::settle(const Interrupted& interrupted) {
    std::int64_t reached = current;
    for (const Path& path : paths)
        if (path.runs()) reached = std::min(reached, path.stepper.steps());
    for (; reached < current; ++reached) {
        for (Path& path : paths) {
            if (!path.runs() || path.stepper.steps() > reached) continue;
            if (interrupted && interrupted()) return false;
            path.step(experiment.steps);
        }
    }
    return true;
}

bool Simulation::advance(std::int64_t steps, const Interrupted& interrupted) {
    if (!settle(interrupted)) return false;
    for (; steps > 0 && !ended(); --steps) {
        ++current;
        if (!settle(interrupted)) return false;
    }
    return true;
}

bool Simulation::advance(std::int64_t steps, const std::stop_token& stop) {
    return advance(steps, [&stop] { return stop.stop_requested(); });
}

bool Simulation::waits(const Path& path) const { return path.runs() && path.stepper.steps() < current; }

bool Simulation::ended() const {
    if (std::ranges::any_of(paths, [this](const Path& path) { return waits(path); })) return false;
    return current >= experiment.steps || std::ranges::none_of(paths, &Path::runs);
}

Frame Simulation::frame() const {
    Frame frame;
    frame.step = current;
    frame.time = static_cast<double>(current) * system.method->timeStep();
    if (experiment.view.spectrum.matrix == "preconditioned" && !paths.empty()) {
        const View<double> state = paths.front().stepper.augmented();
        frame.augmented.assign(state.begin(), state.end());
    }
    frame.tracks.reserve(paths.size());
    for (const Path& path : paths) {
        if (waits(path)) frame.complete = false;
        frame.tracks.push_back(path.trajectory.track());
        if (path.average) frame.averages.push_back(path.average->track());
    }
    return frame;
}

}  // namespace ganscope
