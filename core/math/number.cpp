// SPDX-License-Identifier: GPL-3.0-or-later
// std::to_chars and std::from_chars: neither knows locales.
#include "core/math/number.h"

#include <charconv>
#include <cmath>

namespace ganscope {

std::string toText(double x) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, x).ptr;
    return {buffer, end};
}

std::string toText(double x, int digits) {
    if (!std::isfinite(x)) return toText(x);
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, x, std::chars_format::general, digits).ptr;
    return {buffer, end};
}

std::optional<double> toNumber(std::string_view text) {
    if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
    double x = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), x);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return x;
}

}  // namespace ganscope
