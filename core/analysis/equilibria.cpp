// SPDX-License-Identifier: GPL-3.0-or-later
// Many starts, each searched plainly and then with the known equilibria hidden.
#include "core/analysis/equilibria.h"

#include "core/math/filled.h"

#include <algorithm>
#include <limits>

namespace ganscope {
namespace {

int startsFor(int n) { return n <= 2 ? 30 : n <= 8 ? 12 * n : 40; }

/// Point k of a sequence that fills the unit cube of n dimensions evenly from its middle: multiples of the powers of 1/φ, φⁿ⁺¹ = φ + 1
/// (Roberts 2018).
std::vector<double> evenPoint(int k, int n) {
    double phi = 1.5;
    for (int i = 0; i < 60; ++i) phi = std::pow(1 + phi, 1.0 / (n + 1));
    std::vector<double> r(static_cast<std::size_t>(n));
    double power = 1;
    for (double& x : r) {
        power /= phi;
        x = std::fmod(0.5 + k * power, 1.0);
    }
    return r;
}

class Search {
public:
    Search(const Dynamics& d, const EquilibriaRequest& r, std::stop_token s) : dynamics(d), request(r), stop(std::move(s)) {
        double square = 0;
        for (const Interval& side : request.box) square += (side.high - side.low) * (side.high - side.low);
        if (square > 0 && std::isfinite(square)) size = std::sqrt(square);
        result.slowest = std::numeric_limits<double>::infinity();
    }

    Equilibria run() && {
        for (const auto& seed : request.seeds) from(seed, 1e6);
        const int n = dynamics.size();
        if (std::ssize(request.box) == n && n <= largestSearched) {
            const int starts = request.starts > 0 ? request.starts : startsFor(n);
            for (int k = 0; k < starts && !stop.stop_requested(); ++k) from(start(k), 2 * size);
        }
        result.complete = !stop.stop_requested();
        if (result.points.empty()) explain();
        return std::move(result);
    }

private:
    /// Starts reach a little beyond the box; those beyond a bound of the state begin on it.
    std::vector<double> start(int k) const {
        std::vector<double> w = evenPoint(k, dynamics.size());
        constexpr double beyond = 0.08;
        for (std::size_t i = 0; i < w.size(); ++i) {
            const Interval& side = request.box[i];
            w[i] = side.low + (side.high - side.low) * (w[i] * (1 + 2 * beyond) - beyond);
            if (const Domain& bounds = dynamics.bounds(); i < bounds.size()) w[i] = std::clamp(w[i], bounds[i].low, bounds[i].high);
        }
        return w;
    }

    void from(const std::vector<double>& w, double reach) {
        if (w.size() != static_cast<std::size_t>(dynamics.size()) || stop.stop_requested()) return;
        ++result.starts;
        if (const Vec<double> v = dynamics.field<double>(View<double>(w)); allFinite(v) && norm(v) < result.slowest) {
            result.slowest = norm(v);
            result.slowestAt = w;
        }
        take(newtonSearch(dynamics, w, reach, {}, stop));
        if (!request.deflate || deflation.known.empty()) return;
        constexpr int most = 4;
        for (int k = 0; k < most && take(newtonSearch(dynamics, w, reach, deflation, stop)); ++k) {}
    }

    /// Keeps what is new; whether it was.
    bool take(const Landing& landing) {
        if (landing.kind == Landing::Kind::kink) {
            if (std::ranges::none_of(result.rejected, [&](const FalseZero& other) { return coincide(landing.at, other.at); })) {
                result.rejected.push_back({landing.at, landing.why});
                hide(landing.at, Eigen::MatrixXd(dynamics.size(), 0));
                return true;
            }
        }
        if (landing.kind != Landing::Kind::zero) return false;
        RestPoint point = classified(dynamics, landing);
        std::vector<RestPoint>& list = landing.held.empty() ? result.points : result.held;
        const std::vector<double> at = point.at;
        const Eigen::MatrixXd directions = point.directions;
        if (!addNew(dynamics, list, std::move(point))) return false;
        hide(at, directions);
        return true;
    }

    void hide(const std::vector<double>& at, const Eigen::MatrixXd& directions) {
        deflation.scale = size;
        deflation.known.push_back({Eigen::Map<const Eigen::VectorXd>(at.data(), std::ssize(at)), directions});
    }

    void explain() {
        if (!result.complete) {
            result.why = words("reasons", "the search was cancelled");
        } else if (dynamics.size() > largestSearched) {
            result.why = filled(words("reasons", "none near the points that the game states; a state of %1 parameters is too large to search as a whole"), {std::to_string(dynamics.size())});
        } else if (!result.rejected.empty()) {
            result.why = filled(words("reasons", "the field vanishes only where it has no derivative or jumps: %1"), {result.rejected.front().why});
        } else {
            result.why = filled(words("reasons", "none of the %1 searches led to a point where the field vanishes"), {std::to_string(result.starts)});
        }
    }

    const Dynamics& dynamics;
    const EquilibriaRequest& request;
    std::stop_token stop;
    double size = 1;
    Deflation deflation;
    Equilibria result;
};

}  // namespace

Equilibria findEquilibria(const Dynamics& dynamics, const EquilibriaRequest& request, std::stop_token stop) {
    return Search(dynamics, request, std::move(stop)).run();
}

}  // namespace ganscope
