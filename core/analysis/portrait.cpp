// SPDX-License-Identifier: GPL-3.0-or-later
// The field of a plane within the bounds of the state, drawn in one of three ways.
#include "core/analysis/portrait.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ganscope {
namespace {

/// Columns and rows of a grid with so many along the longer side.
std::pair<int, int> gridOf(int longer, double aspect) {
    const double shape = aspect > 0 ? aspect : 1, across = shape >= 1 ? longer : longer * shape, up = shape >= 1 ? longer / shape : longer;
    return {std::max(2, static_cast<int>(std::lround(across))), std::max(2, static_cast<int>(std::lround(up)))};
}

}  // namespace

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
        const auto [nx, ny] = gridOf(request.arrows, request.aspect);
        r.arrows = sampleGrid(field, request.window, nx, ny, GridPlacement::Centres, stop);
        r.complete = r.arrows.complete;
    } else if (request.field == FieldStyle::texture) {
        const auto [columns, rows] = gridOf(request.cells, request.aspect);
        r.texture = flowTexture(field, request.window, columns, rows, 0, stop);
        r.complete = r.texture.complete;
    }
    return r;
}

}  // namespace ganscope
