// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers behind a picture, as tables.
#pragma once

#include <string>
#include <vector>

namespace ganscope {

/// Columns of the same length; `name` says what its rows are ("path", "arrow"), `label` which one of several.
struct NumberTable {
    std::string name, label;
    std::vector<std::string> columns;
    std::vector<std::vector<double>> values;  ///< one vector a column
};

}  // namespace ganscope
