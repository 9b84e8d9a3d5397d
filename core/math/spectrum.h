// SPDX-License-Identifier: GPL-3.0-or-later
// Spectra of real matrices, and what they say about stability, conditioning and step size.
#pragma once

#include <Eigen/Core>

#include <algorithm>
#include <complex>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ganscope {

using Complex = std::complex<double>;

/// The eigenvalues of a real square matrix, with what is known of their trustworthiness.
struct Spectrum {
    std::vector<Complex> values;  ///< sorted by real, then imaginary part
    /// A repeated eigenvalue with fewer eigenvectors than its multiplicity, within rounding; there eigenvalues move
    /// like the square root (or a higher root) of a change of the matrix.
    bool defective = false;
    bool singular = false;  ///< an eigenvalue is zero within rounding
    bool finite = true;     ///< false when the matrix holds NaN or infinity; then `values` is empty
};

/// Eigenvalues of A: closed form for n ≤ 2 (a discriminant within rounding of zero is snapped to zero, so that
/// critical damping gives a double real eigenvalue), QR with balancing above, Eigen's or for large n LAPACK's, whose last
/// digits depend on the processor.
Spectrum spectrum(const Eigen::MatrixXd& A);

/// max |λ|, 0 of none: what "within rounding" is measured by.
inline double largestModulus(std::span<const Complex> values) {
    double largest = 0;
    for (const Complex v : values) largest = std::max(largest, std::abs(v));
    return largest;
}

/// A number that may not exist, and then why.
struct Quantity {
    std::optional<double> value;
    std::string why;
};

/// The numbers that the flow spectrum gives (DESIGN.md section 1; Nie & Patel 2018 for phase and conditioning).
struct FlowDiagnostics {
    bool stable = false;      ///< all Re λ < 0
    int zeros = 0;            ///< eigenvalues that are zero within rounding
    Quantity phase;           ///< max |Im λ / Re λ| over the non-zero λ
    Quantity conditioning;    ///< max |λ| / min |λ| over the non-zero λ
    Quantity stepLimit;       ///< sup of the h with max |1 + hλ| < 1 over the non-zero λ: min −2 Re λ/|λ|²
    Quantity stepBest;        ///< the h that minimises max |1 + hλ| over the non-zero λ
    Quantity rateBest;        ///< that minimum
};
FlowDiagnostics diagnoseFlow(const Spectrum& flow);

/// max |μ|.
double radius(const Spectrum& update);

}  // namespace ganscope
