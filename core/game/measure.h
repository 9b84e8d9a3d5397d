// SPDX-License-Identifier: GPL-3.0-or-later
// Over what a penalty's expectation runs: a finite measure on data space, made of the data and of the samples.
#pragma once

#include "core/math/quadrature.h"

#include <string>
#include <string_view>

namespace ganscope {

enum class MeasureKind {
    data,         ///< p_data
    samples,      ///< p_G
    sum,          ///< p_data + p_G, of mass 2
    mixture,      ///< ½p_data + ½p_G
    interpolate,  ///< (1 − α)x + αg with x ~ p_data, g ~ p_G and α ~ U[0, 1], all independent
    midpoint,     ///< ½(x + g)
    anchored,     ///< (1 − α)A + αg, with the fixed anchor A
    blurred,      ///< x + σu with u ~ N(0, I)
    point,        ///< a unit mass at the anchor A
    vanishing     ///< the mass ‖E g − E x‖² at the anchor A, which fades as samples reach the data
};

/// A measure with what its kind needs.
struct Measure {
    MeasureKind kind = MeasureKind::data;
    double anchor = 0;  ///< every coordinate of A
    Rule nodes = {};    ///< of α for segments, of σu for the blur
    double spread = 0;  ///< σ of the blur

    static Measure of(MeasureKind kind, double anchor = 0, double spread = 0);
};

}  // namespace ganscope
