// SPDX-License-Identifier: GPL-3.0-or-later
// Means of functions that have kinks, over a variable that D is at most a parabola in.
//
// A sum over fixed nodes jumps when a kink passes one of them, and the Jacobian does not see the jump. Here the kinks' places
// are ends of pieces with nodes of their own, which move with the state.
#pragma once

#include "core/math/quadrature.h"
#include "core/math/vector.h"

#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace ganscope {

/// A model whose innermost variable u, standard normal or uniform on [−1, 1], is replaced by the three values −1, 0 and 1 in
/// this order, each of weight 1: from D there the parabola is known that D is in u.
template <class Model>
struct Probe {
    Model model;
    bool uniform = false;
};

/// A model that names its normal distributions: `static auto normals(Model&)` is a tuple of references to them.
template <class Model>
concept HasNormals = requires(Model& m) { Model::normals(m); };

/// The model with every normal distribution replaced by change(distribution).
template <HasNormals Model, class Change>
Model withNormals(Model model, Change change) {
    std::apply([&](auto&... each) { ((each = change(each)), ...); }, Model::normals(model));
    return model;
}

/// The probe of a model of which all normal distributions are spread out; none where one of them is not.
template <HasNormals Model>
std::vector<Probe<Model>> normalProbes(Model model) {
    if (!std::apply([](auto&... each) { return (each.isSpread() && ...); }, Model::normals(model))) return {};
    return {Probe<Model>{withNormals(std::move(model), [](const auto& each) { return each.atThreePoints(); })}};
}

/// The probes of a model's variables, the innermost first: its own `probes()`, or that of its normal distributions.
template <HasNormals Model>
std::vector<Probe<Model>> probesOf(const Model& model) {
    if constexpr (requires { model.probes(); })
        return model.probes();
    else
        return normalProbes(model);
}

/// What visits a probe's points, in their order: calls part(values at −1, 0 and 1, weight of the part) for three at a time.
template <class S, class Part>
auto inThrees(Part part) {
    return [part, at = std::array<S, 3>(), known = std::size_t(0)](const S& value, double weight) mutable {
        at[known++] = value;
        if (known < at.size()) return;
        known = 0;
        part(at, weight);
    };
}

namespace detail {

/// Where c₀ + c₁u + c₂u² is 0 within ±reach, each an end of it where there is no such place; not in order.
template <class T>
std::array<T, 2> zerosWithin(const T& c0, const T& c1, const T& c2, double reach) {
    using std::sqrt;
    const T square = c1 * c1 - 4.0 * (c2 * c0);
    const auto crosses = valueOf(square) > 0.0;
    const T root = sqrt(choose(crosses, square, T(1.0)));
    const T q = -0.5 * (c1 + choose(valueOf(c1) < 0.0, T(-root), root));  // of one sign: nothing cancels
    const auto place = [&](const T& u) {
        const T above = choose(valueOf(u) > -reach, u, T(-reach));  // what is not a number too
        return choose(crosses, choose(valueOf(above) < reach, above, T(reach)), T(-reach));
    };
    return {place(T(q / c2)), place(T(c0 / q))};
}

/// visit(u, weight) for E over u, piece by piece between the places where the parabola equals a kink.
template <class T, class Visit>
void visitBetweenKinks(const T& c0, const T& c1, const T& c2, std::span<const double> kinks, bool uniform, Visit visit) {
    using std::exp;
    static const Rule rule = gaussLegendre(48);  // on all of [−9, 9] a normal density's sum is right to 1e-15
    const double reach = uniform ? 1 : 9;
    std::vector<T> ends;
    for (const double kink : kinks)
        for (const T& place : zerosWithin(T(c0 - kink), c1, c2, reach)) ends.push_back(place);
    for (std::size_t i = 1; i < ends.size(); ++i)
        for (std::size_t j = i; j > 0; --j) {
            const auto swapped = valueOf(ends[j]) < valueOf(ends[j - 1]);
            const T low = choose(swapped, ends[j], ends[j - 1]), high = choose(swapped, ends[j - 1], ends[j]);
            ends[j - 1] = low;
            ends[j] = high;
        }
    ends.push_back(T(reach));
    T begin(-reach);
    for (const T& end : ends) {
        const T half = 0.5 * (end - begin);
        if (!none(valueOf(half) > 0.0))
            for (std::size_t k = 0; k < rule.nodes.size(); ++k) {
                const T u = begin + half * (1 + rule.nodes[k]);
                const T density = uniform ? T(0.5) : T(exp(T(-0.5 * (u * u))) * (0.5 * std::numbers::inv_sqrtpi * std::numbers::sqrt2));
                visit(u, T(half * density * (2 * rule.weights[k])));
            }
        begin = end;
    }
}

/// a·u for a number a of the state's own derivatives and a place u that only the outer ones move.
template <class T>
T timesPlace(const T& a, const T& u) {
    return a * u;
}
template <class T, int N>
Dual<T, N> timesPlace(const Dual<T, N>& a, const T& u) {
    Dual<T, N> r;
    r.v = a.v * u;
    for (int i = 0; i < N; ++i) r.d[i] = a.d[i] * u;
    return r;
}

template <class T, class S>
const T& withoutInner(const S& x) {
    if constexpr (std::is_same_v<T, S>)
        return x;
    else
        return x.v;
}

}  // namespace detail

