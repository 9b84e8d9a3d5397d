// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures to draw in tests, one for each view.
#pragma once

#include "ui/plots/data_view.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/series_view.h"
#include "ui/plots/spectrum_view.h"

#include <cmath>
#include <limits>
#include <memory>

namespace ganscope::test {

inline constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// The centre (-psi, theta) with a contracting path and a short one from (1.5, -1.5).
std::shared_ptr<PhasePicture> phasePicture();
std::shared_ptr<SpectrumPicture> spectrumPicture(double gamma);
std::shared_ptr<SeriesPicture> seriesPicture(int points);
std::shared_ptr<DataPicture> dataPicture();

inline bool near(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance;
}

}  // namespace ganscope::test
