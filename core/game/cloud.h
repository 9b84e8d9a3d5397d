// SPDX-License-Identifier: GPL-3.0-or-later
// GANs whose data space is looked at through points: as many samples as wanted, and D at all of them at once.
#pragma once

#include "core/game/critic.h"

namespace ganscope {

/// Implemented by a Game beside Game itself. The points are drawn apart from those of training, by the game's seed: the
/// same ones at every state, so that what moves in a picture is the generator.
class Cloud {
public:
    virtual ~Cloud() = default;

    /// `count` samples of the generator at w, row by row, Critic::dimension() numbers each; without instance noise.
    virtual std::vector<double> samplePoints(View<double> w, int count) const = 0;
    /// `count` points of the data, likewise.
    virtual std::vector<double> dataPoints(int count) const = 0;
    /// D(x) at points x, row by row, and ∇ₓD(x) where asked for.
    virtual std::vector<double> judge(View<double> w, View<double> x, std::vector<double>* gradients = nullptr) const = 0;
    /// The modes of the data with their weights; empty where it has none, such as a curve.
    virtual std::vector<Component> modes() const = 0;
};

}  // namespace ganscope
