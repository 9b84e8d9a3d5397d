// SPDX-License-Identifier: GPL-3.0-or-later
// J(w) of regularised dynamics as a LinearOperator.
#pragma once

#include "core/game/dynamics.h"
#include "core/math/linear_operator.h"

namespace ganscope {

/// u ↦ J(w) u, exact, of the whole regularised field.
class JacobianOperator final : public LinearOperator {
public:
    JacobianOperator(std::shared_ptr<const Dynamics> d, View<double> at) : dynamics(std::move(d)), w(at.begin(), at.end()) {}
    int size() const override { return dynamics->size(); }
    void apply(View<double> u, std::span<double> y) const override {
        const Vec<double> product = dynamics->jvp<double>(View<double>(w), u);
        std::copy(product.begin(), product.end(), y.begin());
    }

private:
    std::shared_ptr<const Dynamics> dynamics;
    Vec<double> w;
};

}  // namespace ganscope
