// SPDX-License-Identifier: GPL-3.0-or-later
// Small dense linear systems in any scalar of the tower.
#pragma once

#include "core/math/vector.h"

namespace ganscope {

/// Solves A x = b by Gaussian elimination; A is n × n, row after row, b has length n and becomes x.
/// Rows are exchanged by choose(), so that no branch depends on a value; a singular A gives infinities or NaN.
template <class T>
void eliminate(std::span<T> A, std::span<T> b) {
    using std::fabs;
    const std::size_t n = b.size();
    const auto row = [&](std::size_t i) { return A.subspan(i * n, n); };
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = k + 1; i < n; ++i) {  // the largest pivot bubbles up
            const auto larger = fabs(valueOf(row(i)[k])) > fabs(valueOf(row(k)[k]));
            const auto exchange = [&](T& upper, T& lower) {
                const T before = upper;
                upper = choose(larger, lower, before);
                lower = choose(larger, before, lower);
            };
            for (std::size_t j = k; j < n; ++j) exchange(row(k)[j], row(i)[j]);
            exchange(b[k], b[i]);
        }
        const T inverse = T(1.0) / row(k)[k];
        for (std::size_t i = k + 1; i < n; ++i) {
            const T factor = row(i)[k] * inverse;
            for (std::size_t j = k + 1; j < n; ++j) row(i)[j] -= factor * row(k)[j];
            b[i] -= factor * b[k];
        }
    }
    for (std::size_t k = n; k-- > 0;) {
        for (std::size_t j = k + 1; j < n; ++j) b[k] -= row(k)[j] * b[j];
        b[k] /= row(k)[k];
    }
}

}  // namespace ganscope
