// SPDX-License-Identifier: GPL-3.0-or-later
// The lessons that come with the program: resources/lessons/*.md, built in.
#pragma once

#include <span>
#include <string_view>

namespace ganscope {

/// A lesson's text; `name` is its file's.
struct BuiltInLesson {
    std::string_view name, text;
};

std::span<const BuiltInLesson> lessons();

}  // namespace ganscope
