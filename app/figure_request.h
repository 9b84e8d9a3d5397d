// SPDX-License-Identifier: GPL-3.0-or-later
// What `ganscope figure` is asked for, as text, and the checks that turn it into an order.
#pragma once

#include "ui/figure_export.h"

#include <string>
#include <variant>

namespace ganscope {

/// The options of `ganscope figure` as they were typed.
struct FigureOptions {
    std::string view, out, width = "icml-column", height, style = "paper";
    double dpi = 300;
    bool strip = false;  ///< leave the scenario out of the file
};

/// A valid order with its format.
struct FigureRequest {
    FigureOrder order;
    FigureFormat format = FigureFormat::Pdf;
};

/// The order, or one sentence on what is wrong and what is allowed.
std::variant<FigureRequest, std::string> checkFigure(const FigureOptions&);

}  // namespace ganscope
