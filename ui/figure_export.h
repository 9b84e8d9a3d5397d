// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario as a figure: computes what a view shows, renders it at its printed size, writes it whole or not at all.
#pragma once

#include "core/scenario/scenario.h"
#include "ui/plots/figure.h"

#include <filesystem>

namespace ganscope {

/// The views that a figure can show: "phase", "spectrum", "series", "data", "all".
std::span<const std::string_view> figureViews();

/// A width or height in points from "icml-column", "neurips", "85mm", "3.25in", "234pt"; nothing when it is none of
/// these or not within [60, 14400] pt.
std::optional<double> figureLength(std::string_view text);
/// The venues that figureLength knows, each as "icml-column (234 pt)".
std::string venueList();

/// The format by the file's extension.
std::optional<FigureFormat> figureFormat(const std::filesystem::path& file);

/// What a figure is asked to be; sizes in points. Height 0: what suits the view.
struct FigureOrder {
    std::string view = "phase";
    double width = 234, height = 0;
    double dpi = 300;
    std::string style = "paper";  ///< "paper" or "talk"
    bool embedScenario = true;
};

/// Everything that figures of one scenario show, computed once.
class FigureSource {
public:
    explicit FigureSource(Scenario scenario);
    ~FigureSource();
    FigureSource(FigureSource&&) noexcept;

    /// Renders; needs a QApplication. One sentence in `error` when it fails.
    FigureResult render(const FigureOrder&, FigureFormat) const;

private:
    struct Data;
    std::unique_ptr<Data> data;
};

/// Writes `bytes` to `file` through a temporary file beside it; returns one sentence when that fails, else nothing.
std::optional<std::string> writeWhole(const std::filesystem::path& file, const QByteArray& bytes);

}  // namespace ganscope
