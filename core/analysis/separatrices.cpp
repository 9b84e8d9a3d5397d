// SPDX-License-Identifier: GPL-3.0-or-later
// A start on the parabola that osculates the curve, then arc length steps on the screen.
#include "core/analysis/separatrices.h"

#include "core/analysis/arc_stepper.h"
#include "core/math/linear_solve.h"

#include <algorithm>
#include <array>

namespace ganscope {
namespace {

constexpr double spacing = 0.004;     // of the points, in windows
constexpr double longest = 12;        // in windows
constexpr double startTolerance = 1e-7;  // of the window, for the first point

/// d²/ds² v(w + se), by duals of duals; w and e in the plane's coordinates.
Point secondDerivative(const Dynamics& dynamics, const StatePlane& plane, Point w, Point e) {
    std::array<D1, 2> at, along;
    const auto x = static_cast<std::size_t>(plane.x), y = static_cast<std::size_t>(plane.y);
    at[x] = D1(w.x, {e.x, 0.0});
    at[y] = D1(w.y, {e.y, 0.0});
    along[x] = D1(e.x);
    along[y] = D1(e.y);
    const Vec<D1> r = dynamics.jvp<D1>(at, along);
    return {r[x].d[0], r[y].d[0]};
}

/// One of the two directions of a saddle: eigenvalue λ, the other one μ, unit eigenvector e, curvature vector k.
struct Branch {
    Point saddle, e, k;
    double lambda, mu;

    Branch(const Dynamics& dynamics, const StatePlane& plane, const RestPoint& at, double own, double other)
        : saddle(plane.project(at.at.data())), lambda(own), mu(other) {
        const std::array<int, 2> order{plane.x, plane.y};  // the axes may be exchanged
        const Eigen::Matrix2d J = dynamics.jacobian(at.at)(order, order);
        // A row of J − λI is normal to e: the longer of the two.
        const Point first{J(0, 0) - lambda, J(0, 1)}, second{J(1, 0), J(1, 1) - lambda};
        const Point row = squaredNorm(first) > squaredNorm(second) ? first : second;
        e = (1 / norm(row)) * Point{-row.y, row.x};
        const Point curvature = secondDerivative(dynamics, plane, saddle, e);
        const Eigen::VectorXd solved = shortestSolution(2 * lambda * Eigen::Matrix2d::Identity() - J, Eigen::Vector2d(curvature.x, curvature.y));
        k = {solved[0], solved[1]};
    }
    Point at(double s) const { return saddle + s * e + (0.5 * s * s) * k; }
    Point tangent(double s) const { return e + s * k; }
    /// How far at(s) may lie from the invariant curve: v across the parabola is (μ − λ) times that, to leading order.
    double error(const PlaneField& field, double s) const {
        const Point v = field(at(s)), t = tangent(s);
        if (!(dot(v, t) * lambda * s > 0)) return std::numeric_limits<double>::infinity();
        return std::fabs(v.x * t.y - v.y * t.x) / norm(t) / std::fabs(mu - lambda);
    }
};

class Tracer {
public:
    Tracer(const PlaneField& f, const SeparatricesRequest& r, std::stop_token s)
        : field(f), window(r.window), map(r.window, r.aspect), stop(std::move(s)) {}

    Separatrix trace(const Branch& branch, double side) const {
        Separatrix r;
        r.stable = branch.lambda < 0;
        r.eigenvalue = branch.lambda;
        const double size = std::hypot(window.width(), window.height());
        double s = 0.01 * size * side;
        constexpr int halvings = 30;
        for (int k = 0; k < halvings && !(branch.error(field, s) <= startTolerance * size); ++k) s *= 0.5;
        r.startError = branch.error(field, s);
        r.points = {branch.saddle, branch.at(s)};
        const double floor = 1e-5 * norm(map.velocity(field(branch.at(s))));
        ArcStepper stepper(field, map, branch.lambda > 0 ? 1 : -1, floor, {1e-9, 1e-9, spacing, 0.1 * spacing});
        if (!stepper.start(map.toScreen(branch.at(s)))) return r;
        ArcStep step;
        double length = 0;
        while (length < longest && !stop.stop_requested()) {
            const ArcStepper::Outcome outcome = stepper.advance(step);
            if (outcome != ArcStepper::Outcome::Stepped) {
                const Point ahead = map.toScreen(r.points.back()) + 1e-6 * stepper.direction();
                const bool bound = outcome == ArcStepper::Outcome::Undefined && !isFinite(field(map.toPlane(ahead)));
                r.end = bound ? Separatrix::End::left : Separatrix::End::arrived;
                return r;
            }
            length += step.length;
            r.points.push_back(map.toPlane(step.to));
            const Point away = step.to - 0.5 * map.extent;
            if (std::fabs(away.x) > 1.5 * map.extent.x || std::fabs(away.y) > 1.5 * map.extent.y) {
                r.end = Separatrix::End::left;
                return r;
            }
        }
        return r;
    }

private:
    const PlaneField& field;
    Rect window;
    ScreenMap map;
    std::stop_token stop;
};

}  // namespace

std::vector<Separatrix> separatrices(const Dynamics& dynamics, const RestPoint& saddle, const SeparatricesRequest& request, std::stop_token stop) {
    std::vector<Separatrix> r;
    if (!request.plane.isWhole() || saddle.at.size() != 2 || saddle.kind != RestKind::saddle || !saddle.held.empty() || !request.window.isProper())
        return r;
    const StatePlane& plane = request.plane;
    const PlaneField field = plane.fieldWithinBounds(dynamics);
    const Tracer tracer(field, request, stop);
    const double low = saddle.flow.values[0].real(), high = saddle.flow.values[1].real();
    for (const Branch& branch : {Branch(dynamics, plane, saddle, high, low), Branch(dynamics, plane, saddle, low, high)})
        for (double side : {1.0, -1.0})
            if (!stop.stop_requested()) r.push_back(tracer.trace(branch, side));
    return r;
}

}  // namespace ganscope
