// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences, and the numbers rounded for them.
#include "core/analysis/verdict.h"

#include "core/analysis/rest_points.h"
#include "core/analysis/rounded.h"
#include "core/analysis/unit_circle.h"

#include <algorithm>
#include <numbers>

namespace ganscope {
namespace {

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

Phrase number(double x) { return verbatim(rounded(x, 3)); }

/// The eigenvalues worth naming: the pair or the value with the largest real part, zeros left out.
Phrase eigenvalueText(const Spectrum& flow) {
    const double largest = largestModulus(flow.values);
    std::vector<Complex> values;
    for (Complex v : flow.values)
        if (std::abs(v) > 1e-9 * largest) values.push_back(v);
    if (values.empty()) return verbatim("λ = 0");
    const Complex first = *std::ranges::max_element(values, {}, [](Complex v) { return v.real(); });
    const double re = std::fabs(first.real()) > 1e-9 * largest ? first.real() : 0, im = std::fabs(first.imag());
    std::string text = "λ = ";
    if (im > 1e-9 * largest)
        text += (re != 0 ? rounded(re, 3) + " ± " : "±") + rounded(im, 3) + " i";
    else if (values.size() == 2) {
        const Complex other = values[0] == first ? values[1] : values[0];
        if (other == first) {
            text += rounded(re, 3);
            return flow.defective ? phrase("verdict", "double %1").with({verbatim(text)}) : phrase("verdict", "twice %1").with({verbatim(text)});
        }
        text += rounded(other.real(), 3) + ", " + rounded(re, 3);
    } else
        text += rounded(re, 3);
    return values.size() > 2 ? phrase("verdict", "leading %1").with({verbatim(text)}) : verbatim(text);
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

Phrase kindText(RestKind kind) {
    switch (kind) {
        case RestKind::centre: return phrase("verdict", "Centre");
        case RestKind::stableFocus: return phrase("verdict", "Stable focus");
        case RestKind::unstableFocus: return phrase("verdict", "Unstable focus");
        case RestKind::stableNode: return phrase("verdict", "Stable node");
        case RestKind::unstableNode: return phrase("verdict", "Unstable node");
        case RestKind::saddle: return phrase("verdict", "Saddle");
        case RestKind::degenerate: break;
    }
    return phrase("verdict", "Degenerate equilibrium");
}

/// "Stable focus", "Critically damped (double λ = −0.5)", "Centre of the flow (λ = ±0.5 i)", with zeros counted.
Phrase opening(const Dynamics& dynamics, const Evaluation& e, bool withEigenvalues) {
    Spectrum rest = e.flow;
    std::ranges::sort(rest.values, {}, [](Complex v) { return std::abs(v); });
    rest.values.erase(rest.values.begin(), rest.values.begin() + e.numbers.zeros);
    const RestKind kind = classify(rest);
    if (rest.values.empty()) return phrase("verdict", "Degenerate equilibrium: every eigenvalue of the flow is zero");
    Phrase text = kindText(kind);
    if (kind == RestKind::stableNode && rest.defective && rest.values.size() == 2)
        text = phrase("verdict", "Critically damped (%1)").with({eigenvalueText(rest)});
    else if (withEigenvalues)
        text = phrase("verdict", "%1 of the flow (%2)").with({text, eigenvalueText(rest)});
    if (e.numbers.zeros == 1)
        return liesOnContinuum(dynamics, e) ? phrase("verdict", "%1 on a line of equilibria").with({text}) : phrase("verdict", "%1, one eigenvalue zero").with({text});
    if (e.numbers.zeros > 1) return phrase("verdict", "%1, %2 eigenvalues zero").with({text, verbatim(std::to_string(e.numbers.zeros))});
    return text;
}

/// "ρ = 0.975: the error shrinks 2.5 % a step, about 90 steps per decade".
Phrase shrinking(double radius, double stepsPerDecade, int period) {
    if (radius < 1e-6)
        return period > 1 ? phrase("verdict", "ρ = 0: to first order a single period reaches it") : phrase("verdict", "ρ = 0: to first order a single step reaches it");
    std::vector<Phrase> parts{verbatim(besideOne(radius)), verbatim(percent(1 - radius)), verbatim(count(stepsPerDecade)), verbatim(std::to_string(period))};
    return period > 1 ? phrase("verdict", "ρ = %1: the error shrinks %2 every %4 steps, about %3 steps per decade").with(std::move(parts))
                      : phrase("verdict", "ρ = %1: the error shrinks %2 a step, about %3 steps per decade").with(std::move(parts));
}

Phrase growing(double radius, double doubling, int period) {
    const Phrase rho = verbatim(besideOne(radius));
    if (radius < 2) return phrase("verdict", "ρ = %1, the distance doubles in %2 steps").with({rho, verbatim(count(doubling))});
    if (period > 1) return phrase("verdict", "ρ = %1, the distance grows %2-fold every %3 steps").with({rho, number(radius), verbatim(std::to_string(period))});
    return phrase("verdict", "ρ = %1, the distance grows %2-fold a step").with({rho, number(radius)});
}

/// The flow itself: rates in units of time.
Verdict continuousVerdict(const Dynamics& dynamics, const Evaluation& e) {
    Verdict r;
    const double largest = largestModulus(e.flow.values);
    double rate = -std::numeric_limits<double>::infinity();
    for (Complex v : e.flow.values)
        if (std::abs(v) > 1e-9 * largest) rate = std::max(rate, v.real());
    const Phrase first = opening(dynamics, e, true);
    if (!(largest > 0) || std::fabs(rate) <= 1e-9 * largest) {
        r.kind = VerdictKind::neutral;
        r.say(phrase("verdict", "%1: linearly nothing grows or shrinks; the linearisation does not decide.").with({first}));
    } else if (rate < 0) {
        r.kind = VerdictKind::converges;
        r.say(phrase("verdict", "%1: the error falls to a tenth in %2 units of time.").with({first, number(std::numbers::ln10 / -rate)}));
    } else {
        r.kind = VerdictKind::diverges;
        r.say(phrase("verdict", "%1: the distance doubles in %2 units of time.").with({first, number(std::numbers::ln2 / rate)}));
    }
    return r;
}

/// "One-sided: ρ = 1.005 while that weight is free, 0.95 while it is held."
void saySides(Verdict& r, const Evaluation& e) {
    if (e.oneSided.size() != 2) return;
    r.say(phrase("verdict", "One-sided: ρ = %1 while it is free, %2 while it is held.").with({verbatim(besideOne(radius(e.oneSided[0]))), verbatim(besideOne(radius(e.oneSided[1])))}));
}

void sayOutlook(Verdict& r, const Outlook& outlook) {
    if (outlook.text.empty()) return;
    const Phrase what{"verdict", outlook.text, capitalised(outlook.text)};
    r.say(outlook.ringRadius ? verbatim("%1 = %2.").with({what, number(*outlook.ringRadius)}) : verbatim("%1.").with({what}));
}

void sayLimit(Verdict& r, const MethodTerms& terms) {
    if (!r.stepLimit) return;
    std::vector<Phrase> parts{verbatim(terms.stepSymbol), verbatim(significant(*r.stepLimit, 3))};
    r.say(terms.step < *r.stepLimit ? phrase("verdict", "Unstable above %1 = %2.").with(std::move(parts)) : phrase("verdict", "Stable below %1 = %2.").with(std::move(parts)));
}

void describe(Verdict& r, const Dynamics& dynamics, const MethodTerms& terms, const Evaluation& e, Complex mu) {
    const bool flowStable = e.flow.values.size() > 0 && [&] {
        const double largest = largestModulus(e.flow.values);
        return std::ranges::all_of(e.flow.values, [&](Complex v) {
            return std::abs(v) <= 1e-9 * largest || v.real() < -1e-9 * largest;
        });
    }();
    r.stepLimit = stepLimit(dynamics, terms, e.at, e.numbers.zeros);
    const double radius = *r.radius;
    if (std::fabs(radius - 1) <= onCircle) {
        r.kind = VerdictKind::neutral;
        r.say(phrase("verdict", "%1; %2 keeps ρ = 1: the linearisation does not decide.").with({opening(dynamics, e, true), terms.name}));
    } else if (radius < 1) {
        r.kind = VerdictKind::converges;
        r.stepsPerDecade = e.period * std::numbers::ln10 / -std::log(radius);
        const Phrase says = shrinking(radius, *r.stepsPerDecade, e.period);
        r.say(flowStable ? verbatim("%1. %2.").with({opening(dynamics, e, false), says})
                         : phrase("verdict", "%1, yet %2 converges: %3.").with({opening(dynamics, e, true), terms.name, says}));
    } else {
        r.kind = VerdictKind::diverges;
        r.doubling = e.period * std::numbers::ln2 / std::log(radius);
        const bool tooLong = flowStable && r.stepLimit && terms.step >= *r.stepLimit;
        const bool turns = std::fabs(mu.imag()) > 1e-9 * std::abs(mu);
        const Phrase first = opening(dynamics, e, true), h = verbatim(terms.stepSymbol), grows = growing(radius, *r.doubling, e.period);
        const Phrase whole = tooLong ? phrase("verdict", "%1, but %2 = %3 is too large: %4").with({first, h, number(terms.step), grows})
                             : turns ? phrase("verdict", "%1; %2 spirals outwards: %3").with({first, terms.name, grows})
                                     : phrase("verdict", "%1; %2 moves away: %3").with({first, terms.name, grows});
        const bool always = !r.stepLimit && !flowStable && terms.withStep && isEuler(dynamics, terms, e.at);
        r.say(always ? phrase("verdict", "%1, for every %2.").with({whole, h}) : verbatim("%1.").with({whole}));
    }
    sayLimit(r, terms);
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

void Verdict::say(Phrase sentence) {
    if (!text.empty()) text += ' ';
    text += sentence.english;
    sentences.push_back(std::move(sentence));
}

Verdict verdictAt(const Dynamics& dynamics, const MethodTerms& terms, const Evaluation& e) {
    Verdict r;
    if (const auto outside = dynamics.outside(e.at)) {
        r.kind = VerdictKind::undefined;
        r.say(verbatim(capitalised(*outside) + "."));
        return r;
    }
    if (!e.equilibrium) {
        r.kind = VerdictKind::instantaneous;
        const Phrase speed = number(norm(View<double>(e.field)));
        if (!e.exact)
            r.say(phrase("verdict", "The field has no derivative here (‖v‖ = %1): %2.").with({speed, phrase("reasons", e.kink)}));
        else
            r.say(e.flow.finite ? phrase("verdict", "Not an equilibrium (‖v‖ = %1): %2 is instantaneous and says nothing about stability.").with({speed, eigenvalueText(e.flow)})
                                : phrase("verdict", "Not an equilibrium (‖v‖ = %1): the field or its Jacobian is not finite here.").with({speed}));
        return r;
    }
    if (terms.continuous) return continuousVerdict(dynamics, e);
    const auto mu = e.updateDefined ? leading(e.update, e.numbers.zeros) : std::nullopt;
    if (!mu) {
        r.kind = e.updateDefined ? VerdictKind::neutral : VerdictKind::undefined;
        const Phrase first = opening(dynamics, e, true);
        r.say(e.updateDefined ? phrase("verdict", "%1. The linearisation does not decide.").with({first})
                              : phrase("verdict", "%1. No update spectrum: %2.").with({first, phrase("reasons", e.updateRadius.why)}));
        saySides(r, e);
        sayOutlook(r, e.outlook);
        return r;
    }
    r.radius = std::abs(*mu);
    describe(r, dynamics, terms, e, *mu);
    if (r.kind != VerdictKind::converges) sayOutlook(r, e.outlook);
    return r;
}

}  // namespace ganscope
