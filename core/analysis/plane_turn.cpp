// SPDX-License-Identifier: GPL-3.0-or-later
// Dormand-Prince steps in time with the divergence beside them, and the crossing of lines where the field jumps.
#include "core/analysis/plane_turn.h"

#include "core/math/root.h"

#include <array>
#include <numbers>

namespace ganscope {
namespace {

double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
Point perpendicular(Point a) { return {-a.y, a.x}; }

/// Where a jump separates two sides of a line: the last point before it, the first after, and the field there.
struct Jump {
    Point before, after, fieldBefore, fieldAfter;
    double time;  ///< from the start of the search to `after`
};

class Follower {
public:
    Follower(const PlaneFlow& flow, const Ray& r, double radius, double sign, const TurnOptions& o)
        : field(flow.field), divergence(flow.divergence), ray(r), direction(sign), options(o), size(radius), y(r.at(radius)) {}

    std::optional<Turn> run(const std::stop_token& stop) {
        k1 = rate(y);
        const double fastest = norm(k1);
        if (!(fastest > 0) || !std::isfinite(fastest)) return std::nullopt;
        h = 0.02 * size / fastest;
        turn.extent = {y.x, y.x, y.y, y.y};
        record(y);
        for (int count = 0; count < options.mostSteps && !stop.stop_requested(); ++count) {
            const double speed = norm(k1);
            if (!(speed > 1e-9 * fastest) || norm(y - ray.centre) > options.farthest) return std::nullopt;
            const Step step = tried(h);
            const double error = step.error / (options.tolerance * size);
            const bool exact = error <= 1;
            if (!exact) h *= std::isfinite(error) ? std::max(0.1, 0.9 * std::pow(error, -0.2)) : 0.1;
            if (exact ? mayHideJump(step) : h * speed < 1e3 * options.tolerance * size) {
                const auto jump = jumpWithin(exact ? h : 2 * h);
                if (jump && !crossJump(*jump)) return std::nullopt;
                if (jump) continue;
            }
            if (!exact) {
                if (h * speed < 1e-15 * size) return std::nullopt;
                continue;
            }
            if (const auto done = turned(step)) return *done ? std::optional(turn) : std::nullopt;
            accept(step, h);
            h *= std::min(4.0, 0.9 * std::pow(std::max(error, 1e-6), -0.2));
        }
        return std::nullopt;
    }

private:
    struct Step {
        Point to, k7;
        double integral, error;
    };

    Point rate(Point p) const { return direction * field(p); }
    double growth(Point p) const { return direction * divergence(p); }

    Step tried(double length) const {
        const auto f = [&](Point p) { return rate(p); };
        const Point a2 = y + (length / 5) * k1, k2 = f(a2);
        const Point a3 = y + length * ((3.0 / 40) * k1 + (9.0 / 40) * k2), k3 = f(a3);
        const Point a4 = y + length * ((44.0 / 45) * k1 + (-56.0 / 15) * k2 + (32.0 / 9) * k3), k4 = f(a4);
        const Point a5 = y + length * ((19372.0 / 6561) * k1 + (-25360.0 / 2187) * k2 + (64448.0 / 6561) * k3 + (-212.0 / 729) * k4),
                    k5 = f(a5);
        const Point a6 = y + length * ((9017.0 / 3168) * k1 + (-355.0 / 33) * k2 + (46732.0 / 5247) * k3 + (49.0 / 176) * k4 + (-5103.0 / 18656) * k5),
                    k6 = f(a6);
        const Point to = y + length * ((35.0 / 384) * k1 + (500.0 / 1113) * k3 + (125.0 / 192) * k4 + (-2187.0 / 6784) * k5 + (11.0 / 84) * k6);
        const Point k7 = f(to);
        const Point error = length * ((71.0 / 57600) * k1 + (-71.0 / 16695) * k3 + (71.0 / 1920) * k4 + (-17253.0 / 339200) * k5 +
                                      (22.0 / 525) * k6 + (-1.0 / 40) * k7);
        double integral = 0;
        if (options.detailed)
            integral = length * (35.0 / 384 * growth(y) + 500.0 / 1113 * growth(a3) + 125.0 / 192 * growth(a4) -
                                 2187.0 / 6784 * growth(a5) + 11.0 / 84 * growth(a6));
        return {to, k7, integral, norm(error)};
    }

    double angleTo(Point to) const {
        const Point a = y - ray.centre, b = to - ray.centre;
        return std::atan2(cross(a, b), dot(a, b));
    }

    /// Whether the step completes the turn: true when it does, false when the crossing is lost, nothing when not yet.
    std::optional<bool> turned(const Step& step) {
        const double after = angle + angleTo(step.to);
        if (std::fabs(after) < 2 * std::numbers::pi) return std::nullopt;
        const auto side = [&](Point p) { return cross(ray.along, p - ray.centre); };
        const double length = rootBetween([&](double t) { return side(tried(t).to); }, 0.0, h, side(y), side(step.to));
        const Step last = tried(length);
        if (!isFinite(last.to)) return false;
        accept(last, length);
        turn.radius = dot(ray.along, last.to - ray.centre);
        return turn.radius > 0;
    }

