// SPDX-License-Identifier: GPL-3.0-or-later
// The state over time, and its distance to where it should go.
#include "ui/pictures.h"
#include "ui/pictures/text.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr int mostCurves = 6;  // more than there are colours to tell apart

}  // namespace

SeriesPicture seriesPicture(const Scenario& scenario, const Track& track, const std::vector<double>* equilibrium, const PictureWords& words) {
    SeriesPicture picture;
    const std::vector<std::string> symbols = stateSymbols(scenario);
    const Value* interval = scenario.method.values.find("step");
    const bool continuous = interval != nullptr && isContinuous(scenario);
    const double unit = continuous ? std::get<double>(*interval) : 1;
    picture.timeLabel = continuous ? words("pictures", "time") : words("pictures", "step");
    picture.timeRange = {0.0, unit * static_cast<double>(std::max<std::int64_t>(scenario.steps, 1))};

    const int shown = std::min(track.dimension, mostCurves);
    QStringList names;
    for (int i = 0; i < shown; ++i) {
        SeriesCurve curve;
        if (static_cast<std::size_t>(i) < symbols.size()) curve.label = fromUtf8(symbols[static_cast<std::size_t>(i)]);
        names << curve.label;
        curve.points.reserve(track.size());
        for (std::size_t k = 0; k < track.size(); ++k)
            curve.points.emplace_back(unit * static_cast<double>(track.steps[k]), track.point(k)[i]);
        picture.upper.curves.push_back(std::move(curve));
    }
    picture.upper.yLabel = shown <= 3 ? names.join(QStringLiteral(", ")) : words("pictures", "state");
    if (shown < track.dimension) picture.note = words("pictures", "the first %1 of %2 entries").arg(shown).arg(track.dimension);

    const bool known = equilibrium && static_cast<int>(equilibrium->size()) == track.dimension;
    SeriesPanelContent lower;
    lower.yLabel = known ? words("pictures", "distance") : QStringLiteral("‖w‖");
    lower.logarithmic = true;
    SeriesCurve distance;
    distance.points.reserve(track.size());
    for (std::size_t k = 0; k < track.size(); ++k) {
        double square = 0;  // entries are below 10⁹: nothing overflows
        for (int i = 0; i < track.dimension; ++i) {
            const double off = track.point(k)[i] - (known ? (*equilibrium)[static_cast<std::size_t>(i)] : 0.0);
            square += off * off;
        }
        distance.points.emplace_back(unit * static_cast<double>(track.steps[k]), std::sqrt(square));
    }
    lower.curves.push_back(std::move(distance));
    picture.lower = std::move(lower);
    if (track.size() > 0 && track.steps.back() < scenario.steps)
        picture.cursor = unit * static_cast<double>(track.steps.back());
    return picture;
}

}  // namespace ganscope
