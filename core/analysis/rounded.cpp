// SPDX-License-Identifier: GPL-3.0-or-later
// Correct rounding by std::to_chars.
#include "core/analysis/rounded.h"

#include "core/math/number.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ganscope {
namespace {

constexpr const char* minusSign = "−";
constexpr const char* thinSpace = "\u2009";

std::string written(double x, std::chars_format format, int precision) {
    char buffer[400];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, x, format, precision).ptr;
    std::string text(buffer, end);
    if (text.starts_with('-')) text.replace(0, 1, minusSign);
    return text;
}

/// The decimal exponent of x after rounding to `digits`.
int exponentOf(double x, int digits) {
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, x, std::chars_format::scientific, digits - 1).ptr;
    const char* e = std::find(buffer, end, 'e');
    int exponent = 0;
    std::from_chars(e + (e[1] == '+' ? 2 : 1), end, exponent);
    return exponent;
}

std::string superscript(int n) {
    static constexpr const char* digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text = n < 0 ? "⁻" : "";
    for (char c : std::to_string(std::abs(n))) text += digits[c - '0'];
    return text;
}

std::string withoutTrailingZeros(std::string text) {
    if (text.find('.') == std::string::npos) return text;
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text;
}

std::string grouped(const std::string& digits) {
    if (digits.size() <= 4) return digits;
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text += thinSpace;
        text += digits[i];
    }
    return text;
}

}  // namespace

std::string significant(double x, int digits) {
    if (!std::isfinite(x)) return toText(x);
    if (x == 0) return "0";
    const int exponent = exponentOf(x, digits);
    if (exponent >= -4 && exponent < 6) {
        const std::string text = written(x, std::chars_format::fixed, std::max(0, digits - 1 - exponent));
        if (exponent < digits) return text;
        // 12 345 with three digits is 12 300.
        const double unit = std::pow(10.0, exponent - digits + 1);
        return written(std::round(x / unit) * unit, std::chars_format::fixed, 0);
    }
    std::string mantissa = written(x, std::chars_format::scientific, digits - 1);
    mantissa.resize(mantissa.find('e'));
    return mantissa + "·10" + superscript(exponent);
}

std::string rounded(double x, int digits) {
    std::string text = significant(x, digits);
    const auto power = text.find("·10");
    if (power == std::string::npos) return withoutTrailingZeros(text);
    return withoutTrailingZeros(text.substr(0, power)) + text.substr(power);
}

std::string besideOne(double x) {
    if (!std::isfinite(x)) return toText(x);
    const double gap = std::fabs(x - 1);
    if (x >= 2) return rounded(x, 3);
    const int decimals = gap > 0 ? std::clamp(1 - static_cast<int>(std::floor(std::log10(gap))), 3, 12) : 3;
    std::string text = written(x, std::chars_format::fixed, decimals);
    const std::size_t least = text.find('.') + 4;
    while (text.size() > least && text.ends_with('0')) text.pop_back();
    return text;
}

std::string percent(double part) {
    if (part < 1e-6) return "< 0.0001" + std::string(thinSpace) + "%";
    return rounded(100 * part, 2) + thinSpace + "%";
}

std::string count(double steps) {
    if (!std::isfinite(steps)) return toText(steps);
    if (steps < 9.95) return rounded(steps, 2);
    if (steps < 999.5) return written(steps, std::chars_format::fixed, 0);
    const std::string text = significant(steps, 3);
    return text.find("·") == std::string::npos ? grouped(text) : text;
}

}  // namespace ganscope
