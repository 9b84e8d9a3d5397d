// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be chosen, by kind and id; written by the build from the folders (core/CMakeLists.txt).
#pragma once

#include "core/game/entry.h"

#include <span>

namespace ganscope {

namespace catalogue {

std::span<const GameEntry* const> games();
std::span<const LossEntry* const> losses();
std::span<const RegularizerEntry* const> regularizers();
std::span<const MethodEntry* const> methods();

/// The entry of that id, or null.
const GameEntry* game(std::string_view id);
const LossEntry* loss(std::string_view id);
const RegularizerEntry* regularizer(std::string_view id);
const MethodEntry* method(std::string_view id);

}  // namespace catalogue
}  // namespace ganscope
