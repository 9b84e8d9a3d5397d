// SPDX-License-Identifier: GPL-3.0-or-later
// The leading eigenvalues of a matrix that changes little from one look to the next: all that lead in one search.
#pragma once

#include "core/math/linear_operator.h"
#include "core/math/spectrum.h"

#include <stop_token>

namespace ganscope {

/// How many eigenvalues lead by each measure; conjugate pairs are kept whole. By imaginary part only those count whose
/// imaginary part is at least a fiftieth of the largest magnitude: nearer to the axis there is no telling where to end.
struct LeadingCounts {
    int real = 0, imaginary = 0, magnitude = 0;
};

struct TrackedSpectrum {
    std::vector<Complex> values;    ///< those that lead by any measure, each once; by real, then imaginary part
    std::vector<double> residuals;  ///< ‖A x − λx‖/max |λ| with ‖x‖ = 1, one a value
    int open = 0;                   ///< of them that have not come to the tolerance
    int products = 0;               ///< products with A
    bool cancelled = false;         ///< it was asked to stop; nothing else is filled in then
};

/// One Krylov space for all that leads, where a search for each measure would take its own, by Arnoldi's method restarted
/// thickly; the next search begins with the sum of the vectors found. One owner; not for several threads at once.
class SpectrumTracker {
public:
    /// The leading eigenvalues of A, each to a residual of `tolerance`, or as near as `mostProducts` products bring them.
    /// `stop` is looked at before every product. For a matrix of another size the search begins anew.
    TrackedSpectrum update(const LinearOperator& A, const LeadingCounts&, double tolerance, int mostProducts, const std::stop_token& stop = {});

private:
    Eigen::VectorXd start;
};

}  // namespace ganscope
