// SPDX-License-Identifier: GPL-3.0-or-later
// What a plot shows, in a sentence for who cannot see it.
#pragma once

#include "core/analysis/evaluation.h"

#include <QString>

namespace ganscope {

/// "2 eigenvalues, a complex pair −0.15 ± 0.477i, stable for the flow. The largest multiplier of a step is 0.975, inside the
/// unit circle."
QString spectrumWords(const Evaluation& evaluation);

/// "2 paths, the first at (0.31, −0.2) after 40 steps."
QString pathWords(std::size_t paths, std::int64_t step, const double* head, int dimension);

}  // namespace ganscope
