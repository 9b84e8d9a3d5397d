// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as they stand in a sentence: correctly rounded to few digits, with the typographic minus.
#pragma once

#include <string>

namespace ganscope {

/// At most `digits` significant digits, trailing zeros dropped, U+2212 for minus, "1.5·10⁻⁷" outside [10⁻⁴, 10⁶).
std::string rounded(double x, int digits);

/// Exactly `digits` significant digits, trailing zeros kept: 1.2 gives "1.20".
std::string significant(double x, int digits);

/// A number near 1 with as many decimals, three at least, as its distance to 1 needs for two digits: 0.97468 gives
/// "0.975"; three significant digits from 2 on.
std::string besideOne(double x);

/// A part of 1 in per cent with two significant digits: 0.0253 gives "2.5 %"; "< 0.0001 %" below.
std::string percent(double part);

/// A number of steps: whole from 10 on, two digits below, three from 1000 on ("13 900").
std::string count(double steps);

}  // namespace ganscope
