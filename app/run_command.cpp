// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope run SCENARIO: the trajectories, every step of them.
#include "app/cli.h"
#include "app/interruptible.h"
#include "app/scenario_argument.h"
#include "app/training.h"
#include "app/trajectory_file.h"
#include "core/math/number.h"
#include "core/scenario/scenario_json.h"

#include <CLI/CLI.hpp>

#include <cmath>

namespace ganscope {
namespace {

struct RunOptions {
    ScenarioArgument scenario;
    std::string steps, out, save, resume;
    std::int64_t every = 1;
};

/// InputError when it is no number of steps, in the words of the option, not of the override that it stands for.
void checkSteps(const std::string& steps) {
    const auto number = toNumber(steps);
    if (!number || *number != std::floor(*number) || !(*number >= 0 && *number <= static_cast<double>(Limits::steps)))
        throw InputError("--steps is " + steps + ", but must be a whole number from 0 to " + std::to_string(Limits::steps));
}

void runTrajectories(RunOptions options) {
    const TableFormat format = tableFormatOf(options.out);
    if (!options.save.empty()) needArchive("--save", options.save);
    if (!options.steps.empty()) checkSteps(options.steps);
    if (!options.steps.empty()) options.scenario.overrides.push_back("steps=" + options.steps);
    TrajectoryRun run(options.scenario.load());
    const Scenario& scenario = run.scenario();
    if ((!options.save.empty() || !options.resume.empty()) && scenario.starts.size() != 1)
        throw InputError("--save and --resume keep one path, but the scenario has " + std::to_string(scenario.starts.size()) + " starts");
    run.every = options.every;
    if (!options.resume.empty()) run.begin = [&](Stepper& stepper) { readCheckpoint(options.resume, scenario, stepper); };
    if (!options.save.empty()) run.end = [&](Stepper& stepper) { writeCheckpoint(options.save, scenario, stepper); };
    const Interruption interruption;  // outlives the file that is being written
    run.watch = [&](const Stepper& stepper) {
        if (!interruption.came()) return;
        throw WorkError("interrupted at step " + std::to_string(stepper.steps()) + (options.out.empty() ? "" : "; " + options.out + " was not written"));
    };
    Output out(options.out);
    const auto ends = writeTrajectories(run, format, out);
    out.finish();
    for (std::size_t k = 0; k < ends.size(); ++k)
        if (ends[k].outcome == Outcome::diverged)
            std::fprintf(stderr, "trajectory %zu diverged: %s\n", k, ends[k].reason.c_str());
}

}  // namespace

void addRunCommand(CLI::App& app, Context& context) {
    const auto options = std::make_shared<RunOptions>();
    auto* command = app.add_subcommand("run", "The trajectories from every start, every step of them");
    options->scenario.addTo(*command);
    command->add_option("--steps", options->steps, "number of steps instead of the scenario's")->type_name("N");
    command->add_option("--out", options->out, "F.csv, F.npz or F.json; default: CSV on standard output")->type_name("F");
    command->add_option("--every", options->every, "a row only every K steps, and for the last one")->type_name("K")->check(CLI::Range(std::int64_t(1), std::int64_t(1'000'000'000)));
    command->add_option("--save", options->save, "write a checkpoint at the end: F.npz")->type_name("F");
    command->add_option("--resume", options->resume, "go on from a checkpoint, to the same bits as without the pause")->type_name("F");
    command->callback([&context, options] { context.action = [options] { runTrajectories(*options); }; });
}

}  // namespace ganscope
