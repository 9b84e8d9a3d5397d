// SPDX-License-Identifier: GPL-3.0-or-later
// Four numbers at a time in GCC's vector types, several sums at once to hide the latency of an addition.
#include "core/neural/kernels.h"

#include <cmath>
#include <cstdint>
#include <cstring>

// Sanitizers cannot run before the program starts, where the choice of a clone is made.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define GANSCOPE_CLONES [[gnu::target_clones("default", "arch=x86-64-v3")]]
#else
#define GANSCOPE_CLONES
#endif
#define GANSCOPE_INLINE [[gnu::always_inline]] inline

namespace ganscope::kernels {
namespace {

using V [[gnu::vector_size(32)]] = double;
using I [[gnu::vector_size(32)]] = std::int64_t;
constexpr int width = 4;

GANSCOPE_INLINE V load(const double* p) {
    V v;
    std::memcpy(&v, p, sizeof v);
    return v;
}
GANSCOPE_INLINE void store(double* p, const V& v) { std::memcpy(p, &v, sizeof v); }
GANSCOPE_INLINE V fill(double x) { return V{x, x, x, x}; }
GANSCOPE_INLINE double sum(const V& v) { return (v[0] + v[1]) + (v[2] + v[3]); }

/// eight rows × `cols` columns of a product.
template <int cols>
GANSCOPE_INLINE void tile(int rows, int inner, const double* a, const double* b, int down, int across, double* out, bool add) {
    V upper[cols], lower[cols];
    for (int j = 0; j < cols; ++j) {
        upper[j] = add ? load(out + static_cast<std::ptrdiff_t>(j) * rows) : fill(0);
        lower[j] = add ? load(out + static_cast<std::ptrdiff_t>(j) * rows + width) : fill(0);
    }
    for (int k = 0; k < inner; ++k) {
        const V first = load(a), second = load(a + width);
        for (int j = 0; j < cols; ++j) {
            const V factor = fill(b[j * across]);
            upper[j] += first * factor;
            lower[j] += second * factor;
        }
        a += rows;
        b += down;
    }
    for (int j = 0; j < cols; ++j) {
        store(out + static_cast<std::ptrdiff_t>(j) * rows, upper[j]);
        store(out + static_cast<std::ptrdiff_t>(j) * rows + width, lower[j]);
    }
}

/// `left` × `right` scalar products over all rows.
template <int left, int right>
GANSCOPE_INLINE void dots(int rows, const double* a, const double* b, double* out, int stride) {
    V total[left][right];
    for (auto& line : total)
        for (V& t : line) t = fill(0);
    for (int i = 0; i < rows; i += width) {
        V x[left], y[right];
        for (int k = 0; k < left; ++k) x[k] = load(a + static_cast<std::ptrdiff_t>(k) * rows + i);
        for (int j = 0; j < right; ++j) y[j] = load(b + static_cast<std::ptrdiff_t>(j) * rows + i);
        for (int k = 0; k < left; ++k)
            for (int j = 0; j < right; ++j) total[k][j] += x[k] * y[j];
    }
    for (int j = 0; j < right; ++j)
        for (int k = 0; k < left; ++k) out[static_cast<std::ptrdiff_t>(j) * stride + k] += sum(total[k][j]);
}

template <int right>
GANSCOPE_INLINE void dotColumns(int rows, int left, const double* a, const double* b, double* out) {
    int k = 0;
    for (; k + 2 <= left; k += 2) dots<2, right>(rows, a + static_cast<std::ptrdiff_t>(k) * rows, b, out + k, left);
    if (k < left) dots<1, right>(rows, a + static_cast<std::ptrdiff_t>(k) * rows, b, out + k, left);
}

/// e^x − 1 split as 2^n (scale) and e^r − 1 (small), x = n log 2 + r, |r| ≤ ½ log 2; x is held within ±708.
struct Exponential {
    V scale, small;
};
GANSCOPE_INLINE Exponential exponential(V x) {
    const V low = fill(-708), high = fill(708);
    x = x < low ? low : x;
    x = x > high ? high : x;
    const V magic = fill(6755399441055744.0);  // 1.5 · 2^52: the sum's last bits are the nearest integer
    const V t = x * fill(1.4426950408889634074) + magic;
    const V n = t - magic;
    const V r = (x - n * fill(6.93147180369123816490e-01)) - n * fill(1.90821492927058770002e-10);
    // Taylor to degree 13, by pairs to shorten the chain: the rest is below 5e-18 of the sum.
    const V q = r * r, q2 = q * q;
    const auto line = [&](double low0, double low1) __attribute__((always_inline)) { return fill(low0) + fill(low1) * r; };
    const V a = line(0.5, 1.0 / 6) + line(1.0 / 24, 1.0 / 120) * q;
    const V b = line(1.0 / 720, 1.0 / 5040) + line(1.0 / 40320, 1.0 / 362880) * q;
    const V c = line(1.0 / 3628800, 1.0 / 39916800) + line(1.0 / 479001600, 1.0 / 6227020800.0) * q;
    const V p = a + (b + c * q2) * q2;
    I bits;
    std::memcpy(&bits, &t, sizeof bits);
    bits = (bits << 52) + 0x3FF0000000000000LL;
    V scale;
    std::memcpy(&scale, &bits, sizeof scale);
    return {scale, r + q * p};
}
GANSCOPE_INLINE V magnitude(const V& x) { return x < fill(0) ? -x : x; }

GANSCOPE_INLINE V tanhOf(const V& a) {
    const Exponential e = exponential(fill(-2) * magnitude(a));
    const V m = e.scale * e.small + (e.scale - fill(1));  // e^{−2|a|} − 1
    const V y = -m / (m + fill(2));
    return a < fill(0) ? -y : y;
}
/// σ(a), with full relative accuracy on both sides.
GANSCOPE_INLINE V sigmoidOf(const V& a) {
    const Exponential e = exponential(-magnitude(a));
    const V m = e.scale + e.scale * e.small, r = fill(1) / (fill(1) + m);
    return a < fill(0) ? m * r : r;
}

/// f(V) over n numbers; the rest goes through a padded vector.
template <class F>
GANSCOPE_INLINE void each(std::size_t n, const double* a, F f) {
    std::size_t i = 0;
    for (; i + width <= n; i += width) f(load(a + i), i, width);
    if (i == n) return;
    double last[width] = {};
    std::memcpy(last, a + i, (n - i) * sizeof(double));
    f(load(last), i, static_cast<int>(n - i));
}
GANSCOPE_INLINE void put(double* out, const V& v, int count) {
    if (count == width) return store(out, v);
    std::memcpy(out, &v, static_cast<std::size_t>(count) * sizeof(double));
}

}  // namespace

GANSCOPE_CLONES void product(int rows, int inner, int cols, const double* a, const double* b, int down, int across, double* out, bool add) {
    for (int i = 0; i < rows; i += rowBlock) {
        int j = 0;
        for (; j + 4 <= cols; j += 4)
            tile<4>(rows, inner, a + i, b + static_cast<std::ptrdiff_t>(j) * across, down, across, out + static_cast<std::ptrdiff_t>(j) * rows + i, add);
        for (; j < cols; ++j)
            tile<1>(rows, inner, a + i, b + static_cast<std::ptrdiff_t>(j) * across, down, across, out + static_cast<std::ptrdiff_t>(j) * rows + i, add);
    }
}

GANSCOPE_CLONES void gram(int rows, int left, int right, const double* a, const double* b, double* out) {
    int j = 0;
    for (; j + 4 <= right; j += 4)
        dotColumns<4>(rows, left, a, b + static_cast<std::ptrdiff_t>(j) * rows, out + static_cast<std::ptrdiff_t>(j) * left);
    for (; j < right; ++j)
        dotColumns<1>(rows, left, a, b + static_cast<std::ptrdiff_t>(j) * rows, out + static_cast<std::ptrdiff_t>(j) * left);
}

GANSCOPE_CLONES void multiply(std::size_t n, const double* a, const double* b, double* out, bool add) {
    if (add)
        for (std::size_t i = 0; i < n; ++i) out[i] += a[i] * b[i];
    else
        for (std::size_t i = 0; i < n; ++i) out[i] = a[i] * b[i];
}

GANSCOPE_CLONES void addScaled(std::size_t n, double factor, const double* a, double* out) {
    for (std::size_t i = 0; i < n; ++i) out[i] += factor * a[i];
}

GANSCOPE_CLONES void tanh(std::size_t n, const double* a, double* y, double* slope) {
    each(n, a, [&](const V& x, std::size_t i, int count) __attribute__((always_inline)) {
        const V t = tanhOf(x);
        put(y + i, t, count);
        put(slope + i, fill(1) - t * t, count);
    });
}

GANSCOPE_CLONES void softplus(std::size_t n, const double* a, double* y, double* slope) {
    each(n, a, [&](const V& x, std::size_t i, int count) __attribute__((always_inline)) { put(slope + i, sigmoidOf(x), count); });
    for (std::size_t i = 0; i < n; ++i) y[i] = (a[i] > 0 ? a[i] : 0.0) + std::log1p(std::exp(-std::fabs(a[i])));
}

GANSCOPE_CLONES void rectify(std::size_t n, double leak, const double* a, double* y, double* slope) {
    for (std::size_t i = 0; i < n; ++i) {
        slope[i] = a[i] > 0 ? 1.0 : leak;
        y[i] = slope[i] * a[i];
    }
}

}  // namespace ganscope::kernels
