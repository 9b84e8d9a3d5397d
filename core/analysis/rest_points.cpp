// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds by the spectrum, and walks along null directions that tell a continuum from a single degenerate point.
#include "core/analysis/rest_points.h"

#include "core/analysis/evaluation.h"
#include "core/math/linear_solve.h"

#include <algorithm>
#include <numbers>

namespace ganscope {
namespace {

using Vector = Eigen::VectorXd;

constexpr double zeroPart = 1e-9;  // of the largest modulus

std::vector<double> moved(View<double> w, double length, const Vector& direction) {
    std::vector<double> r(w.begin(), w.end());
    for (std::size_t i = 0; i < r.size(); ++i) r[i] += length * direction[static_cast<Eigen::Index>(i)];
    return r;
}

Eigen::MatrixXd nullDirections(const Dynamics& dynamics, View<double> w) { return nullSpace(dynamics.jacobian(w), zeroPart); }

/// The nullity of J at the equilibrium that a step from w along `direction` leads to, by a corrector that moves little;
/// −1 where there is none. A step that the field still vanishes after exactly may be short.
int nullityAlong(const Dynamics& dynamics, View<double> w, const Vector& direction) {
    for (double length : {0.1, 0.01, 1e-3}) {
        const auto there = nearestZero(dynamics, moved(w, length * (1 + norm(w)), direction), 0.3 * length * (1 + norm(w)));
        if (there && firstOutside(dynamics.bounds(), *there) < 0 && !dynamics.kink(*there))
            return static_cast<int>(nullDirections(dynamics, *there).cols());
    }
    return -1;
}

/// Fills in the dimension of the continuum through the point, and its directions.
void findContinuum(const Dynamics& dynamics, const Eigen::MatrixXd& jacobian, RestPoint& point) {
    const Eigen::MatrixXd null = nullSpace(jacobian, zeroPart);
    const Eigen::Index n = null.rows();
    point.directions.resize(n, 0);
    if (null.cols() == 0) return;
    int nullity = static_cast<int>(null.cols());
    std::vector<Eigen::Index> open;
    for (Eigen::Index j = 0; j < null.cols(); ++j) {
        // At the end of a continuum, on a bound, it goes on to one side only.
        const int there = std::max(nullityAlong(dynamics, point.at, null.col(j)), nullityAlong(dynamics, point.at, -null.col(j)));
        if (there < 1) continue;
        open.push_back(j);
        nullity = std::min(nullity, there);
    }
    // Crossing continua are open along each of them but not in between.
    const Vector between = null.rowwise().sum().normalized();
    if (open.size() > 1 && nullityAlong(dynamics, point.at, between) < 0 && nullityAlong(dynamics, point.at, -between) < 0) nullity = std::min(nullity, 1);
    point.continuum = std::min(nullity, static_cast<int>(open.size()));
    point.directions = null(Eigen::all, std::vector<Eigen::Index>(open.begin(), open.begin() + point.continuum));
}

/// The turns of v on a circle of the plane, where no step turns it by much; nothing when v vanishes on the circle or is
/// not finite.
std::optional<int> winding(const Dynamics& dynamics, const std::vector<double>& centre, double radius) {
    const auto at = [&](double angle) {
        const std::vector<double> w{centre[0] + radius * std::cos(angle), centre[1] + radius * std::sin(angle)};
        const Vec<double> v = dynamics.field<double>(View<double>(w));
        return Complex(v[0], v[1]);
    };
    // Arcs are halved until v turns by less than a radian on each.
    constexpr int arcs = 64, deepest = 24;
    double turned = 0;
    bool smooth = true;
    const auto over = [&](auto& self, double from, double to, Complex before, Complex after, int depth) -> void {
        const double step = std::arg(after / before);
        if (std::fabs(step) < 1) {
            turned += step;
        } else if (depth < deepest && std::isfinite(step)) {
            const double middle = 0.5 * (from + to);
            const Complex there = at(middle);
            self(self, from, middle, before, there, depth + 1);
            self(self, middle, to, there, after, depth + 1);
        } else {
            smooth = false;
        }
    };
    for (int k = 0; k < arcs; ++k) {
        const double from = 2 * std::numbers::pi * k / arcs, to = 2 * std::numbers::pi * (k + 1) / arcs;
        over(over, from, to, at(from), at(to), 0);
    }
    if (!smooth) return std::nullopt;
    return static_cast<int>(std::lround(turned / (2 * std::numbers::pi)));
}

std::optional<int> indexOf(const Dynamics& dynamics, const RestPoint& point, const Eigen::MatrixXd& J) {
    if (point.at.size() != 2 || point.continuum > 0 || !point.held.empty()) return std::nullopt;
    if (point.zeros == 0) return J(0, 0) * J(1, 1) - J(0, 1) * J(1, 0) > 0 ? 1 : -1;
    return winding(dynamics, point.at, 1e-3 * (1 + norm(View<double>(point.at))));
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
    const double zero = zeroPart * largestModulus(flow.values);
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

RestPoint classified(const Dynamics& dynamics, const Landing& zero) {
    RestPoint r;
    r.at = zero.at;
    r.held = zero.held;
    std::vector<Eigen::Index> free;
    for (int i = 0; i < dynamics.size(); ++i)
        if (std::ranges::find(zero.held, i) == zero.held.end()) free.push_back(i);
    r.flow = spectrum(zero.held.empty() ? zero.jacobian : Eigen::MatrixXd(zero.jacobian(free, free)));
    r.kind = classify(r.flow);
    // A zero in a Jordan block moves like the square root of a rounding error.
    const double none = std::max(zeroPart * largestModulus(r.flow.values), (r.flow.defective ? 1e-7 : 1e-13) * zero.jacobian.norm());
    Spectrum others = r.flow;
    others.values.clear();
    for (Complex v : r.flow.values) {
        const bool isZero = std::abs(v) <= none, onAxis = std::fabs(v.real()) <= none;
        r.zeros += isZero;
        (onAxis ? r.centre : v.real() < 0 ? r.stable : r.unstable) += 1;
        if (!isZero) others.values.push_back(v);
    }
    r.across = classify(others);
    r.directions.resize(dynamics.size(), 0);
    if (r.zeros > 0 && zero.held.empty()) {
        r.kind = RestKind::degenerate;
        findContinuum(dynamics, zero.jacobian, r);
    }
    r.index = indexOf(dynamics, r, zero.jacobian);
    return r;
}

bool connected(const Dynamics& dynamics, const RestPoint& from, const RestPoint& to) {
    if (from.continuum == 0 || to.continuum == 0) return false;
    const auto isZero = [&](const std::vector<double>& w) {
        Vec<double> v(w.size());
        Eigen::MatrixXd J(w.size(), w.size());
        dynamics.fieldAndJacobian(w, v, {J.data(), w.size() * w.size()});
        return isEquilibrium(w, v, J);
    };
    constexpr int pieces = 8, most = 100;
    const Vector whole = Eigen::Map<const Vector>(to.at.data(), std::ssize(to.at)) - Eigen::Map<const Vector>(from.at.data(), std::ssize(from.at));
    bool straight = true;
    for (int k = 1; k < pieces && straight; ++k) straight = isZero(moved(from.at, static_cast<double>(k) / pieces, whole));
    if (straight) return true;
    if (from.continuum != to.continuum) return false;
    // Walk: along the continuum's tangent nearest to the way that is left, back onto it after each step.
    std::vector<double> w = from.at;
    double stride = 0.1;
    bool aside = false;  // from the far side of a ring no way is the nearer one: any will do, once
    for (int k = 0; k < most && stride > 1e-3; ++k) {
        if (coincide(w, to.at)) return true;
        const double left = distanceBetween(w, to.at);
        const Eigen::MatrixXd tangent = nullDirections(dynamics, w);
        if (tangent.cols() != from.continuum) return false;
        Vector way(std::ssize(w));
        for (Eigen::Index i = 0; i < way.size(); ++i) way[i] = to.at[static_cast<std::size_t>(i)] - w[static_cast<std::size_t>(i)];
        Vector along = tangent * (tangent.transpose() * way);
        const bool stuck = along.norm() <= 1e-6 * left;
        if (stuck && aside) return false;
        if (stuck) along = left * tangent.col(0);
        aside |= stuck;
        const double length = std::min(along.norm(), stride * (1 + norm(View<double>(w))));
        const auto next = nearestZero(dynamics, moved(w, length / along.norm(), along), 0.5 * length);
        if (next && (stuck || distanceBetween(*next, to.at) < left))
            w = *next;
        else
            stride *= 0.5;
    }
    return false;
}

bool addNew(const Dynamics& dynamics, std::vector<RestPoint>& points, RestPoint point) {
    for (const RestPoint& other : points)
        if (coincide(point.at, other.at) || connected(dynamics, other, point)) return false;
    points.push_back(std::move(point));
    return true;
}

std::vector<RestPoint> restPoints(const Dynamics& dynamics, std::span<const std::vector<double>> seeds, std::stop_token stop) {
    std::vector<RestPoint> found;
    for (const auto& seed : seeds) {
        if (stop.stop_requested()) break;
        const Landing landing = newtonSearch(dynamics, seed, 1e6, {}, stop);
        if (landing.kind == Landing::Kind::zero && landing.held.empty()) addNew(dynamics, found, classified(dynamics, landing));
    }
    return found;
}

}  // namespace ganscope
