// SPDX-License-Identifier: GPL-3.0-or-later
// Complete spectra of many parameters as pictures.
#pragma once

#include "core/math/spectrum.h"
#include "core/scenario/flow_matrix.h"
#include "ui/language/picture_words.h"
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

/// All eigenvalues of a matrix at a state, by LAPACK. A state that is not finite gives none, and so does being stopped.
PointSpectrum pointSpectrum(const FlowMatrix&, const RunState&, const std::stop_token& stop = {});

/// A range for all of them that shows 0, symmetric about the real axis.
QRectF eigenvalueRange(std::span<const PointSpectrum>);

/// The eigenvalues, with a note on how many are zero and on the largest real and imaginary part.
EigenvaluesPicture eigenvaluesPicture(const PointSpectrum&, const PictureWords& words = PictureWords::english());

}  // namespace ganscope
