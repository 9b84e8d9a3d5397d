// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the core, found again by the patterns that they were filled into.
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace ganscope {

/// A pattern of the translation files ("is %1, but %2 must be %3") and what stands at its places.
struct FoundPattern {
    QString pattern;
    QStringList parts;  ///< at %1, %2 …

    /// `text` with `told(part)` at its places, and the part itself between quotes.
    QString filled(const QString& text, const std::function<QString(const QString&)>& told) const;
};

/// The pattern that the sentence was made of: of those that fit the one that says most, first of those that begin with words;
/// nothing when none fits.
std::optional<FoundPattern> foundPattern(const QString& sentence);

}  // namespace ganscope
