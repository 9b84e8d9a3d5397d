// SPDX-License-Identifier: GPL-3.0-or-later
// Letters that count: for the panels of a figure, and for names in TeX, which hold no digits.
#pragma once

#include <cstddef>
#include <string>

namespace ganscope {

/// a, b, …, z, aa, ab, … for 0, 1, …; `first` is 'a' or 'A'.
inline std::string lettersOf(std::size_t index, char first = 'a') {
    const std::string last(1, static_cast<char>(first + index % 26));
    return index < 26 ? last : lettersOf(index / 26 - 1, first) + last;
}

}  // namespace ganscope
