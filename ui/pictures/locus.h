// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a root locus.
#pragma once

#include "core/analysis/evaluation.h"
#include "core/analysis/locus.h"
#include "core/analysis/stability_region.h"
#include "core/scenario/view_axis.h"
#include "ui/language/picture_words.h"
#include "ui/plots/spectrum_picture.h"

namespace ganscope {

/// Both spectra along `along`, the events with the parameter's values, and the spectra of the scenario itself; the region is
/// that of the scenario's own method.
SpectrumPicture locusPicture(const Locus&, const ViewRange& along, const Evaluation& present, const StabilityRegion&,
                             const PictureWords& words = PictureWords::english());

/// What a spectrum takes on while the number is under the hand: loci, ticks at round values and events of both planes;
/// nothing in a plane whose eigenvalues stay where they are.
SpectrumPicture locusOverlay(const Locus&, const ViewRange& along, const PictureWords& words);

/// "γ from 0 to 1.5".
QString rangeText(const ViewRange&, const PictureWords& words = PictureWords::english());

}  // namespace ganscope
