// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody who mistyped a name probably meant.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ganscope {

/// The number of insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b` (optimal string
/// alignment, the restricted form of Damerau's distance), bytes counted.
int editDistance(std::string_view a, std::string_view b);

/// The candidate nearest to `word` when it is near enough to be a slip (a third of the longer one's length, at least
/// two); the first of equals; empty otherwise.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// The sentence, which tells that `word` is wrong, with "; did you mean \"dirac\"?" where a candidate is near.
std::string suggesting(const std::string& sentence, std::string_view word, std::span<const std::string_view> candidates);

/// "a, b, c".
std::string joined(std::span<const std::string_view> words);

}  // namespace ganscope
