// SPDX-License-Identifier: GPL-3.0-or-later
// Four or eight numbers at a time in GCC's vector types, several sums at once to hide the latency of an addition.
#include "core/neural/kernels.h"

#include <cstdint>
#include <cstring>

// Sanitizers cannot run before the program starts, where the choice of a clone is made.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define GANSCOPE_CLONES [[gnu::target_clones("default", "arch=x86-64-v3")]]
#define GANSCOPE_WIDE [[gnu::target("arch=x86-64-v4")]]
#else
#define GANSCOPE_CLONES
#endif
#define GANSCOPE_INLINE [[gnu::always_inline]] inline

namespace ganscope::kernels {
namespace {

using Four [[gnu::vector_size(32)]] = double;
using FourBits [[gnu::vector_size(32)]] = std::int64_t;
using Eight [[gnu::vector_size(64)]] = double;
using EightBits [[gnu::vector_size(64)]] = std::int64_t;
template <class V>
struct Lanes;
template <>
struct Lanes<Four> {
    using Bits = FourBits;
    static constexpr int count = 4;
};
template <>
struct Lanes<Eight> {
    using Bits = EightBits;
    static constexpr int count = 8;
};

template <class V>
GANSCOPE_INLINE V load(const double* p) {
    V v;
    std::memcpy(&v, p, sizeof v);
    return v;
}
template <class V>
GANSCOPE_INLINE void store(double* p, const V& v) {
    std::memcpy(p, &v, sizeof v);
}
template <class V>
GANSCOPE_INLINE V fill(double x) {
    return x - V{};
}

/// eight rows × `cols` columns of a product.
template <class V, int cols>
GANSCOPE_INLINE void tile(int rows, int inner, const double* a, const double* b, int down, int across, double* out, bool add) {
    constexpr int width = Lanes<V>::count, parts = rowBlock / width;
    V total[cols][parts];
    for (int j = 0; j < cols; ++j)
        for (int p = 0; p < parts; ++p) total[j][p] = add ? load<V>(out + static_cast<std::ptrdiff_t>(j) * rows + p * width) : V{};
    for (int k = 0; k < inner; ++k) {
        V column[parts];
        for (int p = 0; p < parts; ++p) column[p] = load<V>(a + p * width);
        for (int j = 0; j < cols; ++j)
            for (int p = 0; p < parts; ++p) total[j][p] += column[p] * b[j * across];
        a += rows;
        b += down;
    }
    for (int j = 0; j < cols; ++j)
        for (int p = 0; p < parts; ++p) store(out + static_cast<std::ptrdiff_t>(j) * rows + p * width, total[j][p]);
}

/// Two columns' next four rows: in one vector, or in two.
GANSCOPE_INLINE void pairs(const double* p, const double* q, Eight (&pair)[1]) {
    pair[0] = __builtin_shufflevector(load<Four>(p), load<Four>(q), 0, 1, 2, 3, 4, 5, 6, 7);
}
GANSCOPE_INLINE void pairs(const double* p, const double* q, Four (&pair)[2]) {
    pair[0] = load<Four>(p);
    pair[1] = load<Four>(q);
}

/// The scalar products of two columns, a and a2, with `right` of b over all rows. Each is four sums of every fourth row,
/// whatever the width of a vector.
template <class V, int right>
GANSCOPE_INLINE void dots(int rows, const double* a, const double* a2, const double* b, double* out, double* out2, int stride) {
    constexpr int parts = 8 / Lanes<V>::count;
    V total[right][parts] = {};
    for (int i = 0; i < rows; i += 4) {
        V x[parts];
        pairs(a + i, a2 + i, x);
        for (int j = 0; j < right; ++j) {
            V y[parts];
            pairs(b + static_cast<std::ptrdiff_t>(j) * rows + i, b + static_cast<std::ptrdiff_t>(j) * rows + i, y);
            for (int p = 0; p < parts; ++p) total[j][p] += x[p] * y[p];
        }
    }
    for (int j = 0; j < right; ++j) {
        double t[8];
        std::memcpy(t, total[j], sizeof t);
        out[static_cast<std::ptrdiff_t>(j) * stride] += (t[0] + t[1]) + (t[2] + t[3]);
        if (out2) out2[static_cast<std::ptrdiff_t>(j) * stride] += (t[4] + t[5]) + (t[6] + t[7]);
    }
}

template <class V, int right>
GANSCOPE_INLINE void dotColumns(int rows, int left, const double* a, const double* b, double* out) {
    int k = 0;
    for (; k + 2 <= left; k += 2) {
        const double* column = a + static_cast<std::ptrdiff_t>(k) * rows;
        dots<V, right>(rows, column, column + rows, b, out + k, out + k + 1, left);
    }
    if (k < left) dots<V, right>(rows, a + static_cast<std::ptrdiff_t>(k) * rows, a + static_cast<std::ptrdiff_t>(k) * rows, b, out + k, nullptr, left);
}

template <class V>
using Bits = typename Lanes<V>::Bits;
template <class V>
GANSCOPE_INLINE Bits<V> bitsOf(const V& x) {
    Bits<V> bits;
    std::memcpy(&bits, &x, sizeof bits);
    return bits;
}
template <class V>
GANSCOPE_INLINE V ofBits(const Bits<V>& bits) {
    V x;
    std::memcpy(&x, &bits, sizeof x);
    return x;
}
constexpr std::int64_t signBit = INT64_MIN;
template <class V>
GANSCOPE_INLINE V magnitude(const V& x) {
    return ofBits<V>(bitsOf(x) & ~signBit);
}

/// e^x − 1 for x ≤ 0 split as 2^n (scale) and e^r − 1 (small), x = n log 2 + r, |r| ≤ ½ log 2; x is held above −708.
template <class V>
struct Exponential {
    V scale, small;
};
template <class V>
GANSCOPE_INLINE Exponential<V> exponential(V x) {
    const V low = fill<V>(-708);
    x = x < low ? low : x;
    const V magic = fill<V>(6755399441055744.0);  // 1.5 · 2^52: the sum's last bits are the nearest integer
    const V t = x * fill<V>(1.4426950408889634074) + magic;
    const V n = t - magic;
    const V r = (x - n * fill<V>(6.93147180369123816490e-01)) - n * fill<V>(1.90821492927058770002e-10);
    // Taylor to degree 13, by pairs to shorten the chain: the rest is below 5e-18 of the sum.
    const V q = r * r, q2 = q * q;
    const auto line = [&](double low0, double low1) __attribute__((always_inline)) { return fill<V>(low0) + fill<V>(low1) * r; };
    const V a = line(0.5, 1.0 / 6) + line(1.0 / 24, 1.0 / 120) * q;
    const V b = line(1.0 / 720, 1.0 / 5040) + line(1.0 / 40320, 1.0 / 362880) * q;
    const V c = line(1.0 / 3628800, 1.0 / 39916800) + line(1.0 / 479001600, 1.0 / 6227020800.0) * q;
    const V p = a + (b + c * q2) * q2;
    return {ofBits<V>((bitsOf(t) << 52) + 0x3FF0000000000000LL), r + q * p};
}

template <class V>
GANSCOPE_INLINE V tanhOf(const V& a) {
    const Exponential<V> e = exponential(fill<V>(-2) * magnitude(a));
    const V m = e.scale * e.small + (e.scale - fill<V>(1));  // e^{−2|a|} − 1
    const V y = (fill<V>(0) - m) / (m + fill<V>(2));
    return ofBits<V>(bitsOf(y) | (bitsOf(a) & signBit));
}
/// log(1 + eᵃ) and σ(a), with full relative accuracy on both sides.
template <class V>
GANSCOPE_INLINE V softplusOf(const V& a, V& slope) {
    const Exponential<V> e = exponential(-magnitude(a));
    const V m = e.scale + e.scale * e.small, r = fill<V>(1) / (fill<V>(1) + m);  // m = e^{−|a|}
    slope = a < fill<V>(0) ? m * r : r;
    // log(1 + m) = 2 artanh s, s = m / (2 + m) ≤ ⅓, by its series to s^31: the rest is below 2e-17 of the sum.
    const V s = m / (m + fill<V>(2)), q = s * s, q2 = q * q, q4 = q2 * q2;
    const auto pair = [&](int k) __attribute__((always_inline)) { return fill<V>(2.0 / (2 * k + 1)) + fill<V>(2.0 / (2 * k + 3)) * q; };
    const V low = (pair(1) + pair(3) * q2) + (pair(5) + pair(7) * q2) * q4;
    const V high = (pair(9) + pair(11) * q2) + (pair(13) + fill<V>(2.0 / 31) * q2) * q4;
    const V zero{};
    return (a > zero ? a : zero) + (fill<V>(2) * s + s * q * (low + high * (q4 * q4)));
}

/// f(V) over n numbers; the rest goes through a padded vector.
template <class V, class F>
GANSCOPE_INLINE void each(std::size_t n, const double* a, F f) {
    constexpr int width = Lanes<V>::count;
    std::size_t i = 0;
    for (; i + width <= n; i += width) f(load<V>(a + i), i, width);
    if (i == n) return;
    double last[width] = {};
    std::memcpy(last, a + i, (n - i) * sizeof(double));
    f(load<V>(last), i, static_cast<int>(n - i));
}
template <class V>
GANSCOPE_INLINE void put(double* out, const V& v, int count) {
    if (count == Lanes<V>::count) return store(out, v);
    std::memcpy(out, &v, static_cast<std::size_t>(count) * sizeof(double));
}

template <class V>
GANSCOPE_INLINE void productOf(int rows, int inner, int cols, const double* a, const double* b, int down, int across, double* out, bool add) {
    constexpr int wide = Lanes<V>::count;  // as many sums at once as there are registers for
    for (int i = 0; i < rows; i += rowBlock) {
        int j = 0;
        for (; j + wide <= cols; j += wide)
            tile<V, wide>(rows, inner, a + i, b + static_cast<std::ptrdiff_t>(j) * across, down, across, out + static_cast<std::ptrdiff_t>(j) * rows + i, add);
        for (; j < cols; ++j)
            tile<V, 1>(rows, inner, a + i, b + static_cast<std::ptrdiff_t>(j) * across, down, across, out + static_cast<std::ptrdiff_t>(j) * rows + i, add);
    }
}

template <class V>
GANSCOPE_INLINE void gramOf(int rows, int left, int right, const double* a, const double* b, double* out) {
    constexpr int wide = Lanes<V>::count;
    int j = 0;
    for (; j + wide <= right; j += wide)
        dotColumns<V, wide>(rows, left, a, b + static_cast<std::ptrdiff_t>(j) * rows, out + static_cast<std::ptrdiff_t>(j) * left);
    for (; j < right; ++j)
        dotColumns<V, 1>(rows, left, a, b + static_cast<std::ptrdiff_t>(j) * rows, out + static_cast<std::ptrdiff_t>(j) * left);
}

template <class V>
GANSCOPE_INLINE void tanhOf(std::size_t n, const double* a, double* y, double* slope) {
    each<V>(n, a, [&](const V& x, std::size_t i, int count) __attribute__((always_inline)) {
        const V t = tanhOf(x);
        put(y + i, t, count);
        put(slope + i, fill<V>(1) - t * t, count);
    });
}

template <class V>
GANSCOPE_INLINE void softplusOf(std::size_t n, const double* a, double* y, double* slope) {
    each<V>(n, a, [&](const V& x, std::size_t i, int count) __attribute__((always_inline)) {
        V s;
        put(y + i, softplusOf(x, s), count);
        put(slope + i, s, count);
    });
}

}  // namespace

// GANSCOPE_KERNEL(NAME, PARAMETERS, ARGUMENTS): NAME as NAMEOf<V>, with the widest vectors of the processor.
#ifdef GANSCOPE_WIDE
#define GANSCOPE_KERNEL(name, parameters, arguments)                                       \
    GANSCOPE_CLONES static void name##Four parameters { name##Of<Four> arguments; }        \
    GANSCOPE_WIDE static void name##Eight parameters { name##Of<Eight> arguments; }        \
    void name parameters {                                                                 \
        static const bool wide = __builtin_cpu_supports("x86-64-v4");                      \
        wide ? name##Eight arguments : name##Four arguments;                               \
    }
#else
#define GANSCOPE_KERNEL(name, parameters, arguments) \
    void name parameters { name##Of<Four> arguments; }
#endif

GANSCOPE_KERNEL(product, (int rows, int inner, int cols, const double* a, const double* b, int down, int across, double* out, bool add),
                (rows, inner, cols, a, b, down, across, out, add))
GANSCOPE_KERNEL(gram, (int rows, int left, int right, const double* a, const double* b, double* out), (rows, left, right, a, b, out))
GANSCOPE_KERNEL(tanh, (std::size_t n, const double* a, double* y, double* slope), (n, a, y, slope))
GANSCOPE_KERNEL(softplus, (std::size_t n, const double* a, double* y, double* slope), (n, a, y, slope))

GANSCOPE_CLONES void multiply(std::size_t n, const double* a, const double* b, double* out, bool add) {
    if (add)
        for (std::size_t i = 0; i < n; ++i) out[i] += a[i] * b[i];
    else
        for (std::size_t i = 0; i < n; ++i) out[i] = a[i] * b[i];
}

GANSCOPE_CLONES void addScaled(std::size_t n, double factor, const double* a, double* out) {
    for (std::size_t i = 0; i < n; ++i) out[i] += factor * a[i];
}

GANSCOPE_CLONES void rectify(std::size_t n, double leak, const double* a, double* y, double* slope) {
    for (std::size_t i = 0; i < n; ++i) {
        slope[i] = a[i] > 0 ? 1.0 : leak;
        y[i] = slope[i] * a[i];
    }
}

}  // namespace ganscope::kernels
