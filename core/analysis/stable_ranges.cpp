// SPDX-License-Identifier: GPL-3.0-or-later
// Samples between crossings of the unit circle.
#include "core/analysis/stable_ranges.h"

#include "core/analysis/unit_circle.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

/// −1 inside the circle, 1 outside, 0 on it.
int side(const LocusBranches& update, std::size_t sample) {
    double largest = 0;
    for (const auto& branch : update.values) largest = std::max(largest, std::abs(branch[sample]));
    if (!(std::fabs(largest - 1) > onCircle)) return 0;
    return largest < 1 ? -1 : 1;
}

}  // namespace

std::optional<StableRanges> stableRanges(const Locus& locus) {
    const std::vector<double>& p = locus.parameters;
    if (!locus.complete || !locus.update.why.empty() || locus.update.values.empty() || p.size() < 2) return std::nullopt;
    StableRanges r{{}, p.front(), p.back(), side(locus.update, 0) != 0, side(locus.update, p.size() - 1) != 0};
    std::vector<double> ends{r.low};
    for (const LocusEvent& event : locus.update.events)
        if (event.kind == LocusEventKind::circle && event.parameter > ends.back() && event.parameter < r.high) ends.push_back(event.parameter);
    ends.push_back(r.high);
    for (std::size_t k = 0; k + 1 < ends.size(); ++k) {
        int within = 0;
        const double margin = 1e-6 * (ends[k + 1] - ends[k]);  // a sample beside an event is on the circle within rounding
        for (std::size_t i = 0; i < p.size(); ++i) {
            if (p[i] <= ends[k] + margin || p[i] >= ends[k + 1] - margin) continue;
            const int here = side(locus.update, i);
            if (here == 0 || (within != 0 && within != here)) return std::nullopt;
            within = here;
        }
        if (within == 0) return std::nullopt;
        if (within > 0) continue;
        if (!r.stretches.empty() && r.stretches.back().second == ends[k])
            r.stretches.back().second = ends[k + 1];  // another multiplier touched the circle
        else
            r.stretches.emplace_back(ends[k], ends[k + 1]);
    }
    return r;
}

}  // namespace ganscope
