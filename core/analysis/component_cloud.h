// SPDX-License-Identifier: GPL-3.0-or-later
// Points drawn from distributions that are known in closed form.
#pragma once

#include "core/game/cloud.h"

namespace ganscope {

/// The points of a GAN whose data and samples are mixtures of isotropic Gaussians and Diracs, Critic::data and
/// Critic::samples: x = mean + σξ, ξ ~ N(0, I), the component with the probability of its weight. Every draw uses the same
/// numbers, so that what moves in a picture is the generator. The modes of the data are its components. Keeps a reference
/// to the critic.
class ComponentCloud final : public Cloud {
public:
    /// The data may move with the state, as under noise that is learned: it is that of `w`.
    ComponentCloud(const Critic&, View<double> w);

    std::vector<double> samplePoints(View<double> w, int count) const override;
    std::vector<double> dataPoints(int count) const override;
    /// The gradients of a linear D alone: those of D(x) = vᵀx + b are v everywhere. Of another they are left empty.
    std::vector<double> judge(View<double> w, View<double> x, std::vector<double>* gradients = nullptr) const override;
    std::vector<Component> modes() const override { return components; }

private:
    const Critic& critic;
    std::vector<Component> components;
};

}  // namespace ganscope
