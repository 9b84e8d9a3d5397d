// SPDX-License-Identifier: GPL-3.0-or-later
// How closely the variables of a model are sampled: as closely as D's slope asks for at the state.
//
// A function of D whose poles lie π/κ off the real axis has, as a function of the normal variable u that D depends on, poles
// at least π/(κ|dD/du|) off it. The trapezoidal sum of step h is then off by exp(−2π²/(κ|dD/du|h)) (core/math/quadrature.h);
// at u it counts with the density, which leaves |dD/du|(1 − u²/84) where all below exp(−42) counts as nothing.
#pragma once

#include "core/game/between_kinks.h"
#include "core/game/distributions.h"

#include <vector>

namespace ganscope {

namespace detail {

/// D on data, visit(value, weight): all that a loss needs. A model with a linear discriminator may give these values without
/// forming x.
template <class S, class Model, class F>
[[gnu::always_inline]] inline void valuesOnData(const Model& of, View<S> psi, F visit) {
    if constexpr (requires { of.dataValues(psi, visit); })
        of.dataValues(psi, visit);
    else
        of.data(psi, [&](const auto& x, double weight) { visit(of.discriminate(View<S>(x), psi), weight); });
}
/// D on samples, as valuesOnData().
template <class S, class Model, class F>
[[gnu::always_inline]] inline void valuesOnSamples(const Model& of, View<S> theta, View<S> psi, F visit) {
    if constexpr (requires { of.sampleValues(theta, psi, visit); })
        of.sampleValues(theta, psi, visit);
    else
        of.samples(theta, psi, [&](const auto& x, double weight) { visit(of.discriminate(View<S>(x), psi), weight); });
}

/// The entries without their derivatives.
template <class S>
auto plain(View<S> x) {
    Vec<decltype(valueOf(S(0.0)))> r;
    for (const S& each : x) r.push_back(valueOf(each));
    return r;
}

}  // namespace detail

/// The model with as many nodes as a level has: by its own `refined(level)`, or with its normal distributions at
/// gaussianNodes(level).
template <class Model>
Model refined(const Model& model, int level) {
    if constexpr (requires { model.refined(level); })
        return model.refined(level);
    else
        return withNormals(model, [level](const auto& each) { return each.refined(level); });
}

/// A model whose variables are spread out, at each number of their nodes.
template <class Model>
class Refinement {
public:
    /// `probes` are those of all variables that D depends on (core/game/between_kinks.h), one at least.
    Refinement(const Model& coarse, std::vector<Probe<Model>> probes) : variables(std::move(probes)) {
        for (int level = 0; level <= finestLevel; ++level) models.push_back(refined(coarse, level));
    }

    /// The number of nodes that means of functions of D need, κ as above.
    struct Level {
        int number = 0;
        bool shared = true;   ///< by all lanes
        bool enough = true;   ///< false where even the finest are too few in some lane
    };
    template <class S>
    Level levelAt(View<S> theta, View<S> psi, double steepness) const {
        const auto generator = detail::plain(theta), discriminator = detail::plain(psi);
        using P = std::decay_t<decltype(generator[0])>;
        const P change = steepness * slope<P>(View<P>(generator), View<P>(discriminator));
        Level r;
        for (; r.number < finestLevel; ++r.number) {
            const auto beyond = change > steepestAt(r.number);
            if (none(beyond)) return r;
            r.shared &= all(beyond);
        }
        r.enough = none(change > steepestAt(finestLevel));
        return r;
    }
    const Model& at(const Level& level) const { return models[static_cast<std::size_t>(level.number)]; }

private:
    /// The largest |dD/du|(1 − u²/84) of the parabolas that D is in the variables: |c₁| + 2|c₂|·max u(1 − u²/84), where u is
    /// uniform |c₁| + 2|c₂|.
    template <class P>
    P slope(View<P> theta, View<P> psi) const {
        using std::fabs;
        double outermost = 1;
        P most(0.0);
        auto see = inThrees<P>([&](const std::array<P, 3>& at, double) {
            const P there = fabs(P(0.5 * (at[2] - at[0]))) + 2 * outermost * fabs(P(0.5 * (at[2] + at[0]) - at[1]));
            most = choose(there > most, there, most);
        });
        for (const Probe<Model>& each : variables) {
            outermost = each.uniform ? 1 : 3.53;
            detail::valuesOnData(each.model, psi, see);
            detail::valuesOnSamples(each.model, theta, psi, see);
        }
        return most;
    }

    std::vector<Probe<Model>> variables;
    std::vector<Model> models;  ///< by level
};

}  // namespace ganscope
