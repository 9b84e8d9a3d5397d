// SPDX-License-Identifier: GPL-3.0-or-later
// GANs whose data can be moved: what a control loop calls its reference.
//
// All data points move together, x → x + s. The displacement s stands behind the discriminator's entries of the state,
// where no player moves it, so that derivatives with regard to it come by the same duals as all others.
#pragma once

#include "core/game/game.h"

#include <memory>

namespace ganscope {

/// Implemented by a Game beside Game itself: its gradients also take states that go on behind their end with one entry
/// for each coordinate of the data's displacement.
class Displaceable {
public:
    virtual ~Displaceable() = default;
};

/// What GanOf (core/game/gan.h) is beside a game, for a model that says `static constexpr bool displaceable = true`.
struct Fixed {};
template <class Model>
concept DisplaceableModel = requires { requires Model::displaceable; };

/// The displacement in ψ: what stands behind the model's own entries.
template <class S>
View<S> displacementIn(View<S> psi, int own) {
    return psi.subspan(static_cast<std::size_t>(own));
}

/// Moves a node of the data.
template <class N, class S>
void displace(N& x, View<S> by) {
    for (std::size_t i = 0; i < by.size(); ++i) x[i] += by[i];
}

/// The same game, but at D1 and above the derivative with regard to the displacement of the data along `coordinate`
/// joins the second tangent of D1: of field<D1>(w), d[1] is ∂v/∂s at s = 0. A GAN stays one, so that regularizers act on
/// it as on any other. Null where the data cannot be moved.
std::shared_ptr<const Game> displaced(std::shared_ptr<const Game> game, int coordinate);

}  // namespace ganscope
