// SPDX-License-Identifier: GPL-3.0-or-later
// Edit distance by dynamic programming over three rows.
#include "core/scenario/suggestion.h"

#include "core/math/filled.h"

#include <algorithm>
#include <limits>

namespace ganscope {

int editDistance(std::string_view a, std::string_view b) {
    std::vector<int> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before, last);
        std::swap(last, row);
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row[b.size()];
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    std::string_view best;
    int least = std::numeric_limits<int>::max();
    constexpr std::size_t longest = 64;  // nobody mistypes more, and the cost is the product of the lengths
    if (word.empty() || word.size() > longest) return best;
    for (std::string_view candidate : candidates) {
        const int distance = editDistance(word, candidate);
        if (distance >= least) continue;
        least = distance;
        const int allowed = std::max<int>(2, static_cast<int>(std::max(word.size(), candidate.size())) / 3);
        best = distance <= allowed && distance < static_cast<int>(candidate.size()) ? candidate : std::string_view();
    }
    return best;
}

std::string suggesting(const std::string& sentence, std::string_view word, std::span<const std::string_view> candidates) {
    const std::string_view found = nearest(word, candidates);
    return found.empty() ? sentence : filled(words("reasons", "%1; did you mean \"%2\"?"), {sentence, std::string(found)});
}

std::string joined(std::span<const std::string_view> words) {
    std::string text;
    for (std::string_view word : words) text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

}  // namespace ganscope
