// SPDX-License-Identifier: GPL-3.0-or-later
// Linear systems with one input and one output: transfer functions, step responses, margins.
#pragma once

#include "core/math/spectrum.h"

#include <vector>

namespace ganscope {

/// x' = Ax + Bu, y = Cx. Without states y = 0.
struct LinearSystem {
    Eigen::MatrixXd A;
    Eigen::VectorXd B;
    Eigen::RowVectorXd C;

    int order() const { return static_cast<int>(A.rows()); }
};

/// The part that the input reaches and the output shows, with the same transfer function: bases of the Krylov spaces of
/// (A, B) and (Aᵀ, Cᵀ), directions below 10⁻¹⁰ of A left out. What is minimal already comes back as it is.
/// A, B, C: n × n, n, n; std::invalid_argument when they do not fit.
LinearSystem minimal(const LinearSystem&);

/// The same system with u = e + y: the loop of y' = … opened where y is compared with the input, so that G = L/(1 + L).
LinearSystem opened(const LinearSystem&);

/// G(s) = gain Π(s − z)/Π(s − p) = N(s)/D(s) of a minimal system.
struct TransferFunction {
    std::vector<Complex> zeros, poles;
    double gain = 0;  ///< of the highest powers; 0 where the output does not answer
    std::vector<double> numerator, denominator;  ///< from the highest power down; D begins with 1

    /// |G(iω)|; infinite on a pole.
    double magnitude(double omega) const;
    /// The angle of G(iω) in degrees, continuous in ω > 0 but for the half turns at poles and zeros on the axis; at ω → 0 it
    /// is in [−180°, 180°).
    double phase(double omega) const;
    Complex at(double omega) const;
    /// G(0), where there is no pole at 0.
    Quantity steady() const;
    /// Whether all poles are to the left of the axis.
    bool isStable() const;
};

/// Poles are eigenvalues of A, zeros those of the dynamics that keep y at 0; both are 0 or on the axis where rounding does
/// not tell them from that. N and D by Faddeev and Le Verrier.
TransferFunction transferFunction(const LinearSystem&);

/// y(k·spacing), k = 0 … count − 1, after u has gone from 0 to 1 at time 0, from x = 0: the matrix exponential, exact to rounding.
std::vector<double> stepResponse(const LinearSystem&, double spacing, int count);

/// What there is to know of a step response towards its end.
struct Settling {
    Quantity overshoot;  ///< the largest y, relative to the last value, minus 1; 0 when y never exceeds it
    Quantity time;       ///< from when on y stays within 2 % of it
};
/// Found among samples and refined to rounding; there is none without a stable G(0) ≠ 0.
Settling settling(const LinearSystem&, const TransferFunction&);

/// How far the open loop L is from −1, where the closed one is on the edge of stability.
struct Margins {
    Quantity gain;   ///< in decibels: what L may be amplified by (negative: must be weakened by) until L(iω) = −1; the nearest
    Quantity phase;  ///< in degrees: 180° + arg L where |L| = 1, in (−180°, 180°]; the nearest to 0
    double gainAt = 0, phaseAt = 0;  ///< the frequencies of both
};
/// By the roots of the polynomials |N|² − |D|² and Im N D̄ in ω².
Margins margins(const TransferFunction& loop);

}  // namespace ganscope
