// SPDX-License-Identifier: GPL-3.0-or-later
// Small vectors of any scalar of the tower, free of the heap up to eight entries.
#pragma once

#include "core/math/dual.h"

#include <boost/container/small_vector.hpp>
#include <span>

namespace ganscope {

/// A vector of scalars; boost's small_vector because states of small games (and their augmented states) then live on
/// the stack, which a portrait of 40 000 points feels.
/// Its iterators are plain pointers, so that a Vec is a contiguous range and converts to std::span.
template <class T>
class Vec : public boost::container::small_vector<T, 8> {
    using Base = boost::container::small_vector<T, 8>;

public:
    using Base::Base;
    T* begin() { return this->data(); }
    T* end() { return this->data() + this->size(); }
    const T* begin() const { return this->data(); }
    const T* end() const { return this->data() + this->size(); }
    void append(std::span<const T> more) { Base::insert(Base::end(), more.begin(), more.end()); }
};

/// A read-only view of a vector of scalars.
template <class T>
using View = std::span<const T>;

/// The same vector as constants of a higher scalar.
template <class To, class From>
Vec<To> lift(View<From> x) {
    Vec<To> r(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) r[i] = To(x[i]);
    return r;
}

/// x + ε u as duals: what a directional derivative is taken of.
template <class T>
Vec<Next<T>> seeded(View<T> x, View<T> u) {
    Vec<Next<T>> r(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        r[i].v = x[i];
        r[i].d[0] = u[i];
    }
    return r;
}

/// The tangents of a vector of duals.
template <class T>
Vec<T> tangents(View<Next<T>> x) {
    Vec<T> r(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) r[i] = x[i].d[0];
    return r;
}

/// Lane number `lane` of every entry.
template <class T>
Vec<OneLane<T>> laneOf(View<T> x, int lane) {
    Vec<OneLane<T>> r(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) r[i] = laneOf(x[i], lane);
    return r;
}

/// Whether every entry is a finite number.
inline bool allFinite(View<double> x) {
    for (double c : x)
        if (!std::isfinite(c)) return false;
    return true;
}

/// Euclidean norm.
inline double norm(View<double> x) {
    double s = 0;
    for (double c : x) s = std::hypot(s, c);
    return s;
}

/// ‖a − b‖ of two vectors of the same length.
inline double distanceBetween(View<double> a, View<double> b) {
    double s = 0;
    for (std::size_t i = 0; i < a.size(); ++i) s = std::hypot(s, a[i] - b[i]);
    return s;
}

}  // namespace ganscope
