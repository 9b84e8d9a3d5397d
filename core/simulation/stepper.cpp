// SPDX-License-Identifier: GPL-3.0-or-later
// Stepping, and the test for divergence.
#include "core/simulation/stepper.h"

#include "core/math/filled.h"
#include "core/math/phrase.h"

#include <algorithm>
#include <stdexcept>

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

void Stepper::resume(View<double> from, std::int64_t steps) {
    if (from.size() != state.size()) throw std::invalid_argument("a state of another length");
    std::ranges::copy(from, state.begin());
    previous = state;
    diverged.clear();
    judge(steps);
}

bool Stepper::step() {
    if (!diverged.empty()) return false;
    std::ranges::copy(state, previous.begin());
    const std::shared_ptr<const Dynamics> dynamics = system.atStep ? system.atStep(index) : system.dynamics;
    system.method->step(*dynamics, state, index);
    judge(index + 1);
    return diverged.empty();
}

/// Accepts the state as that of step `attempted`, or ends the trajectory.
void Stepper::judge(std::int64_t attempted) {
    if (!allFinite(state)) {
        std::ranges::copy(previous, state.begin());
        diverged = filled(words("reasons", "%1 at step %2"), {system.method->failure(), std::to_string(attempted)});
        return;
    }
    index = attempted;
    double squares = 0;  // cheaper than the norm, which is only looked at near the bound
    for (double x : point()) squares += x * x;
    if (!(squares < 0.25 * bound * bound) && norm(point()) > bound) diverged = phrase("reasons", "‖w‖ passed 1e9 at step %1").with({verbatim(std::to_string(attempted))}).english;
}

}  // namespace ganscope
