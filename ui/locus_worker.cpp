// SPDX-License-Identifier: GPL-3.0-or-later
// Following the equilibrium over the slider's whole range.
#include "ui/locus_worker.h"

#include "core/math/filled.h"
#include "core/scenario/view_axis.h"
#include "ui/pictures/locus.h"

#include <algorithm>
#include <stdexcept>

namespace ganscope {
namespace {

constexpr int firstSamples = 65, mostSamples = 600;  // a curve on a screen, not a table

void answerLocus(const LocusQuestion& question, LocusWorker::Turn& turn) {
    const SlotReading reading = findSlot(question.scenario, question.path);
    if (!reading.slot) throw std::invalid_argument(reading.problem);
    const ViewRange along = rangeOf(reading.scenario, *reading.slot);
    const ScenarioFamily family(reading.scenario, {along.slot});
    LocusRequest request;
    request.range = along.range;
    if (!along.slot.isWhole()) request.range.count = firstSamples;
    request.mostSamples = mostSamples;
    std::stop_source enough = question.stop;
    const std::stop_callback ending(turn.stopToken(), [&] { enough.request_stop(); });
    const Locus locus = computeLocus(family, followedEquilibrium(family), request, enough.get_token());
    if (!locus.complete || turn.superseded()) return;
    if (std::ranges::none_of(locus.points, [](const PointAt& at) { return at.why.empty(); }))
        throw std::runtime_error(words("reasons", "no equilibrium to follow"));
    turn.publish({question.serial, std::make_shared<SpectrumPicture>(locusOverlay(locus, along, PictureWords::ofWindow())), {}, along.label, stableRanges(locus)});
}

}  // namespace

std::unique_ptr<LocusWorker> makeLocusWorker(std::function<void()> wake) {
    return std::make_unique<LocusWorker>(
        answerLocus, [](const LocusQuestion& question, const std::string& what) { return LocusAnswer{question.serial, nullptr, what, {}, {}}; },
        std::move(wake));
}

}  // namespace ganscope
