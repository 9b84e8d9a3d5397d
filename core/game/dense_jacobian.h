// SPDX-License-Identifier: GPL-3.0-or-later
// Games that know a faster way to their whole Jacobian than column by column.
#pragma once

#include "core/math/vector.h"

namespace ganscope {

/// Implemented by a Game beside Game itself.
class DenseJacobian {
public:
    virtual ~DenseJacobian() = default;
    /// v (length n) and J = ∂v/∂w (n × n, column-major) of the unregularised game at w; exact, as by duals.
    virtual void fieldAndJacobian(View<double> w, std::span<double> field, std::span<double> jacobian) const = 0;
};

}  // namespace ganscope
