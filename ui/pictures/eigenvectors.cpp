// SPDX-License-Identifier: GPL-3.0-or-later
// Eigenvectors in the plane.
#include "ui/pictures/eigenvectors.h"

#include "core/math/decompositions.h"

#include <cmath>

namespace ganscope {

std::pair<Complex, PhaseCurve> eigenvectorCurve(const Eigen::MatrixXd& J, Complex lambda, const StatePlane& plane, const std::vector<double>& at, double size) {
    std::pair<Complex, PhaseCurve> result{lambda, {}};
    PhaseCurve& curve = result.second;
    curve.role = CurveRole::Eigenvector;
    if (J.size() == 0 || !J.allFinite() || at.size() != std::size_t(J.rows())) return result;
    const Eigen::EigenSolver<Eigen::MatrixXd> solver(J);
    if (solver.info() != Eigen::Success) return result;
    Eigen::Index nearest = 0;
    (solver.eigenvalues().array() - lambda).abs().minCoeff(&nearest);
    result.first = solver.eigenvalues()[nearest];
    const Eigen::VectorXd re = solver.eigenvectors().col(nearest).real(), im = solver.eigenvectors().col(nearest).imag();
    const auto entries = static_cast<std::size_t>(re.size());
    const auto [xRe, yRe] = plane.along(View<double>(re.data(), entries));
    const auto [xIm, yIm] = plane.along(View<double>(im.data(), entries));
    const Complex x(xRe, xIm), y(yRe, yIm);
    const Point centre = plane.project(at.data());
    const bool complex = result.first.imag() != 0;
    const int steps = complex ? 96 : 1;  // of a full turn, or of half of one
    double reach = 0;
    for (int k = 0; k <= steps; ++k) {
        const Complex turn = complex ? std::polar(1.0, 2 * M_PI * k / steps) : Complex(1 - 2 * k);
        const QPointF p((x * turn).real(), (y * turn).real());
        reach = std::max(reach, std::hypot(p.x(), p.y()));
        curve.points.push_back(p);
    }
    // The rest of a vector out of the plane is rounding.
    if (!(reach > 1e-9)) curve.points.clear();
    for (QPointF& p : curve.points) p = QPointF(centre.x, centre.y) + p * (size / reach);
    return result;
}

}  // namespace ganscope
