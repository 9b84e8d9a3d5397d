// SPDX-License-Identifier: GPL-3.0-or-later
// Damped Newton steps from given points, and the tests that keep false rest points out.
#include "core/analysis/rest_points.h"

#include "core/analysis/evaluation.h"

#include <Eigen/QR>

#include <algorithm>

namespace ganscope {
namespace {

using Vector = Eigen::VectorXd;

constexpr int mostSteps = 60;
/// A zero of v moves by less than this (relative to 1 + |w|) in a further Newton step; where v only fades with the
/// distance, the steps stay as long as the distance over which it fades.
constexpr double arrived = 1e-5;

double distance(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum = std::hypot(sum, a[i] - b[i]);
    return sum;
}

/// v and J at a point, and the shortest least-squares Newton step from it.
struct Local {
    Vector v;
    Eigen::MatrixXd J;

    Local(const Dynamics& dynamics, const std::vector<double>& w) : v(w.size()), J(w.size(), w.size()) {
        dynamics.fieldAndJacobian(w, {v.data(), w.size()}, {J.data(), w.size() * w.size()});
    }
    bool isFinite() const { return v.allFinite() && J.allFinite(); }
    Vector step() const {
        Eigen::CompleteOrthogonalDecomposition<Eigen::MatrixXd> solver;
        solver.setThreshold(1e-11);
        solver.compute(J);
        return solver.solve(-v);
    }
};

/// A field that jumps here (a penalty of a norm across its kink) has no zero here, only a change of sign.
bool jumps(const Dynamics& dynamics, const std::vector<double>& w, const Eigen::MatrixXd& J) {
    const double reach = 1e-7 * (1 + norm(w)), smooth = reach * (1 + 4 * J.norm());
    for (std::size_t i = 0; i < w.size(); ++i)
        for (double side : {-reach, reach}) {
            std::vector<double> beside = w;
            beside[i] += side;
            const Vec<double> v = dynamics.field<double>(View<double>(beside));
            if (!(norm(v) <= smooth)) return true;
        }
    return false;
}

/// Whether a state can be there: inside the domain and the clipping bound, ends included.
bool isAllowed(const Dynamics& dynamics, const std::vector<double>& w) {
    return firstOutside(dynamics.bounds(), w) < 0;
}

/// Gives up beyond `reach` from where it began.
std::optional<RestPoint> search(const Dynamics& dynamics, std::vector<double> w, double reach = 1e6) {
    const std::vector<double> from = w;
    for (int k = 0; k < mostSteps; ++k) {
        const Local here(dynamics, w);
        if (!here.isFinite()) return std::nullopt;
        const Vector step = here.step();
        const double size = here.v.norm();
        if (isEquilibrium(w, {here.v.data(), w.size()}, here.J)) {
            if (step.norm() > arrived * (1 + norm(w)) || dynamics.kink(w) || jumps(dynamics, w, here.J) || !isAllowed(dynamics, w))
                return std::nullopt;
            RestPoint found{w, RestKind::degenerate, spectrum(here.J)};
            found.kind = classify(found.flow);
            return found;
        }
        std::vector<double> next(w.size());
        double factor = 1;
        bool shorter = false;
        for (; factor > 1e-4 && !shorter; factor *= 0.5) {
            for (std::size_t i = 0; i < w.size(); ++i) next[i] = w[i] + factor * step[static_cast<Eigen::Index>(i)];
            const Vec<double> v = dynamics.field<double>(View<double>(next));
            shorter = allFinite(v) && norm(v) < size;
        }
        if (!shorter) return std::nullopt;
        w = next;
        if (distance(w, from) > reach) return std::nullopt;
    }
    return std::nullopt;
}

bool inPlane(const StatePlane& plane, const std::vector<double>& w) {
    const Vec<double> lifted = plane.lift(plane.project(w.data()));
    return distance({lifted.begin(), lifted.end()}, w) <= 1e-8 * (1 + norm(w));
}

void addNew(std::vector<RestPoint>& found, RestPoint point) {
    const double apart = 1e-5 * (1 + norm(point.at));
    if (std::ranges::none_of(found, [&](const RestPoint& other) { return distance(other.at, point.at) <= apart; }))
        found.push_back(std::move(point));
}

}  // namespace

std::string_view nameOf(RestKind kind) {
    switch (kind) {
    case RestKind::centre: return "centre";
    case RestKind::stableFocus: return "stable focus";
    case RestKind::unstableFocus: return "unstable focus";
    case RestKind::stableNode: return "stable node";
    case RestKind::unstableNode: return "unstable node";
    case RestKind::saddle: return "saddle";
    case RestKind::degenerate: break;
    }
    return "degenerate equilibrium";
}

RestKind classify(const Spectrum& flow) {
    double largest = 0;
    for (Complex v : flow.values) largest = std::max(largest, std::abs(v));
    const double zero = 1e-9 * largest;
    int left = 0, right = 0, axis = 0;
    bool turns = false;
    for (Complex v : flow.values) {
        if (std::abs(v) <= zero) return RestKind::degenerate;
        (std::fabs(v.real()) <= zero ? axis : v.real() < 0 ? left : right) += 1;
        turns |= std::fabs(v.imag()) > zero;
    }
    if (left + right + axis == 0) return RestKind::degenerate;
    if (left + right == 0) return RestKind::centre;
    if (axis > 0) return RestKind::degenerate;
    if (left > 0 && right > 0) return RestKind::saddle;
    if (left > 0) return turns ? RestKind::stableFocus : RestKind::stableNode;
    return turns ? RestKind::unstableFocus : RestKind::unstableNode;
}

std::vector<RestPoint> restPoints(const Dynamics& dynamics, std::span<const std::vector<double>> seeds,
                                  std::stop_token stop) {
    std::vector<RestPoint> found;
    for (const auto& seed : seeds) {
        if (stop.stop_requested()) break;
        if (seed.size() != static_cast<std::size_t>(dynamics.size()) || !allFinite(seed)) continue;
        if (auto point = search(dynamics, seed)) addNew(found, std::move(*point));
    }
    return found;
}

std::vector<RestPoint> restPoints(const Dynamics& dynamics, std::vector<std::vector<double>> seeds, const StatePlane& plane,
                                  const Rect& window, std::stop_token stop) {
    std::vector<RestPoint> found = restPoints(dynamics, seeds, stop);
    if (!window.isProper() || plane.base.size() != static_cast<std::size_t>(dynamics.size())) return found;
    const int starts = plane.isWhole() ? 5 : 3;
    const double reach = 2 * std::hypot(window.width(), window.height());
    for (int j = 0; j < starts; ++j)
        for (int i = 0; i < starts; ++i) {
            if (stop.stop_requested()) return found;
            // Off the axes of symmetry: a start on one would never leave it.
            const Point p{window.left + (i + 0.47) / starts * window.width(), window.bottom + (j + 0.53) / starts * window.height()};
            const Vec<double> w = plane.lift(p);
            auto point = search(dynamics, {w.begin(), w.end()}, reach);
            // Each start reaches another point of a line of equilibria: the stated ones stand for it.
            if (point && point->kind != RestKind::degenerate && inPlane(plane, point->at) &&
                window.contains(plane.project(point->at.data())))
                addNew(found, std::move(*point));
        }
    return found;
}

}  // namespace ganscope
