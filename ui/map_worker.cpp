// SPDX-License-Identifier: GPL-3.0-or-later
// Every pass over the grid is an answer.
#include "ui/map_worker.h"

#include "ui/pictures/map.h"

namespace ganscope {
namespace {

constexpr int nodes = 192;

void answerMap(const MapQuestion& question, MapWorker::Turn& turn) {
    const ViewRange &x = question.axes.ranges[0], &y = question.axes.ranges[1];
    const ScenarioFamily family(question.axes.scenario, {x.slot, y.slot});
    StabilityMapRequest request;
    request.x = x.range;
    request.y = y.range;
    if (!x.slot.isWhole()) request.x.count = nodes;
    if (!y.slot.isWhole()) request.y.count = nodes;
    request.threads = 1;  // the others belong to the paths and the portrait
    for (const MeasureName& name : pointMeasures())
        if (name.id == question.scenario.view.mapMeasure) request.measure = name.measure;
    if (request.x.count < 2 || request.y.count < 2) throw std::invalid_argument("needs at least two values of each number");
    // A newer question ends this one as soon as its first pass is shown.
    std::stop_source enough;
    const std::stop_callback ending(turn.stopToken(), [&] { enough.request_stop(); });
    computeStabilityMap(
        family, followedEquilibrium(family), request,
        [&](const StabilityMap& map) {
            turn.publish({question.serial, std::make_shared<MapPicture>(mapPicture(map, x, y, PictureWords::ofWindow())), {}});
            if (turn.superseded()) enough.request_stop();
        },
        enough.get_token());
}

}  // namespace

std::unique_ptr<MapWorker> makeMapWorker(std::function<void()> wake) {
    return std::make_unique<MapWorker>(
        answerMap, [](const MapQuestion& question, const std::string& what) { return MapAnswer{question.serial, nullptr, what}; },
        std::move(wake));
}

}  // namespace ganscope
