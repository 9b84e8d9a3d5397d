// SPDX-License-Identifier: GPL-3.0-or-later
// One order to its finished file, as the commands make it.
#pragma once

#include "app/figure_request.h"

#include <filesystem>
#include <vector>

namespace ganscope {

/// The figure but for its format. InputError when the view has no meaning for the scenario.
ComposedFigure composed(const Scenario&, const FigureOrder&);

/// What is told of a figure that was written.
struct WrittenFigure {
    std::vector<std::string> findings;  ///< what a venue would object to, a sentence each
    std::vector<std::string> beside;    ///< the names of the files that belong beside it
};

/// Writes it, with the files that belong beside it. Needs a QApplication. InputError when the image would be too large.
WrittenFigure writeFigureFile(const ComposedFigure&, const Scenario&, const FileFormat&, const std::filesystem::path& out);

/// Both; the scenario in the file names the view that was drawn.
WrittenFigure makeFigureFile(const Scenario&, const FigureRequest&, const std::filesystem::path& out);
/// The same with progress on standard error; InputError when the order renames a label that no axis has. WorkError when SIGINT or SIGTERM came before it was composed.
WrittenFigure makeFigureFileInterruptibly(const Scenario&, const FigureRequest&, const std::filesystem::path& out);

}  // namespace ganscope
