// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as text: the shortest form that reads back to the same double, in every locale.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ganscope {

/// The shortest decimal that reads back to exactly `x`; "nan", "inf", "-inf" otherwise.
std::string toText(double x);

/// `x` to at most `digits` significant digits, trailing zeros dropped.
std::string toText(double x, int digits);

/// The number that the whole of `text` spells with a decimal point, or nothing.
std::optional<double> toNumber(std::string_view text);

}  // namespace ganscope
