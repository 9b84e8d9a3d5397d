// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario and its variations (view.curves), each followed from its first start and kept at chosen steps.
#pragma once

#include "core/scenario/system.h"
#include "ui/figures/experiment.h"

#include <string>
#include <vector>

namespace ganscope {

/// One variation at its steps; a path that diverges keeps what came before.
struct Course {
    std::string label;  ///< of the variation; empty for the scenario itself
    Scenario scenario;
    System system;
    std::vector<std::int64_t> steps;         ///< ascending
    std::vector<std::vector<double>> points; ///< w at each
    std::vector<std::vector<double>> states; ///< w with the method's memory, where view.spectrum asks for P·J; else empty
    std::string ended;                       ///< why it diverged; empty as a rule
};

/// view.snapshots as far as the scenario's steps go; its last step where there is none.
std::vector<std::int64_t> snapshotSteps(const Scenario&);
/// `count` steps from 0 to the scenario's last one, as evenly as they can be.
std::vector<std::int64_t> evenSteps(const Scenario&, int count);

/// The scenario, or all of its view.curves, at these steps; variations run side by side. What was cancelled is shorter.
std::vector<Course> coursesOf(const Experiment&, const std::vector<std::int64_t>& steps);

/// Of more entries no complete spectrum is taken: a matrix of 128 MB, and half a minute for its eigenvalues.
inline constexpr int mostWithSpectrum = 4000;

/// Why there is nothing to follow, as a view's objection; empty when there is.
std::string cannotFollow(const Experiment&);

}  // namespace ganscope
