// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario as a figure: composes what a view shows at its printed size, writes it whole or not at all.
#pragma once

#include "ui/figures/figure_view.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace ganscope {

/// A page that figures are made for: widths in points, and the text size that goes with its captions.
struct Venue {
    std::string_view id;
    double width = 234;
    int textSize = 8;
};
std::span<const Venue> venues();

/// Bounds of a figure's sides, in points.
inline constexpr double leastFigureSide = 60, mostFigureSide = 14400;

/// A length in points from a number with a unit: "85mm", "8.5cm", "3.25in", "234pt"; nothing when it is not one.
std::optional<double> toPoints(std::string_view text);

/// What a figure is asked to be; sizes in points. Height 0: what suits the view.
struct FigureOrder {
    std::string_view view = {};        ///< one of figureViews(); empty: the one that the scenario names
    double width = 234, height = 0;
    int textSize = 8;
    double dpi = 300;               ///< of a PNG
    std::string_view style = "paper";  ///< "paper" or "talk"
    bool embedScenario = true;      ///< off for a blind review
};

/// A figure but for its format.
struct ComposedFigure {
    FigureSpec spec;
    std::vector<FigurePanel> panels;
    std::string objection;  ///< why the view has no meaning for the scenario, one sentence; then there is no panel
};
/// Computes and lays out what the order's view shows; Throws std::invalid_argument when there is no such view.
ComposedFigure composeFigure(const Experiment&, const FigureOrder&);

/// The finished document in one format; needs a QApplication. As renderFigure().
FigureResult renderComposed(const ComposedFigure&, FigureFormat);

/// The format by the file's extension: pdf, svg or png in either case.
std::optional<FigureFormat> figureFormat(const std::filesystem::path& file);

/// Writes `bytes` to `file` through a temporary file beside it; one sentence when that fails, else nothing.
std::optional<std::string> writeWhole(const std::filesystem::path& file, const QByteArray& bytes);

}  // namespace ganscope
