// SPDX-License-Identifier: GPL-3.0-or-later
// One number that says how a point stands: what maps are coloured by and sweeps tabulate.
#pragma once

#include "core/game/method.h"
#include "core/math/spectrum.h"

#include <optional>
#include <span>
#include <string_view>

namespace ganscope {

/// The measures that the linearisation at a point gives.
enum class PointMeasure {
    radius,        ///< max |μ| of the method's map
    abscissa,      ///< max Re λ of the flow
    phase,         ///< max |Im λ / Re λ| over the non-zero λ
    conditioning,  ///< max |λ| / min |λ| over the non-zero λ
    rate,          ///< −ln max |μ|: the exponent at which the error shrinks, a step
    stepLimit,     ///< min −2 Re λ/|λ|²: below it simultaneous descent contracts
    stepBest,      ///< the step at which simultaneous descent contracts most
    rateBest,      ///< max |1 + hλ| there
};

/// What a measure is called and where it changes its meaning.
struct MeasureName {
    PointMeasure measure;
    std::string_view id, symbol, meaning;
    std::optional<double> critical;  ///< stable below, unstable from here on; of radius and abscissa
};

std::span<const MeasureName> pointMeasures();
const MeasureName& nameOf(PointMeasure);

/// The measures of `which` at w (length n), in their order; each of both spectra is computed at most once and only when
/// it is needed. What does not exist has a reason. Off an equilibrium the numbers are instantaneous.
void measure(const Dynamics&, const Method&, View<double> w, std::span<const PointMeasure> which, std::span<Quantity> out);

/// One of them.
Quantity measure(const Dynamics&, const Method&, View<double> w, PointMeasure which);

}  // namespace ganscope
