// SPDX-License-Identifier: GPL-3.0-or-later
// Field, Jacobian and spectra at a point.
#include "core/analysis/evaluation.h"

#include "core/analysis/whole_jacobian.h"
#include "core/math/filled.h"

#include <algorithm>
#include <limits>

namespace ganscope {
namespace {

/// The multipliers of every eigenvalue of J.
Spectrum multiplied(const Method& method, const Spectrum& flow) {
    Spectrum r;
    for (Complex lambda : flow.values)
        for (Complex mu : method.multipliers(lambda)) r.values.push_back(mu);
    std::ranges::sort(r.values, [](Complex a, Complex b) { return a.real() != b.real() ? a.real() < b.real() : a.imag() < b.imag(); });
    return r;
}

/// The spectrum of DF on a state too long for its matrix: that of J, which may be known already, through the
/// multipliers of single eigenvalues, where the method has them and nothing is projected.
UpdateSpectrum updateByFlow(const Dynamics& dynamics, const Method& method, View<double> w, const Spectrum* flow) {
    if (method.multipliers(-1.0).empty() || !dynamics.bounds().empty() || method.period() != 1)
        return {{}, filled(words("reasons", "the augmented state has more than %1 entries, and this method's multipliers are not functions of single eigenvalues"), {std::to_string(Method::largestState)})};
    return {multiplied(method, flow ? *flow : spectrum(dynamics.jacobian(w))), ""};
}

/// The spectrum of exp(hJ), which DF of the flow is where nothing moves: an integral has its tolerance, and a centre a
/// radius beside 1. Nothing elsewhere, and on a bound.
std::optional<Spectrum> flowAtRest(const Dynamics& dynamics, const Method& flow, View<double> w) {
    const Domain& box = dynamics.bounds();
    for (std::size_t i = 0; i < box.size(); ++i)
        if (w[i] <= box[i].low || w[i] >= box[i].high) return std::nullopt;
    Vec<double> v(w.size());
    Eigen::MatrixXd J(w.size(), w.size());
    dynamics.fieldAndJacobian(w, v, {J.data(), w.size() * w.size()});
    if (!allFinite(v) || !J.allFinite() || !isEquilibrium(w, v, J)) return std::nullopt;
    const Spectrum values = spectrum(J);
    Spectrum r = multiplied(flow, values);
    r.defective = values.defective;
    r.finite = values.finite && std::ranges::all_of(r.values, [](Complex mu) { return std::isfinite(std::abs(mu)); });
    return r.finite ? std::optional(r) : std::nullopt;
}

/// The spectrum of DF where it is known that the field has a derivative, or why there is none; into `sides` go both of
/// its sides where a parameter ends exactly on its bound.
UpdateSpectrum smoothUpdateSpectrum(const Dynamics& dynamics, const Method& method, View<double> w, const Spectrum* flow, std::vector<Spectrum>* sides) {
    const Vec<double> rest = method.rest(w);
    if (rest.size() > Method::largestState) return updateByFlow(dynamics, method, w, flow);
    if (method.continuous() && rest.size() == w.size())
        if (auto still = flowAtRest(dynamics, method, w)) return {std::move(*still), ""};
    if (auto why = method.kinkWithin(dynamics, rest)) return {{}, std::move(*why)};
    const MapJacobian map = method.jacobian(dynamics, rest);
    if (!map.matrix) return {{}, map.why};
    UpdateSpectrum r{spectrum(*map.matrix), ""};
    if (!r.spectrum.finite) return {{}, words("reasons", "the update map's Jacobian is not finite here")};
    if (dynamics.bounds().empty()) return r;
    const MapJacobian held = method.jacobian(dynamics.heldOnEdge(), rest);
    if (!held.matrix || *held.matrix == *map.matrix) return r;
    if (sides) *sides = {std::move(r.spectrum), spectrum(*held.matrix)};
    return {{}, words("reasons", "a parameter ends the step exactly on its bound, where the projection has no derivative")};
}

void evaluateFlow(Evaluation& r) {
    if (r.exact) {
        r.flow = spectrum(r.jacobian);
        r.numbers = diagnoseFlow(r.flow);
        return;
    }
    r.flow.finite = r.jacobian.allFinite();
    for (auto quantity : {&FlowDiagnostics::phase, &FlowDiagnostics::conditioning, &FlowDiagnostics::stepLimit, &FlowDiagnostics::stepBest, &FlowDiagnostics::rateBest})
        (r.numbers.*quantity).why = r.kink;
}

void evaluateUpdate(const Dynamics& dynamics, const Method& method, View<double> w, Evaluation& r) {
    UpdateSpectrum update = r.exact ? smoothUpdateSpectrum(dynamics, method, w, &r.flow, &r.oneSided) : UpdateSpectrum{{}, r.kink};
    r.updateDefined = update.why.empty();
    r.updateRadius.why = update.why;
    r.update = std::move(update.spectrum);
    if (!r.updateDefined) return;
    r.updateRadius.value = radius(r.update);
    r.updateStable = *r.updateRadius.value < 1 - 1e-14;
}

}  // namespace

UpdateSpectrum updateSpectrum(const Dynamics& dynamics, const Method& method, View<double> w) {
    if (const auto why = dynamics.kink(w)) return {{}, *why};
    return smoothUpdateSpectrum(dynamics, method, w, nullptr, nullptr);
}

bool isEquilibrium(View<double> w, View<double> field, const Eigen::MatrixXd& jacobian) {
    const Eigen::Map<const Eigen::VectorXd> at(w.data(), std::ssize(w)), v(field.data(), std::ssize(field));
    const Eigen::VectorXd terms = jacobian.cwiseAbs() * at.cwiseAbs();
    return (v.array().abs() <= 1e-12 * (1 + terms.array())).all();
}

Evaluation evaluate(const Dynamics& dynamics, const Method& method, View<double> w) {
    Evaluation r;
    const std::size_t n = w.size();
    r.at.assign(w.begin(), w.end());
    r.field.resize(n);
    r.jacobian.resize(n, n);
    r.stateNames = {"theta", "psi"};
    for (const std::string& block : method.memory())
        for (const char* player : {"theta_", "psi_"}) r.stateNames.push_back(player + block);
    if (dynamics.outside(w)) {  // not evaluated: the losses may even have numbers there, but they mean nothing
        std::ranges::fill(r.field, std::numeric_limits<double>::quiet_NaN());
        r.jacobian.fill(std::numeric_limits<double>::quiet_NaN());
    } else {
        wholeJacobian(dynamics, w, r.field, {r.jacobian.data(), n * n});
    }
    if (const auto why = dynamics.kink(w)) {
        r.exact = false;
        r.kink = *why;
    }
    r.equilibrium = r.exact && allFinite(r.field) && isEquilibrium(w, r.field, r.jacobian);
    evaluateFlow(r);
    evaluateUpdate(dynamics, method, w, r);
    r.period = method.period();
    if (r.equilibrium) r.outlook = method.outlook(dynamics, w);
    return r;
}

}  // namespace ganscope
