// SPDX-License-Identifier: GPL-3.0-or-later
// From what was computed to what is drawn: pure functions, the same for the window and for a figure.
#pragma once

#include "core/analysis/portrait.h"
#include "core/analysis/stability_region.h"
#include "core/scenario/system.h"
#include "core/simulation/frame.h"
#include "ui/language/picture_words.h"
#include "ui/plots/data_picture.h"
#include "ui/plots/phase_picture.h"
#include "ui/plots/series_picture.h"
#include "ui/plots/spectrum_picture.h"

#include <memory>
#include <span>

namespace ganscope {

/// The mark of a kind of equilibrium.
EquilibriumMark markOf(RestKind);

/// What a section leaves out, in words: "section at ψ₁ = 0, b = 0"; empty for the whole state space.
QString sectionText(const StatePlane&, const std::vector<std::string>& symbols, const PictureWords& words = PictureWords::english());

using Tracks = std::span<const std::shared_ptr<const Track>>;

/// What stands in a portrait while paths grow: field, bands, curves, equilibria, labels, range and note, without paths.
/// Build it once for each portrait.
PhasePicture phaseGround(const Scenario&, const System&, const Portrait&, const PictureWords& words = PictureWords::english());

/// What is marked in a portrait besides its paths.
struct PhaseMarks {
    std::optional<std::vector<double>> probe;                   ///< a state
    std::vector<std::pair<std::vector<double>, QString>> pins;  ///< states with their letters
};

/// The ground with the tracks projected onto its plane; the field is shared, not copied. `discrete`: the points are an
/// optimizer's iterates (false for the flow).
PhasePicture phasePicture(const PhasePicture& ground, const StatePlane&, bool discrete, Tracks, const PhaseMarks& = {}, const PictureWords& words = PictureWords::english());

/// Both spectra at a point, with the method's stability region in the flow plane; off an equilibrium the note says that
/// they are instantaneous. `pins` are evaluations with their letters.
SpectrumPicture spectrumPicture(const Evaluation&, const StabilityRegion&,
                                std::span<const std::pair<Evaluation, QString>> pins = {}, const PictureWords& words = PictureWords::english());

/// The phase wedge and the conditioning ring of the evaluation's flow spectrum, as far as the layers ask for them.
void addMeasures(SpectrumPicture&, const Evaluation&, const ViewLayers&);

/// The eigenvalues of another scenario as crosses, and a note that says so.
void addCompared(SpectrumPicture&, const Evaluation& other, const PictureWords& words = PictureWords::english());

/// Every entry of the state over the steps of one track, and its distance to `equilibrium` (to the origin when
/// null) on a logarithmic axis.
SeriesPicture seriesPicture(const Scenario&, const Track&, const std::vector<double>* equilibrium, const PictureWords& words = PictureWords::english());

/// Data, samples and D(x) at the state w, over [left, right], sampled at 129 points; in the plane points over the level sets
/// of D, as far as a plot of that aspect (width over height) shows them. An abstract game or one with data in more
/// dimensions gives a note instead.
DataPicture dataPicture(const Game&, View<double> w, double left, double right, double aspect, const PictureWords& words = PictureWords::english());

}  // namespace ganscope
