// SPDX-License-Identifier: GPL-3.0-or-later
// Training that takes minutes, recorded: what `ganscope run … --every K --out F.json` wrote, in resources/recordings.
#pragma once

#include "core/scenario/system.h"

#include <optional>
#include <vector>

namespace ganscope {

/// w of the scenario's first path at these steps, where a recording of this very path has them all: the same game, loss,
/// regularizers, method, seed and start, to the bit. A scenario that differs in any of these is trained. Thread-safe.
std::optional<std::vector<std::vector<double>>> recordedPoints(const Scenario&, const System&, const std::vector<std::int64_t>& steps);

}  // namespace ganscope
