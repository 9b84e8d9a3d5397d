// SPDX-License-Identifier: GPL-3.0-or-later
// How large a figure is printed, and what its text has to match: venues, lengths and fractions.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace ganscope {

/// A page that figures are made for, as its style file sets it.
struct Venue {
    std::string_view id;
    double width = 234;              ///< in points
    int textSize = 8;                ///< one point below the caption's
    std::string_view font = "serif";  ///< the typeface of its text, as in figureFonts()
    std::string_view title;          ///< for a person
};
std::span<const Venue> venues();

/// Bounds of a figure's sides, in points.
inline constexpr double leastFigureSide = 60, mostFigureSide = 14400;

/// A length in points from a number with a unit: "85mm", "8.5cm", "3.25in", "234pt"; nothing when it is not one.
std::optional<double> toPoints(std::string_view text);

/// A printed width.
struct PrintedWidth {
    double points = 234;
    const Venue* venue = nullptr;  ///< when it is a part of one
};
/// A length, a venue ("neurips"), or a part of a venue's width ("neurips:1/2", "icml-page:2/3"), where parts that fill
/// the width have 0.15 in between them; nothing when it is none of these.
std::optional<PrintedWidth> toPrintedWidth(std::string_view text);

/// A height from a length, or from its ratio to `width`: "4:3" is width to height, "golden" 1.618.
std::optional<double> toPrintedHeight(std::string_view text, double width);

}  // namespace ganscope
