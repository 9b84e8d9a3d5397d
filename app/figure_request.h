// SPDX-License-Identifier: GPL-3.0-or-later
// What `ganscope figure` is asked for, as text, and the checks that turn it into an order.
#pragma once

#include "app/table_format.h"
#include "ui/figure_export.h"

#include <optional>
#include <string>
#include <variant>

namespace ganscope {

/// The options of `ganscope figure` as they were typed.
struct FigureOptions {
    std::string view, out, width = "icml-column", height, style = "paper", font;
    std::vector<std::string> labels = {};  ///< OLD=NEW
    double dpi = 300;
    std::optional<int> pixels = {};  ///< of an image's width, in place of dpi
    bool transparent = false, outlines = false, standalone = false;
    bool strip = false;  ///< leave the scenario out of the file
};

/// A document, or a table of the numbers.
using FileFormat = std::variant<FigureFormat, TableFormat>;

/// A valid order with its format.
struct FigureRequest {
    FigureOrder order;
    FileFormat format = FigureFormat::Pdf;
};

/// The order, or one sentence on what is wrong and what is allowed.
std::variant<FigureRequest, std::string> checkFigure(const FigureOptions&);

}  // namespace ganscope
