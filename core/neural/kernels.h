// SPDX-License-Identifier: GPL-3.0-or-later
// The loops that networks spend their time in: products of tall matrices, and functions entry by entry.
//
// Matrices are column-major and tight, one row a sample; the number of rows is a multiple of `rowBlock`. Every loop is
// compiled for plain x86-64 and for AVX2, the costly ones for AVX-512 too, and the program chooses what its processor has.
// Products and sums stay two roundings and each sum has one order, so that the bits are the same whichever is chosen.
#pragma once

#include <cstddef>

namespace ganscope::kernels {

/// Rows of a matrix come in blocks of this many.
inline constexpr int rowBlock = 8;

/// out (rows × cols) = a (rows × inner) · b, or out += where `add`; entry (k, j) of b is b[k·down + j·across].
void product(int rows, int inner, int cols, const double* a, const double* b, int down, int across, double* out, bool add);
/// out (left × right) += aᵀ b with a (rows × left), b (rows × right).
void gram(int rows, int left, int right, const double* a, const double* b, double* out);

/// out_i = a_i b_i, or out_i += where `add`.
void multiply(std::size_t n, const double* a, const double* b, double* out, bool add);
/// out_i += factor · a_i.
void addScaled(std::size_t n, double factor, const double* a, double* out);

/// y = tanh a and its slope 1 − y²; within a few units in the last place, near 0 too.
void tanh(std::size_t n, const double* a, double* y, double* slope);
/// y = log(1 + eᵃ) and its slope σ(a).
void softplus(std::size_t n, const double* a, double* y, double* slope);
/// y = a for a > 0 and leak·a elsewhere, and its slope; at 0 the slope is that of the left.
void rectify(std::size_t n, double leak, const double* a, double* y, double* slope);

}  // namespace ganscope::kernels
