// SPDX-License-Identifier: GPL-3.0-or-later
// The root locus: the eigenvalues of flow and update along a parameter, as continuous branches with their events.
#pragma once

#include "core/analysis/followed_point.h"
#include "core/analysis/parameter_range.h"
#include "core/math/spectrum.h"

#include <stop_token>

namespace ganscope {

enum class LocusEventKind {
    meet,    ///< a complex pair and two real eigenvalues turn into one another
    axis,    ///< an eigenvalue of the flow changes its side of the imaginary axis
    circle,  ///< a multiplier of the update changes its side of the unit circle
};

/// Where along the parameter something changes in kind, to 10⁻¹⁰ of the range or better.
struct LocusEvent {
    LocusEventKind kind = LocusEventKind::meet;
    double parameter = 0;
    Complex value;          ///< the eigenvalue there, the upper one of a pair
    /// Below and above the parameter. meet: −1 a complex pair, 1 two real ones. axis, circle: −1 on the stable side,
    /// 0 on the border itself, 1 on the unstable side.
    int before = 0, after = 0;
};

/// The eigenvalues of one of the two matrices.
struct LocusBranches {
    /// values[k][i] is branch k at parameters[i]; NaN where the matrix does not exist. Along a branch eigenvalues move
    /// continuously; where a pair meets, either continuation is one.
    std::vector<std::vector<Complex>> values;
    std::vector<LocusEvent> events;  ///< by their parameter
    std::string why;                 ///< why it does not exist at some of the parameters; empty when it does everywhere
};

struct Locus {
    std::vector<double> parameters;  ///< ascending; closer together where the branches turn
    std::vector<PointAt> points;     ///< where the spectra were taken
    LocusBranches flow, update;
    bool complete = false;           ///< false when it was cancelled; then it is empty
};

/// What to trace. Parameters that take whole numbers are sampled at them, and have no events.
struct LocusRequest {
    ParameterRange range{0, 1, 65, Scale::linear};  ///< `count` samples to begin with
    double smoothness = 0.004;  ///< the largest distance from chord to branch, as a part of the locus's extent
    int mostSamples = 4000;
};

/// Traces the locus of a family of one parameter. `stop` is asked at every sample.
Locus computeLocus(const Family&, const FollowedPoint&, const LocusRequest&, std::stop_token stop = {});

}  // namespace ganscope
