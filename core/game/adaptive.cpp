// SPDX-License-Identifier: GPL-3.0-or-later
// The ring of RMSProp and Adam.
#include "core/game/adaptive.h"
#include "core/math/phrase.h"

#include <numbers>

namespace ganscope {

namespace {

/// Whether v is ω(−ψ, θ) about w to one per cent, out to a distance; of one parameter a player.
bool isRotation(const Dynamics& dynamics, View<double> w, double reach) {
    const Eigen::MatrixXd J = dynamics.jacobian(w);
    const double speed = 0.5 * (J(1, 0) - J(0, 1));
    if (!(speed != 0) || !((J + J.transpose()).norm() <= 1e-9 * std::fabs(speed)) || !std::isfinite(reach)) return false;
    constexpr int directions = 8;
    for (int k = 0; k < directions; ++k) {
        const double angle = 2 * std::numbers::pi * k / directions, x = reach * std::cos(angle), y = reach * std::sin(angle);
        const Vec<double> v = dynamics.field<double>(Vec<double>{w[0] + x, w[1] + y});
        if (!(std::hypot(v[0] + speed * y, v[1] - speed * x) <= 0.01 * std::fabs(speed) * reach)) return false;
    }
    return true;
}

}  // namespace

Outlook adaptiveRing(const Dynamics& dynamics, View<double> w, double step, double beta1, double beta2) {
    Outlook r;
    r.text = words("verdict", "where the field is a pure rotation as far as that, paths settle on a ring of radius h√(8(1 + β₁)/((1 − β₁)(1 − β₂)))");
    if (dynamics.size() != 2 || dynamics.split().generator != 1) return r;
    const double radius = step * std::sqrt(8 * (1 + beta1) / ((1 - beta1) * (1 - beta2)));
    if (!isRotation(dynamics, w, radius)) return r;
    r.text = words("verdict", "paths settle on a ring about it of radius h√(8(1 + β₁)/((1 − β₁)(1 − β₂)))");
    r.ringRadius = radius;
    return r;
}

}  // namespace ganscope
