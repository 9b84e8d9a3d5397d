// SPDX-License-Identifier: GPL-3.0-or-later
// The view "map": where over two numbers the equilibrium is stable.
#include "core/math/filled.h"
#include "ui/pictures/map.h"

#include "ui/figures/panels.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr int mostEntries = 12;

/// Nodes along a side: one a point of print while spectra cost little.
int nodesFor(int entries, double width) {
    const int most = entries <= 4 ? 256 : entries <= 8 ? 128 : 64;
    return std::clamp(static_cast<int>(width), 32, most);
}

FigureContent compose(const Experiment& e, const FigureRoom& room) {
    FigureContent content;
    if (content.objection = tooLarge(e, mostEntries); !content.objection.empty()) return content;
    const ViewAxes axes = mapAxes(e.scenario());
    if (content.objection = axes.objection; !content.objection.empty()) return content;
    const ViewRange &x = axes.ranges[0], &y = axes.ranges[1];
    const ScenarioFamily family(axes.scenario, {x.slot, y.slot});
    const int nodes = nodesFor(e.system().dynamics->size(), room.width);
    StabilityMapRequest request;
    request.x = x.range;
    request.y = y.range;
    request.headway = e.headway();
    if (!x.slot.isWhole()) request.x.count = nodes;
    if (!y.slot.isWhole()) request.y.count = nodes;
    for (const MeasureName& name : pointMeasures())
        if (name.id == e.scenario().view.mapMeasure) request.measure = name.measure;
    if (request.x.count < 2 || request.y.count < 2) {
        content.objection = words("reasons", "needs at least two values of each number");
        return content;
    }
    StabilityMap map;
    computeStabilityMap(family, followedEquilibrium(family), request, [&](const StabilityMap& finer) { map = finer; }, e.stop());
    if (std::ranges::all_of(map.values, [](double value) { return std::isnan(value); })) {
        content.objection = filled(words("reasons", "has nothing to show: %1"), {(map.missing.empty() ? "it was cancelled" : map.missing.front().first)});
        return content;
    }
    content.panels.push_back({std::make_shared<MapPicture>(mapPicture(map, x, y, e.words())), {}});
    return content;
}

}  // namespace

namespace figures {

extern const FigureView map;
const FigureView map = {
    .id = "map",
    .title = "Stability map",
    .meaning = "the spectral radius, or another measure, at the equilibrium over two numbers (view.map), with the border of stability",
    .height = [](const Scenario&, double width, double) { return std::round(0.8 * width); },
    .compose = compose,
    .dock = "map",
};

}  // namespace figures

}  // namespace ganscope
