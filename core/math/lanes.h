// SPDX-License-Identifier: GPL-3.0-or-later
// Several points at once: a scalar whose operations act on four numbers side by side.
//
// Where many points are evaluated alike (the cells of a grid, the starts of a map of basins) generic code at `Lanes`
// instead of `double` shares its bookkeeping among four points and fills the vector registers. Every operation is
// IEEE arithmetic or the C library's function per lane, so each lane has the bits that `double` would have.
//
// A branch on a value cannot be taken for four points alike: write choose(a < b, x, y).
#pragma once

#include <cmath>
#include <cstdint>

#define GANSCOPE_INLINE [[gnu::always_inline]] inline

namespace ganscope {

/// Four numbers; converts from one, which then fills all lanes.
struct Lanes {
    static constexpr int count = 4;
    using Numbers [[gnu::vector_size(8 * count)]] = double;

    Numbers x;

    Lanes() = default;  ///< zero as Lanes(); without a value as `Lanes x;`
    GANSCOPE_INLINE Lanes(double all) : x{all, all, all, all} {}

    double operator[](int lane) const { return x[lane]; }
    void set(int lane, double value) { x[lane] = value; }

    GANSCOPE_INLINE Lanes& operator+=(const Lanes& b) { x += b.x; return *this; }
    GANSCOPE_INLINE Lanes& operator-=(const Lanes& b) { x -= b.x; return *this; }
    GANSCOPE_INLINE Lanes& operator*=(const Lanes& b) { x *= b.x; return *this; }
    GANSCOPE_INLINE Lanes& operator/=(const Lanes& b) { x /= b.x; return *this; }

    GANSCOPE_INLINE friend Lanes operator+(const Lanes& a, const Lanes& b) { return of(a.x + b.x); }
    GANSCOPE_INLINE friend Lanes operator-(const Lanes& a, const Lanes& b) { return of(a.x - b.x); }
    GANSCOPE_INLINE friend Lanes operator*(const Lanes& a, const Lanes& b) { return of(a.x * b.x); }
    GANSCOPE_INLINE friend Lanes operator/(const Lanes& a, const Lanes& b) { return of(a.x / b.x); }
    GANSCOPE_INLINE friend Lanes operator-(const Lanes& a) { return of(-a.x); }

    /// Which lanes a comparison holds in.
    struct Mask {
        using Flags [[gnu::vector_size(8 * count)]] = std::int64_t;
        Flags on;
        bool all() const { return on[0] && on[1] && on[2] && on[3]; }
        bool none() const { return !(on[0] || on[1] || on[2] || on[3]); }
        GANSCOPE_INLINE friend Mask operator!(const Mask& m) { return {~m.on}; }
    };
    GANSCOPE_INLINE friend Mask operator<(const Lanes& a, const Lanes& b) { return {a.x < b.x}; }
    GANSCOPE_INLINE friend Mask operator>(const Lanes& a, const Lanes& b) { return {a.x > b.x}; }
    GANSCOPE_INLINE friend Mask operator>=(const Lanes& a, const Lanes& b) { return {a.x >= b.x}; }

    GANSCOPE_INLINE static Lanes of(const Numbers& numbers) {
        Lanes r;
        r.x = numbers;
        return r;
    }
    /// f of every lane.
    template <class F>
    GANSCOPE_INLINE Lanes each(F f) const {
        return of(Numbers{f(x[0]), f(x[1]), f(x[2]), f(x[3])});
    }
};

/// a where the condition holds, b elsewhere; both are evaluated.
GANSCOPE_INLINE double choose(bool condition, double a, double b) { return condition ? a : b; }
GANSCOPE_INLINE Lanes choose(const Lanes::Mask& m, const Lanes& a, const Lanes& b) {
    return Lanes::of(m.on ? a.x : b.x);
}
/// Whether a condition holds anywhere, everywhere.
inline bool all(bool condition) { return condition; }
inline bool all(const Lanes::Mask& m) { return m.all(); }
inline bool none(bool condition) { return !condition; }
inline bool none(const Lanes::Mask& m) { return m.none(); }

GANSCOPE_INLINE Lanes exp(const Lanes& a) { return a.each([](double x) { return std::exp(x); }); }
GANSCOPE_INLINE Lanes log(const Lanes& a) { return a.each([](double x) { return std::log(x); }); }
GANSCOPE_INLINE Lanes log1p(const Lanes& a) { return a.each([](double x) { return std::log1p(x); }); }
GANSCOPE_INLINE Lanes sqrt(const Lanes& a) { return a.each([](double x) { return std::sqrt(x); }); }
GANSCOPE_INLINE Lanes tanh(const Lanes& a) { return a.each([](double x) { return std::tanh(x); }); }
GANSCOPE_INLINE Lanes fabs(const Lanes& a) { return a.each([](double x) { return std::fabs(x); }); }

}  // namespace ganscope

#undef GANSCOPE_INLINE
