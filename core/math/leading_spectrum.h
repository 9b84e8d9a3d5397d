// SPDX-License-Identifier: GPL-3.0-or-later
// The leading eigenvalues of a large matrix from its products with vectors, each with its residual.
#pragma once

#include "core/math/linear_operator.h"
#include "core/math/spectrum.h"

#include <stop_token>

namespace ganscope {

/// Which eigenvalues lead.
enum class Leading { real, imaginary, magnitude };

struct LeadingSpectrum {
    std::vector<Complex> values;     ///< the leading one first, conjugate pairs whole
    std::vector<double> residuals;   ///< ‖A x − λx‖/max(|λ|, ε‖A‖) with ‖x‖ = 1, one a value
    bool converged = false;          ///< as many as were asked for, each to the tolerance
    bool cancelled = false;          ///< it was asked to stop; nothing else is filled in then
    int products = 0;                ///< products with A
    std::vector<Eigen::VectorXcd> vectors;  ///< of length 1, one a value; empty where the whole spectrum was taken
    std::vector<double> start;       ///< a start for the next, similar matrix: the sum of the vectors found
};

/// The `count` leading eigenvalues of A by the implicitly restarted Arnoldi method (Spectra), to a relative `tolerance`; by
/// real or imaginary part, values below a hundredth of A are exact to that part of a hundredth of A.
/// `start` is a vector to begin with, of A's size, or empty. A conjugate pair that `count` would cut in two is kept whole.
/// `stop` is looked at before every product. For small matrices, size ≤ count + 2, that is their whole spectrum.
LeadingSpectrum leadingSpectrum(const LinearOperator& A, int count, Leading, double tolerance = 1e-8, View<double> start = {}, std::stop_token stop = {});

}  // namespace ganscope
