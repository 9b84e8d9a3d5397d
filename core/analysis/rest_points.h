// SPDX-License-Identifier: GPL-3.0-or-later
// Where the regularised field vanishes near given points, and what kind of equilibrium each is.
#pragma once

#include "core/analysis/state_plane.h"
#include "core/math/spectrum.h"

#include <stop_token>
#include <string_view>

namespace ganscope {

/// The kinds by the flow spectrum. `degenerate`: an eigenvalue is zero within rounding (a line of equilibria, or a
/// point that the linearisation does not decide); `centre`: all on the imaginary axis.
enum class RestKind { centre, stableFocus, unstableFocus, stableNode, unstableNode, saddle, degenerate };

/// "centre", "stable focus", … for labels and sentences.
std::string_view nameOf(RestKind);

/// An equilibrium of the field.
struct RestPoint {
    std::vector<double> at;
    RestKind kind = RestKind::degenerate;
    Spectrum flow;
};

/// The kind that a flow spectrum means at an equilibrium; real parts below 10⁻⁹ of the largest modulus count as zero.
RestKind classify(const Spectrum& flow);

/// Newton's method on v with the exact J, damped, by least squares where J is singular, from every seed. Keeps what
/// isEquilibrium() accepts and where the field has a derivative (Dynamics::kink), merges what coincides, and leaves the
/// order of the seeds. Seeds that are not finite or of another length are passed over.
std::vector<RestPoint> restPoints(const Dynamics&, std::span<const std::vector<double>> seeds, std::stop_token stop = {});

/// The same from `seeds` and from a grid of starts in the window of a plane (5 × 5, or 3 × 3 where the plane is only a
/// section); of the latter only isolated ones in the window and the plane are kept.
std::vector<RestPoint> restPoints(const Dynamics&, std::vector<std::vector<double>> seeds, const StatePlane&,
                                  const Rect& window, std::stop_token stop = {});

}  // namespace ganscope
