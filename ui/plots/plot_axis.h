// SPDX-License-Identifier: GPL-3.0-or-later
// An axis of a picture whose scale is a choice.
#pragma once

#include <QString>

#include <cmath>

namespace ganscope {

/// What an axis is called, and what it spans. Logarithmic ones are drawn in log₁₀ of the value.
struct PlotAxis {
    QString label;
    bool logarithmic = false;
    double low = 0, high = 0;  ///< what it spans; equal: what the data need

    /// Where a value is drawn; NaN for what a logarithmic axis does not have.
    double place(double value) const {
        if (!logarithmic) return value;
        return value > 0 ? std::log10(value) : NAN;
    }
    /// The value at a place.
    double value(double at) const { return logarithmic ? std::pow(10.0, at) : at; }
    /// Number k of `count` values that stand evenly from low to high.
    double node(int k, int count) const {
        return count < 2 ? low : value(place(low) + (place(high) - place(low)) * k / (count - 1));
    }
};

}  // namespace ganscope
