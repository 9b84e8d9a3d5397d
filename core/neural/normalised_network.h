// SPDX-License-Identifier: GPL-3.0-or-later
// A network GAN whose discriminator's weights are divided by their spectral norms.
#pragma once

#include "core/neural/network_gan.h"

namespace ganscope {

/// The game at Ŵ_l = W_l/σ(W_l), the last layer times K, biases as they are: D rises by K (times the input's scale) a unit
/// of x at most where its activation's slope is at most 1. σ is the largest singular value itself, by power iteration to
/// convergence with fresh vectors, where the authors take one iteration a step; derivatives are exact, u and v moving with W.
/// Miyato, Kataoka, Koyama, Yoshida 2018, Eqs. (8)-(12).
std::shared_ptr<const Game> normalisedNetwork(std::shared_ptr<const NetworkGan>, double scale);

}  // namespace ganscope