/// Values of D with weights that sum to 1.
template <class S, class T>
using WeightedValues = std::vector<std::pair<S, T>>;

/// D of a probe's parts, `values(visit)` calling visit(D, weight of the part) for three points at a time, as weighted values
/// between the kinks of a loss in D. S is T, or a dual number over it. The mean of a loss has the derivative
/// ∇E ℓ(D) = E ℓ'(D) ∇D, places held fixed, since what leaves one piece enters the next; its own derivatives in T see the
/// places move.
template <class T, class S, class Values>
WeightedValues<S, T> betweenKinks(std::span<const double> kinks, bool uniform, Values values) {
    WeightedValues<S, T> found;
    values(inThrees<S>([&](const std::array<S, 3>& at, double weight) {
        const S &c0 = at[1], c1 = 0.5 * (at[2] - at[0]), c2 = 0.5 * (at[2] + at[0]) - at[1];
        detail::visitBetweenKinks(detail::withoutInner<T>(c0), detail::withoutInner<T>(c1), detail::withoutInner<T>(c2), kinks, uniform,
                            [&](const T& u, const T& share) {
                                const S there = c0 + detail::timesPlace(S(c1 + detail::timesPlace(c2, u)), u);
                                found.emplace_back(there, T(share * weight));
                            });
    }));
    return found;
}

/// visit(x, weight) for a point x of the line that is affine in the innermost variable, `points(visit)` calling visit(x,
/// weight of the part) for three of them at a time; in pieces between the places where `slope(x)`, affine in x, vanishes, which
/// is where a penalty of |∇ₓD| has its kink. Derivatives as betweenKinks() has them; `slope` takes and gives a T.
template <class T, class S, class Points, class Slope, class Visit>
void visitBetweenZeros(bool uniform, Points points, Slope slope, Visit visit) {
    points(inThrees<S>([&](const std::array<S, 3>& at, double weight) {
        const S reach = 0.5 * (at[2] - at[0]);
        const T low = slope(detail::withoutInner<T>(at[0])), high = slope(detail::withoutInner<T>(at[2]));
        static constexpr double zero[] = {0};
        detail::visitBetweenKinks(T(0.5 * (low + high)), T(0.5 * (high - low)), T(0.0), zero, uniform, [&](const T& u, const T& share) {
            visit(S(at[1] + detail::timesPlace(reach, u)), T(share * weight));
        });
    }));
}

}  // namespace ganscope
