// SPDX-License-Identifier: GPL-3.0-or-later
// One order to its finished file, as the commands make it.
#pragma once

#include "app/figure_request.h"

#include <filesystem>
#include <vector>

namespace ganscope {

/// The figure but for its format. InputError when the view has no meaning for the scenario.
ComposedFigure composed(const Scenario&, const FigureOrder&);

/// Writes it, with the files that belong beside it. Returns what a venue would object to, a sentence each. Needs a
/// QApplication. InputError when the image would be too large.
std::vector<std::string> writeFigureFile(const ComposedFigure&, const Scenario&, const FileFormat&, const std::filesystem::path& out);

/// Both; the scenario in the file names the view that was drawn.
std::vector<std::string> makeFigureFile(const Scenario&, const FigureRequest&, const std::filesystem::path& out);
/// The same with progress on standard error; InputError when the order renames a label that no axis has. WorkError when SIGINT or SIGTERM came before it was composed.
std::vector<std::string> makeFigureFileInterruptibly(const Scenario&, const FigureRequest&, const std::filesystem::path& out);

}  // namespace ganscope
