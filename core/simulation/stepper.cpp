// SPDX-License-Identifier: GPL-3.0-or-later
// Stepping, and the test for divergence.
#include "core/simulation/stepper.h"

#include <algorithm>

namespace ganscope {

Stepper::Stepper(System s, View<double> start) : system(std::move(s)) {
    Vec<double> w(start.begin(), start.end());
    system.dynamics->project(std::span<double>(w));
    state = system.method->rest(w);
    previous = state;
    const auto blocks = system.method->memory();
    const auto found = std::ranges::find(blocks, averageBlock);
    if (found != blocks.end()) averageAt = w.size() * (1 + static_cast<std::size_t>(found - blocks.begin()));
    judge(0);
}

bool Stepper::step() {
    if (!diverged.empty()) return false;
    std::ranges::copy(state, previous.begin());
    system.method->step(*system.dynamics, state, index);
    judge(index + 1);
    return diverged.empty();
}

/// Accepts the state as that of step `attempted`, or ends the trajectory.
void Stepper::judge(std::int64_t attempted) {
    if (!allFinite(state)) {
        std::ranges::copy(previous, state.begin());
        diverged = system.method->failure() + " at step " + std::to_string(attempted);
        return;
    }
    index = attempted;
    if (norm(point()) > bound) diverged = "‖w‖ passed 1e9 at step " + std::to_string(attempted);
}

}  // namespace ganscope
