// SPDX-License-Identifier: GPL-3.0-or-later
// Stride doubling: when the record is full, every other point goes.
#include "core/simulation/trajectory.h"

#include <algorithm>

namespace ganscope {

Trajectory::Trajectory(View<double> start) {
    record.dimension = static_cast<int>(start.size());
    record.steps.push_back(0);
    record.states.assign(start.begin(), start.end());
}

void Trajectory::push(View<double> point) {
    const std::int64_t next = step() + 1;
    const std::size_t n = point.size();
    // The newest point stays only while it is the newest, unless its step is a multiple of the stride.
    if (step() % spacing != 0) {
        record.steps.pop_back();
        record.states.resize(record.states.size() - n);
    } else if (record.size() == capacityFor(record.dimension)) {
        thin();
    }
    record.steps.push_back(next);
    record.states.insert(record.states.end(), point.begin(), point.end());
    shared.reset();
}

void Trajectory::conclude(Outcome outcome, std::string reason) {
    if (record.outcome == outcome && record.reason == reason) return;
    record.outcome = outcome;
    record.reason = std::move(reason);
    shared.reset();
}

std::shared_ptr<const Track> Trajectory::track() const {
    if (!shared) shared = std::make_shared<const Track>(record);
    return shared;
}

void Trajectory::thin() {
    spacing *= 2;
    const std::size_t n = static_cast<std::size_t>(record.dimension);
    std::size_t kept = 0;
    for (std::size_t k = 0; k < record.size(); ++k) {
        if (record.steps[k] % spacing != 0) continue;
        record.steps[kept] = record.steps[k];
        std::copy_n(record.states.begin() + static_cast<std::ptrdiff_t>(k * n), n,
                    record.states.begin() + static_cast<std::ptrdiff_t>(kept * n));
        ++kept;
    }
    record.steps.resize(kept);
    record.states.resize(kept * n);
}

}  // namespace ganscope
