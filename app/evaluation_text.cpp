// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluations written down; a number that is not finite never appears as one.
#include "app/evaluation_text.h"

#include "app/output.h"
#include "app/points.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace ganscope {
namespace {

/// Sets object[key] and, when it is missing, object.why[key].
void put(Json& object, Json& why, const char* key, const Quantity& quantity) {
    object[key] = nullptr;
    if (quantity.value && std::isfinite(*quantity.value))
        object[key] = *quantity.value;
    else
        why[key] = quantity.why.empty() ? "it is not a finite number here" : quantity.why;
}

constexpr const char* notFinite = "the field or its derivative is not finite here";

/// Why there is no flow spectrum; empty where there is one.
std::string noFlow(const Evaluation& e) { return !e.exact ? e.kink : e.flow.finite ? "" : notFinite; }

Json flowOf(const Evaluation& e) {
    Json why = Json::object();
    Json flow = {{"eigenvalues", eigenvalues(e.flow)}, {"stable", e.numbers.stable}};
    put(flow, why, "phase", e.numbers.phase);
    put(flow, why, "conditioning", e.numbers.conditioning);
    flow["zeros"] = e.numbers.zeros;
    put(flow, why, "step_limit", e.numbers.stepLimit);
    put(flow, why, "step_best", e.numbers.stepBest);
    put(flow, why, "rate_best", e.numbers.rateBest);
    flow["defective"] = e.flow.defective;
    if (const std::string none = noFlow(e); !none.empty())
        for (const char* key : {"eigenvalues", "stable", "zeros", "defective"}) {
            flow[key] = nullptr;
            why[key] = none;
        }
    if (!why.empty()) flow["why"] = why;
    return flow;
}

Json updateOf(const Evaluation& e) {
    Json why = Json::object();
    Json update = {{"eigenvalues", eigenvalues(e.update)}};
    put(update, why, "radius", e.updateRadius);
    update["stable"] = e.updateStable;
    update["state"] = e.stateNames;
    update["defined"] = e.updateDefined;
    if (!e.updateDefined) {
        update["eigenvalues"] = update["stable"] = nullptr;
        why["eigenvalues"] = why["stable"] = why["radius"];
    }
    update["period"] = e.period;
    if (e.outlook.ringRadius) put(update, why, "ring_radius", {e.outlook.ringRadius, ""});
    if (!e.outlook.text.empty()) update["remark"] = e.outlook.text;
    for (const Spectrum& side : e.oneSided)
        update["one_sided"].push_back({{"eigenvalues", eigenvalues(side)}, {"radius", radius(side)}});
    if (!why.empty()) update["why"] = why;
    return update;
}

std::string quantity(const char* name, const Quantity& q) {
    return std::string(name) + " " + (q.value ? brief(*q.value) : "— (" + q.why + ")");
}

}  // namespace

Json eigenvalues(const Spectrum& spectrum) {
    Json list = Json::array();
    for (const Complex& z : spectrum.values) list.push_back({z.real() + 0.0, z.imag() + 0.0});  // no negative zeros
    return list;
}

std::string listed(const Spectrum& spectrum) {
    std::vector<Complex> left = spectrum.values;
    std::string text;
    while (!left.empty()) {
        const Complex z = left.front();
        const double near = 1e-10 * (1 + std::abs(z));
        const auto same = std::erase_if(left, [&](Complex each) { return std::abs(each - z) <= near; });
        const bool real = std::fabs(z.imag()) <= 1e-14 * std::abs(z);
        const auto conjugates = real ? 0 : std::erase_if(left, [&](Complex each) { return std::abs(each - std::conj(z)) <= near; });
        std::string one = z.real() == 0 && !real ? "" : brief(z.real());
        const std::string sign = conjugates == same ? "±" : z.imag() < 0 ? "-" : "+";
        if (!real) one += (one.empty() ? (sign == "+" ? "" : sign) : " " + sign + " ") + brief(std::fabs(z.imag())) + " i";
        if (same > 1) one += " (" + std::to_string(same) + " times)";
        if (conjugates != same) left.insert(left.begin(), conjugates, std::conj(z));
        text += (text.empty() ? "" : ",  ") + one;
    }
    return text;
}

