// SPDX-License-Identifier: GPL-3.0-or-later
// Xavier, He, orthogonal.
#include "core/neural/initial_weights.h"

#include <cmath>

namespace ganscope {
namespace {

/// `count` orthonormal vectors of `length` entries from a Gaussian matrix, by modified Gram–Schmidt done twice.
std::vector<std::vector<double>> orthonormal(std::size_t count, std::size_t length, const Stream& stream) {
    std::vector<std::vector<double>> q(count, std::vector<double>(length));
    for (std::size_t k = 0; k < count; ++k) {
        for (std::size_t i = 0; i < length; ++i) q[k][i] = stream.normal(static_cast<std::uint32_t>(k * length + i));
        const auto along = [&](const std::vector<double>& other) {
            double s = 0;
            for (std::size_t i = 0; i < length; ++i) s += other[i] * q[k][i];
            return s;
        };
        for (int pass = 0; pass < 2; ++pass)
            for (std::size_t j = 0; j < k; ++j) {
                const double s = along(q[j]);
                for (std::size_t i = 0; i < length; ++i) q[k][i] -= s * q[j][i];
            }
        const double size = std::sqrt(along(q[k]));
        for (double& x : q[k]) x /= size;
    }
    return q;
}

}  // namespace

std::vector<double> initialWeights(const Network& net, const Initialisation& recipe, std::uint64_t seed, int player) {
    std::vector<double> w;
    w.reserve(static_cast<std::size_t>(net.size()));
    for (int l = 0; l < net.layers(); ++l) {
        const Stream stream(seed, Draw::weights, static_cast<std::uint64_t>(64 * player + l));
        const auto in = static_cast<std::size_t>(net.widths[l]), out = static_cast<std::size_t>(net.widths[l + 1]);
        if (recipe.kind == Initialisation::orthogonal) {
            const bool wide = out <= in;
            const auto q = orthonormal(wide ? out : in, wide ? in : out, stream);
            for (std::size_t j = 0; j < out; ++j)
                for (std::size_t i = 0; i < in; ++i) w.push_back(recipe.gain * (wide ? q[j][i] : q[i][j]));
        } else {
            const double reach = std::sqrt(6.0 / static_cast<double>(in + out)), deviation = std::sqrt(2.0 / static_cast<double>(in));
            for (std::uint32_t k = 0; k < in * out; ++k)
                w.push_back(recipe.gain * (recipe.kind == Initialisation::xavier ? reach * (2 * stream.uniform(k) - 1) : deviation * stream.normal(k)));
        }
        w.insert(w.end(), out, 0.0);
    }
    return w;
}

}  // namespace ganscope
