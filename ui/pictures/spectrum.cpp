// SPDX-License-Identifier: GPL-3.0-or-later
// Both spectra of a point, with what the method makes of the flow plane.
#include "ui/pictures.h"
#include "ui/pictures/text.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

PointStability judged(double excess, double tolerance) {
    if (std::fabs(excess) <= tolerance) return PointStability::Marginal;
    return excess < 0 ? PointStability::Stable : PointStability::Unstable;
}

/// Eigenvalues that coincide within rounding become one point with a multiplicity.
template <class Judge>
std::vector<SpectrumPoint> pointsOf(const Spectrum& spectrum, Judge judge) {
    const double same = 1e-7 * largestModulus(spectrum.values);
    std::vector<SpectrumPoint> points;
    for (Complex v : spectrum.values) {
        const auto twin = std::ranges::find_if(points, [&](const SpectrumPoint& p) {
            return std::hypot(p.at.x() - v.real(), p.at.y() - v.imag()) <= same;
        });
        if (twin == points.end()) {
            points.push_back({toPoint(v), judge(v), 1, false});
        } else {
            ++twin->multiplicity;
            twin->defective = spectrum.defective;
        }
    }
    return points;
}

void pin(SpectrumPlane& plane, const Spectrum& spectrum, const QString& letter) {
    for (Complex v : spectrum.values) plane.pins.push_back({toPoint(v), letter});
}

}  // namespace

SpectrumPicture spectrumPicture(const Evaluation& evaluation, const StabilityRegion& region,
                                std::span<const std::pair<Evaluation, QString>> pins, const PictureWords& words) {
    SpectrumPicture picture;
    const double axis = 1e-9 * largestModulus(evaluation.flow.values);
    picture.flow.points = pointsOf(evaluation.flow, [&](Complex v) { return judged(v.real(), axis); });
    picture.update.points = pointsOf(evaluation.update, [](Complex mu) { return judged(std::abs(mu) - 1, 1e-10); });
    for (const auto& curve : region.boundary) {
        Polyline line;
        line.reserve(curve.size());
        for (Complex z : curve) line.push_back(toPoint(z));
        picture.flow.regions.push_back(std::move(line));
    }
    if (region.bounded && !region.boundary.empty())
        picture.flow.regionLabel = words("pictures", "stable at h = %1").arg(numberText(region.step));
    if (!region.why.empty()) picture.flow.regionLabel = words("pictures", "no stability region: %1").arg(words.reason(region.why));
    if (!evaluation.flow.finite)
        picture.flow.note = words("pictures", "the Jacobian is not finite here");
    else if (!evaluation.exact)
        picture.flow.note = words.reason(evaluation.kink);
    else if (!evaluation.equilibrium)
        picture.flow.note = words("pictures", "instantaneous");
    if (!evaluation.updateDefined)
        picture.update.note = words.reason(evaluation.updateRadius.why);
    else if (!evaluation.equilibrium)
        picture.update.note = words("pictures", "instantaneous");
    for (const auto& [at, letter] : pins) {
        pin(picture.flow, at.flow, letter);
        pin(picture.update, at.update, letter);
    }
    return picture;
}

void addMeasures(SpectrumPicture& picture, const Evaluation& evaluation, const ViewLayers& layers) {
    if (layers.wedge) picture.flow.wedge = evaluation.numbers.phase.value;
    if (!layers.ring || !evaluation.numbers.conditioning.value) return;
    // The factor is the largest over the least of those that are not zero.
    const double largest = largestModulus(evaluation.flow.values);
    picture.flow.ring = {largest / *evaluation.numbers.conditioning.value, largest};
}

void addCompared(SpectrumPicture& picture, const Evaluation& other, const PictureWords& words) {
    for (const Complex& z : other.flow.values) picture.flow.compared.push_back(toPoint(z));
    for (const Complex& z : other.update.values) picture.update.compared.push_back(toPoint(z));
    picture.flow.note += (picture.flow.note.isEmpty() ? QString() : QStringLiteral("; ")) + words("pictures", "× B at its equilibrium");
}

}  // namespace ganscope
