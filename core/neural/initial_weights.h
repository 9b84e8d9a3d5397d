// SPDX-License-Identifier: GPL-3.0-or-later
// Where training begins: random weights by the usual recipes, zero biases.
#pragma once

#include "core/neural/network.h"
#include "core/math/random.h"

#include <string_view>

namespace ganscope {

struct Initialisation {
    enum Kind {
        xavier,     ///< uniform on ±√(6/(in + out)) (Glorot & Bengio 2010)
        he,         ///< normal of variance 2/in (He et al. 2015)
        orthogonal  ///< orthonormal rows or columns, whichever are fewer (Saxe et al. 2014)
    } kind = xavier;
    double gain = 1;  ///< what the weights are multiplied by
};
inline constexpr std::string_view initialisationNames[] = {"xavier", "he", "orthogonal"};

/// The parameters of a network at the start; `player` (0 or 1) tells the two networks' numbers apart.
std::vector<double> initialWeights(const Network&, const Initialisation&, std::uint64_t seed, int player);

}  // namespace ganscope
