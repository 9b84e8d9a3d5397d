// SPDX-License-Identifier: GPL-3.0-or-later
// The measures from the two spectra.
#include "core/analysis/measure.h"

#include "core/analysis/evaluation.h"
#include "core/math/filled.h"

#include <algorithm>
#include <array>

namespace ganscope {
namespace {

constexpr std::array<MeasureName, 8> names{{
    {PointMeasure::radius, "radius", "ρ", "max |μ| of the method's map: stable below 1", 1.0},
    {PointMeasure::abscissa, "abscissa", "α", "max Re λ of the flow: stable below 0", 0.0},
    {PointMeasure::phase, "phase", "ζ", "max |Im λ / Re λ| over the non-zero λ", std::nullopt},
    {PointMeasure::conditioning, "conditioning", "κ", "max |λ| / min |λ| over the non-zero λ", std::nullopt},
    {PointMeasure::rate, "rate", "r", "-ln max |μ|: the error shrinks like exp(-r k) in k steps of the method", std::nullopt},
    {PointMeasure::stepLimit, "step_limit", "h_max", "the step below which simultaneous descent contracts", std::nullopt},
    {PointMeasure::stepBest, "step_best", "h_best", "the step at which simultaneous descent contracts most", std::nullopt},
    {PointMeasure::rateBest, "rate_best", "ρ_best", "max |1 + h λ| at that step", std::nullopt},
}};

bool ofUpdate(PointMeasure m) { return m == PointMeasure::radius || m == PointMeasure::rate; }

Quantity from(PointMeasure m, const UpdateSpectrum& update) {
    if (!update.why.empty()) return {std::nullopt, update.why};
    const double rho = radius(update.spectrum);
    if (m == PointMeasure::radius) return {rho, ""};
    if (rho == 0) return {std::nullopt, words("reasons", "infinite: every multiplier is 0")};
    return {0.0 - std::log(rho), ""};
}

Quantity from(PointMeasure m, const Spectrum& flow, const FlowDiagnostics& numbers) {
    switch (m) {
        case PointMeasure::abscissa: {
            if (!flow.finite) return {std::nullopt, words("reasons", "the Jacobian is not finite")};
            double largest = -std::numeric_limits<double>::infinity();
            for (Complex v : flow.values) largest = std::max(largest, v.real());
            return {largest, ""};
        }
        case PointMeasure::phase: return numbers.phase;
        case PointMeasure::conditioning: return numbers.conditioning;
        case PointMeasure::stepLimit: return numbers.stepLimit;
        case PointMeasure::stepBest: return numbers.stepBest;
        case PointMeasure::rateBest: return numbers.rateBest;
        case PointMeasure::radius:
        case PointMeasure::rate: break;
    }
    return {};
}

}  // namespace

std::span<const MeasureName> pointMeasures() { return names; }

const MeasureName& nameOf(PointMeasure m) { return *std::ranges::find(names, m, &MeasureName::measure); }

void measure(const Dynamics& dynamics, const Method& method, View<double> w, std::span<const PointMeasure> which,
             std::span<Quantity> out) {
    std::optional<UpdateSpectrum> update;
    std::optional<Spectrum> flow;
    std::optional<std::string> kink;
    FlowDiagnostics numbers;
    for (std::size_t k = 0; k < which.size(); ++k) {
        if (ofUpdate(which[k])) {
            if (!update) update = updateSpectrum(dynamics, method, w);
            out[k] = from(which[k], *update);
            continue;
        }
        if (!flow) {
            kink = dynamics.kink(w);
            flow = spectrum(dynamics.jacobian(w));
            if (which[k] != PointMeasure::abscissa || which.size() > 1) numbers = diagnoseFlow(*flow);
        }
        out[k] = kink ? Quantity{std::nullopt, *kink} : from(which[k], *flow, numbers);
    }
}

Quantity measure(const Dynamics& dynamics, const Method& method, View<double> w, PointMeasure which) {
    Quantity out;
    measure(dynamics, method, w, {&which, 1}, {&out, 1});
    return out;
}

}  // namespace ganscope
