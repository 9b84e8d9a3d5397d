// SPDX-License-Identifier: GPL-3.0-or-later
// The view "locus": how the eigenvalues at the equilibrium move along one number.
#include "core/math/filled.h"
#include "ui/pictures/locus.h"

#include "ui/figures/panels.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr int mostEntries = 40;

/// The spectra of the scenario itself, where it has the number, at the equilibrium that is followed.
Evaluation presentOf(const Experiment& e, const ScenarioFamily& family, const FollowedPoint& point, const ViewRange& along) {
    if (!along.present) return e.evaluation();
    const auto cursor = family.cursor();
    const std::vector<double> p = family.origin();
    const PointAt at = point.at(*cursor, p);
    if (!at.why.empty()) return e.evaluation();
    const Member& member = cursor->at(p);
    return evaluate(*member.dynamics, *member.method, at.at);
}

FigureContent compose(const Experiment& e, const FigureRoom&) {
    FigureContent content;
    if (content.objection = tooLarge(e, mostEntries); !content.objection.empty()) return content;
    const ViewAxes axes = alongAxis(e.scenario());
    if (content.objection = axes.objection; !content.objection.empty()) return content;
    const ViewRange& along = axes.ranges.front();
    const ScenarioFamily family(axes.scenario, {along.slot});
    const FollowedPoint point = followedEquilibrium(family);
    LocusRequest request;
    request.range = along.range;
    request.range.count = along.slot.isWhole() ? along.range.count : 65;
    const Locus locus = computeLocus(family, point, request, e.stop());
    if (std::ranges::none_of(locus.points, [](const PointAt& at) { return at.why.empty(); })) {
        content.objection = filled(words("reasons", "needs an equilibrium to follow: %1"), {(locus.points.empty() ? "none" : locus.points.front().why)});
        return content;
    }
    content.panels.push_back({std::make_shared<SpectrumPicture>(locusPicture(locus, along, presentOf(e, family, point, along), e.region(), e.words())), {}});
    return content;
}

}  // namespace

std::string tooLarge(const Experiment& e, int most) {
    const int n = e.system().dynamics->size();
    if (n <= most) return "";
    return filled(words("reasons", "needs a game of at most %1 parameters; %2 has %3"), {std::to_string(most), e.scenario().game.id, std::to_string(n)});
}

namespace figures {

extern const FigureView locus;
const FigureView locus = {
    .id = "locus",
    .title = "Root locus",
    .meaning = "the eigenvalues at the equilibrium along one number (view.along), in both planes, with what happens on the way",
    .height = [](const Scenario&, double width, double text) { return std::round(0.5 * width + text); },
    .compose = compose,
};

}  // namespace figures

}  // namespace ganscope
