// SPDX-License-Identifier: GPL-3.0-or-later
// Data and latent distributions as weighted nodes: exact sums, or fixed quadrature.
#pragma once

#include "core/game/critic.h"
#include "core/math/quadrature.h"

#include <array>
#include <type_traits>
#include <utility>
#include <vector>

namespace ganscope {

/// A point of data space: a plain array where the dimension is known at compile time.
inline constexpr int anyDimension = -1;
template <class S, int d>
using Node = std::conditional_t<d == anyDimension, Vec<S>, std::array<S, d == anyDimension ? 0 : d>>;

template <class S, int d>
Node<S, d> origin(std::size_t dimension) {
    if constexpr (d == anyDimension)
        return Vec<S>(dimension, S(0.0));
    else
        return Node<S, d>{};
}

/// How often a Gaussian's nodes can be doubled, and how fast a function may vary from one standard deviation to the next at
/// each number of them (core/game/refinement.h).
inline constexpr int finestLevel = 6;
constexpr double steepestAt(int level) { return 1.57 * (1 << level); }

/// The rules make(level) of all levels.
template <class Make>
std::array<Rule, finestLevel + 1> rulesByLevel(Make make) {
    std::array<Rule, finestLevel + 1> rules;
    for (int level = 0; level <= finestLevel; ++level) rules[static_cast<std::size_t>(level)] = make(level);
    return rules;
}

/// The nodes of a Gaussian in one direction: 60·2^level + 1 of them, kept for the program's life. A map makes a game of them
/// in each of its cells.
inline const Rule& gaussianNodes(int level = 0) {
    static const auto kept = rulesByLevel([](int k) { return normalTrapezoid(60 * (1 << k) + 1); });
    return kept[static_cast<std::size_t>(level)];
}

/// One node, for what is not spread out.
inline const Rule& singleNode() {
    static const Rule kept{{0.0}, {1.0}};
    return kept;
}

/// As Probe (core/game/between_kinks.h) has them.
inline const Rule& threePoints() {
    static const Rule kept{{-1.0, 0.0, 1.0}, {1.0, 1.0, 1.0}};
    return kept;
}

/// Nodes x and weights of E h(x), x ~ N(mean, σ²I) in R^d, for h that varies along one direction only, as every
/// function of a linear discriminator D(x) = ψᵀx does: x_k = mean + σ u_k ψ/‖ψ‖ with u_k the nodes of N(0, 1).
/// In one dimension the direction is fixed and h may be anything.
///
/// ψ/‖ψ‖ has no derivative at ψ = 0 although the expectation has all of them. There (σ‖ψ‖ < 10⁻⁴) the fully
/// symmetric degree-5 rule of 2d²+1 points takes over (McNamee & Stenger 1967): it does not turn with ψ, and it
/// integrates the Taylor polynomial of h in ψ exactly to fifth order, more than the tower can differentiate.
template <int d>
class GaussianNodes {
public:
    GaussianNodes(int dimension, double sigma) : size(dimension), deviation(sigma), rule(sigma > 0 ? &gaussianNodes() : &singleNode()) {}

    double sigma() const { return deviation; }
    bool isSpread() const { return deviation > 0; }
    /// As Probe (core/game/between_kinks.h) has them.
    GaussianNodes atThreePoints() const { return with(threePoints()); }
    /// With gaussianNodes(level).
    GaussianNodes refined(int level) const { return isSpread() ? with(gaussianNodes(level)) : *this; }
    /// With N(0, noise²I) added.
    GaussianNodes blurred(double noise) const { return GaussianNodes(size, std::hypot(deviation, noise)); }
    /// Whether the nodes lie on a line along ψ, in the order of the rule.
    template <class S>
    bool isLine(View<S> direction) const {
        return deviation == 0 || size == 1 || all(turns(direction));
    }

    /// Calls visit(offset x − mean, weight) for every node; `direction` is ψ.
    template <class S, class Visit>
    void visit(View<S> direction, Visit&& each) const {
        if constexpr (d != 1) {
            if (size > 1 && deviation > 0) return all(turns(direction)) ? visitTurned<S>(direction, each) : visitSymmetric<S>(each);
        }
        Node<S, d> offset = origin<S, d>(size);
        for (std::size_t k = 0; k < rule->nodes.size(); ++k) {
            offset[0] = S(deviation * rule->nodes[k]);
            each(offset, rule->weights[k]);
        }
    }

    /// Calls visit(ψᵀ(x − mean), weight) for every node.
    template <class S, class Visit>
    void visitAlong(View<S> psi, Visit&& each) const {
        if constexpr (d != 1) {
            if (size > 1 && deviation > 0 && !all(turns(psi)))
                return visitSymmetric<S>([&](const auto& offset, double weight) {
                    S sum(0.0);
                    for (int i = 0; i < size; ++i) sum += psi[i] * offset[i];
                    each(sum, weight);
                });
        }
        S scale = deviation * psi[0];
        if constexpr (d != 1) {
            if (size > 1) scale = deviation * length(psi);
        }
        for (std::size_t k = 0; k < rule->nodes.size(); ++k) each(S(scale * rule->nodes[k]), rule->weights[k]);
    }

    /// Whether the same nodes serve all lanes of ψ. Where they do not, each lane needs its own visit.
    template <class S>
    bool alike(View<S> direction) const {
        if (deviation == 0 || size == 1) return true;
        const auto turned = turns(direction);
        return all(turned) || none(turned);
    }

private:
    /// Whether ψ is long enough for nodes that turn with it.
    template <class S>
    auto turns(View<S> direction) const {
        using std::sqrt;
        auto squared = valueOf(S(0.0));
        for (const S& c : direction) squared += valueOf(c) * valueOf(c);
        return deviation * sqrt(squared) >= 1e-4;
    }

