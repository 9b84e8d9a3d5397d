// SPDX-License-Identifier: GPL-3.0-or-later
// Returns to a section, closure, and limit cycles by the secant method on the return map.
#include "core/analysis/closed_orbit.h"

#include <algorithm>

namespace ganscope {

namespace {

/// Ten times what a turn takes.
constexpr int mostOrbitSteps = 3000;
/// Beyond this multiplier a turn is that of a centre or a weak spiral.
constexpr double weakest = 0.98;

/// Whether curves on both sides of a closed one come nearer to it. Beside one of a band, as round a centre, those on one side do not.
bool attracts(const ArcContext& context, double sign, const PoincareSection& section, double longest) {
    const double aside = 0.1 * section.reach;
    for (const double x : {aside, -aside}) {
        const auto back = firstReturn(context, sign, section.origin + x * section.along(), section, longest);
        if (!back || !(norm(back->at - section.origin) < weakest * aside)) return false;
    }
    return true;
}

}  // namespace

std::optional<SectionReturn> firstReturn(const ArcContext& context, double sign, Point start,
                                         const PoincareSection& section, double longest) {
    ArcStepper stepper(context.field, context.map, sign, context.floor, context.accuracy);
    if (!stepper.start(start)) return std::nullopt;
    double length = 0, extentSquared = 0;
    bool behind = false;
    ArcStep step;
    for (int count = 0; count < mostOrbitSteps && length < longest; ++count) {
        if (context.stop.stop_requested()) return std::nullopt;
        if (stepper.advance(step) != ArcStepper::Outcome::Stepped || !context.map.inside(step.to))
            return std::nullopt;
        extentSquared = std::max(extentSquared, squaredNorm(step.to - start));
        const double side = dot(step.to - section.origin, section.normal);
        if (behind && side >= 0) {
            const double t = passage(step, section.origin, section.normal, 0, 1);
            const Point at = step.at(t);
            if (norm(at - section.origin) <= section.reach)
                return SectionReturn{at, length + t * step.length, std::sqrt(extentSquared)};
        }
        behind = side < 0;
        length += step.length;
    }
    return std::nullopt;
}

bool closes(const ArcContext& context, double sign, Point start, double longest) {
    ArcContext tight = context;
    tight.accuracy.tolerance *= 1e-3;
    ArcStepper stepper(context.field, context.map, sign, context.floor, tight.accuracy);
    if (!stepper.start(start)) return false;
    const PoincareSection section{start, stepper.direction(), 2 * context.accuracy.longest};
    const auto back = firstReturn(tight, sign, start, section, longest);
    return back && norm(back->at - start) <= closingGap * back->extent;
}

std::optional<Point> findLimitCycle(const ArcContext& context, double sign, Point start, double smallest,
                                    double longest) {
    ArcStepper stepper(context.field, context.map, sign, context.floor, context.accuracy);
    if (!stepper.start(start)) return std::nullopt;
    const PoincareSection section{start, stepper.direction(), smallest};
    constexpr int turns = 8;
    double x = 0, previous = 0, previousGap = 0;
    for (int turn = 0; turn < turns; ++turn) {
        const Point from = start + x * section.along();
        if (std::abs(x) > section.reach || !context.map.inside(from)) return std::nullopt;
        const auto back = firstReturn(context, sign, from, section, longest);
        if (!back || back->extent < smallest) return std::nullopt;
        const double gap = dot(back->at - from, section.along());
        const double multiplier = turn == 0 ? 0 : 1 + (gap - previousGap) / (x - previous);
        if (turn > 0 && !(std::abs(multiplier) < weakest)) return std::nullopt;
        if (std::abs(gap) <= 0.1 * closingGap * back->extent)
            return attracts(context, sign, {back->at, section.normal, smallest}, longest) ? std::optional(back->at) : std::nullopt;
        const double move = gap / (1 - multiplier);
        previous = x;
        previousGap = gap;
        x += move;
    }
    return std::nullopt;
}

}  // namespace ganscope
