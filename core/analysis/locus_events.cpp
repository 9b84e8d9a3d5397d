// SPDX-License-Identifier: GPL-3.0-or-later
// Events between two samples: bisection on the sign of a function that is smooth there, down to neighbouring doubles.
//
// A pair that meets moves like a square root, but d = (λᵢ − λⱼ)² of its two eigenvalues is a smooth function of the
// matrix: negative for a complex pair, positive for two real ones, and computed to rounding although each eigenvalue
// is only known to the root of rounding there.
#include "core/analysis/branch_matching.h"
#include "core/analysis/locus_samples.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace ganscope {
namespace {

constexpr double eps = std::numeric_limits<double>::epsilon();
constexpr int mostHalvings = 80;

using Values = std::vector<Complex>;
/// −1, 0 or 1 from the eigenvalues in the order of the branches; 2 when it cannot be told.
using Side = std::function<int(const Values&)>;

/// The side of a number within rounding of the border at zero.
int sideOf(double x, double scale) {
    if (std::fabs(x) <= 256 * eps * scale) return 0;
    return x < 0 ? -1 : 1;
}
int sideOfAxis(const Values& values, std::size_t k) { return sideOf(values[k].real(), largestModulus(values)); }
int sideOfCircle(const Values& values, std::size_t k) { return sideOf(std::abs(values[k]) - 1, std::max(1.0, largestModulus(values))); }

bool conjugate(Complex a, Complex b, double scale) { return std::abs(a - std::conj(b)) <= 1e-6 * scale; }

/// The sign of d for the pair (i, j), when it is one.
int sideOfPair(const Values& values, std::size_t i, std::size_t j) {
    const bool real = values[i].imag() == 0 && values[j].imag() == 0;
    if (!real && !conjugate(values[i], values[j], largestModulus(values))) return 2;
    const Complex apart = values[i] - values[j];
    const double d = (apart * apart).real();
    return d < 0 ? -1 : d > 0 ? 1 : 0;
}

/// Where `side` changes between a and b, and the eigenvalues there; nothing when they cannot be followed.
struct Change {
    double parameter;
    Values values;
};
std::optional<Change> locate(LocusSampler& sampler, const LocusSample& from, const LocusSample& to, SpectrumOf which,
                             const Side& side) {
    double a = from.parameter, b = to.parameter;
    Values left = from.*which, right = to.*which;
    const int before = side(left), after = side(right);
    for (int k = 0; k < mostHalvings; ++k) {
        const double middle = a + 0.5 * (b - a);
        if (!(middle > a && middle < b)) break;
        const LocusSample sample = sampler.at(middle);
        const Values& found = sample.*which;
        if (found.size() != left.size()) return std::nullopt;
        Values values(found.size());
        int here = 2;
        for (const Values* end : {&left, &right}) {
            const auto permutation = matching(*end, found);
            for (std::size_t i = 0; i < found.size(); ++i) values[i] = found[permutation[i]];
            if ((here = side(values)) != 2) break;
        }
        if (here == before) {
            a = middle;
            left = std::move(values);
        } else if (here == after) {
            b = middle;
            right = std::move(values);
        } else if (here == 0) {
            return Change{middle, std::move(values)};
        } else {
            return std::nullopt;
        }
    }
    // Next to each other: the end that lies on the border, if one does.
    if (before == 0) return Change{a, std::move(left)};
    return Change{b, std::move(right)};
}

Complex upper(Complex v) { return v.imag() < 0 ? std::conj(v) : v; }

void findMeets(LocusSampler& sampler, const LocusSample& from, const LocusSample& to, SpectrumOf which,
               std::vector<LocusEvent>& events) {
    const Values &a = from.*which, &b = to.*which;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = i + 1; j < a.size(); ++j) {
            const auto isPair = [&](const Values& values) {
                return values[i].imag() != 0 && conjugate(values[i], values[j], std::abs(values[i]));
            };
            const auto areReal = [&](const Values& values) { return values[i].imag() == 0 && values[j].imag() == 0; };
            if (!((isPair(a) && areReal(b)) || (areReal(a) && isPair(b)))) continue;
            const Side side = [i, j](const Values& values) { return sideOfPair(values, i, j); };
            const int before = isPair(a) ? -1 : 1;
            if (side(a) == side(b)) continue;
            if (const auto change = locate(sampler, from, to, which, side))
                events.push_back({LocusEventKind::meet, change->parameter, 0.5 * (change->values[i] + change->values[j]).real(),
                                  before, -before});
        }
}

void findCrossings(LocusSampler& sampler, const LocusSample& from, const LocusSample& to, SpectrumOf which,
                   std::vector<LocusEvent>& events) {
    const bool axis = which == &LocusSample::flow;
    for (std::size_t k = 0; k < (from.*which).size(); ++k) {
        const Side side = [axis, k](const Values& values) { return axis ? sideOfAxis(values, k) : sideOfCircle(values, k); };
        const int before = side(from.*which), after = side(to.*which);
        if (before == after) continue;
        if (const auto change = locate(sampler, from, to, which, side))
            events.push_back({axis ? LocusEventKind::axis : LocusEventKind::circle, change->parameter,
                              upper(change->values[k]), before, after});
    }
}

}  // namespace

void findEvents(LocusSampler& sampler, const LocusSample& from, const LocusSample& to, SpectrumOf which,
                std::vector<LocusEvent>& events) {
    if ((from.*which).empty() || (from.*which).size() != (to.*which).size()) return;
    findMeets(sampler, from, to, which, events);
    findCrossings(sampler, from, to, which, events);
}

void tidyEvents(std::vector<LocusEvent>& events, double low, double high) {
    std::ranges::stable_sort(events, {}, &LocusEvent::parameter);
    const double near = 1e-11 * (high - low);
    // At an end of the range nobody sees what was before or comes after.
    std::erase_if(events, [&](const LocusEvent& e) { return e.parameter - low <= near || high - e.parameter <= near; });
    std::vector<LocusEvent> kept;
    for (const LocusEvent& event : events) {
        const auto same = [&](const LocusEvent& other) {
            return other.kind == event.kind && event.parameter - other.parameter <= near &&
                   std::abs(other.value - event.value) <= 1e-5 * (1 + std::abs(event.value));
        };
        const auto earlier = std::ranges::find_if(kept, same);
        if (earlier == kept.end()) {
            kept.push_back(event);
        } else if (earlier->after == event.before) {
            earlier->after = event.after;  // to the border and on from it: a crossing, or only a touch
        }
    }
    std::erase_if(kept, [](const LocusEvent& e) { return e.before == e.after; });
    events = std::move(kept);
}

}  // namespace ganscope