    void accept(const Step& step, double length) {
        if (options.detailed) extremaWithin(step, length);
        angle += angleTo(step.to);
        turn.time += length;
        turn.logarithm += step.integral;
        y = step.to;
        k1 = step.k7;
        record(y);
    }

    void record(Point p) {
        if (!options.detailed) return;
        turn.points.push_back(p);
        widen(p);
    }
    void widen(Point p) {
        turn.extent.left = std::min(turn.extent.left, p.x);
        turn.extent.right = std::max(turn.extent.right, p.x);
        turn.extent.bottom = std::min(turn.extent.bottom, p.y);
        turn.extent.top = std::max(turn.extent.top, p.y);
    }

    /// Where a component of v changes its sign the orbit turns back: there its box has a side.
    void extremaWithin(const Step& step, double length) {
        const auto within = [&](double before, double after, auto component) {
            if ((before < 0) == (after < 0)) return;
            const double t = rootBetween([&](double s) { return component(tried(s).k7); }, 0.0, length, before, after);
            if (std::isfinite(t)) widen(tried(t).to);
        };
        within(k1.x, step.k7.x, [](Point v) { return v.x; });
        within(k1.y, step.k7.y, [](Point v) { return v.y; });
    }

    /// The jump on the straight way from `from` along `way`, between parameters low and high, to rounding.
    std::optional<Jump> locate(Point from, Point way, double low, double high, Point fieldLow, Point fieldHigh) const {
        for (int k = 0; k < 70; ++k) {
            const double middle = 0.5 * (low + high);
            const Point v = rate(from + middle * way);
            if (!isFinite(v)) return std::nullopt;
            (squaredNorm(v - fieldLow) < squaredNorm(v - fieldHigh) ? low : high) = middle;
        }
        return Jump{from + low * way, from + high * way, fieldLow, fieldHigh, high};
    }

    static bool differ(Point v, Point w) { return norm(v - w) >= 0.01 * (norm(v) + norm(w)); }

    /// The error of a step hardly sees a jump in its first third. On a way this short the orbit is straight to the tolerance.
    bool mayHideJump(const Step& step) const {
        return h * norm(k1) < 0.5 * std::sqrt(options.tolerance) * size && differ(k1, step.k7);
    }

    std::optional<Jump> jumpWithin(double length) const {
        const Point ahead = rate(y + length * k1);
        if (!isFinite(ahead) || !differ(k1, ahead)) return std::nullopt;
        auto jump = locate(y, k1, 0, length, k1, ahead);
        if (!jump) return std::nullopt;
        // A little beyond, where the field is that of the other side whatever it is on the line itself.
        const double beyond = 1e-13 * size / norm(k1);
        jump->time += beyond;
        jump->after = y + jump->time * k1;
        jump->fieldBefore = rate(jump->before - beyond * k1);
        jump->fieldAfter = rate(jump->after);
        const bool real = norm(jump->fieldAfter - jump->fieldBefore) > 0.005 * (norm(k1) + norm(ahead));
        return real ? jump : std::nullopt;
    }

    /// The normal of the line of the jump, from where it lies a little to either side; nothing when it is not found.
    std::optional<Point> normalOf(const Jump& jump) const {
        const Point way = (1 / norm(k1)) * k1;
        const double aside = 1e-5 * size, reach = 2e-4 * size;
        std::array<Point, 2> found;
        for (int k = 0; k < 2; ++k) {
            const Point from = jump.before + ((k == 0 ? -1 : 1) * aside) * perpendicular(way);
            const auto there = locate(from, way, -reach, reach, jump.fieldBefore, jump.fieldAfter);
            if (!there || std::fabs(dot(there->after - from, way)) > 0.99 * reach) return std::nullopt;
            found[k] = there->before;
        }
        const Point tangent = found[1] - found[0];
        return (1 / norm(tangent)) * perpendicular(tangent);
    }

    /// Goes to the other side of the jump; false when the orbit cannot leave the line there.
    bool crossJump(const Jump& jump) {
        const auto normal = normalOf(jump);
        if (!normal) return false;
        const double before = dot(*normal, jump.fieldBefore), after = dot(*normal, jump.fieldAfter);
        if (!(before * after > 0)) return false;
        angle += angleTo(jump.after);
        turn.time += jump.time;
        turn.logarithm += std::log(after / before);
        ++turn.jumps;
        y = jump.after;
        k1 = jump.fieldAfter;
        record(y);
        h = 1e-3 * size / norm(k1);
        return true;
    }

    const PlaneField& field;
    const std::function<double(Point)>& divergence;
    const Ray& ray;
    double direction;
    const TurnOptions& options;
    double size;
    Point y, k1;
    double h = 0, angle = 0;
    Turn turn;
};

}  // namespace

std::optional<Turn> followTurn(const PlaneFlow& flow, const Ray& ray, double r, double sign, const TurnOptions& options,
                               const std::stop_token& stop) {
    return Follower(flow, ray, r, sign, options).run(stop);
}

}  // namespace ganscope
