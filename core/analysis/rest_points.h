// SPDX-License-Identifier: GPL-3.0-or-later
// What an equilibrium is, and the ones near given points: kind, dimensions, zeros and the continuum they belong to.
#pragma once

#include "core/analysis/newton_search.h"
#include "core/math/spectrum.h"

#include <string_view>

namespace ganscope {

/// The kinds by the flow spectrum. `degenerate`: an eigenvalue is zero within rounding (a line of equilibria, or a
/// point that the linearisation does not decide); `centre`: all on the imaginary axis.
enum class RestKind { centre, stableFocus, unstableFocus, stableNode, unstableNode, saddle, degenerate };

/// "centre", "stable focus", … for labels and sentences.
std::string_view nameOf(RestKind);

/// An equilibrium of the field, or one point that stands for a continuum of them.
struct RestPoint {
    std::vector<double> at;
    RestKind kind = RestKind::degenerate;    ///< by all eigenvalues
    RestKind across = RestKind::degenerate;  ///< by those that are not zero: what it is across a continuum
    Spectrum flow;                           ///< of J; of its block of free entries where some are held
    /// Eigenvalues to the left of the imaginary axis, to its right, on it, and the zeros among the last.
    int stable = 0, unstable = 0, centre = 0, zeros = 0;
    /// The dimension of the set of equilibria that it is one of; 0 where it is isolated. Not more than `zeros`.
    int continuum = 0;
    Eigen::MatrixXd directions;  ///< an orthonormal basis of the continuum's tangent space; n × 0 for a point
    std::optional<int> index;    ///< of an isolated one in the plane: turns of v on a small circle round it
    std::vector<int> held;       ///< entries that rest only because a bound holds them
};

/// The kind that a flow spectrum means at an equilibrium; real parts below 10⁻⁹ of the largest modulus count as zero.
RestKind classify(const Spectrum& flow);

/// All that is known of the zero where a search landed. Eigenvalues that are zero are told apart by a walk along the
/// null directions of J: where equilibria follow, with a J of the same rank, they are a continuum.
RestPoint classified(const Dynamics&, const Landing& zero);

/// Whether two equilibria of the same kind of continuum lie on the same one: a walk along it leads from one to the other.
bool connected(const Dynamics&, const RestPoint& from, const RestPoint& to);

/// Newton's method on v with the exact J from every seed (newtonSearch), each zero once, in the order of the seeds.
/// Points of one continuum count as one, as do points that coincide; seeds that are not finite or of another length
/// are passed over.
std::vector<RestPoint> restPoints(const Dynamics&, std::span<const std::vector<double>> seeds, std::stop_token stop = {});

/// Adds a point unless it, or its continuum, is there already; whether it was new.
bool addNew(const Dynamics&, std::vector<RestPoint>& points, RestPoint point);

}  // namespace ganscope
