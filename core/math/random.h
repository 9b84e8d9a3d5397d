// SPDX-License-Identifier: GPL-3.0-or-later
// Counter-based random numbers: the k-th number of a stream is a function of (seed, stream, k), the same bits everywhere.
#pragma once

#include <array>
#include <cstdint>

namespace ganscope {

/// Philox4x32-10: 128 bits from a 128-bit counter and a 64-bit key.
/// Salmon, Moraes, Dror, Shaw 2011, "Parallel Random Numbers: As Easy as 1, 2, 3".
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);

/// What random numbers are drawn for; each purpose is a stream of its own.
enum class Draw : std::uint32_t { weights = 1, latent, data, mode, dataNoise, sampleNoise, blur, segment };

/// The numbers of one stream. `block` tells batches or layers apart. Only additions, products, divisions and roots of
/// IEEE arithmetic are used, no function of the C library, so that machines agree to the bit.
class Stream {
public:
    Stream(std::uint64_t seed, Draw purpose, std::uint64_t block) : key(seed), kind(purpose), part(block) {}

    /// Uniform on [0, 1), number `k` of the stream.
    double uniform(std::uint32_t k) const;
    /// Standard normal, number `k` of the stream, by Marsaglia's polar method.
    double normal(std::uint32_t k) const;

private:
    std::array<double, 2> pair(std::uint32_t k, std::uint32_t attempt) const;

    std::uint64_t key;
    Draw kind;
    std::uint64_t part;
};

}  // namespace ganscope
