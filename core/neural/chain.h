// SPDX-License-Identifier: GPL-3.0-or-later
// A network GAN at a point as chains of layers, with everything that its second derivatives need: made once, read often.
#pragma once

#include "core/neural/network_gan.h"

namespace ganscope {

/// One layer of a chain at a chunk of samples; everything has a row a sample.
struct Link {
    Plain extended;     ///< h_{l−1} as the layer sees it, and a column of ones
    Plain slope, bend;  ///< f′, and f″ times what comes back from above; empty for 1 and for 0
    Plain carry;        ///< the weights as the previous layer's output sees them, in × out
    Plain delta;        ///< ∂t/∂a_l of the chain's output t
    double scale = 1;   ///< of the input
    int inputs() const { return static_cast<int>(extended.cols()) - 1; }
    int outputs() const { return static_cast<int>(carry.cols()); }
};
using Chain = std::vector<Link>;

/// ℓ′ and ℓ″ of a player's loss in the output, times the samples' weights, as columns.
struct Curvature {
    Plain first, second;
};

/// A chunk's chain: of samples through both networks, or of data through the discriminator alone, without forG then.
struct Pass {
    Chain chain;
    Curvature forG, forD;
};

/// The passes of a batch, one a chunk.
struct Passes {
    std::vector<Pass> fake, real;
};

/// Where the weights of a layer lie in w: from input i (or the bias, i = in) to unit j, behind `offset`.
struct Places {
    std::size_t offset;
    int in, out;
    std::size_t operator()(int unit, int input) const {
        return offset + static_cast<std::size_t>(input == in ? in * out + unit : unit * in + input);
    }
};

/// The layers of the generator, then those of the discriminator.
std::vector<Places> placesOf(const NetworkGanSetup&);

}  // namespace ganscope
