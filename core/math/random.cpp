// SPDX-License-Identifier: GPL-3.0-or-later
// Philox, and normals from it without the C library.
#include "core/math/random.h"

#include <cmath>

namespace ganscope {
namespace {

/// log x for x in (0, 1], from x = 2^e m, m in [√½, √2): e log 2 + 2 artanh((m − 1)/(m + 1)).
double logarithm(double x) {
    int e = 0;
    double m = std::frexp(x, &e);  // exact
    if (m < 0.70710678118654752) {
        m *= 2;
        --e;
    }
    const double s = (m - 1) / (m + 1), q = s * s;
    double sum = 0;
    for (int k = 23; k >= 3; k -= 2) sum = (sum + 1.0 / k) * q;
    return e * 0.69314718055994531 + 2 * (s + s * sum);
}

}  // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> c, std::array<std::uint32_t, 2> key) {
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t a = std::uint64_t(0xD2511F53u) * c[0], b = std::uint64_t(0xCD9E8D57u) * c[2];
        c = {static_cast<std::uint32_t>(b >> 32) ^ c[1] ^ key[0], static_cast<std::uint32_t>(b),
             static_cast<std::uint32_t>(a >> 32) ^ c[3] ^ key[1], static_cast<std::uint32_t>(a)};
        key[0] += 0x9E3779B9u;
        key[1] += 0xBB67AE85u;
    }
    return c;
}

std::array<double, 2> Stream::pair(std::uint32_t k, std::uint32_t attempt) const {
    // 8 bits of purpose, 8 of attempt, 48 of block: no two draws share a counter.
    const std::uint32_t high = static_cast<std::uint32_t>(part >> 32) & 0xFFFFu;
    const auto bits = philox({k, static_cast<std::uint32_t>(part), high | attempt << 16, static_cast<std::uint32_t>(kind)},
                             {static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32)});
    const auto number = [](std::uint32_t a, std::uint32_t b) {
        return static_cast<double>((std::uint64_t(a) << 21) ^ (b >> 11)) * 0x1p-53;
    };
    return {number(bits[0], bits[1]), number(bits[2], bits[3])};
}

double Stream::uniform(std::uint32_t k) const { return pair(k, 0)[0]; }

double Stream::normal(std::uint32_t k) const {
    for (std::uint32_t attempt = 0;; ++attempt) {
        const auto [a, b] = pair(k, attempt);
        const double x = 2 * a - 1, y = 2 * b - 1, s = x * x + y * y;
        if (s > 0 && s < 1) return x * std::sqrt(-2 * logarithm(s) / s);
    }
}

}  // namespace ganscope
