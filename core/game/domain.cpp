// SPDX-License-Identifier: GPL-3.0-or-later
// Intervals in words.
#include "core/game/domain.h"

#include "core/math/number.h"

namespace ganscope {

Interval Interval::interior() const {
    if (!open) return *this;
    const double margin = std::isfinite(high - low) ? 1e-6 * (high - low) : 1e-6;
    return {low + margin, high - margin, false};
}

std::string allowedBy(const Interval& i) {
    const bool below = std::isfinite(i.low), above = std::isfinite(i.high);
    if (!below && !above) return "any number";
    if (!above) return (i.open ? "above " : "at least ") + toText(i.low);
    if (!below) return (i.open ? "below " : "at most ") + toText(i.high);
    return i.open ? "above " + toText(i.low) + " and below " + toText(i.high) : "from " + toText(i.low) + " to " + toText(i.high);
}

int firstOutside(const Domain& domain, View<double> w) {
    for (std::size_t i = 0; i < std::min(domain.size(), w.size()); ++i)
        if (!domain[i].contains(w[i])) return static_cast<int>(i);
    return -1;
}

std::string complaint(const Interval& i, double value, const std::string& symbol) {
    return "is " + toText(value) + ", but " + symbol + " must be " + allowedBy(i);
}

}  // namespace ganscope
