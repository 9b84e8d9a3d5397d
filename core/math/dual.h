// SPDX-License-Identifier: GPL-3.0-or-later
// Dual numbers: exact derivatives by ordinary arithmetic, nestable to any order.
//
// A dual number is v + Σ d_i ε_i with ε_i ε_j = 0. Arithmetic on it carries a function's value and its N directional
// derivatives side by side: f(v + dε) = f(v) + f'(v) d ε. A dual of duals carries second derivatives, and so on.
// Ganscope needs the closed tower double, D1, D2, D3 and nothing else:
//
//   field, a step of a method                          gradients at double
//   J u, Jᵀu, the field of consensus or JARE           gradients at D1
//   the Jacobian of a regularised field or of a map    gradients at D2
//   the Jacobian of a map that itself uses Jᵀ (SGA)    gradients at D3
//
// and, for four points side by side (core/math/lanes.h), Lanes, LanesD1, LanesD2.
//
// Write generic code with unqualified calls (exp(x), logSigmoid(x)) after `using std::exp`, and choose(valueOf(x) < 0, a, b)
// instead of a branch on a value.
// Operations are inlined by force: the compiler's own budget stops at the third rung, and an unused value part (the
// log1p behind a slope) is only dropped where it is inlined.
#pragma once

#include "core/math/lanes.h"

#include <array>
#include <cmath>
#include <type_traits>

#define GANSCOPE_INLINE [[gnu::always_inline]] inline

namespace ganscope {

template <class T, int N>
struct Dual;

namespace detail {
/// The number of duals around the plain scalar.
template <class T>
inline constexpr int depth = 0;
template <class T, int N>
inline constexpr int depth<Dual<T, N>> = 1 + depth<T>;

/// (a + a' ε)(b + b' ε) = ab + (a' b + a b') ε. A product is inlined down to the level whose code is still short;
/// deeper ones are a call, which keeps the games' code small where speed is not felt.
template <class T, int N>
GANSCOPE_INLINE Dual<T, N> productInline(const Dual<T, N>& a, const Dual<T, N>& b) {
    Dual<T, N> r;
    r.v = a.v * b.v;
    for (int i = 0; i < N; ++i) r.d[i] = a.d[i] * b.v + a.v * b.d[i];
    return r;
}
template <class T, int N>
GANSCOPE_INLINE Dual<T, N> product(const Dual<T, N>& a, const Dual<T, N>& b) {
    return productInline(a, b);
}
template <class T, int N>
    requires(depth<T> >= 2)
[[gnu::noinline]] Dual<T, N> product(const Dual<T, N>& a, const Dual<T, N>& b) {
    return productInline(a, b);
}
}  // namespace detail

/// A value with N tangents; T is double or another Dual.
template <class T, int N = 1>
struct Dual {
    T v;
    std::array<T, N> d;

    constexpr Dual() = default;  ///< zero as Dual(); without a value as `Dual x;`, which costs nothing
    constexpr Dual(double constant) : v(constant), d{} {}
    template <class U = T>
        requires(!std::is_same_v<U, double>)
    constexpr Dual(const T& constant) : v(constant), d{} {}
    constexpr Dual(const T& value, const std::array<T, N>& tangents) : v(value), d(tangents) {}

    /// The independent variable number `slot`: value x, tangent 1 in that slot.
    static constexpr Dual variable(const T& x, int slot = 0) {
        Dual r(x);
        r.d[slot] = T(1.0);
        return r;
    }

    GANSCOPE_INLINE Dual& operator+=(const Dual& b) {
        v += b.v;
        for (int i = 0; i < N; ++i) d[i] += b.d[i];
        return *this;
    }
    GANSCOPE_INLINE Dual& operator-=(const Dual& b) {
        v -= b.v;
        for (int i = 0; i < N; ++i) d[i] -= b.d[i];
        return *this;
    }
    Dual& operator*=(const Dual& b) { return *this = *this * b; }
    Dual& operator/=(const Dual& b) { return *this = *this / b; }

