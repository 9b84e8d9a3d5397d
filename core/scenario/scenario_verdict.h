// SPDX-License-Identifier: GPL-3.0-or-later
// The verdict on a whole scenario.
#pragma once

#include "core/analysis/verdict.h"
#include "core/scenario/scenario_equilibria.h"

namespace ganscope {

/// The verdict on one point, e.g. the probe.
Verdict verdictAt(const Scenario&, const System&, const Evaluation&);

/// The verdict on the scenario: on the first of `equilibria`, or on why there is none.
Verdict verdict(const Scenario&, const System&, std::span<const RestPoint> equilibria);

}  // namespace ganscope
