// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence in English, made of a pattern by which it can be told in another language.
#pragma once

#include "core/math/phrase.h"

#include <string>
#include <string_view>
#include <vector>

namespace ganscope {

/// The pattern with `parts` at its places %1, %2 …, at most nine. Whoever shows the text finds the pattern again by it, if the literal
/// stands in words("reasons", …) and two places do not touch.
inline std::string filled(std::string_view pattern, const std::vector<std::string>& parts) {
    std::vector<Phrase> at;
    for (const std::string& part : parts) at.push_back(verbatim(part));
    return Phrase{{}, std::string(pattern), {}}.with(std::move(at)).english;
}

}  // namespace ganscope
