// SPDX-License-Identifier: GPL-3.0-or-later
// The lessons that come with the program: resources/lessons/*.md, built in.
#pragma once

#include <span>
#include <string_view>

namespace ganscope {

/// A lesson's text; `name` is its file's: NAME.md, or NAME.LANGUAGE.md for the same in another language.
struct BuiltInLesson {
    std::string_view name, text, language;
};

/// In English, one of each name.
std::span<const BuiltInLesson> lessons();
/// The same lessons in other languages, as far as there are any.
std::span<const BuiltInLesson> translatedLessons();

}  // namespace ganscope
