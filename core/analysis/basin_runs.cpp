// SPDX-License-Identifier: GPL-3.0-or-later
// Stepping in lanes: the same bits as one start at a time, at a fraction of the cost.
#include "core/analysis/basin_runs.h"

#include <algorithm>
#include <limits>

namespace ganscope {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The least and largest coordinates seen, in every lane.
struct Span {
    Lanes left{infinity}, right{-infinity}, bottom{infinity}, top{-infinity};
    void add(const Lanes& x, const Lanes& y) {
        left = choose(x < left, x, left);
        right = choose(x > right, x, right);
        bottom = choose(y < bottom, y, bottom);
        top = choose(y > top, y, top);
    }
    Rect of(int lane) const { return {left[lane], right[lane], bottom[lane], top[lane]}; }
};

Lanes squared(const Lanes& x, const Lanes& y) { return x * x + y * y; }

}  // namespace

double difference(const Rect& a, const Rect& b, double tolerance) {
    const double size = std::max(std::hypot(b.width(), b.height()), tolerance);
    return std::max({std::fabs(a.left - b.left), std::fabs(a.right - b.right), std::fabs(a.bottom - b.bottom), std::fabs(a.top - b.top)}) / size;
}

bool BasinRun::settled(double tolerance) const { return difference(before, last, tolerance) <= 0.01; }

bool BasinRunner::run(const std::array<Point, Lanes::count>& starts, std::array<BasinRun, Lanes::count>& results,
                      const std::stop_token& stop) const {
    States states;
    std::ranges::transform(starts, states.begin(), [&](Point p) { return plane.lift(p); });
    return run(states, results, stop);
}

bool BasinRunner::run(States& states, std::array<BasinRun, Lanes::count>& results, const std::stop_token& stop) const {
    const auto n = static_cast<std::size_t>(dynamics.size());
    Vec<Lanes> state;
    for (int lane = 0; lane < Lanes::count; ++lane) {
        Vec<double>& w = states[static_cast<std::size_t>(lane)];
        dynamics.project(std::span<double>(w));
        const Vec<double> rest = method.rest(w);
        if (lane == 0) state.resize(rest.size());
        for (std::size_t i = 0; i < rest.size(); ++i) state[i].set(lane, rest[i]);
    }
    results = {};
    int running = Lanes::count;
    const auto end = [&](int lane, Fate fate, std::int64_t step, std::int16_t which = -1) {
        BasinRun& run = results[static_cast<std::size_t>(lane)];
        if (run.fate != Fate::moving) return;
        run.fate = fate;
        run.steps = static_cast<std::int32_t>(step);
        run.equilibrium = which;
        --running;
    };
    const auto judge = [&](std::int64_t step) {
        Lanes size(0.0);
        for (std::size_t i = 0; i < n; ++i) size += state[i] * state[i];
        for (std::size_t i = n; i < state.size(); ++i) size += state[i] - state[i];  // 0, or NaN where it is not finite
        const Lanes::Mask inside = size < bound * bound;
        if (!inside.all())
            for (int lane = 0; lane < Lanes::count; ++lane)
                if (!inside.on[lane]) end(lane, Fate::diverged, step);
        for (std::size_t k = 0; k < targets.size(); ++k) {
            Lanes distance2(0.0);
            for (std::size_t i = 0; i < n; ++i) {
                const Lanes away = state[i] - targets[k][i];
                distance2 += away * away;
            }
            const Lanes::Mask near = distance2 < tolerance * tolerance;
            if (near.none()) continue;
            for (int lane = 0; lane < Lanes::count; ++lane)
                if (near.on[lane]) end(lane, Fate::arrived, step, static_cast<std::int16_t>(k));
        }
    };
    Span before, last;
    Lanes nearest(infinity), longest(0.0);  // squared: to the start, and of a step
    const auto place = [&] { return plane.along(View<Lanes>(state).first(n)); };
    const std::array<Lanes, 2> start = place();
    judge(0);
    for (std::int64_t step = 0; step < steps && running > 0; ++step) {
        constexpr std::int64_t patience = 16;
        if (step % patience == 0 && stop.stop_requested()) return false;
        const std::array<Lanes, 2> was = place();
        method.step(dynamics, std::span<Lanes>(state), step);
        judge(step + 1);
        const std::int64_t fifth = 5 * step / steps;
        if (fifth < 3) continue;
        const std::array<Lanes, 2> now = place();
        if (fifth == 3) before.add(now[0], now[1]);
        if (fifth < 4) continue;
        last.add(now[0], now[1]);
        const Lanes back = squared(now[0] - start[0], now[1] - start[1]), move = squared(now[0] - was[0], now[1] - was[1]);
        nearest = choose(back < nearest, back, nearest);
        longest = choose(move > longest, move, longest);
    }
    for (int lane = 0; lane < Lanes::count; ++lane) {
        BasinRun& run = results[static_cast<std::size_t>(lane)];
        run.before = before.of(lane);
        run.last = last.of(lane);
        run.returned = nearest[lane] <= longest[lane];
        if (run.fate == Fate::moving) run.steps = static_cast<std::int32_t>(steps);
        for (std::size_t i = 0; i < n; ++i) states[static_cast<std::size_t>(lane)][i] = state[i][lane];
    }
    return true;
}

}  // namespace ganscope
