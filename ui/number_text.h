// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people type and read them in the window, the same in every locale.
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace ganscope {

/// The finite number that `typed` spells with a decimal point or a decimal comma; nothing for grouping marks
/// ("1,000.5", "1 000", "1.000.000"), for words, and for anything left over.
std::optional<double> numberFromText(const QString& typed);

/// Whether `typed` can still become a number by typing on ("-", "1e", "0,").
bool mayBecomeNumber(const QString& typed);

/// The shortest text that reads back to exactly `value`, with a decimal point.
QString textFromNumber(double value);
/// At most `digits` significant digits.
QString textFromNumber(double value, int digits);

/// A symbol as rich text: "h_D/h_G" with its indices lowered.
QString richSymbol(std::string_view symbol);

/// UTF-8 of the core as text of the window.
inline QString fromCore(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

}  // namespace ganscope
