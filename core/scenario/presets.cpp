// SPDX-License-Identifier: GPL-3.0-or-later
// Looking presets up; the table itself is written by the build (presets_table.cpp.in).
#include "core/scenario/presets.h"

#include <algorithm>

namespace ganscope {

const Preset* findPreset(std::string_view name) {
    const auto found = std::ranges::find(presets(), name, &Preset::name);
    return found == presets().end() ? nullptr : &*found;
}

}  // namespace ganscope
