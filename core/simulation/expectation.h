// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what a lesson says of a scenario is so.
#pragma once

#include "core/math/spectrum.h"
#include "core/scenario/lesson.h"

#include <stop_token>

namespace ganscope {

/// The number that the expectation is about, of the scenario with its overrides; why there is none. Of "eigenvalue" and
/// "multiplier" it is the distance of the nearest one to what is expected. Asked to stop, it says so.
Quantity measured(const Expectation&, const Scenario&, std::stop_token stop = {});

/// Whether the number is as expected; a number that does not exist is not.
bool holds(const Expectation&, const Quantity& measured);

/// "line 12: radius is 1.0198, but should be below 1".
std::string failureText(const Expectation&, const Quantity& measured);

}  // namespace ganscope
