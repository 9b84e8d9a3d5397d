// SPDX-License-Identifier: GPL-3.0-or-later
// Dormand-Prince steps along the curves of a plane field, by arc length on the screen.
#include "core/analysis/arc_stepper.h"

#include <algorithm>
#include <limits>

namespace ganscope {

namespace {

/// Steps this many times the shortest are short; so many of them on end are a chatter across a line of
/// discontinuity that the curve cannot leave.
constexpr double shortFactor = 100;
constexpr int shortLimit = 24;

/// x^(-1/5) for the step control, where one digit is plenty: clamped as the control clamps it.
double fifthRootOfInverse(double x) {
    return std::exp2(-0.2 * std::log2(x));
}

}  // namespace

ScreenMap::ScreenMap(const Rect& shown, double aspect)
    : window(shown),
      extent{std::sqrt(aspect), 1 / std::sqrt(aspect)},
      scale{shown.width() / extent.x, shown.height() / extent.y} {}

ArcStepper::ArcStepper(const PlaneField& field, const ScreenMap& screen, double direction, double floor,
                       ArcAccuracy accuracy)
    : v(field),
      map(screen),
      sign(direction),
      floorSquared(floor * floor),
      limits(accuracy),
      next(accuracy.first) {}

Point ArcStepper::directionAt(Point s, bool& stationary) const {
    const Point u = map.velocity(v(map.toPlane(s)));
    const double square = squaredNorm(u);
    if (square > floorSquared && square <= std::numeric_limits<double>::max())
        return (sign / std::sqrt(square)) * u;
    stationary = square <= floorSquared;
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    return {none, none};
}

bool ArcStepper::start(Point p) {
    bool stationary = false;
    position = p;
    next = limits.first;
    shortSteps = 0;
    k1 = directionAt(p, stationary);
    return isFinite(k1);
}

ArcStepper::Outcome ArcStepper::advance(ArcStep& step) {
    for (;;) {
        const double h = std::clamp(next, limits.shortest, limits.longest);
        bool stationary = false;
        const Point y = position;
        const auto f = [&](Point p) { return directionAt(p, stationary); };
        const Point k2 = f(y + (h / 5) * k1);
        const Point k3 = f(y + h * ((3.0 / 40) * k1 + (9.0 / 40) * k2));
        const Point k4 = f(y + h * ((44.0 / 45) * k1 + (-56.0 / 15) * k2 + (32.0 / 9) * k3));
        const Point k5 = f(y + h * ((19372.0 / 6561) * k1 + (-25360.0 / 2187) * k2 + (64448.0 / 6561) * k3 +
                                    (-212.0 / 729) * k4));
        const Point k6 = f(y + h * ((9017.0 / 3168) * k1 + (-355.0 / 33) * k2 + (46732.0 / 5247) * k3 +
                                    (49.0 / 176) * k4 + (-5103.0 / 18656) * k5));
        const Point move = h * ((35.0 / 384) * k1 + (500.0 / 1113) * k3 + (125.0 / 192) * k4 +
                                (-2187.0 / 6784) * k5 + (11.0 / 84) * k6);
        const Point k7 = f(y + move);
        const Point error = h * ((71.0 / 57600) * k1 + (-71.0 / 16695) * k3 + (71.0 / 1920) * k4 +
                                 (-17253.0 / 339200) * k5 + (22.0 / 525) * k6 + (-1.0 / 40) * k7);
        const double ratio = norm(error) / limits.tolerance;
        const bool atShortest = h <= limits.shortest;
        if (!(ratio <= std::numeric_limits<double>::max())) {
            if (atShortest) return stationary ? Outcome::Stationary : Outcome::Undefined;
            next = h / 4;
            continue;
        }
        if (ratio > 1 && !atShortest) {
            next = h * std::max(0.1, 0.9 * fifthRootOfInverse(ratio));
            continue;
        }
        // A smooth curve does not turn back within a step this exact.
        if (dot(k1, k7) < -0.5) return Outcome::Stationary;
        shortSteps = h < shortFactor * limits.shortest ? shortSteps + 1 : 0;
        if (shortSteps > shortLimit) return Outcome::Stationary;

        step.from = y;
        step.to = y + move;
        step.length = h;
        step.c2 = move;
        step.c3 = h * k1 - move;
        step.c4 = move - h * k7 - step.c3;
        step.c5 = h * ((-12715105075.0 / 11282082432) * k1 + (87487479700.0 / 32700410799) * k3 +
                       (-10690763975.0 / 1880347072) * k4 + (701980252875.0 / 199316789632) * k5 +
                       (-1453857185.0 / 822651844) * k6 + (69997945.0 / 29380423) * k7);
        position = step.to;
        k1 = k7;
        next = ratio < 1e-4 ? 4 * h : h * std::min(4.0, 0.9 * fifthRootOfInverse(ratio));
        return Outcome::Stepped;
    }
}

double passage(const ArcStep& step, Point origin, Point normal, double low, double high) {
    double behind = dot(step.at(low) - origin, normal), before = dot(step.at(high) - origin, normal);
    double t = high;
    // Illinois false position: on a smooth piece it is there in a handful of rounds.
    for (int round = 0; round < 60 && high - low > 1e-15; ++round) {
        t = before > behind ? low + (high - low) * behind / (behind - before) : 0.5 * (low + high);
        if (!(t > low && t < high)) t = 0.5 * (low + high);
        const double value = dot(step.at(t) - origin, normal);
        if (value == 0) break;
        if (value < 0) {
            low = t;
            behind = value;
            before *= 0.5;
        } else {
            high = t;
            before = value;
            behind *= 0.5;
        }
        if (std::abs(value) < 1e-16) break;
    }
    return t;
}

}  // namespace ganscope
