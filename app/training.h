// SPDX-License-Identifier: GPL-3.0-or-later
// A path followed to its end, with progress and checkpoints.
#pragma once

#include "core/simulation/stepper.h"

#include <string>

namespace ganscope {

/// Steps the stepper to step `last` or until it diverges, with progress on standard error. Ctrl-C ends it early and in
/// good order; returns whether that happened.
bool train(Stepper&, std::int64_t last);

/// Writes the augmented state and the step of a path, with the scenario that it belongs to.
void writeCheckpoint(const std::string& path, const Scenario&, const Stepper&);
/// Goes on from a checkpoint; InputError where it belongs to a scenario that steps differently.
void readCheckpoint(const std::string& path, const Scenario&, Stepper&);

}  // namespace ganscope
