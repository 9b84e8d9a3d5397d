// SPDX-License-Identifier: GPL-3.0-or-later
// Intervals in words.
#include "core/game/domain.h"

#include "core/math/filled.h"
#include "core/math/number.h"

namespace ganscope {

Interval Interval::interior() const {
    if (!open) return *this;
    const double margin = std::isfinite(high - low) ? 1e-6 * (high - low) : 1e-6;
    return {low + margin, high - margin, false};
}

std::string allowedBy(const Interval& i) {
    const bool below = std::isfinite(i.low), above = std::isfinite(i.high);
    const std::string low = toText(i.low), high = toText(i.high);
    if (!below && !above) return words("reasons", "any number");
    if (!above) return filled(i.open ? words("reasons", "above %1") : words("reasons", "at least %1"), {low});
    if (!below) return filled(i.open ? words("reasons", "below %1") : words("reasons", "at most %1"), {high});
    return filled(i.open ? words("reasons", "above %1 and below %2") : words("reasons", "from %1 to %2"), {low, high});
}

int firstOutside(const Domain& domain, View<double> w) {
    for (std::size_t i = 0; i < std::min(domain.size(), w.size()); ++i)
        if (!domain[i].contains(w[i])) return static_cast<int>(i);
    return -1;
}

std::string complaint(const Interval& i, double value, const std::string& symbol) {
    return filled(words("reasons", "is %1, but %2 must be %3"), {toText(value), symbol, allowedBy(i)});
}

}  // namespace ganscope
