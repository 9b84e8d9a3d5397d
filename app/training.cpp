// SPDX-License-Identifier: GPL-3.0-or-later
// Stepping in the background, checkpoints as .npz.
#include "app/training.h"

#include "app/array_file.h"
#include "app/cli.h"
#include "app/interruptible.h"
#include "app/npz.h"
#include "app/output.h"
#include "app/progress.h"
#include "core/scenario/scenario_json.h"

#include <atomic>
#include <cmath>

namespace ganscope {
namespace {

/// A number that two scenarios share where they step alike, whatever their texts, views and lengths: FNV-1a, 52 bits.
double fingerprint(Scenario s) {
    s.title = s.caption = s.paper = "";
    s.view = {};
    s.compared.clear();
    s.steps = 0;
    std::uint64_t hash = 14695981039346656037u;
    for (char c : writeScenario(s, -1)) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return static_cast<double>(hash >> 12);
}

}  // namespace

bool train(Stepper& stepper, std::int64_t last) {
    Progress progress("step", last);
    std::atomic<std::int64_t> done = stepper.steps();
    return runInterruptibly(
        [&](std::stop_token stop) {
            while (stepper.steps() < last && !stop.stop_requested() && stepper.step()) done = stepper.steps();
        },
        [&] { progress.show(done); });
}

void writeCheckpoint(const std::string& path, const Scenario& scenario, const Stepper& stepper) {
    NpzArchive archive;
    const View<double> state = stepper.augmented();
    const std::size_t length = state.size();
    const double step = static_cast<double>(stepper.steps()), mark = fingerprint(scenario);
    archive.add("state.npy", npyOf(state, {&length, 1}));
    archive.add("step.npy", npyOfWhole({&step, 1}, {}));
    archive.add("fingerprint.npy", npyOfWhole({&mark, 1}, {}));
    archive.add("scenario.json", writeScenario(scenario) + "\n");
    Output out(path);
    out.write(archive.finish());
    out.finish();
}

void readCheckpoint(const std::string& path, const Scenario& scenario, Stepper& stepper) {
    const auto arrays = readNpz(path);
    for (const char* name : {"state", "step", "fingerprint"})
        if (!arrays.contains(name) || arrays.at(name).numbers.empty()) throw InputError(path + ": is no checkpoint, it has no array " + name);
    const std::vector<double>& state = arrays.at("state").numbers;
    const double step = arrays.at("step").numbers[0];
    if (arrays.at("fingerprint").numbers[0] != fingerprint(scenario) || state.size() != stepper.augmented().size())
        throw InputError(path + ": is a checkpoint of another scenario; game, loss, regularizers, method, starts and seed must be the same");
    if (!(step >= 0 && step < 1e15) || !allFinite(state)) throw InputError(path + ": is damaged");
    stepper.resume(state, static_cast<std::int64_t>(step));
}

}  // namespace ganscope
