// SPDX-License-Identifier: GPL-3.0-or-later
// The dense Jacobian of many parameters, by columns on all cores, and given up as soon as it is not wanted any more.
#pragma once

#include "core/game/dynamics.h"

#include <stop_token>

namespace ganscope {

/// v (length n) and J (n × n, column-major) at w, to the bit as Dynamics::fieldAndJacobian has them. `stop` is looked at
/// before each pair of columns, or each hidden unit of a network without regularizers. False when it was asked for; what
/// is written then means nothing.
bool wholeJacobian(const Dynamics&, View<double> w, std::span<double> field, std::span<double> jacobian, const std::stop_token& stop = {});

}  // namespace ganscope
