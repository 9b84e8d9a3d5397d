// SPDX-License-Identifier: GPL-3.0-or-later
// Names, units and ranges.
#include "app/figure_request.h"

#include "core/math/number.h"
#include "ui/export/figure_fonts.h"

#include <algorithm>

namespace ganscope {
namespace {

constexpr double leastDpi = 30, mostDpi = 2400;
constexpr int leastPixels = 32, mostPixels = 30000;

template <class List, class Name>
std::string listed(const List& list, Name name) {
    std::string text;
    for (const auto& entry : list) text += (text.empty() ? "" : ", ") + std::string(name(entry));
    return text;
}

std::string itself(std::string_view name) { return std::string(name); }
std::string idOf(const FigureView* view) { return std::string(view->id); }

std::optional<TableFormat> tableFormat(const std::string& file) {
    if (file.ends_with(".csv")) return TableFormat::csv;
    if (file.ends_with(".npz")) return TableFormat::npz;
    if (file.ends_with(".json")) return TableFormat::json;
    return std::nullopt;
}

std::optional<std::string> absurd(const std::string& option, const std::string& text, double points) {
    if (points >= leastFigureSide && points <= mostFigureSide) return std::nullopt;
    return option + " is " + text + ", but must be between " + toText(leastFigureSide) + " pt and " + toText(mostFigureSide) + " pt";
}

/// Width, text size and typeface; a sentence when the width is none or absurd.
std::optional<std::string> readWidth(const std::string& text, FigureOrder& order) {
    const auto width = toPrintedWidth(text);
    if (!width)
        return "--width is \"" + text + "\", but must be a number with a unit (85mm, 8.5cm, 3.25in, 234pt), or one of " +
               listed(venues(), [](const Venue& v) { return std::string(v.id); }) + ", or a part of one (neurips:1/2)";
    if (auto wrong = absurd("--width", text, width->points)) return wrong;
    order.width = width->points;
    if (width->venue) order.textSize = width->venue->textSize;
    order.font = width->venue ? width->venue->font : "sans";
    return std::nullopt;
}

std::optional<std::string> readHeight(const std::string& text, FigureOrder& order) {
    if (text.empty()) return std::nullopt;
    const auto height = toPrintedHeight(text, order.width);
    if (!height) return "--height is \"" + text + "\", but must be a number with a unit (85mm, 8.5cm, 3.25in, 234pt) or a ratio (4:3, golden)";
    order.height = *height;
    return absurd("--height", text, *height);
}

}  // namespace

std::variant<FigureRequest, std::string> checkFigure(const FigureOptions& options) {
    FigureRequest request;
    const FigureView* view = options.view.empty() ? nullptr : figureView(options.view);
    if (!view && !options.view.empty()) return "--view is \"" + options.view + "\", but must be one of " + listed(figureViews(), idOf);
    if (view) request.order.view = view->id;
    const auto style = std::ranges::find(figureStyles(), options.style);
    if (style == figureStyles().end()) return "--style is \"" + options.style + "\", but must be one of " + listed(figureStyles(), itself);
    request.order.style = *style;
    if (const auto format = figureFormat(options.out))
        request.format = *format;
    else if (const auto table = tableFormat(options.out))
        request.format = *table;
    else
        return "--out is \"" + options.out + "\", but must end in .pdf, .svg, .png, .tif or .tex, or for the numbers in .csv, .npz or .json";
    if (auto wrong = readWidth(options.width, request.order)) return *wrong;
    if (auto wrong = readHeight(options.height, request.order)) return *wrong;
    if (!options.font.empty()) {
        const auto font = std::ranges::find(figureFonts(), options.font, &FigureFont::id);
        if (font == figureFonts().end())
            return "--font is \"" + options.font + "\", but must be one of " + listed(figureFonts(), [](const FigureFont& f) { return std::string(f.id); });
        request.order.font = font->id;
    }
    if (!(options.dpi >= leastDpi && options.dpi <= mostDpi))
        return "--dpi is " + toText(options.dpi) + ", but must be between " + toText(leastDpi) + " and " + toText(mostDpi);
    if (options.pixels && !(*options.pixels >= leastPixels && *options.pixels <= mostPixels))
        return "--pixels is " + std::to_string(*options.pixels) + ", but must be between " + std::to_string(leastPixels) + " and " + std::to_string(mostPixels);
    request.order.dpi = options.pixels ? *options.pixels * 72 / request.order.width : options.dpi;
    for (const std::string& label : options.labels) {
        const std::size_t at = label.find('=');
        if (at == 0 || at == std::string::npos) return "--label is \"" + label + "\", but must have the form OLD=NEW, such as θ=θ_G";
        request.order.labels.emplace_back(label.substr(0, at), label.substr(at + 1));
    }
    request.order.transparent = options.transparent;
    request.order.outlines = options.outlines;
    request.order.standalone = options.standalone;
    request.order.embedScenario = !options.strip;
    return request;
}

}  // namespace ganscope
