// SPDX-License-Identifier: GPL-3.0-or-later
// J(w) of regularised dynamics as a LinearOperator.
#pragma once

#include "core/game/own_jacobian.h"
#include "core/game/dynamics.h"

namespace ganscope {

/// u ↦ J(w) u by the game's own products where nothing else acts and it has them, by one dual pass each elsewhere.
class JacobianOperator final : public LinearOperator {
public:
    JacobianOperator(std::shared_ptr<const Dynamics> d, View<double> at) : dynamics(std::move(d)), w(at.begin(), at.end()) {
        if (const OwnJacobian* game = dynamics->ownJacobian()) own = game->products(at);
    }
    int size() const override { return dynamics->size(); }
    void apply(View<double> u, std::span<double> y) const override {
        if (own) return own->apply(u, y);
        const Vec<double> product = dynamics->jvp<double>(View<double>(w), u);
        std::copy(product.begin(), product.end(), y.begin());
    }

private:
    std::shared_ptr<const Dynamics> dynamics;
    Vec<double> w;
    std::unique_ptr<LinearOperator> own;
};

}  // namespace ganscope
