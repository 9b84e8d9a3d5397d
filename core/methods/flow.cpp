// SPDX-License-Identifier: GPL-3.0-or-later
// The continuous flow ẇ = v(w): what every method imitates for small steps.
#include "core/game/entry.h"
#include "core/math/flow_integrator.h"
#include "core/math/phrase.h"

#include <algorithm>

namespace ganscope::methods {
namespace {

using State = std::vector<double>;

/// FlowIntegrator over one output step, on w or on w with the variational equation.
class Flow final : public Method {
public:
    Flow(double h, double t) : interval(h), tolerance(t) {}

    double timeStep() const override { return interval; }
    std::vector<std::complex<double>> multipliers(std::complex<double> lambda) const override {
        return {std::exp(interval * lambda)};
    }

    bool continuous() const override { return true; }
    std::string failure() const override { return words("reasons", "the flow blows up within one output step, or takes more internal steps than are allowed"); }

    using Method::step;
    void step(const Moment<double>& moment, std::span<double> w, std::int64_t) const override {
        const Dynamics& dynamics = moment.dynamics();
        State x(w.begin(), w.end()), other(w.size());
        const std::size_t own = static_cast<std::size_t>(dynamics.split().generator);
        if (dynamics.bounds().empty())  // Dynamics::field() in the integrator's own room
            advance(x, [&](const State& at, State& rate) {
                dynamics.gradients<double>(at, rate, other);
                for (std::size_t i = 0; i < rate.size(); ++i) rate[i] = 0.0 - (i < own ? rate[i] : other[i]);
            });
        else
            advance(x, [&](const State& at, State& rate) { constrained(dynamics, at, rate); });
        std::ranges::copy(x, w.begin());
        dynamics.project(w);
    }
    /// Through Φ; NaN derivatives where there is none.
    void step(const Moment<D1>& moment, std::span<D1> w, std::int64_t index) const override {
        const std::size_t n = w.size();
        Vec<double> x(n);
        for (std::size_t i = 0; i < n; ++i) x[i] = w[i].v;
        const MapJacobian map = jacobian(moment.dynamics(), x);
        step(Moment<double>(moment.dynamics()), std::span<double>(x), index);
        const Vec<D1> before(w.begin(), w.end());
        for (std::size_t i = 0; i < n; ++i) {
            w[i] = D1(x[i], {map.matrix ? 0.0 : std::numeric_limits<double>::quiet_NaN(), map.matrix ? 0.0 : std::numeric_limits<double>::quiet_NaN()});
            for (std::size_t j = 0; map.matrix && j < n; ++j)
                for (std::size_t slot = 0; slot < 2; ++slot)
                    w[i].d[slot] += (*map.matrix)(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) * before[j].d[slot];
        }
    }

    /// The derivative of the flow map: Φ(h) of Φ̇ = J(w(t))Φ, Φ(0) = I, integrated beside w. Where v jumps on the way Φ would
    /// have to jump with it: there is none then.
    MapJacobian jacobian(const Dynamics& dynamics, View<double> w) const override {
        const std::size_t n = w.size();
        const Domain& box = dynamics.bounds();
        for (std::size_t i = 0; i < box.size(); ++i)
            if (w[i] <= box[i].low || w[i] >= box[i].high) return {std::nullopt, words("reasons", "the flow slides along a bound of the state here")};
        State x(n + n * n, 0.0);
        std::ranges::copy(w, x.begin());
        for (std::size_t i = 0; i < n; ++i) x[n + i * n + i] = 1;
        Eigen::MatrixXd J(n, n);
        State v(n), was(n), at(w.begin(), w.end());
        double steepness = 0;
        Counted field([&](const State& there, State& rate) {
            dynamics.fieldAndJacobian({there.data(), n}, {rate.data(), n}, {J.data(), n * n});
            Eigen::Map<Eigen::MatrixXd>(rate.data() + n, n, n) = J * Eigen::Map<const Eigen::MatrixXd>(there.data() + n, n, n);
            std::copy_n(rate.begin(), n, v.begin());
        });
        const auto watch = [&](const State& now, double) {  // an internal step asks for the field at its end last
            const View<double> here = View<double>(now).first(n);
            const double smooth = 1e-6 * norm(View<double>(v)) + 8 * std::max(steepness, J.norm()) * distanceBetween(here, at);
            if (distanceBetween(v, was) > smooth) throw Jumping{};
            std::ranges::copy(here, at.begin());
            was = v;
            steepness = J.norm();
        };
        try {
            State first(x.size());
            field(x, first);
            was = v;
            FlowIntegrator(interval, tolerance).integrate(x, 0, field, watch);
        } catch (const Jumping&) {
            return {std::nullopt, words("reasons", "the field jumps on the flow's way within one output step")};
        } catch (const Unfollowed&) {
            return {std::nullopt, words("reasons", "the flow leaves every bounded region within one output step")};
        }
        return {Eigen::MatrixXd(Eigen::Map<const Eigen::MatrixXd>(x.data() + n, n, n)), ""};
    }

private:
    struct Jumping {};

