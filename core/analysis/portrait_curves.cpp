// SPDX-License-Identifier: GPL-3.0-or-later
// What to look for where.
#include "core/analysis/portrait_curves.h"

#include <algorithm>

namespace ganscope {

PlaneFlow planeFlow(const Dynamics& dynamics, const StatePlane& plane) {
    return {plane.fieldWithinBounds(dynamics), [plane, &dynamics](Point p) {
                const Vec<double> w = plane.lift(p);
                return dynamics.jacobian(w).trace();
            }};
}

PortraitCurves computeCurves(const Dynamics& dynamics, const CurvesRequest& request, std::span<const RestPoint> rests, std::stop_token stop) {
    PortraitCurves r;
    // Across an oblique plane a component of the field belongs to neither player.
    if (request.nullclines) r.nullclines = findNullclines(request.plane.fieldWithinBounds(dynamics), request.window, 64, stop);
    if (request.plane.isWhole()) {
        std::vector<Point> inside;
        for (const RestPoint& rest : rests) {
            if (rest.kind == RestKind::saddle)
                for (Separatrix& s : separatrices(dynamics, rest, {request.plane, request.window, request.aspect}, stop)) r.separatrices.push_back(std::move(s));
            // The indices of what a cycle encloses add up to 1: one of them is positive.
            if (rest.index && *rest.index > 0) inside.push_back(request.plane.project(rest.at.data()));
        }
        for (Point p : request.inside)
            if (std::ranges::none_of(inside, [&](Point other) { return norm(other - p) < 1e-6 * (1 + norm(p)); })) inside.push_back(p);
        std::erase_if(inside, [&](Point p) { return !request.window.contains(p); });
        r.cycles = findLimitCycles(planeFlow(dynamics, request.plane), {inside, request.window}, stop);
    }
    r.complete = !stop.stop_requested();
    return r;
}

}  // namespace ganscope
