// SPDX-License-Identifier: GPL-3.0-or-later
// What a phase portrait shows of the dynamics: the field in a plane as streamlines, arrows or a texture, and its equilibria.
#pragma once

#include "core/analysis/field_grid.h"
#include "core/analysis/flow_texture.h"
#include "core/analysis/portrait_curves.h"
#include "core/analysis/streamlines.h"

namespace ganscope {

enum class FieldStyle { none, arrows, streamlines, texture };

/// What to compute.
struct PortraitRequest {
    StatePlane plane;
    Rect window{-2, 2, -2, 2};
    double aspect = 1;   ///< drawn width over drawn height
    FieldStyle field = FieldStyle::streamlines;
    double density = 1;  ///< of streamlines; half of it is a fair first picture
    int arrows = 17;     ///< arrows along the longer side
    int cells = 420;     ///< of a texture, likewise
};

/// The background of a phase portrait. Immutable once computed.
struct Portrait {
    StatePlane plane;
    Rect window;
    Streamlines streamlines;        ///< empty unless asked for
    FieldGrid arrows;               ///< empty unless asked for
    FlowTexture texture;            ///< empty unless asked for
    std::vector<RestPoint> rests;   ///< equilibria, from the caller
    PortraitCurves curves;          ///< from the caller; none as computed
    bool complete = false;          ///< false when it was cancelled
};

/// Computes the field's part of a portrait; `rests` go along as they are. Beyond a bound (of clipping, or of the
/// game's domain), where no state can be, the field is left out. `stop` is asked at every step of every streamline.
Portrait computePortrait(const Dynamics&, const PortraitRequest&, std::vector<RestPoint> rests, std::stop_token stop = {});

}  // namespace ganscope
