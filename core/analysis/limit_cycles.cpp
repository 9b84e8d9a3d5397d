// SPDX-License-Identifier: GPL-3.0-or-later
// The sign of the return map's displacement along a ray, its zeros, and its zero stretches.
#include "core/analysis/limit_cycles.h"

#include "core/math/root.h"

#include <algorithm>

namespace ganscope {
namespace {

/// The displacement of a turn, in radii, that counts as none: the rounding of a turn at the tolerance of the scan.
constexpr double still = 1e-7;
constexpr double scanTolerance = 1e-10, exactTolerance = 1e-12;
constexpr double neutral = 1e-9;  // of the multiplier's logarithm

/// The relative displacement of one turn of the flow from radius r; nothing where orbits do not come round.
using Displacement = std::optional<double>;

class RayScan {
public:
    RayScan(const PlaneFlow& f, Point inside, const CyclesRequest& request, std::stop_token s)
        : flow(f), ray{inside, {std::cos(0.4), std::sin(0.4)}}, stop(std::move(s)), count(request.rays) {
        const Rect& w = request.window;
        // To the window's farthest corner, and half as far again.
        reach = 1.5 * std::hypot(std::max(inside.x - w.left, w.right - inside.x), std::max(inside.y - w.bottom, w.top - inside.y));
    }

    void run(Cycles& result) {
        std::vector<double> radii;
        std::vector<Displacement> moves;
        for (int k = 1; k <= count && !stop.stop_requested(); ++k) {
            const double t = (k - 0.3) / count;
            radii.push_back(reach * t * std::sqrt(t));
            moves.push_back(displacement(radii.back(), scanTolerance));
        }
        if (stop.stop_requested()) return;
        const std::vector<bool> inBand = addBands(radii, moves, result);
        double low = 0;
        Displacement before;
        for (std::size_t k = 0; k < moves.size() && !stop.stop_requested(); ++k) {
            if (inBand[k]) {  // a change of sign across it is no cycle
                low = radii[k];
                before.reset();
            }
            if (moves[k] && std::fabs(*moves[k]) <= still) continue;  // a closed orbit by itself: between its neighbours
            if (moves[k] && before && (*moves[k] < 0) != (*before < 0))
                addCycle(low, radii[k], result);
            else if (k > 0 && moves[k].has_value() != before.has_value())
                atEdge(before ? low : radii[k], before ? *before : *moves[k], before ? radii[k] : low, result);
            low = radii[k];
            before = moves[k];
        }
    }

private:
    TurnOptions options(double tolerance, bool detailed = false) const {
        TurnOptions o;
        o.tolerance = tolerance;
        o.farthest = 2 * reach;
        o.detailed = detailed;
        if (tolerance >= scanTolerance) o.mostSteps = 1500;
        return o;
    }

    Displacement displacement(double r, double tolerance) const {
        if (!(r > 0)) return std::nullopt;
        if (const auto turn = followTurn(flow, ray, r, 1, options(tolerance), stop)) return turn->radius / r - 1;
        if (const auto turn = followTurn(flow, ray, r, -1, options(tolerance), stop)) return 1 - turn->radius / r;
        return std::nullopt;
    }

    /// Looks for a change of sign between a radius with orbits that return and one without.
    void atEdge(double valid, double move, double invalid, Cycles& result) {
        constexpr int most = 10;
        for (int k = 0; k < most && !stop.stop_requested(); ++k) {
            const double middle = 0.5 * (valid + invalid);
            const Displacement there = displacement(middle, scanTolerance);
            if (!there) {
                invalid = middle;
            } else if (std::fabs(*there) > still && (*there < 0) != (move < 0)) {
                return addCycle(std::min(valid, middle), std::max(valid, middle), result);
            } else {
                valid = middle;
            }
        }
    }

    void addCycle(double low, double high, Cycles& result) {
        const auto exact = [&](double r) { return displacement(r, exactTolerance).value_or(std::numeric_limits<double>::quiet_NaN()); };
        const double atLow = exact(low), atHigh = exact(high);
        if (!((atLow < 0) != (atHigh < 0))) return;
        const double r = rootBetween(exact, low, high, atLow, atHigh, 1e-13 * high);
        if (!std::isfinite(r)) return;
        const auto ahead = followTurn(flow, ray, r, 1, options(exactTolerance, true), stop);
        // An unstable cycle keeps its digits backwards.
        const auto back = ahead && ahead->logarithm <= 0 ? std::nullopt : followTurn(flow, ray, r, -1, options(exactTolerance, true), stop);
        const auto& turn = back ? back : ahead;
        // A change of sign without a zero is a jump of the return map: no cycle.
        if (!turn || std::fabs(turn->radius / r - 1) > 1e-8) return;
        LimitCycle cycle;
        cycle.inside = ray.centre;
        cycle.orbit = turn->points;
        if (back) std::ranges::reverse(cycle.orbit);
        cycle.extent = turn->extent;
        cycle.period = turn->time;
        const double logarithm = back ? -turn->logarithm : turn->logarithm;
        cycle.multiplier = std::exp(logarithm);
        cycle.jumps = turn->jumps;
        cycle.stability = std::fabs(logarithm) <= neutral ? CycleStability::neutral
                          : logarithm < 0                 ? CycleStability::stable
                                                          : CycleStability::unstable;
        const auto same = [&](const LimitCycle& other) {
            const double near = 1e-6 * reach;
            const Rect &a = other.extent, &b = cycle.extent;
            return std::fabs(a.left - b.left) < near && std::fabs(a.right - b.right) < near && std::fabs(a.bottom - b.bottom) < near &&
                   std::fabs(a.top - b.top) < near;
        };
        if (std::ranges::none_of(result.cycles, same)) result.cycles.push_back(std::move(cycle));
    }

    /// Tells of each radius whether it lies in a band.
    std::vector<bool> addBands(const std::vector<double>& radii, const std::vector<Displacement>& moves, Cycles& result) {
        std::vector<bool> inBand(moves.size());
        for (std::size_t k = 0; k < moves.size();) {
            std::size_t end = k;
            while (end < moves.size() && moves[end] && std::fabs(*moves[end]) <= still) ++end;
            if (end - k >= 2) {
                const auto inner = followTurn(flow, ray, radii[k], 1, options(exactTolerance, true), stop);
                const auto outer = followTurn(flow, ray, radii[end - 1], 1, options(exactTolerance, true), stop);
                if (inner && outer && std::fabs(inner->radius / radii[k] - 1) < 1e-9) {
                    const auto known = [&](const ClosedOrbits& b) {
                        return b.outermost.contains(ray.centre) && b.innermost.contains(ray.centre);
                    };
                    if (std::ranges::none_of(result.bands, known))
                        result.bands.push_back({ray.centre, inner->extent, outer->extent, inner->time, outer->time});
                    std::fill(inBand.begin() + std::ptrdiff_t(k), inBand.begin() + std::ptrdiff_t(end), true);
                }
            }
            k = std::max(end, k + 1);
        }
        return inBand;
    }

    const PlaneFlow& flow;
    Ray ray;
    std::stop_token stop;
    int count;
    double reach = 0;
};

}  // namespace

Cycles findLimitCycles(const PlaneFlow& flow, const CyclesRequest& request, std::stop_token stop) {
    Cycles result;
    if (request.window.isProper())
        for (const Point inside : request.inside) RayScan(flow, inside, request, stop).run(result);
    result.complete = !stop.stop_requested();
    return result;
}

}  // namespace ganscope
