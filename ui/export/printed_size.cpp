// SPDX-License-Identifier: GPL-3.0-or-later
// The table of venues, and lengths as people write them.
#include "ui/export/printed_size.h"

#include "core/math/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace ganscope {
namespace {

// Widths as the style files of 2024 set them (a column of ICML is half of 6.75 in less 0.25 in). JMLR, TMLR and IEEE
// from their templates' printed pages; slides and posters by common use.
constexpr std::array<Venue, 21> table{{
    {"icml-column", 234, 8, "serif", "ICML, column"},
    {"icml-page", 486, 8, "serif", "ICML, page"},
    {"neurips", 396, 9, "serif", "NeurIPS"},
    {"iclr", 396, 9, "serif", "ICLR"},
    {"aistats-column", 234, 8, "serif", "AISTATS, column"},
    {"aistats-page", 486, 8, "serif", "AISTATS, page"},
    {"uai-column", 234, 8, "serif", "UAI, column"},
    {"uai-page", 486, 8, "serif", "UAI, page"},
    {"aaai-column", 237.6, 8, "serif", "AAAI, column"},
    {"aaai-page", 502.2, 8, "serif", "AAAI, page"},
    {"cvpr-column", 234, 8, "serif", "CVPR, column"},
    {"cvpr-page", 495, 8, "serif", "CVPR, page"},
    {"eccv", 345.83, 8, "cm", "ECCV"},
    {"jmlr", 432, 9, "cm", "JMLR"},
    {"tmlr", 468, 9, "cm", "TMLR"},
    {"ieee-column", 252, 8, "serif", "IEEE, column"},
    {"ieee-page", 515.52, 8, "serif", "IEEE, page"},
    {"thesis", 426, 10, "cm", "Thesis on A4, 150 mm"},
    {"beamer-4-3", 306.14, 10, "sans", "Beamer slide 4:3"},
    {"beamer-16-9", 396.85, 10, "sans", "Beamer slide 16:9"},
    {"a0-column", 708.66, 24, "sans", "Poster A0, column of 250 mm"},
}};

constexpr double gutter = 0.15 * 72;

/// "2/3" or "0.5" of a width.
std::optional<double> partOf(double width, std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) {
        const auto part = toNumber(text);
        return part && *part > 0 && *part <= 1 ? std::optional(*part * width) : std::nullopt;
    }
    const auto k = toNumber(text.substr(0, slash)), n = toNumber(text.substr(slash + 1));
    if (!k || !n || !(*k > 0) || !(*n >= *k) || *n > 100) return std::nullopt;
    return *k * (width + gutter) / *n - gutter;
}

}  // namespace

std::span<const Venue> venues() { return table; }

std::optional<double> toPoints(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, double>, 4> units = {
        {{"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"in", 72}, {"pt", 1}}};
    for (const auto& [unit, points] : units)
        if (text.ends_with(unit)) {
            const auto number = toNumber(text.substr(0, text.size() - unit.size()));
            if (!number || !std::isfinite(*number)) return std::nullopt;
            return *number * points;
        }
    return std::nullopt;
}

std::optional<PrintedWidth> toPrintedWidth(std::string_view text) {
    if (const auto points = toPoints(text)) return PrintedWidth{*points, nullptr};
    const auto colon = text.find(':');
    const auto venue = std::ranges::find(table, text.substr(0, colon), &Venue::id);
    if (venue == table.end()) return std::nullopt;
    if (colon == std::string_view::npos) return PrintedWidth{venue->width, &*venue};
    const auto part = partOf(venue->width, text.substr(colon + 1));
    return part ? std::optional(PrintedWidth{*part, &*venue}) : std::nullopt;
}

std::optional<double> toPrintedHeight(std::string_view text, double width) {
    if (const auto points = toPoints(text)) return points;
    if (text == "golden") return width / 1.6180339887498949;
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto w = toNumber(text.substr(0, colon)), h = toNumber(text.substr(colon + 1));
    if (!w || !h || !(*w > 0) || !(*h > 0)) return std::nullopt;
    return width * *h / *w;
}

}  // namespace ganscope
