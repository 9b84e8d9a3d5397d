// SPDX-License-Identifier: GPL-3.0-or-later
// Where the entries of a state may be: probabilities stay within [0, 1], a discriminator that says one within (0, 1).
#pragma once

#include "core/math/vector.h"

#include <limits>
#include <string>
#include <vector>

namespace ganscope {

/// The interval of one entry of the state; by default the whole line.
struct Interval {
    double low = -std::numeric_limits<double>::infinity(), high = std::numeric_limits<double>::infinity();
    bool open = false;  ///< the ends themselves lie outside

    bool contains(double x) const { return open ? low < x && x < high : low <= x && x <= high; }
    bool isWhole() const { return low == -std::numeric_limits<double>::infinity() && high == -low; }
    bool operator==(const Interval&) const = default;

    /// The closed interval that a projection maps to: an open one loses a millionth of its length at either end, so
    /// that log D and 1/D stay finite there.
    Interval interior() const;
};

/// One interval an entry, θ first; empty where every entry may be any number.
using Domain = std::vector<Interval>;

/// The unit interval, ends included (a probability) or not (what a logarithm is taken of).
inline constexpr Interval closedUnit{0, 1, false}, openUnit{0, 1, true};

/// "from 0 to 1", "above 0 and below 1".
std::string allowedBy(const Interval&);

/// Which entry of w lies outside of `domain`, or −1; entries that are not numbers lie outside.
int firstOutside(const Domain& domain, View<double> w);

/// "is 1.5, but D must be above 0 and below 1".
std::string complaint(const Interval&, double value, const std::string& symbol);

}  // namespace ganscope
