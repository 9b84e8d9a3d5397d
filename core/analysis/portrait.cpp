// SPDX-License-Identifier: GPL-3.0-or-later
// The field of a plane within the bounds of the state, drawn in one of two ways.
#include "core/analysis/portrait.h"

#include <algorithm>
#include <limits>

namespace ganscope {
namespace {

PlaneField allowedField(const Dynamics& dynamics, const StatePlane& plane) {
    PlaneField field = plane.field(dynamics);
    const Domain& box = dynamics.bounds();
    if (box.empty()) return field;
    const double nowhere = std::numeric_limits<double>::quiet_NaN();
    const auto at = [&box](int entry) { return box[static_cast<std::size_t>(entry)]; };
    return [field = std::move(field), x = at(plane.x), y = at(plane.y), nowhere](Point p) {
        return x.contains(p.x) && y.contains(p.y) ? field(p) : Point{nowhere, nowhere};
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
