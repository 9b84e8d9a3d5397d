// SPDX-License-Identifier: GPL-3.0-or-later
// Trajectories as CSV, NPZ and JSON.
#pragma once

#include "app/output.h"
#include "app/table_format.h"
#include "app/trajectory.h"

namespace ganscope {

/// Runs the scenario and writes it; returns how each start ended.
///
/// CSV: a header and one row a step, streamed. NPZ: one array of doubles a column (trajectory and step as 64-bit
/// integers) and the scenario as scenario.json. JSON: the scenario and, for each trajectory, its outcome and columns;
/// what is not finite is null. The numbers of all three read back to the same doubles. WorkError when the output
/// cannot be written, or would not fit into memory (NPZ, JSON).
std::vector<TrajectoryRun::End> writeTrajectories(const TrajectoryRun&, TableFormat, Output&);

}  // namespace ganscope
