// SPDX-License-Identifier: GPL-3.0-or-later
// The regularised two-player dynamics: v, J u, Jᵀu and J, derived once for every game and every regularizer.
#pragma once

#include "core/game/regularizer.h"

#include <Eigen/Core>

#include <memory>
#include <vector>

namespace ganscope {

/// A game with its regularizers: what a method steps on and what a portrait draws. Immutable; cheap to share.
///
/// v(w) = (−∂L_G/∂θ, −∂L_D/∂ψ) with the regularizers' terms added to each loss; J = ∂v/∂w.
class Dynamics {
public:
    Dynamics(std::shared_ptr<const Game> game, std::vector<std::shared_ptr<const Regularizer>> regularizers);

    const Game& game() const { return *base; }
    Split split() const { return base->split(); }
    int size() const { return split().size(); }

    /// ∇ of each player's regularised loss, with respect to all of w; T is double, D1, D2,
    /// Lanes or LanesD1.
    template <class T>
    void gradients(View<T> w, std::span<T> g, std::span<T> d) const {
        base->gradients(w, g, d);
        for (const auto& r : terms) r->addGradients(*base, w, g, d);
    }

    /// v(w), length n.
    template <class T>
    Vec<T> field(View<T> w) const {
        const int n = static_cast<int>(w.size()), own = split().generator;
        Vec<T> g(n), d(n);
        gradients<T>(w, g, d);
        for (int i = 0; i < n; ++i) g[i] = 0.0 - (i < own ? g[i] : d[i]);  // 0 − x: no negative zeros
        return g;
    }

    /// J u = d/dε v(w + εu), length n; T is double or D1.
    template <class T>
    Vec<T> jvp(View<T> w, View<T> u) const {
        return tangents<T>(field<Next<T>>(seeded(w, u)));
    }

    /// Jᵀu = −(H_G (u_θ, 0) + H_D (0, u_ψ)) with H the Hessians of the two losses, length n; T is double or D1.
    template <class T>
    Vec<T> vjp(View<T> w, View<T> u) const {
        const int n = static_cast<int>(w.size()), own = split().generator;
        Vec<T> masked(u.begin(), u.end()), result(n);
        Vec<Next<T>> g(n), d(n);
        for (int i = own; i < n; ++i) masked[i] = T(0.0);
        gradients<Next<T>>(seeded<T>(w, masked), g, d);
        for (int i = 0; i < n; ++i) result[i] = -g[i].d[0];
        for (int i = 0; i < n; ++i) masked[i] = i < own ? T(0.0) : u[i];
        gradients<Next<T>>(seeded<T>(w, masked), g, d);
        for (int i = 0; i < n; ++i) result[i] -= d[i].d[0];
        return result;
    }

    /// v and J in one go: `field` has length n, `jacobian` n × n in column-major order (column j is J e_j). With
    /// Lanes, at four points side by side.
    void fieldAndJacobian(View<double> w, std::span<double> field, std::span<double> jacobian) const;
    void fieldAndJacobian(View<Lanes> w, std::span<Lanes> field, std::span<Lanes> jacobian) const;

    /// J(w), n × n.
    Eigen::MatrixXd jacobian(View<double> w) const;

    /// Projects the players onto the regularizers' constraints; on the edge the derivative is that of the outside.
    template <class T>
    void project(std::span<T> w) const {
        if (!bound) return;
        for (std::size_t i = split().generator; i < w.size(); ++i) {
            w[i] = choose(valueOf(w[i]) > *bound, T(*bound), w[i]);
            w[i] = choose(valueOf(w[i]) < -*bound, T(-*bound), w[i]);
        }
    }
    /// The smallest clipping bound c of |ψ_i| ≤ c, or nothing.
    std::optional<double> clip() const { return bound; }

    /// Why v has no derivative at w, or nothing.
    std::optional<std::string> kink(View<double> w) const;

private:
    std::shared_ptr<const Game> base;
    std::vector<std::shared_ptr<const Regularizer>> terms;
    std::optional<double> bound;
};

}  // namespace ganscope
