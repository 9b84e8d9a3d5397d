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
};

/// The `count` leading eigenvalues of A by the implicitly restarted Arnoldi method (Spectra), to a relative `tolerance`; by
/// real or imaginary part, values below a hundredth of A are exact to that part of a hundredth of A.
/// A conjugate pair that `count` would cut in two is kept whole. `stop` is looked at before every product. Of small
/// matrices, size ≤ count + 2 or below 24, the whole spectrum is taken and its leading values kept.
LeadingSpectrum leadingSpectrum(const LinearOperator& A, int count, Leading, double tolerance = 1e-8, std::stop_token stop = {});

}  // namespace ganscope
