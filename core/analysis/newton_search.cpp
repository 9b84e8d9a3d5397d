// SPDX-License-Identifier: GPL-3.0-or-later
// Damped, deflated Newton steps, and the tests that keep false zeros out.
#include "core/analysis/newton_search.h"

#include "core/analysis/evaluation.h"
#include "core/math/filled.h"
#include "core/math/linear_solve.h"

#include <algorithm>

namespace ganscope {
namespace {

using Vector = Eigen::VectorXd;

constexpr int mostNewtonSteps = 60;
/// A zero of v moves by less than this (relative to 1 + |w|) in a further Newton step; where v only fades with the
/// distance, the steps stay as long as the distance over which it fades.
constexpr double arrived = 1e-5;

Eigen::Map<const Vector> asVector(View<double> w) { return {w.data(), static_cast<Eigen::Index>(w.size())}; }

/// v and J at a point with the rows of held entries replaced by those of "stays where it is".
struct Local {
    Vector v;
    Eigen::MatrixXd J;
    std::vector<int> held;

    Local(const Dynamics& dynamics, View<double> w) : v(w.size()), J(w.size(), w.size()) {
        dynamics.fieldAndJacobian(w, {v.data(), w.size()}, {J.data(), w.size() * w.size()});
        const Domain& box = dynamics.bounds();
        for (std::size_t i = 0; i < box.size(); ++i) {
            const auto row = static_cast<Eigen::Index>(i);
            if (!((w[i] >= box[i].high && v[row] > 0) || (w[i] <= box[i].low && v[row] < 0))) continue;
            held.push_back(static_cast<int>(i));
            v[row] = 0;
            J.row(row).setZero();
            J(row, row) = 1;
        }
    }
    bool isFinite() const { return v.allFinite() && J.allFinite(); }
    View<double> field() const { return {v.data(), static_cast<std::size_t>(v.size())}; }
};

/// ‖v‖ over the entries that are free at w; NaN where it is not finite.
double pull(const Dynamics& dynamics, View<double> w) {
    Vec<double> v = dynamics.field<double>(w);
    const Domain& box = dynamics.bounds();
    for (std::size_t i = 0; i < box.size(); ++i)
        if ((w[i] >= box[i].high && v[i] > 0) || (w[i] <= box[i].low && v[i] < 0)) v[i] = 0;
    return allFinite(v) ? norm(v) : std::numeric_limits<double>::quiet_NaN();
}

/// From w towards a known zero, without the part along its continuum.
Vector away(const Deflation::Known& known, View<double> w) {
    Vector r = asVector(w) - known.at;
    if (known.directions.cols() > 0) r -= known.directions * (known.directions.transpose() * r);
    return r;
}

double logEta(const Deflation& deflation, View<double> w) {
    double sum = 0;
    for (const auto& known : deflation.known) sum += std::log1p(deflation.scale * deflation.scale / away(known, w).squaredNorm());
    return sum;
}

/// The factor by which deflation changes the Newton step δ: 1/(1 − ∇log η·δ), by the Sherman–Morrison formula.
double stretch(const Deflation& deflation, View<double> w, const Vector& step) {
    double slope = 0;
    const double s2 = deflation.scale * deflation.scale;
    for (const auto& known : deflation.known) {
        const Vector r = away(known, w);
        const double rho2 = r.squaredNorm();
        slope -= 2 * r.dot(step) * s2 / (rho2 * (rho2 + s2));
    }
    const double factor = 1 / (1 - slope);
    constexpr double most = 20;
    return std::isfinite(factor) ? std::clamp(factor, -most, most) : 1;
}

/// What of v no Newton step takes away: nothing but rounding at a zero. In the tail of a saturating loss, where v and a
/// part of J have faded together, it is all that is left of v.
double remainder(const Local& here, const Vector& step) { return (here.v + here.J * step).norm(); }

/// Moves from where v seems to vanish on to the zero; false where there is none, v only fades: steps stay long, or leave
/// as much of v as there was.
bool settle(const Dynamics& dynamics, std::vector<double>& w, Local& here) {
    Vector step = shortestSolution(here.J, -here.v);
    if (step.norm() > arrived * (1 + norm(w))) return false;
    const double before = remainder(here, step), rounding = 1e-14 * (1 + here.J.norm() * norm(w));
    // One more step makes it exact to rounding. It may take a few until that is so of small entries beside large ones,
    // whose rounding ‖v‖ consists of.
    constexpr int most = 4;
    for (int k = 0; k < most; ++k) {
        const bool zero = isEquilibrium(w, here.field(), here.J);
        if (k > 0 && zero) break;
        std::vector<double> better = w;
        for (std::size_t i = 0; i < w.size(); ++i) better[i] += step[static_cast<Eigen::Index>(i)];
        if (firstOutside(dynamics.bounds(), better) >= 0) break;
        Local there(dynamics, better);
        if (!there.isFinite()) break;
        if (!(there.v.norm() < here.v.norm()) && (zero || !isEquilibrium(better, there.field(), there.J))) break;
        w = std::move(better);
        here = std::move(there);
        step = shortestSolution(here.J, -here.v);
    }
    const double after = remainder(here, step);
    return after <= rounding || after <= 0.01 * before;
}

/// A field that jumps here (a penalty of a norm across its kink) has no zero here, only a change of sign.
bool jumps(const Dynamics& dynamics, View<double> w, const Local& here) {
    const double reach = 1e-7 * (1 + norm(w)), slope = here.J.norm();
    // Close to a kink J can be of any size: then that beside it counts, and no more than a game's can be.
    constexpr double steep = 1e3, steepest = 1e5;
    for (std::size_t i = 0; i < w.size(); ++i)
        for (double side : {-reach, reach}) {
            if (std::ranges::find(here.held, static_cast<int>(i)) != here.held.end()) continue;
            Vec<double> beside(w.begin(), w.end());
            beside[i] += side;
            Vec<double> v = dynamics.field<double>(beside);
            for (int k : here.held) v[static_cast<std::size_t>(k)] = 0;
            const double least = slope > steep ? std::min({slope, dynamics.jacobian(beside).norm(), steepest}) : slope;
            if (!(norm(v) <= reach * (1 + 4 * least))) return true;
        }
    return false;
}

/// Entries that came out a rounding error beside zero become zero, where the field is no larger there.
void tidy(const Dynamics& dynamics, std::vector<double>& w) {
    const double near = 1e-13 * (1 + norm(w));
    std::vector<double> tidied = w;
    for (double& x : tidied)
        if (x != 0 && std::fabs(x) <= near) x = 0;
    if (tidied != w && pull(dynamics, tidied) <= pull(dynamics, w) + 1e-15 * (1 + norm(w))) w = std::move(tidied);
}

Landing landed(const Dynamics& dynamics, std::vector<double> w, Local here) {
    const auto at = [&](Landing::Kind kind, std::string why) {
        return Landing{kind, w, here.J, here.held, std::move(why)};
    };
    if (firstOutside(dynamics.bounds(), w) >= 0) return at(Landing::Kind::outside, words("reasons", "no state can be there"));
    if (auto why = dynamics.kink(w)) return at(Landing::Kind::kink, *why);
    const bool vanishes = here.v.norm() <= 1e-9 * (1 + norm(w));  // and not only beside a J without bounds
    if (!vanishes || jumps(dynamics, w, here)) {
        for (double& x : w)
            if (std::fabs(x) <= 1e-10 * (1 + norm(w))) x = 0;  // it came from one side
        return at(Landing::Kind::kink, words("reasons", "the field vanishes on one side only and jumps here"));
    }
    tidy(dynamics, w);
    return at(Landing::Kind::zero, "");
}

}  // namespace

bool mayVanish(View<double> w, View<double> field, const Eigen::MatrixXd& jacobian) {
    return norm(field) <= 1e-12 * (1 + jacobian.norm() * norm(w));
}

bool coincide(View<double> a, View<double> b) { return distanceBetween(a, b) <= 1e-5 * (1 + norm(a)); }

Landing newtonSearch(const Dynamics& dynamics, std::vector<double> w, double reach, const Deflation& deflation,
                     const std::stop_token& stop) {
    if (w.size() != static_cast<std::size_t>(dynamics.size()) || !allFinite(w)) return {};
    const std::vector<double> from = w;
    const Domain& box = dynamics.bounds();
    std::optional<Vector> last;  // the step before, of full length
    for (int k = 0; k < mostNewtonSteps && !stop.stop_requested(); ++k) {
        Local here(dynamics, w);
        if (!here.isFinite()) return {};
        Vector step = shortestSolution(here.J, -here.v);
        if (mayVanish(w, here.field(), here.J)) {
            if (!settle(dynamics, w, here)) return {};
            return landed(dynamics, std::move(w), std::move(here));
        }
        step *= stretch(deflation, w, step);
        const double eta = logEta(deflation, w), size = here.v.norm();
        std::vector<double> next(w.size());
        const auto shortens = [&](double factor) {
            for (std::size_t i = 0; i < w.size(); ++i) {
                next[i] = w[i] + factor * step[static_cast<Eigen::Index>(i)];
                if (i < box.size()) next[i] = std::clamp(next[i], std::min(w[i], box[i].low), std::max(w[i], box[i].high));
            }
            return pull(dynamics, next) * std::exp(logEta(deflation, next) - eta) < size;
        };
        // A zero of multiplicity m draws steps of the ratio 1 − 1/m: the sum of all that follow is m of them.
        double factor = 1;
        if (last && deflation.known.empty()) {
            const double ratio = step.dot(*last) / last->squaredNorm();
            const bool straight = (step - ratio * *last).norm() < 0.05 * step.norm();
            if (straight && ratio > 0.45 && ratio < 0.95 && shortens(1 / (1 - ratio))) factor = 1 / (1 - ratio);
        }
        last.reset();
        if (factor == 1) {
            bool shorter = shortens(1);
            if (shorter) last = step;
            while (!shorter && factor > 1e-4) shorter = shortens(factor *= 0.5);
            if (!shorter) return {};
        }
        w = next;
        if (distanceBetween(w, from) > reach) return {};
    }
    return {};
}

std::optional<std::vector<double>> nearestZero(const Dynamics& dynamics, std::vector<double> w, double farthest) {
    const std::vector<double> from = w;
    constexpr int most = 8;
    for (int k = 0; k < most; ++k) {
        Local here(dynamics, w);
        if (!here.isFinite()) return std::nullopt;
        if (isEquilibrium(w, here.field(), here.J)) return settle(dynamics, w, here) ? std::optional(w) : std::nullopt;
        const Vector step = shortestSolution(here.J, -here.v);
        for (std::size_t i = 0; i < w.size(); ++i) w[i] += step[static_cast<Eigen::Index>(i)];
        if (!(distanceBetween(w, from) <= farthest)) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace ganscope
