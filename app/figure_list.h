// SPDX-License-Identifier: GPL-3.0-or-later
// The file that describes all figures of a paper.
#pragma once

#include "app/figure_request.h"
#include "core/scenario/scenario.h"

#include <filesystem>
#include <vector>

namespace ganscope {

/// One file to make.
struct ListedFigure {
    std::string name;  ///< of the file, with its extension
    Scenario scenario;
    FigureRequest request;
    /// All that the bytes depend on but the program: equal keys give equal files.
    std::string key;
};

/// Reads a list:
///   {"figures": [{"name": "cycle", "scenario": "dirac-gan-simultaneous", "set": ["method.step=0.1"], "view": "phase",
///                 "formats": ["pdf"], "width": "icml-column", "height": "4:3", "style": "paper", "font": "serif",
///                 "dpi": 300, "transparent": false, "outlines": false, "standalone": false, "strip": false}, …],
///    "defaults": {"width": "neurips", …}}
/// Only name and scenario are needed; a scenario that is a file is found beside the list. `defaults` gives what figures
/// leave out. InputError with every problem, one a line, as "file:/figures/0/width: …".
std::vector<ListedFigure> readFigureList(const std::filesystem::path& file);

}  // namespace ganscope
