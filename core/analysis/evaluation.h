// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is known at one point: field, Jacobian, both spectra and their diagnostics.
#pragma once

#include "core/game/method.h"
#include "core/math/spectrum.h"

namespace ganscope {

/// The probe's answer at a point w of length n.
struct Evaluation {
    std::vector<double> at, field;
    Eigen::MatrixXd jacobian;          ///< of the regularised field, n × n
    bool equilibrium = false;          ///< v is zero within rounding, and has a derivative
    bool exact = true;                 ///< false where the field has no derivative; then `kink` says why
    std::string kink;
    Spectrum flow;                     ///< of J; empty where the field has no derivative
    FlowDiagnostics numbers;           ///< of that spectrum; each says why it is missing
    Spectrum update;                   ///< of DF at rest; empty when it is not defined
    Quantity updateRadius;             ///< max |μ|; why it is missing when DF is not defined
    bool updateStable = false;         ///< max |μ| < 1
    bool updateDefined = true;
    int period = 1;                    ///< steps that the update spectrum spans
    Outlook outlook;                   ///< of the method, at an equilibrium
    /// Where a parameter ends a step exactly on its bound DF is one-sided: its spectra with that parameter free to
    /// move and with it held, in this order; else empty.
    std::vector<Spectrum> oneSided;
    std::vector<std::string> stateNames;  ///< blocks of the augmented state: theta, psi, then the memory's
};

/// Evaluates the dynamics and the method at w (length n). Never throws for a point that is not finite: the spectra
/// are then empty with a reason.
Evaluation evaluate(const Dynamics&, const Method&, View<double> w);

/// The spectrum of DF at rest at w, or why it is not defined; `why` is empty exactly when there is one.
struct UpdateSpectrum {
    Spectrum spectrum;
    std::string why;
};
UpdateSpectrum updateSpectrum(const Dynamics&, const Method&, View<double> w);

/// Whether the field at w is zero within rounding, entry by entry: |v_i| ≤ 10⁻¹² (1 + Σ_j |J_ij||w_j|), so that an entry
/// that is not zero does not hide beside large ones of J.
bool isEquilibrium(View<double> w, View<double> field, const Eigen::MatrixXd& jacobian);

}  // namespace ganscope
