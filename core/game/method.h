// SPDX-License-Identifier: GPL-3.0-or-later
// What a method is: one step of an optimizer as a map F on an augmented state, with its exact Jacobian DF.
#pragma once

#include "core/game/dynamics.h"

#include <complex>
#include <stop_token>

namespace ganscope {

/// DF at a state, or why it does not exist.
struct MapJacobian {
    std::optional<Eigen::MatrixXd> matrix;
    std::string why;
};

/// An optimizer. Immutable: everything that changes is in the augmented state, w first.
class Method {
public:
    virtual ~Method() = default;

    /// Names of the state's blocks beyond (θ, ψ), each as long as w: {"previous"} for a method with momentum.
    virtual std::vector<std::string> memory() const { return {}; }

    /// The augmented state at rest at w: no momentum, previous iterates equal to the point.
    virtual Vec<double> rest(View<double> w) const {
        Vec<double> s(w.begin(), w.end());
        for (std::size_t k = memory().size(); k > 0; --k) s.append(w);
        return s;
    }

    /// Replaces the state by F(state), projections included. `index` counts the steps done before this one.
    virtual void step(const Dynamics&, std::span<double> state, std::int64_t index) const = 0;
    /// Four states side by side; each lane becomes what it would become by itself, to the bit.
    virtual void step(const Dynamics& dynamics, std::span<Lanes> states, std::int64_t index) const {
        for (int lane = 0; lane < Lanes::count; ++lane) {
            Vec<double> one = laneOf(View<Lanes>(states), lane);
            step(dynamics, std::span<double>(one), index);
            for (std::size_t i = 0; i < states.size(); ++i) states[i].set(lane, one[i]);
        }
    }

    /// DF at a state, by duals.
    virtual MapJacobian jacobian(const Dynamics&, View<double> state) const = 0;

    /// Time that passes in one step, for the time axis.
    virtual double timeStep() const = 0;

    /// The multipliers of an eigenvalue λ of J when F is the same polynomial in J for both players; empty when
    /// the map is not a function of single eigenvalues.
    virtual std::vector<std::complex<double>> multipliers(std::complex<double>) const { return {}; }
};

/// Implements Method for a type that writes its step once for any scalar T (double, D1 or Lanes; a step that must
/// branch on a value says `static constexpr bool oneByOne = true` and never sees Lanes):
///
///     struct Simultaneous {
///         double h;
///         template <class T> void step(const Dynamics&, std::span<T> state, std::int64_t index) const;
///         double timeStep() const;
///         // optional: memory(), multipliers(λ)
///     };
template <class Model>
class MethodOf final : public Method {
public:
    explicit MethodOf(Model m) : model(m) {}

    std::vector<std::string> memory() const override {
        if constexpr (requires { model.memory(); }) return model.memory();
        return {};
    }
    void step(const Dynamics& dynamics, std::span<double> state, std::int64_t index) const override {
        model.template step<double>(dynamics, state, index);
    }
    void step(const Dynamics& dynamics, std::span<Lanes> states, std::int64_t index) const override {
        if constexpr (requires { Model::oneByOne; })
            Method::step(dynamics, states, index);
        else
            model.template step<Lanes>(dynamics, states, index);
    }
    MapJacobian jacobian(const Dynamics& dynamics, View<double> state) const override {
        const Eigen::Index n = static_cast<Eigen::Index>(state.size());
        Eigen::MatrixXd columns(n, n);
        for (Eigen::Index j = 0; j < n; j += 2) {
            const bool pair = j + 1 < n;
            Vec<D1> s = lift<D1>(state);
            s[j].d[0] = 1.0;
            if (pair) s[j + 1].d[1] = 1.0;
            model.template step<D1>(dynamics, std::span<D1>(s), 0);
            for (Eigen::Index i = 0; i < n; ++i) {
                columns(i, j) = s[i].d[0];
                if (pair) columns(i, j + 1) = s[i].d[1];
            }
        }
        return {std::move(columns), ""};
    }
    double timeStep() const override { return model.timeStep(); }
    std::vector<std::complex<double>> multipliers(std::complex<double> lambda) const override {
        if constexpr (requires { model.multipliers(lambda); }) return model.multipliers(lambda);
        return {};
    }

private:
    Model model;
};

}  // namespace ganscope
