// SPDX-License-Identifier: GPL-3.0-or-later
// The field of a plane within the clipping bounds, drawn in one of two ways.
#include "core/analysis/portrait.h"

#include <algorithm>
#include <limits>

namespace ganscope {
namespace {

PlaneField allowedField(const Dynamics& dynamics, const StatePlane& plane) {
    PlaneField field = plane.field(dynamics);
    const auto c = dynamics.clip();
    if (!c) return field;
    const int own = dynamics.split().generator;
    const double nowhere = std::numeric_limits<double>::quiet_NaN();
    return [field = std::move(field), alongX = plane.x >= own, alongY = plane.y >= own, bound = *c, nowhere](Point p) {
        const bool outside = (alongX && std::fabs(p.x) > bound) || (alongY && std::fabs(p.y) > bound);
        return outside ? Point{nowhere, nowhere} : field(p);
    };
}

}  // namespace

Portrait computePortrait(const Dynamics& dynamics, const PortraitRequest& request, std::vector<RestPoint> rests,
                         std::stop_token stop) {
    Portrait r;
    r.plane = request.plane;
    r.window = request.window;
    r.rests = std::move(rests);
    r.complete = true;
    const FieldSampler field(allowedField(dynamics, request.plane));
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
