// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios that come with the program: resources/presets/*.json, built in.
#pragma once

#include <span>
#include <string_view>

namespace ganscope {

/// A scenario that comes with the program; `name` is its file's, `group` the paper whose claim it shows.
struct Preset {
    std::string_view name, group, title, json;
};

/// All of them, by paper and then in the order of their names.
std::span<const Preset> presets();

/// The preset of that name, or null.
const Preset* findPreset(std::string_view name);

}  // namespace ganscope
