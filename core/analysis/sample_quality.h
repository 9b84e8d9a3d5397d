// SPDX-License-Identifier: GPL-3.0-or-later
// How well samples cover the modes of a mixture, as the literature on the ring of Gaussians counts it; and what D is like there.
#pragma once

#include "core/game/cloud.h"
#include "core/game/game.h"

#include <optional>
#include <string_view>

namespace ganscope {

/// Samples held against a mixture of isotropic Gaussians.
struct SampleQuality {
    int modes = 0;    ///< of the mixture
    int covered = 0;  ///< modes that are the nearest one of at least one good sample
    double good = 0;  ///< share of samples within three standard deviations of their nearest mode's centre
    double kl = 0;    ///< Σ q log(q/p) in nats; q the share of samples nearest to each mode, p its weight
    double js = 0;    ///< ½ KL(q ‖ m) + ½ KL(p ‖ m), m = (p + q)/2, in nats: 0 to log 2
};

/// Of samples row by row, in the dimension of the modes' centres; those that are not finite are neither good nor near any
/// mode. Throws std::invalid_argument without modes.
/// Good samples and covered modes: Srivastava et al. 2017, "VEEGAN", section 4.1 (with 2,500 samples). KL of the samples'
/// modes, each sample at its nearest: Lin et al. 2018, "PacGAN", section 4.1.
SampleQuality sampleQuality(View<double> samples, const std::vector<Component>& modes);

/// As many samples as the literature takes.
inline constexpr int qualitySamples = 2500;

/// What is known of a GAN in data space at one state; of a game that offers no points, nothing.
struct DataMeasures {
    std::optional<SampleQuality> quality;  ///< where the data has modes
    double slope = 0;                      ///< E ‖∇ₓD(x)‖ over data points: DRAGAN's measure of sharpness near the data
};
std::optional<DataMeasures> dataMeasures(const Game&, View<double> w);

/// The numbers of dataMeasures as a row, and what they are called: modes_covered, good_samples, mode_kl, mode_js (where
/// the data has modes) and data_slope. Both are empty for a game that offers no points.
std::vector<std::string_view> dataMeasureNames(const Game&);
std::vector<double> dataMeasureRow(const Game&, View<double> w);

}  // namespace ganscope
