// SPDX-License-Identifier: GPL-3.0-or-later
// Parts into places.
#include "core/math/phrase.h"

namespace ganscope {

Phrase Phrase::with(std::vector<Phrase> at) const {
    Phrase r{context, pattern, {}, std::move(at)};
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool marked = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        const std::size_t which = marked ? static_cast<std::size_t>(pattern[i + 1] - '1') : r.parts.size();
        if (which < r.parts.size()) {
            r.english += r.parts[which].english;
            ++i;
        } else
            r.english += pattern[i];
    }
    return r;
}

}  // namespace ganscope
