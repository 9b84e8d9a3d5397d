// SPDX-License-Identifier: GPL-3.0-or-later
// Marks by stability, numbers for the note.
#include "ui/pictures/eigenvalues.h"

#include "core/analysis/evaluation.h"
#include "core/math/stoppable_spectrum.h"
#include "ui/pictures/text.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr double zeroWithin = 1e-10;  // of the largest; what a row of zeros becomes in LAPACK is exactly 0 or below this

}  // namespace

PointSpectrum pointSpectrum(const FlowMatrix& matrix, const RunState& state, const std::stop_token& stop) {
    PointSpectrum r;
    r.flow.finite = false;
    const auto at = matrix.at(state, stop);
    if (!at) return r;
    const View<double> w = View<double>(state.augmented).first(at->field.size());
    r.equilibrium = allFinite(View<double>(at->field)) && isEquilibrium(w, at->field, at->matrix);
    r.kink = matrix.system().dynamics->kink(w).value_or("");
    if (auto values = spectrum(at->matrix, stop)) r.flow = std::move(*values);
    return r;
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
    return planeRect(left, right, -1.15 * top, 2.5 * top);
}

EigenvaluesPicture eigenvaluesPicture(const PointSpectrum& s, const PictureWords& words) {
    EigenvaluesPicture picture;
    const double zero = zeroWithin * largestModulus(s.flow.values);
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
        picture.note = words("pictures", "the Jacobian is not finite here");
        return picture;
    }
    picture.note = words("pictures", "max Re λ = %1, max Im λ = %2; %3 of %4 unstable").arg(numberText(real), numberText(imaginary)).arg(unstable).arg(s.flow.values.size());
    if (zeros > 0) picture.note += words("pictures", ", %1 zero").arg(zeros);
    if (!s.kink.empty())
        picture.note += words("pictures", "; at a kink");
    else if (!s.equilibrium)
        picture.note += QStringLiteral("; ") + words("pictures", "instantaneous");
    return picture;
}

}  // namespace ganscope
