// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario as a figure: composes what a view shows at its printed size, in the format of a file's name.
#pragma once

#include "ui/export/printed_size.h"
#include "ui/figures/figure_view.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ganscope {

/// What a figure is asked to be; sizes in points. Height 0: what suits the view.
struct FigureOrder {
    std::string_view view = {};        ///< one of figureViews(); empty: the one that the scenario names
    double width = 234, height = 0;
    int textSize = 8;
    double dpi = 300;                  ///< of a PNG or TIFF
    std::string_view style = "paper";  ///< one of figureStyles()
    std::string_view font = "serif";   ///< one of figureFonts()
    bool transparent = false;          ///< no background
    bool outlines = false;             ///< SVG: text as shapes
    bool standalone = false;           ///< TeX: a document of its own
    std::vector<std::pair<std::string, std::string>> labels = {};  ///< of axes: what they would be called, and are to be
    bool translated = false;           ///< speaks the window's language, not English; Composing and figureCaption heed it
    bool embedScenario = true;         ///< off for a blind review
};

/// The names of styles: "paper", "talk" (sizes of a slide), "grey" (paper without colour).
std::span<const std::string_view> figureStyles();

/// A figure but for its format.
struct ComposedFigure {
    FigureSpec spec;
    std::vector<FigurePanel> panels;
    std::string objection;  ///< why the view has no meaning for the scenario, one sentence; then there is no panel
};
/// The scenario with the view that the order names, which its figure carries: opened again, it shows what was drawn.
Scenario showing(Scenario, const FigureOrder&);
/// Computes and lays out what the order's view shows; Throws std::invalid_argument when there is no such view.
ComposedFigure composeFigure(const Experiment&, const FigureOrder&);

/// The finished document in one format; needs a QApplication. As renderFigure(). `name` is what files beside it are called.
FigureResult renderComposed(const ComposedFigure&, FigureFormat, const QString& name = {});

/// The format by the file's extension, in either case: pdf, svg, png, tif, tiff or tex.
std::optional<FigureFormat> figureFormat(const std::filesystem::path& file);

/// Writes the document and what belongs beside it; one sentence when that fails, else nothing.
std::optional<std::string> writeFigure(const FigureResult&, const std::filesystem::path& file);

}  // namespace ganscope
