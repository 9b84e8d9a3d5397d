// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence that can be told in another language: a pattern with places, and what stands there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ganscope {

/// "Unstable above %1 = %2." with its parts. The core speaks English; whoever shows it looks `pattern` up under `context`.
struct Phrase {
    std::string context;        ///< of a translation; empty: a number or a name, the same in every language
    std::string pattern;
    std::string english;        ///< the whole of it
    std::vector<Phrase> parts = {};  ///< at %1, %2 …, at most nine
    bool operator==(const Phrase&) const = default;

    /// The pattern with these parts at their places.
    Phrase with(std::vector<Phrase> at) const;
};

/// A pattern, or words without places. Both texts are literals, so that they are found for translators.
inline Phrase phrase(std::string_view context, std::string_view pattern) { return {std::string(context), std::string(pattern), std::string(pattern)}; }

/// A number or a name.
inline Phrase verbatim(std::string text) { return {{}, text, text}; }

/// The literal itself, marked for translators where a phrase is made of it elsewhere.
constexpr const char* words(const char* /*context*/, const char* text) { return text; }

}  // namespace ganscope
