// SPDX-License-Identifier: GPL-3.0-or-later
// Natural continuation along a line, every corrector watched by the contraction of its steps (Deuflhard 2004, ch. 5).
#include "core/analysis/followed_point.h"

#include "core/analysis/evaluation.h"
#include "core/analysis/rest_points.h"
#include "core/math/filled.h"
#include "core/math/linear_solve.h"

#include <algorithm>
#include <array>
#include <limits>

namespace ganscope {
namespace {

constexpr int mostCorrections = 16;
constexpr double contraction = 0.7;
/// Steps below this (relative to 1 + ‖w‖) are rounding: they need not shrink any more.
constexpr double roundingStep = 1e-10;

bool isZero(View<double> v) {
    return std::ranges::all_of(v, [](double x) { return x == 0; });
}

}  // namespace

std::optional<Vec<double>> nearbyEquilibrium(const Dynamics& dynamics, View<double> from) {
    const std::size_t n = from.size();
    Vec<double> w(from.begin(), from.end()), v(n), against(n), step(n), next(n);
    Eigen::MatrixXd J(from.size(), from.size());
    const auto accepted = [&]() -> std::optional<Vec<double>> {
        if (dynamics.kink(w)) return std::nullopt;
        return w;
    };
    if (isZero(dynamics.field<double>(View<double>(w)))) return accepted();  // nine times in ten; J costs more
    double last = std::numeric_limits<double>::infinity();
    for (int k = 0; k < mostCorrections; ++k) {
        dynamics.fieldAndJacobian(w, v, {J.data(), n * n});
        if (isZero(v)) return accepted();
        if (!allFinite(v) || !J.allFinite()) return std::nullopt;
        for (std::size_t i = 0; i < n; ++i) against[i] = -v[i];
        shortestSolution(J, against, step);
        const double length = norm(step), small = roundingStep * (1 + norm(w));
        if (!(length <= std::max(contraction * last, small))) return std::nullopt;
        for (std::size_t i = 0; i < n; ++i) next[i] = w[i] + step[i];
        if (mayVanish(w, v, J)) {
            // One more step makes the point exact to rounding; where v only fades with the distance, the steps are long.
            if (length > small * 1e5) return std::nullopt;
            const Vec<double> after = dynamics.field<double>(View<double>(next));
            if (allFinite(after) && norm(after) < norm(v)) w = next;
            return accepted();
        }
        last = length;
        w = next;
    }
    return std::nullopt;
}

FollowedPoint FollowedPoint::fixed(std::vector<double> w) {
    FollowedPoint r;
    r.still = true;
    r.anchor = std::move(w);
    return r;
}

FollowedPoint FollowedPoint::equilibrium(const Family& family, std::vector<double> near) {
    FollowedPoint r;
    r.origin = family.origin();
    for (std::size_t k = 0; k < r.origin.size(); ++k) r.whole.push_back(family.isWhole(k));
    const auto cursor = family.cursor();
    const Member& member = cursor->at(r.origin);
    std::vector<std::vector<double>> seeds = member.stated;
    if (!near.empty()) seeds.insert(seeds.begin(), near);
    const std::vector<RestPoint> found = restPoints(*member.dynamics, seeds);
    const auto awayFrom = [](const std::vector<double>& point) {
        return [&point](const std::vector<double>& other) {
            return other.size() == point.size() ? distanceBetween(other, point) : std::numeric_limits<double>::infinity();
        };
    };
    if (!found.empty()) {
        r.anchored = true;
        r.anchor = near.empty() ? found.front().at
                                : std::ranges::min_element(found, {}, [&](const RestPoint& p) { return awayFrom(near)(p.at); })->at;
    }
    if (!member.stated.empty()) {
        const auto nearest = r.anchored ? std::ranges::min_element(member.stated, {}, awayFrom(r.anchor)) : member.stated.begin();
        r.companion = *nearest;
        r.companionIndex = static_cast<std::size_t>(nearest - member.stated.begin());
        if (!r.anchored) r.anchor = r.companion;
    }
    return r;
}

Vec<double> FollowedPoint::predicted(const Member& member) const {
    Vec<double> w(anchor.begin(), anchor.end());
    if (companionIndex >= member.stated.size() || companion.empty()) return w;
    const std::vector<double>& now = member.stated[companionIndex];
    if (now.size() == w.size())
        for (std::size_t i = 0; i < w.size(); ++i) w[i] += now[i] - companion[i];
    return w;
}

PointAt FollowedPoint::at(Family::Cursor& cursor, View<double> p) const {
    const Member& member = cursor.at(p);
    if (anchor.size() != static_cast<std::size_t>(member.dynamics->size()))
        return {{}, anchor.empty() ? words("reasons", "no equilibrium was found") : words("reasons", "the state has another size here")};
    if (still) return {{anchor.begin(), anchor.end()}, ""};
    if (auto found = nearbyEquilibrium(*member.dynamics, predicted(member))) return {std::move(*found), ""};
    if (anchored) return march(cursor, p);
    return {{}, words("reasons", "no equilibrium was found")};
}

PointAt FollowedPoint::march(Family::Cursor& cursor, View<double> p) const {
    constexpr double shortest = 1.0 / 512;
    Vec<double> between(p.begin(), p.end()), w(anchor.begin(), anchor.end()), base = w;
    double done = 0, step = 0.25;
    while (done < 1) {
        const double to = std::min(1.0, done + step);
        for (std::size_t k = 0; k < p.size(); ++k) {
            between[k] = to == 1 ? p[k] : origin[k] + to * (p[k] - origin[k]);
            if (whole[k]) between[k] = std::round(between[k]);
        }
        const Member& member = cursor.at(between);
        if (static_cast<std::size_t>(member.dynamics->size()) != w.size()) return {{}, words("reasons", "the state has another size on the way here")};
        const Vec<double> moved = predicted(member);
        Vec<double> guess = w;
        for (std::size_t i = 0; i < w.size(); ++i) guess[i] += moved[i] - base[i];
        if (auto found = nearbyEquilibrium(*member.dynamics, guess)) {
            w = std::move(*found);
            base = moved;
            done = to;
            step *= 2;
        } else if ((step *= 0.5) < shortest) {
            cursor.at(p);
            return {{}, words("reasons", "the equilibrium is lost on the way here")};
        }
    }
    return {w, ""};
}

}  // namespace ganscope
