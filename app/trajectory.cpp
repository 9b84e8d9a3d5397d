// SPDX-License-Identifier: GPL-3.0-or-later
// Rows from the stepper.
#include "app/trajectory.h"

#include "app/progress.h"
#include "core/analysis/sample_quality.h"

#include <algorithm>

namespace ganscope {

TrajectoryRun::TrajectoryRun(Scenario scenario) : made(std::move(scenario)), system(buildSystem(made)) {
    names = {"trajectory", "step", "time"};
    const auto state = stateColumns(system.dynamics->split());
    names.insert(names.end(), state.begin(), state.end());
    names.insert(names.end(), {"loss_generator", "loss_discriminator", "speed", "speed_generator", "speed_discriminator"});
    for (const std::string_view name : dataMeasureNames(system.dynamics->game())) names.emplace_back(name);
    equilibria = catalogue::game(made.game.id)->equilibria(made.game.values);
    if (!equilibria.empty()) names.push_back("distance");
    const auto memory = system.method->memory();
    if (std::ranges::find(memory, averageBlock) == memory.end()) return;
    for (const std::string& name : state) names.push_back("average_" + name);
    if (!equilibria.empty()) names.push_back("average_distance");
}

std::size_t TrajectoryRun::mostRows() const {
    return made.starts.size() * (static_cast<std::size_t>(made.steps / every) + 2);
}

TrajectoryRun::End TrajectoryRun::run(std::size_t index, const std::function<void(const std::vector<double>&)>& row) const {
    Stepper stepper(system, made.starts[index]);
    if (begin) begin(stepper);
    Progress progress("step", made.steps);
    std::vector<double> values;
    const auto put = [&] {
        fill(values, index, stepper);
        row(values);
    };
    put();
    End how;
    while (stepper.steps() < made.steps) {
        if (watch) watch(stepper);
        const std::int64_t before = stepper.steps();
        const bool running = stepper.step();
        progress.show(stepper.steps());
        const bool last = !running || stepper.steps() == made.steps;
        if (stepper.steps() > before && (last || stepper.steps() % every == 0)) put();
        if (!running) how = {stepper.outcome(), stepper.reason()};
        if (!running) break;
    }
    if (end) end(stepper);
    return how;
}

void TrajectoryRun::fill(std::vector<double>& row, std::size_t index, const Stepper& stepper) const {
    const View<double> w = stepper.point();
    row = {static_cast<double>(index), static_cast<double>(stepper.steps()), stepper.time()};
    row.insert(row.end(), w.begin(), w.end());
    const Losses losses = system.dynamics->game().losses(w);
    const Vec<double> v = system.dynamics->field<double>(w);
    const auto own = static_cast<std::size_t>(system.dynamics->split().generator);
    row.insert(row.end(), {losses.generator, losses.discriminator, norm(View<double>(v)), norm(View<double>(v).first(own)), norm(View<double>(v).subspan(own))});
    const std::vector<double> measured = dataMeasureRow(system.dynamics->game(), w);
    row.insert(row.end(), measured.begin(), measured.end());
    if (!equilibria.empty()) row.push_back(distance(w));
    const View<double> average = stepper.average();
    row.insert(row.end(), average.begin(), average.end());
    if (!average.empty() && !equilibria.empty()) row.push_back(distance(average));
}

double TrajectoryRun::distance(View<double> w) const {
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto& equilibrium : equilibria) nearest = std::min(nearest, distanceBetween(w, equilibrium));
    return nearest;
}

}  // namespace ganscope
