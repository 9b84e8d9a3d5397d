// SPDX-License-Identifier: GPL-3.0-or-later
// The part /view of a scenario's document.
#pragma once

#include "core/scenario/json_document.h"

namespace ganscope {

/// Complains of the keys of an object that are not `known`.
void checkKeys(const Json& object, const std::string& pointer, std::span<const std::string_view> known,
               std::vector<Problem>& problems);

/// Reads /view of a game with so many entries of the state (0: not known); adds what is wrong to `problems`.
ViewOptions viewFrom(const Json& view, std::size_t entries, std::vector<Problem>& problems);

/// The same part with every default filled in.
Json documentOf(const ViewOptions&);

/// What is wrong with the paths and overrides in the view of a scenario that is valid otherwise.
std::vector<Problem> problemsOfView(const Scenario&);

/// The keys of /view, in their order; and what overrides set in it, "map.x.parameter".
std::span<const std::string_view> viewKeys();
std::span<const std::string_view> viewPaths();

}  // namespace ganscope
