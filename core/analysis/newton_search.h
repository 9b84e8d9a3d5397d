// SPDX-License-Identifier: GPL-3.0-or-later
// One search for a zero of the field: damped Newton steps that known zeros can be hidden from.
#pragma once

#include "core/game/dynamics.h"

#include <stop_token>

namespace ganscope {

/// A known zero, or the plane of a continuum of them, that a search is to stay away from (Farrell, Birkisson & Funke
/// 2015). Newton's method runs on η v with η = Π (1 + (scale/ρ)²) over the known ones, ρ the distance to each: η v has
/// the zeros of v but for these, and its Newton step is a multiple of that of v.
struct Deflation {
    double scale = 1;
    struct Known {
        Eigen::VectorXd at;
        Eigen::MatrixXd directions;  ///< orthonormal columns that span a continuum; none of a point
    };
    std::vector<Known> known;
};

/// Where a search ended.
struct Landing {
    enum class Kind {
        zero,     ///< the field vanishes within rounding, and is differentiable there
        kink,     ///< it seems to vanish, but has no derivative or jumps there; `why` says so
        outside,  ///< it vanishes where no state can be
        nothing,  ///< the steps led away, or nowhere
    };
    Kind kind = Kind::nothing;
    std::vector<double> at;
    Eigen::MatrixXd jacobian;
    /// Entries that a bound holds there while the field pulls further out: the others are at rest.
    std::vector<int> held;
    std::string why;
};

/// Damped Newton steps on v with the exact J from `from`, by least squares where J is singular, with the entries on a
/// bound that v pulls outwards held there. Steps that halve only, as at a multiple zero, are stretched. A zero counts
/// where mayVanish() holds, a further step is short and takes away what is left of v, and v neither has a kink
/// (Dynamics::kink) nor jumps.
/// Gives up beyond `reach` from where it began; a start that is not finite or of another length lands nowhere.
Landing newtonSearch(const Dynamics& dynamics, std::vector<double> from, double reach = 1e6, const Deflation& deflation = {},
                     const std::stop_token& stop = {});

/// Whether v could be zero at w by its length: ‖v‖ ≤ 10⁻¹² (1 + ‖J‖‖w‖). Where rows of J differ much in size, Newton
/// steps that shorten v come no nearer to isEquilibrium() than this; that the step there is short has to be seen as well.
bool mayVanish(View<double> w, View<double> field, const Eigen::MatrixXd& jacobian);

/// The nearest zero that least-squares Newton steps from w reach, moving at most `farthest` to where
/// isEquilibrium() holds and a further step is as short; nothing otherwise.
std::optional<std::vector<double>> nearestZero(const Dynamics& dynamics, std::vector<double> w, double farthest);

/// Whether two zeros found are one: nearer to each other than 10⁻⁵ of 1 + ‖a‖.
bool coincide(View<double> a, View<double> b);

}  // namespace ganscope
