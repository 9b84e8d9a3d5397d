// SPDX-License-Identifier: GPL-3.0-or-later
// Jumps are found, and their tangents told, by asking on which side a point is: whose field its own is nearer to.
#include "core/math/sliding.h"

#include <Eigen/Core>
#include <boost/numeric/odeint/stepper/generation.hpp>
#include <boost/numeric/odeint/stepper/runge_kutta_dopri5.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace ganscope {
namespace {

namespace odeint = boost::numeric::odeint;
using State = std::vector<double>;
using Vector = Eigen::VectorXd;

/// A jump is larger than this part of the field.
constexpr double leastJump = 1e-4;
/// How far along the two fields it is looked where the jump goes, relative to 1 + |x|: errors of rounding and of the jump's
/// own curve are both small.
constexpr double probe = 1e-5;
/// There is no jump near enough to the point that was asked for.
struct Lost {};

class Jump {
public:
    explicit Jump(const RateField& f) : field(&f) {}

    /// Whether there is a jump ahead of x, within `near` along v, that v leads to from both sides.
    bool ahead(const Vector& x, double near) {
        const Vector here = rate(x);
        if (!(here.norm() > 0) || !here.allFinite()) return false;
        const Vector along = here.normalized();
        for (double reach = least(x); reach <= near; reach *= 2) {
            const Vector there = rate(x + reach * along);
            if (!((there - here).norm() > leastJump * std::max(there.norm(), here.norm()))) continue;
            fieldBefore = here;
            fieldBehind = there;
            close(x, x + reach * along);
            // Between the ends of an interval that rounding makes shortest a field that only changes fast no longer does.
            if (!((fieldBehind - fieldBefore).norm() > 0.5 * (there - here).norm())) return false;
            const double share = tangent();
            return share > 0 && share < 1;
        }
        return false;
    }

    /// Comes back to the jump from x beside it, across it.
    void find(const Vector& x) {
        const Vector across = (fieldBefore - fieldBehind).normalized();  // from the side before it to that behind
        const bool first = isBefore(x);
        const double farthest = 1e-2 * (1 + x.norm());
        for (double reach = least(x); reach <= farthest; reach *= 4) {
            const Vector there = x + (first ? reach : -reach) * across;
            if (isBefore(there) == first) continue;
            if (first)
                close(x, there);
            else
                close(there, x);
            return;
        }
        throw Lost{};
    }

    /// The α that stays on the jump, where it is found; below 0 and above 1 the jump is left, to the side before or behind.
    double tangent() const {
        const double span = probe * (1 + lastBefore.norm()) / std::max(fieldBefore.norm(), fieldBehind.norm());
        // Ahead and back, so that the curvature of the jump cancels.
        return 0.5 * (shareThatStays(span) + shareThatStays(-span));
    }
    Vector along(double share) const { return (1 - share) * fieldBefore + share * fieldBehind; }

    Vector lastBefore, firstBehind;  ///< next to each other, on either side of the jump
    Vector fieldBefore, fieldBehind;  ///< the field there

private:
    static double least(const Vector& x) { return 1e-15 * (1 + x.norm()); }

    Vector rate(const Vector& x) const {
        const State at(x.begin(), x.end());
        State r(at.size());
        (*field)(at, r);
        return Eigen::Map<const Vector>(r.data(), x.size());
    }

    bool isBefore(const Vector& x) const {
        const Vector v = rate(x);
        return (v - fieldBefore).squaredNorm() < (v - fieldBehind).squaredNorm();
    }

    /// Halves what lies between two points on either side until nothing does.
    void close(Vector from, Vector to) {
        for (int k = 0; k < 60 && (to - from).norm() > 0.5 * least(from); ++k) {
            const Vector middle = 0.5 * (from + to);
            (isBefore(middle) ? from : to) = middle;
        }
        lastBefore = from;
        firstBehind = to;
        fieldBefore = rate(lastBefore);
        fieldBehind = rate(firstBehind);
    }

    /// The α for which span·along(α), taken from the jump, ends on it; between −½ and 1½.
    double shareThatStays(double span) const {
        double low = -0.5, high = 1.5;  // of low it lies behind the jump, of high before it; for a negative span the other way round
        const Vector from = span > 0 ? lastBefore : firstBehind;
        for (int k = 0; k < 50; ++k) {
            const double middle = 0.5 * (low + high);
            const bool stillBefore = isBefore(from + span * along(middle));
            (stillBefore == (span > 0) ? high : low) = middle;
        }
        return 0.5 * (low + high);
    }

    const RateField* field;
};

Vector vectorOf(const State& x) { return Eigen::Map<const Vector>(x.data(), std::ssize(x)); }

}  // namespace

double slideAlongJump(const RateField& field, State& x, double longest, double near, double tolerance) {
    Jump jump(field);
    if (!jump.ahead(vectorOf(x), near)) return 0;
    const auto stepper = odeint::make_controlled(tolerance, tolerance, odeint::runge_kutta_dopri5<State>());
    Jump trial = jump;
    const auto rate = [&](const State& at, State& r, double) {
        trial.find(vectorOf(at));
        Vector::Map(r.data(), std::ssize(r)) = trial.along(trial.tangent());
    };
    // The end is met to within this: beyond it the solution leaves along the jump's tangent, and errs by its square.
    const double instant = 1e-7 * longest;
    double time = 0, step = 1e-2 * longest;
    for (bool left = false; time < longest && !left;) {
        step = std::min(step, longest - time);
        trial = jump;
        State next(jump.lastBefore.begin(), jump.lastBefore.end());
        double then = time, proposed = step;
        std::optional<double> share;  // nothing where the step was too long
        try {
            auto fresh = stepper;
            if (fresh.try_step(rate, next, then, proposed) == odeint::success) {
                trial.find(vectorOf(next));
                share = trial.tangent();
            }
        } catch (const Lost&) {
            proposed = 0.25 * step;
        }
        left = share && !(*share > 0 && *share < 1);
        if (step > instant && (!share || left)) {
            left = false;
            step = std::max(instant, share ? 0.25 * step : proposed);
            continue;
        }
        if (!share) break;
        jump = trial;
        time = then;
        step = proposed;
        const Vector& end = *share < 1 ? jump.lastBefore : jump.firstBehind;
        x.assign(end.begin(), end.end());
    }
    return time;
}

}  // namespace ganscope
