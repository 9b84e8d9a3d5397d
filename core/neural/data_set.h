// SPDX-License-Identifier: GPL-3.0-or-later
// What a network GAN learns to imitate: named distributions in the plane and on the line, or the user's own points.
#pragma once

#include "core/game/critic.h"
#include "core/math/random.h"

#include <string_view>
#include <vector>

namespace ganscope {

/// A distribution of data, sampled by counter-based numbers.
struct DataSet {
    enum Kind { ring, grid, moons, roll, line, pair, points } kind = ring;
    int modes = 8;        ///< of the ring
    double radius = 1;    ///< of the ring; half the side of the grid; the size of the others
    double sigma = 0.05;  ///< standard deviation about the modes or the curve
    bool even = true;     ///< the modes in turn, each equally often in a batch, instead of drawn
    std::vector<double> own = {};  ///< the user's points, x and y in turn

    int dimension() const { return kind == pair ? 1 : 2; }
    /// The number of points of batch `block`, one after the other, `dimension()` numbers each.
    std::vector<double> sample(std::size_t count, std::uint64_t seed, std::uint64_t block) const;
    /// Whether it is a mixture of Gaussians, with modes to be counted.
    bool isMixture() const { return (kind == ring || kind == grid || kind == pair) && sigma > 0; }
    /// Centres of the modes with their weights; the curve, cut into pieces, where the data is one; the user's points.
    std::vector<Component> components() const;
};
/// By DataSet::Kind.
inline constexpr std::string_view dataSetNames[] = {"ring", "grid", "two-moons", "swiss-roll", "line", "two-modes", "points"};

}  // namespace ganscope
