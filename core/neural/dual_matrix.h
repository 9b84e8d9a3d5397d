// SPDX-License-Identifier: GPL-3.0-or-later
// Dual matrices: value and tangents each a plain matrix, so that every product of a network stays a product of doubles.
//
// A matrix of duals V + Σ D_i ε_i is stored as the matrices V and D_i (and these again as duals, to the depth of the
// tower in core/math/dual.h). A matrix without entries is zero: what does not depend on a direction costs nothing.
// Operations add to their result, `out`, which begins as zero.
#pragma once

#include "core/math/dual.h"
#include "core/neural/kernels.h"

#include <Eigen/Core>

#include <array>

namespace ganscope {

/// A plain matrix, column-major, one row a sample or an input.
using Plain = Eigen::MatrixXd;

template <class M, int N>
struct DualMatrix {
    M v;
    std::array<M, N> d;
};

namespace detail {
template <class T>
struct MatrixOf {
    using type = Plain;
};
template <class T, int N>
struct MatrixOf<Dual<T, N>> {
    using type = DualMatrix<typename MatrixOf<T>::type, N>;
};
}  // namespace detail

/// The matrix whose entries are scalars T of the tower.
template <class T>
using MatrixOf = typename detail::MatrixOf<T>::type;

inline bool isZero(const Plain& a) { return a.size() == 0; }
template <class M, int N>
bool isZero(const DualMatrix<M, N>& a) {
    for (const M& d : a.d)
        if (!isZero(d)) return false;
    return isZero(a.v);
}

/// The values under all tangents.
inline const Plain& valuesOf(const Plain& a) { return a; }
template <class M, int N>
const Plain& valuesOf(const DualMatrix<M, N>& a) {
    return valuesOf(a.v);
}

/// A plain matrix as constants of a higher scalar.
inline void assign(Plain& out, const Plain& a) { out = a; }
template <class M, int N>
void assign(DualMatrix<M, N>& out, const Plain& a) {
    assign(out.v, a);
}

/// Entry (i, j) as a scalar of the tower, and the other way; the matrix that is written to has its final size.
inline void read(const Plain& a, Eigen::Index i, Eigen::Index j, double& x) { x = a.size() == 0 ? 0.0 : a(i, j); }
template <class M, class T, int N>
void read(const DualMatrix<M, N>& a, Eigen::Index i, Eigen::Index j, Dual<T, N>& x) {
    read(a.v, i, j, x.v);
    for (int k = 0; k < N; ++k) read(a.d[k], i, j, x.d[k]);
}
inline void write(Plain& a, Eigen::Index i, Eigen::Index j, double x) { a(i, j) = x; }
template <class M, class T, int N>
void write(DualMatrix<M, N>& a, Eigen::Index i, Eigen::Index j, const Dual<T, N>& x) {
    write(a.v, i, j, x.v);
    for (int k = 0; k < N; ++k) write(a.d[k], i, j, x.d[k]);
}
inline void setZero(Plain& a, Eigen::Index rows, Eigen::Index cols) { a.setZero(rows, cols); }
template <class M, int N>
void setZero(DualMatrix<M, N>& a, Eigen::Index rows, Eigen::Index cols) {
    setZero(a.v, rows, cols);
    for (M& d : a.d) setZero(d, rows, cols);
}
/// Makes matrices of nothing but zeros empty, which is what later operations skip.
inline void forgetZeros(Plain& a) {
    if (a.size() > 0 && (a.array() == 0.0).all()) a.resize(0, 0);
}
template <class M, int N>
void forgetZeros(DualMatrix<M, N>& a) {
    forgetZeros(a.v);
    for (M& d : a.d) forgetZeros(d);
}

namespace detail {
inline std::size_t entries(const Plain& a) { return static_cast<std::size_t>(a.size()); }

// Each operation on plain, non-zero matrices; `accumulate` below carries it through the tangents.

/// a · b.
struct Product {
    static void run(Plain& out, const Plain& a, const Plain& b) {
        const bool add = !isZero(out);
        if (!add) out.resize(a.rows(), b.cols());
        kernels::product(static_cast<int>(a.rows()), static_cast<int>(a.cols()), static_cast<int>(b.cols()), a.data(), b.data(), 1,
                         static_cast<int>(b.rows()), out.data(), add);
    }
};
/// a · bᵀ.
struct ProductTransposed {
    static void run(Plain& out, const Plain& a, const Plain& b) {
        const bool add = !isZero(out);
        if (!add) out.resize(a.rows(), b.rows());
        kernels::product(static_cast<int>(a.rows()), static_cast<int>(a.cols()), static_cast<int>(b.rows()), a.data(), b.data(),
                         static_cast<int>(b.rows()), 1, out.data(), add);
    }
};
/// aᵀ · b, sums over samples.
struct Gram {
    static void run(Plain& out, const Plain& a, const Plain& b) {
        if (isZero(out)) out.setZero(a.cols(), b.cols());
        kernels::gram(static_cast<int>(a.rows()), static_cast<int>(a.cols()), static_cast<int>(b.cols()), a.data(), b.data(), out.data());
    }
};
/// Entry by entry.
struct Hadamard {
    static void run(Plain& out, const Plain& a, const Plain& b) {
        const bool add = !isZero(out);
        if (!add) out.resize(a.rows(), a.cols());
        kernels::multiply(entries(a), a.data(), b.data(), out.data(), add);
    }
};
/// Row i of a times entry i of the column s.
struct ScaleRows {
    static void run(Plain& out, const Plain& s, const Plain& a) {
        const bool add = !isZero(out);
        if (!add) out.resize(a.rows(), a.cols());
        const auto rows = static_cast<std::size_t>(a.rows());
        for (Eigen::Index j = 0; j < a.cols(); ++j) kernels::multiply(rows, s.data(), a.col(j).data(), out.col(j).data(), add);
    }
};
/// The scalar product of each row of a with that of b, a column.
struct RowDots {
    static void run(Plain& out, const Plain& a, const Plain& b) {
        const bool add = !isZero(out);
        if (!add) out.resize(a.rows(), 1);
        const auto rows = static_cast<std::size_t>(a.rows());
        for (Eigen::Index j = 0; j < a.cols(); ++j) kernels::multiply(rows, a.col(j).data(), b.col(j).data(), out.data(), add || j > 0);
    }
};
}  // namespace detail

/// out += a op b for a bilinear operation of `detail`, tangents by the product rule.
template <class Op>
void accumulate(Plain& out, const Plain& a, const Plain& b) {
    if (!isZero(a) && !isZero(b)) Op::run(out, a, b);
}
template <class Op, class M, int N>
void accumulate(DualMatrix<M, N>& out, const DualMatrix<M, N>& a, const DualMatrix<M, N>& b) {
    accumulate<Op>(out.v, a.v, b.v);
    for (int i = 0; i < N; ++i) {
        accumulate<Op>(out.d[i], a.d[i], b.v);
        accumulate<Op>(out.d[i], a.v, b.d[i]);
    }
}

/// out += factor · a.
inline void add(Plain& out, const Plain& a, double factor = 1) {
    if (isZero(a)) return;
    if (isZero(out)) out.setZero(a.rows(), a.cols());
    kernels::addScaled(detail::entries(a), factor, a.data(), out.data());
}
template <class M, int N>
void add(DualMatrix<M, N>& out, const DualMatrix<M, N>& a, double factor = 1) {
    add(out.v, a.v, factor);
    for (int i = 0; i < N; ++i) add(out.d[i], a.d[i], factor);
}

/// Adds the row `b` (1 × cols) to each of the `rows` rows of out.
inline void addRow(Plain& out, const Plain& b, Eigen::Index rows) {
    if (isZero(b)) return;
    if (isZero(out)) out.setZero(rows, b.cols());
    for (Eigen::Index j = 0; j < b.cols(); ++j) out.col(j).array() += b(0, j);
}
template <class M, int N>
void addRow(DualMatrix<M, N>& out, const DualMatrix<M, N>& b, Eigen::Index rows) {
    addRow(out.v, b.v, rows);
    for (int i = 0; i < N; ++i) addRow(out.d[i], b.d[i], rows);
}

/// out (1 × cols) += the sums of the columns of a.
inline void addColumnSums(Plain& out, const Plain& a) {
    if (isZero(a)) return;
    if (isZero(out)) out.setZero(1, a.cols());
    const Plain ones = Plain::Ones(a.rows(), 1);
    kernels::gram(static_cast<int>(a.rows()), 1, static_cast<int>(a.cols()), ones.data(), a.data(), out.data());
}
template <class M, int N>
void addColumnSums(DualMatrix<M, N>& out, const DualMatrix<M, N>& a) {
    addColumnSums(out.v, a.v);
    for (int i = 0; i < N; ++i) addColumnSums(out.d[i], a.d[i]);
}

}  // namespace ganscope
