// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a field is drawn where one point of it takes long.
#pragma once

#include "core/analysis/portrait.h"

#include <algorithm>

namespace ganscope {

/// Of many parameters a point of the field takes milliseconds: then a few arrows, of very many none.
inline void keepAffordable(PortraitRequest& request) {
    constexpr std::size_t many = 100, most = 20'000;
    constexpr int arrows = 9;  // along the longer side
    const std::size_t entries = request.plane.base.size();
    if (entries <= many) return;
    request.field = entries > most || request.field == FieldStyle::none ? FieldStyle::none : FieldStyle::arrows;
    request.arrows = std::min(request.arrows, arrows);
}

}  // namespace ganscope
