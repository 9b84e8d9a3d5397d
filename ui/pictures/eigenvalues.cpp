// SPDX-License-Identifier: GPL-3.0-or-later
// Marks by stability, numbers for the note.
#include "ui/pictures/eigenvalues.h"

#include "core/analysis/evaluation.h"
#include "ui/pictures/text.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr double zeroWithin = 1e-10;  // of the largest; what a row of zeros becomes in LAPACK is exactly 0 or below this

double largestOf(const Spectrum& spectrum) {
    double largest = 0;
    for (const Complex v : spectrum.values) largest = std::max(largest, std::abs(v));
    return largest;
}

}  // namespace

PointSpectrum pointSpectrum(const Dynamics& dynamics, View<double> w) {
    const std::size_t n = w.size();
    PointSpectrum r;
    std::vector<double> field(n);
    Eigen::MatrixXd jacobian(static_cast<Eigen::Index>(n), static_cast<Eigen::Index>(n));
    dynamics.fieldAndJacobian(w, field, {jacobian.data(), n * n});
    r.equilibrium = allFinite(View<double>(field)) && isEquilibrium(w, field, jacobian);
    r.kink = dynamics.kink(w).value_or("");
    r.flow = spectrum(jacobian);
    return r;
}

std::vector<Complex> consensusSpectrum(const Dynamics& unregularised, View<double> w, double gamma) {
    const Eigen::MatrixXd J = unregularised.jacobian(w);
    Eigen::MatrixXd regularised = J;
    regularised.noalias() -= gamma * (J.transpose() * J);
    return spectrum(regularised).values;
}

QRectF eigenvalueRange(std::span<const PointSpectrum> spectra) {
    double left = 0, right = 0, top = 0;
    for (const PointSpectrum& s : spectra)
        for (const auto* values : {&s.flow.values, &s.compared})
            for (const Complex v : *values) {
                left = std::min(left, v.real());
                right = std::max(right, v.real());
                top = std::max(top, std::abs(v.imag()));
            }
    const double width = right - left > 0 ? right - left : 1;
    // A strip of both halves, and room for the note above.
    left = std::min(left - 0.06 * width, -0.1 * width);
    right = std::max(right + 0.06 * width, 0.1 * width);
    top = std::max(top, 0.05 * width);
    return planeRect(left, right, -1.15 * top, 1.7 * top);
}

EigenvaluesPicture eigenvaluesPicture(const PointSpectrum& s) {
    EigenvaluesPicture picture;
    const double zero = zeroWithin * largestOf(s.flow);
    std::size_t zeros = 0, unstable = 0;
    double real = -INFINITY, imaginary = 0;
    for (const Complex v : s.flow.values) {
        real = std::max(real, v.real());
        imaginary = std::max(imaginary, v.imag());
        if (std::abs(v) <= zero) {
            if (zeros++ == 0) picture.points.push_back({{0, 0}, PointStability::Marginal, 1, false});
            continue;
        }
        const bool grows = v.real() > zero;
        unstable += grows ? 1 : 0;
        picture.points.push_back({toPoint(v), grows ? PointStability::Unstable : v.real() < -zero ? PointStability::Stable : PointStability::Marginal, 1, false});
    }
    for (const Complex v : s.compared) picture.compared.push_back(toPoint(v));
    if (!s.flow.finite) {
        picture.note = QStringLiteral("the Jacobian is not finite here");
        return picture;
    }
    picture.note = QStringLiteral("max Re λ = %1, max Im λ = %2; ").arg(numberText(real), numberText(imaginary)) +
                   QStringLiteral("%1 of %2 unstable").arg(unstable).arg(s.flow.values.size());
    if (zeros > 0) picture.note += QStringLiteral(", %1 zero").arg(zeros);
    if (!s.kink.empty())
        picture.note += QStringLiteral("; ") + fromUtf8(s.kink);
    else if (!s.equilibrium)
        picture.note += QStringLiteral("; not at an equilibrium");
    return picture;
}

}  // namespace ganscope
