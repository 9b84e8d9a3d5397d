// SPDX-License-Identifier: GPL-3.0-or-later
// Multilayer perceptrons: forward and one backward pass, written once for any scalar of the tower.
//
//     h₀ = scale·x,  a_l = W_l h_{l−1} + b_l,  h_l = f(a_l),  the last layer without f
//
// Parameters lie layer by layer: the weight as out × in in row-major order, then the bias. Row-major out × in is
// column-major in × out, which is how a layer keeps it: samples are rows, and a_l = h_{l−1} W + b.
#pragma once

#include "core/math/vector.h"
#include "core/neural/activation.h"

#include <vector>

namespace ganscope {

/// The shape of a network; `widths` holds input, hidden and output widths.
struct Network {
    std::vector<int> widths;
    Activation activation;
    double scale = 1;  ///< what the input is multiplied by
    bool operator==(const Network&) const = default;

    int layers() const { return static_cast<int>(widths.size()) - 1; }
    int inputs() const { return widths.front(); }
    /// Number of parameters.
    long long size() const {
        long long n = 0;
        for (int l = 0; l < layers(); ++l) n += (widths[l] + 1LL) * widths[l + 1];
        return n;
    }
};

/// Weight (in × out) and bias (1 × out) of a layer, or the derivatives of a loss with respect to them.
template <class M>
struct Layer {
    M weight, bias;
};
template <class M>
using Layers = std::vector<Layer<M>>;

/// The layers of a network whose parameters are w, of length size().
template <class T>
Layers<MatrixOf<T>> layersOf(const Network& net, View<T> w) {
    Layers<MatrixOf<T>> r(static_cast<std::size_t>(net.layers()));
    std::size_t at = 0;
    const auto take = [&](MatrixOf<T>& m, int rows, int cols) {
        setZero(m, rows, cols);
        for (int j = 0; j < cols; ++j)
            for (int i = 0; i < rows; ++i) write(m, i, j, w[at++]);
        // Only tangents may be left out.
        if constexpr (!std::is_same_v<T, double>)
            for (auto& d : m.d) forgetZeros(d);
    };
    for (int l = 0; l < net.layers(); ++l) {
        take(r[l].weight, net.widths[l], net.widths[l + 1]);
        take(r[l].bias, 1, net.widths[l + 1]);
    }
    return r;
}

/// Writes layers of derivatives to the parameters' places.
template <class T>
void scatter(const Network& net, const Layers<MatrixOf<T>>& layers, std::span<T> out) {
    std::size_t at = 0;
    for (int l = 0; l < net.layers(); ++l) {
        for (int j = 0; j < net.widths[l + 1]; ++j)
            for (int i = 0; i < net.widths[l]; ++i) read(layers[l].weight, i, j, out[at++]);
        for (int j = 0; j < net.widths[l + 1]; ++j) read(layers[l].bias, 0, j, out[at++]);
    }
}

/// What the backward pass needs of the forward one: each layer's input h_{l−1}, and f' at each hidden layer.
template <class M>
struct Trace {
    std::vector<M> input, slope;
    M output;
};

/// The network at the rows of x.
template <class M>
Trace<M> forward(const Network& net, const Layers<M>& layers, const M& x) {
    Trace<M> t;
    const int last = net.layers() - 1;
    t.input.resize(static_cast<std::size_t>(last + 1));
    t.slope.resize(static_cast<std::size_t>(last));
    const Eigen::Index rows = valuesOf(x).rows();
    add(t.input[0], x, net.scale);
    for (int l = 0; l <= last; ++l) {
        M sum;
        accumulate<detail::Product>(sum, t.input[l], layers[l].weight);
        addRow(sum, layers[l].bias, rows);
        if (l == last)
            t.output = std::move(sum);
        else
            activate(net.activation, sum, t.input[l + 1], t.slope[l]);
    }
    return t;
}

/// δ_l = ∂(adjoint · output)/∂a_l for each layer, sample by sample, and the same for the network's input.
template <class M>
struct Deltas {
    std::vector<M> layer;
    M input;
};
template <class M>
Deltas<M> backward(const Network& net, const Layers<M>& layers, const Trace<M>& t, M adjoint, bool wantInput) {
    Deltas<M> r;
    r.layer.resize(static_cast<std::size_t>(net.layers()));
    r.layer.back() = std::move(adjoint);
    for (int l = net.layers() - 1; l >= 0; --l) {
        if (l == 0 && !wantInput) break;
        M below;
        accumulate<detail::ProductTransposed>(below, r.layer[l], layers[l].weight);
        if (l > 0)
            accumulate<detail::Hadamard>(r.layer[l - 1], t.slope[l - 1], below);
        else
            add(r.input, below, net.scale);
    }
    return r;
}

/// Adds Σ_samples ∂/∂(W_l, b_l) to the derivatives.
template <class M>
void addDerivatives(Layers<M>& out, const Trace<M>& t, const std::vector<M>& deltas) {
    for (std::size_t l = 0; l < deltas.size(); ++l) {
        accumulate<detail::Gram>(out[l].weight, t.input[l], deltas[l]);
        addColumnSums(out[l].bias, deltas[l]);
    }
}

/// The rows of every δ times the entries of the column s: derivatives of another adjoint from those of a unit one.
template <class M>
std::vector<M> scaled(const M& s, const std::vector<M>& deltas) {
    std::vector<M> r(deltas.size());
    for (std::size_t l = 0; l < deltas.size(); ++l) accumulate<detail::ScaleRows>(r[l], s, deltas[l]);
    return r;
}

}  // namespace ganscope
