// SPDX-License-Identifier: GPL-3.0-or-later
// The regularised two-player dynamics: v, J u, Jᵀu and J, derived once for every game and every regularizer.
#pragma once

#include "core/game/domain.h"
#include "core/game/own_gradients.h"
#include "core/game/regularizer.h"

#include <Eigen/Core>

#include <memory>
#include <vector>

namespace ganscope {

class OwnJacobian;

/// A game with its regularizers: what a method steps on and what a portrait draws. Immutable; cheap to share.
///
/// v(w) = (−∂L_G/∂θ, −∂L_D/∂ψ) with the regularizers' terms added to each loss; J = ∂v/∂w.
class Dynamics {
public:
    Dynamics(std::shared_ptr<const Game> game, std::vector<std::shared_ptr<const Regularizer>> regularizers, Domain domain = {});

    const Game& game() const { return *base; }
    /// The game's own way to its Jacobian where it has one and no regularizer acts on it; else null.
    const OwnJacobian* ownJacobian() const;
    Split split() const { return base->split(); }
    int size() const { return split().size(); }

    /// ∇ of each player's regularised loss, with respect to all of w; T is double, D1, D2,
    /// Lanes or LanesD1. `past` as in core/game/moment.h.
    template <class T>
    void gradients(View<T> w, std::span<T> g, std::span<T> d, View<T> past = {}) const {
        base->gradients(w, g, d);
        addTerms(w, g, d, past);
    }

    /// v(w), length n.
    template <class T>
    Vec<T> field(View<T> w, View<T> past = {}) const {
        const int n = static_cast<int>(w.size()), own = split().generator;
        Vec<T> g(n), d(n);
        fieldGradients<T>(w, g, d, past);
        for (int i = 0; i < n; ++i) g[i] = 0.0 - (i < own ? g[i] : d[i]);  // 0 − x: no negative zeros
        return g;
    }

    /// J u = d/dε v(w + εu), length n; T is double or D1.
    template <class T>
    Vec<T> jvp(View<T> w, View<T> u, View<T> past = {}) const {
        return tangents<T>(field<Next<T>>(seeded(w, u), lift<Next<T>>(past)));
    }

    /// Jᵀu = −(H_G (u_θ, 0) + H_D (0, u_ψ)) with H the Hessians of the two losses, length n; T is double or D1.
    template <class T>
    Vec<T> vjp(View<T> w, View<T> u, View<T> past = {}) const {
        const int n = static_cast<int>(w.size()), own = split().generator;
        Vec<T> masked(u.begin(), u.end()), result(n);
        const Vec<Next<T>> before = lift<Next<T>>(past);
        Vec<Next<T>> g(n), d(n);
        for (int i = own; i < n; ++i) masked[i] = T(0.0);
        gradients<Next<T>>(seeded<T>(w, masked), g, d, before);
        for (int i = 0; i < n; ++i) result[i] = -g[i].d[0];
        for (int i = 0; i < n; ++i) masked[i] = i < own ? T(0.0) : u[i];
        gradients<Next<T>>(seeded<T>(w, masked), g, d, before);
        for (int i = 0; i < n; ++i) result[i] -= d[i].d[0];
        return result;
    }

    /// v and J in one go: `field` has length n, `jacobian` n × n in column-major order (column j is J e_j). With
    /// Lanes, at four points side by side.
    void fieldAndJacobian(View<double> w, std::span<double> field, std::span<double> jacobian, View<double> past = {}) const;
    void fieldAndJacobian(View<Lanes> w, std::span<Lanes> field, std::span<Lanes> jacobian) const;

    /// J(w), n × n.
    Eigen::MatrixXd jacobian(View<double> w) const;

    /// Projects the players into the interior of the domain and onto the regularizers' constraints; on an edge the
    /// derivative is that of the inside.
    template <class T>
    void project(std::span<T> w) const {
        for (std::size_t i = 0; i < box.size(); ++i) {
            w[i] = choose(valueOf(w[i]) > edge[i].high, T(box[i].high), w[i]);
            w[i] = choose(valueOf(w[i]) < edge[i].low, T(box[i].low), w[i]);
        }
    }
    /// The adjoint of project at w: zeroes the entries of `slope` whose parameter was projected.
    template <class T>
    void stopClipped(View<T> w, std::span<T> slope) const {
        for (std::size_t i = 0; i < box.size(); ++i) {
            slope[i] = choose(valueOf(w[i]) > edge[i].high, T(0.0), slope[i]);
            slope[i] = choose(valueOf(w[i]) < edge[i].low, T(0.0), slope[i]);
        }
    }
    /// The closed intervals that entries are projected onto, the domain's interior and the clipping bound in one; empty
    /// when nothing is projected.
    const Domain& bounds() const { return box; }
    /// Where the game is defined; empty when everywhere.
    const Domain& domain() const { return within; }
    /// Why nothing may be evaluated at w, or nothing.
    std::optional<std::string> outside(View<double> w) const;
    /// How many past points of a run the regularizers remember: the most of their buffers.
    int buffer() const { return remembered; }
    /// The smallest clipping bound c of |ψ_i| ≤ c, or nothing.
    std::optional<double> clip() const { return bound; }

    /// The same dynamics with the derivative of the outside on the edge: a parameter exactly on its bound does not move.
    Dynamics heldOnEdge() const;

    /// Why v has no derivative at w, or nothing.
    std::optional<std::string> kink(View<double> w) const;

private:
    template <class T>
    void addTerms(View<T> w, std::span<T> g, std::span<T> d, View<T> past) const {
        for (const auto& r : terms) {
            if (past.empty())
                r->addGradients(*base, w, g, d);
            else
                r->addReplayed(*base, w, past, g, d);
        }
    }
    /// As gradients, but right only where the field takes from.
    template <class T>
    void fieldGradients(View<T> w, std::span<T> g, std::span<T> d, View<T> past) const {
        if constexpr (std::is_same_v<T, double>) {
            if (own) {
                own->ownGradients(w, g, d);
                return addTerms(w, g, d, past);
            }
        }
        gradients<T>(w, g, d, past);
    }

    std::shared_ptr<const Game> base;
    const OwnGradients* own;  // the base's, or null
    std::vector<std::shared_ptr<const Regularizer>> terms;
    Domain within, box;
    Domain edge;  // what is beyond is projected: the box, or the numbers just inside it
    int remembered = 0;
    std::optional<double> bound;
};

}  // namespace ganscope
