// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences, and the numbers rounded for them.
#include "core/analysis/verdict.h"

#include "core/analysis/rest_points.h"
#include "core/analysis/rounded.h"

#include <algorithm>
#include <numbers>

namespace ganscope {
namespace {

/// Multipliers this near to the unit circle are on it: rounding and the step limit's bisection cannot tell.
constexpr double onCircle = 1e-10;

/// The moduli of the multipliers without the `zeros` ones nearest to 1, those of eigenvalues 0 of J.
std::optional<Complex> leading(const Spectrum& update, int zeros) {
    std::vector<Complex> values = update.values;
    std::ranges::sort(values, {}, [](Complex mu) { return std::abs(mu - 1.0); });
    values.erase(values.begin(), values.begin() + std::min<std::ptrdiff_t>(zeros, std::ssize(values)));
    if (values.empty()) return std::nullopt;
    return *std::ranges::max_element(values, {}, [](Complex mu) { return std::abs(mu); });
}

std::optional<double> radiusAt(const Dynamics& dynamics, const Method& method, View<double> w, int zeros) {
    const MapJacobian map = method.jacobian(dynamics, method.rest(w));
    if (!map.matrix) return std::nullopt;
    const Spectrum update = spectrum(*map.matrix);
    const auto mu = update.finite ? leading(update, zeros) : std::nullopt;
    return mu ? std::optional(std::abs(*mu)) : std::nullopt;
}

/// Whether DF is I + hA: then one step that does not contract with an eigenvalue of A right of the imaginary axis, or on
/// it, means that none does.
bool isEuler(const Dynamics& dynamics, const MethodTerms& terms, View<double> w) {
    Eigen::MatrixXd slope;
    for (double factor : {1.0, 2.0, 3.7}) {
        const auto method = terms.withStep(factor * terms.step);
        const MapJacobian map = method->jacobian(dynamics, method->rest(w));
        if (!map.matrix) return false;
        const Eigen::MatrixXd next = (*map.matrix - Eigen::MatrixXd::Identity(map.matrix->rows(), map.matrix->cols())) / factor;
        if (slope.size() == 0)
            slope = next;
        else if ((next - slope).norm() > 1e-12 * (1 + slope.norm()))
            return false;
    }
    return true;
}

/// The eigenvalues worth naming: the pair or the value with the largest real part, zeros left out.
std::string eigenvalueText(const Spectrum& flow) {
    double largest = 0;
    for (Complex v : flow.values) largest = std::max(largest, std::abs(v));
    std::vector<Complex> values;
    for (Complex v : flow.values)
        if (std::abs(v) > 1e-9 * largest) values.push_back(v);
    if (values.empty()) return "λ = 0";
    const Complex first = *std::ranges::max_element(values, {}, [](Complex v) { return v.real(); });
    std::string text = values.size() > 2 ? "leading λ = " : "λ = ";
    const double re = std::fabs(first.real()) > 1e-9 * largest ? first.real() : 0, im = std::fabs(first.imag());
    if (im > 1e-9 * largest) {
        if (re != 0) text += rounded(re, 3) + " ";
        return text + "±" + (re != 0 ? " " : "") + rounded(im, 3) + " i";
    }
    if (values.size() == 2) {
        const Complex other = values[0] == first ? values[1] : values[0];
        if (other == first) return (flow.defective ? "double " : "twice ") + text + rounded(re, 3);
        return text + rounded(other.real(), 3) + ", " + rounded(re, 3);
    }
    return text + rounded(re, 3);
}

std::string capitalised(std::string_view text) {
    std::string r(text);
    if (!r.empty() && r[0] >= 'a' && r[0] <= 'z') r[0] = static_cast<char>(r[0] - 'a' + 'A');
    return r;
}

/// Whether the zeros of J belong to a continuum of equilibria.
bool liesOnContinuum(const Dynamics& dynamics, const Evaluation& e) {
    return classified(dynamics, {Landing::Kind::zero, e.at, e.jacobian, {}, ""}).continuum > 0;
}

/// "Stable focus", "Critically damped (double λ = −0.5)", "Centre of the flow (λ = ±0.5 i)", with zeros counted.
std::string opening(const Dynamics& dynamics, const Evaluation& e, bool withEigenvalues) {
    Spectrum rest = e.flow;
    std::ranges::sort(rest.values, {}, [](Complex v) { return std::abs(v); });
    rest.values.erase(rest.values.begin(), rest.values.begin() + e.numbers.zeros);
    const RestKind kind = classify(rest);
    std::string text;
    if (rest.values.empty()) return "Degenerate equilibrium: every eigenvalue of the flow is zero";
    if (kind == RestKind::stableNode && rest.defective && rest.values.size() == 2)
        text = "Critically damped (" + eigenvalueText(rest) + ")";
    else if (withEigenvalues)
        text = capitalised(nameOf(kind)) + " of the flow (" + eigenvalueText(rest) + ")";
    else
        text = capitalised(nameOf(kind));
    if (e.numbers.zeros == 1) text += liesOnContinuum(dynamics, e) ? " on a line of equilibria" : ", one eigenvalue zero";
    if (e.numbers.zeros > 1) text += ", " + std::to_string(e.numbers.zeros) + " eigenvalues zero";
    return text;
}

/// " a step", or " every 5 steps" for a map that spans them.
std::string each(int period) { return period > 1 ? " every " + std::to_string(period) + " steps" : " a step"; }

/// "ρ = 0.975: the error shrinks 2.5 % a step, about 90 steps per decade".
std::string shrinking(double radius, double stepsPerDecade, int period) {
    if (radius < 1e-6) return "ρ = 0: to first order a single " + std::string(period > 1 ? "period" : "step") + " reaches it";
    std::string text = "ρ = " + besideOne(radius) + ": the error shrinks " + percent(1 - radius) + each(period);
    return text + ", about " + count(stepsPerDecade) + " steps per decade";
}

std::string growing(double radius, double doubling, int period) {
    if (radius >= 2) return "ρ = " + besideOne(radius) + ", the distance grows " + rounded(radius, 3) + "-fold" + each(period);
    return "ρ = " + besideOne(radius) + ", the distance doubles in " + count(doubling) + " steps";
}

/// The flow itself: rates in units of time.
Verdict continuousVerdict(const Dynamics& dynamics, const Evaluation& e) {
    Verdict r;
    double rate = -std::numeric_limits<double>::infinity(), largest = 0;
    for (Complex v : e.flow.values) largest = std::max(largest, std::abs(v));
    for (Complex v : e.flow.values)
        if (std::abs(v) > 1e-9 * largest) rate = std::max(rate, v.real());
    r.text = opening(dynamics, e, true);
    if (!(largest > 0) || std::fabs(rate) <= 1e-9 * largest) {
        r.kind = VerdictKind::neutral;
        r.text += ": linearly nothing grows or shrinks; the linearisation does not decide.";
    } else if (rate < 0) {
        r.kind = VerdictKind::converges;
        r.text += ": the error falls to a tenth in " + rounded(std::numbers::ln10 / -rate, 3) + " units of time.";
    } else {
        r.kind = VerdictKind::diverges;
        r.text += ": the distance doubles in " + rounded(std::numbers::ln2 / rate, 3) + " units of time.";
    }
    return r;
}

/// " One-sided: ρ = 1.005 while that weight is free, 0.95 while it is held."
std::string sidesText(const Evaluation& e) {
    if (e.oneSided.size() != 2) return "";
    return " One-sided: ρ = " + besideOne(radius(e.oneSided[0])) + " while it is free, " + besideOne(radius(e.oneSided[1])) + " while it is held.";
}

std::string outlookText(const Outlook& outlook) {
    if (outlook.text.empty()) return "";
    return " " + capitalised(outlook.text) + (outlook.ringRadius ? " = " + rounded(*outlook.ringRadius, 3) : "") + ".";
}

std::string limitText(const MethodTerms& terms, const std::optional<double>& limit) {
    if (!limit) return "";
    return std::string(terms.step < *limit ? " Unstable above " : " Stable below ") + terms.stepSymbol + " = " +
           significant(*limit, 3) + ".";
}

void describe(Verdict& r, const Dynamics& dynamics, const MethodTerms& terms, const Evaluation& e, Complex mu) {
    const bool flowStable = e.flow.values.size() > 0 && [&] {
        double largest = 0;
        for (Complex v : e.flow.values) largest = std::max(largest, std::abs(v));
        return std::ranges::all_of(e.flow.values, [&](Complex v) {
            return std::abs(v) <= 1e-9 * largest || v.real() < -1e-9 * largest;
        });
    }();
    r.stepLimit = stepLimit(dynamics, terms, e.at, e.numbers.zeros);
    const double radius = *r.radius;
    if (std::fabs(radius - 1) <= onCircle) {
        r.kind = VerdictKind::neutral;
        r.text = opening(dynamics, e, true) + "; " + terms.name + " keeps ρ = 1: the linearisation does not decide." + limitText(terms, r.stepLimit);
    } else if (radius < 1) {
        r.kind = VerdictKind::converges;
        r.stepsPerDecade = e.period * std::numbers::ln10 / -std::log(radius);
        const std::string says = shrinking(radius, *r.stepsPerDecade, e.period);
        r.text = (flowStable ? opening(dynamics, e, false) + ". " + says : opening(dynamics, e, true) + ", yet " + terms.name + " converges: " + says) +
                 "." + limitText(terms, r.stepLimit);
    } else {
        r.kind = VerdictKind::diverges;
        r.doubling = e.period * std::numbers::ln2 / std::log(radius);
        const bool tooLong = flowStable && r.stepLimit && terms.step >= *r.stepLimit;
        const bool turns = std::fabs(mu.imag()) > 1e-9 * std::abs(mu);
        r.text = opening(dynamics, e, true);
        if (tooLong)
            r.text += ", but " + terms.stepSymbol + " = " + rounded(terms.step, 3) + " is too large: ";
        else
            r.text += "; " + terms.name + (turns ? " spirals outwards: " : " moves away: ");
        r.text += growing(radius, *r.doubling, e.period);
        if (!r.stepLimit && !flowStable && terms.withStep && isEuler(dynamics, terms, e.at))
            r.text += ", for every " + terms.stepSymbol;
        r.text += "." + limitText(terms, r.stepLimit);
    }
}

}  // namespace

std::optional<double> stepLimit(const Dynamics& dynamics, const MethodTerms& terms, View<double> w, int zeros) {
    if (!terms.withStep || terms.continuous || !(terms.step > 0)) return std::nullopt;
    const auto stable = [&](double h) {
        const auto method = terms.withStep(h);
        const auto r = radiusAt(dynamics, *method, w, zeros);
        return r && *r <= 1 + onCircle;
    };
    // From a step so small that the first order decides, upwards until it is unstable.
    constexpr double ratio = std::numbers::sqrt2;
    double low = terms.step / 1024;
    if (!stable(low)) return std::nullopt;
    double high = low * ratio;
    while (stable(high)) {
        low = high;
        high *= ratio;
        if (high > 1e6 * terms.step) return std::nullopt;
    }
    for (int k = 0; k < 40 && high - low > 1e-7 * high; ++k) {
        const double middle = 0.5 * (low + high);
        (stable(middle) ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

Verdict verdictAt(const Dynamics& dynamics, const Method&, const MethodTerms& terms, const Evaluation& e) {
    Verdict r;
    if (const auto outside = dynamics.outside(e.at)) {
        r.kind = VerdictKind::undefined;
        r.text = capitalised(*outside) + ".";
        return r;
    }
    if (!e.equilibrium) {
        r.kind = VerdictKind::instantaneous;
        const double speed = norm(View<double>(e.field));
        r.text = "Not an equilibrium (‖v‖ = " + rounded(speed, 3) + "): ";
        r.text += e.flow.finite ? eigenvalueText(e.flow) + " is instantaneous and says nothing about stability."
                                : std::string("the field or its Jacobian is not finite here.");
        return r;
    }
    if (terms.continuous) return continuousVerdict(dynamics, e);
    const auto mu = e.updateDefined ? leading(e.update, e.numbers.zeros) : std::nullopt;
    if (!mu) {
        r.kind = e.updateDefined ? VerdictKind::neutral : VerdictKind::undefined;
        r.text = opening(dynamics, e, true) + ". " +
                 (e.updateDefined ? "The linearisation does not decide." : "No update spectrum: " + e.updateRadius.why + ".") +
                 sidesText(e) + outlookText(e.outlook);
        return r;
    }
    r.radius = std::abs(*mu);
    describe(r, dynamics, terms, e, *mu);
    if (r.kind != VerdictKind::converges) r.text += outlookText(e.outlook);
    return r;
}

}  // namespace ganscope
