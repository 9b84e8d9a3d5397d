// SPDX-License-Identifier: GPL-3.0-or-later
// What a hidden unit does with its input, with derivatives of every order that the tower asks for.
#pragma once

#include "core/neural/dual_matrix.h"

#include <string_view>

namespace ganscope {

struct Activation {
    enum Kind { tanh, relu, leaky, softplus } kind = tanh;
    double leak = 0.2;  ///< slope of a leaky ReLU below 0
    bool operator==(const Activation&) const = default;

    /// Whether the slope jumps at 0.
    bool hasKink() const { return kind == relu || (kind == leaky && leak != 1); }
};
inline constexpr std::string_view activationNames[] = {"tanh", "relu", "leaky", "softplus"};

/// y = f(a) and the slope f'(a).
inline void activate(const Activation& f, const Plain& a, Plain& y, Plain& slope) {
    y.resize(a.rows(), a.cols());
    slope.resize(a.rows(), a.cols());
    const std::size_t n = detail::entries(a);
    switch (f.kind) {
        case Activation::tanh: return kernels::tanh(n, a.data(), y.data(), slope.data());
        case Activation::softplus: return kernels::softplus(n, a.data(), y.data(), slope.data());
        case Activation::relu: return kernels::rectify(n, 0, a.data(), y.data(), slope.data());
        case Activation::leaky: return kernels::rectify(n, f.leak, a.data(), y.data(), slope.data());
    }
}

/// f''(a) from y = f(a) and the slope: −2y f' for tanh, σ(1 − σ) for softplus, zero for the rectifiers.
template <class M>
M bendOf(const Activation& f, const M& y, const M& slope) {
    M bend;
    if (f.kind == Activation::tanh) {
        M product;
        accumulate<detail::Hadamard>(product, y, slope);
        add(bend, product, -2);
    } else if (f.kind == Activation::softplus) {
        M square;
        accumulate<detail::Hadamard>(square, slope, slope);
        add(bend, slope);
        add(bend, square, -1);
    }
    return bend;
}

/// The same for dual matrices: dy = f' da, d(f') = f'' da.
template <class M, int N>
void activate(const Activation& f, const DualMatrix<M, N>& a, DualMatrix<M, N>& y, DualMatrix<M, N>& slope) {
    activate(f, a.v, y.v, slope.v);
    M bend;
    bool known = false;
    for (int i = 0; i < N; ++i) {
        y.d[i] = M();
        slope.d[i] = M();
        if (isZero(a.d[i])) continue;
        if (!known) bend = bendOf(f, y.v, slope.v);
        known = true;
        accumulate<detail::Hadamard>(y.d[i], slope.v, a.d[i]);
        accumulate<detail::Hadamard>(slope.d[i], bend, a.d[i]);
    }
}

}  // namespace ganscope