    GANSCOPE_INLINE friend Dual operator+(const Dual& a, const Dual& b) {
        Dual r;
        r.v = a.v + b.v;
        for (int i = 0; i < N; ++i) r.d[i] = a.d[i] + b.d[i];
        return r;
    }
    GANSCOPE_INLINE friend Dual operator-(const Dual& a, const Dual& b) {
        Dual r;
        r.v = a.v - b.v;
        for (int i = 0; i < N; ++i) r.d[i] = a.d[i] - b.d[i];
        return r;
    }
    GANSCOPE_INLINE friend Dual operator*(const Dual& a, const Dual& b) { return detail::product(a, b); }
    GANSCOPE_INLINE friend Dual operator/(const Dual& a, const Dual& b) {
        Dual r;
        const T inverse = T(1.0) / b.v;
        r.v = a.v * inverse;
        for (int i = 0; i < N; ++i) r.d[i] = (a.d[i] - r.v * b.d[i]) * inverse;
        return r;
    }
    GANSCOPE_INLINE friend Dual operator+(const Dual& a, double b) { return Dual(a.v + b, a.d); }
    GANSCOPE_INLINE friend Dual operator+(double a, const Dual& b) { return Dual(a + b.v, b.d); }
    GANSCOPE_INLINE friend Dual operator-(const Dual& a, double b) { return Dual(a.v - b, a.d); }
    GANSCOPE_INLINE friend Dual operator-(double a, const Dual& b) { return Dual(a) - b; }
    GANSCOPE_INLINE friend Dual operator*(const Dual& a, double b) {
        Dual r;
        r.v = a.v * b;
        for (int i = 0; i < N; ++i) r.d[i] = a.d[i] * b;
        return r;
    }
    GANSCOPE_INLINE friend Dual operator*(double a, const Dual& b) { return b * a; }
    GANSCOPE_INLINE friend Dual operator/(const Dual& a, double b) { return a * (1.0 / b); }
    GANSCOPE_INLINE friend Dual operator/(double a, const Dual& b) { return Dual(a) / b; }
    GANSCOPE_INLINE friend Dual operator-(const Dual& a) {
        Dual r;
        r.v = -a.v;
        for (int i = 0; i < N; ++i) r.d[i] = -a.d[i];
        return r;
    }
};

/// The tower. Its first rung carries two tangents: they fill one vector register, so a second column of a Jacobian
/// comes almost for nothing; a directional derivative uses the first.
using D1 = Dual<double, 2>;
using D2 = Dual<D1>;
using D3 = Dual<D2>;
using LanesD1 = Dual<Lanes, 2>;
using LanesD2 = Dual<LanesD1>;

namespace detail {
template <class T>
struct NextRung {
    using type = Dual<T>;
};
template <>
struct NextRung<double> {
    using type = D1;
};
template <>
struct NextRung<Lanes> {
    using type = LanesD1;
};
}  // namespace detail

/// The rung above T: D1 above double, D2 above D1, D3 above D2; LanesD1 above Lanes, LanesD2 above LanesD1.
template <class T>
using Next = typename detail::NextRung<T>::type;

/// The plain number under any depth of duals; comparisons and branches use it.
GANSCOPE_INLINE double valueOf(double x) { return x; }
GANSCOPE_INLINE Lanes valueOf(const Lanes& x) { return x; }
template <class T, int N>
GANSCOPE_INLINE auto valueOf(const Dual<T, N>& x) {
    return valueOf(x.v);
}

namespace detail {
template <class T>
struct OneLane {
    using type = T;
};
template <>
struct OneLane<Lanes> {
    using type = double;
};
template <class T, int N>
struct OneLane<Dual<T, N>> {
    using type = Dual<typename OneLane<T>::type, N>;
};
}  // namespace detail

/// What one lane of T is: double for Lanes, D1 for LanesD1; T itself for a scalar without lanes.
template <class T>
using OneLane = typename detail::OneLane<T>::type;
template <class T>
inline constexpr bool hasLanes = !std::is_same_v<OneLane<T>, T>;

/// One lane of x, derivatives included; and the other way.
inline double laneOf(const Lanes& x, int lane) { return x[lane]; }
inline void setLane(Lanes& x, int lane, double value) { x.set(lane, value); }
template <class T, int N>
OneLane<Dual<T, N>> laneOf(const Dual<T, N>& x, int lane) {
    OneLane<Dual<T, N>> r;
    r.v = laneOf(x.v, lane);
    for (int i = 0; i < N; ++i) r.d[i] = laneOf(x.d[i], lane);
    return r;
}
template <class T, int N>
void setLane(Dual<T, N>& x, int lane, const OneLane<Dual<T, N>>& value) {
    setLane(x.v, lane, value.v);
    for (int i = 0; i < N; ++i) setLane(x.d[i], lane, value.d[i]);
}

/// a where the condition holds, b elsewhere, derivatives included; both are evaluated.
template <class Condition, class T, int N>
GANSCOPE_INLINE Dual<T, N> choose(const Condition& condition, const Dual<T, N>& a, const Dual<T, N>& b) {
    Dual<T, N> r;
    r.v = choose(condition, a.v, b.v);
    for (int i = 0; i < N; ++i) r.d[i] = choose(condition, a.d[i], b.d[i]);
    return r;
}

namespace detail {
/// f(a) from f(a.v) and f'(a.v).
template <class T, int N>
GANSCOPE_INLINE Dual<T, N> chain(const Dual<T, N>& a, const T& f, const T& slope) {
    Dual<T, N> r;
    r.v = f;
    for (int i = 0; i < N; ++i) r.d[i] = slope * a.d[i];
    return r;
}
}  // namespace detail

template <class T, int N>
GANSCOPE_INLINE Dual<T, N> exp(const Dual<T, N>& a) {
    using std::exp;
    const T e = exp(a.v);
    return detail::chain(a, e, e);
}
template <class T, int N>
GANSCOPE_INLINE Dual<T, N> log(const Dual<T, N>& a) {
    using std::log;
    return detail::chain(a, T(log(a.v)), T(T(1.0) / a.v));
}
template <class T, int N>
GANSCOPE_INLINE Dual<T, N> sqrt(const Dual<T, N>& a) {
    using std::sqrt;
    const T s = sqrt(a.v);
    return detail::chain(a, s, T(0.5 / s));
}
template <class T, int N>
GANSCOPE_INLINE Dual<T, N> tanh(const Dual<T, N>& a) {
    using std::tanh;
    const T y = tanh(a.v);
    return detail::chain(a, y, T(1.0 - y * y));
}

/// σ(t) and σ(−t) from one exponential, without overflow and each with full relative accuracy.
template <class T>
struct SigmoidPair {
    T up, down;
};
GANSCOPE_INLINE SigmoidPair<double> sigmoids(double t) {
    const double e = std::exp(-std::fabs(t));
    const double r = 1.0 / (1.0 + e);
    return t >= 0 ? SigmoidPair<double>{r, e * r} : SigmoidPair<double>{e * r, r};
}
GANSCOPE_INLINE SigmoidPair<Lanes> sigmoids(const Lanes& t) {
    const Lanes e = exp(-fabs(t));
    const Lanes r = 1.0 / (1.0 + e);
    return {choose(t >= 0, r, e * r), choose(t >= 0, e * r, r)};
}
template <class T, int N>
GANSCOPE_INLINE SigmoidPair<Dual<T, N>> sigmoids(const Dual<T, N>& t) {
    const SigmoidPair<T> s = sigmoids(t.v);
    const T slope = s.up * s.down;
    return {detail::chain(t, s.up, slope), detail::chain(t, s.down, T(-slope))};
}
/// σ(t) = 1/(1+e^{−t}).
template <class T>
GANSCOPE_INLINE T sigmoid(const T& t) {
    return sigmoids(t).up;
}

/// f(t) = log σ(t) = −log(1+e^{−t}); f'(t) = σ(−t).
GANSCOPE_INLINE double logSigmoid(double t) { return (t < 0 ? t : 0.0) - std::log1p(std::exp(-std::fabs(t))); }
GANSCOPE_INLINE Lanes logSigmoid(const Lanes& t) { return choose(t < 0, t, 0.0) - log1p(exp(-fabs(t))); }
template <class T, int N>
GANSCOPE_INLINE Dual<T, N> logSigmoid(const Dual<T, N>& t) {
    return detail::chain(t, logSigmoid(t.v), sigmoids(t.v).down);
}

/// min(0, t): slope 1 below zero, 0 from zero on (the derivative at the kink is the right one).
template <class T>
GANSCOPE_INLINE T negativePart(const T& t) {
    return choose(valueOf(t) < 0, t, T(0.0));
}

/// √q for q ≥ 0 with the derivative at 0 taken as 0: the norm of a vector whose square is q, under the
/// convention sgn(0) = 0 of the published penalties.
template <class T>
GANSCOPE_INLINE T magnitude(const T& q) {
    using std::sqrt;
    return choose(valueOf(q) > 0, T(sqrt(q)), T(0.0));
}

}  // namespace ganscope

#undef GANSCOPE_INLINE
