// SPDX-License-Identifier: GPL-3.0-or-later
// Construction of the Gaussian nodes.
#include "core/game/distributions.h"

namespace ganscope {

GaussianNodes::GaussianNodes(int d, double sigma)
    : dimension(d), deviation(sigma), rule(sigma > 0 ? gaussHermite(gaussianNodes) : Rule{{0.0}, {1.0}}) {}

}  // namespace ganscope
