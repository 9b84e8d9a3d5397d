// SPDX-License-Identifier: GPL-3.0-or-later
// The colours' range, and names for both sides of the border.
#include "ui/pictures/map.h"

#include "core/math/round_numbers.h"
#include "ui/pictures/text.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

/// The value below which the part `q` of the sorted ones lies.
double quantile(const std::vector<double>& sorted, double q) {
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(q * static_cast<double>(sorted.size())))];
}

MapColours coloursOf(const StabilityMap& map, std::optional<double> middle, const PictureWords& words) {
    MapColours c;
    c.middle = middle;
    c.label = measureLabel(map.measure, words);
    std::vector<double> known;
    known.reserve(map.values.size());
    for (const double value : map.values)
        if (std::isfinite(value)) known.push_back(value);
    if (known.empty()) {
        c.low = middle.value_or(0) - 1;
        c.high = middle.value_or(0) + 1;
        return c;
    }
    std::ranges::sort(known);
    const double least = known.front(), most = known.back();
    if (middle) {
        // As far as the better side reaches: a few huge values must not make all the rest pale.
        std::vector<double> distances;
        for (const double value : known) distances.push_back(std::fabs(value - *middle));
        std::ranges::sort(distances);
        double reach = *middle - least > 0 ? std::max(*middle - least, quantile(distances, 0.5)) : quantile(distances, 0.9);
        if (map.measure == PointMeasure::radius) reach = std::min(reach, 1.0);  // a radius is not negative
        reach = roundedUp(std::max(reach, 1e-12), {1, 1.5, 2, 3, 5, 8});
        c.low = *middle - reach;
        c.high = *middle + reach;
    } else {
        c.low = quantile(known, 0.005);
        c.high = quantile(known, 0.995);
        c.logarithmic = c.low > 0 && c.high > 30 * c.low;
        if (!(c.low < c.high)) {
            c.low -= 0.5 * std::max(1.0, std::fabs(c.low));
            c.high += 0.5 * std::max(1.0, std::fabs(c.high));
        }
    }
    c.below = least < c.low - 1e-9 * (c.high - c.low);
    c.above = most > c.high + 1e-9 * (c.high - c.low);
    return c;
}

}  // namespace

MapPicture mapPicture(const StabilityMap& map, const ViewRange& x, const ViewRange& y, const PictureWords& words) {
    MapPicture picture;
    picture.x = axisOf(x, words);
    picture.y = axisOf(y, words);
    picture.columns = map.x.count;
    picture.rows = map.y.count;
    picture.values = map.values;
    for (const auto& line : map.border) {
        Polyline border;
        border.reserve(line.size());
        for (const Point p : line) border.emplace_back(p.x, p.y);
        picture.border.push_back(std::move(border));
    }
    std::optional<double> middle = nameOf(map.measure).critical;
    if (map.measure == PointMeasure::rate) middle = 0;
    picture.colours = coloursOf(map, middle, words);
    if (nameOf(map.measure).critical) {
        picture.belowName = words("pictures", "stable");
        picture.aboveName = words("pictures", "unstable");
    }
    if (x.present && y.present) picture.present = QPointF(*x.present, *y.present);
    if (!map.missing.empty()) picture.note = words("pictures", "grey: %1").arg(words.reason(map.missing.front().first));
    return picture;
}

PlotAxis axisOf(const ViewRange& r, const PictureWords& words) {
    return {words(r.label), r.range.scale == Scale::logarithmic, r.range.low, r.range.high};
}

QString measureLabel(PointMeasure measure, const PictureWords& words) {
    switch (measure) {
        case PointMeasure::radius: return words("pictures", "spectral radius ρ");
        case PointMeasure::abscissa: return QStringLiteral("max Re λ");
        case PointMeasure::phase: return words("pictures", "phase factor ζ");
        case PointMeasure::conditioning: return words("pictures", "conditioning factor κ");
        case PointMeasure::rate: return words("pictures", "rate −ln ρ");
        case PointMeasure::stepLimit: return words("pictures", "step limit h_max");
        case PointMeasure::stepBest: return words("pictures", "best step h_best");
        case PointMeasure::rateBest: return words("pictures", "best radius ρ_best");
    }
    return {};
}

}  // namespace ganscope
