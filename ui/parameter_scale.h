// SPDX-License-Identifier: GPL-3.0-or-later
// How a slider's travel maps to a parameter's values: linear or logarithmic, on values that are pleasant to
// read.
#pragma once

#include "core/game/parameter.h"

namespace ganscope {

/// Positions run from 0 to `travel`; the values at the ends are the parameter's `low` and `high`.
class ParameterScale {
public:
    static constexpr int travel = 10000;

    explicit ParameterScale(const Parameter& parameter);

    /// Nearest position of `value`; values beyond an end are at that end.
    int position(double value) const;
    /// The value at a position, on the grid of the hand: about 200 of them over the travel (three digits when
    /// logarithmic), ten times as many when `fine`.
    double value(int position, bool fine = false) const;
    /// `value` moved by `count` steps of the keyboard or the wheel (about 50 to the travel), not beyond the
    /// parameter's limits; `factor` 0.1 for fine and 10 for coarse steps.
    double stepped(double value, int count, double factor = 1) const;

private:
    bool logarithmic, whole;
    double low, high, least, most;
    double grain;  ///< of the linear grid
};

}  // namespace ganscope
