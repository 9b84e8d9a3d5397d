// SPDX-License-Identifier: GPL-3.0-or-later
// What a quadrature rule makes of a power.
#pragma once

#include "core/math/quadrature.h"

#include <cmath>

namespace ganscope::test {

/// Σ wₖ xₖⁿ.
inline double momentOf(const Rule& rule, int power) {
    double sum = 0;
    for (std::size_t k = 0; k < rule.nodes.size(); ++k) sum += rule.weights[k] * std::pow(rule.nodes[k], power);
    return sum;
}

}  // namespace ganscope::test
