// SPDX-License-Identifier: GPL-3.0-or-later
// A square matrix known by its products alone.
#pragma once

#include "core/math/vector.h"

namespace ganscope {

/// x ↦ A x on vectors of length size(). Immutable; safe to share between threads.
class LinearOperator {
public:
    virtual ~LinearOperator() = default;
    virtual int size() const = 0;
    /// y = A x.
    virtual void apply(View<double> x, std::span<double> y) const = 0;
};

}  // namespace ganscope