namespace {

/// More entries than this are not written out on a page.
constexpr std::size_t mostShown = 24;

/// The first few by a rank, conjugate pairs whole.
template <class Rank>
std::string leadingOf(Spectrum first, Rank rank) {
    std::ranges::stable_sort(first.values, std::greater<>(), rank);
    std::size_t kept = std::min<std::size_t>(first.values.size(), 6);
    if (kept < first.values.size() && first.values[kept].imag() != 0 && first.values[kept] == std::conj(first.values[kept - 1])) ++kept;
    first.values.resize(kept);
    return listed(first);
}

/// The page of a state too long to be written out: norms, the leading eigenvalues, the diagnostics.
std::string summaryOf(const Evaluation& e) {
    std::vector<std::vector<std::string>> rows{{"state", std::to_string(e.at.size()) + " parameters, ‖w‖ = " + brief(norm(e.at))},
                                               {"field", "‖v‖ = " + brief(norm(e.field)) + ", ‖J‖ = " + brief(e.jacobian.norm())}};
    if (!e.exact) rows.push_back({"", "J is one-sided here: " + e.kink});
    if (const std::string none = noFlow(e); !none.empty()) {
        rows.push_back({"flow", "— (" + none + ")"});
        return aligned(rows);
    }
    const auto leading = [&](auto rank) { return leadingOf(e.flow, rank); };
    const auto right = std::ranges::count_if(e.flow.values, [&](Complex z) { return z.real() > 1e-12 * e.jacobian.norm(); });
    rows.push_back({"flow", std::to_string(e.flow.values.size()) + " eigenvalues, " + std::to_string(right) + " right of the axis, " +
                                std::to_string(e.numbers.zeros) + " zero within rounding"});
    rows.push_back({"", "largest Re λ: " + leading([](Complex z) { return z.real(); })});
    rows.push_back({"", "largest |Im λ|: " + leading([](Complex z) { return std::fabs(z.imag()); })});
    rows.push_back({"", "largest |λ|: " + leading([](Complex z) { return std::abs(z); })});
    rows.push_back({"", e.equilibrium ? e.numbers.stable ? "stable" : "not stable" : "instantaneous: this is no equilibrium"});
    rows.push_back({"", quantity("phase factor", e.numbers.phase)});
    rows.push_back({"", quantity("conditioning factor", e.numbers.conditioning)});
    rows.push_back({"", quantity("step limit", e.numbers.stepLimit)});
    rows.push_back({"update", e.updateDefined ? "max |μ| = " + brief(*e.updateRadius.value) : "— (" + e.updateRadius.why + ")"});
    return aligned(rows);
}

}  // namespace

std::string pageOf(const std::string& name, const std::string& meaning, const Spectrum& spectrum) {
    std::vector<std::vector<std::string>> rows{{"matrix", name + ": " + meaning}};
    if (!spectrum.finite) {
        rows.push_back({"", std::string("— (") + notFinite + ")"});
        return aligned(rows);
    }
    const auto right = std::ranges::count_if(spectrum.values, [&](Complex z) { return z.real() > 1e-12 * radius(spectrum); });
    rows.push_back({"", std::to_string(spectrum.values.size()) + " eigenvalues, " + std::to_string(right) + " right of the axis"});
    rows.push_back({"", "largest Re λ: " + leadingOf(spectrum, [](Complex z) { return z.real(); })});
    rows.push_back({"", "largest |Im λ|: " + leadingOf(spectrum, [](Complex z) { return std::fabs(z.imag()); })});
    rows.push_back({"", "largest |λ|: " + leadingOf(spectrum, [](Complex z) { return std::abs(z); })});
    return aligned(rows);
}

