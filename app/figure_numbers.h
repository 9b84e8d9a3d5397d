// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a figure as a file.
#pragma once

#include "app/table_format.h"
#include "ui/figure_export.h"

#include <string>

namespace ganscope {

/// All numbers that the panels show; they read back to the same doubles. An item is what belongs together: one path, all
/// arrows. CSV: a row a point, with its panel (a, b, …), item, the item's number among its like and label, and the columns
/// of all items. NPZ: an array an item, "a.path.0.npy", of shape (points, columns), and the scenario as scenario.json.
/// JSON: the scenario and the items with their columns; what is not finite is null.
/// Throws std::runtime_error when the figure has no numbers to give.
std::string figureNumbers(const ComposedFigure&, const Scenario&, TableFormat);

}  // namespace ganscope
