// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope sweep SCENARIO --axis PATH=LO:HI:N --measure NAME: a parameter study that can be interrupted and goes on.
#include "app/cli.h"
#include "app/interruptible.h"
#include "app/points.h"
#include "app/scenario_argument.h"
#include "app/sweep_file.h"
#include "core/math/number.h"

#include <CLI/CLI.hpp>

#include <unistd.h>

#include <chrono>
#include <cmath>
#include <filesystem>

namespace ganscope {
namespace {

using Clock = std::chrono::steady_clock;

struct SweepOptions {
    ScenarioArgument scenario;
    std::vector<std::string> axes, measures;
    std::string at, near, out;
    double tolerance = SweepPlan().tolerance;
    unsigned threads = 0;
};

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts(1);
    for (char c : text) {
        if (c == separator)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

SweepAxis axisOf(const std::string& text) {
    const std::string where = "--axis " + text + ": ";
    const std::size_t equals = text.find('=');
    const auto parts = equals == std::string::npos ? std::vector<std::string>() : split(text.substr(equals + 1), ':');
    if (equals == 0 || parts.size() < 3 || parts.size() > 4)
        throw InputError(where + "must have the form PATH=LO:HI:N, such as method.step=0.01:2:200, with :log at the end for a logarithmic one");
    SweepAxis axis{text.substr(0, equals), {}};
    const auto number = [&](const std::string& part, const char* name) {
        const auto x = toNumber(part);
        if (!x || !std::isfinite(*x)) throw InputError(where + name + " is \"" + part + "\", but must be a finite number");
        return *x;
    };
    axis.range.low = number(parts[0], "LO");
    axis.range.high = number(parts[1], "HI");
    const double count = number(parts[2], "N");
    constexpr double most = 1e9;
    if (count != std::floor(count) || count < 1 || count > most)
        throw InputError(where + "N is " + parts[2] + ", but must be a whole number from 1 to " + toText(most));
    axis.range.count = static_cast<int>(count);
    if (parts.size() == 4 && parts[3] != "log" && parts[3] != "lin")
        throw InputError(where + "ends with \":" + parts[3] + "\", but a scale is :log or :lin");
    axis.range.scale = parts.size() == 4 && parts[3] == "log" ? Scale::logarithmic : Scale::linear;
    return axis;
}

std::shared_ptr<const Sweep> sweepOf(const SweepOptions& options) {
    SweepPlan plan;
    plan.scenario = options.scenario.load();
    for (const std::string& text : options.axes) plan.axes.push_back(axisOf(text));
    for (const std::string& text : options.measures)
        for (std::string& id : split(text, ',')) plan.measures.push_back(std::move(id));
    if (!options.at.empty()) plan.at = pointOf(plan.scenario, options.at, "--at");
    if (!options.near.empty()) plan.near = pointOf(plan.scenario, options.near, "--near");
    plan.tolerance = options.tolerance;
    SweepReading reading = readSweep(std::move(plan));
    if (reading.sweep) return reading.sweep;
    std::string lines;
    for (const Problem& problem : reading.problems) lines += (lines.empty() ? "" : "\n") + toText(problem);
    throw InputError(lines);
}

std::size_t cellsDone(const Sweep& sweep, const SweepState& state) {
    std::size_t cells = 0;
    for (std::size_t k = 0; k < state.done.size(); ++k)
        if (state.done[k]) cells += std::min(Sweep::chunk, sweep.cells() - k * Sweep::chunk);
    return cells;
}

/// How far it is, on standard error: from half a second on, in place on a terminal, now and then elsewhere.
class SweepProgress {
public:
    void show(std::size_t done, std::size_t all) {
        const auto now = Clock::now();
        if (now - begin < std::chrono::milliseconds(500) || now < next) return;
        next = now + (terminal ? std::chrono::milliseconds(100) : std::chrono::milliseconds(2000));
        std::fprintf(stderr, terminal ? "\r%zu of %zu cells (%.0f %%)" : "%zu of %zu cells (%.0f %%)\n", done, all,
                     100.0 * static_cast<double>(done) / static_cast<double>(all));
        std::fflush(stderr);
        shown = true;
    }
    void end() const {
        if (shown && terminal) std::fprintf(stderr, "\r\033[K");
    }

private:
    const Clock::time_point begin = Clock::now();
    Clock::time_point next = begin;
    const bool terminal = isatty(STDERR_FILENO) != 0;
    bool shown = false;
};

/// Takes up what an interrupted sweep left, if it did; `taken` then becomes true.
SweepState beginOf(const Sweep& sweep, const std::string& partial, bool& taken) {
    std::string why;
    if (auto kept = partial.empty() ? std::nullopt : loadPartial(partial, sweep, why)) {
        taken = true;
        std::fprintf(stderr, "going on from %s: %zu of %zu cells are done\n", partial.c_str(), cellsDone(sweep, *kept), sweep.cells());
        return std::move(*kept);
    }
    if (!why.empty()) std::fprintf(stderr, "%s %s and is not used\n", partial.c_str(), why.c_str());
    return sweep.begin();
}

/// Computes what is missing; saves it now and then (`saves` becomes true), and when it is interrupted (WorkError).
void compute(const Sweep& sweep, SweepState& state, const std::string& partial, bool& saves, unsigned threads, const Interruption& interruption) {
    constexpr auto savePeriod = std::chrono::seconds(10);
    std::mutex guard;
    SweepProgress progress;
    auto saved = Clock::now();
    const auto copy = [&] {
        const std::lock_guard lock(guard);
        return state;
    };
    bool complete = false;
    const bool interrupted = runInterruptibly(
        interruption,
        [&](std::stop_token stop) { complete = sweep.run(state, guard, threads, std::move(stop)); },
        [&] {
            std::size_t done = 0;
            {
                const std::lock_guard lock(guard);
                done = cellsDone(sweep, state);
            }
            progress.show(done, sweep.cells());
            if (partial.empty() || Clock::now() - saved < savePeriod) return;
            savePartial(partial, sweep, copy());
            saves = true;
            saved = Clock::now();
        });
    progress.end();
    if (complete || !interrupted) return;
    const std::string count = std::to_string(cellsDone(sweep, state)) + " of " + std::to_string(sweep.cells()) + " cells";
    if (partial.empty()) throw WorkError("interrupted after " + count + "; with --out F it could be taken up again");
    savePartial(partial, sweep, state);
    throw WorkError("interrupted: " + count + " are kept in " + partial + ", and the same command goes on from there");
}

void runSweep(const SweepOptions& options) {
    const TableFormat format = tableFormatOf(options.out);
    const auto sweep = sweepOf(options);
    const Interruption interruption;  // outlives every file that is being written
    Output out(options.out);
    std::error_code error;
    const bool isFile = !options.out.empty() && (!std::filesystem::exists(options.out, error) || std::filesystem::is_regular_file(options.out, error));
    const std::string partial = isFile ? partialOf(options.out) : "";
    bool ours = false;  // a partial file of another sweep is left alone
    SweepState state = beginOf(*sweep, partial, ours);
    compute(*sweep, state, partial, ours, options.threads, interruption);
    writeSweep(*sweep, state, format, out);
    out.finish();
    if (ours) std::filesystem::remove(partial, error);
    for (std::size_t m = 0; m < state.reasons.size(); ++m)
        for (const auto& [why, count] : state.reasons[m])
            std::fprintf(stderr, "%s: %zu of %zu cells have no value: %s\n", sweep->plan().measures[m].c_str(), count, sweep->cells(), why.c_str());
}

std::string measureList() {
    std::string text = "one of ";
    for (const SweepMeasure& measure : sweepMeasures()) text += (text.size() > 7 ? ", " : "") + std::string(measure.id);
    return text + " (repeatable, or a,b)";
}

}  // namespace

void addSweepCommand(CLI::App& app, Context& context) {
    const auto options = std::make_shared<SweepOptions>();
    auto* command = app.add_subcommand("sweep", "A parameter study: measures over a grid of any of the scenario's numbers");
    options->scenario.addTo(*command);
    const auto repeatable = [&](const char* name, std::vector<std::string>& values, const std::string& text, const char* type) {
        command->add_option(name, values, text)->type_name(type)->take_all()->allow_extra_args(false);
    };
    repeatable("--axis", options->axes, "a number of the scenario and N values from LO to HI; :log for a logarithmic axis (repeatable)", "PATH=LO:HI:N");
    repeatable("--measure", options->measures, measureList(), "MEASURE");
    command->add_option("--at", options->at, "look at this point instead of the equilibrium that follows the parameters")->type_name("W");
    command->add_option("--near", options->near, "follow the equilibrium nearest to this point")->type_name("W");
    command->add_option("--tolerance", options->tolerance, "distance of an arrival, for outcome and steps_to")->type_name("X")->capture_default_str();
    command->add_option("--threads", options->threads, "threads to use; default: all of the machine's")->type_name("N");
    command->add_option("--out", options->out, "F.npz, F.csv or F.json; default: CSV on standard output")->type_name("F");
    command->footer("\nMeasures:\n" + [] {
        std::vector<std::vector<std::string>> rows;
        for (const SweepMeasure& measure : sweepMeasures()) rows.push_back({std::string(measure.id), std::string(measure.meaning)});
        return aligned(rows, "  ");
    }() + "Interrupted, it keeps what is done in F.partial, and the same command goes on from there.");
    command->callback([&context, options] { context.action = [options] { runSweep(*options); }; });
}

}  // namespace ganscope
