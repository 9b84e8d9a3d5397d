// SPDX-License-Identifier: GPL-3.0-or-later
// What a method is: one step of an optimizer as a map F on an augmented state, with its exact Jacobian DF.
#pragma once

#include "core/game/moment.h"
#include "core/math/phrase.h"

#include <complex>
#include <stop_token>

namespace ganscope {

/// DF at a state, or why it does not exist.
struct MapJacobian {
    std::optional<Eigen::MatrixXd> matrix;
    std::string why;
};

/// What can be said of a path near an equilibrium where DF does not exist, or beside it.
struct Outlook {
    std::string text;                  ///< a sentence without numbers, ending without a full stop; may be empty
    std::optional<double> ringRadius;  ///< of the ring on which the path settles, where a closed form is known
};

/// A memory block of this name is the mean of the path so far: an output that is shown beside the path.
inline constexpr const char* averageBlock = "average";

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

    /// Replaces the state by F(state), projections included. `index` counts the steps done before this one. Dynamics
    /// convert to a Moment without a past.
    virtual void step(const Moment<double>&, std::span<double> state, std::int64_t index) const = 0;
    virtual void step(const Moment<D1>&, std::span<D1> state, std::int64_t index) const = 0;
    /// Four states side by side; each lane becomes what it would become by itself, to the bit.
    virtual void step(const Moment<Lanes>&, std::span<Lanes> states, std::int64_t index) const;

    /// DF at a state by duals, over a whole period that begins there.
    virtual MapJacobian jacobian(const Dynamics&, View<double> state) const;
    /// Why DF does not exist at a state; empty where it does.
    virtual std::string why(const Dynamics&, View<double>) const { return ""; }
    /// Why the field has no exact derivative at a stage within a period that begins at the state, or nothing. Where it begins is
    /// left to Dynamics::kink.
    std::optional<std::string> kinkWithin(const Dynamics&, View<double> state) const;
    /// DF of longer states is not computed.
    static constexpr std::size_t largestState = 1200;

    /// Whether this is the flow itself, whose steps are only points of the output.
    virtual bool continuous() const { return false; }

    /// The number of steps after which the map repeats itself; DF, its spectrum and `multipliers` are those of a period.
    virtual int period() const { return 1; }

    /// What a step that leaves NaN in the state means.
    virtual std::string failure() const { return words("reasons", "the state is no longer a finite number"); }

    /// What can be said at the equilibrium w besides the update spectrum.
    virtual Outlook outlook(const Dynamics&, View<double>) const { return {}; }

    /// The diagonal P > 0 that the step number `index` from this state multiplies the field's entries by, beside h:
    /// w⁺ = w + hPv for a method that divides by running sizes of the gradients, momentum left aside. Empty where the
    /// field is taken as it is.
    virtual Vec<double> preconditioner(const Dynamics&, View<double>, std::int64_t) const { return {}; }

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
///         template <class T> void step(const Moment<T>&, std::span<T> state, std::int64_t index) const;
///         double timeStep() const;
///         // optional, as in Method: memory(), multipliers(λ), period(), failure(), outlook(dynamics, w),
///         //   why(dynamics, state), preconditioner(dynamics, state, index), and rest(w) where blocks at rest are not copies of w
///     };
template <class Model>
class MethodOf final : public Method {
public:
    explicit MethodOf(Model m) : model(std::move(m)) {}

    std::vector<std::string> memory() const override {
        if constexpr (requires { model.memory(); }) return model.memory();
        return {};
    }
    Vec<double> rest(View<double> w) const override {
        if constexpr (requires { model.rest(w); }) return model.rest(w);
        else return Method::rest(w);
    }
    int period() const override {
        if constexpr (requires { model.period(); }) return model.period();
        return 1;
    }
    std::string failure() const override {
        if constexpr (requires { model.failure(); }) return model.failure();
        return Method::failure();
    }
    Outlook outlook(const Dynamics& dynamics, View<double> w) const override {
        if constexpr (requires { model.outlook(dynamics, w); }) return model.outlook(dynamics, w);
        return {};
    }
    std::string why(const Dynamics& dynamics, View<double> state) const override {
        if constexpr (requires { model.why(dynamics, state); }) return model.why(dynamics, state);
        return "";
    }
    Vec<double> preconditioner(const Dynamics& dynamics, View<double> state, std::int64_t index) const override {
        if constexpr (requires { model.preconditioner(dynamics, state, index); }) return model.preconditioner(dynamics, state, index);
        return {};
    }
    void step(const Moment<double>& moment, std::span<double> state, std::int64_t index) const override {
        model.template step<double>(moment, state, index);
    }
    void step(const Moment<D1>& moment, std::span<D1> state, std::int64_t index) const override {
        model.template step<D1>(moment, state, index);
    }
    void step(const Moment<Lanes>& moment, std::span<Lanes> states, std::int64_t index) const override {
        if constexpr (requires { Model::oneByOne; })
            Method::step(moment, states, index);
        else
            model.template step<Lanes>(moment, states, index);
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
