// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario as a figure: runs it, composes what a view shows at its printed size, writes it whole or not at all.
#pragma once

#include "core/analysis/rest_points.h"
#include "core/analysis/stability_region.h"
#include "core/scenario/system.h"
#include "core/simulation/frame.h"
#include "ui/plots/figure.h"

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

/// The views that a figure can show: "phase", "spectrum", "series", "data", "all".
std::span<const std::string_view> figureViews();

/// Bounds of a figure's sides, in points.
inline constexpr double leastFigureSide = 60, mostFigureSide = 14400;

/// A length in points from a number with a unit: "85mm", "8.5cm", "3.25in", "234pt"; nothing when it is not one.
std::optional<double> toPoints(std::string_view text);

/// What a figure is asked to be; sizes in points. Height 0: what suits the view.
struct FigureOrder {
    std::string_view view = "phase";
    double width = 234, height = 0;
    int textSize = 8;
    double dpi = 300;               ///< of a PNG
    std::string_view style = "paper";  ///< "paper" or "talk"
    bool embedScenario = true;      ///< off for a blind review
};

/// A scenario with everything computed that its figures show, the portrait's field excepted.
struct Experiment {
    Scenario scenario;
    System system;
    std::vector<RestPoint> rests;
    std::vector<std::shared_ptr<const Track>> tracks;  ///< after all of the scenario's steps
    Evaluation evaluation;  ///< at the first equilibrium; without one, at the head of the first path
    StabilityRegion region;
};

/// Runs a valid scenario to its end.
Experiment runExperiment(const Scenario&);

/// A figure but for its format.
struct ComposedFigure {
    FigureSpec spec;
    std::vector<FigurePanel> panels;
};
/// Lays out what the order's view shows; computes the portrait's field where there is one.
ComposedFigure composeFigure(const Experiment&, const FigureOrder&);

/// The finished document in one format; needs a QApplication. As renderFigure().
FigureResult renderComposed(const ComposedFigure&, FigureFormat);

/// The format by the file's extension: pdf, svg or png in either case.
std::optional<FigureFormat> figureFormat(const std::filesystem::path& file);

/// Writes `bytes` to `file` through a temporary file beside it; one sentence when that fails, else nothing.
std::optional<std::string> writeWhole(const std::filesystem::path& file, const QByteArray& bytes);

}  // namespace ganscope
