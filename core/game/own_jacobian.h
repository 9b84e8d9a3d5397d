// SPDX-License-Identifier: GPL-3.0-or-later
// Games that know a faster way to their whole Jacobian, and to its products, than a dual pass each.
#pragma once

#include "core/math/linear_operator.h"

#include <memory>
#include <stop_token>

namespace ganscope {

/// Implemented by a Game beside Game itself.
class OwnJacobian {
public:
    virtual ~OwnJacobian() = default;
    /// v (length n) and J = ∂v/∂w (n × n, column-major) of the unregularised game at w; exact, as by duals. False when
    /// `stop`, which is looked at every few milliseconds, was asked for: what is written then means nothing.
    virtual bool fieldAndJacobian(View<double> w, std::span<double> field, std::span<double> jacobian, const std::stop_token& stop = {}) const = 0;
    /// u ↦ J u of the unregularised game at w; exact, as Dynamics::jvp. Keeps what does not change between products.
    virtual std::unique_ptr<LinearOperator> products(View<double> w) const = 0;
};

}  // namespace ganscope