    template <class S>
    static S length(View<S> direction) {
        using std::sqrt;
        S squared(0.0);
        for (const S& c : direction) squared += c * c;
        return S(sqrt(squared));
    }
    template <class S, class Visit>
    void visitTurned(View<S> direction, Visit&& each) const {
        const S scale = deviation / length(direction);
        Node<S, d> offset = origin<S, d>(size);
        for (std::size_t k = 0; k < rule->nodes.size(); ++k) {
            for (int i = 0; i < size; ++i) offset[i] = direction[i] * (scale * rule->nodes[k]);
            each(offset, rule->weights[k]);
        }
    }

    /// Points 0, ±√3 e_i and √3(±e_i ± e_j): moments of N(0, I) to degree 5.
    template <class S, class Visit>
    void visitSymmetric(Visit&& each) const {
        const double n = size, r = std::sqrt(3.0) * deviation;
        const double centre = 1 + n * (n - 7) / 18, axis = (4 - n) / 18, pair = 1.0 / 36;
        Node<S, d> offset = origin<S, d>(size);
        each(offset, centre);
        for (int i = 0; i < size; ++i)
            for (double s : {-r, r}) {
                offset[i] = S(s);
                each(offset, axis);
                for (int j = 0; j < i; ++j)
                    for (double t : {-r, r}) {
                        offset[j] = S(t);
                        each(offset, pair);
                        offset[j] = S(0.0);
                    }
                offset[i] = S(0.0);
            }
    }

    GaussianNodes with(const Rule& nodes) const {
        GaussianNodes r = *this;
        r.rule = &nodes;
        return r;
    }

    int size;
    double deviation;
    const Rule* rule;  ///< one of those that are kept
};

/// All mass at one point of R^d, blurred by N(0, noise²I) when instance noise is on.
template <int d>
class PointMass {
public:
    PointMass(std::vector<double> at, double noise) : centre(std::move(at)), blur(static_cast<int>(centre.size()), noise) {}

    int dimension() const { return static_cast<int>(centre.size()); }
    bool isSpread() const { return blur.isSpread(); }
    /// As those of GaussianNodes.
    PointMass atThreePoints() const { return with(blur.atThreePoints()); }
    PointMass refined(int level) const { return with(blur.refined(level)); }
    PointMass blurred(double noise) const { return with(blur.blurred(noise)); }
    template <class S>
    bool isLine(View<S> direction) const {
        return blur.isLine(direction);
    }

    template <class S, class Visit>
    void visit(View<S> direction, Visit&& each) const {
        blur.template visit<S>(direction, [&](const Node<S, d>& offset, double weight) {
            Node<S, d> x = offset;
            for (std::size_t i = 0; i < x.size(); ++i) x[i] += S(centre[i]);
            each(x, weight);
        });
    }
    /// As GaussianNodes::alike.
    template <class S>
    bool alike(View<S> direction) const {
        return blur.alike(direction);
    }
    /// Calls visit(ψᵀ(x + shift), weight) for every node x: what a linear discriminator says, without forming x.
    /// With σ > 0 the values are m + σ‖ψ‖u_k, m = ψᵀ(mean + shift). `psi` and `shift` have as many entries as x.
    /// Inlined where it is called: a portrait asks for it at every point of a grid, most often for a single node.
    template <class S, class Visit>
    [[gnu::always_inline]] inline void visitShifted(View<S> psi, View<S> shift, Visit&& each) const {
        visitAbout<S>(psi, [&](std::size_t i) __attribute__((always_inline)) { return S(psi[i] * (shift[i] + centre[i])); }, each);
    }
    /// The same for a shift that is most often empty, which is none.
    template <class S, class Visit>
    [[gnu::always_inline]] inline void visitLinear(View<S> psi, View<S> shift, Visit&& each) const {
        if (!shift.empty()) return displaced(psi, shift, each);
        visitAbout<S>(psi, [&](std::size_t i) __attribute__((always_inline)) { return S(psi[i] * centre[i]); }, each);
    }
    std::vector<Component> components() const { return {{centre, blur.sigma(), 1.0}}; }

private:
    PointMass with(GaussianNodes<d> changed) const {
        PointMass r = *this;
        r.blur = std::move(changed);
        return r;
    }
    /// About m = Σ term(i).
    template <class S, class Term, class Visit>
    [[gnu::always_inline]] inline void visitAbout(View<S> psi, Term term, Visit& each) const {
        S middle = term(0);
        if constexpr (d != 1)
            for (std::size_t i = 1; i < psi.size(); ++i) middle += term(i);
        if (blur.sigma() == 0) return each(middle, 1.0);
        blurred(psi, middle, each);
    }
    template <class S, class Visit>
    [[gnu::noinline]] void displaced(View<S> psi, View<S> shift, Visit& each) const {
        visitShifted(psi, shift, each);
    }
    template <class S, class Visit>
    [[gnu::noinline]] void blurred(View<S> psi, const S& middle, Visit& each) const {
        blur.visitAlong(psi, [&](const S& along, double weight) { each(S(middle + along), weight); });
    }

    std::vector<double> centre;
    GaussianNodes<d> blur;
};

/// N(mean, σ²I); instance noise adds its variance. With σ = 0 it is a PointMass, and so it is written once.
template <int d>
PointMass<d> gaussian(std::vector<double> mean, double sigma, double noise) {
    return PointMass<d>(std::move(mean), std::hypot(sigma, noise));
}

}  // namespace ganscope
