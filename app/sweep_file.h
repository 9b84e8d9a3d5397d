// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps as CSV, NPZ and JSON; and what an interrupted one leaves behind to go on from.
#pragma once

#include "app/output.h"
#include "app/table_format.h"
#include "core/simulation/sweep.h"

namespace ganscope {

/// Writes a sweep that is done.
///
/// CSV: a column for each axis (its path) and each measure, one row a cell, the last axis fastest; nan where there is no
/// value. NPZ: for each axis a vector of its values, for each measure an array with one dimension an axis, NaN where there
/// is no value; scenario.json, and sweep.json with the order of the axes and the reasons. JSON: all of that as one
/// object, the measures as lists in the order of the rows of CSV, null where there is no value.
void writeSweep(const Sweep&, const SweepState&, TableFormat, Output&);

/// Where an interrupted sweep with this output keeps what is done.
std::string partialOf(const std::string& out);

/// Saves what is done: the plan, the finished chunks, and a check sum. WorkError when it cannot be written.
void savePartial(const std::string& path, const Sweep&, const SweepState&);

/// What was saved of the same plan by the same version; nothing, and then why, when there is a file that does not fit
/// (`why` stays empty when there is none).
std::optional<SweepState> loadPartial(const std::string& path, const Sweep&, std::string& why);

}  // namespace ganscope
