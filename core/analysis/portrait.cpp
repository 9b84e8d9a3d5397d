// SPDX-License-Identifier: GPL-3.0-or-later
// The field of a plane within the bounds of the state, drawn in one of two ways.
#include "core/analysis/portrait.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
Portrait computePortrait(const Dynamics& dynamics, const PortraitRequest& request, std::vector<RestPoint> rests,
                         std::stop_token stop) {
    Portrait r;
    r.plane = request.plane;
    r.window = request.window;
    r.rests = std::move(rests);
    r.complete = true;
    const FieldSampler field(request.plane.fieldWithinBounds(dynamics));
    if (request.field == FieldStyle::streamlines) {
        StreamlineOptions options;
        options.density = request.density;
        options.aspect = request.aspect;
        r.streamlines = traceStreamlines(field, request.window, options, stop);
        r.complete = r.streamlines.complete;
    } else if (request.field == FieldStyle::arrows) {
        const double shape = request.aspect > 0 ? request.aspect : 1;
        const int nx = std::max(2, static_cast<int>(std::lround(shape >= 1 ? request.arrows : request.arrows * shape)));
        const int ny = std::max(2, static_cast<int>(std::lround(shape >= 1 ? request.arrows / shape : request.arrows)));
        r.arrows = sampleGrid(field, request.window, nx, ny, GridPlacement::Centres, stop);
        r.complete = r.arrows.complete;
    }
    return r;
}

}  // namespace ganscope
