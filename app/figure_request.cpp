// SPDX-License-Identifier: GPL-3.0-or-later
// Names, units and ranges.
#include "app/figure_request.h"

#include "core/math/number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ganscope {
namespace {

constexpr std::array<std::string_view, 2> styles = {"paper", "talk"};
constexpr double leastDpi = 30, mostDpi = 2400;

template <class List, class Name>
std::string listed(const List& list, Name name) {
    std::string text;
    for (const auto& entry : list) text += (text.empty() ? "" : ", ") + std::string(name(entry));
    return text;
}

std::string itself(std::string_view name) { return std::string(name); }
std::string idOf(const FigureView* view) { return std::string(view->id); }

/// A side's length into `points`; a sentence when it is none or absurd.
std::optional<std::string> readSide(const std::string& option, const std::string& text, double& points) {
    const auto length = toPoints(text);
    if (!length) {
        const std::string also = option == "--width" ? ", or one of " + listed(venues(), [](const Venue& v) { return v.id; }) : "";
        return option + " is \"" + text + "\", but must be a number with a unit (85mm, 8.5cm, 3.25in, 234pt)" + also;
    }
    if (*length < leastFigureSide || *length > mostFigureSide)
        return option + " is " + text + ", but must be between " + toText(leastFigureSide) + " pt and " + toText(mostFigureSide) + " pt";
    points = *length;
    return std::nullopt;
}

}  // namespace

std::variant<FigureRequest, std::string> checkFigure(const FigureOptions& options) {
    FigureRequest request;
    const FigureView* view = options.view.empty() ? nullptr : figureView(options.view);
    if (!view && !options.view.empty()) return "--view is \"" + options.view + "\", but must be one of " + listed(figureViews(), idOf);
    if (view) request.order.view = view->id;
    const auto style = std::ranges::find(styles, options.style);
    if (style == styles.end()) return "--style is \"" + options.style + "\", but must be one of " + listed(styles, itself);
    request.order.style = *style;
    const auto format = figureFormat(options.out);
    if (!format) return "--out is \"" + options.out + "\", but must end in .pdf, .svg or .png";
    request.format = *format;
    const auto venue = std::ranges::find(venues(), options.width, &Venue::id);
    if (venue != venues().end()) {
        request.order.width = venue->width;
        request.order.textSize = venue->textSize;
    } else if (auto wrong = readSide("--width", options.width, request.order.width)) {
        return *wrong;
    }
    if (!options.height.empty())
        if (auto wrong = readSide("--height", options.height, request.order.height)) return *wrong;
    if (!(options.dpi >= leastDpi && options.dpi <= mostDpi))
        return "--dpi is " + toText(options.dpi) + ", but must be between " + toText(leastDpi) + " and " + toText(mostDpi);
    request.order.dpi = options.dpi;
    request.order.embedScenario = !options.strip;
    return request;
}

}  // namespace ganscope
