// SPDX-License-Identifier: GPL-3.0-or-later
// The ring of RMSProp and Adam.
#include "core/game/adaptive.h"

namespace ganscope {

Outlook adaptiveRing(const Dynamics& dynamics, View<double> w, double step, double beta1, double beta2) {
    Outlook r;
    r.text = "on a pure rotation the path settles on a ring of radius h√(8(1 + β₁)/((1 − β₁)(1 − β₂))), damping makes it smaller";
    if (dynamics.size() != 2 || dynamics.split().generator != 1) return r;
    const Eigen::MatrixXd J = dynamics.jacobian(w);
    const double speed = 0.5 * std::fabs(J(0, 1) - J(1, 0)), rest = (J + J.transpose()).norm();
    if (!(speed > 0) || !(rest <= 1e-9 * speed)) return r;
    r.text = "the path settles on a ring about it of radius h√(8(1 + β₁)/((1 − β₁)(1 − β₂)))";
    r.ringRadius = step * std::sqrt(8 * (1 + beta1) / ((1 - beta1) * (1 - beta2)));
    return r;
}

}  // namespace ganscope
