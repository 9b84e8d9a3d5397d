// SPDX-License-Identifier: GPL-3.0-or-later
// One evaluation of the field a point.
#include "core/analysis/path_angle.h"

#include <cmath>
#include <limits>
#include <stdexcept>

namespace ganscope {

std::vector<PathPoint> pathAngle(const Dynamics& dynamics, View<double> from, View<double> to, double low, double high, int count, const std::stop_token& stop) {
    if (from.size() != to.size()) throw std::invalid_argument("two states of different lengths");
    const std::size_t n = from.size();
    Vec<double> along(n), w(n);
    for (std::size_t i = 0; i < n; ++i) along[i] = to[i] - from[i];
    const double length = norm(View<double>(along));
    if (!(length > 0)) throw std::invalid_argument("the path ends where it begins");
    std::vector<PathPoint> points;
    for (int k = 0; k < count && !stop.stop_requested(); ++k) {
        PathPoint p;
        p.alpha = count < 2 ? low : std::lerp(low, high, static_cast<double>(k) / (count - 1));
        for (std::size_t i = 0; i < n; ++i) w[i] = from[i] + p.alpha * along[i];
        const Vec<double> v = dynamics.field(View<double>(w));
        double product = 0;
        for (std::size_t i = 0; i < n; ++i) product += v[i] * along[i];
        p.norm = norm(View<double>(v));
        p.angle = p.norm > 0 ? product / (p.norm * length) : std::numeric_limits<double>::quiet_NaN();
        points.push_back(p);
    }
    return points;
}

}  // namespace ganscope
