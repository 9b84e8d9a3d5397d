// SPDX-License-Identifier: GPL-3.0-or-later
// DF of any method from its own step.
#include "core/game/method.h"

#include "core/math/filled.h"

#include <algorithm>

namespace ganscope {

void Method::step(const Moment<Lanes>& moment, std::span<Lanes> states, std::int64_t index) const {
    for (int lane = 0; lane < Lanes::count; ++lane) {
        Vec<double> one = laneOf(View<Lanes>(states), lane);
        const Vec<double> past = laneOf(moment.past(), lane);
        step(Moment<double>(moment.dynamics(), past), std::span<double>(one), index);
        for (std::size_t i = 0; i < states.size(); ++i) states[i].set(lane, one[i]);
    }
}

std::optional<std::string> Method::kinkWithin(const Dynamics& dynamics, View<double> state) const {
    std::vector<Vec<double>> asked;
    Vec<double> at(state.begin(), state.end());
    for (int k = 0; k < period(); ++k) step(Moment<double>(dynamics, {}, &asked), std::span<double>(at), k);
    for (const Vec<double>& w : asked) {
        if (std::ranges::equal(w, state.first(w.size()))) continue;
        if (const auto why = dynamics.kink(w)) return filled(words("reasons", "at a stage within the step: %1"), {*why});
    }
    return std::nullopt;
}

MapJacobian Method::jacobian(const Dynamics& dynamics, View<double> state) const {
    if (std::string reason = why(dynamics, state); !reason.empty()) return {std::nullopt, std::move(reason)};
    const Eigen::Index n = static_cast<Eigen::Index>(state.size());
    if (state.size() > largestState)
        return {std::nullopt, filled(words("reasons", "with its memory the state has %1 entries, more than the %2 whose spectrum is computed"), {std::to_string(n), std::to_string(largestState)})};
    Eigen::MatrixXd columns(n, n);
    for (Eigen::Index j = 0; j < n; j += 2) {
        const bool pair = j + 1 < n;
        Vec<D1> s = lift<D1>(state);
        s[static_cast<std::size_t>(j)].d[0] = 1.0;
        if (pair) s[static_cast<std::size_t>(j + 1)].d[1] = 1.0;
        for (int k = 0; k < period(); ++k) step(Moment<D1>(dynamics), std::span<D1>(s), k);
        for (Eigen::Index i = 0; i < n; ++i) {
            const D1& row = s[static_cast<std::size_t>(i)];
            columns(i, j) = row.d[0];
            if (pair) columns(i, j + 1) = row.d[1];
        }
    }
    return {std::move(columns), ""};
}

}  // namespace ganscope
