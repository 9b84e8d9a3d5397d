// SPDX-License-Identifier: GPL-3.0-or-later
// Field, Jacobian and spectra at a point.
#include "core/analysis/evaluation.h"

namespace ganscope {
namespace {

std::string onClippingBound(const Dynamics& dynamics, View<double> w) {
    const auto c = dynamics.clip();
    if (!c) return "";
    for (std::size_t i = dynamics.split().generator; i < w.size(); ++i)
        if (std::fabs(w[i]) >= *c) return "ψ is on or beyond the clipping bound, where the projection has no derivative";
    return "";
}

/// The spectrum of DF where it is known that the field has a derivative.
UpdateSpectrum smoothUpdateSpectrum(const Dynamics& dynamics, const Method& method, View<double> w) {
    if (std::string why = onClippingBound(dynamics, w); !why.empty()) return {{}, std::move(why)};
    const MapJacobian map = method.jacobian(dynamics, method.rest(w));
    if (!map.why.empty() || !map.matrix) return {{}, map.why};
    UpdateSpectrum r{spectrum(*map.matrix), ""};
    if (!r.spectrum.finite) return {{}, "the update map's Jacobian is not finite here"};
    return r;
}

void evaluateUpdate(const Dynamics& dynamics, const Method& method, View<double> w, Evaluation& r) {
    UpdateSpectrum update = r.exact ? smoothUpdateSpectrum(dynamics, method, w) : UpdateSpectrum{{}, r.kink};
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
    return smoothUpdateSpectrum(dynamics, method, w);
}

bool isEquilibrium(View<double> w, View<double> field, const Eigen::MatrixXd& jacobian) {
    return norm(field) <= 1e-12 * (1 + jacobian.norm() * norm(w));
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
    dynamics.fieldAndJacobian(w, r.field, {r.jacobian.data(), n * n});
    if (const auto why = dynamics.kink(w)) {
        r.exact = false;
        r.kink = *why;
    }
    r.equilibrium = allFinite(r.field) && isEquilibrium(w, r.field, r.jacobian);
    r.flow = spectrum(r.jacobian);
    r.numbers = diagnoseFlow(r.flow);
    evaluateUpdate(dynamics, method, w, r);
    return r;
}

}  // namespace ganscope