Json toJson(const Evaluation& e) {
    Json why = Json::object();
    Json point = {{"at", e.at}, {"field", Json::array()}, {"jacobian", Json::array()}};
    for (double v : e.field) point["field"].push_back(v + 0.0);
    for (Eigen::Index i = 0; i < e.jacobian.rows(); ++i) {
        Json row = Json::array();
        for (Eigen::Index j = 0; j < e.jacobian.cols(); ++j) row.push_back(e.jacobian(i, j) + 0.0);
        point["jacobian"].push_back(row);
    }
    point["jacobian_is_exact"] = e.exact;
    if (!e.exact) why["jacobian_is_exact"] = e.kink;
    if (!allFinite(e.field)) why["field"] = notFinite;
    if (!e.jacobian.allFinite()) why["jacobian"] = notFinite;
    point["equilibrium"] = e.equilibrium;
    point["flow"] = flowOf(e);
    point["update"] = updateOf(e);
    if (!why.empty()) point["why"] = why;
    return point;
}

std::string pageOf(const Evaluation& e, const std::vector<std::string>& symbols) {
    const std::size_t n = symbols.size();
    if (n > mostShown) return summaryOf(e);
    std::vector<std::vector<std::string>> state{{"", "at", "field v", "Jacobian J"}};
    for (std::size_t j = 1; j < n; ++j) state[0].push_back("");
    for (std::size_t i = 0; i < n; ++i) {
        std::vector<std::string> row{symbols[i], brief(e.at[i]), brief(e.field[i])};
        for (std::size_t j = 0; j < n; ++j)
            row.push_back(brief(e.jacobian(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j))));
        state.push_back(std::move(row));
    }
    std::string text = aligned(state);
    if (!e.exact) text += "J is one-sided here: " + e.kink + "\n";
    const bool instantaneous = !e.equilibrium;
    std::vector<std::vector<std::string>> rows;
    if (const std::string none = noFlow(e); none.empty()) {
        rows.push_back({"flow", "λ = " + listed(e.flow)});
        rows.push_back({"", instantaneous ? "instantaneous: this is no equilibrium" : e.numbers.stable ? "stable" : "not stable"});
        if (e.numbers.zeros > 0) rows.push_back({"", std::to_string(e.numbers.zeros) + " of them zero within rounding"});
        if (e.flow.defective) rows.push_back({"", "J is defective: fewer eigenvectors than eigenvalues"});
        rows.push_back({"", quantity("phase factor", e.numbers.phase)});
        rows.push_back({"", quantity("conditioning factor", e.numbers.conditioning)});
        rows.push_back({"", quantity("step limit", e.numbers.stepLimit)});
        rows.push_back({"", quantity("best step", e.numbers.stepBest) +
                                (e.numbers.rateBest.value ? ", with max |1 + hλ| = " + brief(*e.numbers.rateBest.value) : "")});
    } else {
        rows.push_back({"flow", "— (" + none + ")"});
    }
    if (e.updateDefined) {
        rows.push_back({"update", "μ = " + listed(e.update)});
        rows.push_back({"", "max |μ| = " + brief(*e.updateRadius.value) +
                                (e.period > 1 ? " in " + std::to_string(e.period) + " steps" : "") +
                                (instantaneous ? "" : e.updateStable ? ", stable" : ", not stable")});
    } else {
        rows.push_back({"update", "— (" + e.updateRadius.why + ")"});
        if (e.oneSided.size() == 2) {
            rows.push_back({"", "with that parameter free μ = " + listed(e.oneSided[0])});
            rows.push_back({"", "with it held         μ = " + listed(e.oneSided[1])});
        }
    }
    if (e.outlook.ringRadius) rows.push_back({"", "ring radius " + brief(*e.outlook.ringRadius)});
    return text + aligned(rows);
}

}  // namespace ganscope