    /// On a bound, of clipping or of the domain, the flow slides: outward components vanish.
    static void constrained(const Dynamics& dynamics, const State& at, State& rate) {
        State inside = at;
        dynamics.project(std::span<double>(inside));
        const Vec<double> v = dynamics.field<double>(inside);
        std::ranges::copy(v, rate.begin());
        const Domain& box = dynamics.bounds();
        for (std::size_t i = 0; i < box.size(); ++i)
            if ((at[i] >= box[i].high && rate[i] > 0) || (at[i] <= box[i].low && rate[i] < 0)) rate[i] = 0;
    }

    /// Follows w over one output step; NaN where it cannot be followed.
    template <class Field>
    void advance(State& w, Field v) const {
        Counted field(std::move(v));
        try {
            FlowIntegrator(interval, tolerance).follow(w, field);
        } catch (const Unfollowed&) {
            std::ranges::fill(w, std::numeric_limits<double>::quiet_NaN());
        }
    }

    double interval, tolerance;
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<Flow>(values.real("step"), values.real("tolerance"));
}

Parameter tolerance() {
    Parameter p = positive("tolerance", "tol", 1e-9, 1e-12, 1e-3, "absolute and relative error allowed in an internal step");
    p.least = 1e-14;
    p.most = 0.1;
    return p;
}

}  // namespace

extern const MethodEntry flow;
const MethodEntry flow = {
    {
        .id = "flow",
        .title = "Continuous flow",
        .summary = "The limit of small steps: stable exactly where all eigenvalues of J lie left of the imaginary axis. Where the field "
                   "jumps and both sides lead to the jump, as with the hinge loss, it slides along it.",
        .equation = "ẇ = v(w)",
        .parameters = {positive("step", "Δt", 0.1, 1e-3, 1, "time between two points of the output"), tolerance()},
        .sources = {{.authors = "Filippov", .title = "Differential Equations with Discontinuous Righthand Sides", .year = 1988,
                     .venue = "Kluwer", .locator = "§ 4"},
                    {.authors = "Dormand, Prince", .title = "A family of embedded Runge-Kutta formulae", .year = 1980,
                     .venue = "J. Comp. Appl. Math.", .locator = "RK5(4)7M"},
                    {.authors = "Nagarajan, Kolter", .title = "Gradient descent GAN optimization is locally stable", .year = 2017,
                     .venue = "NIPS", .locator = "Sec. 2"}},
        .facts = {{"dirac", {"method.id=flow"}, {0, 0}, {}, 1.0, 1e-7},
                  {"dirac", {"method.id=flow", "method.step=0.2", "regularizers.r1.gamma=0.3"}, {0, 0}, {}, 0.97044553354850816, 1e-7}},
    },
    make};

}  // namespace ganscope::methods
