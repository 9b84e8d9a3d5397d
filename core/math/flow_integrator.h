// SPDX-License-Identifier: GPL-3.0-or-later
// ẋ = v(x) over an interval, by Dormand and Prince's adaptive steps 5(4) (Boost.odeint), along jumps of v as well.
#pragma once

#include "core/math/sliding.h"
#include "core/math/vector.h"

#include <boost/numeric/odeint/integrate/integrate_adaptive.hpp>
#include <boost/numeric/odeint/stepper/generation.hpp>
#include <boost/numeric/odeint/stepper/runge_kutta_dopri5.hpp>

#include <functional>

namespace ganscope {

/// The internal steps come to no end, or to no number.
struct Unfollowed {};

/// A field that is asked for so many times, of finite states, and no more: throws Unfollowed.
template <class Field>
struct Counted {
    explicit Counted(Field f) : field(std::move(f)) {}
    void operator()(const std::vector<double>& at, std::vector<double>& rate, double = 0) {
        if (++times > most || !allFinite(at)) throw Unfollowed{};
        field(at, rate);
    }
    static constexpr int most = 200000;
    Field field;
    int times = 0;
};

/// Absolute and relative errors of an internal step are below `tolerance`.
class FlowIntegrator {
public:
    using State = std::vector<double>;

    FlowIntegrator(double i, double t) : interval(i), tolerance(t) {}

    /// From x at `time` to the end of the interval, where v does not jump; `watch` sees x and the time before the first
    /// internal step and after each. Throws Unfollowed.
    template <class Field, class Watch>
    void integrate(State& x, double time, Counted<Field>& field, Watch watch) const {
        const auto stepper = boost::numeric::odeint::make_controlled(tolerance, tolerance, boost::numeric::odeint::runge_kutta_dopri5<State>());
        try {
            boost::numeric::odeint::integrate_adaptive(stepper, std::ref(field), x, time, interval, interval - time, watch);
        } catch (const boost::numeric::odeint::step_adjustment_error&) {
            throw Unfollowed{};
        }
        if (!allFinite(x)) throw Unfollowed{};
    }

    /// From w to the end of the interval, along jumps as well. Throws Unfollowed.
    template <class Field>
    void follow(State& w, Counted<Field>& field) const {
        constexpr double leastProgress = 1e-3;  // of the interval
        int patience = 16, steps = 0;
        double time = 0, since = 0;
        State from = w;
        const auto watch = [&](const State& now, double t) {
            time = t;
            if (++steps % patience != 0) return;
            if (t - since < leastProgress * interval) throw Crawling{};
            since = t;
            from = now;
        };
        for (bool arrived = false; !arrived;) {
            try {
                integrate(w, time, field, watch);
                arrived = true;
            } catch (const Crawling&) {
                const double slid = slide(field, w, time, from, since);
                if (slid == 0) patience *= 8;
                since = time += slid;
                from = w;
                steps = 0;
                arrived = !(time < interval);
            }
        }
    }

private:
    /// So many internal steps get nowhere: the solution blows up, or goes to and fro over a jump of the field.
    struct Crawling {};

    /// For how long w slides from where so many steps led it at `time`, or from where they began if it was on the jump already:
    /// every step to and fro errs by as much as is allowed.
    template <class Field>
    double slide(Counted<Field>& field, State& w, double& time, const State& from, double since) const {
        State there = from;
        if (const double slid = slideAlongJump(std::ref(field), there, interval - since, 1e-12 * (1 + norm(View<double>(from))), tolerance); slid > 0) {
            w = std::move(there);
            time = since;
            return slid;
        }
        return slideAlongJump(std::ref(field), w, interval - time, 1e-6 + 10 * distanceBetween(w, from), tolerance);
    }

    double interval, tolerance;
};

}  // namespace ganscope
