// SPDX-License-Identifier: GPL-3.0-or-later
// Complete spectra of many parameters as pictures.
#pragma once

#include "core/game/dynamics.h"
#include "core/math/spectrum.h"
#include "ui/plots/eigenvalues_picture.h"

#include <span>

namespace ganscope {

/// The flow's spectrum at a point, and how it is to be taken.
struct PointSpectrum {
    Spectrum flow;
    std::vector<Complex> compared;  ///< of J − γJᵀJ, where that is asked for
    bool equilibrium = false;
    std::string kink;  ///< why there is no derivative; empty where there is one
};

/// By the exact Jacobian of the whole regularised field and LAPACK. A state that is not finite gives none.
PointSpectrum pointSpectrum(const Dynamics&, View<double> w);

/// The eigenvalues of J − γJᵀJ with the Jacobian J of these dynamics: what consensus makes of them at an equilibrium, and
/// what its authors draw at any point, where the exact Jacobian has a term more, −γ Σ v_i ∇²v_i.
/// Mescheder, Nowozin, Geiger 2017, the spectra of the authors' notebook.
std::vector<Complex> consensusSpectrum(const Dynamics& unregularised, View<double> w, double gamma);

/// A range for all of them that shows 0, symmetric about the real axis.
QRectF eigenvalueRange(std::span<const PointSpectrum>);

/// The eigenvalues, with a note on how many are zero and on the largest real and imaginary part.
EigenvaluesPicture eigenvaluesPicture(const PointSpectrum&);

}  // namespace ganscope
